"""The events of a calendar within a window of time: series unrolled, changed instances in place.

Each event is judged alone: one that cannot be read is refused with its line, the others go in.
"""

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any

import recurring_ical_events
from icalendar import Calendar, Event
from icalendar.error import GloballyUniqueTZIDGuessed
from icalendar.prop import vDDDLists, vDDDTypes

from kiosk.calendar import midnight
from kiosk.exchange.calendars.calendar_text import CalendarText, EventText
from kiosk.exchange.calendars.time_zones import TimeZones
from kiosk.exchange.csv_file import RefusedRow
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned

MOST_INSTANCES = 1500
"""More instances of one event in a window are no meetings: 1,464 is every hour for 61 days."""

_SHOWN = 60
_OF_TIME = ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
_SERIES = ("RRULE", "RDATE", "RECURRENCE-ID")
_UNCOUNTABLE = ("SECONDLY", "MINUTELY")


Properties = Any
"""A VEVENT as icalendar reads it; its types name thirty kinds of value for every property."""


class Busy(StrEnum):
    """What a calendar shows others of an event."""

    FREE = "FREE"
    TENTATIVE = "TENTATIVE"
    BUSY = "BUSY"
    AWAY = "OOF"
    ELSEWHERE = "WORKINGELSEWHERE"


@dataclass(frozen=True)
class Window:
    """From one instant until another, UTC."""

    since: datetime
    until: datetime


@dataclass(frozen=True)
class CalendarEvent:
    """One event as it happens once. Times are UTC.

    `instance` tells the instances of a series apart by when each was to begin; "" for an event
    that happens once. `subject` is "" for a private one. `attendees` maps e-mails to what each has
    answered (PARTSTAT, "" where nothing is said); `organizer` is an e-mail. `names` maps e-mails to
    what people are called (CN); `resources` are the attendees that are rooms and things.
    """

    line: int
    uid: str
    instance: str
    starts_at: datetime
    ends_at: datetime
    busy: Busy
    private: bool
    subject: str
    organizer: str
    attendees: dict[str, str]
    location: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    resources: frozenset[str] = frozenset()


@dataclass(frozen=True)
class CalendarReading:
    """The events found, those refused, and the UIDs about which a file can be believed no more."""

    events: tuple[CalendarEvent, ...]
    refused: tuple[RefusedRow, ...]
    doubtful: frozenset[str]


def events_of(text: CalendarText, window: Window) -> CalendarReading:
    """Give what happens within a window; cancelled events and instances are left out."""
    with warnings.catch_warnings():
        # Which zone a name means is decided and told by `TimeZones`.
        warnings.simplefilter("ignore", GloballyUniqueTZIDGuessed)
        return _events_of(text, window)


def _events_of(text: CalendarText, window: Window) -> CalendarReading:
    zones = TimeZones(text.zones, text.properties.get("X-WR-TIMEZONE", ""))
    events: list[CalendarEvent] = []
    refused = [RefusedRow(line, "calendar_row.not_closed", {}) for line in text.unclosed]
    doubtful: set[str] = set()
    for uid, group in text.by_uid().items():
        readable = []
        for each in group:
            try:
                readable.append((each, _read(each, zones, window)))
            except Refused as refusal:
                refused.append(RefusedRow(each.line, refusal.code, refusal.facts))
                doubtful.add(uid)
        try:
            events += _happening(uid, readable, window)
        except Refused as refusal:
            refused.append(RefusedRow(group[0].line, refusal.code, refusal.facts))
            doubtful.add(uid)
    if text.cut_at is not None:
        refused.append(RefusedRow(text.cut_at, "calendar_row.cut", {}))
    refused.sort(key=lambda row: row.line)
    return CalendarReading(tuple(events), tuple(refused), frozenset(doubtful))


def _read(text: EventText, zones: TimeZones, window: Window) -> Properties:
    """Read one event, all its times placed; raises `Refused("calendar_row.…")`."""
    try:
        event: Properties = Event.from_ical(text.text)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise Refused("calendar_row.unreadable") from error
    for name, _ in event.errors:
        if name in _OF_TIME:
            raise Refused("calendar_row.property_broken", column=name, value=_said(event, name))
    if "DTSTART" not in event:
        raise Refused("calendar_row.start_missing")
    for name in ("DTSTART", "DTEND", "RECURRENCE-ID"):
        if name in event:
            event[name] = vDDDTypes(zones.placed(event[name].dt, _zone_of(event[name])))
    for name in ("RDATE", "EXDATE"):
        if name in event:
            event[name] = vDDDLists(list(_placed_dates(event[name], zones)))
    _check_length(event)
    if "RRULE" in event:
        _bound(event, window)
    return event


def _said(event: Properties, name: str) -> str:
    return cleaned(str(event.get(name, "")))[:_SHOWN]


def _zone_of(value: Any) -> str:
    return str(value.params.get("TZID", ""))


def _placed_dates(value: Any, zones: TimeZones) -> Iterator[Any]:
    """Give the dates of RDATE or EXDATE, which may stand on several lines."""
    for line in value if isinstance(value, list) else [value]:
        zone = _zone_of(line)
        for each in line.dts:
            if isinstance(each.dt, tuple):
                start, end = each.dt
                placed = zones.placed(start, zone)
                yield placed, end if isinstance(end, timedelta) else zones.placed(end, zone)
            else:
                yield zones.placed(each.dt, zone)


def _check_length(event: Properties) -> None:
    """Refuse an event without an end, or with one before its beginning.

    A day without an end is that day (RFC 5545, 3.6.1); a moment without an end keeps nobody away.
    """
    start = event["DTSTART"].dt
    if "DTEND" in event:
        end = event["DTEND"].dt
        if isinstance(end, datetime) != isinstance(start, datetime):
            raise Refused("calendar_row.property_broken", column="DTEND", value=str(end))
        if end < start:
            facts = {"start": _told(start), "value": _told(end)}
            raise Refused("calendar_row.until_before_from", **facts)
    elif "DURATION" in event:
        if event["DURATION"].dt < timedelta(0):
            raise Refused(
                "calendar_row.property_broken", column="DURATION", value=str(event["DURATION"].dt)
            )
    elif isinstance(start, datetime):
        raise Refused("calendar_row.without_end", start=_told(start))


def _told(value: date) -> str:
    return value.strftime("%Y-%m-%d %H.%M" if isinstance(value, datetime) else "%Y-%m-%d")


def _bound(event: Properties, window: Window) -> None:
    """Let no series go on for ever, and refuse one that recurs more often than anybody meets."""
    rule = event["RRULE"]
    rules = rule if isinstance(rule, list) else [rule]
    for each in rules:
        frequency = str((each.get("FREQ") or [""])[0]).upper()
        if frequency in _UNCOUNTABLE:
            raise Refused("calendar_row.recurs_too_often", value=frequency, limit=MOST_INSTANCES)
        if "UNTIL" not in each and "COUNT" not in each:
            whole_days = not isinstance(event["DTSTART"].dt, datetime)
            each["UNTIL"] = [window.until.date() if whole_days else window.until]


def _happening(
    uid: str, group: Sequence[tuple[EventText, Properties]], window: Window
) -> list[CalendarEvent]:
    """Give each time the events of one UID happen within the window."""
    lines = {id(event): text.line for text, event in group}
    once = len(group) == 1 and not any(name in group[0][1] for name in _SERIES)
    occurrences = [group[0][1]] if once else _occurrences([event for _, event in group], window)
    found = []
    for each in occurrences:
        start, end = _times(each)
        if end <= window.since or start >= window.until or end <= start or _is_cancelled(each):
            continue
        line = lines.get(id(each), group[0][0].line)
        found.append(_event(each, line, uid, "" if once else _instance(each), start, end))
    if len(found) > MOST_INSTANCES:
        raise Refused("calendar_row.recurs_too_often", value=str(len(found)), limit=MOST_INSTANCES)
    return found


def _occurrences(events: Iterable[Properties], window: Window) -> list[Properties]:
    calendar = Calendar()
    for each in events:
        calendar.add_component(each)
    try:
        return list(recurring_ical_events.of(calendar).between(window.since, window.until))
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise Refused("calendar_row.unreadable") from error


def _times(event: Properties) -> tuple[datetime, datetime]:
    start = event["DTSTART"].dt
    if "DTEND" in event:
        return _instant(start), _instant(event["DTEND"].dt)
    if "DURATION" not in event:
        return _instant(start), _instant(start + timedelta(days=1))
    length = event["DURATION"].dt
    # A day is as long as that day is; hours are hours, also when summer time begins between.
    if length % timedelta(days=1) == timedelta(0):
        return _instant(start), _instant(start + length)
    return _instant(start), _instant(start) + length


def _instant(value: date) -> datetime:
    return value.astimezone(UTC) if isinstance(value, datetime) else midnight(value)


def _instance(event: Properties) -> str:
    began: date = event["RECURRENCE-ID" if "RECURRENCE-ID" in event else "DTSTART"].dt
    if isinstance(began, datetime):
        return began.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    return began.strftime("%Y%m%d")


def _is_cancelled(event: Properties) -> bool:
    return str(event.get("STATUS", "")).upper() == "CANCELLED"


def _event(
    event: Properties, line: int, uid: str, instance: str, start: datetime, end: datetime
) -> CalendarEvent:
    private = str(event.get("CLASS", "")).upper() in ("PRIVATE", "CONFIDENTIAL")
    attendees = event.get("ATTENDEE", [])
    answers = attendees if isinstance(attendees, list) else [attendees]
    return CalendarEvent(
        line=line,
        uid=uid,
        instance=instance,
        starts_at=start,
        ends_at=end,
        busy=_busy(event),
        private=private,
        subject="" if private else cleaned(str(event.get("SUMMARY", ""))),
        organizer=_address(event.get("ORGANIZER", "")),
        attendees={
            _address(each): str(getattr(each, "params", {}).get("PARTSTAT", "")).upper()
            for each in answers
        },
        location=cleaned(str(event.get("LOCATION", ""))),
        names={
            _address(each): cleaned(str(getattr(each, "params", {}).get("CN", "")))
            for each in (*answers, event.get("ORGANIZER", ""))
        },
        resources=frozenset(_address(each) for each in answers if _is_thing(each)),
    )


def _is_thing(attendee: Any) -> bool:
    kind = str(getattr(attendee, "params", {}).get("CUTYPE", "")).upper()
    return kind in ("ROOM", "RESOURCE")


def _busy(event: Properties) -> Busy:
    said = str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).strip().upper()
    if said in Busy.__members__.values():
        return Busy(said)
    if str(event.get("TRANSP", "")).upper() == "TRANSPARENT":
        return Busy.FREE
    if str(event.get("STATUS", "")).upper() == "TENTATIVE":
        return Busy.TENTATIVE
    return Busy.BUSY


def _address(value: Any) -> str:
    said = str(value).strip().lower()
    return said.removeprefix("mailto:")
