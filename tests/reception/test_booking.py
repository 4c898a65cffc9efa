"""Bookings: when they are possible, in series, for several days, moved, cancelled, discreet."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.calendar import STOCKHOLM, OfficeDay, OpeningDays, said_wall_time, wall_time
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.privacy.reads.model import ReadKind
from kiosk.privacy.reads.queries import reads
from kiosk.reception.arrival import Met, Moment, arrive_by_code, booking_with_code
from kiosk.reception.booking import (
    book,
    book_series,
    cancel,
    move,
)
from kiosk.reception.recurrence import MOST_RECURRENCES, Every, Recurrence, days_of
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from kiosk.visits.booking import BookingChange, BookingTerms, BookingWanted, last_day_of
from kiosk.visits.booking_queries import BookingSought, bookings_of
from kiosk.visits.commands import AS_BOOKED, leave, leave_by_badge, meet
from kiosk.visits.model import Departure, Visit, Visitor, VisitState
from kiosk.visits.protected import open_initials
from kiosk.visits.queries import expected_visits, visit_by_id, visits_inside
from tests.conftest import NOON, Employ, TurnedClock

OFFICE = office_days(Settings())
TOMORROW = date(2026, 3, 11)
AT = wall_time(TOMORROW, time(10))


def booked(
    station: Station, host: str, at: datetime = AT, terms: BookingTerms | None = None
) -> Visit:
    wanted = BookingWanted(Visitor("Maj Öberg", "AB"), host, at, terms=terms or BookingTerms())
    return station.do(book, wanted, office=OFFICE, actor="desk")


def known(station: Station, visit_id: str) -> Visit:
    with station.reading() as connection:
        found = visit_by_id(connection, visit_id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("at", "terms", "code"),
    [
        (NOON - timedelta(minutes=1), BookingTerms(), "booking.in_the_past"),
        (NOON + timedelta(days=401), BookingTerms(), "booking.too_far_ahead"),
        (AT, BookingTerms(ends_at=AT), "booking.ends_before_begins"),
        (AT, BookingTerms(ends_at=AT + timedelta(hours=15)), "booking.across_midnight"),
        (AT, BookingTerms(last_day=date(2026, 3, 10)), "booking.too_many_days"),
        (AT, BookingTerms(last_day=date(2026, 4, 20)), "booking.too_many_days"),
        (AT, BookingTerms(email="maj@"), "booking.email_unreadable"),
        (AT, BookingTerms(email="maj@b.se, eva@b.se"), "booking.email_unreadable"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_booked(
    station: Station, employ: Employ, at: datetime, terms: BookingTerms, code: str
) -> None:
    host = employ()
    with pytest.raises(Refused) as refused:
        booked(station, host, at, terms)
    assert refused.value.code == code
    with station.reading() as connection:
        assert expected_visits(connection, NOON, NOON + timedelta(days=500)) == []


@pytest.mark.parametrize("persons", [0, -3, 501])
def test_a_booking_is_for_a_possible_number(station: Station, employ: Employ, persons: int) -> None:
    wanted = BookingWanted(Visitor("Maj"), employ(), AT, persons=persons)
    with pytest.raises(Refused, match=r"booking\.persons_not_possible"):
        station.do(book, wanted, office=OFFICE, actor="desk")


def test_a_visit_ends_a_minute_before_midnight_at_the_latest(
    station: Station, employ: Employ
) -> None:
    late = wall_time(TOMORROW, time(22))
    ends = wall_time(TOMORROW, time(23, 59))
    assert booked(station, employ(), late, BookingTerms(ends_at=ends)).ends_at == ends


def test_a_wall_time_the_clock_leaps_over_is_refused_in_a_series(
    station: Station, employ: Employ
) -> None:
    night = wall_time(date(2026, 3, 28), time(2, 30))  # the night after, 2 to 3 is no time
    wanted = BookingWanted(Visitor("Maj"), employ(), night)
    always = OpeningDays(
        OfficeDay(time(0), time(23)), {date(2026, 3, 29): OfficeDay(time(0), time(23))}
    )
    rule = Recurrence(Every.DAY, times=2)
    with pytest.raises(Refused, match=r"time\.in_the_gap"):
        station.do(book_series, wanted, rule, office=OFFICE, house=always, actor="desk")
    with station.reading() as connection:
        assert expected_visits(connection, NOON, NOON + timedelta(days=60)) == []


def test_a_series_keeps_its_wall_time_across_summer_time(station: Station, employ: Employ) -> None:
    first = wall_time(date(2026, 3, 23), time(10))
    wanted = BookingWanted(
        Visitor("Maj"), employ(), first, terms=BookingTerms(ends_at=first + timedelta(hours=2))
    )
    rule = Recurrence(Every.WEEK, until=date(2026, 4, 13))
    made = station.do(book_series, wanted, rule, office=OFFICE, house=OFFICE, actor="desk")
    local = [each.booked_for.astimezone(STOCKHOLM) for each in made if each.booked_for]
    # Easter Monday, the 6th of April, is left out.
    assert [each.date().day for each in local] == [23, 30, 13]
    lengths = [each.ends_at - each.booked_for for each in made if each.ends_at and each.booked_for]
    assert lengths == [timedelta(hours=2)] * 3


def test_400_times_recurring_is_refused_with_the_limit(station: Station, employ: Employ) -> None:
    wanted = BookingWanted(Visitor("Maj"), employ(), AT)
    for rule in (
        Recurrence(Every.DAY, times=400),
        Recurrence(Every.DAY, until=date(2027, 3, 1)),
    ):
        with pytest.raises(Refused) as refused:
            station.do(book_series, wanted, rule, office=OFFICE, house=OFFICE, actor="desk")
        assert refused.value.code == "booking.recurs_too_often"
        assert refused.value.facts == {"limit": MOST_RECURRENCES}


@given(
    first=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    every=st.sampled_from(Every),
    times=st.integers(1, MOST_RECURRENCES),
)
def test_a_series_has_its_number_of_open_days_in_order(
    first: date, every: Every, times: int
) -> None:
    days = days_of(first, Recurrence(every, times=times), OFFICE)
    assert days[0] == first
    assert len(days) == times
    assert list(days) == sorted(set(days))
    on_a_closed_day = every is Every.WEEK and OFFICE.on(first) is None
    assert on_a_closed_day or all(OFFICE.on(each) is not None for each in days[1:])
    if every is Every.WEEK:
        assert {each.weekday() for each in days} == {first.weekday()}


def test_a_moved_booking_keeps_its_length_and_counts_the_move(
    station: Station, employ: Employ
) -> None:
    visit = booked(station, employ(), AT, BookingTerms(ends_at=AT + timedelta(hours=3)))
    later = AT + timedelta(days=1)
    moved = station.do(move, visit.visit_id, BookingChange(at=later), office=OFFICE, actor="desk")
    assert (moved.booked_for, moved.ends_at) == (later, later + timedelta(hours=3))
    assert (moved.sequence, moved.booking_code) == (1, visit.booking_code)
    past = BookingChange(at=NOON - timedelta(hours=1))
    with pytest.raises(Refused, match=r"booking\.in_the_past"):
        station.do(move, visit.visit_id, past, office=OFFICE, actor="desk")


def test_a_cancelled_booking_is_expected_no_more_and_its_code_says_so(
    station: Station, employ: Employ
) -> None:
    visit = booked(station, employ())
    station.do(cancel, visit.visit_id, actor="desk")
    assert known(station, visit.visit_id).state is VisitState.CANCELLED
    with station.reading() as connection:
        assert expected_visits(connection, NOON, AT + timedelta(days=1)) == []
        with pytest.raises(Refused, match=r"visit\.booking_cancelled"):
            booking_with_code(connection, visit.booking_code, AT)
    with pytest.raises(Refused, match=r"visit\.booking_cancelled"):
        station.do(cancel, visit.visit_id, actor="desk")
    with pytest.raises(Refused, match=r"visit\.never_arrived"):
        station.do(leave, visit.visit_id, Departure.DESK, actor="desk")


def test_the_rest_of_a_series_can_be_cancelled(station: Station, employ: Employ) -> None:
    wanted = BookingWanted(Visitor("Maj"), employ(), AT)
    rule = Recurrence(Every.WEEK, times=3)
    made = station.do(book_series, wanted, rule, office=OFFICE, house=OFFICE, actor="desk")
    station.do(cancel, made[1].visit_id, following=True, actor="desk")
    states = [known(station, each.visit_id).state for each in made]
    assert states == [VisitState.EXPECTED, VisitState.CANCELLED, VisitState.CANCELLED]


def test_only_a_visitor_with_an_address_is_told_of_each_change(
    station: Station, employ: Employ
) -> None:
    host = employ()
    told = booked(station, host, AT, BookingTerms(email="maj@b.example"))
    station.do(move, told.visit_id, BookingChange(zone="Plan 2"), office=OFFICE, actor="desk")
    station.do(cancel, told.visit_id, actor="desk")
    untold = booked(station, host)
    station.do(cancel, untold.visit_id, actor="desk")
    with station.reading() as connection:
        kinds = [each.kind for each in jobs_about(connection, [told.visit_id])]
        assert kinds == [JobKind.BOOKING_MESSAGE] * 3
        assert jobs_about(connection, [untold.visit_id]) == []


def test_a_contractor_registers_once_and_goes_in_and_out_for_three_days(
    station: Station, employ: Employ, clock: TurnedClock
) -> None:
    host = employ()
    last = TOMORROW + timedelta(days=2)
    visit = booked(station, host, AT, BookingTerms(last_day=last))
    assert last_day_of(visit) == last
    clock.now = AT
    arrive = (visit.visit_id, AS_BOOKED, Moment(AT, OFFICE))
    assert station.do(arrive_by_code, *arrive, actor="visitor") is Met.HOST
    badge = station.do(meet, visit.visit_id, host, actor="desk").badge_code
    for day in (1, 2):
        station.do(leave_by_badge, badge, actor="visitor")
        assert inside(station) == []
        clock.now = AT + timedelta(days=day)
        with station.reading() as connection:
            found = booking_with_code(connection, badge, clock.now)
        again = (found.visit_id, AS_BOOKED, Moment(clock.now, OFFICE))
        assert station.do(arrive_by_code, *again, actor="visitor") is Met.NOBODY
        assert inside(station) == [visit.visit_id]
    station.do(leave_by_badge, badge, actor="visitor")
    clock.now = AT + timedelta(days=3)
    with (
        station.reading() as connection,
        pytest.raises(Refused, match=r"visit\.already_left"),
    ):
        booking_with_code(connection, badge, clock.now)
    assert known(station, visit.visit_id).arrived_at == AT


def inside(station: Station) -> list[str]:
    with station.reading() as connection:
        return [each.visit_id for each in visits_inside(connection)]


def test_a_contractor_may_come_first_on_the_second_day(station: Station, employ: Employ) -> None:
    visit = booked(station, employ(), AT, BookingTerms(last_day=TOMORROW + timedelta(days=1)))
    second = AT + timedelta(days=1)
    with station.reading() as connection:
        assert booking_with_code(connection, visit.booking_code, second).visit_id == visit.visit_id
        with pytest.raises(Refused, match=r"visit\.booked_for_another_day"):
            booking_with_code(connection, visit.booking_code, AT + timedelta(days=2))


def test_a_discreet_booking_tells_initials_and_opens_the_name_in_one_place(
    station: Station, employ: Employ
) -> None:
    host = employ()
    visit = booked(station, host, AT, BookingTerms(discreet=True))
    assert visit.visitor == Visitor("M. Ö.")
    assert station.do(open_initials, visit.visit_id, actor="desk") == "Maj Öberg"
    with station.reading() as connection:
        (read,) = reads(connection)
        assert (read.what, read.actor) == (ReadKind.DISCREET_NAME, "desk")
        assert (read.searched, read.found) == (visit.visit_id, 1)
        sought = BookingSought("öberg maj", host)
        found = bookings_of(connection, sought, NOON, AT + timedelta(days=1))
    assert [each.visit_id for each in found] == [visit.visit_id]
    assert said_wall_time(TOMORROW, time(10)) == AT.astimezone(UTC)
