"""What `kiosk house check` found, in words and as scripts read it."""

from collections.abc import Iterator
from typing import Any

from kiosk.house.checking import Checked
from kiosk.typed_text import cleaned
from kiosk.wording.voice import Voice, phrase

_ALIKE = phrase("CommandLine", "This station's lists are those of the house's journal.")
_DIFFERS = phrase(
    "CommandLine",
    "This station's lists are not those of the house's journal. First difference: {table}, "
    "{subject}, {column}. Run kiosk db verify, then kiosk db rebuild, and check again.",
)
_ROWS = phrase("CommandLine", "number of rows")
_DIFFERENCES = phrase("CommandLine", "Different: %n thing(s).", "", 1)
_COMPARED = phrase("CommandLine", "Alike: %n thing(s).", "", 1)
_TO_COME = phrase("CommandLine", "Still to come here: %n event(s).", "", 1)
_ERASED_APART = phrase("CommandLine", "Erased here or at the server, not yet at both: %n.", "", 1)
_AT_ODDS = phrase(
    "CommandLine",
    "At odds: this station and the house hold different events of {origin}. One of them was "
    "restored or changed; tell support.",
)
_UNBELIEVED = phrase(
    "CommandLine", "What the server holds of {origin} was changed and is believed by nobody."
)
_CONTRADICTED = phrase(
    "CommandLine", "{station} holds another event {number} of {origin} than the house."
)
_BEHIND = phrase("CommandLine", "{station} lacks {number} of the house's events.")
_HAS_ALL = phrase("CommandLine", "{station} has all of the house's events.")
_LETTERS_OF_AN_ORIGIN = 8


def check_in_words(voice: Voice, found: Checked) -> Iterator[str]:
    """Tell what was compared, what differs first, and what each station has."""
    differences = found.compared.differences
    if differences:
        first = differences[0]
        yield voice.say(
            _DIFFERS,
            table=first.table,
            subject=cleaned(first.subject_id),
            column=first.column or voice.say(_ROWS),
        )
        yield voice.say(_DIFFERENCES, len(differences))
    elif found.is_alike:
        yield voice.say(_ALIKE)
    yield voice.say(_COMPARED, found.compared.alike)
    if found.to_come:
        yield voice.say(_TO_COME, found.to_come)
    if found.compared.erased_apart:
        yield voice.say(_ERASED_APART, found.compared.erased_apart)
    yield from _what_is_wrong(voice, found)
    for each in found.stations:
        if each.member.belongs:
            said = _BEHIND if each.behind else _HAS_ALL
            yield voice.say(said, station=cleaned(each.member.station), number=each.behind)


def _what_is_wrong(voice: Voice, found: Checked) -> Iterator[str]:
    for origin in found.at_odds:
        yield voice.say(_AT_ODDS, origin=_short(origin))
    for origin in found.unbelieved:
        yield voice.say(_UNBELIEVED, origin=_short(origin))
    for station, origin, seq in found.contradicted:
        yield voice.say(_CONTRADICTED, station=cleaned(station), number=seq, origin=_short(origin))


def check_as_json(found: Checked) -> dict[str, Any]:
    """Give what was found as scripts read it; no value of any row is in it."""
    return {
        "alike": found.is_alike,
        "compared": found.compared.alike + len(found.compared.differences),
        "differences": [
            {"table": each.table, "subject_id": each.subject_id, "column": each.column or None}
            for each in found.compared.differences
        ],
        "to_come": found.to_come,
        "erased_apart": found.compared.erased_apart,
        "at_odds": list(found.at_odds),
        "unbelieved": list(found.unbelieved),
        "stations": [
            {"station": each.member.station, "this": each.is_this, "behind": each.behind}
            for each in found.stations
            if each.member.belongs
        ],
        "contradicted": [
            {"station": station, "origin": origin, "seq": seq}
            for station, origin, seq in found.contradicted
        ],
    }


def _short(origin: str) -> str:
    return cleaned(origin)[:_LETTERS_OF_AN_ORIGIN]
