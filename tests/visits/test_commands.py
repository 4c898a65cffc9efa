"""Every verb of a visit: what it brings about."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.directory.commands import end_person
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_about
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
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import answer_call, call_desk
from kiosk.visits.model import Contact, Departure, Visit, VisitKind, VisitState
from tests.conftest import NOON, Employ, TurnedClock
from tests.visits.conftest import ASA, SOON, jobs, station_visits, stored


def test_a_booking_is_expected_and_orders_nothing(station: Station, host: str) -> None:
    visit = station.do(book, ASA, host, SOON, persons=3, zone="Plan 2", actor="desk")
    assert (visit.kind, visit.state) == (VisitKind.BOOKED, VisitState.EXPECTED)
    assert (visit.visitor, visit.persons, visit.zone) == (ASA, 3, "Plan 2")
    assert visit.booked_for == SOON
    assert visit.host is not None
    assert visit.host.person_id == host
    assert len(visit.booking_code) == 6
    assert visit.badge_code == ""
    assert (visit.arrived_at, visit.met_at, visit.left_at) == (None, None, None)
    assert visit.contact is Contact.NONE
    assert jobs(station, visit.visit_id) == []


def test_a_booked_arrival_orders_badge_and_message(
    station: Station, host: str, clock: TurnedClock
) -> None:
    booked = station.do(book, ASA, host, SOON, actor="desk")
    clock.turn(timedelta(minutes=20))
    visit = station.do(arrive_booked, booked.visit_id, actor="visitor")
    assert visit.state is VisitState.WAITING
    assert visit.arrived_at == NOON + timedelta(minutes=20)
    assert visit.contact is Contact.ASKED
    assert len(visit.badge_code) == 6
    assert visit.visitor == ASA
    assert sorted(jobs(station, visit.visit_id)) == [
        (JobKind.BADGE, JobState.QUEUED),
        (JobKind.HOST_MESSAGE, JobState.QUEUED),
    ]


def test_a_walk_in_orders_nothing_for_only_the_desk_contacts_the_host(
    station: Station, host: str
) -> None:
    visit = station.do(arrive_unbooked, ASA, host_id=host, wish="Bygglov", actor="visitor")
    assert (visit.kind, visit.state) == (VisitKind.WALK_IN, VisitState.WAITING)
    assert visit.contact is Contact.NONE
    assert visit.wish == "Bygglov"
    assert visit.arrived_at == NOON
    assert jobs(station, visit.visit_id) == []


def test_a_walk_in_needs_no_host(station: Station) -> None:
    assert station.do(arrive_unbooked, ASA, actor="visitor").host is None


def test_the_desk_registers_with_badge_and_message_at_once(station: Station, host: str) -> None:
    visit = station.do(arrive_at_desk, ASA, host, actor="desk")
    assert (visit.state, visit.contact) == (VisitState.WAITING, Contact.ASKED)
    assert {kind for kind, _ in jobs(station, visit.visit_id)} == {
        JobKind.BADGE,
        JobKind.HOST_MESSAGE,
    }


def test_a_met_visitor_is_inside_and_the_zone_is_known(station: Station, host: str) -> None:
    arrived = station.do(arrive_unbooked, ASA, actor="visitor")
    visit = station.do(meet, arrived.visit_id, host, zone="Plan 3", actor="desk")
    assert (visit.state, visit.zone, visit.met_by) == (VisitState.INSIDE, "Plan 3", host)
    assert visit.met_at == NOON


def test_meeting_without_a_zone_keeps_the_booked_one(station: Station, host: str) -> None:
    booked = station.do(book, ASA, host, SOON, zone="Plan 2", actor="desk")
    station.do(arrive_booked, booked.visit_id, actor="visitor")
    assert station.do(meet, booked.visit_id, host, actor="desk").zone == "Plan 2"


def test_who_waits_can_leave_without_having_been_met(station: Station) -> None:
    arrived = station.do(arrive_unbooked, ASA, actor="visitor")
    left = station.do(leave, arrived.visit_id, Departure.NOT_RECEIVED, actor="desk")
    assert (left.state, left.left_at) == (VisitState.LEFT, NOON)


def test_another_host_starts_the_contact_anew(
    station: Station, employ: Employ, visit_in: Callable[[VisitState], Visit]
) -> None:
    other = employ("Eva", "Lind")
    visit = visit_in(VisitState.WAITING)
    changed = station.do(choose_host, visit.visit_id, other, actor="desk")
    assert changed.host is not None
    assert changed.host.name == "Eva Lind"
    assert (changed.contact, changed.contact_at) == (Contact.NONE, None)


@pytest.mark.parametrize("state", VisitState)
def test_what_a_command_answers_is_what_stands_in_the_file(
    station: Station, visit_in: Callable[[VisitState], Visit], state: VisitState
) -> None:
    answered = visit_in(state)
    assert stored(station, answered.visit_id) == answered


def test_the_answer_of_the_desk_is_what_stands_in_the_file(station: Station, host: str) -> None:
    answered = station.do(arrive_at_desk, ASA, host, actor="desk")
    assert stored(station, answered.visit_id) == answered


def test_a_badge_code_is_read_as_a_tired_person_types_it(station: Station) -> None:
    code = station.do(arrive_unbooked, ASA, actor="visitor").badge_code
    typed = f" {code[:4].lower()}-{code[4:].replace('0', 'o').replace('1', 'l')} "
    assert station.do(leave_by_badge, typed, actor="visitor").state is VisitState.LEFT


def test_a_badge_can_be_ordered_again_after_a_misprint(
    station: Station, visit_in: Callable[[VisitState], Visit]
) -> None:
    visit = visit_in(VisitState.WAITING)
    again = station.do(order_badge, visit.visit_id, actor="desk")
    with station.reading() as connection:
        badges = [j for j in jobs_about(connection, [visit.visit_id]) if j.kind is JobKind.BADGE]
    assert [each.job_id for each in badges][1:] == [again]


def test_a_call_to_the_desk_stores_no_more_than_that_there_was_one(station: Station) -> None:
    call_id = station.do(call_desk, CallReason.PUBLIC_DOCUMENT, actor="visitor")
    with station.reading() as connection:
        (call,) = open_desk_calls(connection)
    assert (call.call_id, call.reason, call.called_at) == (
        call_id,
        CallReason.PUBLIC_DOCUMENT,
        NOON,
    )
    assert station_visits(station) == []


def test_a_call_seen_to_is_closed_and_stays_so(station: Station) -> None:
    first, second = (station.do(call_desk, CallReason.HELP, actor="visitor") for _ in range(2))
    for _ in range(2):
        station.do(answer_call, first, actor="desk")
    with station.reading() as connection:
        assert [each.call_id for each in open_desk_calls(connection)] == [second]


def test_hosts_are_shown_as_the_directory_knows_them_now(
    station: Station, host: str, visit_in: Callable[[VisitState], Visit]
) -> None:
    visit = visit_in(VisitState.WAITING)
    station.do(end_person, host, actor="test")
    found = stored(station, visit.visit_id)
    assert found is not None
    assert found.host is not None
    assert (found.host.name, found.host.ended) == ("Per Stenvall", True)
