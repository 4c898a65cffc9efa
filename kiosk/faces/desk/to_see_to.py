"""What somebody at the desk should see to, read from the file and without Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection

from kiosk.calendar import STOCKHOLM, OpeningDays, day_around
from kiosk.directory.model import Person, Unit
from kiosk.directory.queries import (
    nobody_is_known,
    people_by_id,
    units,
    units_without_manager,
)
from kiosk.directory.sources.model import SourceReading
from kiosk.directory.sources.queries import sources
from kiosk.directory.staff_changes.model import StaffChange
from kiosk.directory.staff_changes.queries import open_changes
from kiosk.directory.staffing.model import PhoneHours
from kiosk.directory.staffing.queries import phone_hours_by_unit
from kiosk.faces.desk.undelivered import Undelivered, read_undelivered
from kiosk.jobs.queries import held_badges
from kiosk.reception.people_at_an_instant import availability_of_people
from kiosk.reception.phone_hours import UnitGaps, phone_hour_gaps
from kiosk.visits.closing import left_open
from kiosk.visits.model import Contact, Visit, VisitState
from kiosk.visits.queries import visit_by_id, visits_waiting_with

REVIEW_AHEAD = timedelta(days=7)
"""So long before its review date an exception of phone hours is brought up (M11)."""

_HERE = (VisitState.WAITING, VisitState.INSIDE)
_NOT_COMING = (Contact.NO_ANSWER, Contact.CANNOT)


@dataclass(frozen=True)
class ToSeeTo:
    """What is known of it.

    `unanswered` are phone hours with nobody there now or later today; `unreferred` are waiting
    visits whose host is silent or declines without cause; `left_open` are visits nobody ended
    before the house closed; `held` are visits whose badge waits for somebody to choose; `reviews`
    are due; `undelivered` messages have not gone out; with `directory_empty` nobody can be visited
    yet. `people` and `units` name whom and what the others are about.
    """

    unanswered: Sequence[UnitGaps] = ()
    unreferred: Sequence[Visit] = ()
    left_open: Sequence[Visit] = ()
    changes: Sequence[StaffChange] = ()
    sources: Sequence[SourceReading] = ()
    reviews: Sequence[PhoneHours] = ()
    leaderless: Sequence[Unit] = ()
    undelivered: Sequence[Undelivered] = ()
    held: Sequence[Visit] = ()
    directory_empty: bool = False
    people: Mapping[str, Person] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)


def read_to_see_to(
    connection: Connection, office: OpeningDays, house: OpeningDays, now: datetime
) -> ToSeeTo:
    """Read it for an instant; `office` is when people work, `house` when the reception is open."""
    _, midnight = day_around(now)
    changes = open_changes(connection)
    named = {each.person_id for each in changes if each.person_id}
    return ToSeeTo(
        unanswered=phone_hour_gaps(connection, office, now, midnight, now=now),
        unreferred=_silent_without_referral(connection, office, now),
        left_open=left_open(connection, house, now),
        changes=changes,
        sources=sources(connection),
        reviews=_to_be_reviewed(connection, now),
        leaderless=units_without_manager(connection),
        undelivered=read_undelivered(connection),
        held=_with_held_badges(connection),
        directory_empty=nobody_is_known(connection),
        people=people_by_id(connection, named) if named else {},
        units=units(connection),
    )


def _silent_without_referral(
    connection: Connection, office: OpeningDays, now: datetime
) -> list[Visit]:
    """Find whose host gave no answer, or declined, though nothing says the host is away (M06)."""
    silent = [each for each in visits_waiting_with(connection, *_NOT_COMING) if each.host]
    ids = {each.host.person_id for each in silent if each.host}
    known = availability_of_people(connection, office, sorted(ids), now) if ids else {}
    return [
        each
        for each in silent
        if each.host and each.host.person_id in known and known[each.host.person_id].available
    ]


def _with_held_badges(connection: Connection) -> list[Visit]:
    found = (visit_by_id(connection, each.about) for each in held_badges(connection))
    return [each for each in found if each is not None and each.state in _HERE]


def _to_be_reviewed(connection: Connection, now: datetime) -> list[PhoneHours]:
    soon = now.astimezone(STOCKHOLM).date() + REVIEW_AHEAD
    exceptions = phone_hours_by_unit(connection).values()
    due = [each for each in exceptions if each.review_on is not None and each.review_on <= soon]
    return sorted(due, key=lambda each: (each.review_on, each.unit_id))
