"""Numbered slips to be filled in by hand when the power is cut, four on an A4 page."""

import io
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4

from kiosk.documents.fonts import drawable
from kiosk.documents.pdf_letters import ListCanvas, write, write_right

_WIDTH, _HEIGHT = float(A4[0]), float(A4[1])
_ON_A_PAGE = 4
_SLIP = _HEIGHT / _ON_A_PAGE
_LEFT, _RIGHT = 48.0, _WIDTH - 48.0
_LABEL, _HEAD, _NUMBER = 11.0, 13.0, 26.0
_FIRST_LINE, _LINE = 64.0, 27.0  # points below the slip's top, and between its lines


@dataclass(frozen=True)
class SlipsText:
    """What stands on every slip, in words; `fields` are to be filled in, one on a line each.

    `number` holds a place for the slip's number.
    """

    title: str
    number: str
    fields: tuple[str, ...]
    hint: str


def paper_slips_pdf(text: SlipsText, numbers: range) -> bytes:
    """Draw the slips; the same numbers always give the same bytes."""
    file = io.BytesIO()
    canvas = ListCanvas(file, _WIDTH, _HEIGHT)
    canvas.setTitle(drawable(text.title))
    canvas.setCreator("Foajé")
    for place, number in enumerate(numbers):
        if place and place % _ON_A_PAGE == 0:
            canvas.showPage()
        _draw_slip(canvas, text, number, _HEIGHT - place % _ON_A_PAGE * _SLIP)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw_slip(canvas: ListCanvas, text: SlipsText, number: int, top: float) -> None:
    write(canvas, (_LEFT, top - 36.0), drawable(text.title), _HEAD, bold=True)
    told = drawable(text.number.format(number=number))
    write_right(canvas, (_RIGHT, top - 40.0), told, _NUMBER, bold=True)
    for place, label in enumerate(text.fields):
        base = top - _FIRST_LINE - place * _LINE
        write(canvas, (_LEFT, base), drawable(label), _LABEL)
        canvas.setLineWidth(0.6)
        canvas.line(_LEFT + 150.0, base - 2.0, _RIGHT, base - 2.0)
    base = top - _FIRST_LINE - len(text.fields) * _LINE
    write(canvas, (_LEFT, base), drawable(text.hint), _LABEL - 2.0)
    canvas.setDash(3, 3)
    canvas.line(0, top - _SLIP, _WIDTH, top - _SLIP)
    canvas.setDash()
