"""Questions about the manning of units."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, or_, select

from db.clock import NO_END, instant, milliseconds
from db.tables import unmanned
from kiosk.directory.model import ReferredTo
from kiosk.directory.staffing.model import UnmannedUnit

_UNMANNED_BETWEEN = (
    select(unmanned)
    .where(
        unmanned.c.ends_at > bindparam("since"),
        or_(
            unmanned.c.ended_at.is_(None),
            (unmanned.c.ended_at > bindparam("since"))
            & (unmanned.c.ended_at > unmanned.c.starts_at),
        ),
        unmanned.c.starts_at < bindparam("until"),
    )
    .order_by(unmanned.c.starts_at, unmanned.c.subject_id)
)


def unmanned_units(
    connection: Connection, since: datetime, until: datetime | None = None
) -> list[UnmannedUnit]:
    """Give when units are unmanned between two instants, by beginning; without an end, from then.

    What was ended before `since` is left out; an instant `until` itself is not between.
    """
    span = {"since": milliseconds(since), "until": NO_END if until is None else milliseconds(until)}
    return [_unmanned(row) for row in connection.execute(_UNMANNED_BETWEEN, span)]


def _unmanned(row: Row[Any]) -> UnmannedUnit:
    return UnmannedUnit(
        unmanned_id=row.subject_id,
        unit_id=row.unit_id,
        starts_at=instant(row.starts_at),
        ends_at=instant(row.ends_at),
        referred=ReferredTo(row.refer_person_id, row.refer_number),
        recorded_at=instant(row.recorded_at),
        ended_at=None if row.ended_at is None else instant(row.ended_at),
    )
