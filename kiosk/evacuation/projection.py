"""Evacuations and their roll calls as rows; the latest mark of each person stands."""

from collections.abc import Sequence
from typing import Any

from db.projection import Happened, Projection, Rows
from db.tables import evacuation, lockdown, roll_mark
from kiosk.evacuation.events import (
    EVACUATION_BODIES,
    LIST_BODIES,
    LOCKDOWN_BODIES,
    EvacuationEnded,
    EvacuationStarted,
    HostsTold,
    LockdownEnded,
    LockdownStarted,
    PersonMarked,
)


def fold_evacuation(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give an evacuation's row and its marks."""
    started = next((e for e in events if e.kind == EvacuationStarted.kind), None)
    if started is None:
        return {}
    ended = next((e for e in events if e.kind == EvacuationEnded.kind), None)
    marks: dict[str, dict[str, Any]] = {}
    for each in events:
        if isinstance(each.body, PersonMarked):
            marks[each.body.visit_id] = {
                "subject_id": subject_id,
                "visit_id": each.body.visit_id,
                "mark": each.body.mark,
                "marked_at": each.at,
            }
    row = {
        "subject_id": subject_id,
        "drill": isinstance(started.body, EvacuationStarted) and started.body.drill,
        "started_at": started.at,
        "started_by": started.actor,
        "hosts_told": any(each.kind == HostsTold.kind for each in events),
        "ended_at": ended.at if ended else None,
    }
    return {evacuation: [row], roll_mark: [each for each in marks.values() if each["mark"]]}


def fold_lockdown(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a lock-down's row."""
    started = next((e for e in events if e.kind == LockdownStarted.kind), None)
    if started is None:
        return {}
    ended = next((e for e in events if e.kind == LockdownEnded.kind), None)
    row = {
        "subject_id": subject_id,
        "drill": isinstance(started.body, LockdownStarted) and started.body.drill,
        "started_at": started.at,
        "started_by": started.actor,
        "ended_at": ended.at if ended else None,
    }
    return {lockdown: [row]}


def _no_rows(_subject_id: str, _events: Sequence[Happened]) -> Rows:
    return {}


EVACUATIONS = Projection(
    "evacuation", 2, (evacuation, roll_mark), EVACUATION_BODIES, fold_evacuation
)
LOCKDOWNS = Projection("lockdown", 1, (lockdown,), LOCKDOWN_BODIES, fold_lockdown)
PRINTED_LISTS = Projection("evacuation_list", 1, (), LIST_BODIES, _no_rows)
