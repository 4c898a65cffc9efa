"""How long the desk's window stands still while somebody arrives at a house full of people."""

import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QTimer

from kiosk import settings
from kiosk.directory.queries import everybody
from kiosk.faces.application import make_application
from kiosk.faces.desk.face import open_desk_face
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.faces.house import House
from kiosk.faces.window import PixelSize
from kiosk.station import Station
from kiosk.tour.hands import wait_until
from kiosk.visits.commands import arrive_at_desk, meet
from kiosk.visits.model import visitor_named
from tests.bench.houses import house

_ARRIVALS = 7
_SETTLED_SECONDS = 0.3


class Pulse:
    """Beats on the GUI thread; the longest time between two beats is how long it stood still.

    `waits` are the times between all beats."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.waits: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def forget(self) -> None:
        """Begin anew."""
        self.longest, self._last = 0.0, time.perf_counter()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.waits.append(now - self._last)
        self.longest, self._last = max(self.longest, now - self._last), now


def longest_stall(inside: int) -> float:
    """Let visitors arrive and go in one by one; give the median of the longest stall of each."""
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        station = house(Path(folder), staff=max(400, inside), inside=inside)
        behind = House(station)
        face = open_desk_face(behind, settings.Face(), PixelSize(1366, 768))
        desk = face.engine.findChild(DeskViewModel)
        assert isinstance(desk, DeskViewModel)
        try:
            return statistics.median(_stalls(station, desk, inside))
        finally:
            desk.close()
            face.close()
            behind.close()
            station.close()


def _stalls(station: Station, desk: DeskViewModel, inside: int) -> list[float]:
    with station.reading() as connection:
        host = everybody(connection)[0].person_id
    wait_until(lambda: rows_of(desk) == (0, inside) and bool(desk.people().by_id), "the lists")
    pulse, taken = Pulse(), []
    for number in range(_ARRIVALS):
        settle()
        pulse.forget()
        visitor = visitor_named(f"Åsa Öhrn {'abcdefg'[number]}")
        arrived = station.submit(arrive_at_desk, visitor, host, actor="bench").result()
        wait_until(lambda: rows_of(desk)[0] == 1, "a waiting visitor")
        desk.select(arrived.visit_id)
        station.submit(meet, arrived.visit_id, host, actor="bench")
        wait_until(lambda: rows_of(desk)[0] == 0, "an empty foyer")
        settle()
        taken.append(pulse.longest)
    return taken


def rows_of(desk: DeskViewModel) -> tuple[int, int]:
    """Count who waits and who is inside, as the desk shows them."""
    models = [getattr(desk, name) for name in ("waiting", "inside")]
    return models[0].rowCount(), models[1].rowCount()


def settle() -> None:
    """Let the window draw what it has to, and stand still."""
    until = time.perf_counter() + _SETTLED_SECONDS
    wait_until(lambda: time.perf_counter() >= until, "a quiet moment")
