"""What the security face says, beside what its QML says."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.dispatch.printers import Paper, PrinterStanding
from kiosk.documents.evacuation_list import details
from kiosk.documents.inside_list import ListWords
from kiosk.evacuation.model import Evacuation, PersonInside
from kiosk.faces.security.roll import Count
from kiosk.wording.printer_states import printer_says, what_to_do
from kiosk.wording.voice import Voice, phrase

_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"

_VISITS = phrase("SecurityVoice", "Visiting {host}")
_SINCE = phrase("SecurityVoice", "here since {since}")
_STARTED = phrase("SecurityVoice", "Started {time}")
_ASSEMBLY_POINT = phrase("SecurityVoice", "Assembly point: {place}")
_UNACCOUNTED = phrase("SecurityVoice", "%n of {all} not accounted for", "", 1)
_ALL_ACCOUNTED = phrase("SecurityVoice", "All %n accounted for", "", 1)
_OF_THEM_MISSING = phrase("SecurityVoice", "of them missing: {persons}")
_STILL_OPEN = phrase(
    "SecurityVoice",
    "%n person(s) not accounted for. Write who takes responsibility and why it ends anyway.",
    "",
    1,
)
_NO_PAPER_WAY = phrase("SecurityVoice", "The list cannot be printed now. {state}. {advice}")
_TOO_LITTLE = phrase(
    "SecurityVoice", "The paper in {printer} does not hold the whole list. Put in a new roll."
)
_SAVED = phrase("SecurityVoice", "The list is saved as {file}")
_NOT_SAVED = phrase("SecurityVoice", "The list could not be saved. {why}")
_NOT_MARKED = phrase("SecurityVoice", "Tick it off on paper: the answer was not kept. {why}")
_NOT_STARTED = phrase(
    "SecurityVoice", "Get everybody out now and tick them off on paper. {why}", "evacuation"
)
_UNREAD = phrase("SecurityVoice", "The list below is the last one known. {why}")


def second_line(person: PersonInside, words: ListWords) -> str:
    """Say how somebody came, from where, to whom and when."""
    return details(
        words.who(person),
        person.host and words.voice.say(_VISITS, host=_apart(person.host)),
        words.voice.say(_SINCE, since=words.since(person.since)),
        person.company and _apart(person.company),
    )


def gathering(evacuation: Evacuation | None, assembly_point: str, voice: Voice) -> str:
    """Say where everybody gathers, and since when if an evacuation is going on."""
    place = voice.say(_ASSEMBLY_POINT, place=assembly_point)
    if evacuation is None:
        return place
    return details(voice.say(_STARTED, time=voice.clock(evacuation.started_at)), place)


def zone_standing(zone: Count, voice: Voice, *, evacuating: bool) -> str:
    """Say how many a zone holds, or in an evacuation how many of them nobody has told of."""
    if not evacuating:
        return str(zone.persons)
    if not zone.unaccounted:
        return voice.say(_ALL_ACCOUNTED, zone.persons)
    return voice.say(_UNACCOUNTED, zone.unaccounted, all=zone.persons)


def missing(total: Count, voice: Voice) -> str:
    """Say how many of the unaccounted are known to be missing, "" for none."""
    return voice.say(_OF_THEM_MISSING, persons=total.missing) if total.missing else ""


def still_open(total: Count, voice: Voice) -> str:
    """Ask for who signs for those nobody has told of, "" when there are none (L15)."""
    return voice.say(_STILL_OPEN, total.unaccounted) if total.unaccounted else ""


def paper_warning(printers: Sequence[PrinterStanding], voice: Voice) -> str:
    """Say that the list would not come out on paper, or not all of it; "" while it would."""
    able = [each for each in printers if not each.state.needs_person]
    if printers and not able:
        first = printers[0]
        code = first.state.fault.value if first.state.fault is not None else ""
        state, advice = printer_says(voice, code, first.name), what_to_do(voice, code)
        return voice.say(_NO_PAPER_WAY, state=state, advice=advice)
    short = [each for each in able if each.paper is Paper.TOO_SHORT]
    if short and len(short) == len(able):
        return voice.say(_TOO_LITTLE, printer=short[0].name)
    return ""


def saved(path: Path, voice: Voice) -> str:
    """Say where the file is."""
    return voice.say(_SAVED, file=path)


def not_saved(why: str, voice: Voice) -> str:
    """Say that there is no file."""
    return voice.say(_NOT_SAVED, why=why)


def not_marked(why: str, voice: Voice) -> str:
    """Say that a mark was not kept."""
    return voice.say(_NOT_MARKED, why=why)


def not_started(why: str, voice: Voice) -> str:
    """Say that the program cannot hold the roll call."""
    return voice.say(_NOT_STARTED, why=why)


def unread(why: str, voice: Voice) -> str:
    """Say that the list on the screen is not fresh from the file."""
    return voice.say(_UNREAD, why=why)


def _apart(text: str) -> str:
    """Keep the direction of somebody's letters from the words around them."""
    return text if text.isascii() else f"{_ISOLATE}{text}{_END_OF_ISOLATE}"
