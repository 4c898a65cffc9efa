"""What two stations do that do not know of each other, and what stands when they meet again."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from shutil import copytree

import msgspec
import pytest

from db.backup import backup, restore
from db.sync.exchange import Exchange
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.disposing.run import Disposing
from kiosk.jobs.commands import change
from kiosk.jobs.model import JobState
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.bookings import expect, let_in_again
from kiosk.visits.commands import arrive_at_desk, arrive_booked, arrive_unbooked, leave, rebook
from kiosk.visits.merging import merge
from kiosk.visits.model import Departure, Visitor
from kiosk.visits.undo import noted, take_back
from tests.conftest import NOON, TurnedClock
from tests.db.raw import rows, table_content
from tests.db.sync.house_in_memory import HouseInMemory, Visit

HERE = "SELECT name FROM visit WHERE state IN ('waiting', 'inside') ORDER BY name"
BODIES = "SELECT event_id, body FROM event_body ORDER BY event_id"
ACTOR = "desk"

Open = Callable[..., Station]


@pytest.fixture
def open_station(tmp_path: Path, clock: TurnedClock) -> Iterator[Open]:
    """Open a station by its name, by the house's clock or one of its own."""
    with ExitStack() as stack:

        def opened(name: str, own: TurnedClock | None = None, folder: str = "") -> Station:
            settings = msgspec.structs.replace(Settings(), station=name)
            return stack.enter_context(Station(tmp_path / (folder or name), settings, own or clock))

        yield opened


@pytest.fixture
def house() -> HouseInMemory:
    return HouseInMemory()


def named(name: str) -> Settings:
    return msgspec.structs.replace(Settings(), station=name)


def meet_again(house: HouseInMemory, *stations: Station) -> None:
    """Let stations exchange until nothing moves; all must then hold the same."""
    names = [each.settings.station for each in stations]
    exchanges = [
        Exchange(each, name, Visit(house, name)) for each, name in zip(stations, names, strict=True)
    ]
    while not all(each.round().still for each in exchanges):
        pass
    lists = [table_content(each.database, ["visit", "job"]) for each in stations]
    assert all(each == lists[0] for each in lists)


def here(station: Station) -> list[str]:
    return [name for (name,) in rows(station.database, HERE)]


def arrive(station: Station, name: str = "Åsa Öberg") -> str:
    return station.do(arrive_unbooked, Visitor(name), actor=ACTOR).visit_id


def check_out(station: Station, visit_id: str) -> None:
    station.do(leave, visit_id, Departure.DESK, actor=ACTOR)


def host_of(station: Station) -> str:
    return station.do(record_person, PersonDetails("Per", "Stenvall"), actor=ACTOR)


def test_two_check_outs_are_one_leaving_at_the_earlier_time(
    open_station: Open, house: HouseInMemory, clock: TurnedClock
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    visit = arrive(foyer)
    meet_again(house, foyer, desk)
    clock.turn(timedelta(minutes=5))
    check_out(foyer, visit)
    first = clock.now
    clock.turn(timedelta(minutes=5))
    check_out(desk, visit)
    meet_again(house, foyer, desk)
    question = "SELECT left_at FROM visit"
    assert rows(desk.database, question) == [(round(first.timestamp() * 1000),)]
    assert len(rows(desk.database, "SELECT 1 FROM event WHERE kind = 'visit.left.1'")) == 2


def test_a_check_out_counts_though_its_check_in_comes_later(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk, guard = map(open_station, ("foajé", "disk", "vakt"))
    visit = arrive(foyer)
    meet_again(house, foyer, desk)
    check_out(desk, visit)
    meet_again(house, foyer, desk)
    (of_foyer,) = [origin for origin, owner in house.owners.items() if owner == "foajé"]
    unheard_of = house.origins.pop(of_foyer)
    meet_again(house, guard)
    assert rows(guard.database, "SELECT 1 FROM event WHERE kind = 'visit.left.1'") == [(1,)]
    assert here(guard) == []
    house.origins[of_foyer] = unheard_of
    meet_again(house, foyer, desk, guard)
    assert rows(guard.database, "SELECT state FROM visit") == [("left",)]


@pytest.mark.parametrize(("another", "expected"), [(False, ["Åsa Öberg"]), (True, [])])
def test_a_check_out_taken_back_leaves_another_standing(
    open_station: Open, house: HouseInMemory, another: bool, expected: list[str]
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    visit = arrive(foyer)
    meet_again(house, foyer, desk)
    _, deed = foyer.do(noted, lambda tx: leave(tx, visit, Departure.DESK, actor=ACTOR))
    assert deed is not None
    foyer.do(take_back, deed, actor=ACTOR)
    if another:
        check_out(desk, visit)
    meet_again(house, foyer, desk)
    assert here(foyer) == here(desk) == expected


def test_one_visitor_at_two_kiosks_stands_twice_until_a_desk_merges(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    one, other = arrive(foyer), arrive(desk)
    meet_again(house, foyer, desk)
    assert here(foyer) == here(desk) == ["Åsa Öberg", "Åsa Öberg"]
    foyer.do(merge, one, other, actor=ACTOR)
    desk.do(merge, other, one, actor=ACTOR)
    meet_again(house, foyer, desk)
    assert here(foyer) == here(desk) == ["Åsa Öberg"]


def test_who_was_merged_at_one_desk_and_left_at_another_is_not_lost_from_sight(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    one, other = sorted((arrive(foyer), arrive(desk)))
    meet_again(house, foyer, desk)
    foyer.do(merge, one, other, actor=ACTOR)
    check_out(desk, other)
    meet_again(house, foyer, desk)
    assert here(foyer) == here(desk) == ["Åsa Öberg"]


@pytest.mark.parametrize("wrong_by", [timedelta(days=-30), timedelta(days=400)])
def test_a_wrong_clock_changes_nothing_in_who_is_here(
    open_station: Open, house: HouseInMemory, wrong_by: timedelta
) -> None:
    foyer, desk = open_station("foajé", TurnedClock(NOON + wrong_by)), open_station("disk")
    left, stays = arrive(desk), arrive(foyer, "Bo Ek")
    meet_again(house, foyer, desk)
    check_out(foyer, left)
    meet_again(house, foyer, desk)
    assert here(foyer) == here(desk) == ["Bo Ek"]
    check_out(desk, stays)
    meet_again(house, foyer, desk)
    assert here(foyer) == here(desk) == []


@pytest.mark.parametrize("wrong_by", [timedelta(minutes=-30), timedelta(hours=2)])
def test_who_returns_by_a_wrong_clock_is_here_until_the_next_check_out(
    open_station: Open, house: HouseInMemory, wrong_by: timedelta
) -> None:
    wrong = TurnedClock(NOON + wrong_by)
    foyer, desk = open_station("foajé", wrong), open_station("disk")
    visit = comes_again(house, desk, foyer)
    assert here(foyer) == here(desk) == ["Åsa Öberg"]
    check_out(desk, visit)
    meet_again(house, foyer, desk)
    assert here(foyer) == here(desk) == []
    foyer.do(let_in_again, visit, actor="kiosk")
    meet_again(house, foyer, desk)
    assert here(foyer) == here(desk) == ["Åsa Öberg"]


def test_who_left_after_a_return_by_a_wrong_clock_is_not_here_again_when_disposed_of(
    open_station: Open, house: HouseInMemory, clock: TurnedClock
) -> None:
    ahead = TurnedClock(NOON + timedelta(hours=2))
    foyer, desk = open_station("foajé", ahead), open_station("disk")
    visit = comes_again(house, desk, foyer)
    check_out(desk, visit)
    clock.turn(timedelta(days=5))
    dispose(desk)
    assert here(desk) == []
    assert "Åsa" not in str(rows(desk.database, BODIES))


def test_a_restored_station_gives_no_number_twice(
    open_station: Open, house: HouseInMemory, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    with Station(tmp_path / "foajé", named("foajé")) as foyer:
        arrive(foyer)
        backup(foyer.database, copy)
        told = arrive(foyer, "Bo Ek")
        meet_again(house, foyer)
    restore(copy, foyer.database)
    restored = open_station("foajé")
    arrive(restored, "Dan Ek")
    meet_again(house, restored)
    check_out(restored, told)
    meet_again(house, restored)
    assert here(restored) == ["Dan Ek", "Åsa Öberg"]
    assert restored.verify().sound


def test_a_cloned_pc_writes_under_numbers_of_its_own(
    open_station: Open, house: HouseInMemory, tmp_path: Path
) -> None:
    with Station(tmp_path / "one", named("foajé")) as first:
        arrive(first)
        meet_again(house, first)
    copytree(tmp_path / "one", tmp_path / "two")
    one, two = open_station("foajé", folder="one"), open_station("foajé", folder="two")
    arrive(one, "Bo Ek")
    arrive(two, "Dan Ek")
    meet_again(house, one, two)
    assert here(one) == here(two) == ["Bo Ek", "Dan Ek", "Åsa Öberg"]
    assert len({origin for origin, owner in house.owners.items() if owner == "foajé"}) == 3


def dispose(station: Station) -> None:
    Disposing(station, lambda: None, lambda _: None).run(actor="program")


def test_what_comes_after_a_disposal_is_disposed_of_by_the_stations_own_clock(
    open_station: Open, house: HouseInMemory, clock: TurnedClock
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    host = host_of(desk)
    meet_again(house, foyer, desk)
    visit = foyer.do(arrive_at_desk, Visitor("Åsa Öberg"), host, actor=ACTOR).visit_id
    check_out(foyer, visit)
    meet_again(house, foyer, desk)
    for (job,) in rows(foyer.database, "SELECT subject_id FROM job"):
        foyer.do(change, job, JobState.SENT)
    clock.turn(timedelta(days=2))
    dispose(desk)
    exchange_while_unequal(house, foyer, desk)
    dispose(foyer)
    dispose(desk)
    meet_again(house, foyer, desk)
    assert rows(foyer.database, BODIES) == rows(desk.database, BODIES)
    assert "Åsa" not in str(rows(desk.database, BODIES))


def test_what_comes_of_a_booking_after_it_was_disposed_of_goes_too(
    open_station: Open, house: HouseInMemory, clock: TurnedClock
) -> None:
    foyer, desk = open_station("foajé"), open_station("disk")
    host = host_of(desk)
    wanted = BookingWanted(Visitor("Åsa Öberg"), host, NOON)
    visit = desk.do(expect, wanted, actor=ACTOR).visit_id
    meet_again(house, foyer, desk)
    foyer.do(rebook, visit, host, actor=ACTOR)
    clock.turn(timedelta(days=2))
    dispose(desk)
    exchange_while_unequal(house, foyer, desk)
    dispose(foyer)
    dispose(desk)
    meet_again(house, foyer, desk)
    assert rows(foyer.database, BODIES) == rows(desk.database, BODIES)


def comes_again(house: HouseInMemory, first: Station, then: Station) -> str:
    """Let somebody booked for several days come and leave at one station, and return at another."""
    terms = BookingTerms(last_day=NOON.date() + timedelta(days=2))
    wanted = BookingWanted(Visitor("Åsa Öberg"), host_of(first), NOON, terms=terms)
    visit = first.do(expect, wanted, actor=ACTOR).visit_id
    first.do(arrive_booked, visit, actor=ACTOR)
    check_out(first, visit)
    meet_again(house, then, first)
    then.do(let_in_again, visit, actor="kiosk")
    meet_again(house, then, first)
    return visit


def exchange_while_unequal(house: HouseInMemory, *stations: Station) -> None:
    """Exchange once each way, while one station has disposed of what another has not."""
    for each in (*stations, *stations):
        name = each.settings.station
        Exchange(each, name, Visit(house, name)).round()
