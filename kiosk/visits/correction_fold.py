"""How corrections change a visit's row; what is in doubt leaves a person inside."""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import UNSET

from db.projection import Happened
from kiosk.visits.correction_events import (
    PartLeft,
    ProbablyLeft,
    StillHereAsked,
    TakenBack,
    VisitCorrected,
    VisitJoined,
    VisitMerged,
)
from kiosk.visits.events import GroupGrew, LeavingRevoked, VisitBooked, VisitLeft
from kiosk.visits.meeting_events import MeetingCounted, MeetingPlanned
from kiosk.visits.model import VisitKind

Row = dict[str, Any]
Apply = Callable[[Row, Happened], None]

_ANNOUNCED = frozenset({VisitBooked.kind, MeetingPlanned.kind})
_ENDINGS = frozenset({VisitLeft.kind, VisitMerged.kind})
_TAKING_BACK = frozenset({TakenBack.kind, LeavingRevoked.kind})
_COUNTING = frozenset(
    {VisitCorrected.kind, VisitJoined.kind, MeetingCounted.kind, GroupGrew.kind, PartLeft.kind}
)


def taken_back(events: Sequence[Happened]) -> set[str]:
    """Name the events that count as not having happened; that it was booked always counts.

    Where erasure left untold which, it is every ending before: in doubt a person is inside.
    """
    if _TAKING_BACK.isdisjoint([each.kind for each in events]):
        return set()
    endings: set[str] = set()
    known: set[str] = set()
    back: set[str] = set()
    for each in events:
        if each.kind not in _ANNOUNCED:
            known.add(each.event_id)
        if each.kind in _ENDINGS:
            endings.add(each.event_id)
        elif isinstance(each.body, TakenBack):
            back.add(each.body.event)
        elif each.kind == TakenBack.kind:
            back |= endings
    return (back & known) | _revoked_endings(events, back)


def _revoked_endings(events: Sequence[Happened], back: set[str]) -> set[str]:
    endings: set[str] = set()
    named: set[str] = set()
    revoked: set[str] = set()
    for each in events:
        if each.event_id in back:
            continue
        if each.kind == VisitLeft.kind:
            endings.add(each.event_id)
        elif isinstance(each.body, LeavingRevoked):
            named.add(each.body.ending)
        elif each.kind == LeavingRevoked.kind:
            revoked |= endings
    return revoked | (named & endings)


def count_who_is_there(row: Row, events: Sequence[Happened]) -> None:
    """Count those of a group who came later, those who have left, and what was miscounted.

    Untold by erasure one has come, and nobody has left.
    """
    least = 0 if row["kind"] == VisitKind.PUBLIC_MEETING else 1
    for each in events:
        if each.kind not in _COUNTING:
            continue
        if isinstance(each.body, VisitCorrected | VisitJoined):
            if each.body.persons is not UNSET:
                row["persons"] = max(least, each.body.persons)
        elif isinstance(each.body, MeetingCounted):
            row["persons"] = max(least, row["persons"] + each.body.by)
        elif each.kind == GroupGrew.kind and row["arrived_at"] is not None:
            grew = each.body if isinstance(each.body, GroupGrew) else GroupGrew()
            row["persons"] += max(1, grew.persons)
            row["companions"] = lines(row["companions"], *grew.companions)
        elif isinstance(each.body, PartLeft):
            row["persons"] = max(1, row["persons"] - max(0, each.body.persons))
            stay = [n for n in row["companions"].split("\n") if n not in each.body.names]
            row["companions"] = lines(*stay)


def lines(*names: str) -> str:
    """Write names one below the other."""
    return "\n".join(name for name in names if name)


def _corrected(row: Row, event: Happened) -> None:
    if not isinstance(event.body, VisitCorrected):
        return
    for field in ("name", "company", "host_id", "zone"):
        _take(row, field, getattr(event.body, field))
    if row["arrived_at"] is not None:
        _take(row, "arrived_at", event.body.arrived_at)


def _joined(row: Row, event: Happened) -> None:
    if not isinstance(event.body, VisitJoined):
        return
    body = event.body
    for field in ("company", "host_id", "wish", "zone", "contact", "contact_at", "answer_text"):
        _take(row, field, getattr(body, field))
    if body.companions is not UNSET:
        row["companions"] = lines(*body.companions)
    if body.needs is not UNSET:
        row["needs"] = " ".join(body.needs)
    if row["arrived_at"] is not None and body.arrived_at is not UNSET:
        row["arrived_at"] = min(row["arrived_at"], body.arrived_at)


def _merged(row: Row, event: Happened) -> None:
    if row["merged_at"] is None:
        row["merged_at"] = event.at
        row["merged_into"] = event.body.into if isinstance(event.body, VisitMerged) else ""


def _probably_left(row: Row, event: Happened) -> None:
    row["probably_left_at"] = event.at


def _still_here_asked(row: Row, event: Happened) -> None:
    row["still_here_asked_at"] = event.at


def _take(row: Row, field: str, said: object) -> None:
    if said is not UNSET:
        row[field] = said


APPLY_CORRECTION: dict[str, Apply] = {
    VisitCorrected.kind: _corrected,
    VisitJoined.kind: _joined,
    VisitMerged.kind: _merged,
    ProbablyLeft.kind: _probably_left,
    StillHereAsked.kind: _still_here_asked,
}
