"""Questions about reads, and what of them has had its time."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from db.clock import instant
from db.tables import read_made, search_made, user_account
from kiosk.privacy.model import VISITS, Due, Retained
from kiosk.privacy.reads.model import Read, ReadKind, ReadReason

_REASONS = {str(each): each for each in ReadReason}


def reads(connection: Connection, newest: int = 500) -> list[Read]:
    """Give the newest reads, the newest first."""
    rows = connection.execute(
        select(
            read_made,
            user_account.c.name.label("user_name"),
            search_made.c.text.label("searched"),
        )
        .outerjoin(user_account, user_account.c.subject_id == read_made.c.actor)
        .outerjoin(search_made, search_made.c.read_id == read_made.c.subject_id)
        .order_by(read_made.c.at.desc(), read_made.c.subject_id.desc())
        .limit(newest)
    )
    return [
        Read(
            read_id=row.subject_id,
            what=ReadKind(row.what),
            reason=_REASONS.get(row.reason),
            found=row.found,
            at=instant(row.at),
            actor=row.actor,
            user_name=row.user_name or "",
            searched=row.searched,
        )
        for row in rows
    ]


def _searches_made(connection: Connection, before: int, among: Sequence[str] | None) -> list[Due]:
    at = search_made.c.at
    question = select(search_made.c.subject_id, at, at).where(at < before)
    if among is not None:
        question = question.where(search_made.c.subject_id.in_(among))
    rows = connection.execute(question.order_by(at, search_made.c.subject_id))
    return [Due(*row) for row in rows]


SEARCHES_RETAINED = Retained(VISITS, frozenset({"search"}), _searches_made)
"""What was searched for names visitors, so it goes when they do; that somebody looked stays."""
