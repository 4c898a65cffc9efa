"""What one that may has disposed of is erased at the house's server too, and nothing else."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from kiosk.house import erasing
from kiosk.house import lane as lanes
from kiosk.house.erasing import ErasingThere
from kiosk.house.lane import HouseLane
from kiosk.privacy.commands import end_hold, set_hold
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.conftest import TurnedClock
from tests.db.sync.exchanging import exchange_of, settle
from tests.db.sync.house_in_memory import HouseInMemory, Visit
from tests.house.test_lane import Line, wait_until

NAME = b"Kerstin Fagerudd"


@pytest.fixture
def house() -> HouseInMemory:
    return HouseInMemory()


@pytest.fixture
def desk(tmp_path: Path, clock: TurnedClock) -> Iterator[Station]:
    settings = msgspec.structs.replace(Settings(), station="disk")
    with Station(tmp_path / "disk", settings, clock) as opened:
        yield opened


def arrive(station: Station) -> str:
    return station.do(arrive_unbooked, Visitor(NAME.decode()), actor="desk").visit_id


def stands_there(house: HouseInMemory) -> int:
    return sum(NAME in (each.body or b"") for some in house.origins.values() for each in some)


def go_through(station: Station, house: HouseInMemory) -> int:
    through, erased = ErasingThere(station), 0
    while not through.done:
        erased += through.next_page(Visit(house, "disk"))
    return erased


@pytest.mark.parametrize("page", [1, 2, 5000])
def test_what_was_disposed_of_here_is_erased_there(
    desk: Station, house: HouseInMemory, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    monkeypatch.setattr(erasing, "PAGE", page)
    gone, _ = arrive(desk), arrive(desk)
    settle(exchange_of(desk, house))
    desk.do(lambda tx: tx.erase(gone))
    assert go_through(desk, house) == 1
    assert stands_there(house) == 1
    assert go_through(desk, house) == 0


def test_what_has_not_come_here_yet_stays_there(
    desk: Station, house: HouseInMemory, tmp_path: Path, clock: TurnedClock
) -> None:
    settings = msgspec.structs.replace(Settings(), station="foajé")
    with Station(tmp_path / "foajé", settings, clock) as foyer:
        arrive(foyer)
        settle(exchange_of(foyer, house))
    assert go_through(desk, house) == 0
    assert stands_there(house) == 1


def test_what_somebody_has_asked_to_read_stays_there_while_the_request_stands(
    desk: Station, house: HouseInMemory, clock: TurnedClock
) -> None:
    visit = arrive(desk)
    settle(exchange_of(desk, house))
    desk.do(lambda tx: tx.erase(visit))
    hold = desk.do(set_hold, "KS/2026:7", visit_id=visit, actor="desk")
    assert go_through(desk, house) == 0
    desk.do(end_hold, hold, actor="desk")
    assert go_through(desk, house) == 1


@pytest.mark.parametrize(("hours", "erased"), [((-1, 1), 0), ((-3, -1), 1), ((1, 3), 1)])
def test_what_lasted_in_a_time_asked_for_stays_there(
    desk: Station, house: HouseInMemory, clock: TurnedClock, hours: tuple[int, int], erased: int
) -> None:
    visit = arrive(desk)
    settle(exchange_of(desk, house))
    desk.do(lambda tx: tx.erase(visit))
    since, until = (clock.now + timedelta(hours=each) for each in hours)
    desk.do(set_hold, "KS/2026:7", since=since, until=until, actor="desk")
    assert go_through(desk, house) == erased


@pytest.mark.parametrize("erases", [True, False])
def test_the_lane_erases_there_as_soon_as_something_is_disposed_of_if_it_may(
    desk: Station, house: HouseInMemory, monkeypatch: pytest.MonkeyPatch, erases: bool
) -> None:
    monkeypatch.setattr(lanes, "POLL_SECONDS", 0.01)
    with ExitStack() as stack:
        lane = HouseLane(desk, Line(house, "disk"), erases=erases)
        stack.callback(lane.close)
        visit = arrive(desk)
        wait_until(desk, lambda: stands_there(house) == 1)
        desk.do(lambda tx: tx.erase_everywhere(visit, actor="program"))
        wait_until(desk, lambda: sum(map(len, house.origins.values())) == 3)
        if erases:
            wait_until(desk, lambda: stands_there(house) == 0)
    assert stands_there(house) == (0 if erases else 1)
