"""Questions about referrals."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, or_, select

from db.clock import NO_END, instant, milliseconds
from db.tables import referral
from kiosk.directory.model import NOBODY, ReferredTo
from kiosk.directory.referrals.model import Line, Referral, Source
from kiosk.directory.referrals.reasons import CATALOGUE, Reason, ReturnTime

_IDS_AT_ONCE = 500
_ALL: Select[Any] = select(
    referral.c.subject_id,
    referral.c.person_id,
    referral.c.reason,
    referral.c.starts_at,
    referral.c.ends_at,
    referral.c.returns_at,
    referral.c.line,
    referral.c.forward_person_id,
    referral.c.forward_number,
    referral.c.public_text,
    referral.c.internal_text,
    referral.c.source,
    referral.c.source_key,
    referral.c.recorded_at,
    referral.c.ended_at,
)
# Made once: putting a question together costs more than asking it, and faces ask at every key.
_BETWEEN = _ALL.where(
    or_(referral.c.ends_at.is_(None), referral.c.ends_at > bindparam("since")),
    or_(
        referral.c.ended_at.is_(None),
        (referral.c.ended_at > bindparam("since")) & (referral.c.ended_at > referral.c.starts_at),
    ),
    referral.c.starts_at < bindparam("until"),
).order_by(referral.c.starts_at, referral.c.subject_id)
_OF_SOME = _BETWEEN.where(referral.c.person_id.in_(bindparam("people", expanding=True)))
_BY_ID = _ALL.where(referral.c.subject_id == bindparam("wanted"))
_AFTER_ALL_KEYS = "\U0010ffff"


def referrals_of(
    connection: Connection,
    person_ids: Iterable[str] | None,
    since: datetime,
    until: datetime | None = None,
) -> dict[str, list[Referral]]:
    """Give the referrals between two instants by person, each by beginning; None is everybody.

    Without `until`, all that hold at `since` or later. Who has none is not among the keys. What
    was ended before `since`, or before it began, is left out.
    """
    found: dict[str, list[Referral]] = defaultdict(list)
    span = {"since": milliseconds(since), "until": NO_END if until is None else milliseconds(until)}
    for question, some in _about(person_ids):
        for row in connection.execute(question, {**span, **some}):
            read = _read(row)
            found[read.person_id].append(read)
    return dict(found)


def referral_by_id(connection: Connection, referral_id: str) -> Referral | None:
    """Give one referral, also one that holds no longer."""
    row = connection.execute(_BY_ID, {"wanted": referral_id}).first()
    return None if row is None else _read(row)


def referrals_by_source_key(
    connection: Connection, source: Source, prefix: str = ""
) -> dict[str, Referral]:
    """Give what a source has said, by its own keys that begin so; ended ones too.

    Where a key was used again, the one that stands is given, or else the one recorded last.
    """
    question = _ALL.where(
        referral.c.source == source.value,
        referral.c.source_key >= prefix,
        referral.c.source_key < prefix + _AFTER_ALL_KEYS,
    )
    newest_last = referral.c.ended_at.is_(None), referral.c.recorded_at, referral.c.subject_id
    rows = connection.execute(question.order_by(*newest_last))
    return {row.source_key: _read(row) for row in rows}


def open_without_return(connection: Connection) -> list[Referral]:
    """Give the referrals that hold until further notice and tell no return, oldest first (M16).

    Those of people who have left are not among them: nobody waits for their return.
    """
    endless = [r.value for r, each in CATALOGUE.items() if each.return_time is ReturnTime.NONE]
    rows = connection.execute(
        _ALL.where(
            referral.c.ended_at.is_(None),
            referral.c.ends_at.is_(None),
            referral.c.returns_at.is_(None),
            referral.c.reason.not_in(endless),
        ).order_by(referral.c.starts_at, referral.c.subject_id)
    )
    return [_read(row) for row in rows]


def _read(row: Sequence[Any]) -> Referral:
    """Read a row; by place, for a whole house has thousands."""
    referral_id, person_id, reason, starts_at, ends_at, returns_at, line, *rest = row
    forward_person_id, forward_number, public_text, internal_text, *rest = rest
    source, source_key, recorded_at, ended_at = rest
    return Referral(
        referral_id=referral_id,
        person_id=person_id,
        reason=Reason(reason),
        starts_at=instant(starts_at),
        ends_at=_instant(ends_at),
        returns_at=_instant(returns_at),
        line=Line(line),
        forwarded=_referred(forward_person_id, forward_number),
        public_text=public_text,
        internal_text=internal_text,
        source=Source(source),
        source_key=source_key,
        recorded_at=instant(recorded_at),
        ended_at=_instant(ended_at),
    )


def _about(person_ids: Iterable[str] | None) -> Iterator[tuple[Select[Any], dict[str, Any]]]:
    """Give the questions that ask about these people, each with whom it is about."""
    if person_ids is None:
        yield _BETWEEN, {}
        return
    wanted = list(dict.fromkeys(person_ids))
    for first in range(0, len(wanted), _IDS_AT_ONCE):
        yield _OF_SOME, {"people": wanted[first : first + _IDS_AT_ONCE]}


def _referred(person_id: str, number: str) -> ReferredTo:
    return ReferredTo(person_id, number) if person_id or number else NOBODY


def _instant(stored: int | None) -> datetime | None:
    return None if stored is None else instant(stored)
