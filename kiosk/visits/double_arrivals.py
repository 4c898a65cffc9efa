"""One invitation with which somebody arrived at two stations before they heard of each other.

It may be one visitor who tried two screens, or two people. In doubt there are two: the later
arrival becomes a visit of its own, both are shown to the desk as perhaps one, and only the desk
merges them.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid5

from msgspec import UNSET, structs
from sqlalchemy import Connection, select

from db.clock import milliseconds
from db.journal import Recorded, events_of, has_events
from db.projection import Happened
from db.tables import ARRIVED_AGAIN, DOUBLES_ANOTHER, visit
from db.transaction import Transaction
from kiosk.calendar import day_around
from kiosk.jobs.duty import duty_at, seen_to_here
from kiosk.visits.events import VISIT_BODIES, VisitArrived
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import visit_by_id

_SECOND_VISITS = UUID("9a0f6f0e-31f4-5b07-a3a5-0e4bb3e0c6d1")
_HERE = (VisitState.WAITING, VisitState.INSIDE)


def later_arrivals(events: Sequence[Happened]) -> list[str]:
    """Name the arrivals at other stations than the first; what the desk wrote down later is none.

    Nobody arrives twice where the first arrival is known: such stations had not heard of it.
    """
    arrivals = [each for each in events if isinstance(each.body, VisitArrived)]
    if len(arrivals) < 2:
        return []
    first = arrivals[0].station
    return [
        each.event_id
        for each in arrivals
        if each.station != first and isinstance(each.body, VisitArrived) and each.body.at is UNSET
    ]


def perhaps_one_visitor(connection: Connection) -> frozenset[str]:
    """Give the visits here that came of one invitation used at two stations, in pairs."""
    rows = connection.execute(_DOUBLES_HERE).all()
    return frozenset(each for row in rows for each in row)


def arrivals_to_part(
    connection: Connection, station: str, now: datetime
) -> list[tuple[Visit, Recorded]]:
    """Give the visits that a station sees to, each with a later arrival not parted from it yet.

    What is over and of another day stays as it is.
    """
    rows = connection.execute(_TWICE_ARRIVED).all()
    if not rows:
        return []
    duty = duty_at(connection, station, now)
    own = seen_to_here(connection, duty, [row[0] for row in rows], VisitArrived.kind)
    return [
        (found, arrival)
        for visit_id, again in rows
        if visit_id in own and (found := visit_by_id(connection, visit_id)) is not None
        for arrival in events_of(connection, visit_id)
        if arrival.event_id in again.split()
        and not has_events(connection, _second_visit(arrival))
        and (found.state in _HERE or day_around(arrival.at) == day_around(now))
    ]


def part_double_arrivals(tx: Transaction) -> int:
    """Make a visit of its own of every later arrival; gives how many there were."""
    found = arrivals_to_part(tx.connection, tx.station, tx.now)
    for first, arrival in found:
        assert arrival.body is not None  # noqa: S101 - else it would be no later arrival
        said = VISIT_BODIES.decode(arrival.kind, arrival.body)
        assert isinstance(said, VisitArrived)  # noqa: S101 - it was told from its body
        second = structs.replace(
            said,
            name=first.visitor.name if said.name is UNSET else said.name,
            company=first.visitor.company if said.company is UNSET else said.company,
            host_id=first.host.person_id if first.host else "",
            persons=said.persons or max(1, first.booked_persons),
            at=milliseconds(arrival.at),
            again_of=first.visit_id,
        )
        tx.append(_second_visit(arrival), second, actor="program")
    return len(found)


def _second_visit(arrival: Recorded) -> str:
    """Give the id by rule: two stations that part the same make one visit of it."""
    return str(uuid5(_SECOND_VISITS, arrival.event_id))


_TWICE_ARRIVED = select(visit.c.subject_id, visit.c.arrived_again).where(ARRIVED_AGAIN)
_DOUBLES_HERE = select(visit.c.subject_id, visit.c.again_of).where(
    DOUBLES_ANOTHER, visit.c.state.in_(_HERE)
)
