"""Opens the visitor's face on a station of its own in every test that asks for it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import settings
from kiosk.faces.visitor.face import open_visitor_face
from kiosk.faces.window import PixelSize
from kiosk.station import Station
from tests.faces.visitor.foyer import MANNED, PORTRAIT, SCREEN, Foyer, StoppedHouse, furnish
from tests.faces.visitor.listener import Keys, Listener


@pytest.fixture
def instant() -> datetime:
    """Say when the test takes place; a test that wants another time says so itself."""
    return MANNED


@pytest.fixture
def size() -> PixelSize:
    """Say how large the screen is."""
    return PORTRAIT


@pytest.fixture
def languages() -> tuple[str, ...]:
    """Say which languages the house has switched on."""
    return settings.Languages().switched_on


@pytest.fixture
def house_settings(languages: tuple[str, ...]) -> settings.Settings:
    """Say how the house is set."""
    return settings.Settings(languages=settings.Languages(switched_on=languages))


@pytest.fixture
def face_settings() -> settings.Face:
    """Say how the face is set."""
    return SCREEN


@pytest.fixture
def listener() -> Listener:
    """Give the ears of whoever uses the kiosk."""
    return Listener()


@pytest.fixture
def keys(foyer: Foyer, listener: Listener) -> Keys:
    """Give somebody who uses the open face by keys and ears alone."""
    return Keys(foyer, listener)


@pytest.fixture
def foyer(
    qapp: QGuiApplication,
    qtbot: QtBot,
    tmp_path: Path,
    instant: datetime,
    size: PixelSize,
    house_settings: settings.Settings,
    face_settings: settings.Face,
    listener: Listener,
) -> Iterator[Foyer]:
    """Open the visitor's face on a station of its own; it must stay without a warning."""
    station = Station(tmp_path, house_settings)
    people = furnish(station)
    house = StoppedHouse(station, instant)
    face = open_visitor_face(house, face_settings, size, listener)
    made = Foyer(station, house, face, qtbot, QTest.createTouchDevice(), people)
    made.seconds_pass.stop()  # here a second passes when the test says so
    made.window.requestActivate()
    qtbot.waitUntil(made.window.isActive)
    qtbot.waitUntil(lambda: not made.window.grabWindow().isNull())
    yield made
    warnings = list(face.warnings)
    face.close()
    house.close()
    house.deleteLater()
    station.close()
    assert warnings == []
