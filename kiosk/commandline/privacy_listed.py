"""Disposals and holds in words, and as scripts read them."""

from collections.abc import Iterator
from typing import Any

from kiosk.commandline.output import as_utc
from kiosk.disposing.run import Outcome, ToDispose
from kiosk.privacy.model import Disposal, Hold
from kiosk.settings.privacy import RetentionCategory
from kiosk.typed_text import cleaned
from kiosk.wording.voice import Phrase, Voice, phrase

HELD = phrase("CommandLine", "Held. When the request is settled: kiosk privacy release {hold}")
RELEASED = phrase("CommandLine", "The hold is released.")

_CATEGORIES: dict[RetentionCategory, Phrase] = {
    "visits": phrase("CommandLine", "Visits"),
    "missed_bookings": phrase("CommandLine", "Bookings nobody came to"),
    "evacuations": phrase("CommandLine", "Evacuations"),
    "imported_files": phrase("CommandLine", "Files brought in"),
}
_ERASED = phrase(
    "CommandLine",
    "{category}, ended {earliest} to {latest}: {subjects} erased. Files removed: {files}. "
    "Backups cleaned: {copies}.",
)
_ONLY_FILES = phrase(
    "CommandLine", "{category}: files removed: {files}. Backups cleaned: {copies}."
)
_BY_RULE = phrase("CommandLine", "Rule: {hours} hours, decision {number}.")
_UNDECIDED = phrase("CommandLine", "no decision yet")
_DONE_AT = phrase("CommandLine", "Done {date} at {time}.")
_NOT_DONE = phrase("CommandLine", "Not done yet.")
_NOTHING = phrase("CommandLine", "Nothing has had its time.")
_LEFT = phrase(
    "CommandLine",
    "Not everything could be disposed of: a file could not be changed, or somebody was reading. "
    "Run kiosk privacy dispose again.",
)
_WOULD = phrase(
    "CommandLine", "{category}: {subjects} would be erased, {held} are held, {files} files go."
)
_HOLD_OF_VISIT = phrase("CommandLine", "{number}: visit {visit}. Hold {hold}")
_HOLD_OF_TIME = phrase("CommandLine", "{number}: visits from {since} until {until}. Hold {hold}")


def disposal_in_words(voice: Voice, told: Disposal) -> str:
    """Tell one disposal on one line; it names no person."""
    said = _ERASED if told.earliest else _ONLY_FILES
    what = voice.say(
        said,
        category=voice.say(_CATEGORIES[told.category]),
        earliest=told.earliest,
        latest=told.latest,
        subjects=told.subjects,
        files=told.files,
        copies=told.copies,
    )
    number = cleaned(told.registry_number) or voice.say(_UNDECIDED)
    rule = voice.say(_BY_RULE, hours=told.hours, number=number)
    return f"{what} {rule} {_when(voice, told)}"


def _when(voice: Voice, told: Disposal) -> str:
    if told.done_at is None:
        return voice.say(_NOT_DONE)
    return voice.say(_DONE_AT, date=voice.date(told.done_at), time=voice.clock(told.done_at))


def disposal_as_json(told: Disposal) -> dict[str, Any]:
    """Give one disposal under the keys that scripts know."""
    return {
        "disposal_id": told.disposal_id,
        "station": told.station,
        "category": told.category,
        "hours": told.hours,
        "registry_number": told.registry_number or None,
        "decided_on": told.decided_on,
        "begun_at": as_utc(told.begun_at),
        "done_at": as_utc(told.done_at),
        "erased": told.subjects,
        "bodies": told.bodies,
        "files": told.files,
        "backups": told.copies,
        "earliest": told.earliest,
        "latest": told.latest,
    }


def outcome_in_words(voice: Voice, outcome: Outcome) -> Iterator[str]:
    """Tell what a run did."""
    for each in outcome.finished:
        yield disposal_in_words(voice, each)
    if outcome.left:
        yield voice.say(_LEFT)
    elif not outcome.finished:
        yield voice.say(_NOTHING)


def to_dispose_in_words(voice: Voice, told: ToDispose) -> str:
    """Tell what a run would do for one category."""
    return voice.say(
        _WOULD,
        category=voice.say(_CATEGORIES[told.rule.category]),
        subjects=told.subjects,
        held=told.held,
        files=told.files,
    )


def to_dispose_as_json(told: ToDispose) -> dict[str, Any]:
    """Give what a run would do for one category."""
    return {
        "category": told.rule.category,
        "hours": told.rule.hours,
        "registry_number": told.rule.registry_number or None,
        "erased": told.subjects,
        "held": told.held,
        "files": told.files,
    }


def hold_in_words(voice: Voice, told: Hold) -> str:
    """Tell one hold on one line."""
    number = cleaned(told.registry_number)
    if told.since is None or told.until is None:
        return voice.say(_HOLD_OF_VISIT, number=number, visit=told.visit_id, hold=told.hold_id)
    since, until = (f"{voice.date(e)} {voice.clock(e)}" for e in (told.since, told.until))
    return voice.say(_HOLD_OF_TIME, number=number, since=since, until=until, hold=told.hold_id)


def hold_as_json(told: Hold) -> dict[str, Any]:
    """Give one hold under the keys that scripts know."""
    return {
        "hold_id": told.hold_id,
        "registry_number": told.registry_number,
        "visit_id": told.visit_id or None,
        "from": as_utc(told.since),
        "until": as_utc(told.until),
        "set_at": as_utc(told.set_at),
    }
