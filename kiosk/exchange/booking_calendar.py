"""A booking as iCalendar (RFC 5545, 5546), for the visitor's own calendar.

The UID stays, the SEQUENCE rises with each change, and nobody's name stands in it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.calendar import STOCKHOLM
from kiosk.settings import Settings
from kiosk.visits.model import Visit

if TYPE_CHECKING:
    from icalendar import Event

_USUAL_LENGTH = timedelta(minutes=30)


class Method(StrEnum):
    """What the receiving calendar is to do; PUBLISH is for several bookings at once."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"
    PUBLISH = "PUBLISH"


def booking_calendar(
    visits: Sequence[Visit], method: Method, summary: str, settings: Settings, now: datetime
) -> str:
    """Write bookings, each of which was booked for a time and knows where its mail goes."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Foaje//Reception//SV")
    calendar.add("version", "2.0")
    calendar.add("method", method.value)
    for each in visits:
        calendar.add_component(_event(each, method, summary, settings, now))
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def _event(
    visit: Visit, method: Method, summary: str, settings: Settings, now: datetime
) -> "Event":
    from icalendar import Event, vCalAddress

    hall = settings.town_hall
    assert visit.booked_for is not None  # noqa: S101 - the caller has seen that it was booked
    begins = visit.booked_for.astimezone(STOCKHOLM)
    event = Event()
    event.add("uid", f"{visit.visit_id}@foaje.invalid")
    event.add("sequence", visit.sequence)
    event.add("dtstamp", now)
    event.add("dtstart", begins)
    event.add("dtend", (visit.ends_at or visit.booked_for + _USUAL_LENGTH).astimezone(STOCKHOLM))
    if visit.booked_until is not None:
        event.add("rrule", {"freq": "daily", "until": visit.booked_until - timedelta(seconds=1)})
    event.add("summary", summary)
    event.add("location", f"{hall.name}, {hall.address}")
    event.add("status", "CANCELLED" if method is Method.CANCEL else "CONFIRMED")
    event.add("organizer", vCalAddress(f"mailto:{settings.host_messages.sender}"))
    event.add("attendee", vCalAddress(f"mailto:{visit.email}"))
    return event
