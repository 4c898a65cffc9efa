"""Whether somebody can be reached and who else can, read from the file and without Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from kiosk.calendar import OpeningDays
from kiosk.directory.model import NOBODY, Person, ReferredTo
from kiosk.directory.queries import people_by_id, person_by_id, person_with_email
from kiosk.directory.referrals.circles import person_referred_to
from kiosk.reception.availability import Availability, Circumstances, availability
from kiosk.reception.host_away import is_away
from kiosk.reception.people_at_an_instant import (
    availability_of_people,
    circumstances_of,
    special_circumstances,
)
from kiosk.reception.referring import whom_to_refer_to
from kiosk.visits.model import Visit, VisitKind


@dataclass(frozen=True)
class Reach:
    """What is known of one person's reachability at an instant.

    `stand_in_known` is the stand-in's. `sent_to` is whom callers are sent on to, `NOBODY` where
    the desk itself takes them; `sent_to_person` is who that is, None for a number. `forwarded_to`
    names by id whom the referrals send calls to.
    """

    person: Person
    at: datetime
    circumstances: Circumstances
    known: Availability
    stand_in: Person | None = None
    stand_in_known: Availability | None = None
    sent_to: ReferredTo = NOBODY
    sent_to_person: Person | None = None
    forwarded_to: Mapping[str, Person] = field(default_factory=dict)


def read_reach(
    connection: Connection, office: OpeningDays, person_id: str, at: datetime
) -> Reach | None:
    """Read it for who is on the card; None for somebody whose details have been erased."""
    person = person_by_id(connection, person_id)
    if person is None:
        return None
    circumstances = circumstances_of(connection, office, person_id, at)
    known = availability(circumstances, at)
    sent_to = NOBODY if known.available else whom_to_refer_to(connection, office, person_id, at)
    stand_in = person_with_email(connection, person.details.stand_in_email)
    reached: dict[str, Availability] = {}
    if stand_in is not None:
        reached = availability_of_people(connection, office, [stand_in.person_id], at)
    forwards = {each.forwarded.person_id for each in circumstances.referrals} - {""}
    return Reach(
        person=person,
        at=at,
        circumstances=circumstances,
        known=known,
        stand_in=stand_in,
        stand_in_known=reached.get(stand_in.person_id) if stand_in else None,
        sent_to=sent_to,
        sent_to_person=person_referred_to(connection, sent_to) if sent_to else None,
        forwarded_to=people_by_id(connection, forwards) if forwards else {},
    )


def hosts_away(
    connection: Connection, office: OpeningDays, visits: Iterable[Visit], now: datetime
) -> frozenset[str]:
    """Find the booked visits whose host will be away when the visitor comes, or is away now."""
    booked = [each for each in visits if each.kind is VisitKind.BOOKED and each.host is not None]
    ids = {each.host.person_id for each in booked if each.host is not None}
    # Away is only of whom something is known besides the office hours.
    known = special_circumstances(connection, office, sorted(ids), now) if ids else {}
    return frozenset(
        each.visit_id
        for each in booked
        if each.host is not None
        and each.host.person_id in known
        and _is_away(known[each.host.person_id], max(now, each.booked_for or now), now)
    )


def _is_away(circumstances: Circumstances, at: datetime, now: datetime) -> bool:
    """Tell it for an instant; who sits with a visitor or is out now says nothing of later."""
    if at > now:
        circumstances = replace(circumstances, visitors=0, last_passage=None)
    return is_away(availability(circumstances, at))
