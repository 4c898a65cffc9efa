"""How what was booked, moved and cancelled changes a visit's row."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from msgspec import UNSET

from db.clock import milliseconds
from db.projection import Happened
from kiosk.calendar import midnight
from kiosk.visits.events import (
    BookingCancelled,
    BookingMoved,
    ReturnsKnown,
    VisitBooked,
    VisitLeft,
    VisitorReturned,
)
from kiosk.visits.model import VisitKind

Row = dict[str, Any]


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
            alias=event.body.alias,
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
    row["cancelled_at"] = event.at


def _returned(row: Row, event: Happened) -> None:
    """Be inside again without being met: who is booked for several days knows the way."""
    if row["arrived_at"] is not None:
        row.update(left_at=None, said_left_at=None, met_at=event.at)


def returned_after(events: Sequence[Happened]) -> set[str]:
    """Name the times of leaving after which somebody has gone in again, whatever clocks said."""
    returns = [each.body for each in events if isinstance(each.body, VisitorReturned)]
    return {ending for body in returns for ending in body.after}


def left_after(events: Sequence[Happened]) -> Sequence[Happened]:
    """Put every time of leaving after the returns its station knew of, whatever clocks said."""
    if all(each.kind != ReturnsKnown.kind for each in events):
        return events
    places = {each.event_id: (place, False) for place, each in enumerate(events)}
    known: dict[str, tuple[int, bool]] = {}
    for each in events:
        if isinstance(each.body, ReturnsKnown):
            returns = [places[one][0] for one in each.body.returns if one in places]
            known[each.station] = max(returns, default=0), True
        elif each.kind == VisitLeft.kind and each.station in known:
            places[each.event_id] = max(places[each.event_id], known[each.station])
    return sorted(events, key=lambda each: places[each.event_id])


APPLY_BOOKING: dict[str, Callable[[Row, Happened], None]] = {
    VisitBooked.kind: _booked,
    BookingMoved.kind: _moved,
    BookingCancelled.kind: _cancelled,
    VisitorReturned.kind: _returned,
}
