"""The visit a command is about, or why nothing can be done with it as it stands."""

from db.tables import visit
from db.transaction import Transaction
from kiosk.directory.model import Person
from kiosk.refusal import Refused
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import visit_by_id, visit_of_row


def standing_visit(tx: Transaction, visit_id: str, host: Person | None = None) -> Visit:
    """Give a visit, or raise `Refused("visit.not_found")`.

    What is at hand is not asked for again: a `host`, or the row this command has just written.
    """
    row = tx.row_just_written(visit, visit_id)
    if row is not None:
        return visit_of_row(tx.connection, row, host)
    found = visit_by_id(tx.connection, visit_id)
    if found is None:
        raise Refused("visit.not_found", visit=visit_id)
    return found


def waiting_visit(tx: Transaction, visit_id: str) -> Visit:
    """Give a visit whose visitor waits; raises `Refused`, `visit.already_met` among others."""
    standing = visit_in_house(tx, visit_id)
    if standing.state is not VisitState.WAITING:
        raise Refused("visit.already_met", visit=visit_id, at=standing.met_at)
    return standing


def visit_in_house(tx: Transaction, visit_id: str) -> Visit:
    """Give a visit whose visitor has come and not left; raises `Refused`."""
    standing = standing_visit(tx, visit_id)
    demand_not_merged(standing)
    if standing.state is VisitState.LEFT:
        raise Refused("visit.already_left", visit=visit_id, at=standing.left_at)
    if standing.state in (VisitState.EXPECTED, VisitState.CANCELLED):
        raise Refused("visit.never_arrived", visit=visit_id)
    return standing


def expected_visit(tx: Transaction, visit_id: str) -> Visit:
    """Give a booking whose visitor has not come.

    Raises `Refused`: `visit.booking_cancelled`, `visit.already_arrived`, `visit.already_left`,
    `visit.merged`, `visit.not_found`.
    """
    standing = standing_visit(tx, visit_id)
    demand_not_merged(standing)
    if standing.state is VisitState.CANCELLED:
        raise Refused("visit.booking_cancelled", visit=visit_id)
    if standing.state is VisitState.LEFT:
        raise Refused("visit.already_left", visit=visit_id, at=standing.left_at)
    if standing.state is not VisitState.EXPECTED:
        raise Refused("visit.already_arrived", visit=visit_id, at=standing.arrived_at)
    return standing


def demand_visitor(visit: Visit) -> Visit:
    """Give a visit somebody is registered for; raises `Refused("visit.is_meeting")`."""
    if visit.is_public_meeting:
        raise Refused("visit.is_meeting", title=visit.visitor.name)
    return visit


def demand_not_merged(visit: Visit) -> None:
    """Raise `Refused("visit.merged")` for a registration that another one stands for."""
    if visit.state is VisitState.MERGED:
        raise Refused("visit.merged", visit=visit.visit_id, at=visit.merged_at)
