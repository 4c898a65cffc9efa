"""The confirmation of a booking on a roll or on labels: when, where, and the code."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.documents.picture import Modules
from kiosk.documents.print_head import PrintHead
from kiosk.documents.small_pages import Block, SmallPage
from kiosk.page import Page
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


def draw_booking_slip(text: BookingSlipText, symbol: Modules, head: PrintHead) -> Page:
    """Draw the slip, on labels of a fixed length on as many as it takes.

    `symbol` is the QR code, framed. Needs a QGuiApplication for lines beyond the printer's own
    letters.
    """
    page = SmallPage(head)
    return page.page(_blocks(text, symbol, page))


def _blocks(text: BookingSlipText, symbol: Modules, page: SmallPage) -> Iterator[Block]:
    yield (*page.line(_LARGE_BOLD, text.title), *page.line(_SMALL, text.place))
    yield (
        page.feed(1),
        page.rule(0.375),
        page.feed(2),
        *page.line(_LARGE_BOLD, text.when),
        *page.line(_SMALL, text.until),
    )
    yield (page.feed(2.25), page.code(text.code, 1, symbol))
    yield (page.feed(1.25), *page.line(_LARGE, text.code))
    yield (page.feed(1.25), *page.line(_SMALL, text.hint))
    yield (*page.line(_SMALL, text.call),)
