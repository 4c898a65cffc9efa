"""A referral: who, why, from when until when, and where calls go meanwhile."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.directory.model import ReferredTo
from kiosk.directory.referrals.reasons import Reason


class Line(StrEnum):
    """What happens to a call meanwhile; the later in this order, the more closed."""

    OPEN = "open"
    FORWARDED = "forwarded"
    CLOSED = "closed"


class Source(StrEnum):
    """Who says so. What a person says of himself or herself, or the desk, wins over a calendar."""

    DESK = "desk"
    SELF = "self"
    IMPORT = "import"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Referral:
    """One referral as it stands. Times are UTC.

    `ends_at` is when it ceases to hold, None for "until further notice"; `returns_at` is what a
    caller is told, the same as `ends_at` unless said. `ended_at` is when it was ended before its
    time. `source_key` is what the source calls it, by which it is known again at the next import.
    """

    referral_id: str
    person_id: str
    reason: Reason
    starts_at: datetime
    ends_at: datetime | None
    returns_at: datetime | None
    line: Line
    forwarded: ReferredTo
    public_text: str
    internal_text: str
    source: Source
    source_key: str
    recorded_at: datetime
    ended_at: datetime | None

    def holds_at(self, moment: datetime) -> bool:
        """Tell whether it holds at an instant; its end is the first instant it does not."""
        return self.starts_at <= moment and all(
            end is None or moment < end for end in (self.ends_at, self.ended_at)
        )
