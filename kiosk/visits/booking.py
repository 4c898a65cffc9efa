"""What belongs to a booking beside who, whom and when: its end, several days, discretion, mail."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.calendar import STOCKHOLM
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned
from kiosk.visits.model import Visit, Visitor
from kiosk.visits.typed_length import MOST_TYPED

MOST_BOOKED = 500
"""The largest group that can be booked at once."""
MOST_AT_MEETING = 5000
_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]+")
_LONGEST_EMAIL = 200


@dataclass(frozen=True, slots=True)
class BookingTerms:
    """How a visitor is booked, where it is not simply for a while on one day.

    `ends_at` is aware. On every day until `last_day` the badge of the first lets in and out.
    A `discreet` one is told of by initials. `after_hours` may arrive while the desk is not manned.
    `series` is shared by bookings that recur; `source_key` is another system's name for it.
    `protected_as` is the word before the number of a visitor whose name goes under seal.
    """

    ends_at: datetime | None = None
    last_day: date | None = None
    discreet: bool = False
    after_hours: bool = False
    email: str = ""
    series: str = ""
    source_key: str = ""
    protected_as: str = ""


AS_USUAL = BookingTerms()


@dataclass(frozen=True, slots=True)
class BookingWanted:
    """Who is expected by whom and when; `at` is aware."""

    visitor: Visitor
    host_id: str
    at: datetime
    persons: int = 1
    zone: str = ""
    terms: BookingTerms = AS_USUAL


@dataclass(frozen=True, slots=True)
class BookingChange:
    """What is otherwise about a booking; None stays as it was. Instants are aware."""

    at: datetime | None = None
    ends_at: datetime | None = None
    last_day: date | None = None
    persons: int | None = None
    zone: str | None = None


def typed_email(text: str) -> str:
    """Clean an address that may be left empty; raises `Refused("booking.email_unreadable")`."""
    address = cleaned(text[:MOST_TYPED])  # what is cut off here is refused below
    if address and (len(address) > _LONGEST_EMAIL or not _EMAIL.fullmatch(address)):
        raise Refused("booking.email_unreadable", text=address[:60])
    return address


def demand_possible_number(persons: int) -> None:
    """Raise `Refused("booking.persons_not_possible")` for nobody, and for too many."""
    if not 1 <= persons <= MOST_BOOKED:
        raise Refused("booking.persons_not_possible", most=MOST_BOOKED)


def last_day_of(visit: Visit) -> date | None:
    """Give the last of several days, as a local day; None for a visit of one day."""
    if visit.booked_until is None:
        return None
    return (visit.booked_until.astimezone(STOCKHOLM) - timedelta(hours=12)).date()


def possible_count(persons: int) -> int:
    """Give how many a public meeting can have; raises `Refused("meeting.count_impossible")`."""
    if not 0 <= persons <= MOST_AT_MEETING:
        raise Refused("meeting.count_impossible", allowed=MOST_AT_MEETING)
    return persons
