"""The sheet of the evacuation list around its rows: head, column headings and foot.

Everything is measured in points (1/72 inch) from the lower left corner of an A4 page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4

from kiosk.documents.evacuation_list import EvacuationListText, details
from kiosk.documents.fonts import drawable
from kiosk.documents.letters import elided, wrapped
from kiosk.documents.pdf_letters import ListCanvas, text_width, write, write_right

WIDTH, HEIGHT = float(A4[0]), float(A4[1])
LEFT, RIGHT = 36.0, WIDTH - 36.0
GRID_BOTTOM = 52.0
PITCH = 34.0
BOX_CENTRES = (RIGHT - 100.0, RIGHT - 60.0, RIGHT - 20.0)
NUMBER_WIDTH = 20.0
NAME_LEFT, NAME_RIGHT = LEFT + 25.0, 296.0
STATE_LEFT, STATE_RIGHT = 304.0, 434.0

_TOP = HEIGHT - 56.0
_HEADINGS = 26.0
_FIRST_HEAD = 66.0
_LATER_HEAD = 18.0 + _HEADINGS
_WARNING_SIZE, _WARNING_LEADING, _WARNING_PADDING = 11.0, 15.5, 8.0
_FOOT = 30.0
_TITLE_SIZES = (28.0, 24.0, 20.0, 17.0, 15.0)
_LATER_PAGE = "later-page"


@dataclass(frozen=True)
class Sheet:
    """What stands on every page of one list, cleaned and broken into lines."""

    text: EvacuationListText
    warnings: tuple[str, ...]
    gaps: tuple[str, ...] = ()

    @classmethod
    def of(cls, text: EvacuationListText) -> "Sheet":
        """Break what must be known before reading into lines as wide as the page."""
        return cls(text, _lines_of(text.warnings), _lines_of(text.gaps))

    def grid_top(self, page: int) -> float:
        """Give the top of the rows on a page, counted from 1."""
        if page > 1:
            return _TOP - _LATER_HEAD
        frames = [_frame_height(lines) + 12.0 for lines in (self.gaps, self.warnings) if lines]
        return _TOP - _FIRST_HEAD - sum(frames) - _HEADINGS

    def slots(self, page: int) -> int:
        """Give how many rows a page holds: at least three, however long the warnings."""
        return max(3, int((self.grid_top(page) - GRID_BOTTOM) / PITCH))

    def define(self, canvas: ListCanvas) -> None:
        """Draw once what every page after the first has, to be shown again and again."""
        canvas.beginForm(_LATER_PAGE, 0, 0, WIDTH, HEIGHT)
        self._draw_later_head(canvas)
        self._draw_every_page(canvas, self.grid_top(2))
        canvas.endForm()

    def draw(self, canvas: ListCanvas, page: int, pages: int) -> None:
        """Draw all that is not a row on a page, counted from 1."""
        if page == 1:
            self._draw_first_head(canvas)
            self._draw_every_page(canvas, self.grid_top(1))
        else:
            canvas.doForm(_LATER_PAGE)
        label = self.text.page_label.format(page=page, pages=pages)
        write_right(canvas, (RIGHT, _FOOT), drawable(label), 10)

    def _draw_first_head(self, canvas: ListCanvas) -> None:
        text = self.text
        complete = drawable(text.complete)
        room = RIGHT - LEFT - text_width(complete, 15, bold=True) - 20
        _write_within(
            canvas, (LEFT, _TOP), text.title, _title_size(text.title, room), room, bold=True
        )
        write_right(canvas, (RIGHT, _TOP), complete, 15, bold=True)
        total = drawable(text.total)
        room = RIGHT - LEFT - text_width(total, 13, bold=True) - 20
        _write_within(canvas, (LEFT, _TOP - 23), text.town_hall, 13, room)
        write_right(canvas, (RIGHT, _TOP - 23), total, 13, bold=True)
        _write_within(canvas, (LEFT, _TOP - 42), text.assembly_point, 13, RIGHT - LEFT)
        top = _TOP - 56
        if self.gaps:
            _draw_frame(canvas, top, self.gaps, white_on_black=True)
            top -= _frame_height(self.gaps) + 12.0
        if self.warnings:
            _draw_frame(canvas, top, self.warnings)

    def _draw_later_head(self, canvas: ListCanvas) -> None:
        text = self.text
        complete = drawable(text.complete)
        room = RIGHT - LEFT - text_width(complete, 12, bold=True) - 20
        title = details(text.title, text.town_hall)
        _write_within(canvas, (LEFT, _TOP), title, 12, room, bold=True)
        write_right(canvas, (RIGHT, _TOP), complete, 12, bold=True)

    def _draw_every_page(self, canvas: ListCanvas, grid_top: float) -> None:
        room = RIGHT - LEFT - 120
        _write_within(canvas, (LEFT, _FOOT), self.text.assembly_point, 10, room)
        headings = self.text.headings
        base = grid_top + 6
        person = details(headings.name, headings.kind, headings.company, headings.host)
        _write_within(canvas, (NAME_LEFT, base), person, 8.5, NAME_RIGHT - NAME_LEFT)
        state = details(headings.since, headings.certainty)
        _write_within(canvas, (STATE_LEFT, base), state, 8.5, STATE_RIGHT - STATE_LEFT)
        boxes = (headings.outside, headings.missing, headings.elsewhere)
        for centre, given in zip(BOX_CENTRES, boxes, strict=True):
            heading = _cut(drawable(given), 8, 39, bold=True)
            width = text_width(heading, 8, bold=True)
            write(canvas, (centre - width / 2, base), heading, 8, bold=True)
        canvas.setLineWidth(1.5)
        canvas.line(LEFT, grid_top, RIGHT, grid_top)


def _lines_of(told: Sequence[str]) -> tuple[str, ...]:
    room = RIGHT - LEFT - 2 * _WARNING_PADDING

    def fits(part: str) -> bool:
        return text_width(part, _WARNING_SIZE, bold=True) <= room

    return tuple(line for each in told for line in wrapped(drawable(each), fits))


def _frame_height(lines: Sequence[str]) -> float:
    return len(lines) * _WARNING_LEADING + 2 * _WARNING_PADDING


def _draw_frame(
    canvas: ListCanvas, top: float, lines: Sequence[str], *, white_on_black: bool = False
) -> None:
    height = _frame_height(lines)
    canvas.setLineWidth(1.5)
    canvas.rect(LEFT, top - height, RIGHT - LEFT, height, fill=int(white_on_black))
    canvas.setFillGray(1 if white_on_black else 0)
    base = top - _WARNING_PADDING - 11
    for line in lines:
        write(canvas, (LEFT + _WARNING_PADDING, base), line, _WARNING_SIZE, bold=True)
        base -= _WARNING_LEADING
    canvas.setFillGray(0)


def _title_size(title: str, room: float) -> float:
    """Give the largest size at which the title stands whole beside how complete the list is."""
    fitting = (
        size for size in _TITLE_SIZES if text_width(drawable(title), size, bold=True) <= room
    )
    return next(fitting, _TITLE_SIZES[-1])


def _write_within(
    canvas: ListCanvas, at: tuple[float, float], text: str, size: float, room: float, **style: bool
) -> None:
    write(canvas, at, _cut(drawable(text), size, room, **style), size, **style)


def _cut(text: str, size: float, room: float, **style: bool) -> str:
    return elided(text, lambda part: text_width(part, size, **style) <= room)
