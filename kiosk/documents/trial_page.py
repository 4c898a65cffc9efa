"""A page that shows what a printer can do: rulers, a code, letters, and its own code page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.documents.badge_parts import letters
from kiosk.documents.band import rule
from kiosk.documents.print_head import DOTS_PER_MM, PrintHead
from kiosk.page import Align, Cut, Feed, Page, Part, QrCode, Raster, Text
from kiosk.settings.badge_layouts import BadgePart
from kiosk.settings.printer_models import MILLIMETRES_AN_INCH

ACROSS_EVERY_MM = 30
"""A figure stands below every third centimetre: with 203 dots an inch a letter begins there."""
ALONG_MM = 50

_LARGE = BadgePart(shows="role", size_mm=5, smallest_mm=2.75, lines=2, bold=True)
_BOLD = BadgePart(shows="role", size_mm=3.25, smallest_mm=2.75, lines=2, bold=True)
_SMALL = BadgePart(shows="date_line", size_mm=3.25, smallest_mm=2.75, lines=2)
_LETTER_WIDTH = 12  # font A of every ESC/POS printer, in dots
_FIRST_BEYOND_ASCII = 0x80
_TICKS = ((10, 40), (5, 28), (1, 16))  # every so many millimetres a tick of so many dots
_ALONG_WIDTH_BYTES = 8


@dataclass(frozen=True)
class TrialPageText:
    """The words of a test page; `languages` are names of languages, each with letters of it."""

    title: str
    printer: str
    across: str
    along: str
    code: str
    letters: str
    languages: Sequence[tuple[str, str]]
    table: str
    end: str
    dots_per_inch: int = 203


def draw_trial_page(text: TrialPageText, head: PrintHead) -> Page:
    """Draw the page; needs a QGuiApplication for letters beyond code page 858."""
    return Page(head.width_dots, tuple(_parts(text, head.width_dots)))


def _parts(text: TrialPageText, width_dots: int) -> Iterator[Part]:
    def line(part: BadgePart, said: str) -> list[Part]:
        return letters(part, said, width_dots, DOTS_PER_MM, printer_letters=True)

    yield from line(_LARGE, text.title)
    yield from line(_SMALL, text.printer)
    yield Feed(16)
    yield _ruler_across(width_dots, text.dots_per_inch)
    yield Text(_figures(width_dots, text.dots_per_inch))
    yield from line(_SMALL, text.across)
    yield Feed(16)
    yield _ruler_along(text.dots_per_inch)
    yield from line(_SMALL, text.along)
    yield Feed(16)
    yield QrCode(text.code, module_dots=6, align=Align.CENTER)
    yield from line(_SMALL, text.code)
    yield Feed(16)
    yield from line(_BOLD, text.letters)
    for name, shown in text.languages:
        yield Feed(8)
        yield rule(width_dots, thickness=1)
        yield Feed(8)
        yield from line(_SMALL, name)
        for piece in shown.splitlines():
            yield from line(_SMALL, piece)
    yield Feed(16)
    yield from line(_BOLD, text.table)
    yield from _code_page(width_dots)
    yield Feed(16)
    yield rule(width_dots, thickness=3)
    yield from line(_SMALL, text.end)
    yield Cut()


def _ruler_across(width_dots: int, dots_per_inch: int) -> Raster:
    """Draw the whole width of the head, so that a width set too large is seen at the edge."""
    width_bytes, height = width_dots // 8, _TICKS[0][1]
    rows = bytearray(width_bytes * height)
    ticks = _ticks(width_bytes * 8, dots_per_inch)
    for dot in range(width_bytes * 8):
        reach = ticks.get(dot, 2)
        for row in range(height - reach, height):
            rows[row * width_bytes + dot // 8] |= 0x80 >> dot % 8
    return Raster(width_bytes, bytes(rows))


def _ruler_along(dots_per_inch: int) -> Raster:
    """Draw the same down the left edge."""
    rows = bytearray()
    end = _dot_of(ALONG_MM, dots_per_inch) + 1
    ticks = _ticks(end, dots_per_inch)
    for dot in range(end):
        length = ticks.get(dot, 2)
        marks = ((1 << length) - 1) << (_ALONG_WIDTH_BYTES * 8 - length)
        rows += marks.to_bytes(_ALONG_WIDTH_BYTES, "big")
    return Raster(_ALONG_WIDTH_BYTES, bytes(rows))


def _ticks(dots: int, dots_per_inch: int) -> dict[int, int]:
    """Give how long the tick at each dot is, where there is one."""
    ticks = {}
    for millimetres in range(int(dots * MILLIMETRES_AN_INCH / dots_per_inch) + 1):
        length = next(length for every, length in _TICKS if millimetres % every == 0)
        ticks[_dot_of(millimetres, dots_per_inch)] = length
    return ticks


def _dot_of(millimetres: int, dots_per_inch: int) -> int:
    return round(millimetres * dots_per_inch / MILLIMETRES_AN_INCH)


def _figures(width_dots: int, dots_per_inch: int) -> str:
    columns, line = width_dots // _LETTER_WIDTH, ""
    across = int(width_dots * MILLIMETRES_AN_INCH / dots_per_inch)
    for number in range(0, across + 1, ACROSS_EVERY_MM):
        place = round(_dot_of(number, dots_per_inch) / _LETTER_WIDTH)
        if place + len(str(number)) <= columns:
            line = line.ljust(place) + str(number)
    return line


def _code_page(width_dots: int) -> Iterator[Part]:
    """Give the upper half of code page 858, sixteen letters a row, or eight on narrow paper."""
    a_row = 16 if width_dots // _LETTER_WIDTH >= len("80 ") + 2 * 16 else 8
    for first in range(_FIRST_BEYOND_ASCII, 0x100, a_row):
        row = bytes(range(first, first + a_row)).decode("cp858")
        yield Text(f"{first:02X} {' '.join(row)}")
