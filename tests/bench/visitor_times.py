"""How long scripted persons take at the visitor's face, and how soon a touch is answered."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, Qt
from PySide6.QtGui import QInputDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app import Program
from kiosk.devices.simulators import TcpSimulator
from kiosk.directory.model import Person
from kiosk.directory.queries import everybody
from kiosk.faces.application import make_application
from kiosk.faces.visitor.face import view_model_of
from kiosk.faces.window import PixelSize
from kiosk.tour.hands import Hands, scroll_to, wait_until
from kiosk.tour.stage import sample_settings, working_clock
from kiosk.visits.commands import book
from kiosk.visits.model import visitor_named
from tests.bench.houses import FAMILY, GIVEN, house

TOUCH_SECONDS, LETTER_SECONDS = 0.5, 0.25
_STAFF = 1000
_PATIENCE_SECONDS = 5.0
_FINGER_SECONDS = 0.1
"""No finger is sooner at its next place; by then a screen has done what it put off."""


@dataclass
class Visit:
    """What one visit took: the person's touches and letters, and the program's own seconds."""

    touches: int = 0
    letters: int = 0
    program_seconds: float = 0.0

    @property
    def seconds(self) -> float:
        """Give the whole time, a person's and the program's."""
        person = self.touches * TOUCH_SECONDS + self.letters * LETTER_SECONDS
        return person + self.program_seconds


@dataclass
class Taken:
    """What was seen: whole visits, and how long until a frame showed a finger, and its lift.

    `pressed_work` and `answered_work` are the seconds of them that the GUI thread itself worked:
    what is left on a machine that has nothing else to do.
    """

    booked: list[Visit] = field(default_factory=list)
    walk_ins: list[Visit] = field(default_factory=list)
    booked_touches_after_name: int = 0
    pressed: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    pressed_work: list[float] = field(default_factory=list)
    answered_work: list[float] = field(default_factory=list)

    def forget(self) -> None:
        """Begin anew: who comes first waits for screens that were never made before."""
        for each in (self.booked, self.walk_ins):
            each.clear()
        for times in (self.pressed, self.answered, self.pressed_work, self.answered_work):
            times.clear()


class TimedHands:
    """Touches one window and notes when a frame showed it."""

    def __init__(self, window: QQuickWindow, taken: Taken) -> None:
        self._window = window
        self._taken = taken
        self._hands = Hands(window)
        self._finger = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        self._frames = 0
        window.frameSwapped.connect(self._count)
        self.visit = Visit()

    def touch(self, name: str) -> None:
        """Touch a thing once it is there and at rest; times what shows the finger and the lift."""
        _pause(_FINGER_SECONDS)
        place, taken = self._at_rest(name), self._taken
        press = QTest.touchEvent(self._window, self._finger).press(0, place, self._window)
        self._until_shown(press.commit, taken.pressed, taken.pressed_work)
        lift = QTest.touchEvent(self._window, self._finger).release(0, place, self._window)
        self._until_shown(lift.commit, taken.answered, taken.answered_work)
        self.visit.touches += 1

    def write(self, text: str) -> None:
        """Write into the field that waits for letters."""
        self._program(lambda: self._window.activeFocusItem().inherits("QQuickTextInput"), "a field")
        for letter in text:
            begun = time.perf_counter()
            key, none = Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier
            QTest.sendKeyEvent(QTest.KeyAction.Click, self._window, key, letter, none)
            self.visit.program_seconds += time.perf_counter() - begun
            self.visit.letters += 1

    def sees(self, name: str) -> bool:
        """Tell whether something is on the screen."""
        return self._hands.sees(name)

    def wait_for(self, name: str) -> None:
        """Wait for something to be on the screen; the program's time."""
        self._program(lambda: self.sees(name), name)

    def settle(self) -> None:
        """Let what was typed be searched for."""
        until = time.perf_counter() + 0.03
        self._program(lambda: time.perf_counter() > until, "the search")

    def _at_rest(self, name: str) -> QPoint:
        self.wait_for(name)
        places: list[QPoint] = []

        def rests() -> bool:
            item = self._hands.find(name)
            scroll_to(item)
            places.append(item.mapToScene(item.boundingRect().center()).toPoint())
            return len(places) > 1 and places[-1] == places[-2]

        wait_until(rests, f"{name} at rest")
        return places[-1]

    def _program(self, holds: Callable[[], bool], what: str) -> None:
        begun = time.perf_counter()
        wait_until(holds, what)
        self.visit.program_seconds += time.perf_counter() - begun

    def _until_shown(
        self, act: Callable[[], object], taken: list[float], worked: list[float]
    ) -> None:
        before, begun, work = self._frames, time.perf_counter(), time.thread_time()
        act()
        while self._frames == before and time.perf_counter() - begun < _PATIENCE_SECONDS:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
        worked.append(time.thread_time() - work)
        taken.append(time.perf_counter() - begun)
        self.visit.program_seconds += taken[-1]

    def _count(self) -> None:
        self._frames += 1


def visitors_times(visits: int) -> Taken:
    """Let so many booked visitors and as many walk-ins register; the first of each is not counted.

    A booked visitor gives the own name and the host's: the way with most to write.
    """
    make_application()
    taken = Taken()
    with _program() as (program, hosts):
        face = program.open_face("visitor", PixelSize(1080, 1920))
        hands = TimedHands(face.window, taken)
        for number in range(visits + 1):
            name, host = _names(number), hosts[number * 7 % len(hosts)]
            program.station.do(
                book, visitor_named(name), host.person_id, program.station.now(), actor="bench"
            )
            for way, kept in ((_booked, taken.booked), (_walk_in, taken.walk_ins)):
                hands.visit = Visit()
                after = way(hands, name, host)
                if way is _booked:
                    taken.booked_touches_after_name = max(taken.booked_touches_after_name, after)
                kept.append(hands.visit)
                view_model_of(face).forget()
            hands.visit = Visit()
            for name in _DEAR:
                hands.touch(name)
            view_model_of(face).forget()
            if number == 0:
                taken.forget()
    return taken


def _pause(seconds: float) -> None:
    until = time.perf_counter() + seconds
    wait_until(lambda: time.perf_counter() > until, "a moment")


def _booked(hands: TimedHands, name: str, host: Person) -> int:
    """Register with a booking whose code is not at hand; gives the touches from the name on."""
    hands.touch("booked")
    hands.touch("withoutCode")
    before = hands.visit.touches
    _register(hands, name, host)
    return hands.visit.touches - before


def _walk_in(hands: TimedHands, name: str, host: Person) -> int:
    hands.touch("notBooked")
    _register(hands, name, host)
    return hands.visit.touches


def _register(hands: TimedHands, name: str, host: Person) -> None:
    hands.write(name)
    hands.touch("next")
    hands.wait_for("host")
    for letter in host.name:
        hands.write(letter)
        hands.settle()
        if hands.sees("hit0"):
            break
    hands.touch("hit0" if hands.sees("hit0") else "askDesk")
    hands.touch("confirm")
    hands.touch("register")
    hands.wait_for("done")


# The touches that change most: every letter's size or colour or language, or the keyboard's keys.
_DEAR = (
    *("openAids", "larger", "larger", "contrast", "contrast", "closeAids", "lowMode", "lowMode"),
    *("language-en", "language-sv", "checkOut", "withoutBadge", "back", "startOver"),
)


def _names(number: int) -> str:
    return f"{GIVEN[number % len(GIVEN)]} {FAMILY[number * 3 % len(FAMILY)]}"


@contextmanager
def _program() -> Iterator[tuple[Program, list[Person]]]:
    with tempfile.TemporaryDirectory() as folder, TcpSimulator() as line:
        house(Path(folder), staff=_STAFF).close()
        program = Program(Path(folder), sample_settings(line.port), working_clock())
        try:
            with program.station.reading() as connection:
                hosts = list(everybody(connection))
            yield program, hosts
        finally:
            program.close()


def most_touches(visits: list[Visit]) -> int:
    """Give how many touches the visit with most of them took."""
    return max(each.touches for each in visits)


def median_seconds(visits: list[Visit]) -> float:
    """Give how long the middle one of the visits took."""
    return statistics.median(each.seconds for each in visits)
