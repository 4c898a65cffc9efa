"""A booking as a receptionist types it: short days and clocks, read as they are meant."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.calendar import STOCKHOLM, said_wall_time
from kiosk.hours.model import clock_read
from kiosk.reception.recurrence import Every, Recurrence
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned, is_number
from kiosk.visits.booking import BookingChange, BookingTerms, BookingWanted, last_day_of
from kiosk.visits.model import Visit, visitor_named
from kiosk.visits.public_meetings import MeetingWanted

FIELDS = (
    "name", "company", "email", "day", "begins", "ends", "persons", "zone", "last_day", "until",
)  # fmt: skip
_DAY_OF_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_DAYS_ON = re.compile(r"\+(\d{1,3})")


@dataclass(frozen=True)
class Choices:
    """What is chosen rather than typed; `every` is "", "day" or "week".

    `protected_as` is the word before the number of a protected visitor, "" for anybody else.
    """

    every: str = ""
    discreet: bool = False
    after_hours: bool = False
    protected_as: str = ""


def wanted_of(
    typed: Mapping[str, str], choices: Choices, host_id: str, today: date
) -> tuple[BookingWanted, Recurrence | None]:
    """Read a form; raises `Refused`: `visit.…`, `booking.…`, `hours.clock_unreadable`."""
    visitor = visitor_named(typed.get("name", ""), typed.get("company", ""))
    day = day_read(typed.get("day", ""), today)
    at = said_wall_time(day, clock_read(typed.get("begins", "")))
    terms = BookingTerms(
        ends_at=said_wall_time(day, clock_read(typed["ends"])) if typed.get("ends") else None,
        last_day=day_read(typed["last_day"], today) if typed.get("last_day") else None,
        discreet=choices.discreet,
        after_hours=choices.after_hours,
        email=typed.get("email", ""),
        protected_as=choices.protected_as,
    )
    rule = None
    if choices.every:
        until = day_read(typed["until"], today) if typed.get("until") else None
        rule = Recurrence(Every(choices.every), until)
    persons = _persons(typed.get("persons", ""))
    return BookingWanted(visitor, host_id, at, persons, typed.get("zone", ""), terms), rule


def change_of(typed: Mapping[str, str], today: date) -> BookingChange:
    """Read what a booking is changed to; raises `Refused` as `wanted_of` does."""
    day = day_read(typed.get("day", ""), today)
    return BookingChange(
        at=said_wall_time(day, clock_read(typed.get("begins", ""))),
        ends_at=said_wall_time(day, clock_read(typed["ends"])) if typed.get("ends") else None,
        last_day=day_read(typed["last_day"], today) if typed.get("last_day") else None,
        persons=_persons(typed["persons"]) if typed.get("persons", "").strip() else None,
        zone=cleaned(typed.get("zone", "")),
    )


def meeting_of(typed: Mapping[str, str], today: date, now: datetime) -> MeetingWanted:
    """Read the form of a public meeting; without a time it begins `now`.

    Raises `Refused` as `wanted_of` does, and `visit.count_unreadable`.
    """
    day = day_read(typed.get("day", ""), today)
    given = typed.get("begins", "").strip() or typed.get("day", "").strip()
    persons = typed.get("persons", "").strip()
    if persons and not (is_number(persons) and len(persons) < 7):
        raise Refused("visit.count_unreadable", text=cleaned(persons[:20]))
    return MeetingWanted(
        title=typed.get("title", ""),
        zone=typed.get("zone", ""),
        at=said_wall_time(day, clock_read(typed.get("begins", ""))) if given else now,
        ends_at=said_wall_time(day, clock_read(typed["ends"])) if typed.get("ends") else None,
        persons=int(persons or 0),
    )


def form_of(visit: Visit) -> dict[str, str]:
    """Give a booking as it would be typed."""
    assert visit.booked_for is not None  # noqa: S101 - whoever is expected was booked
    at = visit.booked_for.astimezone(STOCKHOLM)
    last_day = last_day_of(visit)
    return {
        "name": visit.visitor.name,
        "company": visit.visitor.company,
        "email": visit.email,
        "day": at.date().isoformat(),
        "begins": f"{at:%H.%M}",
        "ends": f"{visit.ends_at.astimezone(STOCKHOLM):%H.%M}" if visit.ends_at else "",
        "persons": str(visit.persons or ""),
        "zone": visit.zone,
        "last_day": last_day.isoformat() if last_day else "",
    }


def day_read(text: str, today: date) -> date:
    """Read 2026-12-03, 3/12 (the next such day) or +1; nothing is today.

    Raises `Refused("booking.day_unreadable")`.
    """
    said = text.strip()
    try:
        if not said:
            return today
        if on := _DAYS_ON.fullmatch(said):
            return today + timedelta(days=int(on[1]))
        if short := _DAY_OF_MONTH.fullmatch(said):
            day = date(today.year, int(short[2]), int(short[1]))
            return day if day >= today else day.replace(year=today.year + 1)
        return date.fromisoformat(said)
    except ValueError as error:
        raise Refused("booking.day_unreadable", text=cleaned(said)[:40]) from error


def _persons(text: str) -> int:
    said = text.strip()
    if not said:
        return 1
    return int(said) if is_number(said) and len(said) < 5 else 0  # 0 is refused with the limit
