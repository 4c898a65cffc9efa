"""Questions about the desk being unattended."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, or_, select

from db.clock import hlc_from, instant, instant_of, milliseconds
from db.tables import desk_absence, event, user_account
from kiosk.hours.unattended.model import DeskAbsence


def desk_absences(connection: Connection) -> list[DeskAbsence]:
    """Give the whiles that have not ended, the first begun first."""
    rows = connection.execute(
        select(desk_absence)
        .where(desk_absence.c.ended_at.is_(None))
        .order_by(desk_absence.c.begun_at, desk_absence.c.subject_id)
    )
    return [DeskAbsence(row.subject_id, instant(row.begun_at), row.noticed) for row in rows]


def last_work_elsewhere(
    connection: Connection, station: str, actors: Sequence[str], since: datetime
) -> datetime | None:
    """Give when somebody last worked at a desk of another station, or came back to it.

    Somebody who has signed in, or `actors`. None for nobody since an instant.
    """
    newest = connection.execute(
        select(func.max(event.c.hlc)).where(
            event.c.hlc >= hlc_from(milliseconds(since)),
            event.c.station != station,
            or_(
                event.c.actor.in_(actors),
                event.c.actor.in_(select(user_account.c.subject_id)),
            ),
        )
    ).scalar()
    return None if newest is None else instant_of(newest)


def desk_absence_now(connection: Connection) -> DeskAbsence | None:
    """Give since when nobody is at the desk; None while somebody is."""
    return next(iter(desk_absences(connection)), None)
