"""Journalling what the contact said, and saying that an alarm is over."""

from sqlalchemy import select

from db.clock import milliseconds
from db.tables import alarm
from db.transaction import Transaction
from kiosk.evacuation.alarms.events import AlarmEnded, AlarmFault, AlarmRaised
from kiosk.evacuation.alarms.model import Alarm
from kiosk.evacuation.alarms.queries import not_rested, standing_alarms
from kiosk.refusal import Refused


def keep_alarm(tx: Transaction, said: Alarm, *, actor: str) -> None:
    """Journal what is on the screens already, once however often it is tried."""
    known = select(alarm.c.subject_id).where(alarm.c.subject_id == said.alarm_id)
    if tx.connection.execute(known).first() is not None:
        return
    since = milliseconds(said.since)
    body = AlarmFault(since=since, fault=said.fault) if said.fault else AlarmRaised(since=since)
    tx.append(said.alarm_id, body, actor=actor)


def end_alarm(tx: Transaction, alarm_id: str, *, actor: str) -> None:
    """End an alarm or a fault; raises `Refused("alarm.not_found")`, for one that is over too."""
    if all(each.alarm_id != alarm_id for each in standing_alarms(tx.connection)):
        raise Refused("alarm.not_found", alarm=alarm_id)
    tx.append(alarm_id, AlarmEnded(), actor=actor)


def end_all_but(tx: Transaction, kept: tuple[str, ...], *, actor: str) -> None:
    """End whatever this station's contact said, but what is named.

    What somebody has ended before the contact was at rest is ended by the contact too: then only is
    it known that the next alarm is another one.
    """
    for alarm_id in not_rested(tx.connection, tx.station):
        if alarm_id not in kept:
            tx.append(alarm_id, AlarmEnded(), actor=actor)
