"""A special day: a closure or other hours, told by the desk (L25). Days and clocks are local."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID, uuid5

from kiosk.calendar import OfficeDay
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned

LONGEST_TEXT = 200
_NAMESPACE = UUID("5b0e9f0a-5c3d-4f3c-9a53-6f1d2f5a7c11")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?")


@dataclass(frozen=True)
class SpecialDay:
    """How a day is otherwise; closed all day without `hours`. `text` is what is told of it."""

    day: date
    hours: OfficeDay | None
    text: str = ""


def subject_of(day: date) -> str:
    """Give the one subject of a day, whichever station speaks of it."""
    return str(uuid5(_NAMESPACE, day.isoformat()))


def exceptions_of(special: Iterable[SpecialDay]) -> Mapping[date, OfficeDay | None]:
    """Give special days as exceptions from ordinary opening days."""
    return {each.day: each.hours for each in special}


def clock_read(text: str) -> time:
    """Read a wall time such as 7.30, 07:30 or 7; raises `Refused("hours.clock_unreadable")`."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise Refused("hours.clock_unreadable", text=cleaned(text)[:40])
    return time(int(found[1]), int(found[2] or 0))


def hours_between(opens: time, closes: time) -> OfficeDay:
    """Give the hours of a day; raises `Refused("hours.closes_before_opens")`."""
    if closes <= opens:
        raise Refused("hours.closes_before_opens", opens=f"{opens:%H.%M}", closes=f"{closes:%H.%M}")
    return OfficeDay(opens, closes)


def told_text(text: str) -> str:
    """Clean what is told of a day; raises `Refused("hours.text_too_long")`."""
    said = cleaned(text)
    if len(said) > LONGEST_TEXT:
        raise Refused("hours.text_too_long", length=len(said), allowed=LONGEST_TEXT)
    return said
