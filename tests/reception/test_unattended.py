"""While nobody is at the desk, who stands in for it is told at once, and once of each."""

from datetime import timedelta

import pytest

from kiosk.hours.unattended.commands import leave_desk, return_to_desk
from kiosk.jobs.model import Job, JobKind
from kiosk.jobs.queries import jobs_to_do
from kiosk.reception.unattended import TellStandIns, stand_in_ways, who_waits_for_desk
from kiosk.settings import Settings, settings_from
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, arrive_unbooked
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import acknowledge_call, call_desk
from kiosk.visits.linking import bring_along
from kiosk.visits.model import visitor_named
from kiosk.visits.party import Following
from tests.conftest import Employ, TurnedClock

BY_MAIL = settings_from(
    {"reception": {"stand_ins": ["vakt@example.se"]}, "host_messages": {"channel": "folder"}}
)


def told(station: Station) -> list[str]:
    with station.reading() as connection:
        jobs: list[Job] = jobs_to_do(connection, "A", JobKind.STAND_IN_MESSAGE)
    return [each.about for each in jobs]


def comes(station: Station, name: str) -> str:
    visitor = visitor_named(name)
    return station.do(arrive_unbooked, visitor, wish="Bygglov", actor="visitor").visit_id


def test_calls_and_unbooked_visits_are_told_of_only_while_the_desk_is_unattended(
    station: Station,
) -> None:
    call_id = station.do(call_desk, CallReason.HELP, actor="visitor")
    said = station.do(call_desk, CallReason.SAID_LEFT, actor="visitor")
    taken = station.do(call_desk, CallReason.DELIVERY, actor="visitor")
    station.do(acknowledge_call, taken, actor="desk")
    visit_id = comes(station, "Märta Sjödin")
    station.do(TellStandIns(BY_MAIL))
    assert told(station) == []
    station.do(leave_desk, actor="desk")
    station.do(TellStandIns(BY_MAIL))
    assert set(told(station)) == {call_id, visit_id}
    with station.reading() as connection:
        unanswered = {each.call_id: each.unanswered for each in open_desk_calls(connection)}
        assert not who_waits_for_desk(connection, "A", station.now())
    assert unanswered == {call_id: True, said: False, taken: False}


def test_nobody_is_told_of_twice_and_many_in_a_row_are_told_of_together(
    station: Station, clock: TurnedClock
) -> None:
    station.do(leave_desk, actor="desk")
    first = comes(station, "Märta Sjödin")
    station.do(TellStandIns(BY_MAIL))
    second = comes(station, "Bo Ek")
    for _ in range(3):
        station.do(TellStandIns(BY_MAIL))
    assert told(station) == [first]
    clock.turn(timedelta(minutes=2))
    for _ in range(3):
        station.do(TellStandIns(BY_MAIL))
    assert told(station) == [first, second]


def test_who_has_a_host_that_was_asked_is_not_the_desks_to_see_to(
    station: Station, employ: Employ
) -> None:
    station.do(leave_desk, actor="desk")
    station.do(arrive_at_desk, visitor_named("Bo Ek"), employ(), actor="desk")
    station.do(TellStandIns(BY_MAIL))
    assert told(station) == []


def test_somebody_back_at_the_desk_sees_to_it_again(station: Station) -> None:
    station.do(leave_desk, actor="desk")
    station.do(return_to_desk, actor="desk")
    comes(station, "Märta Sjödin")
    station.do(TellStandIns(BY_MAIL))
    assert told(station) == []


@pytest.mark.parametrize(
    "without",
    [Settings(), settings_from({"host_messages": {"channel": "folder"}})],
    ids=["no mail", "nobody named"],
)
def test_without_stand_ins_nobody_is_told_and_the_call_is_known_to_be_unanswered(
    station: Station, without: Settings
) -> None:
    assert not stand_in_ways(without)
    station.do(leave_desk, actor="desk")
    comes(station, "Märta Sjödin")
    station.do(call_desk, CallReason.HELP, actor="visitor")
    station.do(TellStandIns(without))
    assert told(station) == []
    with station.reading() as connection:
        assert [each.unanswered for each in open_desk_calls(connection)] == [True]


def test_who_comes_along_with_somebody_waits_for_whoever_that_one_waits_for(
    station: Station, employ: Employ
) -> None:
    station.do(leave_desk, actor="desk")
    main = station.do(arrive_at_desk, visitor_named("Bo Ek"), employ(), actor="desk")
    amir = visitor_named("Amir Haddad")
    station.do(bring_along, main.visit_id, amir, Following.INTERPRETER, actor="desk")
    station.do(TellStandIns(BY_MAIL))
    assert told(station) == []
