"""A page that shows what a printer can do: rulers, a code, letters, and its own code page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.documents.picture import Modules
from kiosk.documents.print_head import PrintHead
from kiosk.documents.rulers import figures_across, ruler_across, ruler_along
from kiosk.documents.small_pages import Block, SmallPage
from kiosk.page import Page, Text
from kiosk.settings.badge_layouts import BadgePart

ALONG_MM = 50
"""How long the ruler along the paper is, where a label is not too short for it."""

_LARGE = BadgePart(shows="role", size_mm=5, smallest_mm=2.75, lines=2, bold=True)
_BOLD = BadgePart(shows="role", size_mm=3.25, smallest_mm=2.75, lines=2, bold=True)
_SMALL = BadgePart(shows="date_line", size_mm=3.25, smallest_mm=2.75, lines=2)
_LETTER_WIDTH = 12  # font A of every ESC/POS printer, in dots
_FIRST_BEYOND_ASCII = 0x80
_CAPTION_MM = 5


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


def along_millimetres(head: PrintHead) -> int:
    """Give how long the ruler along the paper is: whole centimetres, with room for its caption."""
    if not head.length_dots:
        return ALONG_MM
    room = head.length_dots / head.dots_per_mm - _CAPTION_MM
    return min(ALONG_MM, max(10, int(room) // 10 * 10))


def draw_trial_page(text: TrialPageText, symbol: Modules, head: PrintHead) -> Page:
    """Draw the page, on labels of a fixed length on as many as it takes.

    `symbol` is the QR code, framed. Needs a QGuiApplication for letters beyond code page 858.
    """
    page = SmallPage(head)
    return page.page(_blocks(text, symbol, page))


def _blocks(text: TrialPageText, symbol: Modules, page: SmallPage) -> Iterator[Block]:
    head = page.head
    yield (*page.line(_LARGE, text.title), *page.line(_SMALL, text.printer))
    across = ruler_across(head), figures_across(head)
    yield (page.feed(2), *across, page.feed(0.5), *page.line(_SMALL, text.across))
    along = ruler_along(along_millimetres(head), head)
    yield (page.feed(2), along, page.feed(0.5), *page.line(_SMALL, text.along))
    yield (page.feed(2), page.code(text.code, 0.75, symbol), *page.line(_SMALL, text.code))
    yield (page.feed(2), *page.line(_BOLD, text.letters))
    for name, shown in text.languages:
        pieces = (page.line(_SMALL, piece) for piece in shown.splitlines())
        yield (
            page.feed(1),
            page.rule(0.125),
            page.feed(1),
            *page.line(_SMALL, name),
            *(part for piece in pieces for part in piece),
        )
    if head.has_letters:
        yield (page.feed(2), *page.line(_BOLD, text.table), *_code_page(head.width_dots))
    yield (page.feed(2), page.rule(0.375), *page.line(_SMALL, text.end))


def _code_page(width_dots: int) -> Iterator[Text]:
    """Give the upper half of code page 858, sixteen letters a row, or eight on narrow paper."""
    a_row = 16 if width_dots // _LETTER_WIDTH >= len("80 ") + 2 * 16 else 8
    for first in range(_FIRST_BEYOND_ASCII, 0x100, a_row):
        row = bytes(range(first, first + a_row)).decode("cp858")
        yield Text(f"{first:02X} {' '.join(row)}")
