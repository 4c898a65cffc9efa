"""How long the desk's frames take while a list of a full day is scrolled from end to end."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtQuick import QQuickItem, QQuickWindow

from db.transaction import Transaction
from kiosk import settings
from kiosk.directory.queries import everybody
from kiosk.faces.application import make_application
from kiosk.faces.desk.face import open_desk_face
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.faces.house import House
from kiosk.faces.window import PixelSize
from kiosk.jobs.commands import change
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_to_do
from kiosk.station import Station
from kiosk.tour.hands import wait_until
from kiosk.visits.commands import arrive_at_desk, book, meet
from kiosk.visits.model import visitor_named
from tests.bench.houses import FAMILY, GIVEN, house

LISTS = ("expectedList", "waitingList", "insideList")
_STEP_PIXELS = 60
"""A hand on a wheel: a row a frame."""


@dataclass
class Frames:
    """What every frame took, in seconds: by the clock, and of this thread's own time."""

    clock: list[float] = field(default_factory=list)
    thread: list[float] = field(default_factory=list)


def scrolled_frames(visits: int, size: PixelSize) -> dict[str, Frames]:
    """Scroll each of the three lists of a day with so many visits, down and up again."""
    make_application()
    with _full_desk(visits, size) as window:
        return {name: _scroll(window, _list_of(window, name)) for name in LISTS}


def _scroll(window: QQuickWindow, shown: QQuickItem) -> Frames:
    frames = Frames()
    _draw(window, window.update)  # a list knows how long it is once it has been laid out
    wait_until(lambda: float(shown.property("contentHeight")) > shown.height() > 0, "a long list")
    end = float(shown.property("contentHeight")) - shown.height()
    down = [float(each) for each in range(0, int(end), _STEP_PIXELS)]
    _draw(window, lambda: shown.setProperty("contentY", 1.0))
    for place in [*down, *reversed(down)]:
        begun, own = time.perf_counter(), time.thread_time()
        _draw(window, lambda place=place: shown.setProperty("contentY", place))  # type: ignore[misc]
        frames.clock.append(time.perf_counter() - begun)
        frames.thread.append(time.thread_time() - own)
    return frames


def _draw(window: QQuickWindow, change: Callable[[], object]) -> None:
    """Change something and wait for the frame that shows it."""
    shown: list[bool] = []
    connection = window.frameSwapped.connect(lambda: shown.append(True))
    change()
    window.update()
    while not shown:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.frameSwapped.disconnect(connection)


def _list_of(window: QQuickWindow, name: str) -> QQuickItem:
    column = window.findChild(QQuickItem, name)
    assert column is not None, name
    return next(each for each in column.childItems() if each.inherits("QQuickListView"))


@contextmanager
def _full_desk(visits: int, size: PixelSize) -> Iterator[QQuickWindow]:
    with tempfile.TemporaryDirectory() as folder:
        station = house(Path(folder), staff=400)
        fill_day(station, visits)
        behind = House(station)
        face = open_desk_face(behind, settings.Face(), size)
        desk = face.engine.findChild(DeskViewModel)
        assert isinstance(desk, DeskViewModel)
        try:
            wait_until(lambda: _rows(desk) >= visits and bool(desk.people().by_id), "the lists")
            yield face.window
        finally:
            desk.close()
            face.close()
            behind.close()
            station.close()


def fill_day(station: Station, visits: int) -> None:
    """Bring a day into the file: a third is expected, a third waits, a third is inside."""
    with station.reading() as connection:
        hosts = [each.person_id for each in everybody(connection)]
    station.do(_come, visits, hosts, station.now())
    with station.reading() as connection:
        ordered = [
            e for kind in JobKind for e in jobs_to_do(connection, station.settings.station, kind)
        ]
    station.do(_settle, [each.job_id for each in ordered])


def _come(tx: Transaction, visits: int, hosts: list[str], now: datetime) -> None:
    for number in range(visits):
        name = f"{GIVEN[number % len(GIVEN)]} {FAMILY[number * 3 % len(FAMILY)]}"
        visitor = visitor_named(name, "Fjällbäcks Måleri AB" if number % 2 else "")
        host = hosts[number % len(hosts)]
        if number % 3 == 0:
            at = now + timedelta(minutes=number % 30)
            book(tx, visitor, host, at, persons=1 + number % 4, actor="bench")
            continue
        arrived = arrive_at_desk(tx, visitor, host, actor="bench")
        if number % 3 == 1:
            meet(tx, arrived.visit_id, host, actor="bench")


def _settle(tx: Transaction, jobs: list[str]) -> None:
    """Let every badge and message of the day be out: what comes next is timed alone."""
    for each in jobs:
        change(tx, each, JobState.CONFIRMED)


def _rows(desk: DeskViewModel) -> int:
    models = [getattr(desk, name) for name in ("expected", "waiting", "inside")]
    return sum(each.rowCount() for each in models)
