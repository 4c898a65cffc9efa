"""A code's modules as a small PNG picture (ISO/IEC 15948), black on white, for a message."""

import struct
import zlib
from collections.abc import Sequence

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
MODULE_PIXELS = 8


def png_of(modules: Sequence[Sequence[bool]], quiet: int) -> bytes:
    """Draw square modules, True is black, with `quiet` modules of white on every side."""
    side = (len(modules) + 2 * quiet) * MODULE_PIXELS
    blank = [False] * (len(modules) + 2 * quiet)
    framed = [blank] * quiet + [[False] * quiet + list(r) + [False] * quiet for r in modules]
    lines = b"".join(_line(row) * MODULE_PIXELS for row in [*framed, *[blank] * quiet])
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)  # one bit of grey a pixel
    return _SIGNATURE + b"".join(
        (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(lines, 9)), _chunk(b"IEND", b""))
    )


def _line(row: Sequence[bool]) -> bytes:
    """Give one line of pixels: a module of eight pixels is one byte, white is set."""
    return b"\0" + bytes(0x00 if black else 0xFF for black in row)


def _chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )
