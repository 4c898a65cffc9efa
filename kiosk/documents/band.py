"""Bands of dots with our own letters, for what a printer's own letters cannot say."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QGlyphRun,
    QImage,
    QPainter,
    QPainterPath,
    QTextLayout,
    QTextOption,
    QTransform,
)

from kiosk.documents.fonts import FAMILIES, drawable, load_fonts
from kiosk.documents.letters import elided
from kiosk.page import Align, Raster

_ENDLESS = 1_000_000.0
# Outlines are taken once, large and without hints, and scaled: so a line that fits fits exactly.
_OUTLINE_SIZE = 512


@dataclass(frozen=True)
class Lettering:
    """Between which sizes letters may be drawn, in dots (the em of the font)."""

    largest: int
    smallest: int
    bold: bool = False


class InkedLine:
    """One line of letters as an outline, to be drawn at any size; holds what `drawable` leaves."""

    def __init__(self, text: str, *, bold: bool) -> None:
        """Lay out the letters; raises RuntimeError without a QGuiApplication."""
        load_fonts()
        self._outline = _outline(drawable(text), bold=bold)
        self._ink = self._outline.boundingRect()

    def largest_size(self, width_dots: int, height_dots: float = _ENDLESS) -> int:
        """Give the largest size at which the ink stays within a box, 0 when none does."""
        sizes = [
            _OUTLINE_SIZE * room / ink
            for room, ink in (
                (width_dots, self._ink.width()),
                (height_dots, self._ink.height()),
            )
            if ink > 0
        ]
        return int(min(sizes, default=_ENDLESS))

    def bytes_centred(self, size: int, width_dots: int) -> int:
        """Give how many bytes the ink takes in the middle of paper, the white at its left too."""
        scale = size / _OUTLINE_SIZE
        reach = (width_dots + self._ink.width() * scale) / 2
        return math.ceil(reach / 8) * math.ceil(self._ink.height() * scale)

    def draw(self, size: int, align: Align) -> Raster:
        """Draw the ink at a size, white dots around it left out."""
        scale = size / _OUTLINE_SIZE
        outline = QTransform.fromScale(scale, scale).map(self._outline)
        ink = QRectF(outline.boundingRect())
        width_bytes = max(1, math.ceil(ink.width() / 8))
        height = max(1, math.ceil(ink.height()))
        image = QImage(width_bytes * 8, height, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outline.translated(-ink.topLeft()), Qt.GlobalColor.black)
        painter.end()
        return Raster(width_bytes, packed_rows(image, width_bytes), align)


def rule(width_dots: int, thickness: int = 2) -> Raster:
    """Draw a black line across the paper."""
    width_bytes = width_dots // 8
    return Raster(width_bytes, b"\xff" * (width_bytes * thickness))


def draw_line(
    text: str, lettering: Lettering, width_dots: int, align: Align = Align.LEFT
) -> Raster:
    """Draw `text` on one line: as large as fits, and cut with an ellipsis when no size fits.

    White dots around the letters are left out. May be called on any thread while a QGuiApplication
    exists; raises RuntimeError without one.
    """
    room = width_dots // 8 * 8
    line = InkedLine(text, bold=lettering.bold)
    size = min(line.largest_size(room), lettering.largest)
    if size < lettering.smallest:
        size = lettering.smallest
        line = shortened(drawable(text), size, room, bold=lettering.bold)
    return line.draw(size, align)


def shortened(text: str, size: int, width_dots: int, *, bold: bool) -> InkedLine:
    """Give as much of the beginning of drawable `text` as fits with an ellipsis after it."""
    kept = elided(text, lambda part: InkedLine(part, bold=bold).largest_size(width_dots) >= size)
    return InkedLine(kept, bold=bold)


def _font(*, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(_OUTLINE_SIZE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setBold(bold)
    return font


def glyph_runs(text: str, *, bold: bool) -> list[QGlyphRun]:
    """Lay out drawable `text` on one line, in the direction of its first letter."""
    layout = QTextLayout(text, _font(bold=bold))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(_ENDLESS)
    layout.endLayout()
    return layout.glyphRuns()


def _outline(text: str, *, bold: bool) -> QPainterPath:
    """Give the outline of a line.

    Outlines rather than `QPainter.drawText`, whose letters differ by a few dots with what the
    process has drawn before.
    """
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for run in glyph_runs(text, bold=bold):
        letters = run.rawFont()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            outline.addPath(letters.pathForGlyph(glyph).translated(place))
    return outline


def packed_rows(image: QImage, width_bytes: int) -> bytes:
    """Give the rows as one bit a dot, 1 for what is darker than the middle."""
    dots = image.convertToFormat(
        QImage.Format.Format_Mono,
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly,
    )
    packed = bytes(dots.constBits())
    stride = dots.bytesPerLine()
    starts = range(0, dots.height() * stride, stride)
    return b"".join(packed[start : start + width_bytes] for start in starts)
