"""Phone hours of a unit, the duty in them, and the times a unit is unmanned."""

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.directory.model import ReferredTo


@dataclass(frozen=True, slots=True)
class WeeklyHours:
    """One interval of a week: weekday 0 is Monday; minutes after local midnight."""

    weekday: int
    opens: int
    closes: int

    def overlaps(self, other: "WeeklyHours") -> bool:
        """Tell whether two intervals share a minute."""
        same_day = self.weekday == other.weekday
        return same_day and self.opens < other.closes and other.opens < self.closes


@dataclass(frozen=True, slots=True)
class PhoneHours:
    """When a unit's telephones are answered, an exception that somebody has decided (M11).

    A working day without an interval has no phone hours. `review_on` is when the exception is
    looked at again; None where another program has left it out.
    """

    unit_id: str
    weekly: tuple[WeeklyHours, ...]
    reason: str
    decided_by: str
    review_on: date | None


@dataclass(frozen=True, slots=True)
class PhoneDuty:
    """Somebody answers a unit's telephones from one instant to another, UTC (M12)."""

    duty_id: str
    unit_id: str
    person_id: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class UnmannedUnit:
    """Nobody is at a unit from one instant until another, UTC; callers are sent on (M21–M22).

    `ended_at` is when it was manned again before its time.
    """

    unmanned_id: str
    unit_id: str
    starts_at: datetime
    ends_at: datetime
    referred: ReferredTo
    recorded_at: datetime
    ended_at: datetime | None

    def holds_at(self, moment: datetime) -> bool:
        """Tell whether the unit is unmanned at an instant."""
        ended = self.ended_at is not None and moment >= self.ended_at
        return self.starts_at <= moment < self.ends_at and not ended
