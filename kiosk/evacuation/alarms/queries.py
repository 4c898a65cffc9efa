"""Questions about the fire alarm."""

from typing import Any

from sqlalchemy import Connection, Row, select

from db.clock import instant
from db.tables import alarm
from kiosk.evacuation.alarms.model import Alarm


def standing_alarms(connection: Connection) -> list[Alarm]:
    """Give the alarms and faults that stand at all stations, alarms first, then the oldest."""
    rows = connection.execute(
        select(alarm)
        .where(alarm.c.ended_at.is_(None))
        .order_by(alarm.c.fault != "", alarm.c.since, alarm.c.subject_id)
    )
    return [_alarm(row) for row in rows]


def has_ended(connection: Connection, alarm_id: str) -> bool:
    """Tell whether an alarm or a fault is over; one nobody has journalled yet is not."""
    question = select(alarm.c.ended_at).where(alarm.c.subject_id == alarm_id)
    return connection.execute(question).scalar() is not None


def _alarm(row: Row[Any]) -> Alarm:
    return Alarm(row.subject_id, row.station, instant(row.since), row.fault)
