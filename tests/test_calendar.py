"""Working days, manned hours and the length of days, against dates reckoned from the law.

Easter is reckoned here by the Gregorian computus, independently of the library in use.
"""

import json
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.calendar import (
    STOCKHOLM,
    OfficeDay,
    OpeningDays,
    day_around,
    days_off_by_library,
    holiday_name,
    is_working_day,
    midnight,
    wall_time,
    working_days_after,
)
from kiosk.resources import DAYS_OFF

HOURS = OfficeDay(time(7, 30), time(16, 30))
DAYS = OpeningDays(HOURS)
INSTANTS = st.integers(0, 9 * 366 * 24 * 3600).map(
    lambda seconds: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


def in_stockholm(local: str) -> datetime:
    """Give the UTC instant of a wall time."""
    return datetime.fromisoformat(local).replace(tzinfo=STOCKHOLM).astimezone(UTC)


def easter_sunday(year: int) -> date:
    """Reckon Easter by Meeus, Jones and Butcher."""
    century, year_of_century = divmod(year, 100)
    golden = year % 19
    leap_centuries, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, rest_of_year = divmod(year_of_century, 4)
    weekday = (32 + 2 * rest + 2 * leaps - epact - rest_of_year) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def days_off(year: int) -> set[date]:
    """Give the holidays of Lag 1989:253 and the eves treated as such that can be weekdays."""
    easter = easter_sunday(year)
    midsummer_eve = next(date(year, 6, day) for day in range(19, 26) if _friday(year, day))
    fixed = [(1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)]
    moving = [easter + timedelta(days=days) for days in (-2, 0, 1, 39, 49)]
    all_saints = next(
        date(year, 10, 31) + timedelta(days=days)
        for days in range(7)
        if (date(year, 10, 31) + timedelta(days=days)).weekday() == 5
    )
    midsummer_day = midsummer_eve + timedelta(days=1)
    return {date(year, *each) for each in fixed} | {
        *moving,
        midsummer_eve,
        midsummer_day,
        all_saints,
    }


def _friday(year: int, day: int) -> bool:
    return date(year, 6, day).weekday() == 4


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_every_day_of_a_year_is_worked_or_free_as_the_law_says(year: int) -> None:
    free = days_off(year)
    day = date(year, 1, 1)
    while day.year == year:
        assert is_working_day(day) == (day.weekday() < 5 and day not in free), day
        day += timedelta(days=1)


def test_the_reckoning_of_easter_in_this_test_is_right() -> None:
    assert [easter_sunday(year) for year in (2024, 2026, 2027, 2028)] == [
        date(2024, 3, 31),
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2028, 4, 16),
    ]


@pytest.mark.parametrize(
    ("local", "manned"),
    [
        ("2026-03-10 07:29:59", False),
        ("2026-03-10 07:30", True),
        ("2026-03-10 16:29:59", True),
        ("2026-03-10 16:30", False),
        ("2026-03-14 12:00", False),
        ("2026-06-19 12:00", False),
        ("2026-07-01 07:30", True),
    ],
)
def test_the_desk_is_manned_in_office_hours_of_working_days(local: str, manned: bool) -> None:
    assert DAYS.is_open(in_stockholm(local)) is manned


@pytest.mark.parametrize(
    ("local", "opens"),
    [
        ("2026-03-10 06:00", "2026-03-10 07:30"),
        ("2026-03-10 07:30", "2026-03-11 07:30"),
        ("2026-03-13 17:00", "2026-03-16 07:30"),
        # Thursday 24 to Sunday 27 December are free; New Year's Eve to Sunday 3 January too.
        ("2026-12-23 16:31", "2026-12-28 07:30"),
        ("2026-12-30 18:00", "2027-01-04 07:30"),
        ("2027-01-05 18:00", "2027-01-07 07:30"),
        ("2026-04-02 17:00", "2026-04-07 07:30"),
    ],
)
def test_the_next_opening_is_on_the_next_working_day(local: str, opens: str) -> None:
    assert DAYS.next_opening(in_stockholm(local)) == in_stockholm(opens)


@given(INSTANTS)
def test_the_desk_is_manned_at_its_next_opening_and_not_just_before(now: datetime) -> None:
    opens = DAYS.next_opening(now)
    assert opens > now
    assert opens.tzinfo is UTC
    assert DAYS.is_open(opens)
    assert not DAYS.is_open(opens - timedelta(seconds=1))


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2026, 3, 28), 24),
        (date(2026, 3, 29), 23),
        (date(2026, 3, 30), 24),
        (date(2026, 10, 24), 24),
        (date(2026, 10, 25), 25),
        (date(2026, 10, 26), 24),
    ],
)
def test_the_nights_the_clock_is_turned_make_days_of_23_and_25_hours(day: date, hours: int) -> None:
    for minute in (0, 90, 150, 200, 23 * 60 - 1):
        begins, ends = day_around(midnight(day) + timedelta(minutes=minute))
        assert begins == midnight(day)
        assert ends - begins == timedelta(hours=hours)


@given(INSTANTS)
def test_every_instant_lies_in_the_day_around_it(now: datetime) -> None:
    begins, ends = day_around(now)
    assert begins <= now < ends
    assert begins.astimezone(STOCKHOLM).time() == time.min


def test_a_wall_time_is_one_instant_in_winter_and_summer() -> None:
    assert wall_time(date(2026, 1, 15), time(9)) == datetime(2026, 1, 15, 8, tzinfo=UTC)
    assert wall_time(date(2026, 7, 15), time(9)) == datetime(2026, 7, 15, 7, tzinfo=UTC)


CHRISTMAS_CLOSED = OpeningDays(
    HOURS,
    {date(2026, 12, 23): OfficeDay(time(7, 30), time(12)), date(2026, 12, 28): None},
)


def test_a_house_that_closes_early_is_closed_after_that() -> None:
    assert CHRISTMAS_CLOSED.is_open(in_stockholm("2026-12-23T11:59"))
    assert not CHRISTMAS_CLOSED.is_open(in_stockholm("2026-12-23T12:00"))


def test_a_day_the_house_is_closed_is_passed_over_for_the_next_opening() -> None:
    opens = CHRISTMAS_CLOSED.next_opening(in_stockholm("2026-12-23T12:00"))
    assert opens == in_stockholm("2026-12-29T07:30")


def test_a_moment_in_office_hours_stays_and_any_other_becomes_the_next_opening() -> None:
    assert DAYS.open_at_or_after(in_stockholm("2026-03-10T13:00")) == in_stockholm(
        "2026-03-10T13:00"
    )
    assert DAYS.open_at_or_after(in_stockholm("2026-03-13T17:00")) == in_stockholm(
        "2026-03-16T07:30"
    )


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2026-11-20", "2026-11-24"),
        ("2026-12-22", "2026-12-28"),
        ("2027-03-24", "2027-03-30"),
        ("2027-06-24", "2027-06-29"),
        ("2026-11-21", "2026-11-24"),
    ],
)
def test_two_working_days_are_counted_from_the_day_after(day: str, due: str) -> None:
    assert working_days_after(date.fromisoformat(day), 2) == date.fromisoformat(due)


def test_no_working_days_after_a_free_day_is_the_next_working_day() -> None:
    assert working_days_after(date(2026, 12, 24), 0) == date(2026, 12, 28)
    assert working_days_after(date(2026, 11, 20), 0) == date(2026, 11, 20)


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.integers(0, 15))
def test_so_many_working_days_lie_between_a_day_and_its_term(day: date, count: int) -> None:
    due = working_days_after(day, count)
    between = [day + timedelta(days=ahead) for ahead in range(1, (due - day).days + 1)]
    assert is_working_day(due)
    if count:
        assert sum(map(is_working_day, between)) == count


def test_holidays_and_eves_are_named_in_swedish() -> None:
    assert holiday_name(date(2026, 12, 24)) == "Julafton"
    assert holiday_name(date(2027, 6, 25)) == "Midsommarafton"
    assert holiday_name(date(2026, 11, 20)) == ""


@pytest.mark.parametrize("year", [2024, 2026, 2033, 2060])
def test_what_is_written_down_is_what_the_library_says(year: int) -> None:
    written = json.loads(DAYS_OFF.read_text("utf-8"))
    said = {f"{day}": name for day, name in days_off_by_library(year).items()}
    assert {day: name for day, name in written.items() if day.startswith(f"{year}")} == said


def test_a_year_nobody_wrote_down_is_asked_of_the_library() -> None:
    assert not is_working_day(date(2071, 12, 24))
    assert is_working_day(date(2071, 12, 23))
