"""Disposals and holds as rows."""

from collections.abc import Sequence

from db.projection import Happened, Projection, Rows
from db.tables import disposal, hold
from kiosk.privacy.events import (
    DISPOSAL_BODIES,
    HOLD_BODIES,
    DisposalBegun,
    DisposalDone,
    DisposalErased,
    HoldEnded,
    HoldSet,
)


def fold_disposal(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give the record of a disposal: what its rule was, and the sum of what it erased."""
    begun = next((e for e in events if isinstance(e.body, DisposalBegun)), None)
    if begun is None or not isinstance(begun.body, DisposalBegun):
        return {}
    erased = [e.body for e in events if isinstance(e.body, DisposalErased)]
    done = next((e for e in events if e.kind == DisposalDone.kind), None)
    told = done.body if done is not None and isinstance(done.body, DisposalDone) else DisposalDone()
    row = {
        "subject_id": subject_id,
        "station": begun.station,
        "category": begun.body.category,
        "hours": begun.body.hours,
        "registry_number": begun.body.registry_number,
        "decided_on": begun.body.decided_on,
        "begun_at": begun.at,
        "done_at": done.at if done else None,
        "subjects": sum(each.subjects for each in erased),
        "bodies": sum(each.bodies for each in erased),
        "files": told.files,
        "copies": told.copies,
        "earliest": min((each.earliest for each in erased), default=""),
        "latest": max((each.latest for each in erased), default=""),
    }
    return {disposal: [row]}


def fold_hold(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a hold's row; one that ended stays ended."""
    made = next((e for e in events if isinstance(e.body, HoldSet)), None)
    if made is None or not isinstance(made.body, HoldSet):
        return {}
    ended = next((e for e in events if e.kind == HoldEnded.kind), None)
    row = {
        "subject_id": subject_id,
        "registry_number": made.body.registry_number,
        "visit_id": made.body.visit_id,
        "since": made.body.since or None,
        "until": made.body.until or None,
        "set_at": made.at,
        "ended_at": ended.at if ended else None,
    }
    return {hold: [row]}


DISPOSALS = Projection("disposal", 2, (disposal,), DISPOSAL_BODIES, fold_disposal)
HOLDS = Projection("hold", 1, (hold,), HOLD_BODIES, fold_hold)
