"""Visits and calls to the desk as rows.

Presence is decided by which events exist, never by their order: inside is who arrived and has no
ending that stands.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from msgspec import UNSET

from db.clock import milliseconds
from db.projection import Happened, Projection, Rows
from db.tables import desk_call, visit
from kiosk.calendar import midnight
from kiosk.visits.events import (
    DESK_CALL_BODIES,
    VISIT_BODIES,
    BookingCancelled,
    BookingMoved,
    DeskCallAcknowledged,
    DeskCallAnswered,
    DeskCalled,
    DeskCallUnanswered,
    GroupGrew,
    HostAnswered,
    HostAsked,
    HostChosen,
    HostSaw,
    HostSilent,
    HostTold,
    LeavingRevoked,
    VisitArrived,
    VisitBooked,
    VisitLeft,
    VisitorMet,
    VisitorReturned,
    VisitorSaidLeft,
    VisitorSeen,
)
from kiosk.visits.model import CallReason, Contact, VisitKind, VisitState, initials
from kiosk.visits.party import Lookup
from kiosk.visits.retention import KEPT_KINDS

Row = dict[str, Any]

_EMPTY: Row = {
    "kind": VisitKind.WALK_IN.value,
    "name": "",
    "company": "",
    "host_id": "",
    "wish": "",
    "persons": 1,
    "booked_persons": 0,
    "companions": "",
    "needs": "",
    "alias": False,
    "lookup": Lookup.NOT_ASKED.value,
    "zone": "",
    "booking_code": "",
    "badge_code": "",
    "booked_for": None,
    "ends_at": None,
    "booked_until": None,
    "discreet": False,
    "full_name": "",
    "after_hours": False,
    "email": "",
    "series": "",
    "source_key": "",
    "sequence": 0,
    "cancelled_at": None,
    "arrived_at": None,
    "met_at": None,
    "met_by": "",
    "left_at": None,
    "said_left_at": None,
    "contact": Contact.NONE.value,
    "contact_at": None,
    "answer_text": "",
}


def fold_visit(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a visit's row; none before it is booked or has arrived."""
    row = dict(_EMPTY)
    revoked = _revoked_endings(events)
    for each in events:
        apply = _APPLY.get(each.kind)
        if apply is not None and each.event_id not in revoked:
            apply(row, each)
    if row["arrived_at"] is None and row["kind"] != VisitKind.BOOKED:
        return {}
    _add_who_came_later(row, events)
    _keep_to_initials(row)
    row["state"] = _state(row).value
    row["erased"] = all(each.body is None or each.kind in KEPT_KINDS for each in events)
    return {visit: [row | {"subject_id": subject_id}]}


def _revoked_endings(events: Sequence[Happened]) -> set[str]:
    """Name the endings taken back.

    Where erasure left untold which one, it is every one before: in doubt a person is inside.
    """
    endings: set[str] = set()
    named: set[str] = set()
    revoked: set[str] = set()
    for each in events:
        if each.kind == VisitLeft.kind:
            endings.add(each.event_id)
        elif isinstance(each.body, LeavingRevoked):
            named.add(each.body.ending)
        elif each.kind == LeavingRevoked.kind:
            revoked |= endings
    return revoked | (named & endings)


def _add_who_came_later(row: Row, events: Sequence[Happened]) -> None:
    """Count those of a group who came after the first; untold by erasure it is one a time."""
    if row["arrived_at"] is None:
        return
    for each in events:
        if each.kind == GroupGrew.kind:
            grew = each.body if isinstance(each.body, GroupGrew) else GroupGrew()
            row["persons"] += max(1, grew.persons)
            row["companions"] = _lines(row["companions"], *grew.companions)


def _lines(*names: str) -> str:
    return "\n".join(name for name in names if name)


def _keep_to_initials(row: Row) -> None:
    """Let every list, badge and message tell no more of a discreet booking than initials.

    Who arrives under another name is called by that one.
    """
    if row["discreet"] and row["name"] and not row["alias"]:
        row["full_name"], row["name"] = row["name"], initials(row["name"])


def _state(row: Row) -> VisitState:
    if row["arrived_at"] is None:
        return VisitState.EXPECTED if row["cancelled_at"] is None else VisitState.CANCELLED
    if row["left_at"] is not None:
        return VisitState.LEFT
    return VisitState.INSIDE if row["met_at"] is not None else VisitState.WAITING


def _booked(row: Row, event: Happened) -> None:
    row["kind"] = VisitKind.BOOKED.value
    if isinstance(event.body, VisitBooked):
        row.update(
            name=event.body.name,
            company=event.body.company,
            host_id=event.body.host_id,
            persons=event.body.persons,
            booked_persons=event.body.persons,
            zone=event.body.zone,
            booking_code=event.body.code,
            booked_for=event.body.at,
            ends_at=event.body.ends or None,
            booked_until=_end_of(event.body.last_day),
            discreet=event.body.discreet,
            after_hours=event.body.after_hours,
            email=event.body.email,
            series=event.body.series,
            source_key=event.body.source_key,
        )


def _moved(row: Row, event: Happened) -> None:
    row["sequence"] += 1
    if not isinstance(event.body, BookingMoved):
        return
    moved = event.body
    if moved.at is not UNSET:
        row["booked_for"] = moved.at
    if moved.ends is not UNSET:
        row["ends_at"] = moved.ends or None
    if moved.last_day is not UNSET:
        row["booked_until"] = _end_of(moved.last_day)
    if moved.zone is not UNSET:
        row["zone"] = moved.zone
    if moved.persons is not UNSET:
        row["booked_persons"] = moved.persons
        if row["arrived_at"] is None:
            row["persons"] = moved.persons


def _end_of(last_day: str) -> int | None:
    """Give when the last day of several is over; None for a visit of one day."""
    if not last_day:
        return None
    return milliseconds(midnight(date.fromisoformat(last_day) + timedelta(days=1)))


def _cancelled(row: Row, event: Happened) -> None:
    row["sequence"] += 1
    row["cancelled_at"] = milliseconds(event.at)


def _returned(row: Row, event: Happened) -> None:
    """Be inside again without being met: who is booked for several days knows the way."""
    if row["arrived_at"] is not None:
        row.update(left_at=None, said_left_at=None, met_at=milliseconds(event.at))


def _arrived(row: Row, event: Happened) -> None:
    if row["arrived_at"] is None:
        row["arrived_at"] = milliseconds(event.at)
    if isinstance(event.body, VisitArrived):
        row["badge_code"] = row["badge_code"] or event.body.badge_code
        for field in ("name", "company", "host_id", "wish", "persons", "alias", "lookup"):
            said = getattr(event.body, field)
            if said is not UNSET:
                row[field] = said
        if event.body.companions is not UNSET:
            row["companions"] = _lines(*event.body.companions)
        if event.body.needs is not UNSET:
            row["needs"] = " ".join(event.body.needs)


def _host_chosen(row: Row, event: Happened) -> None:
    row.update(contact=Contact.NONE.value, contact_at=None, answer_text="")
    if isinstance(event.body, HostChosen):
        row["host_id"] = event.body.host_id


def _contact(contact: Contact) -> Callable[[Row, Happened], None]:
    def apply(row: Row, event: Happened) -> None:
        row.update(contact=contact.value, contact_at=milliseconds(event.at))

    return apply


def _answered(row: Row, event: Happened) -> None:
    comes = isinstance(event.body, HostAnswered) and event.body.comes
    row.update(
        contact=(Contact.COMES if comes else Contact.CANNOT).value,
        contact_at=milliseconds(event.at),
        answer_text=event.body.text if isinstance(event.body, HostAnswered) else "",
    )


def _met(row: Row, event: Happened) -> None:
    if row["met_at"] is None:
        row["met_at"] = milliseconds(event.at)
    row["said_left_at"] = None  # who is met is here
    if isinstance(event.body, VisitorMet):
        row["met_by"] = event.body.escort_id
        row["zone"] = event.body.zone or row["zone"]


def _left(row: Row, event: Happened) -> None:
    if row["left_at"] is None:
        row["left_at"] = milliseconds(event.at)


def _said_left(row: Row, event: Happened) -> None:
    row["said_left_at"] = milliseconds(event.at)


def _seen(row: Row, _event: Happened) -> None:
    row["said_left_at"] = None


_APPLY: dict[str, Callable[[Row, Happened], None]] = {
    VisitBooked.kind: _booked,
    BookingMoved.kind: _moved,
    BookingCancelled.kind: _cancelled,
    VisitorReturned.kind: _returned,
    VisitArrived.kind: _arrived,
    HostChosen.kind: _host_chosen,
    HostAsked.kind: _contact(Contact.ASKED),
    HostTold.kind: _contact(Contact.SENT),
    HostSaw.kind: _contact(Contact.SEEN),
    HostAnswered.kind: _answered,
    HostSilent.kind: _contact(Contact.NO_ANSWER),
    VisitorMet.kind: _met,
    VisitLeft.kind: _left,
    VisitorSaidLeft.kind: _said_left,
    VisitorSeen.kind: _seen,
}


def fold_desk_call(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a call's row."""
    made = next((each for each in events if each.kind == DeskCalled.kind), None)
    if made is None:
        return {}
    row = {
        "subject_id": subject_id,
        "reason": made.body.reason if isinstance(made.body, DeskCalled) else CallReason.HELP.value,
        "called_at": milliseconds(made.at),
        "acknowledged_at": _first_of(events, DeskCallAcknowledged.kind, DeskCallAnswered.kind),
        "unanswered_at": _first_of(events, DeskCallUnanswered.kind),
        "answered_at": _first_of(events, DeskCallAnswered.kind),
    }
    return {desk_call: [row]}


def _first_of(events: Sequence[Happened], *kinds: str) -> int | None:
    return next((milliseconds(each.at) for each in events if each.kind in kinds), None)


VISITS = Projection("visit", 5, (visit,), VISIT_BODIES, fold_visit)
DESK_CALLS = Projection("desk_call", 2, (desk_call,), DESK_CALL_BODIES, fold_desk_call)
