"""What can be done with what is on the card, as names of buttons."""

from datetime import datetime

from kiosk.directory.model import Person
from kiosk.jobs.model import Job, JobState
from kiosk.settings import Settings
from kiosk.visits.bookings import lets_in_on
from kiosk.visits.desk_call_model import DeskCall
from kiosk.visits.model import Contact, Visit, VisitState

_HELD = (Contact.CANNOT, Contact.NO_ANSWER)
_LIKELIEST = {
    VisitState.EXPECTED: "arrive",
    VisitState.INSIDE: "leave",
    VisitState.LEFT: "return",
}


def call_actions(call: DeskCall) -> tuple[str, ...]:
    """Name what the desk can do with a call: first say that somebody comes."""
    comes = call.reason.wants_somebody and not call.acknowledged
    return ("coming", "answer") if comes else ("answer",)


def actions_of(
    visit: Visit, stand_in: Person | None, badge: Job | None, *, host_away: bool
) -> tuple[str, ...]:
    """Name what the desk can do with a visit now; for a host who is away there is a stand-in."""
    refer = ("refer",) if visit.host is not None else ()
    name = ("open_name",) if visit.discreet and not visit.visitor.alias else ()
    if visit.state is not VisitState.CANCELLED:
        refer = (*name, *refer)
    if visit.state is VisitState.EXPECTED:
        return ("arrive", "book", *refer)
    if visit.state in (VisitState.LEFT, VisitState.CANCELLED, VisitState.MERGED):
        return ()
    doubt: tuple[str, ...] = ()
    if badge is not None and badge.state is JobState.UNKNOWN:
        doubt = ("came", "again")
    elif badge is not None and badge.is_held:
        doubt = ("as_typed", "by_hand")
    doubted = visit.said_left_at is not None or visit.probably_left_at is not None
    inside = visit.state is VisitState.INSIDE
    here = ("here",) if doubted or (inside and visit.overruled) else ()
    if inside:
        return ("badge", "leave", *name, *here, *doubt)
    book = ("book",) if visit.contact is Contact.CANNOT else ()
    always = ("host", "badge", "end", *book, *here, *refer, *doubt)
    return (
        always if visit.host is None else (*_contact_actions(visit, stand_in, host_away), *always)
    )


def may_come_back(visit: Visit, now: datetime) -> bool:
    """Tell whether somebody booked for several days has left and is let in again."""
    return visit.state is VisitState.LEFT and lets_in_on(visit, now)


def message_actions(visit: Visit, settings: Settings) -> tuple[str, ...]:
    """Offer a message to the host of who is not received, where messages go by themselves."""
    held = visit.state is VisitState.WAITING and visit.contact in _HELD
    return ("message",) if held and visit.host and settings.host_messages.sends else ()


def look_actions(visit: Visit, settings: Settings) -> tuple[str, ...]:
    """Offer to look at the badge of who is here, where one can be printed."""
    here = visit.state in (VisitState.WAITING, VisitState.INSIDE)
    prints = any("badge" in each.prints for each in settings.printers)
    return ("look",) if here and prints else ()


def primary_of(visit: Visit, stand_in: Person | None, *, host_away: bool) -> str:
    """Name the likeliest thing to do next."""
    if visit.state is not VisitState.WAITING:
        return _LIKELIEST.get(visit.state, "")
    if visit.host is None:
        return "host"
    if visit.contact in _HELD or (host_away and visit.contact is Contact.NONE):
        return "stand_in" if stand_in else "ask"
    if visit.contact is Contact.COMES:
        return "meet"
    return "ask" if visit.contact is Contact.NONE else "comes"


def _contact_actions(visit: Visit, stand_in: Person | None, host_away: bool) -> tuple[str, ...]:
    contact = visit.contact
    held = contact in _HELD or (host_away and contact is Contact.NONE)
    possible = {
        "ask": contact in (Contact.NONE, *_HELD),
        "stand_in": stand_in is not None and held,
        "told": contact in (Contact.NONE, Contact.ASKED, Contact.NO_ANSWER),
        "saw": contact in (Contact.ASKED, Contact.SENT, Contact.NO_ANSWER),
        "comes": contact is not Contact.COMES or bool(visit.overruled),
        "cannot": contact is not Contact.CANNOT or bool(visit.overruled),
        "meet": True,
    }
    return tuple(name for name, can in possible.items() if can)
