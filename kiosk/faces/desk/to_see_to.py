"""What somebody at the desk should see to, read from the file and put into words, without Qt."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from kiosk.calendar import OpeningDays
from kiosk.directory.model import Person, Unit
from kiosk.directory.queries import people_by_id, units
from kiosk.directory.referrals.model import Referral
from kiosk.directory.referrals.queries import open_without_return
from kiosk.directory.sources.model import SourceReading
from kiosk.directory.sources.queries import sources
from kiosk.faces.desk.keys import PERSON
from kiosk.faces.desk.rows import Row
from kiosk.faces.desk.standing import Standing
from kiosk.reception.people_at_an_instant import availability_of_people
from kiosk.visits.model import Contact, Visit, VisitState
from kiosk.visits.queries import visits_in
from kiosk.wording.availability import REASON_NAMES
from kiosk.wording.voice import Voice, phrase

SHOW, CONFIRM = "show", "confirm"
"""What can be done about it here, as `Row.standing` says it: open its card, or confirm it."""
_UNITS = phrase("DeskToSeeTo", "%n unit(s) without a responsible manager", "", 1)
_NO_REFERRAL = phrase("DeskToSeeTo", "{name} does not answer and has no referral")
_WAITED_FOR = phrase("DeskToSeeTo", "{visitor} waits in the foyer")
_NO_RETURN = phrase("DeskToSeeTo", "{name} has no return time")
_SINCE = phrase("DeskToSeeTo", "{reason} since {date}")
_STALE = phrase("DeskToSeeTo", "{name} is out of date")
_READ_AT = phrase("DeskToSeeTo", "Last read {time}, {date}")
_NEVER_READ = phrase("DeskToSeeTo", "Has never been read")
_SOURCE = phrase("DeskToSeeTo", "Source: {name} {minutes}")
_SOURCE_FAILED = phrase("DeskToSeeTo", "Source: {name} not read")
_ALL_FRESH = phrase("DeskToSeeTo", "All sources fresh")


@dataclass(frozen=True)
class ToSeeTo:
    """What is known of it. `unreferred` are waiting visits whose host is silent without cause."""

    sources: Sequence[SourceReading] = ()
    leaderless: Sequence[Unit] = ()
    unreferred: Sequence[Visit] = ()
    without_return: Sequence[Referral] = ()
    people: Mapping[str, Person] = field(default_factory=dict)


def read_to_see_to(connection: Connection, office: OpeningDays, now: datetime) -> ToSeeTo:
    """Read it for an instant."""
    waiting = visits_in(connection, VisitState.WAITING)
    endless = [each for each in open_without_return(connection) if each.starts_at <= now]
    return ToSeeTo(
        sources=sources(connection),
        leaderless=sorted(
            (each for each in units(connection).values() if not each.manager_id),
            key=lambda each: each.name,
        ),
        unreferred=_silent_without_referral(connection, office, waiting, now),
        without_return=endless,
        people=people_by_id(connection, {each.person_id for each in endless}) if endless else {},
    )


def rows_to_see_to(voice: Voice, seen: ToSeeTo, now: datetime) -> list[Row]:
    """Put it into words, what hurts somebody now first."""
    return [
        *_unreferred(voice, seen),
        *_stale(voice, seen, now),
        *_without_return(voice, seen),
        *_leaderless(voice, seen),
    ]


def freshness(voice: Voice, seen: ToSeeTo, now: datetime) -> Standing:
    """Tell of all sources at once: fresh, or the one that has not been read for longest."""
    live = [each for each in seen.sources if each.live]
    stale = [each for each in live if each.is_stale(now)]
    if not live:
        return Standing()
    if not stale:
        return Standing(voice.say(_ALL_FRESH), "ok")
    worst = min(stale, key=lambda each: (each.read_at is not None, each.read_at or now))
    if worst.read_at is None:
        return Standing(voice.say(_SOURCE_FAILED, name=worst.name), "warn")
    minutes = voice.minutes((now - worst.read_at).total_seconds())
    return Standing(voice.say(_SOURCE, name=worst.name, minutes=minutes), "warn")


def _silent_without_referral(
    connection: Connection, office: OpeningDays, waiting: Sequence[Visit], now: datetime
) -> list[Visit]:
    """Find whose host gave no answer although nothing says that the host is away (M06)."""
    silent = [each for each in waiting if each.contact is Contact.NO_ANSWER and each.host]
    ids = {each.host.person_id for each in silent if each.host}
    known = availability_of_people(connection, office, sorted(ids), now) if ids else {}
    return [
        each
        for each in silent
        if each.host and each.host.person_id in known and known[each.host.person_id].available
    ]


def _unreferred(voice: Voice, seen: ToSeeTo) -> Iterator[Row]:
    for each in seen.unreferred:
        if each.host is not None:
            said = voice.say(_NO_REFERRAL, name=each.host.name)
            below = voice.say(_WAITED_FOR, visitor=each.visitor.name)
            yield Row(each.visit_id, said, below, "", SHOW, "warn")


def _stale(voice: Voice, seen: ToSeeTo, now: datetime) -> Iterator[Row]:
    for each in seen.sources:
        if each.is_stale(now):
            read = voice.say(_NEVER_READ)
            if each.read_at is not None:
                time, date = voice.clock(each.read_at), voice.date(each.read_at)
                read = voice.say(_READ_AT, time=time, date=date)
            yield Row(
                f"source:{each.name}", voice.say(_STALE, name=each.name), read, "", "", "warn"
            )


def _without_return(voice: Voice, seen: ToSeeTo) -> Iterator[Row]:
    for each in seen.without_return:
        person = seen.people.get(each.person_id)
        if person is not None:
            said = voice.say(_NO_RETURN, name=person.name)
            reason = voice.say(REASON_NAMES[each.reason])
            below = voice.say(_SINCE, reason=reason, date=voice.date(each.starts_at))
            yield Row(PERSON + each.person_id, said, below, "", SHOW)


def _leaderless(voice: Voice, seen: ToSeeTo) -> Iterator[Row]:
    if seen.leaderless:
        names = ", ".join(each.name for each in seen.leaderless)
        yield Row("units", voice.say(_UNITS, len(seen.leaderless)), names, "")
