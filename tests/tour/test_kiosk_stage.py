"""A picture of the kiosk is taken only when all of the screen is there."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.resources import SAMPLE_TOWN_HALL
from kiosk.settings import read_settings
from kiosk.tour.kiosk_stage import KioskStage, StandingClock, furnish_sample, kiosk_stage
from kiosk.tour.screen_sizes import sizes_named
from kiosk.tour.visitor_screens import VisitorScreens

LATE_MILLISECONDS = 300
EDGES_OF_KEYS = 2000  # points that differ from what is left of them; an empty ground has none


@pytest.mark.usefixtures("qapp")
def test_a_screen_is_taken_with_its_keyboard_however_late_that_comes(tmp_path: Path) -> None:
    settings, clock = read_settings(SAMPLE_TOWN_HALL), StandingClock()
    furnish_sample(tmp_path / "sample", settings, clock)
    (size,) = sizes_named("portrait-10.1")
    with kiosk_stage(tmp_path / "sample", tmp_path / "copy", settings, clock, size) as kiosk:
        screens = VisitorScreens(kiosk, clock)
        screens.go_to(next(each for each in screens.walks() if each.name == "name"))
        keyboard = keyboard_of(kiosk)
        kiosk.hands.wait_until(keyboard.isVisible, "the keyboard")
        keyboard.setOpacity(0)  # as while the keys of another language are made
        late = QTimer(singleShot=True, interval=LATE_MILLISECONDS)
        late.timeout.connect(lambda: keyboard.setOpacity(1))
        late.start()
        picture = kiosk.settled_picture()
        late.stop()
        place = QRectF(keyboard.mapToScene(QPointF()), keyboard.size())
        assert edges(picture, place) > EDGES_OF_KEYS


def keyboard_of(kiosk: KioskStage) -> QQuickItem:
    """Give the keyboard on the glass."""
    keyboard = kiosk.face.window.findChild(QQuickItem, "keyboard")
    assert keyboard is not None
    return keyboard


def edges(picture: QImage, place: QRectF) -> int:
    """Count the points of a place that are unlike the point to their left."""
    part = picture.copy(place.toRect()).convertToFormat(QImage.Format.Format_Grayscale8)
    points, line = bytes(part.constBits()), part.bytesPerLine()
    rows = (points[y * line : y * line + part.width()] for y in range(part.height()))
    return sum(a != b for row in rows for a, b in pairwise(row))
