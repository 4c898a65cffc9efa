"""A badge without a visit: to look at a layout, and to see that a printer prints it."""

import io
from datetime import UTC, datetime

from kiosk.devices.brother_raster import raster_job
from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.page_picture import draw_page
from kiosk.devices.paper import draw_paper
from kiosk.devices.paper_line import PrinterType
from kiosk.devices.zpl_label import zpl_job
from kiosk.dispatch.badges import ESCORTED, VISITOR
from kiosk.documents.badge import BadgeDesign, BadgeText, draw_badge, draw_badge_picture
from kiosk.documents.print_head import head_of_model
from kiosk.page import Page
from kiosk.settings import Settings
from kiosk.settings.printer_models import (
    LabelSize,
    PrinterModel,
    brother_labels,
    label_size,
)
from kiosk.visits.model import Visitor
from kiosk.wording.voice import Voice, phrase

TRIAL = phrase("Badge", "Trial badge")
TRIAL_WRITTEN = phrase("Badge", "The badge has been written to {file}.")
# As long as the code of a real badge, and refused like a forged one.
_CODE, _SHORT_CODE = "PROV" * 12, "PROV00"


def trial_badge(visitor: Visitor, host_line: str, settings: Settings, voice: Voice) -> BadgeText:
    """Say what stands on a badge that is marked as a trial."""
    return BadgeText(
        town_hall=settings.town_hall.municipality,
        role=voice.say(VISITOR),
        mark=voice.say(TRIAL),
        name=visitor.name,
        company=visitor.company,
        host_line=host_line,
        date_line=voice.date(datetime.now(UTC)),
        code=_CODE,
        short_code=_SHORT_CODE,
        escort_line=voice.say(ESCORTED) if settings.badge.escort_mark else "",
    )


def trial_file(
    text: BadgeText, design: BadgeDesign, model: PrinterModel, *, as_picture: bool
) -> bytes:
    """Give a picture of the badge as it is read, or the bytes of the job.

    Needs a QGuiApplication. Raises `Refused` with `page.…` as a printer would.
    """
    size = size_of(model)
    head = head_of_model(model, size)
    in_printer_letters = design.layout.printer_letters and head.has_letters
    if as_picture and not (design.layout.is_stack and in_printer_letters):
        return draw_badge_picture(text, design, head.dots_per_mm).png(head.dots_per_mm)
    page = draw_badge(text, design, head)
    data = _encoded(page, model, size)
    if not as_picture:
        return data
    file = io.BytesIO()
    draw_paper(data, head.width_dots, dots_per_inch=model.dots_per_inch).save(file, "PNG")
    return file.getvalue()


def size_of(model: PrinterModel) -> LabelSize:
    """Give the usual paper of a model."""
    return label_size(model, "") or LabelSize(model.dots, 0)


def _encoded(page: Page, model: PrinterModel, size: LabelSize) -> bytes:
    if model.language == "escpos":
        return page_bytes(
            page, native_qr=model.native_qr, process_id=None, dots_per_inch=model.dots_per_inch
        )
    pictures = draw_page(page, PrinterType())
    if model.language == "zpl":
        return zpl_job(pictures, size)
    return raster_job(pictures, model, brother_labels()[model.default_label])
