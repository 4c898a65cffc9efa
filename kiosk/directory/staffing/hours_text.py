"""Phone hours as people write them: `mån-fre 9-11, tis 13-15`, in Swedish or English."""

import re
from collections.abc import Iterator

from kiosk.directory.staffing.model import WeeklyHours
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned, folded

_DAYS = (
    ("man", "mandag", "mandagar", "mon", "monday"),
    ("tis", "ti", "tisdag", "tisdagar", "tue", "tuesday"),
    ("ons", "on", "onsdag", "onsdagar", "wed", "wednesday"),
    ("tor", "tors", "to", "torsdag", "torsdagar", "thu", "thursday"),
    ("fre", "fr", "fredag", "fredagar", "fri", "friday"),
    ("lor", "lo", "lordag", "lordagar", "sat", "saturday"),
    ("son", "so", "sondag", "sondagar", "sun", "sunday"),
)
_NUMBER_OF_DAY = {word: number for number, words in enumerate(_DAYS) for word in words}
_DASH = r"\s*[-\u2010-\u2015\u2212]\s*"
_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?"
_HOURS = re.compile(rf"{_CLOCK}{_DASH}{_CLOCK}")
_PART = re.compile(rf"([^\W\d_]+)\.?(?:{_DASH}([^\W\d_]+)\.?)?\s+(?:kl\.?\s*)?(\d.*)")


def read_weekly(text: str) -> tuple[WeeklyHours, ...]:
    """Read the intervals of a week, sorted; parts stand between commas or semicolons.

    A part is a day or a span of days and hours. A part with hours alone is for the days before it:
    `mån-fre 9-11, 13-15`. Raises `Refused("phone_hours.unreadable")` with the part.
    """
    found: list[WeeklyHours] = []
    days: list[int] = []
    for part in filter(None, (cleaned(each) for each in re.split(r"[,;]", text))):
        match = _PART.fullmatch(part)
        if match:
            days = _days(part, match[1], match[2] or match[1])
        hours = _HOURS.fullmatch(match[3] if match else part)
        if not (days and hours):
            raise Refused("phone_hours.unreadable", text=part)
        opens, closes = (_minutes(part, *hours.groups()[i : i + 2]) for i in (0, 2))
        found += [WeeklyHours(day, opens, closes) for day in days]
    return tuple(sorted(found, key=lambda each: (each.weekday, each.opens, each.closes)))


def _days(part: str, first: str, last: str) -> list[int]:
    begins, ends = (_NUMBER_OF_DAY.get(folded(each)) for each in (first, last))
    if begins is None or ends is None or ends < begins:
        raise Refused("phone_hours.unreadable", text=part)
    return list(range(begins, ends + 1))


def _minutes(part: str, hour: str, minute: str | None) -> int:
    told = int(hour) * 60 + int(minute or 0)
    if told > 24 * 60 or int(minute or 0) > 59:
        raise Refused("phone_hours.unreadable", text=part)
    return told


def weekly_in_short(weekly: tuple[WeeklyHours, ...]) -> Iterator[tuple[int, int, int, int]]:
    """Give intervals with neighbouring days of the same hours drawn together.

    Each is (first weekday, last weekday, opens, closes); minutes after midnight.
    """
    left = sorted(weekly, key=lambda each: (each.opens, each.closes, each.weekday))
    while left:
        first, last = left[0], left[0]
        for each in left[1:]:
            same = (each.opens, each.closes) == (first.opens, first.closes)
            if not (same and each.weekday == last.weekday + 1):
                break
            last = each
        left = left[last.weekday - first.weekday + 1 :]
        yield first.weekday, last.weekday, first.opens, first.closes
