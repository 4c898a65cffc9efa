"""What can happen to a day's opening hours. The subject is the day's own, made by rule."""

from typing import ClassVar

from db.bodies import Bodies, Body


class SpecialDaySet(Body, frozen=True, omit_defaults=True, kw_only=True):
    """A day (2026-12-28) has other hours, `07:30` to `12:00`, or is closed: both are empty."""

    kind: ClassVar[str] = "special_day.set.1"
    day: str
    opens: str = ""
    closes: str = ""
    text: str = ""


class SpecialDayUnset(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The day is as the settings say, after all."""

    kind: ClassVar[str] = "special_day.unset.1"


SPECIAL_DAY_BODIES = Bodies(SpecialDaySet, SpecialDayUnset)
