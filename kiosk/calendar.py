"""Working days and manned hours of a Swedish town hall (L25), in Europe/Stockholm.

Working days are Monday to Friday but for public holidays and the three eves that the law treats
as such (Lag 1989:253, Lag 1930:173 2 §). Instants handed in and out are aware; days are local.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from kiosk.refusal import Refused
from kiosk.resources import DAYS_OFF

STOCKHOLM = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True)
class OfficeDay:
    """From when until when a house, a desk or a telephone is open on one day, as wall times."""

    opens: time
    closes: time


@dataclass(frozen=True)
class OpeningDays:
    """The ordinary hours of working days and the days that are otherwise.

    An exception is the hours of that day, or None when the house is closed all day.
    """

    hours: OfficeDay
    exceptions: Mapping[date, OfficeDay | None] = field(default_factory=dict)

    def on(self, day: date) -> OfficeDay | None:
        """Give the hours of a local day; None when it is closed."""
        if day in self.exceptions:
            return self.exceptions[day]
        return self.hours if is_working_day(day) else None

    def is_open(self, now: datetime) -> bool:
        """Tell whether it is open at an instant."""
        local = now.astimezone(STOCKHOLM)
        today = self.on(local.date())
        return today is not None and today.opens <= local.time() < today.closes

    def next_opening(self, now: datetime) -> datetime:
        """Give the next instant at which it opens, in UTC."""
        local = now.astimezone(STOCKHOLM)
        day = local.date()
        while True:
            hours = self.on(day)
            if hours is not None and (day > local.date() or local.time() < hours.opens):
                return wall_time(day, hours.opens)
            day += timedelta(days=1)

    def open_at_or_after(self, moment: datetime) -> datetime:
        """Give the instant itself when it is open then, else the next opening, in UTC (M07)."""
        return moment.astimezone(UTC) if self.is_open(moment) else self.next_opening(moment)


def is_working_day(day: date) -> bool:
    """Tell whether an office is open on this day by law and custom."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def holiday_name(day: date) -> str:
    """Give the Swedish name of a holiday or of one of the three eves; "" for any other day."""
    return _holidays(day.year).get(day, "")


def working_days_after(day: date, count: int) -> date:
    """Give the working day that is the `count`th after a day, which itself is number 0.

    With 0, the day itself or, when it is no working day, the next one (Lag 1930:173 2 §).
    """
    while not is_working_day(day) and count == 0:
        day += timedelta(days=1)
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def day_around(now: datetime) -> tuple[datetime, datetime]:
    """Give the local day an instant falls in, as two UTC instants (23 to 25 hours apart)."""
    day = now.astimezone(STOCKHOLM).date()
    return midnight(day), midnight(day + timedelta(days=1))


def midnight(day: date) -> datetime:
    """Give the instant a local day begins, in UTC."""
    return datetime.combine(day, time.min, STOCKHOLM).astimezone(UTC)


def wall_time(day: date, clock: time) -> datetime:
    """Give the instant of a wall time on a local day, in UTC."""
    return datetime.combine(day, clock, STOCKHOLM).astimezone(UTC)


def said_wall_time(day: date, clock: time) -> datetime:
    """Give the instant of a wall time that somebody said or a file holds, in UTC.

    One that comes twice, in October, is the first. Raises `Refused("time.in_the_gap")` for one
    that the clock leaps over in March: whoever said it must say what was meant.
    """
    moment = wall_time(day, clock)
    if moment.astimezone(STOCKHOLM).time() != clock:
        raise Refused("time.in_the_gap", clock=f"{clock:%H.%M}", at=midnight(day))
    return moment


@cache
def _holidays(year: int) -> Mapping[date, str]:
    """Give the days off of a year with their names, written down for the years a house lives."""
    return _written_down().get(year) or days_off_by_library(year)


def days_off_by_library(year: int) -> Mapping[date, str]:
    """Reckon the holidays and the three eves of a year.

    Slow to load (every country of the world): `make calendar` writes its answers down.
    """
    from holidays import DE_FACTO, PUBLIC
    from holidays.countries.sweden import Sweden

    kinds = (PUBLIC, DE_FACTO)
    named = Sweden(years=year, categories=kinds, include_sundays=False, language="sv")
    return dict(sorted(named.items()))


@cache
def _written_down() -> Mapping[int, Mapping[date, str]]:
    named: dict[int, dict[date, str]] = {}
    for day, name in json.loads(DAYS_OFF.read_text("utf-8")).items():
        named.setdefault(int(day[:4]), {})[date.fromisoformat(day)] = name
    return named


def write_days_off(years: Iterable[int]) -> None:
    """Write the library's answers for these years into the resources."""
    said = {f"{d}": name for year in years for d, name in days_off_by_library(year).items()}
    DAYS_OFF.write_text(json.dumps(said, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    write_days_off(range(2024, 2061))
