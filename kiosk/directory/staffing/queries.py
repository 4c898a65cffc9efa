"""Questions about the manning of units."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from db.clock import instant, milliseconds
from db.tables import unmanned
from kiosk.directory.model import ReferredTo
from kiosk.directory.staffing.model import UnmannedUnit


def unmanned_units(
    connection: Connection, since: datetime, until: datetime | None = None
) -> list[UnmannedUnit]:
    """Give when units are unmanned between two instants, by beginning; without an end, from then.

    What was ended before `since` is left out; an instant `until` itself is not between.
    """
    begun = milliseconds(since)
    question = select(unmanned).where(
        unmanned.c.ends_at > begun,
        or_(unmanned.c.ended_at.is_(None), unmanned.c.ended_at > begun),
        or_(unmanned.c.ended_at.is_(None), unmanned.c.ended_at > unmanned.c.starts_at),
    )
    if until is not None:
        question = question.where(unmanned.c.starts_at < milliseconds(until))
    rows = connection.execute(question.order_by(unmanned.c.starts_at, unmanned.c.subject_id))
    return [_unmanned(row) for row in rows]


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
