"""Public meetings by the rules of the house: planned for a time that can be, or begun at once."""

from dataclasses import replace

from db.transaction import Transaction
from kiosk.reception.booking import demand_time
from kiosk.visits.model import Visit
from kiosk.visits.public_meetings import MeetingWanted, announce, begin


def plan_meeting(tx: Transaction, wanted: MeetingWanted, *, actor: str) -> Visit:
    """Expect a public meeting; nobody is asked and nobody gets a message.

    Raises `Refused`: `booking.…` as `demand_time` does, and as `announce` does.
    """
    demand_time(tx, wanted.at, wanted.ends_at, None)
    return announce(tx, wanted, actor=actor)


def hold_meeting(tx: Transaction, wanted: MeetingWanted, *, actor: str) -> Visit:
    """Begin a public meeting now that nobody had planned; raises as `plan_meeting` does."""
    planned = plan_meeting(tx, replace(wanted, at=tx.now), actor=actor)
    return begin(tx, planned.visit_id, wanted.persons, actor=actor)
