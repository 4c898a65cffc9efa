"""Questions about visits."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    TextClause,
    and_,
    bindparam,
    func,
    or_,
    select,
)

from db.clock import instant, milliseconds
from db.tables import (
    BOOKED_BY_CODE,
    FOLLOWS_ANOTHER,
    FROM_A_SOURCE,
    MAY_RETURN,
    OF_A_SERIES,
    visit,
)
from kiosk.directory.model import Person
from kiosk.directory.queries import people_by_id, person_by_id
from kiosk.typed_text import search_key
from kiosk.visits.model import (
    AWAITING_ANSWER,
    Contact,
    Visit,
    VisitInside,
    VisitKind,
    VisitState,
)
from kiosk.visits.party import following_read, needs_read
from kiosk.visits.typed_length import MOST_TYPED
from kiosk.visits.visit_row import StoredRow, visit_read

_BY_ID = select(visit).where(visit.c.subject_id == bindparam("wanted"))
_IDS_WAITING = select(visit.c.subject_id).where(visit.c.state == VisitState.WAITING)
_INSIDE = """
SELECT v.subject_id, v.name, v.company, v.persons, v.zone, v.host_id,
       coalesce(trim(p.given_name || ' ' || p.family_name), ''), v.arrived_at, v.met_at, v.needs,
       v.said_left_at IS NOT NULL, v.probably_left_at IS NOT NULL,
       v.kind = 'public_meeting', v.follows, v.follows_as, v.overruled <> ''
FROM visit v LEFT JOIN person p ON p.subject_id = v.host_id
WHERE v.state = 'inside' ORDER BY v.arrived_at, v.subject_id
"""
_BADGE_CODE = "SELECT 1 FROM visit WHERE badge_code = ?"

People = Mapping[str, Person]
"""People by their ids, read already; a question asks only for hosts who are not among them."""
NOBODY_KNOWN: People = {}
_HERE = (VisitState.WAITING, VisitState.INSIDE)


def expected_visits(
    connection: Connection, since: datetime, until: datetime, known: People = NOBODY_KNOWN
) -> list[Visit]:
    """Give the booked visits between two instants whose visitor has not come, by time."""
    return _visits(
        connection,
        visit.c.state == VisitState.EXPECTED,
        or_(visit.c.booked_for >= milliseconds(since), visit.c.booked_until > milliseconds(since)),
        visit.c.booked_for < milliseconds(until),
        order=visit.c.booked_for,
        known=known,
    )


def may_return(connection: Connection, now: datetime, known: People = NOBODY_KNOWN) -> list[Visit]:
    """Give who has left and is let in again today: booked for several days, by time (L19)."""
    return _visits(
        connection,
        MAY_RETURN,
        visit.c.booked_until > milliseconds(now),
        visit.c.booked_for < milliseconds(now),
        order=visit.c.booked_for,
        known=known,
    )


def expected_in_series(connection: Connection, after: Visit) -> list[Visit]:
    """Give the bookings of a series that come after one of them, by time."""
    if not after.series or after.booked_for is None:
        return []
    return _visits(
        connection,
        OF_A_SERIES,
        visit.c.series == after.series,
        visit.c.state == VisitState.EXPECTED,
        visit.c.booked_for > milliseconds(after.booked_for),
        order=visit.c.booked_for,
    )


def series_of(connection: Connection, booking: Visit) -> list[Visit]:
    """Give all bookings of a series, whatever became of them, by time; a single one alone."""
    if not booking.series:
        return [booking]
    return _visits(
        connection, OF_A_SERIES, visit.c.series == booking.series, order=visit.c.booked_for
    )


def visits_from_source(connection: Connection, prefix: str) -> list[Visit]:
    """Give the bookings another system knows by keys that begin so, whatever became of them."""
    ends = prefix[:-1] + chr(ord(prefix[-1]) + 1)
    return _visits(
        connection,
        FROM_A_SOURCE,
        visit.c.source_key >= prefix,
        visit.c.source_key < ends,
        order=visit.c.booked_for,
    )


def visits_in(
    connection: Connection, state: VisitState, known: People = NOBODY_KNOWN
) -> list[Visit]:
    """Give the visits in one state, by arrival."""
    return _visits(connection, visit.c.state == state, order=visit.c.arrived_at, known=known)


def visits_here_since_before(connection: Connection, before: datetime) -> list[Visit]:
    """Give who came before an instant and has not left, by arrival."""
    return _visits(
        connection,
        visit.c.state.in_((VisitState.WAITING, VisitState.INSIDE)),
        visit.c.arrived_at < milliseconds(before),
        order=visit.c.arrived_at,
    )


def ids_waiting(connection: Connection) -> list[str]:
    """Give the ids of the visits that wait."""
    return list(connection.execute(_IDS_WAITING).scalars())


def visits_inside(connection: Connection) -> list[VisitInside]:
    """Give who is inside, by arrival, with no more than a list shows: there may be 10,000."""
    return [
        VisitInside._make(
            (
                *told,
                instant(arrived_at),
                instant(met_at),
                needs_read(needs.split()) if needs else (),
                bool(said_left),
                bool(probably_left),
                bool(public_meeting),
                follows,
                following_read(role) if role else None,
                bool(overruled),
            )
        )
        for (
            *told,
            arrived_at,
            met_at,
            needs,
            said_left,
            probably_left,
            public_meeting,
            follows,
            role,
            overruled,
        ) in connection.exec_driver_sql(_INSIDE)
    ]


def visits_awaiting_answer(connection: Connection) -> list[Visit]:
    """Give the visits whose host has been asked and has not answered."""
    return _visits(
        connection,
        visit.c.state == VisitState.WAITING,
        visit.c.contact.in_(AWAITING_ANSWER),
        order=visit.c.contact_at,
    )


def visits_waiting_with(connection: Connection, *contacts: Contact) -> list[Visit]:
    """Give the visits that wait and of whose host one of these is known, by arrival."""
    return _visits(
        connection,
        visit.c.state == VisitState.WAITING,
        visit.c.contact.in_(contacts),
        order=visit.c.arrived_at,
    )


def visits_not_received(connection: Connection, since: datetime, until: datetime) -> list[Visit]:
    """Give the visits whose host has not answered or cannot come, since between two instants."""
    return _visits(
        connection,
        visit.c.contact.in_((Contact.NO_ANSWER, Contact.CANNOT)),
        visit.c.contact_at >= milliseconds(since),
        visit.c.contact_at < milliseconds(until),
        order=visit.c.contact_at,
    )


def visits_with(
    connection: Connection, host_ids: Collection[str], since: datetime, until: datetime
) -> list[Visit]:
    """Give the visits that some hosts had with them at any time between two instants."""
    return _visits(
        connection,
        visit.c.host_id.in_(host_ids),
        visit.c.met_at < milliseconds(until),
        or_(visit.c.left_at.is_(None), visit.c.left_at > milliseconds(since)),
    )


def followers_of(connection: Connection, visit_id: str) -> list[Visit]:
    """Give who comes along with the visitor of a visit, and has not left, by arrival."""
    return _visits(
        connection,
        FOLLOWS_ANOTHER,
        visit.c.follows == visit_id,
        visit.c.state.in_((VisitState.EXPECTED, VisitState.WAITING, VisitState.INSIDE)),
        order=visit.c.arrived_at,
    )


def visits_by_id(connection: Connection, visit_ids: Sequence[str]) -> list[Visit]:
    """Give some visits in the order they are named."""
    known = {e.visit_id: e for e in _visits(connection, visit.c.subject_id.in_(visit_ids))}
    return [known[each] for each in visit_ids if each in known]


def visit_by_id(connection: Connection, visit_id: str) -> Visit | None:
    """Give one visit."""
    row = connection.execute(_BY_ID, {"wanted": visit_id}).mappings().first()
    return None if row is None else visit_of_row(connection, row)


def visit_of_row(connection: Connection, row: StoredRow, host: Person | None = None) -> Visit:
    """Give the visit a row of its table tells of; a `host` already at hand is not asked for."""
    if host is None or host.person_id != row["host_id"]:
        host = person_by_id(connection, row["host_id"])
    return visit_read(row, host)


def visit_by_badge_code(connection: Connection, code: str) -> Visit | None:
    """Give the visit a badge belongs to: of one merged into another, that other.

    Two stations that were apart may, once in ten thousand years, have given the same code to two
    who are here: then it is nobody's, for the wrong one must not leave by it.
    """
    found = _visits(connection, visit.c.badge_code == code) if code else []
    here = [each for each in found if each.state in _HERE]
    if len(here) > 1:
        return None
    stays = [each for each in found if each.state is not VisitState.MERGED]
    return _one(here) or _one(stays) or standing_of(connection, _one(found))


def standing_of(connection: Connection, found: Visit | None) -> Visit | None:
    """Give the visit that stayed in place of one merged into another."""
    seen: set[str] = set()
    while found is not None and found.merged_into and found.visit_id not in seen:
        seen.add(found.visit_id)
        found = visit_by_id(connection, found.merged_into)
    return found


def badge_code_is_taken(connection: Connection, code: str) -> bool:
    """Tell whether a badge with this code was ever given out."""
    return connection.exec_driver_sql(_BADGE_CODE, (code,)).first() is not None


def visit_by_booking_code(connection: Connection, code: str) -> Visit | None:
    """Give the visit a booking code belongs to: of one merged into another, that other."""
    found = _visits(connection, BOOKED_BY_CODE, visit.c.booking_code == code) if code else []
    return standing_of(connection, _one(found))


def full_name(connection: Connection, of: Visit) -> str:
    """Give the name of a visitor whose visit tells initials alone, else the name it tells.

    Whoever shows it to somebody uses `kiosk.visits.protected.open_initials` instead.
    """
    if not of.discreet or of.visitor.alias:
        return of.visitor.name
    question = select(visit.c.full_name).where(visit.c.subject_id == of.visit_id)
    return str(connection.execute(question).scalar() or of.visitor.name)


def aliases_used(connection: Connection, since: datetime, until: datetime) -> int:
    """Count who came, or is booked, between two instants without showing the own name."""
    begins, ends = milliseconds(since), milliseconds(until)
    came = and_(visit.c.arrived_at >= begins, visit.c.arrived_at < ends)
    booked = and_(visit.c.booked_for >= begins, visit.c.booked_for < ends)
    counted = connection.execute(
        select(func.count()).where(visit.c.alias.is_(True), or_(came, booked))
    )
    return int(counted.scalar_one())


def visits_here_of_today(
    connection: Connection, name: str, since: datetime, until: datetime
) -> list[Visit]:
    """Give who came between two instants under this name and has not left."""
    key = search_key(name[:MOST_TYPED])
    here = _visits(
        connection,
        visit.c.state.in_((VisitState.WAITING, VisitState.INSIDE)),
        or_(visit.c.arrived_at >= milliseconds(since), visit.c.met_at >= milliseconds(since)),
        visit.c.arrived_at < milliseconds(until),
        visit.c.kind != VisitKind.PUBLIC_MEETING,
    )
    return [each for each in here if key and search_key(full_name(connection, each)) == key]


def _one(found: Sequence[Visit]) -> Visit | None:
    return found[0] if found else None


def _visits(
    connection: Connection,
    *conditions: ColumnElement[bool] | TextClause,
    order: ColumnElement[Any] | None = None,
    known: People = NOBODY_KNOWN,
) -> list[Visit]:
    question = select(visit).where(*conditions)
    if order is not None:
        question = question.order_by(order, visit.c.subject_id)
    found = connection.execute(question)
    columns = tuple(found.keys())
    # As dictionaries: every column of a row is asked for, which a row itself answers slowly.
    rows = [dict(zip(columns, row, strict=True)) for row in found.all()]
    hosts = {each: known[each] for row in rows if (each := row["host_id"]) in known}
    unknown = {each for row in rows if (each := row["host_id"]) and each not in hosts}
    hosts |= people_by_id(connection, unknown) if unknown else {}
    return [visit_read(row, hosts.get(row["host_id"])) for row in rows]
