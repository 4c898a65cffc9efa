"""What the receptionist can say to the visitor now, never naming a hidden host to a stranger."""

from kiosk.directory.model import Person
from kiosk.faces.desk.reach import Reach
from kiosk.reception.availability import Because
from kiosk.reception.host_away import is_away
from kiosk.settings import Settings
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.model import AWAITING_ANSWER, Contact, Visit, VisitKind, VisitState
from kiosk.wording.availability import announced, spoken_announcement
from kiosk.wording.message_texts import one_line
from kiosk.wording.voice import Phrase, Voice, phrase

_SOMEBODY = phrase("DeskReply", "A colleague")
_QUOTE = phrase("DeskReply", "“{reply}”")
_WHOM = phrase("DeskReply", "Welcome. Whom would you like to meet?")
_EXPECTED = phrase("DeskReply", "Welcome. {host} will be told that you are here.")
_BY_CONTACT: dict[Contact, Phrase] = {
    Contact.NONE: phrase(
        "DeskReply", "Welcome. I will ask whether {host} can see you. Please take a seat."
    ),
    Contact.ASKED: phrase(
        "DeskReply", "{host} has been asked. I will tell you as soon as I have an answer."
    ),
    Contact.SENT: phrase(
        "DeskReply", "{host} has been told that you are here. I will tell you when I know more."
    ),
    Contact.SEEN: phrase("DeskReply", "{host} knows that you are here. You will soon hear more."),
    Contact.COMES: phrase("DeskReply", "{host} is coming and meets you here. Please take a seat."),
    Contact.CANNOT: phrase(
        "DeskReply",
        "{host} cannot see you now. Would you like another time, or to leave a message?",
    ),
    Contact.NO_ANSWER: phrase(
        "DeskReply",
        "{host} does not answer just now. Would you like to wait, or to leave a message?",
    ),
}
_BOOKED_ASKED = phrase(
    "DeskReply", "{host} has been told that you are here. Please take a seat, you will be met."
)
_STAND_IN: dict[Contact, Phrase] = {
    Contact.CANNOT: phrase(
        "DeskReply", "{host} cannot see you now. Would you like to meet {stand_in} instead?"
    ),
    Contact.NO_ANSWER: phrase(
        "DeskReply", "{host} does not answer just now. Shall I ask {stand_in} instead?"
    ),
}
_TRYING = phrase("DeskReply", "I am trying to reach {host}. I will tell you when I know more.")
_REMINDED = phrase(
    "DeskReply",
    "{host} has not answered yet and has been reminded. I will tell you when I know more.",
)
_ASKED_INSTEAD = phrase(
    "DeskReply",
    "{host} does not answer just now. {other} has been asked instead. Thank you for waiting.",
)
_WAIT_OR = phrase(
    "DeskReply", "{besked} Would you like to wait, book a time, or meet somebody else?"
)
_WAIT_OR_OTHER = phrase(
    "DeskReply", "{besked} Would you like to wait, book a time, or meet {other} instead?"
)
_BOOK_OR = phrase("DeskReply", "{besked} Would you like to book a time, or meet somebody else?")
_BOOK_OR_OTHER = phrase(
    "DeskReply", "{besked} Would you like to book a time, or meet {other} instead?"
)
_GREETING = phrase(
    "DeskReply",
    "Answer the phone with “{municipality}, {desk}” and your first and last name.",
)
_PUT_THROUGH = phrase("DeskReply", "One moment, I will put you through to {name}.")
_TELLING = (
    Because.REFERRED,
    Because.UNIT_UNMANNED,
    Because.HAS_VISITOR,
    Because.NOT_IN_HOUSE,
    Because.LEFT_EMPLOYMENT,
)
"""Why somebody cannot be reached, where it can be told; after hours the host is simply asked."""
_TOLD_BY_MACHINE = (Contact.ASKED, Contact.SENT)
_INSIDE = phrase("DeskReply", "Thank you for coming. Please leave the badge with me.")
_LEFT = phrase("DeskReply", "Thank you for coming.")
_CANCELLED = phrase("DeskReply", "The booking has been cancelled. I will ask your host.")
_OF_STATE = {
    VisitState.CANCELLED: _CANCELLED,
    VisitState.EXPECTED: _EXPECTED,
    VisitState.INSIDE: _INSIDE,
    VisitState.LEFT: _LEFT,
    VisitState.MERGED: _LEFT,
}
_BY_REASON: dict[CallReason, Phrase] = {
    CallReason.PUBLIC_DOCUMENT: phrase(
        "DeskReply",
        "Which document would you like to see? You need not say who you are or why you ask.",
    ),
    CallReason.HELP: phrase("DeskReply", "Hello. How can I help you?"),
    CallReason.GROUP: phrase("DeskReply", "Hello. I will see to it that somebody meets you."),
    CallReason.DELIVERY: phrase("DeskReply", "Hello. Whom is the delivery for?"),
}
_SAID_LEFT = phrase(
    "DeskReply", "Look whether the visitor is still here, then check out the right visit."
)


def greeting(voice: Voice, municipality: str, desk: str) -> str:
    """Say how a call to the desk is answered: municipality, desk, first and last name (M01)."""
    return voice.say(_GREETING, municipality=municipality, desk=desk)


def reply_to(
    voice: Voice, visit: Visit, stand_in: Person | None, reach: Reach | None, settings: Settings
) -> str:
    """Give what to say to this visitor now, in quotation marks.

    Whether the host can be reached is told where it answers the question, and of nobody hidden.
    """
    visible = stand_in if stand_in is not None and stand_in.details.shown_to_visitors else None
    if reach is not None and _tells_of_host(visit, reach):
        return voice.say(_QUOTE, reply=_besked(voice, reach))
    host = named_to_visitor(voice, visit.host)
    other = visible.name if visible else ""
    said = voice.say(_phrase(visit, visible), host=host, stand_in=other)
    if visit.state is VisitState.WAITING and visit.contact is Contact.CANNOT:
        own = "host_cannot_stand_in" if visible else "host_cannot"
        said = one_line(voice, settings, own, said, host=host, stand_in=other)
    return voice.say(_QUOTE, reply=said)


def reply_while_unreached(voice: Voice, visit: Visit) -> str:
    """Give what to say while no message has reached the host: nobody has been told anything."""
    if visit.contact is not Contact.ASKED:
        return ""
    said = voice.say(_TRYING, host=named_to_visitor(voice, visit.host))
    return voice.say(_QUOTE, reply=said)


def reply_while_asked(voice: Voice, visit: Visit, instead: Person | None) -> str:
    """Give what to say while the host lets the visitor wait; "" where nothing new is to be said."""
    if visit.state is not VisitState.WAITING or visit.contact not in AWAITING_ANSWER:
        return ""
    host = named_to_visitor(voice, visit.host)
    if instead is not None:
        other = named_to_visitor(voice, instead)
        return voice.say(_QUOTE, reply=voice.say(_ASKED_INSTEAD, host=host, other=other))
    if visit.asking.reminded_at is not None and visit.contact in _TOLD_BY_MACHINE:
        return voice.say(_QUOTE, reply=voice.say(_REMINDED, host=host))
    return ""


def reply_about(voice: Voice, reach: Reach | None, settings: Settings) -> str:
    """Give what to say to somebody who asks for a person of the house; of nobody hidden."""
    if reach is None or not reach.person.details.shown_to_visitors:
        return ""
    if reach.known.available:
        said = voice.say(_PUT_THROUGH, name=reach.person.name)
    else:
        said = spoken_announcement(voice, reach.person.name, reach.known, reach.at, settings)
    return voice.say(_QUOTE, reply=said)


def reply_to_call(voice: Voice, reason: CallReason) -> str:
    """Give what to say to somebody who has called the desk."""
    if reason not in _BY_REASON:  # nobody stands there to be spoken to
        return voice.say(_SAID_LEFT)
    return voice.say(_QUOTE, reply=voice.say(_BY_REASON[reason]))


def named_to_visitor(voice: Voice, person: Person | None) -> str:
    """Give a person's name as a visitor may hear it."""
    if person is None or not person.details.shown_to_visitors:
        return voice.say(_SOMEBODY)
    return person.name


def _tells_of_host(visit: Visit, reach: Reach) -> bool:
    """Tell whether the besked comes before what is usually said at this point of the visit."""
    if visit.state is not VisitState.WAITING or not reach.person.details.shown_to_visitors:
        return False
    if visit.contact in _TOLD_BY_MACHINE:
        return visit.kind is VisitKind.BOOKED and is_away(reach.known)
    known = reach.known
    return visit.contact is Contact.NONE and not known.available and known.because in _TELLING


def _besked(voice: Voice, reach: Reach) -> str:
    besked = announced(voice, reach.person.name, reach.known, reach.at)
    other, back_at = reach.sent_to_person, reach.known.back_at
    can_wait = back_at is not None and voice.date(back_at) == voice.date(reach.at)
    can_wait = can_wait or reach.known.because is Because.HAS_VISITOR
    if other is not None and other.details.shown_to_visitors:
        said = _WAIT_OR_OTHER if can_wait else _BOOK_OR_OTHER
        return voice.say(said, besked=besked, other=other.name)
    return voice.say(_WAIT_OR if can_wait else _BOOK_OR, besked=besked)


def _phrase(visit: Visit, stand_in: Person | None) -> Phrase:
    if visit.state in _OF_STATE:
        return _OF_STATE[visit.state]
    if visit.host is None:
        return _WHOM
    if visit.kind is VisitKind.BOOKED and visit.contact in (Contact.ASKED, Contact.SENT):
        return _BOOKED_ASKED
    if stand_in is not None and visit.contact in _STAND_IN:
        return _STAND_IN[visit.contact]
    return _BY_CONTACT[visit.contact]
