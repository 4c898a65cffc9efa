"""Whether somebody can be reached at an instant: a pure function of what is known (M05–M07, L20).

Referrals that overlap: what a person or the desk said wins over a calendar; among equals the one
that ends last governs the return time, and the most closed governs the line. Working elsewhere is
a place, not an absence: it yields to every other reason. A return time outside office hours is
told as the next opening. All instants are aware; those given back are UTC.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from kiosk.calendar import OpeningDays
from kiosk.directory.model import NOBODY, PersonKind, ReferredTo
from kiosk.directory.referrals.model import Line, Referral, Source
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staffing.model import UnmannedUnit

_LINES = tuple(Line)
_MOST_STEPS = 200
"""A chain of referrals longer than this is a fault in some calendar; its end is not told."""


class Because(StrEnum):
    """Why somebody can or cannot be reached."""

    AVAILABLE = "available"
    REFERRED = "referred"
    OUTSIDE_OFFICE_HOURS = "outside_office_hours"
    UNIT_UNMANNED = "unit_unmanned"
    HAS_VISITOR = "has_visitor"
    NOT_IN_HOUSE = "not_in_house"
    LEFT_EMPLOYMENT = "left_employment"


@dataclass(frozen=True, slots=True)
class Passage:
    """The last time somebody's card opened a door in or out of the house."""

    at: datetime
    into_house: bool


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of one person, handed in as data.

    `referrals` and `unmanned` may hold other times too: what does not hold at the instant is
    passed over. `visitors` counts those the person is host to inside the house.
    """

    office: OpeningDays
    kind: PersonKind = PersonKind.OFFICIAL
    ended: bool = False
    referrals: Sequence[Referral] = ()
    unmanned: Sequence[UnmannedUnit] = ()
    visitors: int = 0
    last_passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether somebody can be reached at an instant, with everything the desk may know.

    `by_phone` alone means: works, but not here. `until` is when the reason ceases as it was said,
    `back_at` what a caller is told: the instant the person can be reached again, None when nobody
    knows. `referral` is the one that governs, `referred` whom it or the unmanned unit names.
    `away_from` is the next referral's beginning for somebody who is available.
    """

    available: bool
    because: Because
    by_phone: bool = False
    until: datetime | None = None
    back_at: datetime | None = None
    line: Line = Line.OPEN
    referral: Referral | None = None
    referred: ReferredTo = NOBODY
    away_from: datetime | None = None


def availability(known: Circumstances, at: datetime) -> Availability:
    """Tell whether a person can be reached at an instant, why not, and when again."""
    at = at.astimezone(UTC)
    if known.ended:
        return _unreachable(Because.LEFT_EMPLOYMENT)
    holding = _that_govern([each for each in known.referrals if each.holds_at(at)])
    return _referred(known, holding, at) if holding else _without_referral(known, at)


def _without_referral(known: Circumstances, at: datetime) -> Availability:
    if not _is_office_time(known, at):
        return _unreachable(Because.OUTSIDE_OFFICE_HOURS, back_at=_back_after(known, at, ()))
    for each in known.unmanned:
        if each.holds_at(at):
            back_at = _back_after(known, each.ends_at, ())
            return _unreachable(Because.UNIT_UNMANNED, each.ends_at, back_at, each.referred)
    if known.last_passage is not None and not known.last_passage.into_house:
        return _unreachable(Because.NOT_IN_HOUSE)
    if known.visitors:
        return _unreachable(Because.HAS_VISITOR)
    later = [each.starts_at for each in known.referrals if _will_hold(each, at)]
    return Availability(True, Because.AVAILABLE, away_from=min(later, default=None))


def _referred(known: Circumstances, holding: Sequence[Referral], at: datetime) -> Availability:
    governs = holding[0]
    line = max((each.line for each in holding), key=_LINES.index)
    referred = governs.forwarded or next(
        (e.forwarded for e in holding if e.forwarded), ReferredTo()
    )
    reached = governs.reason is Reason.REMOTE and line is Line.OPEN and _is_office_time(known, at)
    until = _said_end(governs)
    back_at = None
    if until is not None and governs.reason is not Reason.LEFT and not reached:
        back_at = _back_after(known, max(until, at), holding)
    because = Because.LEFT_EMPLOYMENT if governs.reason is Reason.LEFT else Because.REFERRED
    return Availability(
        available=reached,
        because=because,
        by_phone=reached,
        until=until,
        back_at=back_at,
        line=line,
        referral=governs,
        referred=referred,
    )


def _that_govern(holding: Sequence[Referral]) -> list[Referral]:
    """Leave out what yields: calendars to people's own word, another workplace to any absence.

    The one that governs comes first.
    """
    absences = [each for each in holding if each.reason is not Reason.REMOTE] or holding
    said = [each for each in absences if each.source is not Source.CALENDAR] or absences
    return sorted(said, key=_lasts, reverse=True)


def _lasts(referral: Referral) -> tuple[bool, datetime, datetime, str]:
    """Order referrals by how long they last; of equals the one recorded last governs."""
    end = _said_end(referral)
    recorded = referral.recorded_at
    return end is None, end or recorded, recorded, referral.referral_id


def _said_end(referral: Referral) -> datetime | None:
    return referral.returns_at or referral.ends_at


def _back_after(known: Circumstances, end: datetime, held: Sequence[Referral]) -> datetime | None:
    """Find the first office time from `end` on at which nothing keeps the person away.

    A calendar entry that a person's own word set aside does not come back by the back door: of
    those that began before, only equals of what held count.
    """
    aside = bool(held) and held[0].source is not Source.CALENDAR
    moment = end
    for _ in range(_MOST_STEPS):
        moment = moment if known.kind is PersonKind.ELECTED_MEMBER else _office(known, moment)
        following = [
            each
            for each in known.referrals
            if each.reason is not Reason.REMOTE
            and each.holds_at(moment)
            and not (aside and each.source is Source.CALENDAR and each.starts_at < end)
        ]
        ends = [each.ends_at for each in following]
        ends += [each.ends_at for each in known.unmanned if each.holds_at(moment)]
        if not ends:
            return moment
        if None in ends:
            return None
        moment = max(each for each in ends if each is not None)
    return None


def _office(known: Circumstances, moment: datetime) -> datetime:
    return known.office.open_at_or_after(moment)


def _is_office_time(known: Circumstances, at: datetime) -> bool:
    """Tell whether the person works now; an elected member has no office hours (L20)."""
    return known.kind is PersonKind.ELECTED_MEMBER or known.office.is_open(at)


def _will_hold(referral: Referral, at: datetime) -> bool:
    return referral.starts_at > at and referral.ended_at is None


def _unreachable(
    because: Because,
    until: datetime | None = None,
    back_at: datetime | None = None,
    referred: ReferredTo = NOBODY,
) -> Availability:
    return Availability(
        available=False,
        because=because,
        until=until,
        back_at=back_at,
        line=Line.CLOSED if because is not Because.HAS_VISITOR else Line.OPEN,
        referred=referred,
    )
