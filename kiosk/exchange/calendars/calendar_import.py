"""Bringing calendars in: whose each is, and what of it keeps that person away.

A calendar is always whole: what it held before and holds no more is ended, unless the file is cut
or the event is among those that cannot be read.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import chain
from pathlib import Path

from kiosk.directory.model import Person
from kiosk.directory.queries import everybody
from kiosk.directory.referrals.model import LONGEST_TEXT, ReferralWanted, Source
from kiosk.directory.referrals.reasons import Reason
from kiosk.exchange.calendars.calendar_bookings import CalendarGuests, book_guests
from kiosk.exchange.calendars.calendar_events import (
    CalendarEvent,
    CalendarReading,
    Window,
    events_of,
)
from kiosk.exchange.calendars.calendar_text import read_calendar_text
from kiosk.exchange.calendars.profiles import PLAIN, Profile, ProfileKind, meaning_of
from kiosk.exchange.csv_file import RefusedRow
from kiosk.exchange.hours_left_empty import telling_hours_left_empty
from kiosk.exchange.import_summary import ImportSummary
from kiosk.exchange.known_people import KnownPeople
from kiosk.exchange.referral_plan import (
    Endings,
    Entry,
    ReferralPlan,
    Sourced,
    carry_out,
    plan_referrals,
    summary_of,
)
from kiosk.exchange.slices import Progress
from kiosk.exchange.source_notes import Reading, noted
from kiosk.exchange.staff_fields import is_email
from kiosk.refusal import Refused
from kiosk.settings import CalendarSource
from kiosk.station import Station

ACTOR = "calendar"
USUAL_NAME = "calendar"
"""The name of calendars that are brought in by hand or dropped into the watched folder."""

BACK = timedelta(days=1)
AHEAD = timedelta(days=60)
"""So far back and ahead calendars are read; what lies further is read when it comes near."""

_GOES = frozenset({"", "ACCEPTED"})
_COMPLETE = Endings(complete=True, confirmed=True)
_NOTHING = ImportSummary(0, 0, 0, 0, 0, ())


@dataclass(frozen=True)
class CalendarSet:
    """Calendars to read: where, by which name they are known again, and how subjects are meant."""

    path: Path
    name: str = USUAL_NAME
    profile: Profile = PLAIN
    live: bool = False


@dataclass
class _Calendar:
    """One calendar, put together from its files; without `owner`, of whoever takes part."""

    owner: Person | None
    files: list[tuple[str, CalendarReading]]
    whole: bool = True


def calendar_set(source: CalendarSource, folder: Path) -> CalendarSet:
    """Give the calendars that the settings name, in a station's folder unless said otherwise."""
    codes = {code.casefold(): Reason(reason) for code, reason in source.codes.items()}
    profile = Profile(ProfileKind(source.profile), source.working_elsewhere, codes)
    return CalendarSet(folder / Path(source.path).expanduser(), source.name, profile, live=True)


def import_calendars(
    station: Station, calendars: CalendarSet, *, progress: Progress | None = None
) -> ImportSummary:
    """Read a calendar or a folder of them, and bring them in.

    In a folder, a file that cannot be read is among the refused, as is each event. Raises
    `Refused("calendar_file.…")` for a file or folder that cannot be read at all; the source is
    noted as failed, and nothing has changed.
    """

    def work() -> ImportSummary:
        with station.reading() as connection:
            people = KnownPeople.among(everybody(connection))
        now = station.now()
        found, refused = _read(calendars.path, people, Window(now - BACK, now + AHEAD))
        plans = [_plan(station, calendars, *each, people) for each in found.items()]

        def every_calendar() -> ImportSummary:
            total = replace(_NOTHING, refused=tuple(refused))
            for plan in plans:
                summary = summary_of(plan, _COMPLETE)
                total = _sum(total, carry_out(station, plan, summary, progress=progress))
            for name, calendar in found.items():
                prefix = f"{calendars.name}/{name}|"
                book_guests(station, prefix, _guests_in(calendar), people)
            return total

        concerned = chain.from_iterable(plan.concerned for plan in plans)
        return telling_hours_left_empty(station, concerned, every_calendar)

    reading = Reading(calendars.name, "calendar", ACTOR, live=calendars.live)
    return noted(station, reading, work)


def _guests_in(calendar: _Calendar) -> CalendarGuests:
    """Give what a calendar may say of visitors, and of what it may be believed no more."""
    events = tuple(event for _, reading in calendar.files for event in reading.events)
    doubtful = frozenset(uid for _, reading in calendar.files for uid in reading.doubtful)
    return CalendarGuests(calendar.owner, events, doubtful, calendar.whole)


def _plan(
    station: Station, calendars: CalendarSet, name: str, calendar: _Calendar, people: KnownPeople
) -> ReferralPlan:
    prefix = f"{calendars.name}/{name}|"
    entries: list[Entry] = []
    refused: list[RefusedRow] = []
    doubtful: set[str] = set()
    for file, reading in calendar.files:
        doubtful |= reading.doubtful
        refused += [replace(row, facts={**row.facts, "file": file}) for row in reading.refused]
        for event in reading.events:
            try:
                entries += _entries(event, calendar.owner, people, calendars.profile, prefix, file)
            except Refused as refusal:
                doubtful.add(event.uid)
                facts = {**refusal.facts, "file": file}
                refused.append(RefusedRow(event.line, refusal.code, facts))
    with station.reading() as connection:
        plan = plan_referrals(
            connection,
            Sourced(Source.CALENDAR, prefix, ACTOR),
            entries,
            refused,
            office=station.office_days(),
            now=station.now(),
        )
    kept = tuple(f"{prefix}{uid}|" for uid in doubtful)
    gone = [e for e in plan.vanished if calendar.whole and not e.source_key.startswith(kept)]
    return replace(plan, vanished=tuple(gone))


def _read(
    path: Path, people: KnownPeople, window: Window
) -> tuple[dict[str, _Calendar], list[RefusedRow]]:
    """Read every file; give the calendars by what tells them apart, and the files refused."""
    found: dict[str, _Calendar] = {}
    refused: list[RefusedRow] = []
    alone = not path.is_dir()
    files = [path] if alone else sorted(_calendar_files(path))
    if not files:
        raise Refused("calendar_file.no_calendars", file=str(path))
    for each in files:
        try:
            _read_file(each, people, window, found)
        except Refused as refusal:
            if alone:
                raise
            refused.append(RefusedRow(1, refusal.code, {**refusal.facts, "file": each.name}))
    return found, refused


def _read_file(
    path: Path, people: KnownPeople, window: Window, found: dict[str, _Calendar]
) -> None:
    """Read one file and put it with the others of the same person."""
    text = read_calendar_text(path)
    names = (text.properties.get("X-WR-CALNAME", ""), path.stem, path.parent.name)
    owner = _owner(names, people)
    reading = events_of(text, window)
    of_nobody = not any(_taking_part(each, people) for each in reading.events)
    if owner is None and reading.events and of_nobody:
        raise Refused("calendar_file.owner_unknown", file=path.name)
    known_as = owner.person_id if owner else path.stem
    calendar = found.setdefault(known_as, _Calendar(owner, []))
    calendar.files.append((path.name, reading))
    calendar.whole &= text.cut_at is None and not text.unclosed


def _calendar_files(folder: Path) -> Iterator[Path]:
    try:
        yield from (each for each in folder.rglob("*") if each.suffix.lower() == ".ics")
    except OSError as error:
        facts = {"file": str(folder), "detail": error.strerror}
        raise Refused("calendar_file.unreadable", **facts) from error


def _owner(names: Iterable[str], people: KnownPeople) -> Person | None:
    """Find whose calendar it is by a name that is an e-mail address."""
    for each in names:
        if is_email(each.strip()):
            owner = people.with_email(each.strip())
            if owner is not None:
                return owner
    return None


def _entries(
    event: CalendarEvent,
    owner: Person | None,
    people: KnownPeople,
    profile: Profile,
    prefix: str,
    file: str,
) -> list[Entry]:
    """Give the referrals that an event means; none when it keeps nobody away."""
    if owner is not None and event.attendees.get(owner.details.email) == "DECLINED":
        return []
    meant = meaning_of(event, profile)
    if meant is None:
        return []
    wanted = ReferralWanted(
        person_id="",
        reason=meant.reason,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        line=meant.line,
        forwarded=people.referred_to(meant.number),
        internal_text=meant.internal_text[:LONGEST_TEXT].rstrip(),
        source=Source.CALENDAR,
    )
    key = f"{prefix}{event.uid}|{event.instance}"
    if owner is not None:
        own = replace(wanted, person_id=owner.person_id, source_key=key)
        return [Entry(event.line, own, file=file)]
    return [
        Entry(
            event.line,
            replace(wanted, person_id=each.person_id, source_key=f"{key}|{each.person_id}"),
            file=file,
        )
        for each in _taking_part(event, people)
    ]


def _taking_part(event: CalendarEvent, people: KnownPeople) -> list[Person]:
    """Give whoever of the directory has called to an event or has said to come."""
    emails = {event.organizer: ""} | event.attendees
    going = [
        people.with_email(each)
        for each, answer in emails.items()
        if answer in _GOES or each == event.organizer
    ]
    return [each for each in going if each is not None]


def _sum(total: ImportSummary, more: ImportSummary) -> ImportSummary:
    return ImportSummary(
        added=total.added + more.added,
        changed=total.changed + more.changed,
        unchanged=total.unchanged + more.unchanged,
        missing=total.missing + more.missing,
        ended=total.ended + more.ended,
        refused=(*total.refused, *more.refused),
    )
