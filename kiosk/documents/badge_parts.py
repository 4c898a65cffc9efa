"""One part of a badge as bands of dots, or as the printer's own letters where it has them."""

import math

from kiosk.documents.band import InkedLine, rule, shortened
from kiosk.documents.fonts import drawable
from kiosk.documents.letters import first_line, fits_code_page, in_two_lines
from kiosk.page import Align, Feed, Part, Raster, Text
from kiosk.settings.badge_layouts import LINE_GAP, LINE_HEIGHT, BadgePart

_LETTER_WIDTH, _LETTER_HEIGHT = 12, 24  # font A of every ESC/POS printer, in dots
_DEVICE_RULE = "─"
_WORTH_WRAPPING = 1.15  # how much larger letters must become for a second line


def letters(
    part: BadgePart,
    text: str,
    width_dots: int,
    dots_per_mm: float,
    *,
    printer_letters: bool,
    most_bytes: int = 0,
) -> list[Part]:
    """Draw a text on one line or two: as large as fits, and cut when even small ones do not.

    Bands of more than `most_bytes` are drawn smaller, unless that is 0.
    """
    text = drawable(text)
    if not text:
        return []
    in_code_page = printer_letters and fits_code_page(text)
    if in_code_page and (lines := _device_lines(part, text, width_dots, dots_per_mm)):
        return lines
    bands = _bands(part, text, width_dots // 8 * 8, dots_per_mm, most_bytes)
    gap = Feed(round(part.wrapped_mm * LINE_GAP * dots_per_mm))
    first, *others = bands
    stacked: list[Part] = [first, *(each for band in others for each in (gap, band))]
    # the printer's own letters have white above and below them in their cells
    return [Feed(4), *stacked, Feed(4)] if printer_letters else stacked


def ruled(part: BadgePart, width_dots: int, dots_per_mm: float, *, printer_letters: bool) -> Part:
    """Draw a line across; the printer's own is a quarter of the bytes."""
    if printer_letters:
        return Text(_DEVICE_RULE * (width_dots // _LETTER_WIDTH), align=Align.CENTER)
    return rule(width_dots, max(1, round(part.size_mm * dots_per_mm)))


def _device_lines(
    part: BadgePart, text: str, width_dots: int, dots_per_mm: float
) -> list[Part] | None:
    largest, wrapped_largest = (
        max(1, min(8, round(mm * dots_per_mm / _LETTER_HEIGHT)))
        for mm in (part.size_mm, part.wrapped_mm)
    )
    least = (part.smallest_mm or part.size_mm) * dots_per_mm / _LETTER_HEIGHT
    smallest = max(1, min(largest, math.ceil(least)))
    broken = in_two_lines(text) if part.lines == 2 else None
    for scale in range(largest, smallest - 1, -1):
        columns = width_dots // (_LETTER_WIDTH * scale)
        if len(text) <= columns:
            return [_device_line(part, text, scale)]
        if broken and scale <= wrapped_largest and max(map(len, broken)) <= columns:
            return [_device_line(part, line, scale) for line in broken]
    return None


def _device_line(part: BadgePart, text: str, scale: int) -> Text:
    return Text(text, width=scale, height=scale, bold=part.bold, align=Align(part.align))


def _bands(
    part: BadgePart, text: str, width: int, dots_per_mm: float, most_bytes: int
) -> list[Raster]:
    """Draw with our letters; the ink stays within the width and the height of the part."""
    one, two = part.size_mm * dots_per_mm, part.wrapped_mm * dots_per_mm
    smallest = int((part.smallest_mm or part.size_mm) * dots_per_mm)
    lines = [InkedLine(text, bold=part.bold)]
    size = _affordable(lines, _common_size(lines, one, width), width, most_bytes)
    if part.lines == 2 and (broken := in_two_lines(text)):
        halves = [InkedLine(half, bold=part.bold) for half in broken]
        half_size = _affordable(halves, _common_size(halves, two, width), width, most_bytes)
        if half_size > size * _WORTH_WRAPPING:
            lines, size = halves, half_size
    room = _common_size(lines, one if len(lines) == 1 else two, width)
    size = max(size, min(smallest, room))  # legible before short
    if size < smallest:
        lines = _cut(part, text, smallest, width)
        # only ink that is too high makes what was cut to its width smaller still
        size = min(smallest, _common_size(lines, two if len(lines) == 2 else one, width))
    return [line.draw(max(1, size), Align(part.align)) for line in lines]


def _affordable(lines: list[InkedLine], size: int, width: int, most_bytes: int) -> int:
    """Give the largest size up to `size` of no more bytes in all, where they are counted."""
    while most_bytes and size > 1 and _bytes(lines, size, width) > most_bytes:
        size -= 1
    return size


def _bytes(lines: list[InkedLine], size: int, width: int) -> int:
    return sum(line.bytes_centred(size, width) for line in lines)


def _common_size(lines: list[InkedLine], largest: float, width: int) -> int:
    room = LINE_HEIGHT * largest
    return min(int(largest), *(line.largest_size(width, room) for line in lines))


def _cut(part: BadgePart, text: str, size: int, width: int) -> list[InkedLine]:
    """Give as many lines as there may be, the last one ending in an ellipsis if need be."""

    def fits(piece: str) -> bool:
        return InkedLine(piece, bold=part.bold).largest_size(width) >= size

    first = first_line(text, fits) if part.lines == 2 else ""
    rest = text[len(first) :]
    last = shortened(rest, size, width, bold=part.bold)
    return [InkedLine(first.rstrip(), bold=part.bold), last] if first else [last]
