"""The desk under test: the face, the station behind it, and hands that type and touch."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.faces.desk.list_model import DeskListModel
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.faces.speech.speaker import Speaker
from kiosk.faces.window import Face
from kiosk.jobs.model import Job, JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.resources import QML
from kiosk.station import Station
from kiosk.visits.commands import arrive_booked, arrive_unbooked, book
from kiosk.visits.model import Visit, visitor_named
from kiosk.visits.queries import visit_by_id

NONE = Qt.KeyboardModifier.NoModifier


@cache
def _finger() -> QPointingDevice:
    """Give the one touchscreen of the tests; Qt keeps every device it is told of."""
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


@cache
def _names() -> tuple[str, ...]:
    """Give what items are called in the desk's QML, or how their names begin."""
    sources = [*(QML / "desk").glob("*.qml"), *(QML / "controls").glob("*.qml")]
    said = re.compile(r'(?:objectName|\w+Name): [^"\n]*"([^"\n]+)"')
    return tuple(found for path in sources for found in said.findall(path.read_text("utf-8")))


def is_a_name(name: str) -> bool:
    """Tell whether some item may bear this name once it is there."""
    return any(name.startswith(each) for each in _names())


class MovableClock:
    """Goes as the machine's does, from another instant; a test may move it on."""

    def __init__(self, begins: datetime) -> None:
        self._ahead = begins - datetime.now(UTC)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def move(self, by: timedelta) -> None:
        self._ahead += by


class Sounds(Speaker):
    """Sounds nothing and keeps every tone."""

    def __init__(self) -> None:
        super().__init__()
        self.tones: list[bytes] = []

    def sound(self, tone: Callable[[], bytes]) -> None:
        self.tones.append(tone())

    def hush(self) -> None:
        """Have nothing to stop."""


@dataclass
class Desk:
    """The open desk with the station behind it."""

    station: Station
    face: Face
    vm: DeskViewModel
    qtbot: QtBot
    hosts: dict[str, str]
    sounds: Sounds

    @property
    def window(self) -> QQuickWindow:
        return self.face.window

    def rows(self, name: str) -> list[str]:
        """Give the first lines of a list as its rows say them."""
        return self.labels(self.part(name))

    def rows_of(self, name: str) -> list[str]:
        """Give the first lines of what is found in a part that only some may open."""
        return self.labels(getattr(self.part("signIn"), name).found)

    @staticmethod
    def labels(model: DeskListModel) -> list[str]:
        """Give the first lines of the rows of a model."""
        role = next(r for r, said in model.roleNames().items() if bytes(said.data()) == b"label")
        return [model.data(model.index(n), role) for n in range(model.rowCount())]

    def searching(self, name: str) -> str:
        """Give how far a search has come."""
        return str(self.part(name).standing)

    def part(self, name: str) -> Any:
        """Give a part of the view-model; what Qt calls a property, mypy takes for no model."""
        return getattr(self.vm, name)

    def item(self, name: str) -> QQuickItem:
        """Find an item; rows of a list have no parent among objects, only among items."""
        found = self._item(name)
        assert found is not None, name
        return found

    def _item(self, name: str) -> QQuickItem | None:
        """Give the one in sight where several bear a name, as the hits of every picker do."""
        waiting, hidden = [self.window.contentItem()], None
        while waiting:
            item = waiting.pop()
            if item.objectName() == name:
                if item.isVisible():
                    return item
                hidden = hidden or item
            waiting += item.childItems()
        return hidden

    def shows(self, name: str) -> bool:
        """Tell whether an item is in sight; a sheet is made when it is first opened."""
        found = self._item(name)
        assert found is not None or is_a_name(name), name
        return found is not None and found.isVisible()

    def text(self, name: str) -> str:
        found = self.item(name)
        return str(found.property("text") or found.property("label"))

    def press(self, key: Qt.Key, with_: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.window, key, with_)

    def write(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window, Qt.Key(ord(letter.upper())))

    def click(self, name: str) -> None:
        """Press the middle of an item once it has stopped moving."""
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=self.place_of(name))

    def touch(self, name: str) -> None:
        """Touch the middle of an item with one finger."""
        place = self.place_of(name)
        QTest.touchEvent(self.window, _finger()).press(0, place, self.window).commit()
        QTest.touchEvent(self.window, _finger()).release(0, place, self.window).commit()

    def place_of(self, name: str) -> QPoint:
        """Give the middle of an item once it has stopped moving."""
        seen: list[QPointF] = []

        def still() -> bool:
            item = self._item(name)
            if item is None or not item.isVisible():
                return False
            self.window.grabWindow()  # lays out what has just come into sight
            seen.append(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)))
            return len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]

        self.until(still)
        return seen[-1].toPoint()

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=20_000)  # a machine under load is slow, not wrong

    def says(self, name: str, text: str) -> None:
        """Wait until an item says this and is seen."""
        self.until(lambda: self.shows(name) and self.text(name) == text)

    def choose(self, visit_id: str, title: str) -> None:
        """Touch a visit in its list and wait for its card."""
        self.click(f"row {visit_id}")
        self.says("cardTitle", title)

    def visit(self, visit_id: str) -> Visit:
        with self.station.reading() as connection:
            found = visit_by_id(connection, visit_id)
        assert found is not None
        return found

    def badges(self, visit_id: str) -> list[Job]:
        with self.station.reading() as connection:
            jobs = jobs_about(connection, [visit_id])
        return [each for each in jobs if each.kind is JobKind.BADGE]

    def do(self, command: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Do something at another face of the house."""
        return self.station.do(command, *args, **kwargs, actor="elsewhere")

    def walk_in(self, name: str, host: str = "linda", **more: Any) -> str:
        arrived = self.do(
            arrive_unbooked, visitor_named(name), host_id=self.hosts.get(host, ""), **more
        )
        return str(arrived.visit_id)

    def booked(self, name: str, host: str = "linda", *, arrived: bool = True) -> str:
        visit = self.do(book, visitor_named(name), self.hosts[host], self.station.now())
        if arrived:
            self.do(arrive_booked, visit.visit_id)
        return str(visit.visit_id)
