"""The evacuation list on a roll of thermal paper, for when no other printer answers.

Nearly all of it is the printer's own letters: 500 people are some 100 kB on the wire.
"""

from collections.abc import Iterator

from kiosk.documents.band import Lettering, draw_line, rule
from kiosk.documents.evacuation_list import EvacuationListText, ListRow, details
from kiosk.documents.fonts import drawable
from kiosk.documents.letters import elided, fits_code_page, wrapped
from kiosk.page import Cut, Feed, Page, Part, Text

_LETTER_WIDTH = 12  # font A of every ESC/POS printer, in dots
_BOX = "[  ]"
_DOTS_OF_HEIGHT = {1: Lettering(24, 20), 2: Lettering(44, 26, bold=True)}


def evacuation_page(text: EvacuationListText, width_dots: int = 576) -> Page:
    """Draw the list; all that is in code page 858 is sent as letters.

    Raises RuntimeError when a name is beyond that page and no QGuiApplication exists to draw it
    (see `fonts.start_drawing`).
    """
    return Page(width_dots, tuple(_Roll(width_dots).parts(text)))


class _Roll:
    def __init__(self, width_dots: int) -> None:
        self._width_dots = width_dots
        self._columns = width_dots // _LETTER_WIDTH

    def parts(self, text: EvacuationListText) -> Iterator[Part]:
        yield from self._large(text.title)
        yield from self._small(text.town_hall)
        yield Feed(10)
        yield from self._large(text.complete)
        yield from self._small(text.total)
        yield from self._small(text.assembly_point)
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

    def _small(self, text: str, *, bold: bool = False) -> Iterator[Part]:
        for line in wrapped(drawable(text), self._fits):
            yield from self._line(line, width=1, height=1, bold=bold)

    def _line(self, text: str, *, width: int, height: int, bold: bool) -> Iterator[Part]:
        if fits_code_page(text) and len(text) * width <= self._columns:
            yield Text(text, width=width, height=height, bold=bold)
            return
        yield draw_line(text, _DOTS_OF_HEIGHT[height], self._width_dots)
        yield Feed(8)

    def _fits(self, text: str) -> bool:
        return len(text) <= self._columns
