"""How a public meeting becomes a visit's row: inside as soon as it has begun."""

from collections.abc import Callable
from typing import Any

from db.projection import Happened
from kiosk.visits.meeting_events import MeetingBegan, MeetingPlanned
from kiosk.visits.model import VisitKind

Row = dict[str, Any]


def _planned(row: Row, event: Happened) -> None:
    row["kind"] = VisitKind.PUBLIC_MEETING.value
    if isinstance(event.body, MeetingPlanned):
        row.update(
            name=event.body.title,
            zone=event.body.zone,
            booked_for=event.body.at,
            ends_at=event.body.ends or None,
            booked_persons=event.body.persons,
            persons=event.body.persons,
        )


def _began(row: Row, event: Happened) -> None:
    row["kind"] = VisitKind.PUBLIC_MEETING.value
    at = event.at
    if row["arrived_at"] is None or at < row["arrived_at"]:
        row["arrived_at"] = row["met_at"] = at
    row["persons"] = max(0, event.body.persons) if isinstance(event.body, MeetingBegan) else 0


APPLY_MEETING: dict[str, Callable[[Row, Happened], None]] = {
    MeetingPlanned.kind: _planned,
    MeetingBegan.kind: _began,
}
