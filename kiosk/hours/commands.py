"""Saying that a day has other hours, and taking it back."""

from datetime import date

from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM
from kiosk.hours.events import SpecialDaySet, SpecialDayUnset
from kiosk.hours.model import SpecialDay, subject_of, told_text
from kiosk.hours.queries import special_day_of
from kiosk.privacy.users.commands import demand_may
from kiosk.privacy.users.model import Task
from kiosk.refusal import Refused


def set_hours(tx: Transaction, wanted: SpecialDay, *, actor: str) -> SpecialDay:
    """Give a day other hours, or close it; what was said of the day before is replaced.

    Raises `Refused`: `hours.day_past`, `hours.text_too_long`, and as `demand_may` does.
    """
    demand_may(tx, Task.SET_HOURS, actor=actor)
    _demand_not_past(tx, wanted.day)
    hours = wanted.hours
    body = SpecialDaySet(
        day=wanted.day.isoformat(),
        opens=f"{hours.opens:%H:%M}" if hours else "",
        closes=f"{hours.closes:%H:%M}" if hours else "",
        text=told_text(wanted.text),
    )
    tx.append(subject_of(wanted.day), body, actor=actor)
    return SpecialDay(wanted.day, hours, body.text)


def unset_hours(tx: Transaction, day: date, *, actor: str) -> None:
    """Let a day be as the settings say; raises `Refused("hours.none_set")`, as `demand_may` too."""
    demand_may(tx, Task.SET_HOURS, actor=actor)
    if special_day_of(tx.connection, day) is None:
        raise Refused("hours.none_set", day=day.isoformat())
    tx.append(subject_of(day), SpecialDayUnset(), actor=actor)


def _demand_not_past(tx: Transaction, day: date) -> None:
    if day < tx.now.astimezone(STOCKHOLM).date():
        raise Refused("hours.day_past", day=day.isoformat())
