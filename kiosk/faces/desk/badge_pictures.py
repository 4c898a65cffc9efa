"""Hands the badges drawn for the card to Qt Quick: `image://badge/3/0`."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QTransform
from PySide6.QtQuick import QQuickImageProvider

from kiosk.devices.page_picture import Picture

PROVIDER = "badge"
_UPRIGHT = QTransform().rotate(-90)


def image_of(picture: Picture, *, landscape: bool) -> QImage:
    """Give a picture as it is read, dot by dot: a landscape badge is turned upright.

    Takes a few milliseconds: not to be called on Qt's thread.
    """
    bits = QImage(
        picture.rows,
        picture.width_dots,
        picture.height,
        picture.width_bytes,
        QImage.Format.Format_Mono,
    )
    bits.setColorTable([0xFFFFFFFF, 0xFF000000])
    # a copy of its own, in bytes: Qt turns and shrinks bits some ten times slower
    grey = bits.convertToFormat(QImage.Format.Format_Grayscale8)
    return grey.transformed(_UPRIGHT) if landscape else grey


class ShownBadges:
    """The pictures on the card now, and no others: who was there before has left nothing."""

    def __init__(self) -> None:
        self._round = 0
        self._images: tuple[QImage, ...] = ()

    def show(self, images: tuple[QImage, ...]) -> list[str]:
        """Show these in place of all others; gives their addresses."""
        self._round += 1
        self._images = images
        return [f"image://{PROVIDER}/{self._round}/{number}" for number in range(len(images))]

    @property
    def largest(self) -> QSize:
        """Give the size of the largest: all are shrunk alike, as they lie side by side."""
        sizes = [each.size() for each in self._images]
        return QSize(max(e.width() for e in sizes), max(e.height() for e in sizes))

    def image(self, asked: str) -> QImage:
        """Give the picture of an address; an empty one for what is shown no more."""
        shown, _, number = asked.partition("/")
        if shown != str(self._round) or not number.isdecimal():
            return QImage()
        found = self._images[int(number) : int(number) + 1]
        return found[0] if found else QImage()


class BadgePictureProvider(QQuickImageProvider):
    """Gives the pictures on the card in the size asked for; belongs to the face's engine."""

    def __init__(self, shown: ShownBadges) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._shown = shown

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803 - Qt's names
        """Shrink a picture to fit; never larger than it is drawn, so that dots stay dots."""
        image = self._shown.image(id)
        size.setWidth(image.width())
        size.setHeight(image.height())
        if image.isNull() or requestedSize.isEmpty():
            return image
        largest = self._shown.largest
        fitting = largest.scaled(requestedSize, Qt.AspectRatioMode.KeepAspectRatio)
        if fitting.width() >= largest.width():
            return image
        # rounded down: of a part of a row Qt makes a grey line
        width, height = (
            max(1, dots * fitting.width() // largest.width()) for dots in image.size().toTuple()
        )
        smooth = Qt.TransformationMode.SmoothTransformation
        return image.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
