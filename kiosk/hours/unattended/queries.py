"""Questions about the desk being unattended."""

from sqlalchemy import Connection, select

from db.clock import instant
from db.tables import desk_absence
from kiosk.hours.unattended.model import DeskAbsence


def desk_absences(connection: Connection) -> list[DeskAbsence]:
    """Give the whiles that have not ended, the first begun first."""
    rows = connection.execute(
        select(desk_absence)
        .where(desk_absence.c.ended_at.is_(None))
        .order_by(desk_absence.c.begun_at, desk_absence.c.subject_id)
    )
    return [DeskAbsence(row.subject_id, instant(row.begun_at), row.noticed) for row in rows]


def desk_absence_now(connection: Connection) -> DeskAbsence | None:
    """Give since when nobody is at the desk; None while somebody is."""
    return next(iter(desk_absences(connection)), None)
