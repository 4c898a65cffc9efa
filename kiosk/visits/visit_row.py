"""A row of the table of visits as a visit."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping

from db.clock import instant
from kiosk.directory.model import Person
from kiosk.visits.model import (
    Contact,
    HostAsking,
    Visit,
    VisitKind,
    Visitor,
    VisitorMessage,
    VisitState,
)
from kiosk.visits.party import Lookup, following_read, needs_read

# Looked up here: an enumeration answers slowly, and the desk reads hundreds of rows at every news.
_KINDS = {each.value: each for each in VisitKind}
_STATES = {each.value: each for each in VisitState}
_CONTACTS = {each.value: each for each in Contact}
_LOOKUPS = {each.value: each for each in Lookup}

StoredRow = RowMapping | Mapping[str, Any]
"""A row of the table of visits: read from the file, or just folded."""


def visit_read(row: StoredRow, host: Person | None) -> Visit:
    """Give the visit a row tells of, with its host where one is known."""
    return Visit(
        visit_id=row["subject_id"],
        kind=_KINDS[row["kind"]],
        state=_STATES[row["state"]],
        visitor=Visitor(row["name"], row["company"], alias=bool(row["alias"])),
        host=host,
        wish=row["wish"],
        persons=row["persons"],
        zone=row["zone"],
        booking_code=row["booking_code"],
        badge_code=row["badge_code"],
        booked_for=_instant(row["booked_for"]),
        arrived_at=_instant(row["arrived_at"]),
        met_at=_instant(row["met_at"]),
        met_by=row["met_by"],
        left_at=_instant(row["left_at"]),
        contact=_CONTACTS[row["contact"]],
        contact_at=_instant(row["contact_at"]),
        answer_text=row["answer_text"],
        said_left_at=_instant(row["said_left_at"]),
        booked_persons=row["booked_persons"],
        companions=tuple(row["companions"].split("\n")) if row["companions"] else (),
        needs=needs_read(row["needs"].split()) if row["needs"] else (),
        lookup=_LOOKUPS.get(row["lookup"], Lookup.NOT_ASKED),
        ends_at=_instant(row["ends_at"]),
        booked_until=_instant(row["booked_until"]),
        discreet=bool(row["discreet"]),
        after_hours=bool(row["after_hours"]),
        email=row["email"],
        series=row["series"],
        source_key=row["source_key"],
        sequence=row["sequence"],
        asking=HostAsking(
            asked_at=_instant(row["asked_at"]),
            reminded_at=_instant(row["reminded_at"]),
            stand_in_id=row["stand_in_id"],
            stand_in_asked_at=_instant(row["stand_in_asked_at"]),
            answered_by=row["answer_source"],
        ),
        message=_message(row),
        probably_left_at=_instant(row["probably_left_at"]),
        still_here_asked_at=_instant(row["still_here_asked_at"]),
        merged_into=row["merged_into"],
        merged_at=_instant(row["merged_at"]),
        slip=row["slip"],
        erased=bool(row["erased"]),
        follows=row["follows"],
        follows_as=following_read(row["follows_as"]),
        overruled=tuple(row["overruled"].split()) if row["overruled"] else (),
    )


def _message(row: StoredRow) -> VisitorMessage | None:
    told = VisitorMessage(row["message_text"], row["message_phone"], row["message_email"])
    return told if told.phone or told.email else None


def _instant(stored: int | None) -> datetime | None:
    return None if stored is None else instant(stored)
