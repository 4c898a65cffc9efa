"""The evacuation list on a roll of thermal paper, for when no other printer answers.

Nearly all of it is the printer's own letters: 500 people are some 100 kB on the wire.
"""

from collections.abc import Iterator

from kiosk.documents.band import Lettering, draw_line, rule
from kiosk.documents.evacuation_list import GAP_MARK, EvacuationListText, ListRow, details
from kiosk.documents.fonts import drawable
from kiosk.documents.letters import elided, fits_code_page, wrapped
from kiosk.documents.small_pages import on_labels
from kiosk.page import Cut, Feed, Page, Part, Text

_LETTER_WIDTH = 12  # font A of every ESC/POS printer, in dots
_DOTS_PER_MM = 8.0  # of a head with 203 dots an inch
_FINER_HEAD = 1.2  # as many times as fine
_BOX = "[  ]"
_DOTS_OF_HEIGHT = {1: Lettering(24, 20), 2: Lettering(44, 26, bold=True)}


def evacuation_page(
    text: EvacuationListText,
    width_dots: int = 576,
    dots_per_mm: float = _DOTS_PER_MM,
    length_dots: int = 0,
) -> Page:
    """Draw the list; all that is in code page 858 is sent as letters.

    For the finer head of a label printer all of it is drawn: in a printer's own dots the letters
    would be too small to be read in haste; labels of a fixed length take as many as it needs.
    Raises RuntimeError when something must be drawn and no QGuiApplication exists (see
    `fonts.start_drawing`).
    """
    roll = _Roll(width_dots, max(dots_per_mm / _DOTS_PER_MM, 1.0))
    parts = tuple(map(roll.to_scale, roll.parts(text)))
    if length_dots:
        parts = on_labels([[part] for part in parts], length_dots)
    return Page(width_dots, parts)


class _Roll:
    def __init__(self, width_dots: int, scale: float) -> None:
        self._width_dots = width_dots
        self._scale = scale
        self._columns = int(width_dots / (_LETTER_WIDTH * scale))

    def to_scale(self, part: Part) -> Part:
        return Feed(round(part.dots * self._scale)) if isinstance(part, Feed) else part

    def parts(self, text: EvacuationListText) -> Iterator[Part]:
        yield from self._large(text.title)
        yield from self._small(text.town_hall)
        yield Feed(10)
        yield from self._large(text.complete)
        yield from self._small(text.total)
        yield from self._small(text.assembly_point)
        for gap in text.gaps:
            yield Feed(12)
            yield from self._small(f"{GAP_MARK} {gap}", bold=True, height=2)
        for warning in text.warnings:
            yield Feed(8)
            yield from self._small(warning, bold=True)
        if text.is_empty:
            yield Feed(24)
            yield from self._large(text.empty)
        yield from self._people(text)
        for label in text.sign_off:
            yield Feed(60)
            yield rule(self._width_dots, thickness=1)
            yield Feed(4)
            yield from self._small(label)
        yield Feed(16)
        yield Cut()

    def _people(self, text: EvacuationListText) -> Iterator[Part]:
        headings = text.headings
        boxes = "".join(
            f"{_BOX} {drawable(heading)}".ljust(self._columns // 3)
            for heading in (headings.outside, headings.missing, headings.elsewhere)
        ).rstrip()
        number = 0
        for group in text.groups:
            yield Feed(28)
            yield from self._large(group.zone)
            yield rule(self._width_dots, thickness=3)
            for row in group.rows:
                number += 1
                yield Feed(16)
                yield from self._person(number, row)
                yield Feed(4)
                yield from self._line(boxes, width=1, height=1, bold=False)

    def _person(self, number: int, row: ListRow) -> Iterator[Part]:
        yield from self._large(row.name, lines=1)
        if row.help:
            yield from self._small(f"! {row.help}", bold=True)
        facts = (row.since, row.certainty, row.kind, row.company, row.host)
        shortened = [elided(drawable(fact), self._fits) for fact in facts]
        yield from self._small(f"{number}: {details(*shortened)}")

    def _large(self, text: str, *, lines: int = 3) -> Iterator[Part]:
        """Write letters twice as high, and twice as wide where the line has room for that."""
        text = drawable(text)
        width = 2 if 2 * len(text) <= self._columns else 1
        pieces = (text,) if lines == 1 else wrapped(text, self._fits)[:lines]
        for piece in pieces:
            yield from self._line(piece, width=width, height=2, bold=True)

    def _small(self, text: str, *, bold: bool = False, height: int = 1) -> Iterator[Part]:
        for line in wrapped(drawable(text), self._fits):
            yield from self._line(line, width=1, height=height, bold=bold)

    def _line(self, text: str, *, width: int, height: int, bold: bool) -> Iterator[Part]:
        has_letters = self._scale < _FINER_HEAD and fits_code_page(text)
        if has_letters and len(text) * width <= self._columns:
            yield Text(text, width=width, height=height, bold=bold)
            return
        plain = _DOTS_OF_HEIGHT[height]
        lettering = Lettering(
            round(plain.largest * self._scale),
            round(plain.smallest * self._scale),
            bold=plain.bold or bold,
        )
        yield draw_line(text, lettering, self._width_dots)
        yield Feed(8)

    def _fits(self, text: str) -> bool:
        return len(text) <= self._columns
