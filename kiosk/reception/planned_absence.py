"""Referring somebody without leaving a unit's phone hours to nobody (M13).

The desk and people themselves refer so; an import tells what already is and is not asked.
"""

from datetime import datetime, timedelta

from db.transaction import Transaction
from kiosk.calendar import OpeningDays
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import Line, ReferralWanted, completed
from kiosk.directory.referrals.reasons import CATALOGUE, Reason
from kiosk.directory.staffing.gaps import Interval
from kiosk.reception.phone_hours import would_empty
from kiosk.refusal import Refused

_FURTHEST = timedelta(days=366)
"""How far an absence without an end is looked at; rosters are not planned further ahead."""


def refer(tx: Transaction, wanted: ReferralWanted, *, office: OpeningDays, actor: str) -> str:
    """Refer somebody; gives the referral's id.

    Raises as `set_referral` does, and `phone_hours.would_be_empty` for what can be planned
    otherwise: an illness cannot, and is never refused.
    """
    _demand_answer(tx, wanted, office)
    return set_referral(tx, wanted, office=office, actor=actor)


def demand_phone_hours_answered(
    tx: Transaction, office: OpeningDays, person_id: str, starts_at: datetime, ends_at: datetime
) -> None:
    """Refuse to take somebody from phone hours in which nobody else would answer.

    What is past is not looked at. Raises `Refused("phone_hours.would_be_empty")` with the first.
    """
    begins = max(starts_at, tx.now)
    if begins >= ends_at:
        return
    emptied = would_empty(tx.connection, office, person_id, Interval(begins, ends_at))
    if emptied:
        first = emptied[0].gaps[0]
        raise Refused(
            "phone_hours.would_be_empty",
            unit=emptied[0].unit.name,
            starts=first.starts_at,
            ends=first.ends_at,
        )


def _demand_answer(tx: Transaction, wanted: ReferralWanted, office: OpeningDays) -> None:
    wanted = completed(wanted, office)
    answers = wanted.reason is Reason.PHONE_HOURS or (
        wanted.reason is Reason.REMOTE and wanted.line is Line.OPEN
    )
    if answers or not CATALOGUE[wanted.reason].plannable:
        return
    ends_at = wanted.ends_at or wanted.starts_at + _FURTHEST
    demand_phone_hours_answered(tx, office, wanted.person_id, wanted.starts_at, ends_at)
