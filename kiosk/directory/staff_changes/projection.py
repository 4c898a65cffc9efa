"""Personnel changes as rows, and the old numbers that lead to somebody for a while."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import asdict

from db.projection import Happened, Projection, Rows
from db.tables import number_redirect, staff_change
from kiosk.directory.staff_changes.events import (
    STAFF_CHANGE_BODIES,
    ChangeConfirmed,
    ChangePutAside,
    ChangeTold,
)

Row = dict[str, Any]


def fold_staff_change(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a change's row, none once it is erased what was told, and the redirects it began.

    Of two stations that confirmed it, or put it aside, the first did.
    """
    first: dict[str, Happened] = {}
    for each in events:
        first.setdefault(each.kind, each)
    told, confirmed = first.get(ChangeTold.kind), first.get(ChangeConfirmed.kind)
    return {
        staff_change: [_row(subject_id, told, confirmed, first.get(ChangePutAside.kind))]
        if told is not None and told.body is not None
        else [],
        number_redirect: _redirects(subject_id, confirmed),
    }


def _row(
    subject_id: str, told: Happened, confirmed: Happened | None, aside: Happened | None
) -> Row:
    row: Row = asdict(told.body) if isinstance(told.body, ChangeTold) else {}
    if confirmed is not None and isinstance(confirmed.body, ChangeConfirmed):
        row["person_id"] = confirmed.body.person_id or row["person_id"]
    because = aside.body.because if aside and isinstance(aside.body, ChangePutAside) else ""
    return row | {
        "subject_id": subject_id,
        "told_at": told.at,
        "confirmed_at": confirmed.at if confirmed else None,
        "confirmed_by": confirmed.actor if confirmed else "",
        "put_aside_at": aside.at if aside else None,
        "put_aside_because": because,
    }


def _redirects(subject_id: str, confirmed: Happened | None) -> list[Row]:
    body = confirmed.body if confirmed else None
    if not isinstance(body, ChangeConfirmed) or not body.person_id:
        return []
    return [
        {
            "subject_id": subject_id,
            "old_number": number,
            "person_id": body.person_id,
            "until": body.redirected_until,
        }
        for number in dict.fromkeys(body.old_numbers)
        if number
    ]


STAFF_CHANGES = Projection(
    "staff_change", 1, (staff_change, number_redirect), STAFF_CHANGE_BODIES, fold_staff_change
)
