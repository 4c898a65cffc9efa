"""Small PNG pictures (ISO/IEC 15948) of one bit a dot, black on white."""

import struct
import zlib
from collections.abc import Sequence

from kiosk.page import Raster

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
MODULE_PIXELS = 8


def png_of(modules: Sequence[Sequence[bool]], quiet: int) -> bytes:
    """Draw square modules, True is black, with `quiet` modules of white on every side."""
    side = (len(modules) + 2 * quiet) * MODULE_PIXELS
    blank = [False] * (len(modules) + 2 * quiet)
    framed = [blank] * quiet + [[False] * quiet + list(r) + [False] * quiet for r in modules]
    rows = b"".join(_line(row) * MODULE_PIXELS for row in [*framed, *[blank] * quiet])
    return one_bit_png(side, Raster(side // 8, rows))


def one_bit_png(width: int, band: Raster, dots_a_metre: int = 0) -> bytes:
    """Give the picture of a band, whose last byte of a row may reach beyond the width.

    With `dots_a_metre` it says how large it is on paper.
    """
    step = band.width_bytes
    lines = b"".join(
        b"\0" + bytes(0xFF ^ eight for eight in band.rows[start : start + step])  # white is set
        for start in range(0, len(band.rows), step)
    )
    header = struct.pack(">IIBBBBB", width, band.height, 1, 0, 0, 0, 0)  # one bit of grey a pixel
    size = struct.pack(">IIB", dots_a_metre, dots_a_metre, 1)
    return _SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", header),
            _chunk(b"pHYs", size) if dots_a_metre else b"",
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _line(row: Sequence[bool]) -> bytes:
    """Give one line of pixels: a module of eight pixels is one byte."""
    return bytes(0xFF if black else 0x00 for black in row)


def _chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )
