"""What a list may lack of other stations' doings, in words."""

from collections.abc import Callable, Iterable
from datetime import datetime

from kiosk.evacuation.model import StationGap
from kiosk.wording.voice import Voice, phrase

_SILENT = phrase(
    "InsideList",
    "Station {station} has not been heard since {time}. Who has come or left there since then is "
    "not on the list.",
)
_NEVER_HEARD = phrase(
    "InsideList",
    "Station {station} has not been heard. Who has come or left there is not on the list.",
)
_FETCHING = phrase(
    "InsideList", "What has happened at station {station} since {time} is being fetched."
)
_FETCHING_ALL = phrase("InsideList", "What has happened at station {station} is being fetched.")
_MORE_GAPS = phrase("InsideList", "The same goes for {stations}.")


def gaps_in_words(
    voice: Voice,
    gaps: Iterable[StationGap],
    since: Callable[[datetime], str],
    at_most: int | None = None,
) -> tuple[str, ...]:
    """Say of which stations the list may lack somebody, a line for each, the longest first.

    Beyond `at_most` lines the others are named on one, with `since` when.
    """

    def line(gap: StationGap) -> str:
        if gap.known_to is None:
            said = _NEVER_HEARD if gap.silent else _FETCHING_ALL
            return voice.say(said, station=gap.station)
        said = _SILENT if gap.silent else _FETCHING
        return voice.say(said, station=gap.station, time=since(gap.known_to))

    def named(gap: StationGap) -> str:
        return f"{gap.station} ({since(gap.known_to)})" if gap.known_to else gap.station

    lacking = sorted(gaps, key=_most_lacking)
    if at_most is None or len(lacking) <= at_most:
        return tuple(map(line, lacking))
    others = ", ".join(map(named, lacking[at_most:]))
    return (*map(line, lacking[:at_most]), voice.say(_MORE_GAPS, stations=others))


def _most_lacking(gap: StationGap) -> tuple[bool, float, str]:
    return not gap.silent, gap.known_to.timestamp() if gap.known_to else 0.0, gap.station
