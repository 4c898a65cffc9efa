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
def foyer(
    qapp: QGuiApplication,
    qtbot: QtBot,
    tmp_path: Path,
    instant: datetime,
    size: PixelSize,
    languages: tuple[str, ...],
) -> Iterator[Foyer]:
    """Open the visitor's face on a station of its own; it must stay without a warning."""
    offered = settings.Languages(switched_on=languages)
    station = Station(tmp_path, settings.Settings(languages=offered))
    people = furnish(station)
    house = StoppedHouse(station, instant)
    face = open_visitor_face(house, SCREEN, size)
    made = Foyer(station, house, face, qtbot, QTest.createTouchDevice(), people)
    made.window.requestActivate()
    qtbot.waitUntil(made.window.isActive)
    qtbot.waitUntil(lambda: not made.window.grabWindow().isNull())
    yield made
    warnings = list(face.warnings)
    face.close()
    house.close()
    house.deleteLater()
    station.close()
    qapp.sendPostedEvents(None, 0)
    assert warnings == []
