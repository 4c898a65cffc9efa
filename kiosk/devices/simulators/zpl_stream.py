"""Read ZPL formats and the pictures in them, by Zebra's programming guide alone.

Nothing here is taken from what writes such formats: it is the second opinion on them.
"""

import base64
import re
import zlib
from dataclasses import dataclass

_FORMAT = re.compile(rb"\^XA(.*?)\^XZ", re.DOTALL)
_COMMAND = re.compile(rb"\^(GF|FO|FS|PW|LL|LH|PO|LR|PM|PQ)([^^~]*)")
_WIDEST = 4096  # dots
_GRAPHIC = re.compile(rb"A,(\d+),(\d+),([1-9]\d*),:Z64:([A-Za-z0-9+/=]+):([0-9A-F]{4})")


class ZplError(ValueError):
    """The stream holds what no format of pictures alone may hold."""


@dataclass(frozen=True)
class ZplLabel:
    """One printed label: rows from the top, eight dots a byte, 1 black."""

    width_dots: int
    rows: bytes


def complete_formats(stream: bytes) -> tuple[list[bytes], bytes]:
    """Give what stands within each whole ^XA … ^XZ, and the bytes behind the last."""
    found = list(_FORMAT.finditer(stream))
    return [each[1] for each in found], stream[found[-1].end() :] if found else stream


def print_format(inside: bytes) -> ZplLabel:
    """Print one format; raises `ZplError` for anything but pictures and their place."""
    commands = _COMMAND.findall(inside)
    if b"".join(b"^" + name + value for name, value in commands) != inside:
        raise ZplError(inside[:40].decode("ascii", "replace"))
    values = dict(commands)
    width, length = (_number(values.get(name, b"")) for name in (b"PW", b"LL"))
    if width > _WIDEST:
        raise ZplError("wider than any head")
    width_bytes = -(-width // 8)
    label = bytearray(width_bytes * length)
    left = top = 0
    for name, value in commands:
        if name == b"FO":
            left, top = (_number(each) for each in [*value.split(b","), b""][:2])
        elif name == b"GF":
            row_bytes, rows = _graphic(value)
            _lay(label, width_bytes, rows, row_bytes, (left // 8, top))
    return ZplLabel(width, bytes(label))


def _graphic(value: bytes) -> tuple[int, bytes]:
    told = _GRAPHIC.fullmatch(value)
    if told is None:
        raise ZplError(value[:40].decode("ascii", "replace"))
    text, checksum = told[4], int(told[5], 16)
    if _crc(text) != checksum:
        raise ZplError("checksum")
    try:
        rows = zlib.decompress(base64.b64decode(text, validate=True))
    except (ValueError, zlib.error) as error:
        raise ZplError("not packed") from error
    if len(rows) != int(told[1]) or len(rows) != int(told[2]):
        raise ZplError("length")
    return int(told[3]), rows


def _number(value: bytes) -> int:
    if not value.isdigit() or len(value) > 5:
        raise ZplError(value[:40].decode("ascii", "replace"))
    return int(value)


def _lay(
    label: bytearray, width_bytes: int, rows: bytes, row_bytes: int, place: tuple[int, int]
) -> None:
    left, top = place
    for number, start in enumerate(range(0, len(rows), row_bytes)):
        at = (top + number) * width_bytes + left
        if at + row_bytes > len(label) or left + row_bytes > width_bytes:
            raise ZplError("beyond the label")
        label[at : at + row_bytes] = rows[start : start + row_bytes]


def _crc(data: bytes) -> int:
    """Give the CRC-16 of the polynomial x¹⁶ + x¹² + x⁵ + 1, begun with zero."""
    crc = 0
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1) ^ 0x1021 if crc & 0x8000 else crc << 1
        crc &= 0xFFFF
    return crc
