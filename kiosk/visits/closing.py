"""When the house closes: who is still on the lists, and the hosts who are asked about it.

Nothing is ended by it: only somebody who knows ends a visit.
"""

from datetime import datetime

from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM, OpeningDays, midnight, wall_time
from kiosk.jobs.commands import order
from kiosk.jobs.duty import duty_at, seen_to_here
from kiosk.jobs.model import JobKind
from kiosk.visits.correction_events import StillHereAsked
from kiosk.visits.events import VisitArrived
from kiosk.visits.model import Visit
from kiosk.visits.queries import visits_here_since_before


def closed_since(house: OpeningDays, now: datetime) -> datetime | None:
    """Give when the house closed today, in UTC; None before that, and on a day it does not open."""
    today = now.astimezone(STOCKHOLM).date()
    hours = house.on(today)
    if hours is None:
        return None
    closing = wall_time(today, hours.closes)
    return closing if closing <= now else None


def left_open(connection: Connection, house: OpeningDays, now: datetime) -> list[Visit]:
    """Give who is still on the lists though the house has closed since they came.

    By arrival. Who came after today's closing is no remainder: somebody let them in. Nor is a
    public meeting that was to go on until now.
    """
    closing = closed_since(house, now)
    came_before = closing if closing is not None else midnight(now.astimezone(STOCKHOLM).date())
    remaining = visits_here_since_before(connection, came_before)
    return [each for each in remaining if not _still_held(each, now)]


def _still_held(visit: Visit, now: datetime) -> bool:
    return visit.is_public_meeting and visit.ends_at is not None and now < visit.ends_at


def to_be_asked(
    connection: Connection, station: str, house: OpeningDays, now: datetime
) -> list[Visit]:
    """Give the visits left open whose host has not been asked since the house closed today.

    Of those alone that a station sees to.
    """
    closing = closed_since(house, now)
    if closing is None:
        return []
    unasked = [
        each
        for each in left_open(connection, house, now)
        if each.host is not None
        and (each.still_here_asked_at is None or each.still_here_asked_at < closing)
    ]
    duty = duty_at(connection, station, now)
    own = seen_to_here(connection, duty, [e.visit_id for e in unasked], VisitArrived.kind)
    return [each for each in unasked if each.visit_id in own]


def ask_who_is_left(tx: Transaction, house: OpeningDays) -> list[str]:
    """Order a message to each host about a visit left open, once a day; gives the visits."""
    waiting = to_be_asked(tx.connection, tx.station, house, tx.now)
    asked = [each.visit_id for each in waiting]
    for visit_id in asked:
        tx.append(visit_id, StillHereAsked(), actor="program")
        order(tx, JobKind.STILL_HERE_MESSAGE, visit_id, actor="program")
    return asked
