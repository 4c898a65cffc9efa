"""What can happen to the manning of a unit. Times are milliseconds since 1970, UTC.

Phone hours are the unit's own events: their subject is the unit.
"""

from typing import ClassVar

from db.bodies import Bodies, Body


class PhoneHoursSet(Body, frozen=True, omit_defaults=True, kw_only=True):
    """A unit answers its telephones only so; intervals are (weekday, opens, closes) in minutes."""

    kind: ClassVar[str] = "unit.phone_hours_set.1"
    weekly: tuple[tuple[int, int, int], ...]
    reason: str
    decided_by: str
    review_on: str


class PhoneHoursEnded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The exception is over: telephones are open in office hours again."""

    kind: ClassVar[str] = "unit.phone_hours_ended.1"


class DutyPlanned(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody is to answer a unit's telephones."""

    kind: ClassVar[str] = "phone_duty.planned.1"
    unit_id: str
    person_id: str
    starts_at: int
    ends_at: int


class DutyEnded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The plan no longer holds."""

    kind: ClassVar[str] = "phone_duty.ended.1"


class UnitUnmanned(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Nobody is at a unit for a time, and callers are sent on."""

    kind: ClassVar[str] = "unmanned.set.1"
    unit_id: str
    starts_at: int
    ends_at: int
    refer_person_id: str = ""
    refer_number: str = ""


class UnitMannedAgain(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The unit is manned again before its time."""

    kind: ClassVar[str] = "unmanned.ended.1"


PHONE_HOURS_BODIES = (PhoneHoursSet, PhoneHoursEnded)
DUTY_BODIES = Bodies(DutyPlanned, DutyEnded)
UNMANNED_BODIES = Bodies(UnitUnmanned, UnitMannedAgain)
