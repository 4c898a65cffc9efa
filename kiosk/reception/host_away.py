"""Whether a host is elsewhere when a visitor comes, not merely busy or outside office hours."""

from datetime import datetime

from sqlalchemy import Connection

from kiosk.calendar import OpeningDays
from kiosk.directory.model import Person
from kiosk.directory.referrals.reasons import Reason
from kiosk.reception.availability import Availability, Because
from kiosk.reception.people_at_an_instant import availability_of

_BUSY_HERE = (Reason.MEETING, Reason.BUSY_VISITOR, Reason.PHONE_HOURS)
"""Reasons that keep somebody busy without keeping them away: the visit itself may be one."""
_AWAY = (Because.LEFT_EMPLOYMENT, Because.NOT_IN_HOUSE, Because.UNIT_UNMANNED)


def is_away(known: Availability) -> bool:
    """Tell whether somebody is elsewhere."""
    if known.because is Because.REFERRED and known.referral is not None:
        return known.referral.reason not in _BUSY_HERE
    return known.because in _AWAY


def cannot_meet(
    connection: Connection, office: OpeningDays, host: Person | None, at: datetime
) -> bool:
    """Tell whether a visitor who comes at an instant would wait for nobody.

    There is no host, the one booked has left the employment, or is away; why is the desk's alone.
    """
    if host is None or host.ended:
        return True
    return is_away(availability_of(connection, office, host.person_id, at))
