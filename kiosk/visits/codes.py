"""The codes of badges and bookings: made, and read as people and readers give them."""

import re
import secrets

from kiosk.visits.typed_length import MOST_TYPED

CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and capitals that a Swedish keyboard and a tired eye keep apart (no I, L, O, U)."""
SHORT_CODE_LENGTH = 6
"""Of the code beside a badge's QR symbol, for who types it."""
FORMER_CODE_LENGTH = 8
"""Of the one code that badges had before their QR symbol was signed; those keep working."""
BOOKING_CODE_LENGTH = 6

_AIM_PREFIX = re.compile(r"^\s*\][A-Za-z][0-9A-Za-z]")


def new_code(length: int) -> str:
    """Mint a code that cannot be guessed: five bits a letter."""
    return "".join(CODE_LETTERS[each % len(CODE_LETTERS)] for each in secrets.token_bytes(length))


def read_code(typed: str) -> str:
    """Read a code as a person or a reader gives it: case, blanks, and O for 0 forgiven.

    So is what some readers put before it to tell which symbol it was, `]Q1` for a QR code.
    """
    typed = _AIM_PREFIX.sub("", typed[:MOST_TYPED]).upper()
    kept = "".join(letter for letter in typed if letter.isascii() and letter.isalnum())
    return kept.translate(str.maketrans("OIL", "011"))
