"""The rows of the desk's lists as words."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.directory.model import Person
from kiosk.faces.desk.picture import DeskPicture
from kiosk.faces.desk.standing import Standing, contact_of, twin_of
from kiosk.visits.model import CallReason, DeskCall, Visit, VisitKind
from kiosk.wording.voice import Voice, phrase

CALL = "call:"
"""What the key of a desk call begins with."""
PERSON = "person:"
"""What the key of somebody of the house begins with; every other key is a visit's id."""


@dataclass(frozen=True)
class Row:
    """One row: its key, who, what is said of the visit, a time, and the state as a chip."""

    key: str
    label: str
    second_line: str
    time: str
    standing: str = ""
    tone: str = "neutral"


_REASONS = {
    CallReason.PUBLIC_DOCUMENT: phrase("DeskRow", "Public document"),
    CallReason.HELP: phrase("DeskRow", "Wants help"),
}
_NO_NAME = phrase("DeskRow", "No name")
_PERSONS = phrase("DeskRow", "{name}, %n person(s)", "", 1)
_BOOKED = phrase("DeskRow", "Booked · {host}")
_WALK_IN = phrase("DeskRow", "Wants to meet {host}")
_WISH = phrase("DeskRow", "Asks for “{wish}”")
_NO_HOST = phrase("DeskRow", "No host yet")


def title_of(voice: Voice, visit: Visit) -> str:
    """Give the visitor's name, with how many come."""
    if visit.persons > 1:
        return voice.say(_PERSONS, visit.persons, name=visit.visitor.name)
    return visit.visitor.name


def reason_of(voice: Voice, call: DeskCall) -> str:
    """Give why somebody calls the desk."""
    return voice.say(_REASONS[call.reason])


def no_name(voice: Voice) -> str:
    """Say that nobody has been asked for a name."""
    return voice.say(_NO_NAME)


def person_line(person: Person) -> str:
    """Give title, unit and extension of somebody at work here."""
    told = [person.details.title, person.details.unit, person.details.extension]
    return " · ".join(part for part in told if part)


def expected_row(voice: Voice, visit: Visit) -> Row:
    """Show somebody expected: when, and to whom."""
    host = visit.host.name if visit.host else voice.say(_NO_HOST)
    second = _joined(visit.visitor.company, host)
    when = voice.clock(visit.booked_for) if visit.booked_for else ""
    return Row(visit.visit_id, title_of(voice, visit), second, when)


def waiting_row(voice: Voice, visit: Visit, picture: DeskPicture, now: datetime) -> Row:
    """Show somebody who waits: for how long, for whom, and how far the contact has come."""
    seconds = (now - visit.arrived_at).total_seconds() if visit.arrived_at else 0
    twin = visit.visit_id in picture.twins
    standing = twin_of(voice) if twin else contact_of(voice, visit)
    return _standing_row(visit, voice, _whom(voice, visit), voice.minutes(seconds), standing)


def inside_row(voice: Voice, visit: Visit, picture: DeskPicture) -> Row:
    """Show somebody inside: where, with whom, since when."""
    host = visit.host.name if visit.host else ""
    since = voice.clock(visit.met_at or visit.arrived_at) if visit.arrived_at else ""
    standing = twin_of(voice) if visit.visit_id in picture.twins else Standing()
    return _standing_row(visit, voice, _joined(visit.zone, host), since, standing)


def call_row(voice: Voice, call: DeskCall, now: datetime) -> Row:
    """Show that somebody wants the desk; nothing is known of who."""
    waited = voice.minutes((now - call.called_at).total_seconds())
    return Row(CALL + call.call_id, reason_of(voice, call), no_name(voice), waited)


def _standing_row(visit: Visit, voice: Voice, second: str, time: str, chip: Standing) -> Row:
    return Row(visit.visit_id, title_of(voice, visit), second, time, chip.label, chip.tone)


def _whom(voice: Voice, visit: Visit) -> str:
    if visit.host is None:
        return voice.say(_WISH, wish=visit.wish) if visit.wish else voice.say(_NO_HOST)
    said = _BOOKED if visit.kind is VisitKind.BOOKED else _WALK_IN
    return voice.say(said, host=visit.host.name)


def _joined(first: str, second: str) -> str:
    return " · ".join(part for part in (first, second) if part)
