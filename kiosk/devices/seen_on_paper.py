"""What a printer of the settings puts on paper for a page: for the screen, and as a file."""

import io
from typing import TYPE_CHECKING

from kiosk.devices.escpos_commands import Justification
from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.page_picture import Picture, draw_page
from kiosk.devices.paper import draw_paper, draw_pieces
from kiosk.devices.paper_line import PrinterType
from kiosk.devices.paper_strip import PaperStrip, bits_image
from kiosk.page import Page
from kiosk.settings import PrinterSettings

if TYPE_CHECKING:
    from PIL.Image import Image


def pictures_on(
    page: Page, printer: PrinterSettings, letters_of: PrinterType
) -> tuple[Picture, ...]:
    """Give each piece of paper dot by dot, as wide as the head reaches.

    Raises `Refused("page.…")` as the printer does.
    """
    model = printer.known_model
    if printer.spoken_language == "escpos":
        dots_per_inch = model.dots_per_inch
        data = _escpos(page, printer)
        return draw_pieces(data, printer.width_dots, letters_of, dots_per_inch)
    size = printer.label_size()
    label = size.length_dots if size else 0
    return draw_page(page, letters_of, longest=0 if label else model.longest_dots)


def paper_png(page: Page, printer: PrinterSettings) -> bytes:
    """Give a PNG of the paper: all of it, every cut or end of a label marked."""
    file = io.BytesIO()
    _paper(page, printer).save(file, "PNG")
    return file.getvalue()


def _paper(page: Page, printer: PrinterSettings) -> "Image":
    if printer.spoken_language == "escpos":
        dots_per_inch = printer.known_model.dots_per_inch
        return draw_paper(_escpos(page, printer), printer.width_dots, dots_per_inch=dots_per_inch)
    size = printer.label_size()
    strip = PaperStrip(printer.width_dots)
    for each in pictures_on(page, printer, PrinterType()):
        strip.put(bits_image(each.width_bytes, each.rows), Justification.LEFT)
        strip.feed(max(0, (size.length_dots if size else 0) - each.height))
        strip.cut()
    return strip.image()


def _escpos(page: Page, printer: PrinterSettings) -> bytes:
    return page_bytes(
        page,
        native_qr=printer.draws_qr,
        process_id=None,
        dots_per_inch=printer.known_model.dots_per_inch,
    )
