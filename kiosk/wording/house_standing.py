"""How the station stands to its house, in words for the edge of a face and for lists."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from kiosk.wording.voice import Voice, phrase

_TOGETHER = phrase("House", "Together with {stations}")
_FIRST = phrase("House", "No other station has been heard of yet")
_AND = phrase("House", "{some} and {last}")
_ALONE = phrase(
    "House", "Alone since {time}. What happens here is kept; the other stations hear of it later."
)
_ALONE_FOR_GOOD = phrase(
    "House", "Alone since {time}. Whoever looks after Foajé must see to it: run “kiosk doctor”."
)
_WITHOUT_SERVER = phrase("House", "Without the server, together with {stations}")
_WITHOUT_SERVER_FOR_GOOD = phrase(
    "House",
    "Without the server, together with {stations}. "
    "Whoever looks after Foajé must see to it: run “kiosk doctor”.",
)
_CATCHING_UP = phrase("House", "Catching up: {taken} of {total} events")
_FETCHING = phrase("House", "Fetching what the other stations have done")
_SILENT = phrase("House", "{station}: not heard from since {time}")
_NEVER_HEARD = phrase("House", "{station}: not heard from yet")
_AT_ODDS = phrase(
    "House",
    "Some of what a station tells cannot be believed, and is left out. "
    "Whoever looks after Foajé must see to it: run “kiosk doctor”.",
)
_WRONG_CLOCK = phrase(
    "House",
    "This computer's clock says {own}, the other stations' {theirs}. "
    "Have it set: until then, times stand wrong on every list.",
)
_FINDINGS = {
    "cloned": phrase(
        "House",
        "Two computers act as {station}. Whoever looks after Foajé must see to it now: "
        "run “kiosk doctor”.",
    ),
    "shortened": phrase(
        "House",
        "{station} came back at {time} with less than it had, as after a restored backup. "
        "The other stations have the rest.",
    ),
    "rewritten": phrase(
        "House",
        "What {station} has journalled was changed afterwards. "
        "Whoever looks after Foajé must see to it: run “kiosk doctor”.",
    ),
}
_TODAY = timedelta(hours=12)


def together(voice: Voice, stations: Sequence[str]) -> str:
    """Say whom the station exchanges with."""
    if not stations:
        return voice.say(_FIRST)
    return voice.say(_TOGETHER, stations=listed(voice, stations))


def alone(voice: Voice, since: datetime, now: datetime, *, for_good: bool) -> str:
    """Say since when the house cannot be reached; `for_good` until somebody does something."""
    return voice.say(_ALONE_FOR_GOOD if for_good else _ALONE, time=_when(voice, since, now))


def without_server(voice: Voice, stations: Sequence[str], *, for_good: bool) -> str:
    """Say whom the station exchanges with while the server cannot be reached."""
    said = _WITHOUT_SERVER_FOR_GOOD if for_good else _WITHOUT_SERVER
    return voice.say(said, stations=listed(voice, stations))


def catching_up(voice: Voice, taken: int, lacking: int) -> str:
    """Say how far the station has come."""
    if not lacking:
        return voice.say(_FETCHING)
    return voice.say(_CATCHING_UP, taken=_grouped(taken), total=_grouped(taken + lacking))


def silent(voice: Voice, station: str, heard_at: datetime | None, now: datetime) -> str:
    """Say that another station has not been heard from."""
    if heard_at is None:
        return voice.say(_NEVER_HEARD, station=station)
    return voice.say(_SILENT, station=station, time=_when(voice, heard_at, now))


def found(voice: Voice, kind: str, station: str, found_at: datetime, now: datetime) -> str:
    """Say what is wrong with a station's journal."""
    return voice.say(_FINDINGS[kind], station=station, time=_when(voice, found_at, now))


def wrong_clock(voice: Voice, now: datetime, ahead: timedelta) -> str:
    """Say that this computer's clock, which tells `now`, is so far ahead, or behind."""
    theirs = now - ahead
    if abs(ahead) < _TODAY:
        return voice.say(_WRONG_CLOCK, own=voice.clock(now), theirs=voice.clock(theirs))
    own, other = (f"{voice.short_date(each)} {voice.clock(each)}" for each in (now, theirs))
    return voice.say(_WRONG_CLOCK, own=own, theirs=other)


def at_odds(voice: Voice) -> str:
    """Say that some of what was told was not believed."""
    return voice.say(_AT_ODDS)


def _when(voice: Voice, moment: datetime, now: datetime) -> str:
    """Name the day too where the time alone could be taken for today's."""
    clock = voice.clock(moment)
    return clock if now - moment < _TODAY else f"{voice.short_date(moment)} {clock}"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def listed(voice: Voice, stations: Sequence[str]) -> str:
    """Name stations as one does in a sentence."""
    *some, last = stations
    return voice.say(_AND, some=", ".join(some), last=last) if some else last
