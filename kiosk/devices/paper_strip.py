"""The strip of paper itself: pictures laid below one another, and where it was cut."""

from typing import TYPE_CHECKING

from kiosk.devices.escpos_commands import Justification

if TYPE_CHECKING:
    from PIL.Image import Image

MARGIN_DOTS = 32  # the paper is 4 mm wider at each side than what the head reaches
_WHITE, _BLACK, _KNIFE = 255, 0, 128
_DASH, _GAP = 12, 8


class PaperStrip:
    """Grows downwards; lengths in dots."""

    def __init__(self, width_dots: int) -> None:
        """Take the width the print head reaches."""
        self._width_dots = width_dots
        self._position = 0
        self._pieces: list[tuple[int, int, Image]] = []
        self._cuts: list[int] = []

    def put(self, piece: "Image", justification: Justification) -> None:
        """Lay a picture, 255 white, at the present place and move on by its height."""
        spare = max(self._width_dots - piece.width, 0)
        left = {
            Justification.LEFT: 0,
            Justification.CENTER: spare // 2,
            Justification.RIGHT: spare,
        }[justification]
        # what is wider than the head is not printed
        inked = piece.crop((0, 0, min(piece.width, self._width_dots), piece.height))
        self._pieces.append((left, self._position, inked))
        self._position += piece.height

    def feed(self, dots: int) -> None:
        """Move on without ink."""
        self._position += dots

    def cut(self) -> None:
        """Mark a cut at the present place."""
        self._cuts.append(self._position)
        self._position += 1

    def pieces(self, knife_dots: int) -> list[bytes]:
        """Give the dots of each piece up to its cut and the way to the knife before that.

        Eight dots a byte, high bit leftmost, 1 is black, as wide as the head reaches.
        """
        from PIL import Image, ImageChops

        found, start = [], 0
        for cut in self._cuts:
            height = max(cut - knife_dots - start, 1)
            paper = Image.new("L", (self._width_dots, height), _WHITE)
            for left, top, piece in self._pieces:
                if start <= top < cut:
                    paper.paste(piece, (left, top - start))
            found.append(ImageChops.invert(paper).convert("1").tobytes())
            start = cut + 1
        return found

    def image(self) -> "Image":
        """Give the whole strip, cuts as dashed grey lines, in mode `L`."""
        from PIL import Image, ImageDraw

        width = self._width_dots + 2 * MARGIN_DOTS
        paper = Image.new("L", (width, max(self._position, 1)), _WHITE)
        for left, top, piece in self._pieces:
            paper.paste(piece, (left + MARGIN_DOTS, top))
        pen = ImageDraw.Draw(paper)
        for top in self._cuts:
            for left in range(0, width, _DASH + _GAP):
                pen.line((left, top, left + _DASH - 1, top), fill=_KNIFE)
        return paper


def bits_image(width_bytes: int, rows: bytes) -> "Image":
    """Turn rows of bits, 1 black, into a picture in mode `L`, 0 black."""
    from PIL import Image, ImageChops

    size = (width_bytes * 8, len(rows) // width_bytes)
    return ImageChops.invert(Image.frombytes("1", size, rows).convert("L"))


def modules_image(modules: list[list[bool]], module_dots: int) -> "Image":
    """Draw the modules of a symbol, without its quiet zone, in mode `L`, 0 black."""
    width_bytes = -(-len(modules) // 8)
    bits = b"".join(
        int("".join("01"[module] for module in row).ljust(width_bytes * 8, "0"), 2).to_bytes(
            width_bytes, "big"
        )
        for row in modules
    )
    side = len(modules) * module_dots
    symbol = bits_image(width_bytes, bits).crop((0, 0, len(modules), len(modules)))
    return symbol.resize((side, side), resample=0)
