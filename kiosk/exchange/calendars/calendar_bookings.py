"""Meetings in the town hall with people from outside become bookings, and follow the calendar.

The host is the organiser, or else who of the house has said to come. Each guest is a booking of
its own; no mail goes out, for the guest has the invitation. A calendar shows what its owners have
decided already, so nothing is refused for phone hours: the referral of the meeting tells of that.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM
from kiosk.directory.model import Person
from kiosk.exchange.calendars.calendar_events import CalendarEvent
from kiosk.exchange.known_people import KnownPeople
from kiosk.exchange.slices import Step, in_slices
from kiosk.refusal import Refused
from kiosk.settings import TownHall
from kiosk.station import Station
from kiosk.typed_text import search_key
from kiosk.visits.booking import BookingChange, BookingTerms, BookingWanted
from kiosk.visits.bookings import cancel_booking, expect, move_booking
from kiosk.visits.model import LONGEST_NAME, Visit, Visitor, VisitState, visitor_named
from kiosk.visits.queries import visits_from_source

ACTOR = "calendar"
_COMES = frozenset({"", "ACCEPTED", "TENTATIVE", "NEEDS-ACTION"})
_SHORTEST_PLACE = 4


@dataclass(frozen=True)
class CalendarGuests:
    """One calendar as far as guests go; not `whole` when its file was cut.

    `doubtful` are the UIDs of events that could not be read: what was booked for them stays.
    """

    owner: Person | None
    events: tuple[CalendarEvent, ...]
    doubtful: frozenset[str]
    whole: bool


def book_guests(
    station: Station, prefix: str, calendar: CalendarGuests, people: KnownPeople
) -> None:
    """Bring the bookings of one calendar, known by keys that begin with `prefix`, up to date."""
    hall, now = station.settings.town_hall, station.now()
    wanted = {
        each.terms.source_key: each
        for event in calendar.events
        if event.starts_at >= now and is_in_the_house(event.location, hall)
        for each in _bookings(event, calendar.owner, people, prefix)
    }
    with station.reading() as connection:
        known = {each.source_key: each for each in visits_from_source(connection, prefix)}
    steps = [_following(booking, known.get(key)) for key, booking in wanted.items()]
    if calendar.whole:
        kept = tuple(f"{prefix}{uid}|" for uid in calendar.doubtful)
        steps += [
            _cancelling(visit)
            for key, visit in known.items()
            if key not in wanted
            and visit.state is VisitState.EXPECTED
            and visit.booked_for is not None
            and visit.booked_for >= now
            and not key.startswith(kept)
        ]
    in_slices(station, [each for each in steps if each is not None])


def is_in_the_house(location: str, hall: TownHall) -> bool:
    """Tell whether the place of a meeting is the town hall, by a name or the address of it."""
    place = f" {search_key(location)} "
    named = (hall.name, hall.address, *hall.also_called)
    keys = (search_key(each) for each in named)
    return any(f" {each} " in place for each in keys if len(each) >= _SHORTEST_PLACE)


def _bookings(
    event: CalendarEvent, owner: Person | None, people: KnownPeople, prefix: str
) -> Iterator[BookingWanted]:
    host = _host(event, people)
    if host is None or (owner is not None and owner.person_id != host.person_id):
        return  # it is in the host's own calendar too, and booked from there
    for email in dict.fromkeys((*event.attendees, event.organizer)):
        guest = _guest(event, email, people)
        if guest is None:
            continue
        terms = BookingTerms(
            ends_at=event.ends_at if _one_day(event) else None,
            discreet=event.private,
            source_key=f"{prefix}{event.uid}|{event.instance}|{_known_as(email)}",
        )
        yield BookingWanted(guest, host.person_id, event.starts_at, terms=terms)


def _host(event: CalendarEvent, people: KnownPeople) -> Person | None:
    organizer = people.with_email(event.organizer)
    if organizer is not None:
        return organizer
    going = (email for email, answer in event.attendees.items() if answer in _COMES)
    return next((each for email in going if (each := people.with_email(email))), None)


def _guest(event: CalendarEvent, email: str, people: KnownPeople) -> Visitor | None:
    """Give somebody from outside who comes; None for everybody else, and for what is no name."""
    answer = event.attendees.get(email, "")
    if not email or email in event.resources or answer not in _COMES:
        return None
    if people.by_email.get(email.casefold()):
        return None
    name = event.names.get(email, "")
    if not name or "@" in name:
        name = email.partition("@")[0].replace(".", " ").replace("_", " ").title()
    try:
        return visitor_named(name[:LONGEST_NAME])
    except Refused:
        return None


def _one_day(event: CalendarEvent) -> bool:
    begins, ends = (each.astimezone(STOCKHOLM).date() for each in (event.starts_at, event.ends_at))
    return begins == ends


def _known_as(email: str) -> str:
    return sha256(email.encode("utf-8")).hexdigest()[:16]


def _following(wanted: BookingWanted, known: Visit | None) -> Step | None:
    """Give what makes a booking as the calendar has it.

    Who has come has come; what was cancelled stays so until the calendar says another time.
    """
    anew = (
        known is not None and known.state is VisitState.CANCELLED and known.booked_for != wanted.at
    )
    if known is None or anew:
        return lambda tx: _done(expect(tx, wanted, actor=ACTOR))
    if known.state is not VisitState.EXPECTED:
        return None
    ends_at = wanted.terms.ends_at
    if (known.booked_for, known.ends_at) == (wanted.at, ends_at):
        return None
    change = BookingChange(at=wanted.at, ends_at=ends_at)
    return lambda tx: _quietly_moved(tx, known.visit_id, change)


def _cancelling(known: Visit) -> Step:
    def cancel(tx: Transaction) -> None:
        try:
            cancel_booking(tx, known.visit_id, actor=ACTOR)
        except Refused:
            return  # arrived or cancelled since it was read

    return cancel


def _quietly_moved(tx: Transaction, visit_id: str, change: BookingChange) -> None:
    try:
        move_booking(tx, visit_id, change, actor=ACTOR)
    except Refused:
        return  # arrived or cancelled since it was read


def _done(_visit: Visit) -> None:
    """Need nothing of a booking just made."""
