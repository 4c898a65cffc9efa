"""Badges held back: a letter that no font of ours has, and somebody who can say what to do.

Somebody at the desk corrects the name, has the badge printed as it is, or writes it by hand. A
visitor is never left without a badge for it: where nobody is at the desk, or nobody has chosen in a
while, the badge comes with a mark in place of the letter.
"""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import Connection

from kiosk.documents.badge import BadgeText
from kiosk.documents.fonts import missing_letters
from kiosk.hours.unattended.queries import desk_absence_now
from kiosk.jobs.model import Job
from kiosk.station import Station

HELD_AT_MOST = timedelta(minutes=2)
"""How long a visitor waits for somebody to choose."""
LOOKED_AT_AGAIN = 2.0
"""So many seconds after a name was corrected the badge may come."""


def is_held(connection: Connection, station: Station, job: Job, texts: Sequence[BadgeText]) -> bool:
    """Tell whether a person is to choose before a badge is printed.

    Only letters of what somebody typed count: what the house writes nobody at the desk can change.
    """
    if job.as_typed or not missing_letters(" ".join(f"{e.name} {e.company}" for e in texts)):
        return False
    now = station.now()
    if now - job.ordered_at >= HELD_AT_MOST or not station.opening_days().is_open(now):
        return False
    return desk_absence_now(connection) is None
