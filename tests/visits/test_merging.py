"""One visitor registered twice becomes one visit, and is never lost from the list by it."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product

import pytest

from kiosk.evacuation.queries import who_is_inside
from kiosk.jobs.model import JobKind
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.bookings import cancel_booking
from kiosk.visits.commands import (
    arrive_booked,
    arrive_unbooked,
    book,
    leave,
    leave_by_badge,
    meet,
)
from kiosk.visits.corrections import Correction, correct
from kiosk.visits.host_contact import host_answered, host_told
from kiosk.visits.merging import merge
from kiosk.visits.model import Contact, Departure, Visit, Visitor, VisitState
from kiosk.visits.party import Need, Party
from kiosk.visits.queries import visit_by_badge_code, visit_by_booking_code, visits_in
from tests.conftest import TurnedClock
from tests.visits.conftest import ASA, SOON, jobs, station_visits, stored

STATES = [s for s in VisitState if s not in (VisitState.MERGED, VisitState.CANCELLED)]
ARRIVED = [s for s in STATES if s is not VisitState.EXPECTED]
IN_HOUSE = {VisitState.WAITING, VisitState.INSIDE}
Make = Callable[[VisitState], Visit]


@pytest.fixture
def make(station: Station, host: str, clock: TurnedClock) -> Make:
    """Make a registration in a state, each a minute after the last; booked if only expected."""

    def making(state: VisitState) -> Visit:
        clock.turn(timedelta(minutes=1))
        if state is VisitState.EXPECTED:
            return station.do(book, ASA, host, SOON, actor="desk")
        visit = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
        if state in {VisitState.INSIDE, VisitState.LEFT}:
            visit = station.do(meet, visit.visit_id, host, zone="Plan 1", actor="desk")
        if state is VisitState.LEFT:
            visit = station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
        return visit

    return making


def expected_of(one: VisitState, other: VisitState) -> VisitState:
    """Give the rule in one line: inside wins, then waiting, then left, then expected."""
    order = [VisitState.INSIDE, VisitState.WAITING, VisitState.LEFT, VisitState.EXPECTED]
    both = {one, other}
    if both == {VisitState.WAITING, VisitState.LEFT}:  # who was let in once is inside in doubt
        return VisitState.INSIDE
    return next(each for each in order if each in both)


@pytest.mark.parametrize(("first", "second"), list(product(STATES, STATES)))
@pytest.mark.parametrize("turned", [False, True])
def test_any_two_states_become_one_visit_and_nobody_in_the_house_is_lost(
    station: Station, make: Make, first: VisitState, second: VisitState, turned: bool
) -> None:
    one, other = make(first), make(second)
    arrivals = [each.arrived_at for each in (one, other) if each.arrived_at]
    asked = (other, one) if turned else (one, other)
    stays = station.do(merge, asked[0].visit_id, asked[1].visit_id, actor="desk")
    assert stays.state is expected_of(first, second)
    assert stays.arrived_at == min(arrivals, default=None)
    assert stored(station, stays.visit_id) == stays
    gone = {one.visit_id, other.visit_id} - {stays.visit_id}
    (merged,) = [each for each in station_visits(station) if each.state is VisitState.MERGED]
    assert {merged.visit_id} == gone
    assert merged.merged_into == stays.visit_id
    with station.reading() as connection:
        listed = [each.visit_id for each in who_is_inside(connection, station.now()).people]
    assert listed == ([stays.visit_id] if {first, second} & IN_HOUSE else [])


def test_a_visit_is_not_merged_with_itself_nor_twice(station: Station, make: Make) -> None:
    one, other, third = (make(VisitState.WAITING) for _ in range(3))
    one, other = sorted((one, other), key=lambda each: each.visit_id)
    station.do(merge, one.visit_id, other.visit_id, actor="desk")
    wanted = [
        (one.visit_id, one.visit_id, "visit.merged_with_itself"),
        (third.visit_id, other.visit_id, "visit.merged"),
        (one.visit_id, "nobody", "visit.not_found"),
    ]
    for visit_id, other_id, code in wanted:
        with pytest.raises(Refused) as refused:
            station.do(merge, visit_id, other_id, actor="desk")
        assert refused.value.code == code


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("state", STATES)
def test_a_cancelled_booking_takes_nobody_off_the_lists(
    station: Station, make: Make, state: VisitState, turned: bool
) -> None:
    cancelled, other = make(VisitState.EXPECTED), make(state)
    station.do(cancel_booking, cancelled.visit_id, actor="desk")
    asked = (other, cancelled) if turned else (cancelled, other)
    with pytest.raises(Refused) as refused:
        station.do(merge, asked[0].visit_id, asked[1].visit_id, actor="desk")
    assert refused.value.code == "visit.booking_cancelled"
    assert stored(station, other.visit_id) == other


@pytest.mark.parametrize("ids_turned", [False, True])
def test_which_one_stays_does_not_hang_on_who_asks(
    station: Station, make: Make, ids_turned: bool
) -> None:
    walked_in, booked = make(VisitState.WAITING), make(VisitState.EXPECTED)
    one, other = (booked, walked_in) if ids_turned else (walked_in, booked)
    stays = station.do(merge, one.visit_id, other.visit_id, actor="desk")
    assert stays.visit_id == booked.visit_id


def test_both_badges_and_the_booking_s_code_lead_to_the_visit_that_stays(
    station: Station, make: Make, host: str
) -> None:
    booked = make(VisitState.EXPECTED)
    arrived = station.do(arrive_booked, booked.visit_id, actor="visitor")
    double, third = make(VisitState.WAITING), make(VisitState.WAITING)
    stays = station.do(merge, double.visit_id, third.visit_id, actor="desk")
    station.do(merge, booked.visit_id, stays.visit_id, actor="desk")
    with station.reading() as connection:
        found = {
            visit_by_badge_code(connection, arrived.badge_code),
            visit_by_badge_code(connection, double.badge_code),
            visit_by_badge_code(connection, third.badge_code),
            visit_by_booking_code(connection, booked.booking_code),
        }
    assert [each.visit_id for each in found if each] == [booked.visit_id]
    left = station.do(leave_by_badge, third.badge_code, actor="visitor")
    assert (left.visit_id, left.state) == (booked.visit_id, VisitState.LEFT)


def test_what_one_knew_and_the_other_did_not_is_kept(station: Station, host: str) -> None:
    bare = station.do(arrive_unbooked, Visitor("Åsa Öberg"), actor="visitor")
    party = Party(persons=3, companions=("Bo Ek",), needs=(Need.EVACUATION_HELP,))
    full = station.do(
        arrive_unbooked, ASA, host_id=host, party=party, wish="Bygglov", actor="visitor"
    )
    station.do(host_told, full.visit_id, actor="desk")
    station.do(host_answered, full.visit_id, comes=True, text="Kommer", actor="desk")
    stays = station.do(merge, bare.visit_id, full.visit_id, actor="desk")
    assert (stays.visitor.company, stays.wish, stays.persons) == ("Atea", "Bygglov", 3)
    assert (stays.companions, stays.needs) == (("Bo Ek",), (Need.EVACUATION_HELP,))
    assert stays.host is not None
    assert (stays.host.person_id, stays.contact) == (host, Contact.COMES)
    assert stays.answer_text == "Kommer"


def test_a_booking_that_arrives_by_being_merged_tells_its_host_and_gets_a_badge_once(
    station: Station, make: Make
) -> None:
    booked, walked_in = make(VisitState.EXPECTED), make(VisitState.WAITING)
    stays = station.do(merge, booked.visit_id, walked_in.visit_id, actor="desk")
    assert stays.contact is Contact.ASKED
    assert [kind for kind, _ in jobs(station, stays.visit_id)] == [
        JobKind.BADGE,
        JobKind.HOST_MESSAGE,
    ]


def test_a_double_leaves_every_list_and_nothing_more_can_be_done_with_it(
    station: Station, make: Make, host: str
) -> None:
    both = (make(VisitState.WAITING), make(VisitState.WAITING))
    one, other = sorted(both, key=lambda each: each.visit_id)
    station.do(merge, one.visit_id, other.visit_id, actor="desk")
    with station.reading() as connection:
        listed = [v.visit_id for state in STATES for v in visits_in(connection, state)]
    assert listed == [one.visit_id]
    refused: list[Callable[[], object]] = [
        lambda: station.do(meet, other.visit_id, host, actor="desk"),
        lambda: station.do(leave, other.visit_id, Departure.DESK, actor="desk"),
        lambda: station.do(arrive_booked, other.visit_id, actor="desk"),
        lambda: station.do(correct, other.visit_id, Correction(name="Bo"), actor="desk"),
    ]
    for doing in refused:
        with pytest.raises(Refused) as no:
            doing()
        assert no.value.code == "visit.merged"
