"""What the command line answers, in the language of the house."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from db.verification import Verification
from kiosk.exchange.csv_file import RefusedRow, WarnedRow
from kiosk.exchange.staff_import import ImportSummary
from kiosk.typed_text import cleaned
from kiosk.visits.model import Visit, VisitState
from kiosk.wording.refusals import sentence_for
from kiosk.wording.voice import Voice, phrase

REBUILT = phrase("CommandLine", "Made anew from the journal: %n thing(s).", "", 1)
BACKED_UP = phrase("CommandLine", "The backup is {file}.")

_STATES = {
    VisitState.EXPECTED: phrase("CommandLine", "{name} is expected."),
    VisitState.WAITING: phrase("CommandLine", "{name} waits in the foyer."),
    VisitState.INSIDE: phrase("CommandLine", "{name} is in the house."),
    VisitState.LEFT: phrase("CommandLine", "{name} has left."),
}
_HOST = phrase("CommandLine", "Host: {host}")
_BADGE = phrase("CommandLine", "Badge code: {code}")
_NUMBER = phrase("CommandLine", "Number of the visit: {visit}")

_TRIED = phrase("CommandLine", "Nothing has been changed. This is what would be:")
_ADDED = phrase("CommandLine", "New: {number}")
_CHANGED = phrase("CommandLine", "Changed: {number}")
_UNCHANGED = phrase("CommandLine", "Unchanged: {number}")
_MISSING = phrase("CommandLine", "In the directory and not in the file: {number}")
_ENDED = phrase("CommandLine", "Taken out of the directory: {number}")
_REFUSED = phrase("CommandLine", "Rows that could not be read: {number}")
_WARNED = phrase("CommandLine", "Rows to look at: {number}")
_ROW = phrase("CommandLine", "  Line {line}: {reason}")

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
_DOUBTED = phrase(
    "CommandLine", "Look whether this has been printed or sent already: %n job(s).", "", 1
)


def visit_in_words(voice: Voice, visit: Visit) -> Iterator[str]:
    """Tell how a visit stands."""
    yield voice.say(_STATES[visit.state], name=cleaned(visit.visitor.name))
    if visit.host is not None:
        yield voice.say(_HOST, host=cleaned(visit.host.name))
    if visit.badge_code:
        yield voice.say(_BADGE, code=visit.badge_code)
    yield voice.say(_NUMBER, visit=visit.visit_id)


def summary_in_words(voice: Voice, summary: ImportSummary, *, dry_run: bool) -> Iterator[str]:
    """Tell what became of a staff list, each refused row with its reason."""
    if dry_run:
        yield voice.say(_TRIED)
    yield voice.say(_ADDED, number=summary.added)
    yield voice.say(_CHANGED, number=summary.changed)
    yield voice.say(_UNCHANGED, number=summary.unchanged)
    if summary.missing:
        yield voice.say(_MISSING, number=summary.missing)
    if summary.ended:
        yield voice.say(_ENDED, number=summary.ended)
    if summary.refused:
        yield voice.say(_REFUSED, number=len(summary.refused))
    yield from _rows(voice, summary.refused)
    if summary.warned:
        yield voice.say(_WARNED, number=len(summary.warned))
    yield from _rows(voice, summary.warned)


def _rows(voice: Voice, rows: Iterable[RefusedRow | WarnedRow]) -> Iterator[str]:
    for row in rows:
        yield voice.say(_ROW, line=row.line, reason=sentence_for(voice, row.code, row.facts))


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


def restored_in_words(
    voice: Voice, file: Path, complete_to: datetime | None, doubted: int
) -> Iterator[str]:
    """Tell what was restored, and what a person must look at now."""
    yield voice.say(_RESTORED, file=file)
    if complete_to is not None:
        yield voice.say(_RESTORED_TO, clock=voice.clock(complete_to), date=voice.date(complete_to))
    if doubted:
        yield voice.say(_DOUBTED, doubted)
