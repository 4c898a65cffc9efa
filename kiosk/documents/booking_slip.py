"""The confirmation of a booking on a roll 80 mm wide: when, where, and the code."""

from dataclasses import dataclass

from kiosk.documents.badge_parts import letters
from kiosk.documents.band import rule
from kiosk.documents.print_head import DOTS_PER_MM, PrintHead
from kiosk.page import Align, Cut, Feed, Page, Part, QrCode
from kiosk.settings.badge_layouts import BadgePart

_LARGE = BadgePart(shows="host_line", size_mm=5, smallest_mm=2.75, lines=2)
_LARGE_BOLD = BadgePart(shows="role", size_mm=5, smallest_mm=2.75, lines=2, bold=True)
_SMALL = BadgePart(shows="date_line", size_mm=3.25, smallest_mm=2.75, lines=2)


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


def draw_booking_slip(text: BookingSlipText, head: PrintHead) -> Page:
    """Draw the slip; needs a QGuiApplication for lines beyond the printer's own letters."""
    width_dots = head.width_dots

    def line(part: BadgePart, said: str) -> list[Part]:
        return letters(part, said, width_dots, DOTS_PER_MM, printer_letters=True)

    parts: list[Part] = [
        *line(_LARGE_BOLD, text.title),
        *line(_SMALL, text.place),
        Feed(8),
        rule(width_dots, thickness=3),
        Feed(16),
        *line(_LARGE_BOLD, text.when),
        *line(_SMALL, text.until),
        Feed(18),
        QrCode(text.code, module_dots=8, align=Align.CENTER),
        Feed(10),
        *line(_LARGE, text.code),
        Feed(10),
        *line(_SMALL, text.hint),
        *line(_SMALL, text.call),
        Cut(),
    ]
    return Page(width_dots, tuple(parts))
