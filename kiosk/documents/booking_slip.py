"""The confirmation of a booking on a roll 80 mm wide: when, where, and the code."""

from dataclasses import dataclass

from kiosk.documents.badge import code_in_letters, text_line
from kiosk.documents.band import rule
from kiosk.page import Align, Cut, Feed, Page, Part, QrCode


@dataclass(frozen=True)
class BookingSlipText:
    """What stands on a slip, worded in the language of the house; an empty line is left out.

    `code` is what the QR code holds, as a reader types it.
    """

    title: str
    place: str
    when: str
    until: str
    code: str
    hint: str
    call: str


def draw_booking_slip(text: BookingSlipText, width_dots: int = 576) -> Page:
    """Draw the slip; needs a QGuiApplication for lines beyond the printer's own letters."""
    parts: list[Part] = [
        *text_line(text.title, width_dots, 2, bold=True),
        *text_line(text.place, width_dots, 1),
        Feed(8),
        rule(width_dots, thickness=3),
        Feed(16),
        *text_line(text.when, width_dots, 2, bold=True),
        *text_line(text.until, width_dots, 1),
        Feed(18),
        QrCode(text.code, module_dots=8, align=Align.CENTER),
        Feed(10),
        *code_in_letters(text.code, width_dots),
        Feed(10),
        *text_line(text.hint, width_dots, 1),
        *text_line(text.call, width_dots, 1),
        Cut(),
    ]
    return Page(width_dots, tuple(parts))
