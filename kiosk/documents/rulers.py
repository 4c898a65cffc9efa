"""Rulers for paper, true to a head's dots, so that a width set too large is seen at the edge."""

from kiosk.documents.band import Lettering, draw_line
from kiosk.documents.picture import Picture
from kiosk.documents.print_head import PrintHead
from kiosk.page import Part, Raster, Text

ACROSS_EVERY_MM = 30
"""A figure stands below every third centimetre: with 203 dots an inch a letter begins there."""
_TICKS_MM = ((10, 5.0), (5, 3.5), (1, 2.0))  # every so many millimetres a tick, so long
_LETTER_WIDTH = 12  # font A of every ESC/POS printer, in dots
_FIGURE_MM = 3.0
_ALONG_WIDTH_MM = 8.0
_EDGE_DOTS = 2


def ruler_across(head: PrintHead) -> Raster:
    """Draw the whole width of the head."""
    width_bytes, height = head.width_dots // 8, round(_TICKS_MM[0][1] * head.dots_per_mm)
    rows = bytearray(width_bytes * height)
    ticks = _ticks(width_bytes * 8, head)
    for dot in range(width_bytes * 8):
        reach = ticks.get(dot, _EDGE_DOTS)
        for row in range(height - reach, height):
            rows[row * width_bytes + dot // 8] |= 0x80 >> dot % 8
    return Raster(width_bytes, bytes(rows))


def ruler_along(millimetres: int, head: PrintHead) -> Raster:
    """Draw the same down the left edge, so long."""
    width_bytes = round(_ALONG_WIDTH_MM * head.dots_per_mm) // 8
    rows = bytearray()
    end = _dot_of(millimetres, head) + 1
    ticks = _ticks(end, head)
    for dot in range(end):
        length = ticks.get(dot, _EDGE_DOTS)
        marks = ((1 << length) - 1) << (width_bytes * 8 - length)
        rows += marks.to_bytes(width_bytes, "big")
    return Raster(width_bytes, bytes(rows))


def figures_across(head: PrintHead) -> Part:
    """Write the figures below a ruler across, each beginning at its tick."""
    across = int(head.width_dots / head.dots_per_mm)
    numbers = range(0, across + 1, ACROSS_EVERY_MM)
    return _as_text(numbers, head) if head.has_letters else _as_dots(numbers, head)


def _as_text(numbers: range, head: PrintHead) -> Text:
    columns, line = head.width_dots // _LETTER_WIDTH, ""
    for number in numbers:
        place = round(_dot_of(number, head) / _LETTER_WIDTH)
        if place + len(str(number)) <= columns:
            line = line.ljust(place) + str(number)
    return Text(line)


def _as_dots(numbers: range, head: PrintHead) -> Raster:
    size = round(_FIGURE_MM * head.dots_per_mm)
    line = Picture(head.width_dots // 8 * 8, size)
    for number in numbers:
        drawn = draw_line(str(number), Lettering(size, size), head.width_dots)
        if _dot_of(number, head) + drawn.width_bytes * 8 <= line.width:
            line.paste(drawn, _dot_of(number, head), size - drawn.height)
    return line.raster()


def _ticks(dots: int, head: PrintHead) -> dict[int, int]:
    """Give how long the tick at each dot is, where there is one."""
    ticks = {}
    for millimetres in range(int(dots / head.dots_per_mm) + 1):
        length = next(length for every, length in _TICKS_MM if millimetres % every == 0)
        ticks[_dot_of(millimetres, head)] = round(length * head.dots_per_mm)
    return ticks


def _dot_of(millimetres: int, head: PrintHead) -> int:
    return round(millimetres * head.dots_per_mm)
