"""A call for help from the desk."""

from dataclasses import dataclass
from datetime import datetime, timedelta

SHOWN_FOR = timedelta(minutes=30)
"""How long a call stands on the screens after somebody has said to come."""


@dataclass(frozen=True)
class HelpCall:
    """Somebody at the desk wants colleagues there; about whom or why is never stored.

    `place` is where, `station` which screens it was called from, `coming` who has said to come: an
    actor. Times are UTC.
    """

    call_id: str
    place: str
    station: str
    called_at: datetime
    coming_at: datetime | None = None
    coming: str = ""
