"""The visitor's badge on a roll 80 mm wide: who it is first, then whose guest, then the code."""

from dataclasses import dataclass

from kiosk.documents.band import Lettering, draw_line, rule, size_that_fits
from kiosk.documents.fonts import drawable
from kiosk.documents.letters import fits_code_page, in_two_lines, wrapped
from kiosk.page import Align, Cut, Feed, Page, Part, QrCode, Text

_LETTER_WIDTH = 12  # font A of every ESC/POS printer, in dots
_MARGIN = 8

_NAME_ONE_LINE = Lettering(largest=92, smallest=64, bold=True)
_NAME_TWO_LINES = Lettering(largest=72, smallest=36, bold=True)
_OURS_LARGE, _OURS_SMALL, _OURS_SMALLEST = 40, 26, 22


@dataclass(frozen=True)
class BadgeText:
    """What stands on a badge, worded in the language of the house; an empty line is left out.

    `code` is what the QR code holds, of `0-9A-Z` alone so that every reader types it unchanged;
    `short_code` stands beside it for who types.
    """

    town_hall: str
    role: str
    name: str
    company: str
    host_line: str
    date_line: str
    code: str
    short_code: str = ""


def draw_badge(text: BadgeText, width_dots: int = 576) -> Page:
    """Draw the badge; a letter no shipped font has stands as `fonts.MISSING`.

    Ask `fonts.missing_letters` first where somebody can still be asked for another spelling. Needs
    a QGuiApplication when a line is beyond code page 858 or too long for the printer's letters.
    """
    parts: list[Part] = [
        *text_line(text.town_hall, width_dots, 1),
        Feed(8),
        rule(width_dots, thickness=3),
        Feed(16),
        *text_line(text.role, width_dots, 2, bold=True),
        Feed(14),
        *_name(drawable(text.name), width_dots),
        Feed(14),
        *text_line(text.company, width_dots, 2),
        Feed(4),
        *text_line(text.host_line, width_dots, 2),
        Feed(18),
        QrCode(text.code, module_dots=6, align=Align.CENTER),
        Feed(10),
        *code_in_letters(text.short_code or text.code, width_dots),
        Feed(4),
        *text_line(text.date_line, width_dots, 1),
        Cut(),
    ]
    return Page(width_dots, tuple(parts))


def _name(name: str, width_dots: int) -> list[Part]:
    """Choose the largest letters: the printer's own where it has them all, else ours."""
    broken = in_two_lines(name)
    if not name:
        return []
    if fits_code_page(name):
        if scale := _scale(name, width_dots, largest=4, smallest=3):
            return [_device_line(name, scale, bold=True)]
        if broken and (scale := min(_scale(line, width_dots, 3, 2) for line in broken)):
            first, second = (_device_line(line, scale, bold=True) for line in broken)
            return [first, Feed(4), second]
    return [Feed(12), *_name_in_bands(name, broken, width_dots - 2 * _MARGIN), Feed(8)]


def _name_in_bands(name: str, broken: tuple[str, str] | None, paper: int) -> list[Part]:
    if size_that_fits(name, _NAME_ONE_LINE, paper):
        return [draw_line(name, _NAME_ONE_LINE, paper, Align.CENTER)]
    lines: tuple[str, ...] = broken or (name,)
    sizes = [size_that_fits(line, _NAME_TWO_LINES, paper) for line in lines]
    size = min(size or 0 for size in sizes)
    if size == 0:
        size = _NAME_TWO_LINES.smallest
        lines = _filled(name, Lettering(size, size, bold=True), paper)
    lettering = Lettering(size, size, bold=True)
    first, *others = (draw_line(line, lettering, paper, Align.CENTER) for line in lines)
    return [first, *(part for line in others for part in (Feed(14), line))]


def _filled(name: str, lettering: Lettering, paper: int) -> tuple[str, ...]:
    """Give a first line as long as fits and all the rest as the second, to be cut when drawn."""
    first, *others = wrapped(name, lambda part: size_that_fits(part, lettering, paper) is not None)
    return (first, name[len(first) :].lstrip()) if others else (first,)


def text_line(text: str, width_dots: int, scale: int, *, bold: bool = False) -> list[Part]:
    """Draw on one line or two in the printer's letters, `scale` times as large, else in ours."""
    text = drawable(text)
    if not text:
        return []
    if fits_code_page(text):
        for lines in ((text,), in_two_lines(text)):
            if lines and all(_scale(line, width_dots, scale, scale) for line in lines):
                return [_device_line(line, scale, bold=bold) for line in lines]
    lettering = Lettering(_OURS_LARGE if scale > 1 else _OURS_SMALL, _OURS_SMALLEST, bold)
    return [Feed(4), draw_line(text, lettering, width_dots - 2 * _MARGIN, Align.CENTER), Feed(4)]


def code_in_letters(code: str, width_dots: int) -> list[Part]:
    """Draw a code below its QR symbol, as large as it fits."""
    scale = _scale(code, width_dots, 2, 1) or 1
    columns = width_dots // _LETTER_WIDTH
    pieces = [code[start : start + columns] for start in range(0, len(code), columns)]
    return [_device_line(piece, scale) for piece in pieces]


def _scale(text: str, width_dots: int, largest: int, smallest: int) -> int:
    """Give how many times the printer's letters can be widened, 0 when `smallest` is too wide."""
    fitting = width_dots // (_LETTER_WIDTH * max(len(text), 1))
    return min(fitting, largest) if fitting >= smallest else 0


def _device_line(text: str, scale: int, *, bold: bool = False) -> Text:
    return Text(text, width=scale, height=scale, bold=bold, align=Align.CENTER)
