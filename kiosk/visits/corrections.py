"""Setting a visit right: what was written wrong, a part that left, who probably has left."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from db.clock import instant_of, milliseconds
from db.tables import event
from db.transaction import Transaction
from kiosk.directory.queries import employed_person
from kiosk.refusal import Refused
from kiosk.visits.booking import possible_count
from kiosk.visits.commands import choose_host, order_badges_of_newcomers
from kiosk.visits.correction_events import PartLeft, ProbablyLeft, VisitCorrected
from kiosk.visits.host_contact import ask_host
from kiosk.visits.model import Contact, Visit, Visitor, VisitState, visitor_named
from kiosk.visits.party import possible_headcount
from kiosk.visits.protected import seal_of
from kiosk.visits.standing import (
    demand_not_merged,
    demand_visitor,
    standing_visit,
    visit_in_house,
)
from kiosk.visits.typed import typed_zone
from kiosk.visits.typed_length import demand_typed_length

_HERE = (VisitState.WAITING, VisitState.INSIDE)
_OF_A_MEETING = {"name", "zone", "persons"}


@dataclass(frozen=True)
class Correction:
    """What was wrong, as it should have been; None leaves a thing as it is. Times are aware."""

    name: str | None = None
    company: str | None = None
    host_id: str | None = None
    zone: str | None = None
    persons: int | None = None
    arrived_at: datetime | None = None


def correct(tx: Transaction, visit_id: str, wanted: Correction, *, actor: str) -> Visit:
    """Set right what was written wrong of a visit; what is right already is not written again.

    The new host of somebody who waits is asked anew where the wrong one had been asked. Where they
    are more than was written, the others get badges too. Raises
    `Refused`: `visit.erased`, `visit.merged`, `visit.name_…`, `visit.company_…`, `visit.zone_…`,
    `visit.protected_name`, `visit.persons_impossible`, `visit.time_…`, `visit.never_arrived`,
    `person.not_found`; of a public meeting `meeting.count_impossible`, and `visit.is_meeting` for
    what only a visitor has.
    """
    standing = known_visit(tx, visit_id)
    new = _new_facts(tx, standing, wanted)
    if new.keys() - _OF_A_MEETING:
        demand_visitor(standing)
    host_id = new.pop("host_id", None)
    if host_id is not None and standing.state is VisitState.WAITING:
        _give_host(tx, standing, host_id, actor)
    elif host_id is not None:
        new["host_id"] = host_id
    if new:
        tx.append(visit_id, VisitCorrected(**new), actor=actor)
    if standing.state in _HERE and new.get("persons", 0) > standing.persons:
        order_badges_of_newcomers(tx, standing, actor=actor)
    return standing_visit(tx, visit_id)


def part_left(
    tx: Transaction, visit_id: str, persons: int, names: tuple[str, ...] = (), *, actor: str
) -> Visit:
    """Some of a group have left; the rest stay, with the one badge.

    `names` are companions among them. Raises `Refused`: `visit.part_is_all` when nobody would be
    left, `visit.part_is_nobody`, and as `leave` does.
    """
    standing = demand_visitor(visit_in_house(tx, visit_id))
    gone = tuple(each for each in standing.companions if each in names)
    leaving = max(persons, len(gone))
    if leaving < 1:
        raise Refused("visit.part_is_nobody")
    if leaving >= standing.persons:
        raise Refused("visit.part_is_all", persons=standing.persons)
    tx.append(visit_id, PartLeft(persons=leaving, names=gone), actor=actor)
    return standing_visit(tx, visit_id)


def probably_left(tx: Transaction, visit_id: str, *, actor: str) -> Visit:
    """Mark somebody the desk believes to have gone, and nobody saw go; every list keeps them.

    Raises `Refused` as `leave` does.
    """
    if visit_in_house(tx, visit_id).probably_left_at is None:
        tx.append(visit_id, ProbablyLeft(), actor=actor)
    return standing_visit(tx, visit_id)


def known_visit(tx: Transaction, visit_id: str) -> Visit:
    """Give a visit that can be corrected; raises `Refused`: `visit.erased`, `visit.merged`."""
    standing = standing_visit(tx, visit_id)
    demand_not_merged(standing)
    if standing.erased:
        raise Refused("visit.erased", visit=visit_id)
    return standing


def demand_true_time(tx: Transaction, at: datetime) -> datetime:
    """Give a time something can have happened at.

    Raises `Refused`: `visit.time_in_the_future`, `visit.time_before_the_journal`.
    """
    if at > tx.now:
        raise Refused("visit.time_in_the_future", at=at)
    began = journal_began(tx.connection)
    if began is None or at < began:
        raise Refused("visit.time_before_the_journal", at=at)
    return at


def journal_began(connection: Connection) -> datetime | None:
    """Give when the first event happened, in UTC; None in an unused file."""
    oldest = connection.execute(select(func.min(event.c.hlc))).scalar()
    return None if oldest is None else instant_of(oldest)


def _new_facts(tx: Transaction, visit: Visit, wanted: Correction) -> dict[str, Any]:
    demand_typed_length(wanted.name, wanted.company, wanted.zone)
    company = visit.visitor.company if wanted.company is None else wanted.company
    name = visit.visitor.name if wanted.name is None else wanted.name
    named = visitor_named(name, company)
    if named != Visitor(visit.visitor.name, visit.visitor.company) and seal_of(
        tx.connection, visit.visit_id
    ):
        raise Refused("visit.protected_name")
    host_now = visit.host.person_id if visit.host else ""
    told: dict[str, tuple[Any, Any]] = {
        "name": (visit.visitor.name, named.name),
        "company": (visit.visitor.company, named.company),
    }
    if wanted.host_id is not None:
        told["host_id"] = (host_now, employed_person(tx.connection, wanted.host_id).person_id)
    if wanted.zone is not None:
        told["zone"] = (visit.zone, typed_zone(wanted.zone))
    if wanted.persons is not None:
        told["persons"] = (visit.persons, _possible(wanted.persons, visit))
    if wanted.arrived_at is not None:
        told["arrived_at"] = _arrival(tx, visit, wanted.arrived_at)
    return {field: new for field, (old, new) in told.items() if new != old}


def _possible(persons: int, visit: Visit) -> int:
    if visit.is_public_meeting:
        return possible_count(persons)
    return possible_headcount(persons)


def _arrival(tx: Transaction, visit: Visit, at: datetime) -> tuple[int, int]:
    if visit.arrived_at is None:
        raise Refused("visit.never_arrived", visit=visit.visit_id)
    true = demand_true_time(tx, at)
    latest = visit.met_at or visit.left_at
    if latest is not None and true > latest:
        raise Refused("visit.time_after_meeting", at=latest)
    return milliseconds(visit.arrived_at), milliseconds(true)


def _give_host(tx: Transaction, visit: Visit, host_id: str, actor: str) -> None:
    choose_host(tx, visit.visit_id, host_id, actor=actor)
    if visit.contact is not Contact.NONE:
        ask_host(tx, visit.visit_id, actor=actor)
