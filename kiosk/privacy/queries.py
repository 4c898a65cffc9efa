"""Questions about disposals and holds."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, Row, select

from db.clock import instant
from db.tables import disposal, hold
from kiosk.privacy.model import Disposal, Due, Hold


def disposals(connection: Connection) -> list[Disposal]:
    """Give the record of every disposal, the oldest first."""
    rows = connection.execute(select(disposal).order_by(disposal.c.begun_at, disposal.c.subject_id))
    return [_disposal(row) for row in rows]


def unfinished_disposals(connection: Connection, station: str) -> list[Disposal]:
    """Give the disposals that have not reached every file of a station yet, the oldest first."""
    rows = connection.execute(
        select(disposal)
        .where(disposal.c.done_at.is_(None), disposal.c.station == station)
        .order_by(disposal.c.begun_at)
    )
    return [_disposal(row) for row in rows]


def holds(connection: Connection, *, ended_too: bool = False) -> list[Hold]:
    """Give the holds that stand, the oldest first."""
    question = select(hold).order_by(hold.c.set_at, hold.c.subject_id)
    if not ended_too:
        question = question.where(hold.c.ended_at.is_(None))
    return [_hold(row) for row in connection.execute(question)]


def not_held(connection: Connection, due: Sequence[Due]) -> list[Due]:
    """Leave out what a hold stops."""
    standing = holds(connection)
    return [each for each in due if not any(hold.stops(each) for hold in standing)]


def hold_by_id(connection: Connection, hold_id: str) -> Hold | None:
    """Give one hold."""
    row = connection.execute(select(hold).where(hold.c.subject_id == hold_id)).first()
    return None if row is None else _hold(row)


def _disposal(row: Row[tuple[object, ...]]) -> Disposal:
    return Disposal(
        disposal_id=row.subject_id,
        station=row.station,
        category=row.category,
        hours=row.hours,
        registry_number=row.registry_number,
        decided_on=_day(row.decided_on),
        begun_at=instant(row.begun_at),
        done_at=None if row.done_at is None else instant(row.done_at),
        subjects=row.subjects,
        bodies=row.bodies,
        files=row.files,
        copies=row.copies,
        earliest=_day(row.earliest),
        latest=_day(row.latest),
    )


def _hold(row: Row[tuple[object, ...]]) -> Hold:
    return Hold(
        hold_id=row.subject_id,
        registry_number=row.registry_number,
        visit_id=row.visit_id,
        since=None if row.since is None else instant(row.since),
        until=None if row.until is None else instant(row.until),
        set_at=instant(row.set_at),
        ended_at=None if row.ended_at is None else instant(row.ended_at),
    )


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None
