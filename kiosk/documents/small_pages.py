"""Pages that are no badges, put together in millimetres for whatever head and paper there is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kiosk.documents.badge_parts import letters
from kiosk.documents.band import rule
from kiosk.documents.picture import Modules, code_raster
from kiosk.documents.print_head import PrintHead
from kiosk.page import Align, Cut, Feed, Page, Part, QrCode, Raster, Text
from kiosk.settings.badge_layouts import BadgePart

_MOST_MODULE_DOTS = 16
_ADDED_WHITE = 0.3  # of a line's height: our letters have no white of their own
_LINE_DOTS, _LETTER_DOTS = 30, 24  # of the printer's own letters, with and without their white

Block = Sequence[Part]
"""Parts that stay together on one label where they fit on one."""


class SmallPage:
    """Makes the parts of a page for one head."""

    def __init__(self, head: PrintHead) -> None:
        self.head = head

    def dots(self, millimetres: float) -> int:
        """Give a length in dots of the head."""
        return round(millimetres * self.head.dots_per_mm)

    def line(self, part: BadgePart, said: str) -> list[Part]:
        """Write on one line or two: in the printer's letters where it has them, else in ours."""
        head = self.head
        drawn = letters(
            part, said, head.width_dots, head.dots_per_mm, printer_letters=head.has_letters
        )
        if head.has_letters or not drawn:
            return drawn
        return [*drawn, self.feed(part.size_mm * _ADDED_WHITE)]

    def feed(self, millimetres: float) -> Feed:
        """Leave paper white."""
        return Feed(self.dots(millimetres))

    def rule(self, millimetres: float) -> Raster:
        """Draw a line across, so thick."""
        return rule(self.head.width_dots, max(1, self.dots(millimetres)))

    def code(self, text: str, module_mm: float, symbol: Modules) -> Part:
        """Draw a QR code in the middle, smaller where the paper is; `symbol` is `text` framed.

        A printer of receipts may draw it itself; for labels we do.
        """
        head, side = self.head, len(symbol)
        room = min(head.width_dots, head.length_dots or head.width_dots)
        module = max(1, min(self.dots(module_mm), room // side, _MOST_MODULE_DOTS))
        if head.has_letters:
            return QrCode(text, module, Align.CENTER)
        return replace(code_raster(symbol, module), align=Align.CENTER)

    def page(self, blocks: Iterable[Block]) -> Page:
        """Put the blocks below one another and cut them off."""
        return Page(self.head.width_dots, on_labels(blocks, self.head.length_dots))


def on_labels(blocks: Iterable[Block], length_dots: int) -> tuple[Part, ...]:
    """Put blocks on as many labels as they need; on a roll, where `length_dots` is 0, on one piece.

    No label begins with white. What is longer than a label by itself the printer refuses.
    """
    labels: list[list[Part]] = [[]]
    for block in blocks:
        too_long = length_dots and _height(block) > length_dots
        for together in [[part] for part in block] if too_long else [block]:
            if length_dots and _height([*labels[-1], *together]) > length_dots:
                labels.append([])
            for part in together:
                if labels[-1] or not (length_dots and isinstance(part, Feed)):
                    labels[-1].append(part)
    return tuple(part for label in labels if label for part in (*label, Cut()))


def _height(parts: Iterable[Part]) -> int:
    return sum(map(_dots_of, parts))


def _dots_of(part: Part) -> int:
    match part:
        case Text():
            return max(_LINE_DOTS, _LETTER_DOTS * part.height)
        case Raster():
            return part.height
        case Feed():
            return part.dots
        case _:
            return 0
