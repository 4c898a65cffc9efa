"""What can be done with a booking before and while its visitor comes, each in one transaction."""

from datetime import datetime

from msgspec import UNSET

from db.clock import milliseconds
from db.journal import events_of_kind
from db.transaction import Transaction
from kiosk.calendar import day_around
from kiosk.directory.queries import employed_person
from kiosk.jobs.commands import order
from kiosk.jobs.model import JobKind
from kiosk.refusal import Refused
from kiosk.visits.booking import (
    BookingChange,
    BookingWanted,
    demand_possible_number,
    possible_count,
    typed_email,
)
from kiosk.visits.codes import BOOKING_CODE_LENGTH
from kiosk.visits.events import (
    BookingCancelled,
    BookingMoved,
    VisitBooked,
    VisitLeft,
    VisitorReturned,
)
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.standing import (
    demand_not_merged,
    demand_visitor,
    expected_visit,
    standing_visit,
)
from kiosk.visits.typed import typed_zone
from kiosk.visits.unused_codes import unused_code


def expect(tx: Transaction, wanted: BookingWanted, *, actor: str) -> Visit:
    """Expect somebody at an instant; the booking has a code of its own (L19).

    Of a discreet one no company is kept. Raises `Refused`: `person.not_found`,
    `booking.email_unreadable`, `visit.zone_…`.
    """
    employed_person(tx.connection, wanted.host_id)
    code = unused_code(tx, BOOKING_CODE_LENGTH)
    terms = wanted.terms
    visit_id = tx.new_subject()
    booked = VisitBooked(
        name=wanted.visitor.name,
        company="" if terms.discreet else wanted.visitor.company,
        host_id=wanted.host_id,
        at=milliseconds(wanted.at),
        code=code,
        persons=wanted.persons,
        zone=typed_zone(wanted.zone),
        alias=wanted.visitor.alias,
        ends=milliseconds(terms.ends_at) if terms.ends_at else 0,
        last_day=terms.last_day.isoformat() if terms.last_day else "",
        discreet=terms.discreet,
        after_hours=terms.after_hours,
        email=typed_email(terms.email),
        series=terms.series,
        source_key=terms.source_key,
    )
    tx.append(visit_id, booked, actor=actor)
    return standing_visit(tx, visit_id)


def move_booking(tx: Transaction, visit_id: str, change: BookingChange, *, actor: str) -> Visit:
    """Give a booking another time, place or number; the visitor with an address is told.

    Raises `Refused` as `expected_visit` does, `booking.persons_not_possible` and `visit.zone_…`;
    of a public meeting `meeting.count_impossible`.
    """
    standing = expected_visit(tx, visit_id)
    if change.persons is not None and standing.is_public_meeting:
        possible_count(change.persons)
    elif change.persons is not None:
        demand_possible_number(change.persons)
    moved = BookingMoved(
        at=UNSET if change.at is None else milliseconds(change.at),
        ends=UNSET if change.ends_at is None else milliseconds(change.ends_at),
        last_day=UNSET if change.last_day is None else change.last_day.isoformat(),
        persons=UNSET if change.persons is None else change.persons,
        zone=UNSET if change.zone is None else typed_zone(change.zone),
    )
    tx.append(visit_id, moved, actor=actor)
    return confirm_booking(tx, visit_id, actor=actor)


def cancel_booking(tx: Transaction, visit_id: str, *, actor: str) -> Visit:
    """Expect somebody no more; the visitor with an address is told. Raises as `expected_visit`."""
    expected_visit(tx, visit_id)
    tx.append(visit_id, BookingCancelled(), actor=actor)
    return confirm_booking(tx, visit_id, actor=actor)


def confirm_booking(tx: Transaction, visit_id: str, *, actor: str) -> Visit:
    """Order a message to a visitor who left an address: how the booking stands now."""
    standing = standing_visit(tx, visit_id)
    if standing.email:
        order(tx, JobKind.BOOKING_MESSAGE, visit_id, actor=actor)
    return standing


def send_confirmation(tx: Transaction, visit_id: str, *, actor: str) -> Visit:
    """Order the confirmation of a booking once more.

    Raises `Refused`: `booking.no_email`, `visit.is_meeting`, and as `expected_visit` does.
    """
    standing = demand_visitor(expected_visit(tx, visit_id))
    if not standing.email:
        raise Refused("booking.no_email", visit=visit_id)
    return confirm_booking(tx, visit_id, actor=actor)


def print_confirmation(tx: Transaction, visit_id: str, *, actor: str) -> Visit:
    """Order the confirmation of a booking on paper; raises as `send_confirmation` of the visit."""
    standing = demand_visitor(expected_visit(tx, visit_id))
    order(tx, JobKind.BOOKING_SLIP, visit_id, actor=actor)
    return standing


def let_in_again(tx: Transaction, visit_id: str, *, actor: str) -> Visit:
    """Let somebody booked for several days in again by the badge; no escort is needed then.

    Raises `Refused`: `visit.already_met` for who is inside, `visit.never_arrived`, `visit.merged`,
    and `visit.badge_not_valid` on any other day.
    """
    standing = standing_visit(tx, visit_id)
    demand_not_merged(standing)
    if standing.state in (VisitState.EXPECTED, VisitState.CANCELLED):
        raise Refused("visit.never_arrived", visit=visit_id)
    if standing.state is not VisitState.LEFT:
        raise Refused("visit.already_met", visit=visit_id, at=standing.met_at)
    if not lets_in_on(standing, tx.now):
        raise Refused("visit.badge_not_valid", visit=visit_id)
    left = events_of_kind(tx.connection, visit_id, VisitLeft.kind)
    tx.append(visit_id, VisitorReturned(after=left), actor=actor)
    return standing_visit(tx, visit_id)


def lets_in_on(visit: Visit, now: datetime) -> bool:
    """Tell whether the badge of a visit for several days lets in at an instant."""
    if visit.booked_for is None or visit.booked_until is None:
        return False
    return day_around(visit.booked_for)[0] <= now < visit.booked_until
