"""A town hall of a few people, and the visitor's face driven by touches and keys."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk import settings
from kiosk.directory.commands import record_person, record_unit
from kiosk.directory.model import PersonDetails
from kiosk.faces.house import House
from kiosk.faces.visitor.face import view_model_of
from kiosk.faces.visitor.view_model import VisitorViewModel
from kiosk.faces.window import Face, PixelSize
from kiosk.station import Station
from kiosk.tour.hands import scroll_to
from kiosk.visits.commands import book
from kiosk.visits.model import Visit, VisitState, visitor_named
from kiosk.visits.queries import visits_in

MANNED = datetime(2026, 11, 20, 8, 42, tzinfo=UTC)  # a Friday, 09.42 in Stockholm
CLOSED = datetime(2026, 11, 20, 20, 0, tzinfo=UTC)
PORTRAIT = PixelSize(1080, 1920)
SCREEN = settings.Face(diagonal_inches=21.5, idle_seconds=45)
ACTOR = "test"


class StoppedHouse(House):
    """A house whose clock stands where the test put it, and whose storage may fail, or hang.

    What hangs goes on when the test sets `hangs`.
    """

    def __init__(self, station: Station, instant: datetime) -> None:
        super().__init__(station)
        self.instant = instant
        self.commands = 0
        self.broken: Exception | None = None
        self.hangs: Event | None = None

    def now(self) -> datetime:
        return self.instant

    def do(
        self,
        answer: Callable[[Any], None],
        failure: Callable[[Exception], None],
        command: Callable[..., Any],
        *args: Any,
        **kwargs: Any,
    ) -> None:
        self.commands += 1
        broken = self.broken
        if broken is not None:

            def fail(_tx: object, *_args: object) -> None:
                raise broken

            super().do(answer, failure, fail)
            return
        hangs = self.hangs
        if hangs is not None:

            def hang(tx: Transaction) -> Any:
                assert hangs.wait(60)
                return command(tx, *args, **kwargs)

            super().do(answer, failure, hang)
            return
        super().do(answer, failure, command, *args, **kwargs)


@dataclass
class Foyer:
    """The kiosk with a station behind it, and the fingers of whoever stands before it."""

    station: Station
    house: StoppedHouse
    face: Face
    qtbot: QtBot
    finger: Any
    people: dict[str, str] = field(default_factory=dict)

    @property
    def window(self) -> QQuickWindow:
        return self.face.window

    @property
    def vm(self) -> VisitorViewModel:
        return view_model_of(self.face)

    @property
    def seconds_pass(self) -> QTimer:
        """Give what tells the face that a second has passed."""
        timer = self.face.engine.findChild(QTimer, "seconds")
        assert isinstance(timer, QTimer)
        return timer

    @property
    def screen(self) -> str:
        return str(self.vm.property("screen"))

    def find(self, name: str) -> QQuickItem:
        item = self.seen(name)
        assert item is not None, f"{name} is not on {self.screen}"
        return item

    def seen(self, name: str) -> QQuickItem | None:
        """Give the visible item of a name, also one that a Repeater made."""
        items = (each for each in below(self.window.contentItem()) if each.isVisible())
        return next((each for each in items if each.objectName() == name), None)

    def touch(self, name: str) -> None:
        self.wait_for(name)
        item = self.find(name)
        self.window.grabWindow()
        scroll_to(item)
        place = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.touchEvent(self.window, self.finger).press(0, place, self.window).commit()
        QTest.touchEvent(self.window, self.finger).release(0, place, self.window).commit()

    def wait_for(self, name: str) -> None:
        self.qtbot.waitUntil(lambda: self.seen(name) is not None)

    def come_to(self, screen: str) -> None:
        self.qtbot.waitUntil(lambda: self.screen == screen and not self.vm.property("busy"))

    def write(self, name: str, text: str, *, enter: bool = False) -> None:
        """Type into a field; what no key gives is put in as an input method would."""
        self.wait_for(name)
        item = self.find(name)
        item.forceActiveFocus()
        for letter in text:
            if letter.isascii() and letter.isprintable():
                QTest.sendKeyEvent(
                    QTest.KeyAction.Click,
                    self.window,
                    Qt.Key(ord(letter.upper())),
                    letter,
                    Qt.KeyboardModifier.NoModifier,
                )
            else:
                commit(letter)
        if enter:
            QTest.keyClick(self.window, Qt.Key.Key_Return)

    def scan(self, code: str) -> None:
        """Let a reader beside the screen type what it read, wherever the focus is, and Enter."""
        none = Qt.KeyboardModifier.NoModifier
        for letter in code:
            key = Qt.Key(ord(letter.upper()))
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.window, key, letter, none)
        QTest.keyClick(self.window, Qt.Key.Key_Return)

    def seconds(self, count: int) -> None:
        for _ in range(count):
            self.vm.tick()

    def text(self, name: str) -> str:
        return str(self.find(name).property("text"))

    def words(self) -> str:
        """Give every text of the scene, seen or not, and every text of the view-model."""
        told = [str(each.property("text") or "") for each in below(self.window.contentItem())]
        meta = self.vm.metaObject()
        names = (str(meta.property(index).name()) for index in range(meta.propertyCount()))
        told += [str(self.vm.property(name)) for name in names]
        return "\n".join(told)

    def visits(self, state: VisitState) -> list[Visit]:
        with self.station.reading() as connection:
            return visits_in(connection, state)

    def ask(self, question: Callable[[Connection], Any]) -> Any:
        with self.station.reading() as connection:
            return question(connection)


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from below(child)


def commit(text: str) -> None:
    """Give the field what an input method gives: letters that no key has."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QGuiApplication.sendEvent(QGuiApplication.focusObject(), event)


PEOPLE = (
    PersonDetails("Eva", "Hägg", unit="Bygglov", administration="Samhälle", email="eva@a.se",
                  room="A217", extension="16742"),
    PersonDetails("Erik", "Hägg", unit="Familjerätt", administration="Omsorg", secret_unit=True),
    PersonDetails("Hedda", "Häggdold", unit="Bygglov", administration="Samhälle", hidden=True),
    PersonDetails("Bo", "Ek", unit="Skola", administration="Barn"),
)  # fmt: skip


def furnish(station: Station) -> dict[str, str]:
    """Fill the directory; gives ids by first name."""
    for each in PEOPLE:
        station.do(
            record_unit, each.administration, each.unit, secret=each.secret_unit, actor=ACTOR
        )
    return {each.given_name: station.do(record_person, each, actor=ACTOR) for each in PEOPLE}


def booking(station: Station, name: str, host_id: str, days: int = 0) -> Visit:
    """Book a visit for some minutes after `MANNED`, or some days later."""
    at = MANNED + timedelta(minutes=18, days=days)
    return station.do(book, visitor_named(name), host_id, at, actor=ACTOR)
