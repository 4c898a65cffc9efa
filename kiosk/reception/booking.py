"""Booking, moving and cancelling visits, once or in a series, by the rules of the house.

No host is taken from phone hours nobody else answers in (M13).
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM, OpeningDays, said_wall_time
from kiosk.reception.phone_hours import VISIT_LASTS
from kiosk.reception.planned_absence import demand_phone_hours_answered
from kiosk.reception.recurrence import Recurrence, days_of
from kiosk.refusal import Refused
from kiosk.visits import bookings
from kiosk.visits.booking import (
    BookingChange,
    BookingWanted,
    demand_possible_number,
    last_day_of,
)
from kiosk.visits.model import Visit
from kiosk.visits.protected import expect_protected
from kiosk.visits.queries import expected_in_series
from kiosk.visits.standing import expected_visit

FURTHEST_AHEAD = timedelta(days=400)
MOST_DAYS = 31
"""A badge that lets in longer is a contractor's card, and another system's matter."""


def book(tx: Transaction, wanted: BookingWanted, *, office: OpeningDays, actor: str) -> Visit:
    """Expect somebody at an instant; a visitor with an address gets a confirmation.

    Raises `Refused`: `booking.…` as `demand_time` does, `phone_hours.would_be_empty`, or
    `person.not_found` for who can host nobody.
    """
    booked = _booked(tx, wanted, office, actor)
    return bookings.confirm_booking(tx, booked.visit_id, actor=actor)


def book_series(
    tx: Transaction,
    wanted: BookingWanted,
    rule: Recurrence,
    *,
    office: OpeningDays,
    house: OpeningDays,
    actor: str,
) -> list[Visit]:
    """Expect somebody again and again at one wall time: every booking, or none, is made.

    Raises `Refused` as `book` and `days_of` do, for the first day that is not possible; also
    `booking.series_of_days` for one that would last several days each time.
    """
    if wanted.terms.last_day is not None:
        raise Refused("booking.series_of_days")
    local = wanted.at.astimezone(STOCKHOLM)
    length = wanted.terms.ends_at - wanted.at if wanted.terms.ends_at else None
    series = tx.new_subject()
    booked = []
    for day in days_of(local.date(), rule, house):
        at = said_wall_time(day, local.time())
        ends_at = at + length if length else None
        terms = replace(wanted.terms, series=series, ends_at=ends_at)
        booked.append(_booked(tx, replace(wanted, at=at, terms=terms), office, actor))
    bookings.confirm_booking(tx, booked[0].visit_id, actor=actor)
    return booked


def move(
    tx: Transaction, visit_id: str, change: BookingChange, *, office: OpeningDays, actor: str
) -> Visit:
    """Give a booking another time, length, place or number; raises as `book` does.

    A booking moved in time keeps its length unless `change` says another end.
    """
    standing = expected_visit(tx, visit_id)
    assert standing.booked_for is not None  # noqa: S101 - whoever is expected was booked
    at = change.at or standing.booked_for
    if change.at is not None and change.ends_at is None and standing.ends_at is not None:
        change = replace(change, ends_at=at + (standing.ends_at - standing.booked_for))
    demand_time(tx, at, change.ends_at, change.last_day or last_day_of(standing))
    if standing.host is not None:
        ends_at = change.ends_at or standing.ends_at or at + VISIT_LASTS
        demand_phone_hours_answered(tx, office, standing.host.person_id, at, ends_at)
    return bookings.move_booking(tx, visit_id, change, actor=actor)


def cancel(tx: Transaction, visit_id: str, *, following: bool = False, actor: str) -> list[Visit]:
    """Cancel a booking, with `following` also all that come after it in its series."""
    standing = expected_visit(tx, visit_id)
    others = expected_in_series(tx.connection, standing) if following else []
    ids = [visit_id, *(each.visit_id for each in others)]
    return [bookings.cancel_booking(tx, each, actor=actor) for each in ids]


def _booked(tx: Transaction, wanted: BookingWanted, office: OpeningDays, actor: str) -> Visit:
    terms = wanted.terms
    demand_possible_number(wanted.persons)
    demand_time(tx, wanted.at, terms.ends_at, terms.last_day)
    ends_at = terms.ends_at or wanted.at + VISIT_LASTS
    demand_phone_hours_answered(tx, office, wanted.host_id, wanted.at, ends_at)
    if terms.protected_as:
        return expect_protected(tx, wanted, actor=actor)
    return bookings.expect(tx, wanted, actor=actor)


def demand_time(
    tx: Transaction, at: datetime, ends_at: datetime | None, last_day: date | None
) -> None:
    """Refuse what cannot be meant.

    Raises `Refused`: `booking.in_the_past`, `booking.too_far_ahead`, `booking.ends_before_begins`,
    `booking.across_midnight`, `booking.too_many_days`.
    """
    if at < tx.now:
        raise Refused("booking.in_the_past", at=at)
    if at > tx.now + FURTHEST_AHEAD:
        raise Refused("booking.too_far_ahead", at=at, days=FURTHEST_AHEAD.days)
    day = at.astimezone(STOCKHOLM).date()
    if ends_at is not None:
        if ends_at <= at:
            raise Refused("booking.ends_before_begins", at=at, ends=ends_at)
        if ends_at.astimezone(STOCKHOLM).date() != day:
            raise Refused("booking.across_midnight", at=at)
    if last_day is not None and not 0 <= (last_day - day).days < MOST_DAYS:
        raise Refused("booking.too_many_days", day=last_day.isoformat(), limit=MOST_DAYS)
