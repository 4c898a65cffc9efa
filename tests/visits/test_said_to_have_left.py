"""Who only says to be leaving is marked and stays on every list until somebody confirms it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.calendar import day_around
from kiosk.evacuation.model import Certainty
from kiosk.evacuation.queries import who_is_inside
from kiosk.jobs.model import JobKind
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.commands import (
    arrive_unbooked,
    leave,
    meet,
    said_to_have_left,
    seen_here,
)
from kiosk.visits.desk_call_model import CallReason, DeskCall
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import acknowledge_call, answer_call, call_desk, call_unanswered
from kiosk.visits.model import Departure, Visit, Visitor, VisitState
from kiosk.visits.queries import visits_inside
from tests.conftest import TurnedClock
from tests.visits.conftest import jobs, stored

Bring = Callable[[VisitState], Visit]


def say(station: Station, name: str) -> Visit | None:
    return station.do(said_to_have_left, name, *day_around(station.now()), actor="visitor")


def calls(station: Station) -> list[DeskCall]:
    with station.reading() as connection:
        return open_desk_calls(connection)


def marked(station: Station, visit_id: str) -> bool:
    found = stored(station, visit_id)
    assert found is not None
    return found.said_left_at is not None


@pytest.mark.parametrize("state", [VisitState.WAITING, VisitState.INSIDE])
def test_who_says_so_stays_on_every_list_and_is_marked(
    station: Station, visit_in: Bring, state: VisitState
) -> None:
    visit = visit_in(state)
    said = say(station, "asa oberg")
    assert said is not None
    assert (said.visit_id, said.state) == (visit.visit_id, state)
    with station.reading() as connection:
        (line,) = who_is_inside(connection, station.now()).people
        listed = [each.said_left for each in visits_inside(connection)]
    assert (line.said_left, line.certainty) == (True, Certainty.LIKELY)
    assert listed == ([True] if state is VisitState.INSIDE else [])
    assert calls(station) == []


@pytest.mark.parametrize("name", ["Nobody Atall", "", "Bo Ek"])
def test_a_name_that_fits_nobody_or_several_marks_nobody_and_tells_the_desk(
    station: Station, visit_in: Bring, name: str
) -> None:
    visit = visit_in(VisitState.INSIDE)
    for _ in range(2):
        station.do(arrive_unbooked, Visitor("Bo Ek"), actor="visitor")
    assert say(station, name) is None
    assert not marked(station, visit.visit_id)
    assert [each.reason for each in calls(station)] == [CallReason.SAID_LEFT]


def test_who_came_another_day_is_not_marked_by_a_name_of_today(
    station: Station, visit_in: Bring, clock: TurnedClock
) -> None:
    visit = visit_in(VisitState.INSIDE)
    clock.turn(timedelta(days=1))
    assert say(station, "Åsa Öberg") is None
    assert not marked(station, visit.visit_id)


def test_the_mark_falls_when_the_person_is_seen_or_met(
    station: Station, visit_in: Bring, host: str
) -> None:
    visit = visit_in(VisitState.WAITING)
    say(station, "Åsa Öberg")
    station.do(seen_here, visit.visit_id, actor="desk")
    assert not marked(station, visit.visit_id)
    say(station, "Åsa Öberg")
    assert marked(station, visit.visit_id)
    station.do(meet, visit.visit_id, host, actor="desk")
    assert not marked(station, visit.visit_id)


def test_only_the_desk_or_the_host_ends_the_visit(station: Station, visit_in: Bring) -> None:
    visit = visit_in(VisitState.INSIDE)
    say(station, "Åsa Öberg")
    station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
    with pytest.raises(Refused) as refused:
        station.do(seen_here, visit.visit_id, actor="desk")
    assert refused.value.code == "visit.already_left"


def test_an_unanswered_call_orders_one_message_and_none_once_somebody_comes(
    station: Station,
) -> None:
    lost = station.do(call_desk, CallReason.HELP, actor="visitor")
    seen = station.do(call_desk, CallReason.HELP, actor="visitor")
    station.do(acknowledge_call, seen, actor="desk")
    for call_id in (lost, lost, seen):
        station.do(call_unanswered, call_id, stand_ins_by=[JobKind.STAND_IN_MESSAGE])
    found = {e.call_id: (e.acknowledged, e.unanswered) for e in calls(station)}
    assert found == {lost: (False, True), seen: (True, False)}
    assert (len(jobs(station, lost)), len(jobs(station, seen))) == (1, 0)
    station.do(answer_call, lost, actor="desk")
    assert [each.call_id for each in calls(station)] == [seen]


def test_without_stand_ins_no_message_is_ordered(station: Station) -> None:
    call_id = station.do(call_desk, CallReason.DELIVERY, actor="visitor")
    station.do(call_unanswered, call_id)
    assert jobs(station, call_id) == []
    assert [each.unanswered for each in calls(station)] == [True]
