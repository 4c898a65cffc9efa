"""The town hall's mark on its badges: a picture made of black and white dots."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.documents.band import packed_rows
from kiosk.documents.fonts import load_fonts
from kiosk.page import Align, Raster
from kiosk.refusal import Refused

MOST_BYTES = 1_000_000
MOST_PIXELS = 4_000
"""How large a picture may be: its file, and each of its sides."""

_PROBE = 200


@dataclass(frozen=True)
class Logo:
    """A picture that was found to be one; `svg` or the pixels of a PNG."""

    content: bytes
    is_svg: bool
    width: float
    height: float

    def draw(self, width_dots: int, height_dots: int, align: Align) -> Raster:
        """Draw as large as fits a box; what is darker than the middle becomes black.

        Needs a QGuiApplication. May be called on any thread.
        """
        scale = min(width_dots / self.width, height_dots / self.height)
        size = QSize(max(1, int(self.width * scale)), max(1, int(self.height * scale)))
        width_bytes = -(-size.width() // 8)
        image = QImage(width_bytes * 8, size.height(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        if self.is_svg:
            QSvgRenderer(QByteArray(self.content)).render(painter, QRectF(0, 0, *size.toTuple()))
        else:
            smooth = Qt.TransformationMode.SmoothTransformation
            ratio = Qt.AspectRatioMode.IgnoreAspectRatio
            painter.drawImage(0, 0, QImage.fromData(self.content).scaled(size, ratio, smooth))
        painter.end()
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        return Raster(width_bytes, packed_rows(grey, width_bytes), align)


def read_logo(path: Path) -> Logo:
    """Read a PNG or SVG file.

    Raises RuntimeError without a QGuiApplication, which letters in an SVG need, and `Refused` with
    `file`: `badge.logo_unreadable`, `badge.logo_too_large` (with `allowed`),
    `badge.logo_not_a_picture`, and `badge.logo_blank` where nothing would be black.
    """
    load_fonts()
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refused("badge.logo_unreadable", file=str(path), detail=error.strerror) from error
    if len(content) > MOST_BYTES:
        raise Refused("badge.logo_too_large", file=str(path), allowed=f"{MOST_BYTES // 1000} kB")
    is_svg = path.suffix.lower() == ".svg"
    size = _size_of_svg(content) if is_svg else _size_of_png(content)
    if size.isEmpty():
        raise Refused("badge.logo_not_a_picture", file=str(path))
    if max(size.width(), size.height()) > MOST_PIXELS:
        allowed = f"{MOST_PIXELS} × {MOST_PIXELS}"
        raise Refused("badge.logo_too_large", file=str(path), allowed=allowed)
    logo = Logo(content, is_svg, size.width(), size.height())
    if not is_svg and QImage.fromData(content).isNull():
        raise Refused("badge.logo_not_a_picture", file=str(path))
    if not any(logo.draw(_PROBE, _PROBE, Align.LEFT).rows):
        raise Refused("badge.logo_blank", file=str(path))
    return logo


def _size_of_svg(content: bytes) -> QSizeF:
    renderer = QSvgRenderer()
    if b"<!ENTITY" in content or not renderer.load(QByteArray(content)):
        return QSizeF()
    return QSizeF(renderer.defaultSize())


def _size_of_png(content: bytes) -> QSizeF:
    """Read the size from the picture's head, before memory is taken for its pixels."""
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QSizeF(QImageReader(buffer, QByteArray(b"png")).size())
