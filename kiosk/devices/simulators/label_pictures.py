"""Labels of simulated printers, as a person holds them."""

from typing import TYPE_CHECKING

from kiosk.devices.paper_strip import MARGIN_DOTS, bits_image
from kiosk.devices.simulators.brother import BrotherLabel
from kiosk.devices.simulators.zpl_stream import ZplLabel
from kiosk.settings.printer_models import brother_labels

if TYPE_CHECKING:
    from PIL.Image import Image

_PAPER, _EDGE = 255, 128


def draw_label(label: BrotherLabel | ZplLabel) -> "Image":
    """Draw it with the rim that the head does not reach, and its edge, in mode `L`, 0 black."""
    from PIL import Image, ImageDraw

    inked = _brother(label) if isinstance(label, BrotherLabel) else _zpl(label)
    size = (inked.width + 2 * MARGIN_DOTS, inked.height + 2 * MARGIN_DOTS)
    paper = Image.new("L", size, _PAPER)
    paper.paste(inked, (MARGIN_DOTS, MARGIN_DOTS))
    right, bottom = size[0] - 1, size[1] - 1
    ImageDraw.Draw(paper).rectangle((0, 0, right, bottom), outline=_EDGE)
    return paper


def _brother(label: BrotherLabel) -> "Image":
    """Show what of the head's dots is over the roll; all of them over one nobody sells."""
    size = (label.roll.width, label.roll.length)
    sold = (each for each in brother_labels().values() if size == (each.width_mm, each.length_mm))
    roll = next(sold, None)
    whole = len(label.rows[0]) * 8 if label.rows else 8
    dots, right_dots = (roll.dots, roll.right_dots) if roll else (whole, 0)
    return _bits(dots, label.picture(dots, right_dots))


def _zpl(label: ZplLabel) -> "Image":
    return _bits(label.width_dots, label.rows)


def _bits(width_dots: int, rows: bytes) -> "Image":
    whole = bits_image(-(-width_dots // 8), rows)
    return whole.crop((0, 0, width_dots, whole.height))
