"""How often a booking recurs: every week or every working day, until a day (local days)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kiosk.calendar import OpeningDays
from kiosk.refusal import Refused

MOST_RECURRENCES = 60
"""More than a year of weeks, or a quarter of working days, is an arrangement and no visit."""


class Every(StrEnum):
    """What lies between two bookings of a series."""

    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Until which day, or how many times in all; one of the two is said."""

    every: Every
    until: date | None = None
    times: int | None = None


def days_of(first: date, rule: Recurrence, house: OpeningDays) -> tuple[date, ...]:
    """Give the days of a series; those on which the house is closed are left out.

    Not so every week on a day that is closed as the first one is, a Saturday. Raises `Refused`:
    `booking.recurs_too_often` with the limit, `booking.recurs_backwards`, `booking.recurs_never`.
    """
    if rule.until is None and rule.times is None:
        raise Refused("booking.recurs_never")
    if rule.until is not None and rule.until < first:
        raise Refused("booking.recurs_backwards", day=rule.until.isoformat())
    if rule.times is not None and not 1 <= rule.times <= MOST_RECURRENCES:
        raise Refused("booking.recurs_too_often", limit=MOST_RECURRENCES)
    found: list[date] = []
    for day in _open_days(first, rule, house):
        over = rule.until is not None and day > rule.until
        if over or len(found) == rule.times:
            break
        if len(found) == MOST_RECURRENCES:
            raise Refused("booking.recurs_too_often", limit=MOST_RECURRENCES)
        found.append(day)
    return tuple(found)


def _open_days(first: date, rule: Recurrence, house: OpeningDays) -> Iterator[date]:
    step = timedelta(weeks=1) if rule.every is Every.WEEK else timedelta(days=1)
    on_closed_days = rule.every is Every.WEEK and house.on(first) is None
    yield first
    # Whatever is closed for good: after so long nothing more comes.
    for number in range(1, 4 * MOST_RECURRENCES):
        day = first + number * step
        if on_closed_days or house.on(day) is not None:
            yield day
