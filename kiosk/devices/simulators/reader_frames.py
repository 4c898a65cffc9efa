"""What readers of codes and cards send for what they read, byte for byte.

Sources: the makers' papers of ID-12LA and RDM6300 (EM4100 on a serial line), sellers' papers of
binary EM readers, ELATEC's manuals of TWN3 (HID Prox) and TWN4 (Simple Protocol).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.refusal import Refused

STX, ETX = b"\x02", b"\x03"
_HEX_OF_EM = re.compile(r"[0-9A-Fa-f]{10}")
_HEX_OF_UID = re.compile(r"(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{10}|[0-9A-Fa-f]{14}|[0-9A-Fa-f]{20})")
_WIEGAND = re.compile(r"([0-9]{1,3}):([0-9]{1,5})")
_EM_TYPE = 0x02
_AIM_QR = b"]Q1"

# what stands behind a code, and before it for the last
ENDS: Mapping[str, tuple[bytes, bytes]] = {
    "cr": (b"", b"\r"),
    "crlf": (b"", b"\r\n"),
    "lf": (b"", b"\n"),
    "stx": (STX, ETX),
}


@dataclass(frozen=True)
class CodeManner:
    """How a code reader is set up: what stands around a code, and whether it names the symbol."""

    end: str = "cr"
    aim: bool = False


def code_frame(text: str, manner: CodeManner) -> bytes:
    """Give what a 2D code reader sends for a QR symbol."""
    before, after = ENDS[manner.end]
    if not text or not text.isprintable():
        raise _not_readable(text, "A–Z 0–9 …")
    return before + (_AIM_QR if manner.aim else b"") + text.encode("utf-8") + after


def em4100_frame(text: str) -> bytes:
    """Give the frame of RDM6300: STX, ten hex digits, two of their XOR, ETX."""
    digits = _matched(_HEX_OF_EM, text, "62E3086CED")
    return STX + digits.encode("ascii") + b"%02X" % _xor(bytes.fromhex(digits)) + ETX


def id12_frame(text: str) -> bytes:
    """Give the frame of ID-12LA, which ends its line before ETX."""
    return em4100_frame(text)[:-1] + b"\r\n" + ETX


def binary_em_frame(text: str) -> bytes:
    """Give the binary frame: STX, length of all, kind, five bytes, XOR of these, ETX."""
    serial = bytes.fromhex(_matched(_HEX_OF_EM, text, "06008E6D5D"))
    body = bytes((len(serial) + 5, _EM_TYPE)) + serial
    return STX + body + bytes((_xor(body),)) + ETX


def prox_frame(text: str) -> bytes:
    """Give the frame of TWN3 for a 26-bit card: the number of bits, the bits from the left, CR."""
    return b"1A" + wiegand26(text).hex().upper().encode("ascii") + b"\r"


def wiegand26(text: str) -> bytes:
    """Give the 26 bits of `facility:card`, left-aligned in four bytes, parity at both ends."""
    found = _WIEGAND.fullmatch(text.strip())
    if not found or int(found[1]) > 255 or int(found[2]) > 65535:
        raise _not_readable(text, "8:12345")
    bits = f"{int(found[1]):08b}{int(found[2]):016b}"
    even, odd = bits[:12].count("1") % 2, 1 - bits[12:].count("1") % 2
    return int(f"{even}{bits}{odd}".ljust(32, "0"), 2).to_bytes(4, "big")


def twn4_answer(command: bytes, uid: bytes | None) -> bytes:
    """Give what TWN4 answers to one line: error, found, kind, bits, length, bytes of the card.

    It knows SearchTag (05 00 and the most bytes to tell) alone; other functions are an error.
    """
    try:
        asked = bytes.fromhex(command.decode("ascii"))
    except ValueError:
        return b"05\r"
    if asked[:2] != b"\x05\x00" or len(asked) != 3:
        return b"01\r"
    if uid is None:
        return b"0000\r"
    told = uid[: asked[2]]
    kind = _TWN4_EM if len(uid) == 5 else _TWN4_MIFARE
    answer = bytes((0, 1, kind, len(uid) * 8, len(told))) + told
    return answer.hex().upper().encode("ascii") + b"\r"


_TWN4_EM, _TWN4_MIFARE = 0x40, 0x80


def uid_of(text: str) -> bytes:
    """Read the identity of a card that was typed: 4, 5, 7 or 10 bytes as hex digits."""
    return bytes.fromhex(_matched(_HEX_OF_UID, text, "04A1B2C3D4E5F6"))


CARD_FRAMES: Mapping[str, Callable[[str], bytes]] = {
    "rdm6300": em4100_frame,
    "id12": id12_frame,
    "em-binary": binary_em_frame,
    "twn3-prox": prox_frame,
}


def _matched(pattern: re.Pattern[str], text: str, wanted: str) -> str:
    bare = text.strip().replace(" ", "")
    if not pattern.fullmatch(bare):
        raise _not_readable(text, wanted)
    return bare.upper()


def _not_readable(text: str, wanted: str) -> Refused:
    return Refused("simulate.not_readable_so", text=text.strip(), wanted=wanted)


def _xor(data: bytes) -> int:
    found = 0
    for byte in data:
        found ^= byte
    return found
