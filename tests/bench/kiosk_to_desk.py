"""How soon the desk shows somebody who registers at the kiosk, both faces in one process."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.app import Program
from kiosk.devices.simulators import TcpSimulator
from kiosk.directory.queries import everybody
from kiosk.faces.application import make_application
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.faces.visitor.face import view_model_of
from kiosk.faces.window import PixelSize
from kiosk.tour.hands import Hands, wait_until
from kiosk.tour.stage import sample_settings, working_clock
from tests.bench.desk_frames import fill_day
from tests.bench.houses import FAMILY, GIVEN, house

_STAFF = 400


@dataclass
class Arrivals:
    """Seconds until the desk's frame: from the visitor's last touch, and from the commit."""

    from_touch: list[float] = field(default_factory=list)
    from_commit: list[float] = field(default_factory=list)


def arrivals_at_desk(number: int, visits: int) -> Arrivals:
    """Let so many visitors register while the desk shows a full day; the first is not counted."""
    make_application()
    taken = Arrivals()
    with tempfile.TemporaryDirectory() as folder, TcpSimulator() as line:
        full = house(Path(folder), staff=_STAFF)
        fill_day(full, visits)
        with full.reading() as connection:
            host = everybody(connection)[0].name
        full.close()
        program = Program(Path(folder), sample_settings(line.port), working_clock())
        try:
            both = _BothFaces(program, taken)
            for each in range(number + 1):
                both.register(f"{GIVEN[each % len(GIVEN)]} {FAMILY[each * 5 % len(FAMILY)]}", host)
        finally:
            program.close()
    del taken.from_touch[0], taken.from_commit[0]
    return taken


class _BothFaces:
    """The kiosk and the desk of one station, watched from frame to frame."""

    def __init__(self, program: Program, taken: Arrivals) -> None:
        self._taken = taken
        self._kiosk = program.open_face("visitor", PixelSize(1080, 1920))
        self._hands = Hands(self._kiosk.window)
        desk = program.open_face("desk", PixelSize(1366, 768))
        found = desk.engine.findChild(DeskViewModel)
        assert isinstance(found, DeskViewModel)
        self._desk = found
        self._committed = self._shown = 0.0
        self._before = 0
        program.station.listen(self._commit)
        desk.window.frameSwapped.connect(self._frame)
        wait_until(lambda: self._waiting() > 0 and bool(found.people().by_id), "the desk's lists")

    def register(self, name: str, host: str) -> None:
        """Walk up to the last touch, then time what comes after it."""
        self._hands.touch("notBooked")
        self._hands.type_into("name", name)
        self._hands.touch("next")
        self._hands.type_into("host", host)
        self._hands.touch("hit0")
        self._hands.touch("confirm")
        self._hands.find("register")
        wait_until(self._settled(), "a quiet desk")
        self._before, self._committed, self._shown = self._waiting(), 0.0, 0.0
        touched = time.perf_counter()
        self._hands.touch("register")
        wait_until(lambda: self._shown > 0.0, f"{name} at the desk")
        self._taken.from_touch.append(self._shown - touched)
        self._taken.from_commit.append(self._shown - self._committed)
        self._hands.find("done")
        view_model_of(self._kiosk).forget()

    @staticmethod
    def _settled() -> Callable[[], bool]:
        until = time.perf_counter() + 0.3
        return lambda: time.perf_counter() > until

    def _waiting(self) -> int:
        lists: Any = self._desk  # what Qt calls a property, mypy takes for no model
        return int(lists.waiting.rowCount())

    def _commit(self, rooms: frozenset[str]) -> None:
        if "visit" in rooms and not self._committed:
            self._committed = time.perf_counter()

    def _frame(self) -> None:
        if self._before and not self._shown and self._waiting() > self._before:
            self._shown = time.perf_counter()
