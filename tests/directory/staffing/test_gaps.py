"""Gaps in phone hours: held to a count of every minute, and to what a calendar demands."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.calendar import OfficeDay, OpeningDays
from kiosk.directory.staffing.gaps import Interval, gaps, phone_hour_intervals, without
from kiosk.directory.staffing.model import PhoneDuty, PhoneHours, WeeklyHours

DAWN = datetime(2026, 3, 10, 7, 0, tzinfo=UTC)
OFFICE = OpeningDays(OfficeDay(time(8), time(17)))
STAFF = ("anna", "bo", "eva")
LAST_MINUTE = 90


def at(minute: int) -> datetime:
    return DAWN + timedelta(minutes=minute)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    begins = draw(st.integers(0, LAST_MINUTE - 1))
    return Interval(at(begins), at(draw(st.integers(begins + 1, LAST_MINUTE))))


@st.composite
def apart(draw: st.DrawFn) -> list[Interval]:
    """Make phone hours as they are decided: in order and without overlap."""
    edges = sorted(draw(st.sets(st.integers(0, LAST_MINUTE), max_size=6)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return [Interval(at(begins), at(ends)) for begins, ends in pairs]


DUTIES = st.builds(
    lambda person, span: PhoneDuty("d", "unit", person, span.starts_at, span.ends_at),
    st.sampled_from((*STAFF, "lent")),
    intervals(),
)


def holds(spans: Sequence[Interval], moment: datetime) -> bool:
    return any(each.starts_at <= moment < each.ends_at for each in spans)


def answered(
    moment: datetime,
    hour: Interval,
    members: Sequence[str],
    duties: Sequence[PhoneDuty],
    away: dict[str, list[Interval]],
) -> bool:
    """Tell it of one minute, written as the rule is told."""
    rostered = [d for d in duties if d.starts_at < hour.ends_at and hour.starts_at < d.ends_at]
    on_duty = set(members)
    if rostered:
        on_duty = {d.person_id for d in rostered if d.starts_at <= moment < d.ends_at}
    return any(not holds(away.get(each, []), moment) for each in on_duty)


@settings(max_examples=300)
@given(
    hours=apart(),
    members=st.lists(st.sampled_from(STAFF), unique=True),
    duties=st.lists(DUTIES, max_size=4),
    away=st.dictionaries(
        st.sampled_from((*STAFF, "lent")), st.lists(intervals(), max_size=4), max_size=4
    ),
)
def test_gaps_are_the_minutes_nobody_answers(
    hours: list[Interval],
    members: list[str],
    duties: list[PhoneDuty],
    away: dict[str, list[Interval]],
) -> None:
    found = gaps(hours, members, duties, away)
    for minute in range(LAST_MINUTE + 1):
        moment = at(minute)
        silent = [
            each
            for each in hours
            if holds([each], moment) and not answered(moment, each, members, duties, away)
        ]
        assert holds(found, moment) == bool(silent), minute
    assert all(each.starts_at < each.ends_at for each in found)
    assert found == sorted(found)


@given(st.lists(intervals(), max_size=5), st.lists(intervals(), max_size=5))
def test_what_is_taken_out_is_gone_and_the_rest_is_left(
    spans: list[Interval], taken: list[Interval]
) -> None:
    left = without(spans, taken)
    for minute in range(LAST_MINUTE):
        moment = at(minute)
        assert holds(left, moment) == (holds(spans, moment) and not holds(taken, moment))


def hours(*weekly: WeeklyHours) -> PhoneHours:
    return PhoneHours("unit", weekly, "Få anställda", "Enhetschefen", date(2027, 1, 1))


NINE_TO_ELEVEN = tuple(WeeklyHours(day, 540, 660) for day in range(7))


def test_phone_hours_lie_on_working_days_alone() -> None:
    since = datetime(2026, 4, 1, 22, tzinfo=UTC)  # the evening before Maundy Thursday
    found = phone_hour_intervals(hours(*NINE_TO_ELEVEN), OFFICE, since, since + timedelta(days=7))
    days = [each.starts_at.date() for each in found]
    # Good Friday, the weekend and Easter Monday have none.
    assert days == [date(2026, 4, 2), date(2026, 4, 7), date(2026, 4, 8)]
    assert found[0].starts_at == datetime(2026, 4, 2, 7, tzinfo=UTC)


def test_phone_hours_follow_the_clock_of_the_house_over_the_change_to_summer_time() -> None:
    since = datetime(2026, 3, 27, tzinfo=UTC)
    found = phone_hour_intervals(hours(*NINE_TO_ELEVEN), OFFICE, since, since + timedelta(days=4))
    assert [each.starts_at.hour for each in found] == [8, 7]
    assert all(each.ends_at - each.starts_at == timedelta(hours=2) for each in found)


def test_a_day_that_closes_early_cuts_its_phone_hours() -> None:
    short = OfficeDay(time(8), time(10))
    office = OpeningDays(OFFICE.hours, {date(2026, 3, 10): short})
    (found,) = phone_hour_intervals(hours(*NINE_TO_ELEVEN), office, at(0), at(300))
    assert found.ends_at - found.starts_at == timedelta(hours=1)


def test_a_phone_hour_only_touched_is_given_whole() -> None:
    touched = at(90)  # 9.30 at the house
    (found,) = phone_hour_intervals(
        hours(*NINE_TO_ELEVEN), OFFICE, touched, touched + timedelta(minutes=1)
    )
    assert (found.starts_at, found.ends_at) == (at(60), at(180))


def test_a_phone_hour_until_midnight_ends_with_the_day() -> None:
    office = OpeningDays(OfficeDay(time(8), time.max))
    late = hours(WeeklyHours(1, 1380, 1440))
    (found,) = phone_hour_intervals(late, office, at(0), at(24 * 60))
    assert found.starts_at == datetime(2026, 3, 10, 22, tzinfo=UTC)
