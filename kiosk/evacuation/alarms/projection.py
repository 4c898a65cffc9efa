"""Alarms and faults of the contact as rows."""

from collections.abc import Sequence

from db.projection import Happened, Projection, Rows
from db.tables import alarm
from kiosk.evacuation.alarms.events import ALARM_BODIES, AlarmEnded, AlarmFault, AlarmRaised
from kiosk.evacuation.alarms.model import CONTACT

FAULT_UNKNOWN = "unknown"
"""Of a fault whose body is erased."""


def fold_alarm(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give an alarm's row, or a fault's."""
    begun = next((e for e in events if e.kind in (AlarmRaised.kind, AlarmFault.kind)), None)
    if begun is None:
        return {}
    told = begun.body if isinstance(begun.body, AlarmRaised | AlarmFault) else None
    ended = [each for each in events if each.kind == AlarmEnded.kind]
    rested = [each for each in ended if each.actor == CONTACT]
    fault = told.fault if isinstance(told, AlarmFault) else FAULT_UNKNOWN
    row = {
        "subject_id": subject_id,
        "station": begun.station,
        "fault": fault if begun.kind == AlarmFault.kind else "",
        "since": begun.at if told is None else told.since,
        "ended_at": ended[0].at if ended else None,
        "rested_at": rested[0].at if rested else None,
    }
    return {alarm: [row]}


ALARMS = Projection("alarm", 2, (alarm,), ALARM_BODIES, fold_alarm)
