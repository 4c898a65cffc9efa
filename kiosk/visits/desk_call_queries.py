"""Questions about calls to the desk."""

from typing import Any

from sqlalchemy import Connection, Row, select

from db.clock import instant
from db.tables import desk_call
from kiosk.visits.desk_call_model import CallReason, DeskCall


def open_desk_calls(connection: Connection) -> list[DeskCall]:
    """Give the calls nobody has seen to, oldest first."""
    rows = connection.execute(
        select(desk_call).where(desk_call.c.answered_at.is_(None)).order_by(desk_call.c.called_at)
    )
    return [_call(row) for row in rows]


def desk_call_by_id(connection: Connection, call_id: str) -> DeskCall | None:
    """Give one call that nobody has seen to, None for any other."""
    row = connection.execute(
        select(desk_call).where(
            desk_call.c.subject_id == call_id, desk_call.c.answered_at.is_(None)
        )
    ).first()
    return None if row is None else _call(row)


def _call(row: Row[Any]) -> DeskCall:
    return DeskCall(
        row.subject_id,
        CallReason(row.reason),
        instant(row.called_at),
        acknowledged=row.acknowledged_at is not None,
        unanswered=row.unanswered_at is not None,
    )
