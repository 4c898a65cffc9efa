"""Every verb of a visit: what it brings about, and when it says no."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.directory.commands import end_person
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.commands import (
    answer_call,
    arrive_at_desk,
    arrive_booked,
    arrive_unbooked,
    book,
    call_desk,
    choose_host,
    leave,
    leave_by_badge,
    meet,
    order_badge,
)
from kiosk.visits.model import (
    CallReason,
    Contact,
    Departure,
    Visit,
    VisitKind,
    Visitor,
    VisitState,
)
from kiosk.visits.queries import open_desk_calls, visit_by_id
from tests.conftest import NOON, Employ, TurnedClock

ASA = Visitor("Åsa Öberg", "Atea")
SOON = NOON + timedelta(minutes=30)


def jobs(station: Station, visit_id: str) -> list[tuple[JobKind, JobState]]:
    with station.reading() as connection:
        found: list[Job] = jobs_about(connection, [visit_id])
    return [(each.kind, each.state) for each in found]


def stored(station: Station, visit_id: str) -> Visit | None:
    with station.reading() as connection:
        return visit_by_id(connection, visit_id)


@pytest.fixture
def host(employ: Employ) -> str:
    return employ("Per", "Stenvall")


@pytest.fixture
def visit_in(station: Station, host: str) -> Callable[[VisitState], Visit]:
    """Bring a booked visit into a state."""

    def bring(state: VisitState) -> Visit:
        visit = station.do(book, ASA, host, SOON, actor="desk")
        if state is not VisitState.EXPECTED:
            visit = station.do(arrive_booked, visit.visit_id, actor="visitor")
        if state in {VisitState.INSIDE, VisitState.LEFT}:
            visit = station.do(meet, visit.visit_id, host, actor="desk")
        if state is VisitState.LEFT:
            visit = station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
        assert visit.state is state
        return visit

    return bring


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
    assert len(visit.badge_code) == 8
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
    assert {kind for kind, _ in jobs(station, visit.visit_id)} == set(JobKind)


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
    from dataclasses import replace

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


def station_visits(station: Station) -> list[Visit]:
    from kiosk.visits.queries import visits_in

    with station.reading() as connection:
        return [each for state in VisitState for each in visits_in(connection, state)]


@pytest.mark.parametrize("typed", ["", "   ", "ABCDEFGH", "1", "'; DROP TABLE visit", "Å" * 200])
def test_a_badge_code_nobody_has_is_refused_without_a_hint(station: Station, typed: str) -> None:
    station.do(arrive_unbooked, ASA, actor="visitor")
    with pytest.raises(Refused) as refused:
        station.do(leave_by_badge, typed, actor="visitor")
    assert refused.value.code == "visit.code_unknown"
    assert refused.value.facts == {}


def test_a_badge_code_is_read_as_a_tired_person_types_it(station: Station) -> None:
    code = station.do(arrive_unbooked, ASA, actor="visitor").badge_code
    typed = f" {code[:4].lower()}-{code[4:].replace('0', 'o').replace('1', 'l')} "
    assert station.do(leave_by_badge, typed, actor="visitor").state is VisitState.LEFT


def test_leaving_twice_tells_when_it_was(station: Station, clock: TurnedClock) -> None:
    arrived = station.do(arrive_unbooked, ASA, actor="visitor")
    station.do(leave, arrived.visit_id, Departure.BADGE, actor="visitor")
    clock.turn(timedelta(minutes=5))
    with pytest.raises(Refused) as refused:
        station.do(leave, arrived.visit_id, Departure.DESK, actor="desk")
    assert refused.value.facts["at"] == NOON


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
