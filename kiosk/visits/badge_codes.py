"""The codes of a badge: a signed one in its QR symbol, and a short one beside it for typing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.calendar import day_around
from kiosk.refusal import Refused
from kiosk.visits.bookings import lets_in_on
from kiosk.visits.codes import FORMER_CODE_LENGTH, SHORT_CODE_LENGTH, read_code
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import (
    standing_of,
    visit_by_badge_code,
    visit_by_id,
)
from kiosk.visits.signed_codes import SignedCode, is_signed_code, read_signed_code, signed_code
from kiosk.visits.unused_codes import unused_code

Secrets = Sequence[bytes]
"""The keys of the house that read signed codes."""
NIGHT = timedelta(hours=4)
"""How long a badge of a day goes on after midnight: a meeting may, and who is in must get out."""


class CodeReason(StrEnum):
    """Why a badge's code opens nothing.

    UNREADABLE has not the form of a code, FORGED was not signed by the house, EXPIRED has had its
    day, UNKNOWN belongs to no visit here, and of a USED one the visit is over: whoever holds it up
    now, the code has done what it could.
    """

    UNREADABLE = "unreadable"
    FORGED = "forged"
    EXPIRED = "expired"
    UNKNOWN = "unknown"
    USED = "used"


_REASON_OF = {
    "visit.code_forged": CodeReason.FORGED,
    "visit.code_expired": CodeReason.EXPIRED,
    "visit.code_unknown": CodeReason.UNKNOWN,
}


@dataclass(frozen=True)
class CheckedCode:
    """What a code is worth: the visit it leads to, and why not, where it does not."""

    visit: Visit | None
    reason: CodeReason | None

    @property
    def valid(self) -> bool:
        """Tell whether somebody may come or go by it."""
        return self.reason is None


def unused_badge_code(tx: Transaction) -> str:
    """Mint the short code of a badge."""
    return unused_code(tx, SHORT_CODE_LENGTH)


def code_for_badge(visit: Visit, secret: bytes, now: datetime) -> str:
    """Sign the code of a visit's badge; printed again on the same day it is the same."""
    return signed_code(SignedCode(visit.visit_id, badge_expires_at(visit, now)), secret)


def badge_expires_at(visit: Visit, now: datetime) -> datetime:
    """Give when a badge printed now runs out (UTC): in the night after the last day it is for."""
    begins = visit.arrived_at or visit.booked_for or now
    if visit.state in (VisitState.WAITING, VisitState.INSIDE):
        begins = max(begins, now)
    ends = day_around(begins)[1]
    return max(ends, visit.booked_until or ends) + NIGHT


def visit_shown(connection: Connection, typed: str, secrets: Secrets, now: datetime) -> Visit:
    """Give the visit whose badge is held up, or whose short code is typed.

    A short code is good on the days of the visit alone. Raises `Refused`: `visit.code_forged`,
    `visit.code_expired`, `visit.code_unknown`.
    """
    code = read_code(typed)
    if is_signed_code(code):
        return _visit_signed_for(connection, code, secrets, now)
    found = visit_by_badge_code(connection, code)
    if found is None:
        raise Refused("visit.code_unknown")
    if len(code) == SHORT_CODE_LENGTH and not _short_code_holds(found, now):
        raise Refused("visit.code_expired")
    return found


def checked_code(
    connection: Connection, typed: str, secrets: Secrets, now: datetime
) -> CheckedCode:
    """Tell what a code is worth at an instant, and do nothing with it."""
    code = read_code(typed)
    if not is_signed_code(code) and len(code) not in (SHORT_CODE_LENGTH, FORMER_CODE_LENGTH):
        return CheckedCode(None, CodeReason.UNREADABLE)
    try:
        visit = visit_shown(connection, code, secrets, now)
    except Refused as refused:
        return CheckedCode(None, _REASON_OF[refused.code])
    return CheckedCode(visit, CodeReason.USED if is_used(visit, now) else None)


def is_used(visit: Visit, now: datetime) -> bool:
    """Tell whether a visit is over, so that its badge shows how it stands and opens nothing."""
    over = visit.state in (VisitState.LEFT, VisitState.CANCELLED)
    return over and not lets_in_on(visit, now)


def _visit_signed_for(connection: Connection, code: str, secrets: Secrets, now: datetime) -> Visit:
    said = read_signed_code(code, secrets)
    if said is None:
        raise Refused("visit.code_forged")
    if now >= said.expires_at:
        raise Refused("visit.code_expired")
    found = standing_of(connection, visit_by_id(connection, said.visit_id))
    if found is None or found.erased:
        raise Refused("visit.code_unknown")
    return found


def _short_code_holds(visit: Visit, now: datetime) -> bool:
    begins = visit.arrived_at or now
    since, until = day_around(begins)
    return since <= now < max(until, visit.booked_until or until) + NIGHT
