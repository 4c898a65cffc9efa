"""Booking a visit without taking its host from phone hours nobody else answers in (M13)."""

from dataclasses import dataclass
from datetime import datetime

from db.writer import Transaction
from kiosk.calendar import OpeningDays
from kiosk.reception.phone_hours import VISIT_LASTS
from kiosk.reception.planned_absence import demand_phone_hours_answered
from kiosk.visits import commands as visits
from kiosk.visits.model import Visit, Visitor


@dataclass(frozen=True, slots=True)
class BookingWanted:
    """Who is expected by whom and when; `at` is aware."""

    visitor: Visitor
    host_id: str
    at: datetime
    persons: int = 1
    zone: str = ""


def book(tx: Transaction, wanted: BookingWanted, *, office: OpeningDays, actor: str) -> Visit:
    """Expect somebody at an instant.

    Raises `Refused("phone_hours.would_be_empty")`, or `person.not_found` for who can host nobody.
    """
    ends_at = wanted.at + VISIT_LASTS
    demand_phone_hours_answered(tx, office, wanted.host_id, wanted.at, ends_at)
    return visits.book(
        tx,
        wanted.visitor,
        wanted.host_id,
        wanted.at,
        persons=wanted.persons,
        zone=wanted.zone,
        actor=actor,
    )
