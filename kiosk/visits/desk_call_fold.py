"""Calls to the desk as rows."""

from collections.abc import Sequence

from db.projection import Happened, Projection, Rows
from db.tables import desk_call
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.events import (
    DESK_CALL_BODIES,
    CallTakenBack,
    DeskCallAcknowledged,
    DeskCallAnswered,
    DeskCalled,
    DeskCallUnanswered,
)


def fold_desk_call(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a call's row; what was taken back has not happened, but that somebody called has."""
    back = {each.body.event for each in events if isinstance(each.body, CallTakenBack)}
    events = [e for e in events if e.kind == DeskCalled.kind or e.event_id not in back]
    made = next((each for each in events if each.kind == DeskCalled.kind), None)
    if made is None:
        return {}
    row = {
        "subject_id": subject_id,
        "reason": made.body.reason if isinstance(made.body, DeskCalled) else CallReason.HELP.value,
        "called_at": made.at,
        "acknowledged_at": _first_of(events, DeskCallAcknowledged.kind, DeskCallAnswered.kind),
        "unanswered_at": _first_of(events, DeskCallUnanswered.kind),
        "answered_at": _first_of(events, DeskCallAnswered.kind),
    }
    return {desk_call: [row]}


def _first_of(events: Sequence[Happened], *kinds: str) -> int | None:
    return next((each.at for each in events if each.kind in kinds), None)


DESK_CALLS = Projection("desk_call", 3, (desk_call,), DESK_CALL_BODIES, fold_desk_call)
