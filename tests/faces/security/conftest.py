"""A station with people inside, simulated printers, and the security face over both."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.devices import PrinterTimeouts, open_printer
from kiosk.devices.simulators import TcpSimulator
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.evacuation_paper import evacuation_paper
from kiosk.dispatch.fire_alarm import FireAlarm
from kiosk.evacuation.queries import who_is_inside
from kiosk.faces.house import House
from kiosk.faces.security.face import open_security_face
from kiosk.faces.security.roll_model import RollModel
from kiosk.faces.security.view_model import SecurityViewModel
from kiosk.faces.window import Face, PixelSize
from kiosk.house.belonging import TieToHouse
from kiosk.settings import PrinterSettings, Settings, TownHall
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, arrive_unbooked, meet
from kiosk.visits.model import visitor_named
from kiosk.wording.voice import Voice
from tests.faces.conftest import items_of

DESK_SIZE = PixelSize(1366, 768)
QUICK = PrinterTimeouts(connect=0.5, chunk=0.5, job=1.0, answer=0.2, confirmation=0.3, in_order=0.3)


@dataclass
class Security:
    """The open face, driven by touch and keys, and the station under it."""

    station: Station
    house: House
    face: Face
    qtbot: QtBot
    fire_alarm: FireAlarm
    visits: dict[str, str] = field(default_factory=dict)
    touching: QPointingDevice = field(default_factory=QTest.createTouchDevice)

    @property
    def window(self) -> QQuickWindow:
        return self.face.window

    @property
    def vm(self) -> SecurityViewModel:
        found = self.face.engine.findChild(SecurityViewModel)
        assert isinstance(found, SecurityViewModel)
        return found

    @property
    def model(self) -> RollModel:
        found = self.face.engine.findChild(RollModel)
        assert isinstance(found, RollModel)
        return found

    def shows(self, name: str) -> bool:
        return any(item.objectName() == name for item in items_of(self.window.contentItem()))

    def item(self, name: str) -> QQuickItem:
        """Wait for a visible item and give it."""
        self.qtbot.waitUntil(lambda: self.shows(name))
        items = items_of(self.window.contentItem())
        return next(item for item in items if item.objectName() == name)

    def touch(self, name: str) -> None:
        item = self.item(name)
        self.qtbot.waitUntil(item.isEnabled)
        self.settle()
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.touchEvent(self.window, self.touching).press(0, middle, self.window).commit()
        QTest.touchEvent(self.window, self.touching).release(0, middle, self.window).commit()

    def settle(self) -> None:
        """Let the scene be drawn once, so that everything lies where it will be touched."""
        self.window.grabWindow()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.window, key, modifier or Qt.KeyboardModifier.NoModifier)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window, Qt.Key(ord(letter.upper())))

    def said(self, name: str) -> str:
        return str(self.item(name).property("label"))

    def marks(self) -> dict[str, str]:
        """Give what the file says of everybody who has a mark."""
        with self.station.reading() as connection:
            people = who_is_inside(connection, self.house.now()).people
        return {each.name: each.mark.value for each in people if each.mark}

    def rows(self) -> list[QQuickItem]:
        """Give the rows in sight, from top to bottom."""
        self.settle()
        rows = [item for item in items_of(self.window.contentItem()) if is_row(item)]
        return sorted(rows, key=lambda item: item.mapToScene(QPointF(0, 0)).y())

    def names(self) -> list[str]:
        return [str(item.property("name")) for item in self.rows()]

    def counts(self) -> tuple[int, int]:
        """Give what the header counts: not accounted for, and out."""
        return (self.vm.property("unaccounted"), self.vm.property("outside"))

    def until_listed(self, count: int) -> None:
        self.qtbot.waitUntil(lambda: self.model.rowCount() == count)


def is_row(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("PersonRow")


def printer_settings(number: int, simulator: TcpSimulator) -> PrinterSettings:
    return PrinterSettings(
        name=f"Skrivare {number}", connection="tcp", address="127.0.0.1", port=simulator.port
    )


def receive(
    station: Station, names: Sequence[tuple[str, str]], host: str = "Per Stenvall"
) -> dict[str, str]:
    """Let visitors arrive and be met in a zone ("" leaves them in the foyer)."""
    given, _, family = host.partition(" ")
    host_id = station.do(record_person, PersonDetails(given, family), actor="test")
    visits = {}
    for name, zone in names:
        visitor = visitor_named(name, "Atea")
        if zone:
            visit = station.do(arrive_at_desk, visitor, host_id, actor="test")
            station.do(meet, visit.visit_id, host_id, zone=zone, actor="test")
        else:
            visit = station.do(arrive_unbooked, visitor, host_id=host_id, actor="test")
        visits[name] = visit.visit_id
    return visits


OpenSecurity = Callable[..., Security]


@pytest.fixture
def open_security(
    qapp: object, qtbot: QtBot, tmp_path: Path, tie: TieToHouse | None
) -> Iterator[OpenSecurity]:
    """Open the face with people and printers; everything is closed afterwards."""
    with ExitStack() as stack:

        def opening(
            people: Sequence[tuple[str, str]] = (),
            printers: Sequence[TcpSimulator] = (),
            size: PixelSize = DESK_SIZE,
        ) -> Security:
            configured = tuple(printer_settings(n, each) for n, each in enumerate(printers, 1))
            house_settings = Settings(
                town_hall=TownHall(
                    name="Lycksele kommunhus", assembly_point="Parkeringen vid Storgatan"
                ),
                printers=configured,
            )
            station = stack.enter_context(Station(tmp_path / "station", house_settings))
            visits = receive(station, people) if people else {}
            paper = evacuation_paper(
                station,
                Voice("sv"),
                [open_printer(each, tmp_path, QUICK) for each in configured],
                verified=lambda: True,
            )
            fire_alarm = FireAlarm(station, paper)
            stack.callback(fire_alarm.close)
            house = House(station, fire_alarm=fire_alarm, tie=tie)
            stack.callback(house.close)
            face = open_security_face(house, paper, house_settings.faces.security, size)
            stack.callback(face.close)
            security = Security(station, house, face, qtbot, fire_alarm, visits)
            face.window.requestActivate()
            qtbot.waitUntil(face.window.isActive)
            qtbot.waitUntil(lambda: bool(security.vm.property("loaded")))
            security.until_listed(len(people))
            return security

        yield opening
