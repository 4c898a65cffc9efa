"""When a verb of a visit says no, and that nothing has changed then."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.directory.commands import end_person
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.commands import (
    arrive_at_desk,
    arrive_booked,
    arrive_unbooked,
    book,
    choose_host,
    leave,
    leave_by_badge,
    meet,
    order_badge,
)
from kiosk.visits.model import (
    Departure,
    Visit,
    VisitState,
)
from tests.conftest import NOON, Employ, TurnedClock
from tests.visits.conftest import ASA, SOON, jobs, station_visits, stored

REFUSALS = [
    ("arrive_booked", VisitState.WAITING, "visit.already_arrived"),
    ("arrive_booked", VisitState.INSIDE, "visit.already_arrived"),
    ("arrive_booked", VisitState.LEFT, "visit.already_left"),
    ("choose_host", VisitState.EXPECTED, "visit.never_arrived"),
    ("choose_host", VisitState.INSIDE, "visit.already_met"),
    ("choose_host", VisitState.LEFT, "visit.already_left"),
    ("meet", VisitState.EXPECTED, "visit.never_arrived"),
    ("meet", VisitState.INSIDE, "visit.already_met"),
    ("meet", VisitState.LEFT, "visit.already_left"),
    ("leave", VisitState.EXPECTED, "visit.never_arrived"),
    ("leave", VisitState.LEFT, "visit.already_left"),
    ("leave_by_badge", VisitState.LEFT, "visit.already_left"),
    ("order_badge", VisitState.EXPECTED, "visit.never_arrived"),
    ("order_badge", VisitState.LEFT, "visit.already_left"),
]


def carry_out(station: Station, command: str, visit: Visit, host: str) -> object:
    known: dict[str, Callable[[], object]] = {
        "arrive_booked": lambda: station.do(arrive_booked, visit.visit_id, actor="x"),
        "choose_host": lambda: station.do(choose_host, visit.visit_id, host, actor="x"),
        "meet": lambda: station.do(meet, visit.visit_id, host, actor="x"),
        "leave": lambda: station.do(leave, visit.visit_id, Departure.DESK, actor="x"),
        "leave_by_badge": lambda: station.do(leave_by_badge, visit.badge_code, actor="x"),
        "order_badge": lambda: station.do(order_badge, visit.visit_id, actor="x"),
    }
    return known[command]()


@pytest.mark.parametrize(("command", "state", "code"), REFUSALS)
def test_what_comes_too_late_or_too_early_is_refused_and_changes_nothing(
    station: Station,
    host: str,
    visit_in: Callable[[VisitState], Visit],
    command: str,
    state: VisitState,
    code: str,
) -> None:
    visit = visit_in(state)
    before = jobs(station, visit.visit_id)
    with pytest.raises(Refused) as refused:
        carry_out(station, command, visit, host)
    assert refused.value.code == code
    assert refused.value.facts["visit"] == visit.visit_id
    if code in {"visit.already_left", "visit.already_met", "visit.already_arrived"}:
        assert refused.value.facts["at"] == NOON
    assert stored(station, visit.visit_id) == visit
    assert jobs(station, visit.visit_id) == before


@pytest.mark.parametrize(
    "command", ["arrive_booked", "choose_host", "meet", "leave", "order_badge"]
)
def test_a_visit_nobody_knows_is_refused(
    station: Station, host: str, visit_in: Callable[[VisitState], Visit], command: str
) -> None:
    unknown = replace(visit_in(VisitState.WAITING), visit_id="no-such-visit")
    with pytest.raises(Refused) as refused:
        carry_out(station, command, unknown, host)
    assert refused.value.code == "visit.not_found"


def test_nobody_can_be_visited_who_is_not_in_the_house(
    station: Station, employ: Employ, host: str
) -> None:
    ended = employ("Eva", "Lind")
    station.do(end_person, ended, actor="test")
    waiting = station.do(arrive_unbooked, ASA, actor="visitor").visit_id
    attempts: list[Callable[[str], object]] = [
        lambda who: station.do(book, ASA, who, SOON, actor="desk"),
        lambda who: station.do(arrive_at_desk, ASA, who, actor="desk"),
        lambda who: station.do(choose_host, waiting, who, actor="desk"),
        lambda who: station.do(meet, waiting, who, actor="desk"),
        lambda who: station.do(arrive_unbooked, ASA, host_id=who, actor="visitor"),
    ]
    for who in (ended, "nobody"):
        for attempt in attempts:
            with pytest.raises(Refused) as refused:
                attempt(who)
            assert refused.value.code == "person.not_found"
    assert len(station_visits(station)) == 1


@pytest.mark.parametrize("typed", ["", "   ", "ABCDEFGH", "1", "'; DROP TABLE visit", "Å" * 200])
def test_a_badge_code_nobody_has_is_refused_without_a_hint(station: Station, typed: str) -> None:
    station.do(arrive_unbooked, ASA, actor="visitor")
    with pytest.raises(Refused) as refused:
        station.do(leave_by_badge, typed, actor="visitor")
    assert refused.value.code == "visit.code_unknown"
    assert refused.value.facts == {}


def test_leaving_twice_tells_when_it_was(station: Station, clock: TurnedClock) -> None:
    arrived = station.do(arrive_unbooked, ASA, actor="visitor")
    station.do(leave, arrived.visit_id, Departure.BADGE, actor="visitor")
    clock.turn(timedelta(minutes=5))
    with pytest.raises(Refused) as refused:
        station.do(leave, arrived.visit_id, Departure.DESK, actor="desk")
    assert refused.value.facts["at"] == NOON
