"""The whiles in which nobody is at the desk as rows."""

from collections.abc import Sequence

from db.projection import Happened, Projection, Rows
from db.tables import desk_absence
from kiosk.hours.unattended.events import DESK_ABSENCE_BODIES, DeskLeft, DeskReturnedTo


def fold_desk_absence(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give the row of one while; what has ended is not begun anew."""
    begun = next((each for each in events if each.kind == DeskLeft.kind), None)
    if begun is None:
        return {}
    ended = next((each for each in events if each.kind == DeskReturnedTo.kind), None)
    row = {
        "subject_id": subject_id,
        "begun_at": begun.at,
        "ended_at": ended.at if ended else None,
        "noticed": isinstance(begun.body, DeskLeft) and begun.body.noticed,
    }
    return {desk_absence: [row]}


DESK_ABSENCES = Projection(
    "desk_absence", 1, (desk_absence,), DESK_ABSENCE_BODIES, fold_desk_absence
)
