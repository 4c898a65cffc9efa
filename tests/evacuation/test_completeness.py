"""Every list says up to when it holds all stations' doings, and of which it may lack somebody."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.tables import house_station
from db.transaction import Transaction
from kiosk.evacuation.completeness import SILENT_AFTER, gap_of, own_complete_to
from kiosk.evacuation.model import InsideList, StationGap
from kiosk.evacuation.queries import who_is_inside
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.conftest import NOON, TurnedClock
from tests.stations import House, house_of

SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("heard_ago", "known_ago", "gap"),
    [
        (0, 0, None),
        (30, 45, None),
        (31, 31, StationGap("B", NOON - 31 * SECOND, silent=True)),
        (400, 900, StationGap("B", NOON - 900 * SECOND, silent=True)),
        (40, None, StationGap("B", None, silent=True)),
        (None, None, StationGap("B", None, silent=True)),
        (5, 36, StationGap("B", NOON - 36 * SECOND, silent=False)),
        (5, None, StationGap("B", None, silent=False)),
        (-200, -200, None),  # timed as events are, ahead of this clock
        (-301, 0, StationGap("B", NOON, silent=True)),  # a clock set back: that says nothing
    ],
)
def test_what_a_list_lacks_of_a_station(
    heard_ago: int | None, known_ago: int | None, gap: StationGap | None
) -> None:
    heard_at = None if heard_ago is None else NOON - heard_ago * SECOND
    known_to = None if known_ago is None else NOON - known_ago * SECOND
    assert gap_of("B", heard_at, known_to, NOON) == gap


def inside(station: Station) -> InsideList:
    with station.reading() as connection:
        return who_is_inside(connection, station.now())


def test_a_list_of_a_station_alone_has_no_gap_and_its_own_time(
    station: Station, clock: TurnedClock
) -> None:
    station.do(arrive_unbooked, Visitor("Åsa Öberg"), actor="visitor")
    clock.turn(timedelta(minutes=3))
    listed = inside(station)
    assert (listed.complete_to, listed.own_to, listed.gaps) == (NOON, NOON, ())


def pass_time(house: House, clock: TurnedClock, seconds: float, *heard: str) -> None:
    clock.turn(timedelta(seconds=seconds))
    house.pass_seconds(seconds)
    for each in heard:
        house[each].beat()
    house.settle(*heard)
    house.beat(*heard)


def test_the_list_is_complete_to_the_earliest_of_all_and_names_who_is_silent(
    tmp_path: Path, clock: TurnedClock
) -> None:
    with house_of(tmp_path, clock, "disk", "foaje", "vakt") as house:
        house["foaje"].do(arrive_unbooked, Visitor("Åsa Öberg"), actor="visitor")
        pass_time(house, clock, 1, *house.stations)
        last = clock.now
        assert inside(house["vakt"]).gaps == ()
        pass_time(house, clock, 25, "disk", "vakt")
        assert (inside(house["vakt"]).complete_to, inside(house["vakt"]).gaps) == (last, ())
        pass_time(house, clock, 25, "disk", "vakt")
        listed = inside(house["vakt"])
        assert listed.gaps == (StationGap("foaje", last, silent=True),)
        assert (listed.complete_to, listed.last_sign) == (last, clock.now)
        assert [each.name for each in listed.people] == ["Åsa Öberg"]
        pass_time(house, clock, 1, *house.stations)
        assert (inside(house["vakt"]).complete_to, inside(house["vakt"]).gaps) == (clock.now, ())


def test_a_station_whose_events_are_still_being_fetched_is_named_too(
    tmp_path: Path, clock: TurnedClock
) -> None:
    with house_of(tmp_path, clock, "disk", "foaje") as house:
        house["foaje"].do(arrive_unbooked, Visitor("Åsa Öberg"), actor="visitor")
        house["disk"].beat()
        house.beat("foaje", "disk")
        assert inside(house["disk"]).gaps == (StationGap("foaje", None, silent=False),)
        house.settle()
        house.beat()
        assert inside(house["disk"]).gaps == ()


@pytest.mark.parametrize("wrong", [timedelta(days=400), -timedelta(days=30)])
def test_a_station_whose_clock_is_wrong_makes_no_list_look_old(
    tmp_path: Path, clock: TurnedClock, wrong: timedelta
) -> None:
    with (
        house_of(tmp_path, clock, "disk") as house,
        house_of(tmp_path, lambda: clock.now + wrong, "foaje", between=house.between) as other,
    ):
        for _ in range(2):
            for each in (house, other):
                each.settle()
                each.beat()
        house["disk"].beat()
        listed = inside(house["disk"])
    assert listed.gaps == ()
    assert listed.complete_to is not None
    assert timedelta(0) <= clock.now - listed.complete_to <= SILENT_AFTER


def test_what_others_did_says_nothing_of_this_station(tmp_path: Path, clock: TurnedClock) -> None:
    with house_of(tmp_path, clock, "disk", "foaje") as house:
        house["disk"].beat()
        alive = clock.now
        clock.turn(timedelta(minutes=10))
        house["foaje"].do(arrive_unbooked, Visitor("Åsa Öberg"), actor="visitor")
        house.settle()
        house["disk"].do(_hear_of, "foaje", clock.now)
        with house["disk"].reading() as connection:
            assert own_complete_to(connection, ["foaje"]) == alive


def _hear_of(tx: Transaction, station: str, at: datetime) -> None:
    row = {"station": station, "heard_at": round(at.timestamp() * 1000)}
    tx.connection.execute(house_station.insert(), [row])
