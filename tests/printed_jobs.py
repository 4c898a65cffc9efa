"""One page of each kind a station prints, as the tests of faults and the bench send them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.paper import draw_paper
from kiosk.devices.paper_strip import MARGIN_DOTS
from kiosk.devices.qr_symbol import framed_symbol
from kiosk.dispatch.badge_designs import BadgeDesigns
from kiosk.documents.badge import BadgeText
from kiosk.documents.booking_slip import BookingSlipText, draw_booking_slip
from kiosk.documents.evacuation_paper import evacuation_page
from kiosk.documents.inside_list import worded_list
from kiosk.documents.print_head import PrintHead
from kiosk.evacuation.model import Certainty, InsideList, PersonInside
from kiosk.page import Cut, Page, Raster
from kiosk.settings import Settings
from kiosk.wording.voice import Voice

WIDTH_DOTS = 576
_NOW = datetime(2026, 11, 20, 8, 44, 12, tzinfo=UTC)
BADGE = BadgeText(
    town_hall="Foajé kommun",
    role="Besökare",
    name="Åsa Öberg",
    company="Skanska",
    host_line="Besöker Bygg",
    date_line="fredag 20 november",
    code="K7F3A9QX",
)


def drawn_badge(text: BadgeText) -> Page:
    """Draw a badge as a house without layouts of its own does."""
    return BadgeDesigns(Settings(), Path()).page((text,), PrintHead(WIDTH_DOTS))


def badge_in_device_text() -> Page:
    """Draw a badge whose every letter the printer has itself."""
    return drawn_badge(BADGE)


def badge_with_a_drawn_name() -> Page:
    """Draw a badge with a name in Sami and Arabic letters, the rest in the printer's own."""
    return drawn_badge(replace(BADGE, name="Áile Ŋálgu محمد"))


def badge_as_one_picture() -> Page:
    """Draw a badge as printers get it that take pictures alone."""
    data = page_bytes(badge_in_device_text(), native_qr=False, process_id=None)
    drawn = draw_paper(data, WIDTH_DOTS)
    inked = drawn.crop((MARGIN_DOTS, 0, MARGIN_DOTS + WIDTH_DOTS, drawn.height - 1))
    black = inked.point(lambda dot: 0 if dot > 127 else 255).convert("1")
    return Page(WIDTH_DOTS, (Raster(WIDTH_DOTS // 8, black.tobytes()), Cut()))


def booking_slip() -> Page:
    """Draw the confirmation of a booking."""
    text = BookingSlipText(
        title="Ditt besök",
        place="Stadshuset, Storgatan 1",
        when="fredag 20 november klockan 9.30",
        until="",
        code="K7F3A9QX",
        hint="Skriv koden på skärmen i foajén, eller visa den här för den.",
        call="Kan du inte komma? Ring 0910-73 50 00.",
    )
    return draw_booking_slip(text, framed_symbol(text.code), PrintHead(WIDTH_DOTS))


def evacuation_list(people: int = 12) -> Page:
    """Draw the list of who is inside."""
    inside = tuple(
        PersonInside(
            visit_id=str(number),
            name=f"Åsa Öberg {number}",
            company="Atea",
            host="Per Stenvall",
            host_unit="",
            zone=f"Plan {number % 3}",
            since=_NOW - timedelta(minutes=number),
            kind="walk_in",
            persons=1,
            certainty=Certainty.LIKELY,
            mark=None,
        )
        for number in range(people)
    )
    listed = InsideList(inside, _NOW, verified=True)
    return evacuation_page(worded_list(listed, Settings(), Voice("sv"), _NOW), WIDTH_DOTS)


JOB_KINDS: Mapping[str, Callable[[], Page]] = {
    "badge in device text": badge_in_device_text,
    "badge with a drawn name": badge_with_a_drawn_name,
    "badge as one picture": badge_as_one_picture,
    "booking slip": booking_slip,
    "evacuation list": evacuation_list,
}
