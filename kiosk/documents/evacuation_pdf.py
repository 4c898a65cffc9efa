"""The evacuation list on A4, in large print, with boxes to be ticked by hand.

reportlab's canvas is used directly: its paragraphs read markup in names, and its tables take ten
times as long.
"""

import io
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

from kiosk.documents import evacuation_sheet as sheet_of_paper
from kiosk.documents.evacuation_list import EvacuationListText, ListRow, details
from kiosk.documents.evacuation_sheet import (
    BOX_CENTRES,
    LEFT,
    NAME_LEFT,
    NAME_RIGHT,
    NUMBER_WIDTH,
    PITCH,
    RIGHT,
    STATE_LEFT,
    STATE_RIGHT,
    Sheet,
)
from kiosk.documents.evacuation_slots import PersonSlot, SignOffSlot, Slot, ZoneSlot, lay_out
from kiosk.documents.fonts import drawable, monospaced_letters
from kiosk.documents.letters import elided
from kiosk.documents.pdf_letters import (
    ListCanvas,
    monospaced_font,
    pdf_font,
    text_width,
    write,
)
from kiosk.documents.shaping import is_plain

_BOX = 18.0
_MARK_WIDTH = 12.0
_SIGN_OFF = 11.0
_UPPER, _LOWER = 14.5, 28.0  # base lines below the top of a row
_ZEBRA, _HAIRLINE, _SECOND_LINE = 0.95, 0.6, 0.2  # shares of white

# reportlab keeps what a document uses of a font in the font, which all documents share.
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, eq=False)
class _Column:
    """Letters that shrink from `largest` to `smallest` points and are cut when that is too wide."""

    left: float
    right: float
    base: float
    largest: float
    smallest: float
    bold: bool = False


@dataclass(frozen=True)
class _Cell:
    text: str
    size: float
    is_plain: bool


_NAME = _Column(NAME_LEFT, NAME_RIGHT, _UPPER, 14.0, 10.5, bold=True)
_DETAILS = _Column(NAME_LEFT, NAME_RIGHT, _LOWER, 10.0, 8.5)
_SINCE = _Column(STATE_LEFT, STATE_RIGHT, _UPPER, 13.0, 9.0)
_CERTAINTY = _Column(STATE_LEFT + _MARK_WIDTH, STATE_RIGHT, _LOWER, 10.0, 8.0)
_MARK = _Column(STATE_LEFT, STATE_LEFT + _MARK_WIDTH, _LOWER, 11.0, 11.0)
_NUMBER = _Column(LEFT, LEFT + NUMBER_WIDTH, _UPPER, 9.0, 6.0)
_ZONE = _Column(LEFT, RIGHT, 23.0, 15.0, 10.0, bold=True)


def evacuation_pdf(text: EvacuationListText) -> bytes:
    """Draw the list; the same text always gives the same bytes.

    Needs neither Qt nor a screen and may be called on any thread.
    """
    with _one_at_a_time:
        return _Drawing(text).draw()


class _Drawing:
    def __init__(self, text: EvacuationListText) -> None:
        self._sheet = Sheet.of(text)
        self._pages = lay_out(text, self._sheet.slots(1), self._sheet.slots(2))
        self._file = io.BytesIO()
        self._canvas = ListCanvas(self._file, sheet_of_paper.WIDTH, sheet_of_paper.HEIGHT)
        self._cells: dict[tuple[str, _Column], _Cell] = {}

    def draw(self) -> bytes:
        text = self._sheet.text
        self._canvas.setTitle(details(text.title, text.town_hall, text.complete))
        self._canvas.setCreator("Foajé")
        self._sheet.define(self._canvas)
        self._define_grids()
        for page, slots in enumerate(self._pages, start=1):
            self._sheet.draw(self._canvas, page, len(self._pages))
            self._draw_slots(slots, self._sheet.grid_top(page))
            self._canvas.showPage()
        self._canvas.save()
        return self._file.getvalue()

    def _define_grids(self) -> None:
        """Draw rules, shades and boxes of each number of rows that follow one another, once."""
        lengths = {end - start for slots in self._pages for start, end in _stretches(slots)}
        for length in sorted(lengths):
            self._canvas.beginForm(_grid_name(length), *_grid_corners(length))
            for row in range(length):
                _draw_row_ground(self._canvas, -row * PITCH, shaded=row % 2 == 1)
            self._canvas.endForm()

    def _draw_slots(self, slots: Sequence[Slot], top: float) -> None:
        for start, end in _stretches(slots):
            stretch_top = top - start * PITCH
            self._canvas.saveState()
            self._canvas.translate(0, stretch_top)
            self._canvas.doForm(_grid_name(end - start))
            self._canvas.restoreState()
            people = [slot for slot in slots[start:end] if isinstance(slot, PersonSlot)]
            self._draw_people(people, stretch_top)
        for place, slot in enumerate(slots):
            if isinstance(slot, ZoneSlot):
                self._draw_zone(slot, top - place * PITCH)
            elif isinstance(slot, SignOffSlot):
                self._draw_sign_off(slot, top - place * PITCH)

    def _draw_people(self, people: Sequence[PersonSlot], top: float) -> None:
        rows = [person.row for person in people]
        numbers = ((str(person.number), _NUMBER.largest) for person in people)
        self._canvas.write_column((_NUMBER.left, top - _NUMBER.base), numbers, PITCH, pdf_font())
        self._draw_column(_NAME, [row.name for row in rows], top)
        self._draw_column(_SINCE, [row.since for row in rows], top)
        self._draw_marks([row.certainty_mark for row in rows], top)
        self._canvas.setFillGray(_SECOND_LINE)
        second_lines = ["" if row.help else _details(row) for row in rows]
        self._draw_column(_DETAILS, second_lines, top)
        self._draw_column(_CERTAINTY, [row.certainty for row in rows], top)
        self._canvas.setFillGray(0)
        for place, row in enumerate(rows):
            if row.help:
                self._draw_help(row, top - _DETAILS.base - place * PITCH)

    def _draw_help(self, row: ListRow, base: float) -> None:
        """Write what must not be overlooked in bold letters before the rest of the line."""
        said = _fitted(drawable(row.help), replace(_DETAILS, bold=True))
        write(self._canvas, (_DETAILS.left, base), said.text, said.size, bold=True)
        left = _DETAILS.left + text_width(said.text, said.size, bold=True) + 8
        if left < _DETAILS.right - 40:
            rest = _fitted(drawable(_details(row)), replace(_DETAILS, left=left))
            write(self._canvas, (left, base), rest.text, rest.size)

    def _draw_column(self, column: _Column, texts: Sequence[str], top: float) -> None:
        cells = [self._cell(text, column) for text in texts]
        lines = ((cell.text if cell.is_plain else "", cell.size) for cell in cells)
        base = top - column.base
        font_name = pdf_font(bold=column.bold)
        self._canvas.write_column((column.left, base), lines, PITCH, font_name)
        for place, cell in enumerate(cells):
            if not cell.is_plain:
                at = (column.left, base - place * PITCH)
                write(self._canvas, at, cell.text, cell.size, bold=column.bold)

    def _cell(self, text: str, column: _Column) -> _Cell:
        key = (text, column)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = _fitted(drawable(text), column)
        return cell

    def _draw_marks(self, marks: Sequence[str], top: float) -> None:
        known = monospaced_letters()
        lines = ((mark if mark in known else "", _MARK.largest) for mark in marks)
        at = (_MARK.left, top - _MARK.base)
        self._canvas.write_column(at, lines, PITCH, monospaced_font())

    def _draw_zone(self, slot: ZoneSlot, top: float) -> None:
        cell = _fitted(drawable(slot.heading), _ZONE)
        write(self._canvas, (_ZONE.left, top - _ZONE.base), cell.text, cell.size, bold=True)
        self._canvas.setLineWidth(1.0)
        self._canvas.line(LEFT, top - PITCH, RIGHT, top - PITCH)

    def _draw_sign_off(self, slot: SignOffSlot, top: float) -> None:
        labels = [drawable(label) for label in slot.labels]
        widths = [text_width(label, _SIGN_OFF) for label in labels]
        line = (RIGHT - LEFT - sum(widths)) / len(labels) - 18
        left = LEFT
        base = top - PITCH + 6
        self._canvas.setLineWidth(0.8)
        for label, width in zip(labels, widths, strict=True):
            write(self._canvas, (left, base), label, _SIGN_OFF)
            left += width + 6
            self._canvas.line(left, base - 2, left + line, base - 2)
            left += line + 12


def _stretches(slots: Sequence[Slot]) -> Iterator[tuple[int, int]]:
    """Give where people stand row upon row: the first slot and the one after the last."""
    start = 0
    for are_people, members in groupby(slots, key=lambda slot: isinstance(slot, PersonSlot)):
        end = start + len(list(members))
        if are_people:
            yield start, end
        start = end


def _details(row: ListRow) -> str:
    return details(row.kind, row.company, row.host)


def _grid_name(length: int) -> str:
    return f"grid{length}"


def _grid_corners(length: int) -> tuple[float, float, float, float]:
    return LEFT - 2, -length * PITCH - 2, RIGHT + 2, 2.0


def _draw_row_ground(canvas: Canvas, top: float, *, shaded: bool) -> None:
    if shaded:
        canvas.setFillGray(_ZEBRA)
        canvas.rect(LEFT, top - PITCH, RIGHT - LEFT, PITCH, stroke=0, fill=1)
    canvas.setLineWidth(0.5)
    canvas.setStrokeGray(_HAIRLINE)
    canvas.line(LEFT, top - PITCH, RIGHT, top - PITCH)
    canvas.setLineWidth(1.2)
    canvas.setStrokeGray(0)
    canvas.setFillGray(1)
    for centre in BOX_CENTRES:
        canvas.rect(centre - _BOX / 2, top - (PITCH + _BOX) / 2, _BOX, _BOX, fill=1)


def _fitted(text: str, column: _Column) -> _Cell:
    room = column.right - column.left
    plain = is_plain(text)
    width = text_width(text, 1.0, bold=column.bold)
    if width * column.largest <= room:
        return _Cell(text, column.largest, plain)
    if width * column.smallest <= room:
        return _Cell(text, int(room / width * 4) / 4, plain)
    text = elided(text, lambda part: text_width(part, column.smallest, bold=column.bold) <= room)
    return _Cell(text, column.smallest, is_plain(text))
