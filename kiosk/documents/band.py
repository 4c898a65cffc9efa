"""Bands of dots with our own letters, for what a printer's own letters cannot say."""

import math
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QTextLayout,
    QTextOption,
)

from kiosk.documents.fonts import FAMILIES, drawable, load_fonts
from kiosk.documents.letters import elided
from kiosk.page import Align, Raster

# Room for strokes that reach over the advance of the first or last letter.
_OVERHANG = 2
_ENDLESS = 1_000_000.0


@dataclass(frozen=True)
class Lettering:
    """Between which sizes letters may be drawn, in dots (the em of the font)."""

    largest: int
    smallest: int
    bold: bool = False


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
    load_fonts()
    text = drawable(text)
    size = size_that_fits(text, lettering, width_dots)
    if size is None:
        size = lettering.smallest
        font = _font(size, bold=lettering.bold)
        text = elided(text, lambda part: _width(part, font) <= width_dots)
    return _drawn(text, _font(size, bold=lettering.bold), width_dots, align)


def size_that_fits(text: str, lettering: Lettering, width_dots: int) -> int | None:
    """Give the largest size in dots at which `text` fits on one line, None when none does."""
    load_fonts()
    text = drawable(text)
    for size in range(lettering.largest, lettering.smallest - 1, -2):
        if _width(text, _font(size, bold=lettering.bold)) <= width_dots:
            return size
    return None


def _font(size: int, *, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def _width(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text) + 2 * _OVERHANG


def _drawn(text: str, font: QFont, width_dots: int, align: Align) -> Raster:
    outline = _outline(text, font)
    ink = outline.boundingRect()
    width_bytes = max(1, min(math.ceil(ink.width() / 8), width_dots // 8))
    height = max(1, math.ceil(ink.height()))
    image = QImage(width_bytes * 8, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline.translated(-ink.topLeft()), Qt.GlobalColor.black)
    painter.end()
    return Raster(width_bytes, _packed_rows(image, width_bytes), align)


def _outline(text: str, font: QFont) -> QPainterPath:
    """Give the outline of a line, in the direction of its first letter.

    Outlines rather than `QPainter.drawText`, whose letters differ by a few dots with what the
    process has drawn before.
    """
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(_ENDLESS)
    layout.endLayout()
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for run in layout.glyphRuns():
        letters = run.rawFont()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            outline.addPath(letters.pathForGlyph(glyph).translated(place))
    return outline


def _packed_rows(image: QImage, width_bytes: int) -> bytes:
    """Give the rows as one bit a dot, 1 for black."""
    dots = image.convertToFormat(
        QImage.Format.Format_Mono,
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly,
    )
    packed = bytes(dots.constBits())
    stride = dots.bytesPerLine()
    starts = range(0, dots.height() * stride, stride)
    return b"".join(packed[start : start + width_bytes] for start in starts)
