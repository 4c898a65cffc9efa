"""Units as the command line lists them, as data, as JSON and in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from kiosk.calendar import OpeningDays
from kiosk.commandline.output import as_utc
from kiosk.directory.model import Person, ReferredTo, Unit
from kiosk.directory.queries import people_by_id, units, units_without_manager
from kiosk.directory.staffing.gaps import Interval
from kiosk.directory.staffing.model import PhoneHours, UnmannedUnit
from kiosk.directory.staffing.queries import phone_hours_by_unit, unmanned_units
from kiosk.reception.phone_hours import phone_hour_gaps
from kiosk.typed_text import cleaned
from kiosk.wording.voice import Voice, phrase
from kiosk.wording.weekly_hours import hours_in_words

UNIT_LED = phrase("CommandLine", "{unit}: manager and deputies are saved.")
UNIT_MANNED = phrase("CommandLine", "{unit} is manned again.")
PHONE_HOURS_SET = phrase("CommandLine", "{unit}: the phone hours are saved.")
PHONE_HOURS_ENDED = phrase("CommandLine", "{unit} has no phone hours any longer.")
DUTY_PLANNED = phrase("CommandLine", "{name} is on duty at the telephones.")
DUTY_ENDED = phrase("CommandLine", "{name}: %n duty(s) at the telephones taken back.", "", 1)

_UNMANNED = phrase("CommandLine", "{unit} is unmanned from {begins} until {ends}.")
_MANAGER = phrase("CommandLine", "  Manager: {names}")
_NO_MANAGER = phrase("CommandLine", "  No manager. Name one with kiosk unit lead.")
_DEPUTIES = phrase("CommandLine", "  Deputies: {names}")
_PHONE_HOURS = phrase("CommandLine", "  Phone hours: {hours} ({reason}, {decider})")
_UNMANNED_LINE = phrase("CommandLine", "  Unmanned from {begins} until {ends}")
_GAP = phrase("CommandLine", "  Nobody answers from {begins} until {ends}")


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """A unit with whatever is said of its manning; people only while they are in the house."""

    unit: Unit
    lacks_manager: bool
    manager: Person | None
    deputies: tuple[Person, ...]
    phone_hours: PhoneHours | None
    unmanned: tuple[UnmannedUnit, ...]
    gaps: tuple[Interval, ...]
    targets: dict[str, Person]


def listed_units(
    connection: Connection, office: OpeningDays, since: datetime, until: datetime
) -> list[ListedUnit]:
    """Gather every unit by administration and name, with what comes between two instants."""
    known = sorted(units(connection).values(), key=lambda e: (e.administration, e.name))
    unmanned = unmanned_units(connection, since)
    named = {id_ for each in known for id_ in (each.manager_id, *each.deputy_ids)}
    named |= {each.referred.person_id for each in unmanned}
    people = {i: p for i, p in people_by_id(connection, named).items() if not p.ended}
    lacking = {each.unit_id for each in units_without_manager(connection)}
    hours = phone_hours_by_unit(connection)
    found = phone_hour_gaps(connection, office, since, until, now=since)
    gaps = {each.unit.unit_id: each.gaps for each in found}
    return [
        ListedUnit(
            unit=each,
            lacks_manager=each.unit_id in lacking,
            manager=people.get(each.manager_id),
            deputies=tuple(people[i] for i in each.deputy_ids if i in people),
            phone_hours=hours.get(each.unit_id),
            unmanned=tuple(e for e in unmanned if e.unit_id == each.unit_id),
            gaps=gaps.get(each.unit_id, ()),
            targets=people,
        )
        for each in known
    ]


def listed_as_json(listed: ListedUnit) -> dict[str, Any]:
    """Give a unit as scripts read it."""
    hours = listed.phone_hours
    return {
        "name": listed.unit.name,
        "administration": listed.unit.administration,
        "manager": _contact(listed.manager) if listed.manager else None,
        "deputies": [_contact(each) for each in listed.deputies],
        "phone_hours": None
        if hours is None
        else {
            "weekly": [[each.weekday, each.opens, each.closes] for each in hours.weekly],
            "reason": hours.reason,
            "decided_by": hours.decided_by,
            "review_on": hours.review_on,
        },
        "unmanned": [
            _span(each) | {"refer_to": _target(listed, each.referred)} for each in listed.unmanned
        ],
        "gaps": [_span(each) for each in listed.gaps],
    }


def listed_in_words(voice: Voice, listed: ListedUnit) -> Iterator[str]:
    """Tell of a unit in a few lines."""
    yield cleaned(listed.unit.full_name)
    if listed.manager:
        yield voice.say(_MANAGER, names=cleaned(listed.manager.name))
    elif listed.lacks_manager:
        yield voice.say(_NO_MANAGER)
    if listed.deputies:
        yield voice.say(_DEPUTIES, names=", ".join(cleaned(e.name) for e in listed.deputies))
    if listed.phone_hours:
        yield voice.say(
            _PHONE_HOURS,
            hours=", ".join(hours_in_words(voice, listed.phone_hours)),
            reason=cleaned(listed.phone_hours.reason),
            decider=cleaned(listed.phone_hours.decided_by),
        )
    for each in listed.unmanned:
        yield voice.say(_UNMANNED_LINE, **_between(voice, each.starts_at, each.ends_at))
    for gap in listed.gaps:
        yield voice.say(_GAP, **_between(voice, gap.starts_at, gap.ends_at))


def unmanned_in_words(voice: Voice, unit: Unit, starts_at: datetime, ends_at: datetime) -> str:
    """Tell for how long a unit is unmanned."""
    return voice.say(_UNMANNED, unit=unit.name, **_between(voice, starts_at, ends_at))


def _between(voice: Voice, starts_at: datetime, ends_at: datetime) -> dict[str, str]:
    return {
        name: f"{voice.date(at)} {voice.clock(at)}"
        for name, at in (("begins", starts_at), ("ends", ends_at))
    }


def _contact(person: Person) -> str:
    return person.details.email or person.name


def _span(each: Interval | UnmannedUnit) -> dict[str, Any]:
    return {"starts_at": as_utc(each.starts_at), "ends_at": as_utc(each.ends_at)}


def _target(listed: ListedUnit, referred: ReferredTo) -> str:
    """Name whom callers are sent to; "switchboard" when it is nobody in the house."""
    person = listed.targets.get(referred.person_id)
    return _contact(person) if person else referred.number or "switchboard"
