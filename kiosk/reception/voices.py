"""What the desk may know of somebody's availability, and what a visitor may know.

A visitor never learns a reason that tells of health or family, nor more than is needed to decide
whether to wait: here, busy until, back at, reached by phone, not here.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.directory.referrals.reasons import CATALOGUE, Reason, Shown
from kiosk.reception.availability import Availability, Because


class VisitorReason(StrEnum):
    """All the reasons a visitor is ever given."""

    AVAILABLE = "available"
    BY_PHONE = "by_phone"
    BUSY = "busy"
    AWAY = "away"
    AWAY_TODAY = "away_today"
    CLOSED = "closed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class ToldToVisitor:
    """What a visitor may know. `back_at` is None where nobody knows or nobody may tell."""

    available: bool
    reason: VisitorReason
    back_at: datetime | None = None
    public_text: str = ""


def told_to_visitor(known: Availability) -> ToldToVisitor:
    """Give what a visitor may know of an availability."""
    if known.because is Because.LEFT_EMPLOYMENT:
        return ToldToVisitor(False, VisitorReason.LEFT)
    if known.referral is not None:
        return _of_a_referral(known, CATALOGUE[known.referral.reason].shown)
    reason = _WITHOUT_REFERRAL[known.because]
    return ToldToVisitor(known.available, reason, known.back_at)


_WITHOUT_REFERRAL = {
    Because.AVAILABLE: VisitorReason.AVAILABLE,
    Because.REFERRED: VisitorReason.AWAY,
    Because.OUTSIDE_OFFICE_HOURS: VisitorReason.CLOSED,
    Because.UNIT_UNMANNED: VisitorReason.AWAY,
    Because.HAS_VISITOR: VisitorReason.BUSY,
    Because.NOT_IN_HOUSE: VisitorReason.AWAY,
    Because.LEFT_EMPLOYMENT: VisitorReason.LEFT,
}


SENSITIVE = (Reason.SICK, Reason.CHILD_CARE, Reason.PARENTAL)
"""Reasons that tell of health or family; a text written beside one may tell it too."""


def _of_a_referral(known: Availability, shown: Shown) -> ToldToVisitor:
    governs = known.referral
    text = governs.public_text if governs and governs.reason not in SENSITIVE else ""
    if shown is Shown.NOT_HERE:
        return ToldToVisitor(False, VisitorReason.AWAY)
    if shown is Shown.BACK_OR_NOT_TODAY:
        reason = VisitorReason.AWAY if known.back_at else VisitorReason.AWAY_TODAY
        return ToldToVisitor(False, reason, known.back_at)
    if shown is Shown.BY_PHONE and known.by_phone:
        return ToldToVisitor(known.available, VisitorReason.BY_PHONE, None, text)
    busy = shown in (Shown.BUSY_UNTIL, Shown.PHONE_HOURS)
    reason = VisitorReason.BUSY if busy else VisitorReason.AWAY
    return ToldToVisitor(False, reason, known.back_at, text)
