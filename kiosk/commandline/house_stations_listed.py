"""The stations of a house in words, and as scripts read them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from db.sync.counterpart import Finding
from db.sync.server.news import CLONED, REWRITTEN, SHORTENED
from kiosk.commandline.output import as_utc
from kiosk.house.listing import HouseList, ListedStation
from kiosk.typed_text import cleaned
from kiosk.wording.voice import Phrase, Voice, phrase

_HOUSE = phrase("CommandLine", "House: {house}")
_HEARD = phrase("CommandLine", "{station}: heard {date} {clock}.")
_NEVER_HEARD = phrase("CommandLine", "{station}: not heard from yet.")
_THIS = phrase("CommandLine", "This station.")
_COMPLETE_TO = phrase("CommandLine", "Has handed over all until {date} {clock}.")
_BEHIND = phrase("CommandLine", "Lacks %n event(s).", "", 1)
_KEEPER = phrase("CommandLine", "Keeper.")
_STRUCK_OFF = phrase("CommandLine", "{station}: shut out {date} {clock}.")
_LEFT = phrase("CommandLine", "{station}: left the house {date} {clock}.")
_FINDINGS: dict[str, Phrase] = {
    CLONED: phrase(
        "CommandLine", "Alarm {date} {clock}: two computers acted as {station}. One is a copy."
    ),
    SHORTENED: phrase(
        "CommandLine",
        "Alarm {date} {clock}: {station} had {before} events of {origin} and then {number}. It was "
        "restored from a backup, or somebody cut its journal.",
    ),
    REWRITTEN: phrase(
        "CommandLine",
        "Alarm {date} {clock}: {station} holds another event {number} of {origin} than the house. "
        "One of them was changed.",
    ),
}
_APART = phrase("CommandLine", "Kept apart, not merged: event {number} of {origin} ({station})")
_AT_ODDS = phrase("CommandLine", "At odds with the house here: {origin}")
_LETTERS_OF_AN_ORIGIN = 8


def house_in_words(voice: Voice, listed: HouseList) -> Iterator[str]:
    """Tell the stations one a line, then what is wrong."""
    yield voice.say(_HOUSE, house=cleaned(listed.membership.house))
    for each in listed.stations:
        yield " ".join(_station_in_words(voice, each))
    for finding in listed.findings:
        yield _finding_in_words(voice, finding)
    for apart in listed.apart:
        origin, number = _short(apart.origin), apart.origin_seq
        yield voice.say(_APART, number=number, origin=origin, station=cleaned(apart.station))
    for origin in listed.at_odds:
        yield voice.say(_AT_ODDS, origin=_short(origin))


def house_as_json(listed: HouseList) -> dict[str, Any]:
    """Give house, stations and what is wrong as scripts read them."""
    return {
        "house": listed.membership.house,
        "house_id": listed.membership.house_id,
        "stations": [_station_as_json(each) for each in listed.stations],
        "findings": [
            {
                "kind": each.kind,
                "station": each.station,
                "origin": each.origin or None,
                "seq": each.seq,
                "seq_before": each.seq_before,
                "found_at": as_utc(each.found_at),
            }
            for each in listed.findings
        ],
        "apart": [
            {
                "origin": each.origin,
                "origin_seq": each.origin_seq,
                "station": each.station,
                "reason": each.reason,
                "seen_at": as_utc(each.seen_at),
            }
            for each in listed.apart
        ],
        "at_odds": list(listed.at_odds),
    }


def _station_as_json(listed: ListedStation) -> dict[str, Any]:
    member = listed.member
    return {
        "station": member.station,
        "this": listed.is_this,
        "rights": sorted(member.rights),
        "enrolled_at": as_utc(member.enrolled_at),
        "heard_at": as_utc(member.heard_at),
        "complete_to": as_utc(member.complete_to),
        "behind": listed.behind,
        "struck_off_at": as_utc(member.struck_off_at),
        "left_at": as_utc(member.left_at),
    }


def _station_in_words(voice: Voice, listed: ListedStation) -> Iterator[str]:
    member = listed.member
    name = cleaned(member.station)
    gone = member.struck_off_at or member.left_at
    if gone is not None:
        said = _LEFT if member.struck_off_at is None else _STRUCK_OFF
        yield voice.say(said, station=name, **_when(voice, gone))
        return
    if member.heard_at is None:
        yield voice.say(_NEVER_HEARD, station=name)
    else:
        yield voice.say(_HEARD, station=name, **_when(voice, member.heard_at))
    if listed.is_this:
        yield voice.say(_THIS)
    if "keeper" in member.rights:
        yield voice.say(_KEEPER)
    if member.complete_to is not None:
        yield voice.say(_COMPLETE_TO, **_when(voice, member.complete_to))
    if listed.behind:
        yield voice.say(_BEHIND, listed.behind)


def _finding_in_words(voice: Voice, finding: Finding) -> str:
    return voice.say(
        _FINDINGS[finding.kind],
        station=cleaned(finding.station),
        origin=_short(finding.origin),
        number=finding.seq,
        before=finding.seq_before,
        **_when(voice, finding.found_at),
    )


def _when(voice: Voice, moment: datetime) -> dict[str, str]:
    return {"date": voice.short_date(moment), "clock": voice.clock(moment)}


def _short(origin: str) -> str:
    return cleaned(origin)[:_LETTERS_OF_AN_ORIGIN]
