"""One line of the printer's own letters, in cells of 12 by 24 dots times their size."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.resources import FONTS

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

CELL_WIDTH, CELL_HEIGHT = 12, 24
_POINTS = 19  # so that the ring of "Å" and the tail of "g" both stay within the cell
_BASELINE = 19
_SOFT_HYPHEN, _HYPHEN = "\u00ad", "-"  # a printer knows no hyphenation and prints 0xF0
_FILES = {False: "NotoSansMono-Regular.ttf", True: "NotoSansMono-Bold.ttf"}


@dataclass(frozen=True)
class Letter:
    """One letter with its multiples of the cell."""

    text: str
    width: int
    height: int
    bold: bool


class PrinterType:
    """The faces of one drawing, each size loaded once and each letter drawn once."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take the folder of the fonts; without one, the project's own."""
        self._folder = folder or FONTS
        self._faces: dict[tuple[int, bool], FreeTypeFont] = {}
        self._cells: dict[Letter, Image] = {}

    def cell(self, letter: Letter) -> "Image":
        """Give the picture of one letter; the caller does not change it."""
        if letter not in self._cells:
            self._cells[letter] = self._drawn(letter)
        return self._cells[letter]

    def _drawn(self, letter: Letter) -> "Image":
        """Draw at the larger multiple and press it into the cell, as dots have no half."""
        from PIL import Image, ImageDraw

        scale = max(letter.width, letter.height)
        square = Image.new("1", (CELL_WIDTH * scale, CELL_HEIGHT * scale), 1)
        pen = ImageDraw.Draw(square)
        pen.text(
            (CELL_WIDTH * scale / 2, _BASELINE * scale),
            _HYPHEN if letter.text == _SOFT_HYPHEN else letter.text,
            font=self._face(scale, letter.bold),
            fill=0,
            anchor="ms",
        )
        size = (CELL_WIDTH * letter.width, CELL_HEIGHT * letter.height)
        return square.convert("L") if size == square.size else square.resize(size).convert("L")

    def _face(self, scale: int, bold: bool) -> "FreeTypeFont":
        from PIL import ImageFont

        if (scale, bold) not in self._faces:
            path = self._folder / _FILES[bold]
            self._faces[scale, bold] = ImageFont.truetype(path, _POINTS * scale)
        return self._faces[scale, bold]


def line_width(line: list[Letter]) -> int:
    """Give the width in dots."""
    return sum(CELL_WIDTH * letter.width for letter in line)


def draw_line(line: list[Letter], letters_of: PrinterType) -> "Image":
    """Draw the letters side by side, small ones standing on the line of the large."""
    from PIL import Image

    height = CELL_HEIGHT * max(letter.height for letter in line)
    image = Image.new("L", (line_width(line), height), 255)
    left = 0
    for letter in line:
        image.paste(letters_of.cell(letter), (left, height - CELL_HEIGHT * letter.height))
        left += CELL_WIDTH * letter.width
    return image
