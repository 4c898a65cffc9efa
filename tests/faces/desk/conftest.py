"""A desk at work: a real station and a few people of the house."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk import settings
from kiosk.devices import PrintOutcome
from kiosk.directory.commands import record_person, record_unit
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.evacuation_paper import PrintedList
from kiosk.dispatch.fire_alarm import FireAlarm
from kiosk.faces.desk.face import open_desk_face
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.faces.house import House
from kiosk.faces.sign_in import keep_pin
from kiosk.faces.window import PixelSize
from kiosk.house.belonging import TieToHouse
from kiosk.privacy.users.commands import make_user
from kiosk.privacy.users.model import Role, User
from kiosk.settings import settings_from
from kiosk.station import Station
from tests.faces.desk.opened_desk import Desk, MovableClock, Sounds
from tests.faces.desk.signing_in import PINS

ZONES = ["Plan 1", "Plan 2"]
MORNING = datetime(2026, 11, 20, 8, 42, tzinfo=UTC)
"""A Friday, 09.42 in Stockholm: offices are open."""


@pytest.fixture
def clock() -> MovableClock:
    """Give the clock of the station; it goes on from a morning in office hours."""
    return MovableClock(MORNING)


@pytest.fixture
def station(tmp_path: Path, clock: MovableClock) -> Iterator[Station]:
    made = Station(tmp_path, settings_from({"reception": {"zones": ZONES}}), clock)
    yield made
    made.close()


@pytest.fixture
def hosts(station: Station) -> dict[str, str]:
    def known(given: str, family: str, **more: Any) -> str:
        station.do(record_unit, "Kontoret", "Kansli", secret=False, actor="import")
        details = PersonDetails(given, family, administration="Kontoret", unit="Kansli", **more)
        return station.do(record_person, details, actor="import")

    return {
        "linda": known(
            *("Linda", "Orädd"),
            title="Controller",
            extension="3214",
            phone="+46980319266",
            email="linda@example.se",
            stand_in_email="eva@example.se",
        ),
        "eva": known("Eva", "Mårdh", title="Ingenjör", email="eva@example.se"),
        "hidden": known("Sara", "Stålnacke", hidden=True),
    }


class Paper:
    """Prints the list nowhere and says that it came; `printed` holds who asked."""

    def __init__(self) -> None:
        self.printed: list[str] = []

    def print_now(self, *, drill: bool = False, actor: str = "") -> PrintedList:
        self.printed.append(actor)
        return PrintedList("Kontoret", PrintOutcome.CONFIRMED, None, 0)


@pytest.fixture
def paper() -> Paper:
    """Give what the evacuation list is printed on."""
    return Paper()


@pytest.fixture
def fire_alarm(station: Station, paper: Paper) -> Iterator[FireAlarm]:
    """Give what the fire alarm's contact says to."""
    made = FireAlarm(station, paper)
    yield made
    made.close()


@pytest.fixture
def desk(
    station: Station,
    fire_alarm: FireAlarm,
    hosts: dict[str, str],
    qapp: QGuiApplication,
    qtbot: QtBot,
    tie: TieToHouse | None,
) -> Iterator[Desk]:
    """Open the desk in Swedish, ready to be used."""
    house = House(station, fire_alarm=fire_alarm, tie=tie)
    sounds = Sounds()
    face = open_desk_face(house, settings.Face(), PixelSize(1366, 768), sounds)
    vm = face.engine.findChild(DeskViewModel)
    assert isinstance(vm, DeskViewModel)
    face.window.requestActivate()
    qtbot.waitUntil(face.window.isActive)
    opened = Desk(station, face, vm, qtbot, hosts, sounds)
    opened.until(lambda: len(opened.vm.people().by_id) == len(hosts))
    yield opened
    assert face.warnings == []
    vm.close()
    house.close()
    face.close()


@pytest.fixture
def staff(station: Station, cheap_hashes: None) -> dict[str, User]:
    """Give the house an administrator, a receptionist and a guard before the desk is opened."""
    roles = {"Inger Renberg": Role.ADMINISTRATOR, "Olle Stenvall": Role.RECEPTION}
    return {
        name: station.do(
            make_user,
            name,
            [roles.get(name, Role.SECURITY)],
            pin=keep_pin(station.folder, pin),
            actor="command_line",
        )
        for name, pin in PINS.items()
    }
