"""One visitor registered twice: two registrations become one visit."""

from typing import Any

from db.clock import milliseconds
from db.journal import events_of_kind
from db.transaction import Transaction
from kiosk.jobs.commands import order
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import badge_is_ordered
from kiosk.refusal import Refused
from kiosk.visits.correction_events import VisitCorrected, VisitJoined, VisitMerged
from kiosk.visits.corrections import known_visit
from kiosk.visits.events import HostAsked, LeavingRevoked, VisitArrived, VisitLeft, VisitorMet
from kiosk.visits.link_events import VisitLinked
from kiosk.visits.model import Contact, Departure, Visit, VisitKind, VisitState
from kiosk.visits.party import needs_written
from kiosk.visits.protected import seal_of
from kiosk.visits.queries import followers_of
from kiosk.visits.standing import demand_visitor, standing_visit

_HERE = (VisitState.WAITING, VisitState.INSIDE)


def merge(tx: Transaction, visit_id: str, other_id: str, *, actor: str) -> Visit:
    """Make one visit of two registrations; gives the one that stays.

    The booking stays, else the older one: by rule, so that two desks that merge the same two at
    once never take both off the list. It takes the earliest arrival, and being inside from either:
    in doubt somebody is inside. The other leaves every list; its badge and code lead to the visit
    that stays. Raises `Refused`: `visit.merged_with_itself`, `visit.merged`, `visit.erased`,
    `visit.booking_cancelled`: a cancelled booking would take who is here off the lists.
    """
    if visit_id == other_id:
        raise Refused("visit.merged_with_itself")
    stays, goes = sorted((_mergeable(tx, visit_id), _mergeable(tx, other_id)), key=_rank)
    _bring_arrival(tx, stays, goes, actor)
    _bring_presence(tx, stays, goes, actor)
    joined = _joined(stays, goes)
    if seal_of(tx.connection, stays.visit_id):
        joined.pop("company", None)  # it is under the seal
    tx.append(stays.visit_id, VisitJoined(other=goes.visit_id, **joined), actor=actor)
    _keep_number(tx, stays, goes, actor)
    tx.append(goes.visit_id, VisitMerged(into=stays.visit_id), actor=actor)
    _tell_host_of_booked(tx, stays, goes, actor)
    _bring_company(tx, stays, goes, actor)
    return standing_visit(tx, stays.visit_id)


def _mergeable(tx: Transaction, visit_id: str) -> Visit:
    known = demand_visitor(known_visit(tx, visit_id))
    if known.state is VisitState.CANCELLED:
        raise Refused("visit.booking_cancelled", visit=visit_id)
    return known


def _rank(visit: Visit) -> tuple[bool, str]:
    return visit.kind is not VisitKind.BOOKED, visit.visit_id


def _bring_arrival(tx: Transaction, stays: Visit, goes: Visit, actor: str) -> None:
    """Let a booking arrive as its visitor did under the other registration."""
    if stays.state is VisitState.EXPECTED and goes.arrived_at is not None:
        at = milliseconds(goes.arrived_at)
        arrived = VisitArrived(badge_code=goes.badge_code, at=at, persons=goes.persons)
        tx.append(stays.visit_id, arrived, actor=actor)


def _bring_presence(tx: Transaction, stays: Visit, goes: Visit, actor: str) -> None:
    if stays.met_at is None and goes.met_at is not None:
        at = milliseconds(goes.met_at)
        met = VisitorMet(escort_id=goes.met_by, zone=goes.zone, at=at)
        tx.append(stays.visit_id, met, actor=actor)
    if stays.state is VisitState.LEFT and goes.state in _HERE:
        for ending in events_of_kind(tx.connection, stays.visit_id, VisitLeft.kind):
            tx.append(stays.visit_id, LeavingRevoked(ending=ending), actor=actor)
    elif stays.state is VisitState.EXPECTED and goes.left_at is not None:
        left = VisitLeft(how=Departure.DESK, at=milliseconds(goes.left_at))
        tx.append(stays.visit_id, left, actor=actor)


def _bring_company(tx: Transaction, stays: Visit, goes: Visit, actor: str) -> None:
    """Let who came along with the registration that goes come along with the one that stays."""
    leader_id = stays.follows or stays.visit_id
    for each in followers_of(tx.connection, goes.visit_id):
        role = each.follows_as.value if each.follows_as else ""
        to = "" if each.visit_id in (stays.visit_id, leader_id) else leader_id
        tx.append(each.visit_id, VisitLinked(to=to, role=role), actor=actor)
    if goes.follows_as and not stays.follows and goes.follows != stays.visit_id:
        linked = VisitLinked(to=goes.follows, role=goes.follows_as.value)
        tx.append(stays.visit_id, linked, actor=actor)


def _joined(stays: Visit, goes: Visit) -> dict[str, Any]:
    """Give what the registration that goes knew and the one that stays did not."""
    companions = (*stays.companions, *(c for c in goes.companions if c not in stays.companions))
    needs = needs_written((*stays.needs, *goes.needs))
    told: dict[str, tuple[Any, Any]] = {
        "company": (stays.visitor.company, stays.visitor.company or goes.visitor.company),
        "wish": (stays.wish, stays.wish or goes.wish),
        "zone": (stays.zone, stays.zone or goes.zone),
        "companions": (stays.companions, companions),
        "needs": (needs_written(stays.needs), needs),
    }
    if stays.host is None and goes.host is not None:
        told["host_id"] = ("", goes.host.person_id)
    if stays.arrived_at is not None and goes.arrived_at is not None:
        told["persons"] = (stays.persons, max(stays.persons, goes.persons))
        earliest = milliseconds(min(stays.arrived_at, goes.arrived_at))
        told["arrived_at"] = (milliseconds(stays.arrived_at), earliest)
    if stays.contact is Contact.NONE and goes.contact_at is not None and _one_host(stays, goes):
        told["contact"] = ("", goes.contact.value)
        told["contact_at"] = (0, milliseconds(goes.contact_at))
        told["answer_text"] = ("", goes.answer_text)
    return {field: new for field, (old, new) in told.items() if new != old}


def _keep_number(tx: Transaction, stays: Visit, goes: Visit, actor: str) -> None:
    """Let a protected visitor be a number on every list, whichever registration stays."""
    if seal_of(tx.connection, goes.visit_id) and not seal_of(tx.connection, stays.visit_id):
        numbered = VisitCorrected(name=goes.visitor.name, company="")
        tx.append(stays.visit_id, numbered, actor=actor)


def _one_host(stays: Visit, goes: Visit) -> bool:
    return stays.host is None or stays.host == goes.host


def _tell_host_of_booked(tx: Transaction, stays: Visit, goes: Visit, actor: str) -> None:
    """A booking that has arrived by this gets what every booked arrival gets (L21–L22)."""
    now = standing_visit(tx, stays.visit_id)
    if stays.state is not VisitState.EXPECTED or now.state is not VisitState.WAITING:
        return
    if not badge_is_ordered(tx.connection, goes.visit_id):
        order(tx, JobKind.BADGE, now.visit_id, actor=actor)
    if now.host is not None and now.contact is Contact.NONE:
        tx.append(now.visit_id, HostAsked(), actor=actor)
        order(tx, JobKind.HOST_MESSAGE, now.visit_id, actor=actor)
