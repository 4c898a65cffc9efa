"""A referral: who, why, from when until when, and where calls go meanwhile."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.calendar import STOCKHOLM, OpeningDays, midnight
from kiosk.directory.model import NOBODY, ReferredTo
from kiosk.directory.referrals.reasons import CATALOGUE, Reason, ReturnTime

LONGEST_TEXT = 200


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


@dataclass(frozen=True, slots=True)
class ReferralWanted:
    """A referral as somebody or some source wants it. Times are aware.

    `line` None is as usual for the reason. The other fields are a `Referral`'s.
    """

    person_id: str
    reason: Reason
    starts_at: datetime
    ends_at: datetime | None = None
    returns_at: datetime | None = None
    line: Line | None = None
    forwarded: ReferredTo = NOBODY
    public_text: str = ""
    internal_text: str = ""
    source: Source = Source.DESK
    source_key: str = ""


def wanted_of(referral: Referral) -> ReferralWanted:
    """Give a referral as it was wanted, to change some of it with `dataclasses.replace`."""
    return ReferralWanted(
        person_id=referral.person_id,
        reason=referral.reason,
        starts_at=referral.starts_at,
        ends_at=referral.ends_at,
        returns_at=referral.returns_at,
        line=referral.line,
        forwarded=referral.forwarded,
        public_text=referral.public_text,
        internal_text=referral.internal_text,
        source=referral.source,
        source_key=referral.source_key,
    )


def completed(wanted: ReferralWanted, office: OpeningDays) -> ReferralWanted:
    """Fill in what goes without saying: end, return time and line (M07).

    Who has gone for the day is back when the office next opens on another day. A return time
    alone ends the referral too, so that it ends by itself; who has left has neither.
    """
    ends_at, returns_at = wanted.ends_at or wanted.returns_at, wanted.returns_at
    demand = CATALOGUE[wanted.reason].return_time
    if demand is ReturnTime.NONE:
        ends_at = returns_at = None
    elif demand is ReturnTime.NEXT_WORKING_DAY and ends_at is None:
        ends_at = opening_on_another_day(office, wanted.starts_at)
    return replace(
        wanted, ends_at=ends_at, returns_at=returns_at, line=wanted.line or _usual_line(wanted)
    )


def opening_on_another_day(office: OpeningDays, moment: datetime) -> datetime:
    """Give when the office opens after the local day of an instant, in UTC."""
    tomorrow = moment.astimezone(STOCKHOLM).date() + timedelta(days=1)
    return office.open_at_or_after(midnight(tomorrow))


def _usual_line(wanted: ReferralWanted) -> Line:
    if wanted.forwarded:
        return Line.FORWARDED
    return Line.OPEN if wanted.reason is Reason.REMOTE else Line.CLOSED
