"""Phone hours nobody answers: told, and refused where they can be planned otherwise (M12–M13)."""

from datetime import date, datetime, timedelta

import pytest

from kiosk.directory.commands import end_person
from kiosk.directory.model import PersonKind, unit_id_of
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import Line, ReferralWanted
from kiosk.directory.referrals.queries import referrals_of
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staffing.commands import plan_duty, set_phone_hours
from kiosk.directory.staffing.gaps import Interval
from kiosk.directory.staffing.model import WeeklyHours
from kiosk.directory.staffing.unmanned import SWITCHBOARD, set_unmanned
from kiosk.reception.booking import book
from kiosk.reception.phone_hours import phone_hour_gaps, would_empty
from kiosk.reception.planned_absence import refer
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from kiosk.visits import commands as visits
from kiosk.visits.booking import BookingWanted
from kiosk.visits.model import Visitor
from tests.conftest import NOON, Employ, TurnedClock

OFFICE = office_days(Settings())
BYGG = unit_id_of("", "Bygg")
OPENS = 13 * 60  # the clock of the tests stands at 12.00 at the house, a Tuesday


def hour(number: float) -> datetime:
    return NOON + timedelta(hours=number)


@pytest.fixture
def two(station: Station, employ: Employ) -> tuple[str, str]:
    """Give the two of a unit whose phone hours are 13 to 15 every day."""
    ids = employ("Anna", "Ek", unit="Bygg"), employ("Bo", "Ek", unit="Bygg")
    weekly = [WeeklyHours(day, OPENS, OPENS + 120) for day in range(5)]
    decided = {"reason": "Få", "decided_by": "Chefen", "review_on": date(2026, 12, 31)}
    station.do(set_phone_hours, BYGG, weekly, **decided, actor="desk")  # type: ignore[arg-type] # by name
    return ids


def wanted(
    person_id: str, begins: float, ends: float, reason: Reason = Reason.MEETING
) -> ReferralWanted:
    return ReferralWanted(person_id, reason, hour(begins), hour(ends))


def set_straight(station: Station, referral: ReferralWanted) -> str:
    return station.do(set_referral, referral, office=OFFICE, actor="import")


def gaps_today(station: Station, now: datetime | None = None) -> list[tuple[float, float]]:
    """Give the gaps as hours after noon."""
    with station.reading() as connection:
        found = phone_hour_gaps(connection, OFFICE, hour(0), hour(10), now=now)
    return [
        ((g.starts_at - NOON).total_seconds() / 3600, (g.ends_at - NOON).total_seconds() / 3600)
        for each in found
        for g in each.gaps
    ]


def test_there_is_a_gap_while_all_are_away_at_once(station: Station, two: tuple[str, str]) -> None:
    anna, bo = two
    assert gaps_today(station) == []
    set_straight(station, wanted(anna, 1, 2))
    assert gaps_today(station) == []
    set_straight(station, wanted(bo, 1.5, 4))
    assert gaps_today(station) == [(1.5, 2)]


def test_who_works_elsewhere_or_sits_at_the_telephones_answers(
    station: Station, two: tuple[str, str]
) -> None:
    anna, bo = two
    set_straight(station, wanted(anna, 0, 5))
    set_straight(station, wanted(bo, 0, 2, Reason.REMOTE))
    set_straight(station, wanted(bo, 2, 3, Reason.PHONE_HOURS))
    assert gaps_today(station) == []


def test_what_changes_at_night_is_judged_by_day(station: Station, two: tuple[str, str]) -> None:
    anna, bo = two
    set_straight(station, wanted(anna, 0, 7))  # until 19.00; there again the day after
    set_straight(station, wanted(bo, 0, 12))
    set_straight(station, wanted(bo, 12, 36, Reason.REMOTE))
    with station.reading() as connection:
        (both,) = phone_hour_gaps(connection, OFFICE, hour(0), hour(34))
        assert both.gaps == (Interval(hour(1), hour(3)),)
    set_straight(station, wanted(anna, 24, 34))
    with station.reading() as connection:
        (both,) = phone_hour_gaps(connection, OFFICE, hour(0), hour(34))
        assert both.gaps == (Interval(hour(1), hour(3)),)


def test_a_closed_line_does_not_answer(station: Station, two: tuple[str, str]) -> None:
    anna, bo = two
    set_straight(station, wanted(anna, 0, 5))
    closed = ReferralWanted(bo, Reason.REMOTE, hour(0), hour(5), line=Line.CLOSED)
    set_straight(station, closed)
    assert gaps_today(station) == [(1, 3)]


def test_a_roster_decides_who_answers(station: Station, two: tuple[str, str]) -> None:
    anna, bo = two
    station.do(plan_duty, BYGG, anna, hour(1), hour(2.5), actor="desk")
    assert gaps_today(station) == [(2.5, 3)]
    station.do(plan_duty, BYGG, bo, hour(2.5), hour(3), actor="desk")
    set_straight(station, wanted(anna, 1, 1.25))
    assert gaps_today(station) == [(1, 1.25)]


def test_whoever_has_left_or_is_elected_does_not_answer(
    station: Station, two: tuple[str, str], employ: Employ
) -> None:
    anna, bo = two
    employ("Elsa", "Vald", unit="Bygg", kind=PersonKind.ELECTED_MEMBER)
    station.do(plan_duty, BYGG, anna, hour(1), hour(3), actor="desk")
    station.do(end_person, anna, actor="desk")
    assert gaps_today(station) == [(1, 3)]
    station.do(end_person, bo, actor="desk")
    assert gaps_today(station) == [(1, 3)]


def test_an_unmanned_unit_does_not_answer(station: Station, two: tuple[str, str]) -> None:
    station.do(set_unmanned, BYGG, hour(2), hour(9), SWITCHBOARD, actor="desk")
    assert gaps_today(station) == [(2, 3)]


def test_a_host_is_taken_up_by_visitors(
    station: Station, two: tuple[str, str], clock: TurnedClock
) -> None:
    anna, bo = two
    set_straight(station, wanted(anna, 0, 9))
    station.do(visits.book, Visitor("Maj"), bo, hour(1.5), actor="desk")
    assert gaps_today(station) == [(1.5, 2)]
    came = station.do(visits.arrive_at_desk, Visitor("Ove"), bo, actor="desk")
    clock.turn(timedelta(minutes=150))
    station.do(visits.meet, came.visit_id, bo, actor="desk")
    assert gaps_today(station) == [(1.5, 2), (2.5, 3)]


def test_a_host_whose_visitor_stays_is_taken_up_now(
    station: Station, two: tuple[str, str], clock: TurnedClock
) -> None:
    anna, bo = two
    set_straight(station, wanted(anna, 0, 9))
    came = station.do(visits.arrive_at_desk, Visitor("Ove"), bo, actor="desk")
    station.do(visits.meet, came.visit_id, bo, actor="desk")
    assert gaps_today(station) == []
    assert gaps_today(station, now=hour(1.5)) == [(1, 1.5 + 1 / 60)]


def test_what_would_be_emptied_is_told_before_it_is(station: Station, two: tuple[str, str]) -> None:
    anna, bo = two
    set_straight(station, wanted(anna, 2, 9))
    with station.reading() as connection:
        nothing = would_empty(connection, OFFICE, bo, Interval(hour(0), hour(2)))
        (found,) = would_empty(connection, OFFICE, bo, Interval(hour(0), hour(9)))
    assert nothing == []
    assert (found.unit.name, found.gaps) == ("Bygg", (Interval(hour(2), hour(3)),))


@pytest.mark.parametrize("reason", [Reason.MEETING, Reason.LUNCH, Reason.VACATION])
def test_a_planned_absence_that_leaves_nobody_is_refused(
    station: Station, two: tuple[str, str], reason: Reason
) -> None:
    anna, bo = two
    set_straight(station, wanted(anna, 2, 9))
    with pytest.raises(Refused) as refused:
        station.do(refer, wanted(bo, 0, 9, reason), office=OFFICE, actor="desk")
    assert refused.value.code == "phone_hours.would_be_empty"
    assert refused.value.facts == {"unit": "Bygg", "starts": hour(2), "ends": hour(3)}
    with station.reading() as connection:
        assert bo not in referrals_of(connection, None, NOON)
    station.do(refer, wanted(bo, 0, 2, reason), office=OFFICE, actor="desk")


@pytest.mark.parametrize(
    "reason", [Reason.SICK, Reason.CHILD_CARE, Reason.LEFT, Reason.REMOTE, Reason.PHONE_HOURS]
)
def test_an_illness_is_never_refused_nor_who_still_answers(
    station: Station, two: tuple[str, str], reason: Reason
) -> None:
    anna, bo = two
    set_straight(station, wanted(anna, 0, 9))
    station.do(refer, wanted(bo, 0, 9, reason), office=OFFICE, actor="desk")


def test_whoever_was_missing_already_is_not_to_blame(
    station: Station, two: tuple[str, str]
) -> None:
    anna, bo = two
    set_straight(station, wanted(anna, 0, 9))
    set_straight(station, wanted(bo, 0, 9, Reason.SICK))
    station.do(refer, wanted(bo, 0, 9), office=OFFICE, actor="desk")


def test_what_is_past_is_not_asked_about(
    station: Station, two: tuple[str, str], clock: TurnedClock
) -> None:
    anna, bo = two
    set_straight(station, wanted(anna, 1, 2))
    clock.turn(timedelta(hours=2))
    station.do(refer, wanted(bo, 1, 3), office=OFFICE, actor="desk")


def test_times_that_cannot_be_are_still_the_referrals_to_refuse(
    station: Station, two: tuple[str, str]
) -> None:
    with pytest.raises(Refused, match=r"referral\.ends_before_it_begins"):
        station.do(refer, wanted(two[0], 2, 1), office=OFFICE, actor="desk")


def test_a_visit_is_not_booked_in_phone_hours_nobody_else_answers(
    station: Station, two: tuple[str, str]
) -> None:
    anna, bo = two
    set_straight(station, wanted(anna, 0, 9))
    booking = BookingWanted(Visitor("Maj"), bo, hour(2.9))
    with pytest.raises(Refused, match=r"phone_hours\.would_be_empty"):
        station.do(book, booking, office=OFFICE, actor="desk")
    booked = station.do(
        book, BookingWanted(Visitor("Maj"), bo, hour(3), 2, "Plan 1"), office=OFFICE, actor="desk"
    )
    assert (booked.booked_for, booked.persons, booked.zone) == (hour(3), 2, "Plan 1")
