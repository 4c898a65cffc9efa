"""The rows of the desk's lists as words."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from kiosk.directory.model import Person
from kiosk.faces.desk.company import NOBODY, Leaders, along_in_words, asked_about
from kiosk.faces.desk.keys import CALL
from kiosk.faces.desk.listed import Listed, name_of
from kiosk.faces.desk.standing import (
    Standing,
    call_standing,
    contact_of,
    host_away,
    may_return,
    probably_left,
    said_left,
    twin_of,
)
from kiosk.faces.desk.told import delay_of, lookup_of
from kiosk.faces.desk.two_answers import two_answers
from kiosk.visits.desk_call_model import CallReason, DeskCall
from kiosk.visits.model import Contact, Visit, VisitInside, VisitKind, VisitState
from kiosk.wording.meetings import PUBLIC_MEETING
from kiosk.wording.needs import needs_in_words
from kiosk.wording.voice import Voice, phrase


@dataclass(frozen=True)
class Row:
    """One row: its key, who, what is said of the visit, a time, and the state as a chip.

    `mark` tells the state by shape too: full, half, empty, or "" for none.
    """

    key: str
    label: str
    second_line: str
    time: str
    standing: str = ""
    tone: str = "neutral"
    mark: str = ""


_REASONS = {
    CallReason.PUBLIC_DOCUMENT: phrase("DeskRow", "Public document"),
    CallReason.HELP: phrase("DeskRow", "Wants help"),
    CallReason.GROUP: phrase("DeskRow", "More of a group have come"),
    CallReason.DELIVERY: phrase("DeskRow", "Delivery"),
    CallReason.SAID_LEFT: phrase("DeskRow", "Somebody says to have left"),
}
_NO_NAME = phrase("DeskRow", "No name")
_PERSONS = phrase("DeskRow", "{name}, %n person(s)", "", 1)
_HOW_MANY = phrase("DeskRow", "%n person(s)", "", 1)
_BOOKED = phrase("DeskRow", "Booked · {host}")
_WALK_IN = phrase("DeskRow", "Wants to meet {host}")
_WISH = phrase("DeskRow", "Asks for “{wish}”")
_NO_HOST = phrase("DeskRow", "No host yet")
_UNANSWERED = (Contact.NONE, Contact.ASKED, Contact.SENT)
"""While nobody knows what the host says, it matters more that the host is away."""


def title_of(voice: Voice, visit: Listed) -> str:
    """Give the visitor's name, with how many come."""
    name = name_of(visit)
    counted = is_held(visit) or visit.persons > 1
    return voice.say(_PERSONS, visit.persons, name=name) if counted else name


def is_held(visit: Listed) -> bool:
    """Tell whether this is a public meeting that goes on: nobody at it is told, too."""
    inside = isinstance(visit, VisitInside) or visit.state is VisitState.INSIDE
    return inside and visit.is_public_meeting


def reason_of(voice: Voice, call: DeskCall) -> str:
    """Give why somebody calls the desk."""
    return voice.say(_REASONS[call.reason])


def no_name(voice: Voice) -> str:
    """Say that nobody has been asked for a name."""
    return voice.say(_NO_NAME)


def person_line(person: Person, formerly: str = "") -> str:
    """Give title, unit and extension of somebody at work here, and what was said `formerly`."""
    told = [person.details.title, person.details.unit, person.details.extension, formerly]
    return " · ".join(part for part in told if part)


def expected_row(
    voice: Voice, visit: Visit, away: Collection[str], leaders: Leaders = NOBODY
) -> Row:
    """Show somebody expected: when, and to whom; `away` are visits whose host is elsewhere.

    `leaders` are the visits others come along with.
    """
    host = visit.host.name if visit.host else voice.say(_NO_HOST)
    if visit.is_public_meeting:
        host = voice.say(PUBLIC_MEETING)
    along = along_in_words(voice, visit, leaders)
    second = _joined(along, visit.visitor.company, host, visit.zone)
    when = voice.clock(visit.booked_for) if visit.booked_for else ""
    standing = host_away(voice) if visit.visit_id in away else Standing()
    if visit.state is VisitState.LEFT:
        standing = may_return(voice)
    return _standing_row(visit, voice, second, when, standing)


def waiting_row(
    voice: Voice,
    visit: Visit,
    now: datetime,
    twins: Collection[str],
    away: Collection[str],
    leaders: Leaders = NOBODY,
) -> Row:
    """Show somebody who waits: for how long, for whom, and how far the contact has come."""
    seconds = (now - visit.arrived_at).total_seconds() if visit.arrived_at else 0
    standing = contact_of(voice, asked_about(visit, leaders.get(visit.follows)))
    if visit.said_left_at is not None:
        standing = said_left(voice)
    elif visit.probably_left_at is not None:
        standing = probably_left(voice)
    elif visit.overruled:
        standing = two_answers(voice)
    elif visit.visit_id in twins:
        standing = twin_of(voice)
    elif visit.visit_id in away and visit.contact in _UNANSWERED:
        standing = host_away(voice)
    second = _joined(
        along_in_words(voice, visit, leaders),
        lookup_of(voice, visit),
        delay_of(voice, visit),
        _whom(voice, visit),
        needs_in_words(voice, visit.needs),
    )
    return _standing_row(visit, voice, second, voice.minutes(seconds), standing)


def inside_row(
    voice: Voice, visit: VisitInside, twins: Collection[str], leaders: Leaders = NOBODY
) -> Row:
    """Show somebody inside: where, with whom, since when."""
    standing = twin_of(voice) if visit.visit_id in twins else Standing()
    if visit.overruled:
        standing = two_answers(voice)
    if visit.probably_left:
        standing = probably_left(voice)
    if visit.said_left:
        standing = said_left(voice)
    second = _joined(
        voice.say(PUBLIC_MEETING) if visit.is_public_meeting else "",
        along_in_words(voice, visit, leaders),
        visit.zone,
        visit.host_name,
        needs_in_words(voice, visit.needs),
    )
    return _standing_row(visit, voice, second, voice.clock(visit.met_at), standing)


def call_row(voice: Voice, call: DeskCall, now: datetime) -> Row:
    """Show that somebody wants the desk; nothing is known of who."""
    waited = voice.minutes((now - call.called_at).total_seconds())
    chip = call_standing(voice, call)
    return Row(
        CALL + call.call_id, reason_of(voice, call), no_name(voice), waited, chip.label, chip.tone
    )


def _standing_row(visit: Listed, voice: Voice, second: str, time: str, chip: Standing) -> Row:
    if visit.is_public_meeting:  # of it nothing matters more than how many they are
        return Row(visit.visit_id, title_of(voice, visit), second, time, chip.label, chip.tone)
    many = voice.say(_HOW_MANY, visit.persons) if visit.persons > 1 else ""
    return Row(visit.visit_id, name_of(visit), _joined(many, second), time, chip.label, chip.tone)


def _whom(voice: Voice, visit: Visit) -> str:
    if visit.host is None:
        return voice.say(_WISH, wish=visit.wish) if visit.wish else voice.say(_NO_HOST)
    said = _BOOKED if visit.kind is VisitKind.BOOKED else _WALK_IN
    return voice.say(said, host=visit.host.name)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
