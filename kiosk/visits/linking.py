"""An interpreter or a companion who comes along with a visitor, with a badge and line of the own.

Each verb is one transaction and names its actor. Nobody follows somebody who follows another.
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.jobs.commands import order
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import badge_is_ordered
from kiosk.refusal import Refused
from kiosk.visits.badge_codes import unused_badge_code
from kiosk.visits.booking import BookingTerms, BookingWanted, last_day_of
from kiosk.visits.bookings import expect
from kiosk.visits.commands import Arriving, arrive_booked, leave, meet
from kiosk.visits.corrections import known_visit
from kiosk.visits.events import VisitArrived
from kiosk.visits.link_events import VisitLinked
from kiosk.visits.model import Departure, Visit, Visitor, VisitState
from kiosk.visits.party import Along, Following
from kiosk.visits.queries import followers_of, visit_by_id
from kiosk.visits.standing import demand_visitor, expected_visit, standing_visit, visit_in_house

_OVER = (VisitState.LEFT, VisitState.CANCELLED)


def link(tx: Transaction, visit_id: str, to: str, role: Following, *, actor: str) -> Visit:
    """Let one visitor come along with another, or with whom that one comes along.

    Raises `Refused`: `visit.linked_with_itself`, `visit.has_followers`, `visit.already_left`,
    `visit.booking_cancelled`, `visit.is_meeting`, `visit.merged`, `visit.erased`,
    `visit.not_found`.
    """
    follower, leader = _linkable(tx, visit_id), _linkable(tx, to)
    if visit_id == to:
        raise Refused("visit.linked_with_itself")
    if followers_of(tx.connection, visit_id):
        raise Refused("visit.has_followers", name=follower.visitor.name)
    if leader.follows:
        leader = _linkable(tx, leader.follows)
    if leader.visit_id == visit_id:
        raise Refused("visit.linked_with_itself")
    if (follower.follows, follower.follows_as) != (leader.visit_id, role):
        tx.append(visit_id, VisitLinked(to=leader.visit_id, role=role.value), actor=actor)
    return standing_visit(tx, visit_id)


def unlink(tx: Transaction, visit_id: str, *, actor: str) -> Visit:
    """Let somebody be here on an errand of the own after all; raises as `known_visit` does."""
    if known_visit(tx, visit_id).follows:
        tx.append(visit_id, VisitLinked(), actor=actor)
    return standing_visit(tx, visit_id)


def bring_along(
    tx: Transaction, to: str, visitor: Visitor, role: Following, *, actor: str
) -> Visit:
    """Write down who comes along with a visitor: expected with a booked one, else here already.

    Who is here gets a badge as soon as the visitor does; the host is asked about the visitor alone.
    Raises `Refused` as `link` does.
    """
    leader = _linkable(tx, to)
    if leader.follows:
        leader = _linkable(tx, leader.follows)
    if leader.state is VisitState.EXPECTED:
        follower_id = _expected_with(tx, leader, visitor, actor)
    else:
        follower_id = _arrived_with(tx, leader, visitor, actor)
    tx.append(follower_id, VisitLinked(to=leader.visit_id, role=role.value), actor=actor)
    return standing_visit(tx, follower_id)


def together(connection: Connection, visit: Visit) -> list[Visit]:
    """Give a visit and those linked with it, the one that the others follow first."""
    leader = visit_by_id(connection, visit.follows) if visit.follows else visit
    if leader is None:  # of another station, and not heard of yet
        return [visit]
    return [leader, *followers_of(connection, leader.visit_id)]


def along_with(connection: Connection, visits: Sequence[Visit]) -> Along:
    """Give as what others come along with each of these visits, interpreters first."""
    return {
        each.visit_id: tuple(
            sorted(
                role
                for follower in followers_of(connection, each.visit_id)
                if (role := follower.follows_as) is not None
                for _ in range(follower.persons)
            )
        )[::-1]
        for each in visits
    }


def arrive_together(tx: Transaction, visit_id: str, *, actor: str) -> Visit:
    """A booked visitor has come, and so have all who come along; raises as `arrive_booked`.

    The host is told once, in the message about whom the others come along with.
    """
    others = _others(tx, visit_id, VisitState.EXPECTED)
    coming = [standing_visit(tx, visit_id), *others]
    leaders = {each.visit_id for each in coming if not each.follows}
    for each in coming:
        told = Arriving(host_told=each.follows not in leaders)
        arrive_booked(tx, each.visit_id, told, actor=actor)
    return standing_visit(tx, visit_id)


def meet_together(
    tx: Transaction, visit_id: str, escort_id: str, *, zone: str = "", actor: str
) -> Visit:
    """The escort has met a visitor and all who wait together with that one; raises as `meet`."""
    meet(tx, visit_id, escort_id, zone=zone, actor=actor)
    for each in _others(tx, visit_id, VisitState.WAITING):
        meet(tx, each.visit_id, escort_id, zone=zone, actor=actor)
    return standing_visit(tx, visit_id)


def leave_together(tx: Transaction, visit_id: str, how: Departure, *, actor: str) -> Visit:
    """A visitor has left, and so have all of them who are here; raises as `leave`."""
    visit_in_house(tx, visit_id)
    here = _others(tx, visit_id, VisitState.WAITING, VisitState.INSIDE)
    for each in (visit_id, *(each.visit_id for each in here)):
        leave(tx, each, how, actor=actor)
    return standing_visit(tx, visit_id)


def _others(tx: Transaction, visit_id: str, *states: VisitState) -> Sequence[Visit]:
    party = together(tx.connection, standing_visit(tx, visit_id))
    return [each for each in party if each.visit_id != visit_id and each.state in states]


def _linkable(tx: Transaction, visit_id: str) -> Visit:
    known = demand_visitor(known_visit(tx, visit_id))
    if known.state in _OVER:
        if known.state is VisitState.CANCELLED:
            raise Refused("visit.booking_cancelled", visit=visit_id)
        raise Refused("visit.already_left", visit=visit_id, at=known.left_at)
    return known


def _expected_with(tx: Transaction, leader: Visit, visitor: Visitor, actor: str) -> str:
    """Expect somebody whenever the leader is expected; for a host who has left, the desk finds."""
    assert leader.booked_for is not None  # noqa: S101 - whoever is expected was booked
    expected_visit(tx, leader.visit_id)
    if leader.host is None:
        raise Refused("visit.no_host", visit=leader.visit_id)
    terms = BookingTerms(
        ends_at=leader.ends_at,
        last_day=last_day_of(leader),
        after_hours=leader.after_hours,
    )
    wanted = BookingWanted(
        visitor, leader.host.person_id, leader.booked_for, zone=leader.zone, terms=terms
    )
    return expect(tx, wanted, actor=actor).visit_id


def _arrived_with(tx: Transaction, leader: Visit, visitor: Visitor, actor: str) -> str:
    visit_id = tx.new_subject()
    arrived = VisitArrived(
        badge_code=unused_badge_code(tx),
        name=visitor.name,
        company=visitor.company,
        host_id=leader.host.person_id if leader.host else "",
    )
    tx.append(visit_id, arrived, actor=actor)
    received = leader.state is VisitState.INSIDE or badge_is_ordered(tx.connection, leader.visit_id)
    if received:
        order(tx, JobKind.BADGE, visit_id, actor=actor)
    return visit_id
