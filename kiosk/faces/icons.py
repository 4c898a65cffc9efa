"""Draws the line icons in the colour a control asks for: `image://icon/check/12463c`."""

import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.resources import ICONS

PROVIDER = "icon"
"""The name under which an engine knows the provider; `controls/Icon.qml` uses it."""

_ASKED = re.compile(r"([a-z0-9-]+)/([0-9a-f]{6})")
_ORDINARY_PIXELS = 24


class IconProvider(QQuickImageProvider):
    """Gives an icon as a picture of the size and colour asked for.

    What Qt offers ready-made colours pictures on the graphics card, which the software renderer
    lacks; putting the colour into the SVG works with both.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803 - Qt's names
        """Draw the icon named `name/rrggbb`; an unknown name gives an empty picture and a warning.

        The empty picture makes Qt say which icon is missing; the tests take that for a failure.
        """
        asked = _ASKED.fullmatch(id)
        if asked is None or not (ICONS / f"{asked[1]}.svg").is_file():
            return QImage()
        pixels = max(requestedSize.width(), requestedSize.height())
        image = draw_icon(ICONS / f"{asked[1]}.svg", f"#{asked[2]}", pixels or _ORDINARY_PIXELS)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


@lru_cache(maxsize=256)
def draw_icon(path: Path, colour: str, pixels: int) -> QImage:
    """Draw a square icon of the given side in pixels, its lines in `colour` (`#rrggbb`)."""
    drawing = path.read_text("utf-8").replace("currentColor", colour)
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    return image
