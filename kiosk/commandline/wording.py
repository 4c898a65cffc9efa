"""What the command line answers, in the language of the house."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from db.verification import Verification
from kiosk.calendar import holiday_name, is_working_day, midnight
from kiosk.directory.model import Person
from kiosk.directory.referrals.model import Referral
from kiosk.typed_text import cleaned
from kiosk.visits.model import Visit, VisitState
from kiosk.wording.availability import REASON_NAMES
from kiosk.wording.meetings import meeting_in_words
from kiosk.wording.voice import Voice, phrase

REBUILT = phrase("CommandLine", "Made anew from the journal: %n thing(s).", "", 1)
BACKED_UP = phrase("CommandLine", "The backup is {file}.")

LOCKDOWN_STARTED = phrase("CommandLine", "The lock-down has started: everybody stays inside.")
LOCKDOWN_ENDED = phrase("CommandLine", "The lock-down has ended.")
_SAID_LEFT = phrase("CommandLine", "Says to have left. Confirm with kiosk visit leave.")
PROTECTED_CALLED = phrase("CommandLine", "Visitor")
_PROBABLY_LEFT = phrase(
    "CommandLine", "Has probably left; nobody saw it. Confirm with kiosk visit leave."
)

_STATES = {
    VisitState.EXPECTED: phrase("CommandLine", "{name} is expected."),
    VisitState.CANCELLED: phrase("CommandLine", "The booking of {name} is cancelled."),
    VisitState.WAITING: phrase("CommandLine", "{name} waits in the foyer."),
    VisitState.INSIDE: phrase("CommandLine", "{name} is in the house."),
    VisitState.LEFT: phrase("CommandLine", "{name} has left."),
    VisitState.MERGED: phrase("CommandLine", "{name} was registered twice; the other visit stays."),
}
_EXPECTED = phrase("CommandLine", "{day} {time}: {name} to {host}. Code {code}, number {visit}.")
_CANCELLED = phrase("CommandLine", "Cancelled: {day} {time}, {name}. Number {visit}.")
_HOST = phrase("CommandLine", "Host: {host}")
_BADGE = phrase("CommandLine", "Badge code: {code}")
_BOOKING = phrase("CommandLine", "The booking's code: {code}")
_NUMBER = phrase("CommandLine", "Number of the visit: {visit}")

TRIED = phrase("CommandLine", "Nothing has been changed. This is what would be:")
_SOUND = phrase("CommandLine", "The journal is whole. Events: {number}")
_NOT_SOUND = phrase(
    "CommandLine",
    "The journal cannot be trusted. Do not write to it any more; restore the latest backup.",
)
_UNKNOWN_KIND = phrase("CommandLine", "From a newer version, kept unread: {kind}")

_RESTORED = phrase("CommandLine", "The station now stands as in {file}.")
_RESTORED_TO = phrase(
    "CommandLine",
    "It ends at {clock} on {date}. What happened after that is not in it: go through who is in "
    "the house.",
)
REFERRALS_ENDED = phrase("CommandLine", "Ended: %n referral(s).", "", 1)
_REFERRAL = phrase("CommandLine", "{name}: {reason}, {begins} – {ends}")
_REFERRAL_OPEN = phrase("CommandLine", "{name}: {reason}, from {begins} until further notice")
_IS_WORKING_DAY = phrase("CommandLine", "{date} is a working day.")
_IS_NO_WORKING_DAY = phrase("CommandLine", "{date} is no working day.")
_IS_HOLIDAY = phrase("CommandLine", "{date} is no working day: {name}.")
_COUNTED_TO = phrase("CommandLine", "Counted to: {date} ({iso})")
_DOUBTED = phrase(
    "CommandLine", "Look whether this has been printed or sent already: %n job(s).", "", 1
)


def visit_in_words(voice: Voice, visit: Visit) -> Iterator[str]:
    """Tell how a visit stands."""
    if visit.is_public_meeting:
        yield meeting_in_words(voice, visit)
        yield voice.say(_NUMBER, visit=visit.visit_id)
        return
    yield voice.say(_STATES[visit.state], name=cleaned(visit.visitor.name))
    if visit.said_left_at is not None and visit.state is not VisitState.LEFT:
        yield voice.say(_SAID_LEFT)
    if visit.probably_left_at is not None and visit.state is not VisitState.LEFT:
        yield voice.say(_PROBABLY_LEFT)
    if visit.host is not None:
        yield voice.say(_HOST, host=cleaned(visit.host.name))
    if visit.badge_code:
        yield voice.say(_BADGE, code=visit.badge_code)
    if visit.state is VisitState.EXPECTED:
        yield voice.say(_BOOKING, code=visit.booking_code)
    yield voice.say(_NUMBER, visit=visit.visit_id)


def booking_in_words(voice: Voice, booked: Visit) -> str:
    """Tell a booking on one line: when, who, to whom, by which code."""
    at = booked.booked_for or booked.arrived_at
    assert at is not None  # noqa: S101 - a visit was booked or has arrived
    if booked.is_public_meeting:
        told, number = meeting_in_words(voice, booked), voice.say(_NUMBER, visit=booked.visit_id)
        return f"{_day_and_clock(voice, at)}: {told} {number}"
    said = _CANCELLED if booked.state is VisitState.CANCELLED else _EXPECTED
    return voice.say(
        said,
        day=voice.date(at),
        time=voice.clock(at),
        name=cleaned(booked.visitor.name),
        host=cleaned(booked.host.name) if booked.host else "",
        code=booked.booking_code,
        visit=booked.visit_id,
    )


def verification_in_words(voice: Voice, found: Verification) -> Iterator[str]:
    """Tell whether the file can be believed, and where it cannot."""
    if found.sound:
        yield voice.say(_SOUND, number=found.events)
    else:
        yield voice.say(_NOT_SOUND)
    for fault in found.faults:
        yield f"  {fault.code}: {cleaned(fault.where)}"
    for kind in found.unknown_kinds:
        yield voice.say(_UNKNOWN_KIND, kind=cleaned(kind))


def referral_in_words(voice: Voice, person: Person, referral: Referral) -> str:
    """Tell who is referred, why and for how long."""
    reason, name = voice.say(REASON_NAMES[referral.reason]), cleaned(person.name)
    begins = _day_and_clock(voice, referral.starts_at)
    if referral.ends_at is None:
        return voice.say(_REFERRAL_OPEN, name=name, reason=reason, begins=begins)
    ends = _day_and_clock(voice, referral.ends_at)
    return voice.say(_REFERRAL, name=name, reason=reason, begins=begins, ends=ends)


def _day_and_clock(voice: Voice, moment: datetime) -> str:
    return f"{voice.date(moment)} {voice.clock(moment)}"


def working_day_in_words(voice: Voice, asked: date, result: date) -> Iterator[str]:
    """Tell what a day is, and which day counting on from it comes to."""
    name, told = holiday_name(asked), voice.date(midnight(asked))
    if is_working_day(asked):
        yield _sentence(voice.say(_IS_WORKING_DAY, date=told))
    elif name:
        yield _sentence(voice.say(_IS_HOLIDAY, date=told, name=name))
    else:
        yield _sentence(voice.say(_IS_NO_WORKING_DAY, date=told))
    if result != asked:
        yield voice.say(_COUNTED_TO, date=voice.date(midnight(result)), iso=result.isoformat())


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def restored_in_words(
    voice: Voice, file: Path, complete_to: datetime | None, doubted: int
) -> Iterator[str]:
    """Tell what was restored, and what a person must look at now."""
    yield voice.say(_RESTORED, file=file)
    if complete_to is not None:
        yield voice.say(_RESTORED_TO, clock=voice.clock(complete_to), date=voice.date(complete_to))
    if doubted:
        yield voice.say(_DOUBTED, doubted)
