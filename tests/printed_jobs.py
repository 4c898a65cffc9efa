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
from kiosk.dispatch.printer_trials import trial_page
from kiosk.documents.badge import BadgeText
from kiosk.documents.booking_slip import BookingSlipText, draw_booking_slip
from kiosk.documents.evacuation_paper import evacuation_page
from kiosk.documents.inside_list import worded_list
from kiosk.documents.print_head import head_of
from kiosk.evacuation.model import Certainty, InsideList, PersonInside
from kiosk.page import Cut, Page, Raster
from kiosk.settings import PrinterSettings, Settings
from kiosk.wording.voice import Voice

RECEIPTS = PrinterSettings(name="front", connection="tcp", address="127.0.0.1")
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


def drawn_badge(*texts: BadgeText, printer: PrinterSettings = RECEIPTS) -> Page:
    """Draw badges as a house without layouts of its own does."""
    return BadgeDesigns(Settings(printers=(printer,)), Path()).page(texts, head_of(printer))


def badge_in_device_text(printer: PrinterSettings = RECEIPTS) -> Page:
    """Draw a badge whose every letter an ESC/POS printer has itself."""
    return drawn_badge(BADGE, printer=printer)


def badge_with_a_drawn_name(printer: PrinterSettings = RECEIPTS) -> Page:
    """Draw a badge with a name in Sami and Arabic letters, the rest in the printer's own."""
    return drawn_badge(replace(BADGE, name="Áile Ŋálgu محمد"), printer=printer)


def badges_of_a_group(printer: PrinterSettings = RECEIPTS) -> Page:
    """Draw the badges of three who came together, in one job."""
    lines = [replace(BADGE, group_line=f"{number} av 3") for number in (1, 2, 3)]
    return drawn_badge(*lines, printer=printer)


def badge_as_one_picture(printer: PrinterSettings = RECEIPTS) -> Page:
    """Draw a badge as printers get it that take pictures alone."""
    width = printer.width_dots
    data = page_bytes(badge_in_device_text(printer), native_qr=False, process_id=None)
    drawn = draw_paper(data, width)
    inked = drawn.crop((MARGIN_DOTS, 0, MARGIN_DOTS + width, drawn.height - 1))
    black = inked.point(lambda dot: 0 if dot > 127 else 255).convert("1")
    return Page(width, (Raster(width // 8, black.tobytes()), Cut()))


def booking_slip(printer: PrinterSettings = RECEIPTS) -> Page:
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
    return draw_booking_slip(text, framed_symbol(text.code), head_of(printer))


def page_of_trial(printer: PrinterSettings = RECEIPTS) -> Page:
    """Draw the page that shows what a printer can."""
    return trial_page(Settings(), printer, Voice("sv"), _NOW)(head_of(printer))


def evacuation_list(printer: PrinterSettings = RECEIPTS) -> Page:
    """Draw the list of who is inside: as one picture it is twenty times as many bytes."""
    people = 12 if printer.spoken_language == "escpos" else 2
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
    worded = worded_list(listed, Settings(), Voice("sv"), _NOW)
    return evacuation_page(worded, printer.width_dots, printer.dots_per_mm)


JOB_KINDS: Mapping[str, Callable[[PrinterSettings], Page]] = {
    "badge in device text": badge_in_device_text,
    "badge with a drawn name": badge_with_a_drawn_name,
    "badge as one picture": badge_as_one_picture,
    "booking slip": booking_slip,
    "evacuation list": evacuation_list,
    "test page": page_of_trial,
    "badges of a group": badges_of_a_group,
}
