"""Visits as rows.

Presence is decided by which events exist, never by their order: inside is who arrived and has no
ending that stands.
"""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import UNSET

from db.projection import Happened, Projection, Rows
from db.tables import visit
from kiosk.visits.answers import overruled, sent_away_though_met
from kiosk.visits.booking_fold import APPLY_BOOKING, left_after, returned_after
from kiosk.visits.correction_fold import APPLY_CORRECTION, count_who_is_there, lines, taken_back
from kiosk.visits.double_arrivals import later_arrivals
from kiosk.visits.events import (
    VISIT_BODIES,
    HostAnswered,
    HostAsked,
    HostChosen,
    HostReminded,
    HostSaw,
    HostSilent,
    HostTold,
    StandInAsked,
    VisitArrived,
    VisitLeft,
    VisitorLeftMessage,
    VisitorMet,
    VisitorSaidLeft,
    VisitorSeen,
)
from kiosk.visits.link_events import VisitLinked
from kiosk.visits.meeting_fold import APPLY_MEETING
from kiosk.visits.model import Contact, VisitKind, VisitState, initials
from kiosk.visits.party import Lookup
from kiosk.visits.retention import KEPT_KINDS

Row = dict[str, Any]

_NOBODY_ASKED: Row = {
    "asked_at": None,
    "reminded_at": None,
    "stand_in_id": "",
    "stand_in_asked_at": None,
}
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
    "probably_left_at": None,
    "still_here_asked_at": None,
    "merged_into": "",
    "merged_at": None,
    "slip": 0,
    "follows": "",
    "follows_as": "",
    "overruled": "",
    "arrived_again": "",
    "again_of": "",
    "contact": Contact.NONE.value,
    "contact_at": None,
    "answer_text": "",
    "answer_source": "",
    "message_text": "",
    "message_phone": "",
    "message_email": "",
} | _NOBODY_ASKED


def fold_visit(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a visit's row; none before it is booked or has arrived."""
    row = _EMPTY.copy()
    row["subject_id"] = subject_id
    standing = _left_standing(row, events)
    over = returned_after(standing)
    for each in left_after(standing):
        apply = _APPLY.get(each.kind)
        if apply is not None and each.event_id not in over:
            apply(row, each)
    if row["arrived_at"] is None and row["kind"] == VisitKind.WALK_IN:
        return {}
    count_who_is_there(row, standing)
    _keep_to_initials(row)
    row["state"] = _state(row).value
    row["erased"] = all(each.body is None or each.kind in KEPT_KINDS for each in events)
    return {visit: [row]}


def _left_standing(row: Row, events: Sequence[Happened]) -> Sequence[Happened]:
    """Give the events that count, and note those that do not but are to be told of."""
    back = taken_back(events)
    standing = [each for each in events if each.event_id not in back] if back else events
    away = sent_away_though_met(standing)
    row["overruled"] = " ".join(overruled(standing, away))
    again = later_arrivals(standing)
    row["arrived_again"] = " ".join(again)
    aside = away.union(again)
    return [each for each in standing if each.event_id not in aside] if aside else standing


def _keep_to_initials(row: Row) -> None:
    """Let every list, badge and message tell no more of a discreet booking than initials.

    Who arrives under another name is called by that one.
    """
    if row["discreet"] and row["name"] and not row["alias"]:
        row["full_name"], row["name"] = row["name"], initials(row["name"])


def _state(row: Row) -> VisitState:
    if row["merged_at"] is not None:
        return VisitState.MERGED
    if row["arrived_at"] is None:
        return VisitState.EXPECTED if row["cancelled_at"] is None else VisitState.CANCELLED
    if row["left_at"] is not None:
        return VisitState.LEFT
    return VisitState.INSIDE if row["met_at"] is not None else VisitState.WAITING


_TOLD_ON_ARRIVAL = (
    "name",
    "company",
    "host_id",
    "wish",
    "persons",
    "alias",
    "lookup",
    "slip",
    "again_of",
)


def _arrived(row: Row, event: Happened) -> None:
    arrived_at = _true_time(event)
    if row["arrived_at"] is None or arrived_at < row["arrived_at"]:
        row["arrived_at"] = arrived_at
    if isinstance(event.body, VisitArrived):
        row["badge_code"] = row["badge_code"] or event.body.badge_code
        for field in _TOLD_ON_ARRIVAL:
            said = getattr(event.body, field)
            if said is not UNSET:
                row[field] = said
        if event.body.companions is not UNSET:
            row["companions"] = lines(*event.body.companions)
        if event.body.needs is not UNSET:
            row["needs"] = " ".join(event.body.needs)


_NO_ANSWER: Row = {"answer_text": "", "answer_source": ""}


def _host_chosen(row: Row, event: Happened) -> None:
    row.update(_NOBODY_ASKED, contact=Contact.NONE.value, contact_at=None, **_NO_ANSWER)
    if isinstance(event.body, HostChosen):
        row["host_id"] = event.body.host_id


def _contact(contact: Contact) -> Callable[[Row, Happened], None]:
    def apply(row: Row, event: Happened) -> None:
        row.update(contact=contact.value, contact_at=event.at)

    return apply


def _answered(row: Row, event: Happened) -> None:
    comes = isinstance(event.body, HostAnswered) and event.body.comes
    row.update(
        contact=(Contact.COMES if comes else Contact.CANNOT).value,
        contact_at=event.at,
        answer_text=event.body.text if isinstance(event.body, HostAnswered) else "",
        answer_source=event.body.source if isinstance(event.body, HostAnswered) else "",
    )


def _asked(row: Row, event: Happened) -> None:
    at = event.at
    row.update(_NOBODY_ASKED, contact=Contact.ASKED.value, contact_at=at, asked_at=at)


def _reminded(row: Row, event: Happened) -> None:
    row["reminded_at"] = event.at


def _stand_in_asked(row: Row, event: Happened) -> None:
    at = event.at
    row.update(contact=Contact.ASKED.value, contact_at=at, stand_in_asked_at=at)
    if isinstance(event.body, StandInAsked):
        row["stand_in_id"] = event.body.person_id


def _message_left(row: Row, event: Happened) -> None:
    if isinstance(event.body, VisitorLeftMessage):
        row.update(
            message_text=event.body.text,
            message_phone=event.body.phone,
            message_email=event.body.email,
        )


def _met(row: Row, event: Happened) -> None:
    if row["met_at"] is None:
        row["met_at"] = _true_time(event)
    _seen(row, event)  # who is met is here
    if isinstance(event.body, VisitorMet):
        row["met_by"] = event.body.escort_id
        row["zone"] = event.body.zone or row["zone"]


def _left(row: Row, event: Happened) -> None:
    if row["left_at"] is None:
        row["left_at"] = _true_time(event)


def _said_left(row: Row, event: Happened) -> None:
    row["said_left_at"] = event.at


def _seen(row: Row, _event: Happened) -> None:
    row["said_left_at"] = row["probably_left_at"] = None


def _linked(row: Row, event: Happened) -> None:
    if isinstance(event.body, VisitLinked):
        row.update(follows=event.body.to, follows_as=event.body.role if event.body.to else "")


def _true_time(event: Happened) -> int:
    """Give when it happened, which is not always when it was written (milliseconds, UTC)."""
    said = getattr(event.body, "at", UNSET)
    return event.at if said is UNSET else int(said)


_APPLY: dict[str, Callable[[Row, Happened], None]] = {
    **APPLY_BOOKING,
    VisitArrived.kind: _arrived,
    HostChosen.kind: _host_chosen,
    HostAsked.kind: _asked,
    HostReminded.kind: _reminded,
    StandInAsked.kind: _stand_in_asked,
    HostTold.kind: _contact(Contact.SENT),
    HostSaw.kind: _contact(Contact.SEEN),
    HostAnswered.kind: _answered,
    HostSilent.kind: _contact(Contact.NO_ANSWER),
    VisitorLeftMessage.kind: _message_left,
    VisitorMet.kind: _met,
    VisitLeft.kind: _left,
    VisitorSaidLeft.kind: _said_left,
    VisitorSeen.kind: _seen,
    VisitLinked.kind: _linked,
    **APPLY_MEETING,
    **APPLY_CORRECTION,
}


VISITS = Projection("visit", 10, (visit,), VISIT_BODIES, fold_visit)
