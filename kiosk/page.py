"""A page for a thermal printer, as data: what `documents` draws and `devices` sends.

Lengths across and along the paper are in printer dots (203 dpi: 8 dots a millimetre).
"""

from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """Where a part stands between the edges of the paper."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True)
class Text:
    """One line in the printer's own letters; every character must exist in code page 858.

    `width` and `height` multiply the size of font A (12 by 24 dots), 1 to 8.
    """

    text: str
    width: int = 1
    height: int = 1
    bold: bool = False
    align: Align = Align.LEFT


@dataclass(frozen=True)
class Raster:
    """A band drawn by us: rows from the top, eight dots a byte, high bit leftmost, 1 is black."""

    width_bytes: int
    rows: bytes
    align: Align = Align.LEFT

    @property
    def height(self) -> int:
        """Give the number of dot rows."""
        return len(self.rows) // self.width_bytes


@dataclass(frozen=True)
class QrCode:
    """A QR code (model 2, error correction M) drawn by the printer or, where it cannot, by us."""

    data: str
    module_dots: int = 6
    align: Align = Align.LEFT


@dataclass(frozen=True)
class Feed:
    """Move the paper on without printing."""

    dots: int


@dataclass(frozen=True)
class Cut:
    """Cut the paper after feeding it past the knife."""


Part = Text | Raster | QrCode | Feed | Cut


@dataclass(frozen=True)
class Page:
    """Everything one job puts on paper, from the top."""

    width_dots: int
    parts: tuple[Part, ...]
