"""A picture of black and white dots, put together from bands and codes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QImage, QTransform

from kiosk.documents.band import packed_rows
from kiosk.documents.code_picture import one_bit_png
from kiosk.page import Align, Raster

Modules = Sequence[Sequence[bool]]


@dataclass
class Picture:
    """Grows by what is pasted into it; each row is a number whose highest bit is the left dot."""

    width: int
    height: int
    rows: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rows = self.rows or [0] * self.height

    def paste(self, raster: Raster, left: int, top: int) -> None:
        """Lay the black dots of a band over the picture; what lies outside is cut off."""
        step = raster.width_bytes
        shift = self.width - left - step * 8
        inside = (1 << self.width) - 1
        for number in range(max(0, -top), min(raster.height, self.height - top)):
            row = int.from_bytes(raster.rows[number * step : (number + 1) * step], "big")
            placed = row << shift if shift >= 0 else row >> -shift
            self.rows[top + number] |= placed & inside

    def raster(self, align: Align = Align.LEFT) -> Raster:
        """Give the picture as a band, white added at the right up to a whole byte."""
        width_bytes = -(-self.width // 8)
        spare = width_bytes * 8 - self.width
        rows = b"".join((row << spare).to_bytes(width_bytes, "big") for row in self.rows)
        return Raster(width_bytes, rows, align)

    def turned(self) -> "Picture":
        """Give the picture turned a quarter clockwise."""
        band = self.raster()
        image = QImage(
            band.rows,
            band.width_bytes * 8,
            band.height,
            band.width_bytes,
            QImage.Format.Format_Mono,
        ).copy(0, 0, self.width, self.height)
        image.setColorTable([0xFFFFFFFF, 0xFF000000])
        # turned as bytes: Qt turns bits some ten times slower
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        around = grey.transformed(QTransform().rotate(90))
        width_bytes = -(-around.width() // 8)
        rows = packed_rows(around, width_bytes)
        spare = width_bytes * 8 - around.width()
        numbers = [
            int.from_bytes(rows[start : start + width_bytes], "big") >> spare
            for start in range(0, len(rows), width_bytes)
        ]
        return Picture(around.width(), around.height(), numbers)

    def png(self, dots_per_mm: float) -> bytes:
        """Give a PNG of one bit a dot that knows its size on paper."""
        band = self.raster()
        return one_bit_png(self.width, band, round(dots_per_mm * 1000))


def code_raster(modules: Modules, module_dots: int) -> Raster:
    """Draw square modules, True is black, without adding white around them."""
    width_bytes = -(-len(modules[0]) * module_dots // 8)
    rows = bytearray()
    for row in modules:
        line = "".join(("1" if module else "0") * module_dots for module in row)
        rows += int(line.ljust(width_bytes * 8, "0"), 2).to_bytes(width_bytes, "big") * module_dots
    return Raster(width_bytes, bytes(rows))
