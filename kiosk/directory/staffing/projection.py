"""The duty roster and unmanned units as rows. Phone hours are folded with their unit."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import asdict

from db.projection import Happened, Projection, Rows
from db.tables import phone_duty, unmanned
from kiosk.directory.staffing.events import (
    DUTY_BODIES,
    UNMANNED_BODIES,
    DutyEnded,
    DutyPlanned,
    PhoneHoursEnded,
    PhoneHoursSet,
    UnitMannedAgain,
    UnitUnmanned,
)


def phone_hours_row(subject_id: str, events: Sequence[Happened]) -> dict[str, Any] | None:
    """Give the row of a unit's phone hours as last decided; None when they are over or erased."""
    decided = [each for each in events if each.kind in (PhoneHoursSet.kind, PhoneHoursEnded.kind)]
    body = decided[-1].body if decided else None
    if not isinstance(body, PhoneHoursSet):
        return None
    weekly = " ".join("-".join(map(str, each)) for each in body.weekly)
    return asdict(body) | {"subject_id": subject_id, "weekly": weekly}


def fold_duty(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give the row of a duty; none once it is ended or erased, whatever came first."""
    planned = next((e.body for e in events if isinstance(e.body, DutyPlanned)), None)
    if planned is None or any(each.kind == DutyEnded.kind for each in events):
        return {}
    return {phone_duty: [asdict(planned) | {"subject_id": subject_id}]}


def fold_unmanned(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give the row of a time without anybody at a unit, with its first ending."""
    ended = [each.at for each in events if each.kind == UnitMannedAgain.kind]
    for each in events:
        if isinstance(each.body, UnitUnmanned):
            row = asdict(each.body) | {
                "subject_id": subject_id,
                "recorded_at": each.at,
                "ended_at": ended[0] if ended else None,
            }
            return {unmanned: [row]}
    return {}


DUTIES = Projection("phone_duty", 1, (phone_duty,), DUTY_BODIES, fold_duty)
UNMANNED = Projection("unmanned", 1, (unmanned,), UNMANNED_BODIES, fold_unmanned)
