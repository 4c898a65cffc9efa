"""Referrals as rows; each field's latest word stands, and the first ending."""

from collections.abc import Sequence
from typing import Any

from msgspec import UNSET

from db.projection import Happened, Projection, Rows
from db.tables import referral
from kiosk.directory.referrals.events import (
    REFERRAL_BODIES,
    ReferralChanged,
    ReferralEnded,
    ReferralSet,
)


def fold_referral(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a referral's row; none once it is erased whom it was about."""
    row: dict[str, Any] = {"subject_id": subject_id, "ended_at": None}
    for each in events:
        if isinstance(each.body, ReferralSet) and "person_id" not in row:
            said = {name: getattr(each.body, name) for name in each.body.__struct_fields__}
            row = said | row | {"recorded_at": each.at}
        elif each.kind == ReferralEnded.kind and row["ended_at"] is None:
            row["ended_at"] = each.at
    if "person_id" not in row:
        return {}
    for each in events:
        if isinstance(each.body, ReferralChanged):
            fields = ((name, getattr(each.body, name)) for name in each.body.__struct_fields__)
            row.update({name: value for name, value in fields if value is not UNSET})
    return {referral: [row | {name: row[name] or None for name in ("ends_at", "returns_at")}]}


REFERRALS = Projection("referral", 1, (referral,), REFERRAL_BODIES, fold_referral)
