"""Working days, manned hours and the length of days, against dates reckoned from the law.

Easter is reckoned here by the Gregorian computus, independently of the library in use.
"""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.calendar import (
    STOCKHOLM,
    OfficeDay,
    day_around,
    is_manned,
    is_working_day,
    midnight,
    next_opening,
    wall_time,
)

HOURS = OfficeDay(time(7, 30), time(16, 30))
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
    assert is_manned(HOURS, in_stockholm(local)) is manned


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
    assert next_opening(HOURS, in_stockholm(local)) == in_stockholm(opens)


@given(INSTANTS)
def test_the_desk_is_manned_at_its_next_opening_and_not_just_before(now: datetime) -> None:
    opens = next_opening(HOURS, now)
    assert opens > now
    assert opens.tzinfo is UTC
    assert is_manned(HOURS, opens)
    assert not is_manned(HOURS, opens - timedelta(seconds=1))


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
