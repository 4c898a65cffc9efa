"""What a source itself has said of a referral, apart from what people have corrected since."""

from dataclasses import dataclass
from typing import Any

from msgspec import UNSET
from sqlalchemy import Connection

from db.clock import instant
from db.journal import events_of
from kiosk.directory.model import ReferredTo
from kiosk.directory.referrals.events import REFERRAL_BODIES, ReferralEnded
from kiosk.directory.referrals.model import Line
from kiosk.directory.referrals.reasons import Reason

FIELDS = (
    "reason",
    "starts_at",
    "ends_at",
    "returns_at",
    "line",
    "forwarded",
    "public_text",
    "internal_text",
)
"""The fields of a `ReferralWanted` that can change."""


@dataclass(frozen=True, slots=True)
class SourceWord:
    """The last word of one source on a referral.

    `fields` maps the names of `FIELDS` to values as in a `ReferralWanted`; a field whose event was
    erased is not there. `ended` says that the source itself ended it, not a person.
    """

    fields: dict[str, Any]
    ended: bool


def source_word(connection: Connection, referral_id: str, actor: str) -> SourceWord:
    """Read the journal of one referral for what a source, known by its actor, has said."""
    said: dict[str, Any] = {}
    ended_by = ""
    for each in events_of(connection, referral_id):
        if each.kind == ReferralEnded.kind:
            ended_by = ended_by or each.actor
        if each.actor == actor and each.body is not None and each.kind in REFERRAL_BODIES.types:
            body: Any = REFERRAL_BODIES.decode(each.kind, each.body)
            values = {name: getattr(body, name) for name in body.__struct_fields__}
            said.update({name: each for name, each in values.items() if each is not UNSET})
    return SourceWord(_as_wanted(said), ended_by == actor)


def _as_wanted(said: dict[str, Any]) -> dict[str, Any]:
    fields: dict[str, Any] = {
        name: said[name] for name in ("public_text", "internal_text") if name in said
    }
    for name in ("starts_at", "ends_at", "returns_at"):
        if name in said:
            fields[name] = instant(said[name]) if said[name] else None
    if "reason" in said:
        fields["reason"] = Reason(said["reason"])
    if "line" in said:
        fields["line"] = Line(said["line"])
    if "forward_person_id" in said or "forward_number" in said:
        fields["forwarded"] = ReferredTo(
            said.get("forward_person_id", ""), said.get("forward_number", "")
        )
    return fields
