"""The lane keeps a station together with its house, and says when it is not."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

import msgspec
import pytest

from db.journal import Head
from db.sync.carried import Carried
from db.sync.counterpart import HouseFailure, HouseNews
from db.sync.vector import heads_of
from kiosk.house import lane as lanes
from kiosk.house.lane import HouseLane
from kiosk.house.standing import Heard, HouseStanding, Standing, others_of_the_house
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.conftest import TurnedClock
from tests.db.raw import rows
from tests.db.sync.house_in_memory import HouseInMemory, Visit

EVENTS = "SELECT * FROM event ORDER BY origin, origin_seq"
AT_MOST = 10.0
"""Seconds a test waits for what should happen at once; a test that waits so long has failed."""


class Told:
    """What a lane told of its standing, to be waited for."""

    def __init__(self, lane: HouseLane) -> None:
        self.all: list[HouseStanding] = [lane.standing]
        self._lane = lane
        self._news = threading.Condition()
        lane.listen(self._hear)

    def _hear(self) -> None:
        with self._news:
            self.all.append(self._lane.standing)
            self._news.notify_all()

    def wait_for(self, wanted: Callable[[HouseStanding], bool]) -> HouseStanding:
        with self._news:
            assert self._news.wait_for(lambda: wanted(self._lane.standing), AT_MOST)
            return self._lane.standing


class Line(Visit):
    """A station's line to the house, which can fail in any way and says when there is news."""

    def __init__(self, house: HouseInMemory, station: str) -> None:
        super().__init__(house, station)
        self.failing: HouseFailure | None = None
        self.at: datetime | None = None
        self._news = threading.Event()
        self._lock = threading.Lock()
        self.waits = 0
        self.closed = False

    def heads(self) -> Mapping[str, Head]:
        if self.failing is not None:
            raise self.failing
        return super().heads()

    def take(self, events: Sequence[Carried]) -> None:
        super().take(events)
        for each in LINES:
            each.wake()

    def beat(self, complete_to: int, own: Mapping[str, int], held: Mapping[str, Head]) -> HouseNews:
        if self.failing is not None:
            raise self.failing
        return replace(super().beat(complete_to, own, held), at=self.at)

    def wait(self, seconds: float) -> bool:
        self.waits += 1
        news = self._news.wait(seconds)
        self._news.clear()
        return news

    def wake(self) -> None:
        self._news.set()

    def close(self) -> None:
        self.closed = True


LINES: list[Line] = []


@pytest.fixture(autouse=True)
def _no_lines_are_left() -> Iterator[None]:
    yield
    LINES.clear()


@pytest.fixture
def house() -> HouseInMemory:
    return HouseInMemory()


@contextmanager
def at_work(
    folder: Path, name: str, house: HouseInMemory, clock: TurnedClock
) -> Iterator[tuple[Station, Line, Told, HouseLane]]:
    line = Line(house, name)
    LINES.append(line)
    settings = msgspec.structs.replace(Settings(), station=name)
    with ExitStack() as stack:
        station = stack.enter_context(Station(folder / name, settings, clock))
        lane = HouseLane(station, line)
        stack.callback(lane.close)
        yield station, line, Told(lane), lane


def arrive(station: Station, name: str = "Åsa Öberg") -> None:
    station.do(arrive_unbooked, Visitor(name), actor="desk")


def wait_until(station: Station, done: Callable[[], bool]) -> None:
    """Wait until something is so after a commit of this station."""
    changed = threading.Event()
    station.listen(lambda _: changed.set())
    until = monotonic() + AT_MOST
    while not done():
        assert monotonic() < until
        changed.wait(0.05)  # what is waited for may also come about elsewhere
        changed.clear()


def test_an_arrival_is_at_the_other_station_without_waiting_for_the_next_poll(
    tmp_path: Path,
    house: HouseInMemory,
    clock: TurnedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lanes, "POLL_SECONDS", 3600.0)
    with (
        at_work(tmp_path, "foajé", house, clock) as (foyer, _, _, _),
        at_work(tmp_path, "disk", house, clock) as (desk, _, told, _),
    ):
        told.wait_for(lambda each: each.standing is Standing.TOGETHER)
        arrive(foyer)
        wait_until(desk, lambda: rows(desk.database, "SELECT name FROM visit") == [("Åsa Öberg",)])


def test_news_nobody_told_of_are_found_by_asking(
    tmp_path: Path,
    house: HouseInMemory,
    clock: TurnedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lanes, "POLL_SECONDS", 0.01)
    with (
        at_work(tmp_path, "foajé", house, clock) as (foyer, _, _, _),
        at_work(tmp_path, "disk", house, clock) as (desk, line, _, _),
    ):
        LINES.remove(line)
        arrive(foyer)
        wait_until(desk, lambda: rows(desk.database, "SELECT name FROM visit") == [("Åsa Öberg",)])


def test_a_station_is_alone_from_when_the_house_fell_silent_until_it_is_back(
    tmp_path: Path,
    house: HouseInMemory,
    clock: TurnedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lanes, "_RETRY_SECONDS", 0.01)
    monkeypatch.setattr(lanes, "POLL_SECONDS", 0.01)
    with at_work(tmp_path, "foajé", house, clock) as (foyer, line, told, lane):
        told.wait_for(lambda each: each.standing is Standing.TOGETHER)
        line.failing = HouseFailure("house.unreachable")
        alone = told.wait_for(lambda each: each.standing is Standing.ALONE)
        assert (alone.failure, alone.since) == ("house.unreachable", clock.now)
        arrive(foyer)
        line.failing = None
        told.wait_for(lambda each: each.standing is Standing.TOGETHER)
        wait_until(foyer, lambda: sum(map(len, house.origins.values())) == 2)
        assert lane.standing.standing is Standing.TOGETHER


def test_what_does_not_pass_by_itself_is_told_with_its_reason(
    tmp_path: Path, house: HouseInMemory, clock: TurnedClock
) -> None:
    line = Line(house, "foajé")
    line.failing = HouseFailure("house.password")
    settings = msgspec.structs.replace(Settings(), station="foajé")
    with Station(tmp_path, settings, clock) as station:
        lane = HouseLane(station, line)
        alone = Told(lane).wait_for(lambda each: each.standing is Standing.ALONE)
        assert alone.failure == "house.password"
        lane.close()
    assert line.closed


def test_a_station_that_was_away_says_how_far_it_has_come(
    tmp_path: Path,
    house: HouseInMemory,
    clock: TurnedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("db.sync.exchange.AT_ONCE", 100)
    with at_work(tmp_path, "foajé", house, clock) as (foyer, _, told, _):
        told.wait_for(lambda each: each.standing is Standing.TOGETHER)
        for number in range(400):
            foyer.submit(arrive_unbooked, Visitor(f"Person {number}"), actor="desk")
        wait_until(foyer, lambda: sum(map(len, house.origins.values())) == 401)
    with at_work(tmp_path, "disk", house, clock) as (desk, _, told, _):
        told.wait_for(lambda each: each.standing is Standing.TOGETHER)
        catching_up = [e for e in told.all if e.taken]
        assert [each.taken + each.lacking for each in catching_up] == [401] * len(catching_up)
        assert [each.taken for each in catching_up] == [100, 200, 300, 400]
        assert len(rows(desk.database, "SELECT 1 FROM visit")) == 400


def test_a_closed_lane_has_handed_over_what_was_left(
    tmp_path: Path, house: HouseInMemory, clock: TurnedClock
) -> None:
    with at_work(tmp_path, "foajé", house, clock) as (foyer, line, _, _):
        arrive(foyer)
    assert line.closed
    assert sum(map(len, house.origins.values())) == 2
    assert rows(foyer.database, EVENTS)


def test_others_are_known_with_when_they_were_heard(
    tmp_path: Path,
    house: HouseInMemory,
    clock: TurnedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lanes, "POLL_SECONDS", 0.01)
    monkeypatch.setattr(lanes, "BEAT_SECONDS", 0.01)
    with (
        at_work(tmp_path, "foajé", house, clock),
        at_work(tmp_path, "disk", house, clock) as (desk, _, _, _),
    ):
        wait_until(desk, lambda: heard_by(desk) == [Heard("foajé", clock.now, clock.now)])


def heard_by(station: Station) -> list[Heard]:
    with station.reading() as connection:
        return others_of_the_house(connection)


def test_origins_that_came_with_the_station_are_handed_over_though_it_was_called_otherwise(
    tmp_path: Path, house: HouseInMemory, clock: TurnedClock
) -> None:
    named = [msgspec.structs.replace(Settings(), station=name) for name in ("A", "Kiosk")]
    with Station(tmp_path, named[0], clock) as before:
        arrive(before)
        with before.reading() as connection:
            (origin,) = heads_of(connection)
    line = Line(house, "Kiosk")
    with ExitStack() as stack:
        station = stack.enter_context(Station(tmp_path, named[1], clock))
        lane = HouseLane(station, line, adopted=[origin])
        stack.callback(lane.close)
        wait_until(station, lambda: origin in house.origins)
    assert house.owners[origin] == "Kiosk"


@pytest.mark.parametrize("ahead", [timedelta(days=-30), timedelta(minutes=-6), timedelta(hours=1)])
def test_a_clock_that_is_wrong_by_the_houses_is_told_until_it_is_set(
    tmp_path: Path, house: HouseInMemory, clock: TurnedClock, ahead: timedelta
) -> None:
    with at_work(tmp_path, "desk", house, clock) as (station, line, told, lane):
        told.wait_for(lambda now: now.standing is Standing.TOGETHER)
        assert lane.standing.clock_ahead == timedelta()
        line.at = station.now() - ahead
        arrive(station)
        told.wait_for(lambda now: abs(now.clock_ahead - ahead) < timedelta(minutes=1))
        line.at = station.now() - timedelta(minutes=4)
        told.wait_for(lambda now: now.clock_ahead == timedelta())
