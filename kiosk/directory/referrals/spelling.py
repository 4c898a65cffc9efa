"""The words of a short form: what a hurried person types for a reason, a weekday or a month.

Swedish, for that is what the switchboard's letters and its users are. Spelling is treated kindly:
case, dots and the marks over å, ä and ö are forgiven, and the beginning of a word is enough where
only one thing begins so.
"""

from collections.abc import Iterable, Mapping, Sequence

from kiosk.directory.referrals.reasons import CATALOGUE, Reason
from kiosk.refusal import Refused
from kiosk.typed_text import folded

REASON_WORDS: Mapping[Reason, tuple[str, ...]] = {
    Reason.LUNCH: ("lunch",),
    Reason.MEETING: ("möte", "sammanträde"),
    Reason.BUSY_VISITOR: ("besök", "har besök"),
    Reason.OUT: ("ute", "tillfälligt ute"),
    Reason.BUSINESS_TRIP: ("tjänsteresa",),
    Reason.OTHER_SITE: ("tjänsteärende", "annan plats"),
    Reason.REMOTE: ("distans", "arbetar på distans"),
    Reason.COURSE: ("kurs", "utbildning"),
    Reason.VACATION: ("semester",),
    Reason.LEAVE: ("ledig", "tjänstledig"),
    Reason.PARENTAL: ("föräldraledig",),
    Reason.CHILD_CARE: ("vab", "vård av barn"),
    Reason.SICK: ("sjuk",),
    Reason.PART_TIME: ("deltid",),
    Reason.GONE_FOR_DAY: ("gått för dagen", "gått", "gfd"),
    Reason.PHONE_HOURS: ("telefontid",),
    Reason.LEFT: ("slutat", "har slutat"),
}
"""What each reason is called, the usual word first."""

WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
LEAST_LETTERS_OF_A_DAY = 3

_LONGEST_NAME = max(len(name.split()) for names in REASON_WORDS.values() for name in names)
_ALONE = {"l": Reason.LUNCH}
"""Beginnings that would be ambiguous, but for which everybody means one thing."""
_EXACT: dict[str, Reason] = _ALONE | {
    folded(word): reason
    for reason in Reason
    for word in (*REASON_WORDS[reason], *CATALOGUE[reason].letters)
}


def leading_reason(words: Sequence[str]) -> tuple[Reason, int]:
    """Find the reason that words begin with, and how many of them name it.

    Raises `Refused("short_form.reason_unknown")` or `short_form.reason_ambiguous`.
    """
    for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
        named = _EXACT.get(folded("".join(words[:count])))
        if named is not None:
            return named, count
    return _begun(words[0]), 1


def _begun(word: str) -> Reason:
    begun = folded(word)
    meant = {reason for known, reason in _EXACT.items() if begun and known.startswith(begun)}
    if len(meant) == 1:
        return meant.pop()
    if meant:
        candidates = [REASON_WORDS[reason][0] for reason in Reason if reason in meant]
        raise Refused("short_form.reason_ambiguous", text=word, candidates=candidates)
    raise Refused("short_form.reason_unknown", text=word)


def begun_day(word: str) -> int | None:
    """Give the weekday a word stands for, 0 for Monday; None when it is none."""
    return _place_of(word, WEEKDAYS)


def begun_month(word: str) -> int | None:
    """Give the month a word stands for, 1 for January; None when it is none."""
    place = _place_of(word, MONTHS)
    return None if place is None else place + 1


def _place_of(word: str, names: Iterable[str]) -> int | None:
    begun = folded(word)
    if len(begun) < LEAST_LETTERS_OF_A_DAY:
        return None
    places = [place for place, name in enumerate(names) if folded(name).startswith(begun)]
    return places[0] if len(places) == 1 else None
