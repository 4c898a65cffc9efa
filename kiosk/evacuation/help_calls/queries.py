"""Questions about calls for help."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from db.clock import instant, milliseconds
from db.tables import help_call
from kiosk.evacuation.help_calls.model import SHOWN_FOR, HelpCall


def help_calls(connection: Connection, now: datetime) -> list[HelpCall]:
    """Give the calls that stand on the screens, oldest first.

    One that nobody has come to stands until it is ended.
    """
    rows = connection.execute(
        select(help_call)
        .where(
            help_call.c.ended_at.is_(None),
            or_(
                help_call.c.coming_at.is_(None),
                help_call.c.coming_at > milliseconds(now - SHOWN_FOR),
            ),
        )
        .order_by(help_call.c.called_at, help_call.c.subject_id)
    )
    return [_call(row) for row in rows]


def help_call_by_id(connection: Connection, call_id: str) -> HelpCall | None:
    """Give one call that is not over, None for any other."""
    row = connection.execute(
        select(help_call).where(help_call.c.subject_id == call_id, help_call.c.ended_at.is_(None))
    ).first()
    return None if row is None else _call(row)


def _call(row: Row[Any]) -> HelpCall:
    return HelpCall(
        call_id=row.subject_id,
        place=row.place,
        station=row.station,
        called_at=instant(row.called_at),
        coming_at=None if row.coming_at is None else instant(row.coming_at),
        coming=row.coming,
    )
