"""Working days and manned hours of a Swedish town hall (L25), in Europe/Stockholm.

Working days are Monday to Friday but for public holidays and the three eves that the law treats
as such (Lag 1989:253, Lag 1930:173 2 §). Instants handed in and out are aware; days are local.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True)
class OfficeDay:
    """When the desk is manned on a working day, as wall times."""

    opens: time
    closes: time


def is_working_day(day: date) -> bool:
    """Tell whether an office is open on this day by law and custom."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def is_manned(hours: OfficeDay, now: datetime) -> bool:
    """Tell whether the desk is manned at an instant."""
    local = now.astimezone(STOCKHOLM)
    return is_working_day(local.date()) and hours.opens <= local.time() < hours.closes


def next_opening(hours: OfficeDay, now: datetime) -> datetime:
    """Give the next instant at which the desk opens, in UTC."""
    local = now.astimezone(STOCKHOLM)
    day = local.date() + timedelta(days=local.time() >= hours.opens)
    while not is_working_day(day):
        day += timedelta(days=1)
    return datetime.combine(day, hours.opens, STOCKHOLM).astimezone(UTC)


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


@cache
def _holidays(year: int) -> frozenset[date]:
    from holidays import DE_FACTO, PUBLIC, country_holidays

    return frozenset(country_holidays("SE", years=year, categories=(PUBLIC, DE_FACTO)))
