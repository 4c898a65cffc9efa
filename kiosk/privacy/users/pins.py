"""PINs: which are too easily guessed, and the one way they are kept.

A PIN of six digits is no secret once its hash leaks: all of them are tried in hours. So the hash is
of PIN and a pepper that lies in a file of its own, outside the journal and its backups.
"""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from kiosk.privacy.secret_file import write_secret
from kiosk.refusal import Refused
from kiosk.typed_text import is_number

PEPPER_FILE = "pin-pepper"
LEAST_DIGITS = 6
MOST_DIGITS = 12
PEPPER_BYTES = 32
_HASHER = PasswordHasher()
"""Argon2id with the parameters of RFC 9106 for little memory: 64 MiB, 3 passes, 4 lanes."""
_FEWEST_DIFFERENT = 3
_BIRTHDAY = re.compile(r"(?:19|20)?\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])")
"""The first six or eight digits of a Swedish personal number, coordination numbers among them."""


@dataclass(frozen=True)
class Pepper:
    """The station's secret that goes into every hash; `pepper_id` tells it apart, and no more."""

    secret: bytes

    @property
    def pepper_id(self) -> str:
        """Give what tells one pepper from another without telling either."""
        return hashlib.sha256(b"foaje pepper " + self.secret).hexdigest()[:12]


def read_pepper(folder: Path) -> Pepper | None:
    """Read the station's pepper; None when there is none, or what is there is none."""
    try:
        written = (folder / PEPPER_FILE).read_text("ascii").strip()
        secret = bytes.fromhex(written)
    except (OSError, ValueError):
        return None
    return Pepper(secret) if len(secret) == PEPPER_BYTES else None


def pepper_of(folder: Path) -> Pepper:
    """Give the station's pepper, made now if there is none; only its owner can read the file.

    Raises `Refused("pin.pepper_unwritable")`. A file that is no pepper is replaced: no PIN could
    be told right with it.
    """
    found = read_pepper(folder)
    if found is not None:
        return found
    return keep_pepper(folder, Pepper(secrets.token_bytes(PEPPER_BYTES)))


def keep_pepper(folder: Path, pepper: Pepper) -> Pepper:
    """Put the station's pepper in its file; PINs hashed with another are told right no more.

    Raises `Refused("pin.pepper_unwritable")`.
    """
    path = folder / PEPPER_FILE
    try:
        write_secret(path, f"{pepper.secret.hex()}\n")
    except OSError as error:
        raise Refused("pin.pepper_unwritable", file=str(path), detail=error.strerror) from error
    return pepper


def demand_pin(typed: str) -> str:
    """Give a PIN nobody guesses at once; raises `Refused("pin.…")` and never quotes it."""
    pin = "".join(typed.split())
    if not is_number(pin):
        raise Refused("pin.not_digits", least=LEAST_DIGITS)
    if len(pin) < LEAST_DIGITS:
        raise Refused("pin.too_short", least=LEAST_DIGITS)
    if len(pin) > MOST_DIGITS:
        raise Refused("pin.too_long", most=MOST_DIGITS)
    if _is_like_a_birthday(pin):
        raise Refused("pin.birthday")
    if _is_obvious(pin):
        raise Refused("pin.obvious")
    return pin


def hashed(pin: str, pepper: Pepper) -> str:
    """Give the argon2id hash of a PIN and the pepper; takes about a tenth of a second."""
    return _HASHER.hash(_peppered(pin, pepper))


def fits(pin_hash: str, typed: str, pepper: Pepper) -> bool:
    """Tell whether somebody typed the PIN of a hash; takes about a tenth of a second."""
    pin = "".join(typed.split())
    if not is_number(pin) or len(pin) > MOST_DIGITS:
        return False
    try:
        return _HASHER.verify(pin_hash, _peppered(pin, pepper))
    except (Argon2Error, InvalidHashError):
        return False


def _peppered(pin: str, pepper: Pepper) -> bytes:
    return hmac.digest(pepper.secret, pin.encode("ascii"), "sha256")


def _is_like_a_birthday(pin: str) -> bool:
    """Tell the beginning of a personal number, or a whole one, with the century or without."""
    return any(
        len(pin) in (digits, digits + 4) and _BIRTHDAY.fullmatch(pin[:digits]) is not None
        for digits in (6, 8)
    )


def _is_obvious(pin: str) -> bool:
    """Tell few different digits, a part said again and again, and a run of keys."""
    if len(set(pin)) < _FEWEST_DIFFERENT:
        return True
    repeated = any(
        pin == pin[:length] * (len(pin) // length) for length in range(1, len(pin) // 2 + 1)
    )
    steps = {(int(after) - int(here)) % 10 for here, after in pairwise(pin)}
    return repeated or steps in ({1}, {9})
