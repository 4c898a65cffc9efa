"""Setting, changing and ending referrals. Whoever sets one is held to the same rules."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from db.clock import milliseconds
from db.transaction import Transaction
from kiosk.calendar import OpeningDays
from kiosk.directory.model import Person, ReferredTo
from kiosk.directory.queries import person_by_id
from kiosk.directory.referrals.circles import Span, circle, person_referred_to
from kiosk.directory.referrals.events import ReferralChanged, ReferralEnded, ReferralSet
from kiosk.directory.referrals.model import (
    LONGEST_TEXT,
    Line,
    Referral,
    ReferralWanted,
    completed,
    wanted_of,
)
from kiosk.directory.referrals.queries import referral_by_id, referrals_of
from kiosk.directory.referrals.reasons import CATALOGUE, ReturnTime
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned

_REFERRALS = UUID("5e0d3b8e-7d0c-5a3c-8f0e-94c4c1a1b6d2")
_NUMBER = re.compile(r"[0-9]{2,6}|\+[1-9][0-9]{5,14}")


def set_referral(
    tx: Transaction, wanted: ReferralWanted, *, office: OpeningDays, actor: str
) -> str:
    """Refer somebody; gives the referral's id. `office` tells when who goes for the day is back.

    Raises `Refused`: `person.not_found` (also for who has ended), `referral.…` for times, texts
    and forwards that cannot be. Imports are held to the same, row by row.
    """
    wanted = _checked(tx, wanted, office)
    referral_id = _id_of_new(tx, wanted)
    body = ReferralSet(
        person_id=wanted.person_id,
        source=wanted.source.value,
        source_key=wanted.source_key,
        **_fields(wanted),
    )
    tx.append(referral_id, body, actor=actor)
    return referral_id


def _id_of_new(tx: Transaction, wanted: ReferralWanted) -> str:
    """Give an id by the source's own key, so that two stations that read it mean the same one."""
    if not wanted.source_key:
        return tx.new_subject()
    return tx.named_subject(_REFERRALS, wanted.source.value, wanted.source_key, wanted.person_id)


def change_referral(
    tx: Transaction, referral_id: str, wanted: ReferralWanted, *, office: OpeningDays, actor: str
) -> None:
    """Make a referral what is wanted (`replace(wanted_of(referral), …)`); only changes are stored.

    Whom it is about and who said so stay. Raises as `set_referral` does, and
    `referral.not_found` or `referral.already_ended`.
    """
    standing = standing_referral(tx, referral_id)
    if standing.ended_at is not None:
        raise Refused("referral.already_ended", at=standing.ended_at)
    before = wanted_of(standing)
    wanted = replace(
        wanted, person_id=before.person_id, source=before.source, source_key=before.source_key
    )
    told = _fields(before)
    after = _fields(_checked(tx, wanted, office))
    changed = {name: value for name, value in after.items() if told[name] != value}
    if changed:
        tx.append(referral_id, ReferralChanged(**changed), actor=actor)


def end_referral(tx: Transaction, referral_id: str, *, actor: str) -> None:
    """End a referral before its time; one that is over already stays as it is.

    Raises `Refused("referral.not_found")`.
    """
    if not _is_over(standing_referral(tx, referral_id), tx.now):
        tx.append(referral_id, ReferralEnded(), actor=actor)


def end_referrals_of(tx: Transaction, person_id: str, *, actor: str) -> list[str]:
    """End whatever holds of somebody now, who is back; gives the ids of what was ended."""
    known = referrals_of(tx.connection, [person_id], tx.now).get(person_id, [])
    ended = [each.referral_id for each in known if each.holds_at(tx.now)]
    for referral_id in ended:
        tx.append(referral_id, ReferralEnded(), actor=actor)
    return ended


def standing_referral(tx: Transaction, referral_id: str) -> Referral:
    """Give a referral as it stands in this transaction; raises `Refused("referral.not_found")`."""
    found = referral_by_id(tx.connection, referral_id)
    if found is None:
        raise Refused("referral.not_found", referral=referral_id)
    return found


def _is_over(referral: Referral, now: datetime) -> bool:
    ended = referral.ended_at is not None
    return ended or (referral.ends_at is not None and referral.ends_at <= now)


def _checked(tx: Transaction, wanted: ReferralWanted, office: OpeningDays) -> ReferralWanted:
    person = person_by_id(tx.connection, wanted.person_id)
    if person is None or person.ended:
        raise Refused("person.not_found", text=wanted.person_id, candidates=[])
    wanted = completed(wanted, office)
    _check_times(wanted)
    if wanted.forwarded:
        _check_forward(tx, person, wanted)
    elif wanted.line is Line.FORWARDED:
        raise Refused("referral.forward_missing")
    return replace(
        wanted,
        public_text=_text(wanted.public_text),
        internal_text=_text(wanted.internal_text),
    )


def _check_times(wanted: ReferralWanted) -> None:
    for end in (wanted.ends_at, wanted.returns_at):
        if end is not None and end.astimezone(UTC) <= wanted.starts_at.astimezone(UTC):
            raise Refused("referral.ends_before_it_begins", starts=wanted.starts_at, ends=end)
    demanded = CATALOGUE[wanted.reason].return_time is ReturnTime.DEMANDED
    if demanded and wanted.ends_at is None:
        raise Refused("referral.return_time_missing", reason=wanted.reason.value)


def _check_forward(tx: Transaction, person: Person, wanted: ReferralWanted) -> None:
    forwarded = wanted.forwarded
    if not forwarded.person_id and not _NUMBER.fullmatch(forwarded.number):
        raise Refused("referral.number_unreadable", number=forwarded.number)
    target = person_referred_to(tx.connection, forwarded)
    if forwarded.person_id and (target is None or target.ended):
        raise Refused("referral.forward_unknown")
    if _is_own(person, forwarded, target):
        raise Refused("referral.forwards_to_itself", name=person.name)
    span = Span(wanted.starts_at, wanted.ends_at)
    names = circle(tx.connection, person, forwarded, span)
    if names:
        raise Refused("referral.forwards_in_a_circle", names=" → ".join(names))


def _is_own(person: Person, forwarded: ReferredTo, target: Person | None) -> bool:
    details = person.details
    own = {details.extension, details.phone, details.mobile} - {""}
    same = target is not None and target.person_id == person.person_id
    return same or (not forwarded.person_id and forwarded.number in own)


def _text(said: str) -> str:
    kept = cleaned(said)
    if len(kept) > LONGEST_TEXT:
        raise Refused("referral.text_too_long", length=len(kept), allowed=LONGEST_TEXT)
    return kept


def _fields(wanted: ReferralWanted) -> dict[str, Any]:
    """Give what both events carry; 0 says that there is no such time."""
    return {
        "reason": wanted.reason.value,
        "starts_at": milliseconds(wanted.starts_at),
        "ends_at": 0 if wanted.ends_at is None else milliseconds(wanted.ends_at),
        "returns_at": 0 if wanted.returns_at is None else milliseconds(wanted.returns_at),
        "line": Line.CLOSED.value if wanted.line is None else wanted.line.value,
        "forward_person_id": wanted.forwarded.person_id,
        "forward_number": "" if wanted.forwarded.person_id else wanted.forwarded.number,
        "public_text": wanted.public_text,
        "internal_text": wanted.internal_text,
    }
