"""A visit: its states, the contact with its host, and what may be typed into it."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from kiosk.directory.model import Person
from kiosk.personal_number import holds_personal_number
from kiosk.refusal import Refused
from kiosk.typed_text import JOINERS, cleaned
from kiosk.visits.party import Following, Lookup, Need
from kiosk.visits.typed_length import demand_typed_length

LONGEST_NAME = 80
LONGEST_WISH = 200
EARLY_FROM = timedelta(minutes=15)
LATE_FROM = timedelta(minutes=10)
"""From when on the desk is told that a booked visitor came early or late."""


class VisitKind(StrEnum):
    """How a visit came about.

    PUBLIC_MEETING: people counted and not registered, with the meeting's title for a name.
    """

    BOOKED = "booked"
    WALK_IN = "walk_in"
    PUBLIC_MEETING = "public_meeting"


class VisitState(StrEnum):
    """Where a visit stands. Inside the house behind the foyer is only who was met (L06).

    MERGED: the same visit as another registration, which stays; on no list any more.
    """

    EXPECTED = "expected"
    CANCELLED = "cancelled"
    WAITING = "waiting"
    INSIDE = "inside"
    LEFT = "left"
    MERGED = "merged"


class Contact(StrEnum):
    """How far the contact with the host has come (L22, L24).

    ASKED: ordered. SENT: handed over, or the desk has rung. SEEN: the host knows. NO_ANSWER: the
    time allowed ran out and the matter is the desk's again.
    """

    NONE = "none"
    ASKED = "asked"
    SENT = "sent"
    SEEN = "seen"
    COMES = "comes"
    CANNOT = "cannot"
    NO_ANSWER = "no_answer"


AWAITING_ANSWER = (Contact.ASKED, Contact.SENT, Contact.SEEN)


class Departure(StrEnum):
    """How a visit ended."""

    BADGE = "badge"
    DESK = "desk"
    NOT_RECEIVED = "not_received"


@dataclass(frozen=True)
class Visitor:
    """Who comes, as typed and cleaned: at least a name.

    With `alias` the name is what somebody who does not show the own one wants to be called (LAW03);
    the own one is then not stored at all.
    """

    name: str
    company: str = ""
    alias: bool = False


@dataclass(frozen=True)
class HostAsking:
    """What has been done to reach the host, and when; times are UTC.

    `stand_in_id` is who was asked in the host's place. `answered_by` names what brought the answer,
    where it was not the desk.
    """

    asked_at: datetime | None = None
    reminded_at: datetime | None = None
    stand_in_id: str = ""
    stand_in_asked_at: datetime | None = None
    answered_by: str = ""


@dataclass(frozen=True)
class VisitorMessage:
    """What a visitor who was not received wants the host to know, and how to answer."""

    text: str
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class Visit:
    """One visit as it stands, with its host as the directory knows the host now. Times are UTC.

    `wish` is whom or what the visitor asked for in own words when no host was chosen. `persons` is
    how many have come, before that how many are expected; `booked_persons` how many were booked.
    `said_left_at` marks somebody who says to have left, `probably_left_at` somebody the desk thinks
    has gone: still here until it is confirmed. The host was asked at `still_here_asked_at`.
    `merged_into` is the visit that stayed in place of this one. Of an `erased` one nothing is known
    any more but that it was.
    A `discreet` visit has initials for a name. `booked_until` is the end of the last of several
    days, on which the badge lets in again. `sequence` counts the changes of a booking.
    `follows` is the visit of whom this visitor comes along with, as `follows_as` says.
    """

    visit_id: str
    kind: VisitKind
    state: VisitState
    visitor: Visitor
    host: Person | None
    wish: str
    persons: int
    zone: str
    booking_code: str
    badge_code: str
    booked_for: datetime | None
    arrived_at: datetime | None
    met_at: datetime | None
    met_by: str
    left_at: datetime | None
    contact: Contact
    contact_at: datetime | None
    answer_text: str
    said_left_at: datetime | None = None
    booked_persons: int = 0
    companions: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    lookup: Lookup = Lookup.NOT_ASKED
    asking: HostAsking = HostAsking()
    message: VisitorMessage | None = None
    probably_left_at: datetime | None = None
    still_here_asked_at: datetime | None = None
    merged_into: str = ""
    merged_at: datetime | None = None
    slip: int = 0
    erased: bool = False
    ends_at: datetime | None = None
    booked_until: datetime | None = None
    discreet: bool = False
    after_hours: bool = False
    email: str = ""
    series: str = ""
    source_key: str = ""
    sequence: int = 0
    follows: str = ""
    follows_as: Following | None = None
    overruled: tuple[str, ...] = ()

    @property
    def is_public_meeting(self) -> bool:
        """Tell whether this is no visitor but a meeting whose people are counted."""
        return self.kind is VisitKind.PUBLIC_MEETING

    @property
    def delay(self) -> timedelta | None:
        """Give how long after the time booked the visitor came; below zero when before it.

        None where there is no telling, and where the difference is too small to be told.
        """
        if self.arrived_at is None or self.booked_for is None or self.is_public_meeting:
            return None
        delay = self.arrived_at - self.booked_for
        return delay if delay >= LATE_FROM or -delay >= EARLY_FROM else None

    @property
    def still_to_come(self) -> int:
        """Give how many of a booked group have not come yet."""
        if self.arrived_at is None or self.is_public_meeting:
            return 0
        return max(0, self.booked_persons - self.persons)


class VisitInside(NamedTuple):
    """What a list says of a visitor who is inside. Times are UTC; `host_name` may be empty.

    A tuple, since a list may hold 10,000.
    """

    visit_id: str
    name: str
    company: str
    persons: int
    zone: str
    host_id: str
    host_name: str
    arrived_at: datetime
    met_at: datetime
    needs: tuple[Need, ...] = ()
    said_left: bool = False
    probably_left: bool = False
    is_public_meeting: bool = False
    follows: str = ""
    follows_as: Following | None = None
    overruled: bool = False


def visitor_named(name: str, company: str = "") -> Visitor:
    """Clean what was typed.

    Raises `Refused`: `visit.name_…` or `visit.company_…` when it is no name, too long, or holds a
    personal identity number, which is never kept (LAW03).
    """
    demand_typed_length(name, company)
    kept = typed_name(name)
    firm = cleaned(company)
    if holds_personal_number(kept):  # before it is missed: a number alone is no name either
        raise Refused("visit.name_personal_number")
    if not any(unicodedata.category(letter).startswith("L") for letter in kept):
        raise Refused("visit.name_missing")
    if len(kept) > LONGEST_NAME:
        raise Refused("visit.name_too_long", length=len(kept), allowed=LONGEST_NAME)
    if len(firm) > LONGEST_NAME:
        raise Refused("visit.company_too_long", length=len(firm), allowed=LONGEST_NAME)
    if holds_personal_number(firm):
        raise Refused("visit.company_personal_number")
    return Visitor(kept, firm)


def typed_wish(wish: str) -> str:
    """Clean what a visitor asks for in own words.

    Judged before it is cut: half a number is none, and would be kept. Raises `Refused`:
    `visit.wish_personal_number`, `visit.text_too_long`.
    """
    demand_typed_length(wish)
    said = cleaned(wish)
    if holds_personal_number(said):
        raise Refused("visit.wish_personal_number")
    return said[:LONGEST_WISH]


def typed_name(name: str) -> str:
    """Give a name without pictures: letters, marks, digits and what stands between them."""
    kept = ""
    for letter in cleaned(name):
        # A joiner holds letters together; elsewhere it held pictures, or nothing that is seen.
        stray = letter in JOINERS and unicodedata.category(kept[-1:] or " ")[0] not in "LM"
        if not stray and not _is_picture(letter):
            kept += letter
    return cleaned(kept)


def initials(name: str) -> str:
    """Give the first letter of each word of a name, `M. Ö.` for Maj Öberg."""
    return " ".join(f"{word[0].upper()}." for word in name.split())


def _is_picture(letter: str) -> bool:
    """Tell a picture, or what gives a picture its skin and colour, from a letter."""
    picture = unicodedata.category(letter) in {"So", "Cs", "Co", "Cn"}
    return picture or letter in "\ufe0e\ufe0f" or "\U0001f3fb" <= letter <= "\U0001f3ff"
