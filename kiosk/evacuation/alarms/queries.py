"""Questions about the fire alarm."""

from typing import Any

from sqlalchemy import Connection, Row, select

from db.clock import instant
from db.tables import alarm
from kiosk.evacuation.alarms.model import STILL_CLOSED, Alarm


def standing_alarms(connection: Connection) -> list[Alarm]:
    """Give the alarms and faults that stand at all stations, alarms first, then the oldest."""
    rows = connection.execute(
        select(alarm)
        .where(alarm.c.ended_at.is_(None))
        .order_by(alarm.c.fault != "", alarm.c.since, alarm.c.subject_id)
    )
    return [_alarm(row) for row in rows]


def held_contact(connection: Connection, station: str) -> Alarm | None:
    """Tell whether an alarm was ended by hand and this station's contact not seen at rest since.

    Gives that alarm with STILL_CLOSED for a fault, since it was ended.
    """
    row = connection.execute(
        select(alarm)
        .where(alarm.c.rested_at.is_(None), alarm.c.ended_at.is_not(None))
        .where(alarm.c.station == station, alarm.c.fault == "")
        .order_by(alarm.c.ended_at.desc())
    ).first()
    return (
        None if row is None else Alarm(row.subject_id, station, instant(row.ended_at), STILL_CLOSED)
    )


def not_rested(connection: Connection, station: str) -> list[str]:
    """Give of what this station's contact said all that it has not taken back itself."""
    question = select(alarm.c.subject_id).where(
        alarm.c.rested_at.is_(None), alarm.c.station == station
    )
    return list(connection.execute(question).scalars())


def has_ended(connection: Connection, alarm_id: str) -> bool:
    """Tell whether an alarm or a fault is over; one nobody has journalled yet is not."""
    question = select(alarm.c.ended_at).where(alarm.c.subject_id == alarm_id)
    return connection.execute(question).scalar() is not None


def _alarm(row: Row[Any]) -> Alarm:
    return Alarm(row.subject_id, row.station, instant(row.since), row.fault)
