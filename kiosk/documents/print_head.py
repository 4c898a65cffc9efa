"""What a printer puts on paper, as far as what is drawn for it depends on that."""

from dataclasses import dataclass

from kiosk.settings import PrinterSettings
from kiosk.settings.badge_layouts import Media
from kiosk.settings.printer_models import MILLIMETRES_AN_INCH, LabelSize, PrinterModel

DOTS_PER_MM = 8.0
"""Of a print head with 203 dots an inch."""


@dataclass(frozen=True)
class PrintHead:
    """One printer with its paper; `length_dots` is a label's, 0 on a roll.

    What prints on a roll of receipts has letters of its own; for a label everything is drawn.
    """

    width_dots: int
    dots_per_mm: float = DOTS_PER_MM
    media: Media = "roll"
    length_dots: int = 0

    @property
    def has_letters(self) -> bool:
        """Tell whether the printer can be sent text to set in its own letters."""
        return self.media == "roll"


def head_of(printer: PrinterSettings) -> PrintHead:
    """Describe a printer of the settings."""
    size = printer.label_size()
    return head_of_model(
        printer.known_model, LabelSize(printer.width_dots, size.length_dots if size else 0)
    )


def head_of_model(model: PrinterModel, size: LabelSize) -> PrintHead:
    """Describe a model with paper of some size."""
    return PrintHead(
        size.width_dots,
        model.dots_per_inch / MILLIMETRES_AN_INCH,
        "roll" if model.language == "escpos" else "label",
        size.length_dots,
    )
