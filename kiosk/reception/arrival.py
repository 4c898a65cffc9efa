"""Arriving with a booking: by its code, by own name and host, or as more of a group (L19, L21)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.calendar import OpeningDays, day_around
from kiosk.reception.host_away import cannot_meet
from kiosk.refusal import Refused
from kiosk.visits.badge_codes import Secrets, visit_shown
from kiosk.visits.booking_queries import BookingSought, bookings_of
from kiosk.visits.bookings import let_in_again, lets_in_on
from kiosk.visits.codes import BOOKING_CODE_LENGTH, read_code
from kiosk.visits.commands import Arriving, arrive_booked, arrive_unbooked, more_arrived
from kiosk.visits.linking import meet_together
from kiosk.visits.model import Visit, Visitor, VisitState
from kiosk.visits.party import NOTHING_SAID, Lookup, Party
from kiosk.visits.queries import visit_by_badge_code, visit_by_booking_code, visit_by_id
from kiosk.visits.signed_codes import is_signed_code


class Met(StrEnum):
    """Who comes to a visitor who has just arrived: the host, or the desk in the host's place.

    NOBODY for who goes in again on one of several days, or with the host after office hours.
    """

    HOST = "host"
    DESK = "desk"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Errand:
    """Who comes to whom; without `host_id`, `wanted` is told to the desk in the visitor's words."""

    visitor: Visitor
    host_id: str = ""
    wanted: str = ""
    party: Party = NOTHING_SAID


@dataclass(frozen=True)
class Moment:
    """When somebody arrives, when people of the house are at work, and if the desk is manned."""

    now: datetime
    office: OpeningDays
    manned: bool = True


def booking_with_code(
    connection: Connection,
    typed: str,
    now: datetime,
    *,
    manned: bool = True,
    secrets: Secrets = (),
) -> Visit:
    """Give the booking a code belongs to, while there is somebody to arrive by it on `now`'s day.

    While the desk is not `manned` it is for those alone whose host lets them in, a second time to
    tell that the host has come, and for who has been here before on one of several days.

    Raises `Refused`: `visit.booking_code_unknown`, `visit.booked_for_another_day`,
    `visit.already_arrived`, `visit.already_left`, and as `visit_shown` does of a signed code.
    """
    code = read_code(typed)
    if is_signed_code(code):
        booking: Visit | None = visit_shown(connection, code, secrets, now)
    else:
        booking = visit_by_booking_code(connection, code) or _of_several_days(connection, code)
    if booking is None or booking.booked_for is None:
        raise Refused("visit.booking_code_unknown")
    if booking.state is VisitState.CANCELLED:
        raise Refused("visit.booking_cancelled", visit=booking.visit_id)
    since, until = day_around(now)
    if booking.state is VisitState.LEFT:
        if lets_in_on(booking, now):
            return booking
        raise Refused("visit.already_left", visit=booking.visit_id, at=booking.left_at)
    if booking.state is not VisitState.EXPECTED:
        if not booking.still_to_come and (manned or not _waits_for_host(booking)):
            raise Refused("visit.already_arrived", visit=booking.visit_id, at=booking.arrived_at)
    elif not (since <= booking.booked_for < until or lets_in_on(booking, now)):
        raise Refused("visit.booked_for_another_day", at=booking.booked_for)
    if not manned and not _let_in_by_host(booking):
        raise Refused("visit.desk_closed")
    return booking


def _of_several_days(connection: Connection, badge_code: str) -> Visit | None:
    """Give the visit whose badge lets in later on, or after office hours, by the badge's code."""
    found = visit_by_badge_code(connection, badge_code)
    lets_in = found is not None and (found.booked_until is not None or found.after_hours)
    return found if lets_in else None


@dataclass(frozen=True)
class ShownCode:
    """What somebody holds up at the start: the short code that it stands for, and which way."""

    code: str
    comes_in: bool


def shown_code(
    connection: Connection, typed: str, secrets: Secrets, now: datetime, *, manned: bool
) -> ShownCode:
    """Tell whether who holds up a code comes in by it rather than leaves.

    By a booking's code, that is; by a badge who has been here on an earlier one of several days,
    and, while the desk is not `manned`, who stands at the door with the host. Of a signed code the
    short one is given. Raises `Refused` as `visit_shown` does, of a signed code alone.
    """
    code = read_code(typed)
    if not is_signed_code(code):
        found = visit_by_badge_code(connection, code)
        booked = len(code) == BOOKING_CODE_LENGTH and found is None
        return ShownCode(code, booked or _comes_in(found, now, manned=manned))
    visit = visit_shown(connection, code, secrets, now)
    if visit.state in (VisitState.EXPECTED, VisitState.CANCELLED):
        return ShownCode(visit.booking_code, comes_in=True)
    return ShownCode(visit.badge_code, _comes_in(visit, now, manned=manned))


def _comes_in(found: Visit | None, now: datetime, *, manned: bool) -> bool:
    if found is None:
        return False
    if found.state is VisitState.LEFT:
        return lets_in_on(found, now)
    return not manned and _waits_for_host(found)


def _let_in_by_host(booking: Visit) -> bool:
    """Tell whether the host lets a visitor in while nobody sits at the desk."""
    return booking.after_hours and booking.host is not None and not booking.host.ended


def _waits_for_host(booking: Visit) -> bool:
    return booking.state is VisitState.WAITING and _let_in_by_host(booking)


def arrive_by_code(
    tx: Transaction, visit_id: str, arriving: Arriving, moment: Moment, *, actor: str
) -> Met:
    """Let a booked visitor arrive, or more of a group; tells who comes to meet them.

    A host who is away or has left is not told: the desk finds somebody. While it is not manned the
    host alone can, and the code given again tells that the host has: the visitor is inside. Raises
    as `arrive_booked` does.
    """
    booking = visit_by_id(tx.connection, visit_id)
    unmanned = not moment.manned
    if booking is not None and booking.state is VisitState.LEFT:
        let_in_again(tx, visit_id, actor=actor)
        return Met.NOBODY
    if booking is not None and booking.still_to_come:
        more = more_arrived(tx, visit_id, arriving.party, actor=actor)
        return Met.HOST if more.state is VisitState.WAITING and more.host else Met.DESK
    if booking is not None and unmanned and _waits_for_host(booking):
        assert booking.host is not None  # noqa: S101 - who waits for a host has one
        meet_together(tx, visit_id, booking.host.person_id, zone=booking.zone, actor=actor)
        return Met.NOBODY
    alone = booking is None or cannot_meet(tx.connection, moment.office, booking.host, moment.now)
    if booking is not None and unmanned and _let_in_by_host(booking):
        alone = False  # however the telephone is referred for the night
    arrive_booked(tx, visit_id, replace(arriving, host_told=not alone), actor=actor)
    return Met.DESK if alone else Met.HOST


def arrive_by_name(tx: Transaction, errand: Errand, moment: Moment, *, actor: str) -> None:
    """Let somebody who says to be booked arrive, found or not; the caller learns neither.

    One booking of today with this name and this host arrives; what is not found, or cannot be told
    from another, is the desk's matter. No badge yet: its printing would tell what was found.
    """
    sought = BookingSought(errand.visitor.name, errand.host_id, errand.wanted)
    found = bookings_of(tx.connection, sought, *day_around(moment.now))
    if len(found) == 1 and not errand.visitor.alias:
        booking = found[0]
        alone = cannot_meet(tx.connection, moment.office, booking.host, moment.now)
        arriving = Arriving(errand.party, host_told=not alone, badge_now=False)
        arrive_booked(tx, booking.visit_id, arriving, actor=actor)
        return
    lookup = Lookup.SEVERAL if len(found) > 1 else Lookup.NOT_FOUND
    arrive_unannounced(tx, errand, lookup=lookup, actor=actor)


def arrive_unannounced(
    tx: Transaction, errand: Errand, *, lookup: Lookup = Lookup.NOT_ASKED, actor: str
) -> Visit:
    """Tell the desk of somebody without a booking; the host is not contacted (L23)."""
    return arrive_unbooked(
        tx,
        errand.visitor,
        host_id=errand.host_id,
        wish="" if errand.host_id else errand.wanted,
        party=errand.party,
        lookup=lookup,
        actor=actor,
    )
