"""Each station disposes by its own clock of whatever it holds, and keeps a record of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.sync.carried import Carried
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.privacy.commands import begin_disposal, end_hold, set_hold
from kiosk.privacy.model import VISITS, rule_for
from kiosk.privacy.queries import disposals
from kiosk.station import Station
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure, Visitor
from kiosk.visits.protected import arrive_protected
from tests.disposing.house import ACTOR, NAME, AheadClock, dispose, kept, left
from tests.stations import House, house_of


@pytest.fixture
def house(tmp_path: Path, clock: AheadClock) -> Iterator[House]:
    with house_of(tmp_path, clock, "disk", "foaje") as opened:
        yield opened


@pytest.fixture
def guest(house: House) -> str:
    """Give the host of whoever comes."""
    host = house["foaje"].do(record_person, PersonDetails("Per", "Ask"), actor=ACTOR)
    house.settle()
    return host


def names_left(*stations: Station) -> list[bool]:
    found = []
    for each in stations:
        with each.reading() as connection:
            bodies = connection.exec_driver_sql("SELECT body FROM event_body").scalars()
            found.append(any(NAME.encode() in body for body in bodies))
    return found


def test_a_station_goes_on_with_no_record_but_its_own(house: House) -> None:
    rule = rule_for(VISITS, ())
    begun = house["disk"].do(begin_disposal, rule, actor=ACTOR)
    house.settle()
    own = house["foaje"].do(begin_disposal, rule, actor=ACTOR)
    assert own != begun
    assert house["foaje"].do(begin_disposal, rule, actor=ACTOR) == own
    assert house["disk"].do(begin_disposal, rule, actor=ACTOR) == begun


def test_a_record_tells_what_its_own_station_has_cleaned(
    house: House, guest: str, clock: AheadClock
) -> None:
    left(house["foaje"], guest)
    house.settle()
    clock.pass_time(hours=25)
    assert dispose(house["disk"]).finished
    house.settle()
    assert names_left(house["disk"], house["foaje"]) == [False, True]
    assert dispose(house["foaje"]).finished
    assert names_left(house["disk"], house["foaje"]) == [False, False]
    house.settle()
    with house["disk"].reading() as connection:
        records = {e.station: (e.subjects, e.done_at is not None) for e in disposals(connection)}
    assert records == {"disk": (1, True), "foaje": (1, True)}


def test_what_comes_late_from_a_station_away_goes_at_the_next_run(
    house: House, guest: str, clock: AheadClock
) -> None:
    visit = left(house["foaje"], guest)
    clock.pass_time(days=30)
    house.settle()
    assert names_left(house["disk"]) == [True]
    assert dispose(house["disk"]).finished
    assert names_left(house["disk"]) == [False]
    assert kept(house["disk"], visit.visit_id) == []
    assert dispose(house["disk"]).finished == ()


def test_a_sealed_name_that_comes_after_its_visit_was_erased_goes_too(
    house: House, guest: str, clock: AheadClock
) -> None:
    foyer, desk = house["foaje"], house["disk"]
    came = foyer.do(arrive_protected, Visitor(NAME), guest, called="Besökare", actor="desk")
    house.exchanges["foaje"].round()
    sealed = _held_back(house, "visit_seal")
    house.settle("disk")
    desk.do(leave, came.visit_id, Departure.DESK, actor="desk")
    clock.pass_time(hours=25)
    dispose(desk)
    assert names_left(desk) == [False]
    desk.do(lambda tx: tx.take_in(sealed))
    assert names_left(desk) == [True]
    assert dispose(desk).finished
    assert names_left(desk) == [False]
    assert dispose(desk).finished == ()


def _held_back(house: House, subject: str) -> list[Carried]:
    """Keep from the others what a station told of one room and after it."""
    (events,) = house.between.origins.values()
    place = next(n for n, each in enumerate(events) if each.kind.startswith(subject))
    kept_back, events[place:] = events[place:], []
    return list(kept_back)


def test_a_hold_set_elsewhere_holds_here_once_heard_of(
    house: House, guest: str, clock: AheadClock
) -> None:
    visit = left(house["foaje"], guest)
    hold = house["disk"].do(set_hold, "KS/2026:1", visit_id=visit.visit_id, actor=ACTOR)
    house.settle()
    clock.pass_time(hours=30)
    for each in house.stations.values():
        assert dispose(each).finished == ()
    assert names_left(*house.stations.values()) == [True, True]
    house["foaje"].do(end_hold, hold, actor=ACTOR)
    house.settle()
    assert all(dispose(each).finished for each in house.stations.values())
    assert names_left(*house.stations.values()) == [False, False]
