"""What any printer refuses before a byte is made, whatever its language."""

import unicodedata

from kiosk.devices.qr_symbol import QUIET_ZONE, checked_qr_data, qr_modules
from kiosk.page import Align, QrCode, Raster, Text
from kiosk.refusal import Refused


def printable(text: str) -> bytes:
    """Give the CP858 bytes of a line, every control character made a blank.

    Raises `Refused("page.not_printable_as_text")` when a letter is not in the code page.
    """
    cleaned = "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in text)
    try:
        return cleaned.encode("cp858")
    except UnicodeEncodeError as error:
        letters = cleaned[error.start : error.end]
        raise Refused("page.not_printable_as_text", text=cleaned, letters=letters) from error


def checked_text(part: Text) -> bytes:
    """Give the CP858 bytes of a line; raises `Refused("page.size_not_allowed")` too."""
    if not (1 <= part.width <= 8 and 1 <= part.height <= 8):
        raise Refused("page.size_not_allowed", width=part.width, height=part.height)
    return printable(part.text)


def checked_feed(dots: int) -> int:
    """Give the dots to feed; raises `Refused("page.size_not_allowed")` for going back."""
    if dots < 0:
        raise Refused("page.size_not_allowed", width=0, height=dots)
    return dots


def checked_modules(part: QrCode, width_dots: int) -> list[list[bool]]:
    """Give the symbol of a QR code.

    Raises `Refused("page.qr_not_possible")`, `("page.size_not_allowed")` or
    `("page.does_not_fit")`.
    """
    if not 1 <= part.module_dots <= 16:
        raise Refused("page.size_not_allowed", width=part.module_dots, height=part.module_dots)
    modules = qr_modules(checked_qr_data(part.data))
    if (len(modules) + 2 * QUIET_ZONE) * part.module_dots > width_dots:
        raise Refused("page.does_not_fit", width_dots=width_dots)
    return modules


def checked_raster_indent(part: Raster, width_dots: int) -> int:
    """Give how many white bytes stand to the left of a raster.

    Raises `Refused("page.does_not_fit")`.
    """
    spare = width_dots // 8 - part.width_bytes
    if part.width_bytes < 1 or len(part.rows) % part.width_bytes or spare < 0:
        raise Refused("page.does_not_fit", width_dots=width_dots)
    return {Align.LEFT: 0, Align.CENTER: spare // 2, Align.RIGHT: spare}[part.align]
