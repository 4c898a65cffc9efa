"""What the kiosk does for a visitor, each one transaction, on behalf of nobody but the visitor."""

from dataclasses import dataclass
from datetime import datetime

from db.writer import Transaction
from kiosk.calendar import day_around
from kiosk.directory.model import Person
from kiosk.refusal import Refused
from kiosk.visits.commands import arrive_booked, arrive_unbooked, call_desk, leave_by_badge
from kiosk.visits.model import CallReason, Visitor, VisitState, read_code
from kiosk.visits.queries import booking_of, visit_by_booking_code

ACTOR = "visitor"


@dataclass(frozen=True)
class Errand:
    """Who comes to whom; without `host`, `wanted` is told to the desk in the visitor's words."""

    visitor: Visitor
    host: Person | None
    wanted: str


def arrive_by_code(tx: Transaction, typed: str, now: datetime) -> Person | None:
    """Let somebody with a booking's code for `now`'s day arrive; gives the host.

    Raises `Refused`: `visit.booking_code_unknown`, `visit.booked_for_another_day`,
    `visit.already_arrived`, `visit.already_left`.
    """
    booking = visit_by_booking_code(tx.connection, read_code(typed))
    if booking is None or booking.booked_for is None:
        raise Refused("visit.booking_code_unknown")
    since, until = day_around(now)
    if booking.state is VisitState.EXPECTED and not since <= booking.booked_for < until:
        raise Refused("visit.booked_for_another_day", at=booking.booked_for)
    return arrive_booked(tx, booking.visit_id, actor=ACTOR).host


def arrive_by_name(tx: Transaction, errand: Errand, now: datetime) -> None:
    """Let somebody who says to be booked arrive, found or not.

    A booking of `now`'s day with this name and this host arrives; anything else is the desk's
    matter. The caller is told the same either way.
    """
    if errand.host is not None:
        since, until = day_around(now)
        name, host_id = errand.visitor.name, errand.host.person_id
        booking = booking_of(tx.connection, name, host_id, since, until)
        if booking is not None:
            arrive_booked(tx, booking.visit_id, actor=ACTOR)
            return
    arrive_unannounced(tx, errand)


def arrive_unannounced(tx: Transaction, errand: Errand) -> None:
    """Tell the desk of somebody without a booking; the host is not contacted (L23)."""
    host_id = errand.host.person_id if errand.host else ""
    wish = "" if errand.host else errand.wanted
    arrive_unbooked(tx, errand.visitor, host_id=host_id, wish=wish, actor=ACTOR)


def check_out(tx: Transaction, typed: str) -> None:
    """Let somebody leave by the code on the badge; raises `Refused` as `leave_by_badge` does."""
    leave_by_badge(tx, typed, actor=ACTOR)


def ask_for_desk(tx: Transaction, reason: CallReason) -> None:
    """Call the desk; who or why is not stored."""
    call_desk(tx, reason, actor=ACTOR)
