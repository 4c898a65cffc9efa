"""How fresh each source is: staff lists, referral lists, calendars, the directory server."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from kiosk.calendar import STOCKHOLM

_SOURCES = UUID("b6a3f9b0-8d0e-5c58-9f6b-3f6d2f0b7a11")
STALE_AFTER = timedelta(minutes=15)
"""A live source that has not been read for so long is marked."""


@dataclass(frozen=True, slots=True)
class SourceReading:
    """The last time a source was read. Times are UTC.

    `name` is the source's own ("CMG", "LDAP", a calendar's folder); `what` is staff, referrals,
    calendar, ldap or staff_changes. `read_at` is the last time it was read whole, `failed_at` is
    later than that when the last attempt failed, with `failure` its code. `live` sources are read
    again and again and can grow stale; a list somebody brings in now and then cannot. `columns`
    are those it filled then, where it says only what is not empty.
    """

    name: str
    what: str
    live: bool
    read_at: datetime | None
    failed_at: datetime | None
    failure: str
    taken: int
    refused: int
    columns: frozenset[str] = frozenset()

    def is_stale(self, now: datetime) -> bool:
        """Tell whether what it says may be out of date."""
        return self.live and (self.read_at is None or now - self.read_at > STALE_AFTER)


def source_on(name: str, what: str, now: datetime) -> str:
    """Name a source on one local day: a subject is folded whole, and live ones are read for years.

    A calendar read every five minutes is 288 events a day and 100,000 a year.
    """
    day = now.astimezone(STOCKHOLM).date().isoformat()
    return str(uuid5(_SOURCES, f"{what}\n{name}\n{day}"))
