"""Arriving with a booking: who is told, who is not, and what becomes the desk's matter."""

from datetime import timedelta

import pytest

from kiosk.directory.commands import end_person
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.reception.arrival import Errand, Met, Moment, arrive_by_code, arrive_by_name
from kiosk.reception.arrival import booking_with_code as question
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from kiosk.visits.commands import AS_BOOKED, Arriving, book, leave, meet
from kiosk.visits.model import Contact, Departure, Visit, VisitKind, Visitor, VisitState
from kiosk.visits.party import Lookup, Party
from kiosk.visits.queries import visits_in
from tests.conftest import NOON, Employ

OFFICE = office_days(Settings())
NOW = Moment(NOON, OFFICE)


@pytest.fixture
def host(employ: Employ) -> str:
    return employ("Per", "Stenvall")


def booked(station: Station, host: str, name: str = "Åsa Öberg", minutes: int = 30) -> Visit:
    at = NOON + timedelta(minutes=minutes)
    return station.do(book, Visitor(name), host, at, actor="desk")


def refer(station: Station, host: str, reason: Reason) -> None:
    back = NOON + timedelta(hours=2)
    wanted = ReferralWanted(host, reason, NOON - timedelta(hours=1), ends_at=back)
    station.do(set_referral, wanted, office=OFFICE, actor="desk")


def jobs(station: Station, visit: Visit) -> set[JobKind]:
    with station.reading() as connection:
        return {each.kind for each in jobs_about(connection, [visit.visit_id])}


def waiting(station: Station) -> list[Visit]:
    with station.reading() as connection:
        return visits_in(connection, VisitState.WAITING)


def come_by_name(station: Station, name: str, host: str = "", wanted: str = "") -> Visit:
    before = {each.visit_id for each in waiting(station)}
    errand = Errand(Visitor(name), host, wanted)
    station.do(arrive_by_name, errand, NOW, actor="visitor")
    (visit,) = [each for each in waiting(station) if each.visit_id not in before]
    return visit


def test_a_host_who_is_there_is_told_and_comes(station: Station, host: str) -> None:
    visit = booked(station, host)
    met = station.do(arrive_by_code, visit.visit_id, AS_BOOKED, NOW, actor="visitor")
    assert met is Met.HOST
    assert jobs(station, visit) == {JobKind.BADGE, JobKind.HOST_MESSAGE}


@pytest.mark.parametrize("reason", [Reason.SICK, Reason.VACATION, Reason.CHILD_CARE])
def test_a_host_who_is_away_is_not_told_and_the_desk_comes(
    station: Station, host: str, reason: Reason
) -> None:
    visit = booked(station, host)
    refer(station, host, reason)
    met = station.do(arrive_by_code, visit.visit_id, AS_BOOKED, NOW, actor="visitor")
    assert met is Met.DESK
    (arrived,) = waiting(station)
    assert arrived.contact is Contact.NONE
    assert jobs(station, visit) == {JobKind.BADGE}


def test_a_host_in_a_meeting_is_told_for_the_visit_may_be_the_meeting(
    station: Station, host: str
) -> None:
    visit = booked(station, host)
    refer(station, host, Reason.MEETING)
    met = station.do(arrive_by_code, visit.visit_id, AS_BOOKED, NOW, actor="visitor")
    assert met is Met.HOST


def test_a_host_who_has_left_makes_the_visit_the_desks(station: Station, host: str) -> None:
    visit = booked(station, host)
    station.do(end_person, host, actor="test")
    met = station.do(arrive_by_code, visit.visit_id, AS_BOOKED, NOW, actor="visitor")
    assert met is Met.DESK
    assert JobKind.HOST_MESSAGE not in jobs(station, visit)


def test_a_booking_found_by_name_tells_the_host_and_prints_nothing(
    station: Station, host: str
) -> None:
    visit = booked(station, host)
    arrived = come_by_name(station, "oberg asa", host)
    assert arrived.visit_id == visit.visit_id
    assert jobs(station, visit) == {JobKind.HOST_MESSAGE}


def test_a_booking_with_a_host_no_visitor_finds_is_found_by_what_was_typed(
    station: Station, employ: Employ
) -> None:
    visit = booked(station, employ("Hedda", "Dold", hidden=True))
    assert come_by_name(station, "Åsa Öberg", wanted="hedda dold").visit_id == visit.visit_id


@pytest.mark.parametrize("name", ["Olle Bo", "Åsa", "Åsa Lind"])
def test_what_is_not_found_is_the_desks_and_the_host_hears_nothing(
    station: Station, host: str, name: str
) -> None:
    booked(station, host)
    arrived = come_by_name(station, name, host)
    assert (arrived.kind, arrived.lookup) == (VisitKind.WALK_IN, Lookup.NOT_FOUND)
    assert jobs(station, arrived) == set()


def test_of_two_bookings_that_fit_none_is_taken_blindly(station: Station, host: str) -> None:
    for minutes in (10, 200):
        booked(station, host, minutes=minutes)
    arrived = come_by_name(station, "Åsa Öberg", host)
    assert (arrived.kind, arrived.lookup) == (VisitKind.WALK_IN, Lookup.SEVERAL)


def test_who_shows_no_name_is_never_matched_with_a_booking(station: Station, host: str) -> None:
    booked(station, host, name="Kalle")
    errand = Errand(Visitor("Kalle", alias=True), host)
    station.do(arrive_by_name, errand, NOW, actor="visitor")
    (arrived,) = waiting(station)
    assert arrived.kind is VisitKind.WALK_IN
    assert arrived.visitor.alias


def test_a_code_lets_the_rest_of_a_group_in_and_then_nobody(station: Station, host: str) -> None:
    at = NOON + timedelta(minutes=5)
    visit = station.do(book, Visitor("Åsa"), host, at, persons=3, actor="desk")
    first = Arriving(Party(persons=1))
    assert station.do(arrive_by_code, visit.visit_id, first, NOW, actor="visitor") is Met.HOST
    with station.reading() as connection:
        assert question(connection, visit.booking_code, NOON).still_to_come == 2
    rest = Arriving(Party(persons=2))
    assert station.do(arrive_by_code, visit.visit_id, rest, NOW, actor="visitor") is Met.HOST
    with station.reading() as connection, pytest.raises(Refused, match="already_arrived"):
        question(connection, visit.booking_code, NOON)


def test_the_rest_of_a_group_is_the_desks_once_the_first_have_been_met(
    station: Station, host: str
) -> None:
    visit = station.do(book, Visitor("Åsa"), host, NOON, persons=3, actor="desk")
    station.do(arrive_by_code, visit.visit_id, Arriving(Party(1)), NOW, actor="visitor")
    station.do(meet, visit.visit_id, host, actor="desk")
    met = station.do(arrive_by_code, visit.visit_id, Arriving(Party(2)), NOW, actor="visitor")
    assert met is Met.DESK


def test_a_code_is_told_of_only_on_its_day_and_while_the_visit_lasts(
    station: Station, host: str
) -> None:
    visit = booked(station, host, minutes=24 * 60)
    with station.reading() as connection:
        with pytest.raises(Refused, match="another_day"):
            question(connection, visit.booking_code, NOON)
        with pytest.raises(Refused, match="code_unknown"):
            question(connection, "QQQQQQ", NOON)
    today = booked(station, host)
    station.do(arrive_by_code, today.visit_id, AS_BOOKED, NOW, actor="visitor")
    station.do(leave, today.visit_id, Departure.DESK, actor="desk")
    with station.reading() as connection, pytest.raises(Refused, match="already_left"):
        question(connection, today.booking_code, NOON)
