"""A page drawn by us, for printers that take one picture: label printers.

Every dot is as `paper` shows the same page of an ESC/POS printer, so a badge looks alike whatever
prints it. Each cut ends one picture.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.devices.escpos_page import LINE_DOTS
from kiosk.devices.page_checks import (
    checked_feed,
    checked_modules,
    checked_raster_indent,
    checked_text,
)
from kiosk.devices.paper_line import CELL_WIDTH, Letter, PrinterType, draw_line
from kiosk.devices.paper_strip import bits_image, modules_image
from kiosk.devices.qr_symbol import QUIET_ZONE
from kiosk.page import Align, Cut, Feed, Page, Part, QrCode, Raster, Text

if TYPE_CHECKING:
    from PIL.Image import Image

_WHITE = 255


@dataclass(frozen=True)
class Picture:
    """Rows from the top, eight dots a byte, high bit leftmost, 1 is black; the rest is white."""

    width_dots: int
    rows: bytes

    @property
    def width_bytes(self) -> int:
        """Give the bytes of one row."""
        return -(-self.width_dots // 8)

    @property
    def height(self) -> int:
        """Give the number of rows."""
        return len(self.rows) // self.width_bytes

    def pieces(self, longest: int) -> Iterator["Picture"]:
        """Give it in pieces of at most `longest` rows, parted where a row is white if one is."""
        start = 0
        while self.height - start > longest:
            end = self._white_row(start + longest // 2, start + longest) or start + longest
            yield self._part(start, end)
            start = end
        yield self._part(start, self.height)

    def _white_row(self, first: int, last: int) -> int | None:
        """Give the last row between these that has no dot."""
        white = bytes(self.width_bytes)
        for row in range(last, first, -1):
            if self._part(row, row + 1).rows == white:
                return row
        return None

    def _part(self, start: int, end: int) -> "Picture":
        width = self.width_bytes
        return Picture(self.width_dots, self.rows[start * width : end * width])


def draw_page(page: Page, letters_of: PrinterType, longest: int = 0) -> tuple[Picture, ...]:
    """Draw what stands before each cut; nothing before a cut gives no picture.

    Pictures of more than `longest` rows come in pieces, unless that is 0.

    Raises `Refused("page.…")` for what an ESC/POS printer is refused too.
    """
    pictures: list[Picture] = []
    drawing = _Drawing(page.width_dots, letters_of)
    for part in (*page.parts, Cut()):
        if not isinstance(part, Cut):
            drawing.add(part)
        elif drawing.height:
            picture = drawing.picture()
            pictures += picture.pieces(longest or picture.height)
            drawing = _Drawing(page.width_dots, letters_of)
    return tuple(pictures)


class _Drawing:
    """Grows downwards; lengths in dots."""

    def __init__(self, width_dots: int, letters_of: PrinterType) -> None:
        self.height = 0
        self._width_dots = width_dots
        self._type = letters_of
        self._pieces: list[tuple[int, int, Image]] = []

    def add(self, part: Part) -> None:
        match part:
            case Text():
                self._text(part)
            case Raster():
                left = checked_raster_indent(part, self._width_dots) * 8
                self._put(left, bits_image(part.width_bytes, part.rows))
            case QrCode():
                self._qr(part)
            case Feed(dots):
                self.height += checked_feed(dots)

    def picture(self) -> Picture:
        from PIL import Image, ImageChops

        paper = Image.new("L", (self._width_dots, self.height), _WHITE)
        for left, top, piece in self._pieces:
            paper.paste(piece, (left, top))
        # mode 1 packs its rows as we do, with the dots that fill up the last byte clear
        return Picture(self._width_dots, ImageChops.invert(paper).convert("1").tobytes())

    def _put(self, left: int, piece: "Image") -> None:
        self._pieces.append((left, self.height, piece))
        self.height += piece.height

    def _aligned(self, width: int, align: Align) -> int:
        spare = max(self._width_dots - width, 0)
        return {Align.LEFT: 0, Align.CENTER: spare // 2, Align.RIGHT: spare}[align]

    def _text(self, part: Text) -> None:
        text = checked_text(part).decode("cp858")
        in_a_line = max(self._width_dots // (CELL_WIDTH * part.width), 1)
        for start in range(0, max(len(text), 1), in_a_line):
            self._line(part, text[start : start + in_a_line])

    def _line(self, part: Text, text: str) -> None:
        top = self.height
        if text:
            letters = [Letter(each, part.width, part.height, part.bold) for each in text]
            image = draw_line(letters, self._type)
            self._put(self._aligned(image.width, part.align), image)
        self.height = max(self.height, top + LINE_DOTS)

    def _qr(self, part: QrCode) -> None:
        modules = checked_modules(part, self._width_dots)
        quiet = QUIET_ZONE * part.module_dots
        self.height += quiet
        symbol = modules_image(modules, part.module_dots)
        left = self._aligned(symbol.width + 2 * quiet, part.align) + quiet
        self._put(left, symbol)
        self.height += quiet
