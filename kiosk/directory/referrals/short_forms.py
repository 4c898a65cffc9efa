"""Short forms: a whole referral in a few letters, as switchboards have always been told.

    l 13 · lunch till 13 · möte 14:30 · möte 13-14.30 · ute 1430 · gfd · sjuk · dis
    sem 15/12 · sem 2026-12-15 · sem 1/12-15/12 · kurs till fredag · möte i morgon 9-12

A reason comes first, then the RETURN time (M07): "sem 15/12" is back on 15 December when the
office opens, as in Swedish "åter 15/12". Only "t.o.m. 15/12" (till och med) is away that whole
day. A time alone is today's, a date without a year the next such date, a weekday the next one
after today, "i morgon" tomorrow; a day that is no working day means the next opening. An interval
"13-14.30" begins and returns at its times, today or on the day before it; all else begins now.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from kiosk.calendar import STOCKHOLM, OpeningDays, midnight, said_wall_time
from kiosk.directory.referrals.model import ReferralWanted, Source
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.referrals.spelling import begun_day, begun_month, leading_reason
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned, folded

LONGEST_SHORT_FORM = 60

_FILLERS = {"till", "tills", "aterkommer", "ater", "tillbaka", "kl", "klockan", "den", "fran"}
_CLOCK = r"(?:[01]?\d|2[0-3])(?:[:.]?[0-5]\d)?"
_TIME = re.compile(_CLOCK)
_INTERVAL = re.compile(rf"({_CLOCK})-({_CLOCK})")
_DAY = r"\d{1,2}/\d{1,2}"
_DATE = re.compile(rf"({_DAY})(?:[-/](\d{{4}}))?")
_DATES = re.compile(rf"({_DAY})-({_DAY})")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOST_YEARS_TO_A_LEAP_DAY = 8
_LONGEST_AHEAD = timedelta(days=3653)


@dataclass(frozen=True, slots=True)
class ShortForm:
    """What a short form says, times in UTC; `returns_at` is None where none is given."""

    reason: Reason
    starts_at: datetime
    returns_at: datetime | None = None

    def wanted(self, person_id: str, source: Source) -> ReferralWanted:
        """Give the referral it stands for."""
        return ReferralWanted(
            person_id, self.reason, self.starts_at, ends_at=self.returns_at, source=source
        )


def read_short_form(typed: str, now: datetime, office: OpeningDays) -> ShortForm:
    """Read a short form typed at an instant; `office` tells when a day opens.

    Raises `Refused`: `short_form.empty`, `.too_long`, `.reason_unknown`, `.reason_ambiguous`,
    `.time_unreadable`, `.no_such_day`, `.day_out_of_reach`, `.time_has_passed`,
    `referral.ends_before_it_begins` and `time.in_the_gap`.
    """
    text = cleaned(typed).casefold()
    if len(text) > LONGEST_SHORT_FORM:
        raise Refused("short_form.too_long", length=len(text), allowed=LONGEST_SHORT_FORM)
    words = _words(text)
    if not words:
        raise Refused("short_form.empty")
    reason, count = leading_reason(words)
    return _Reading(reason, now.astimezone(UTC), office).read(words[count:])


def _words(text: str) -> list[str]:
    """Part words, and letters from digits typed close to them; drop what only stands between."""
    text = re.sub(r"[–—−]", "-", text)
    text = re.sub(r"(?<=\d)\s*-\s*(?=\d)", "-", text)
    text = re.sub(r"\bt\W{0,2}o\W{0,2}m\b|\btill och med\b", "tom", text)
    text = re.sub(r"\bi\s+(?=(?:över)?morgon\b)", "", text)
    text = re.sub(r"(?<=[^\W\d])[.:;,]*(?=\d)", " ", text)
    stripped = (word.strip(".:;,!-") for word in text.split())
    return [word for word in stripped if word and folded(word) not in _FILLERS]


class _Reading:
    """What has been read of the words after the reason."""

    def __init__(self, reason: Reason, now: datetime, office: OpeningDays) -> None:
        self._reason = reason
        self._now = now
        self._office = office
        self._today = now.astimezone(STOCKHOLM).date()
        self._day: date | None = None
        self._first_day: date | None = None
        self._clock: time | None = None
        self._first_clock: time | None = None
        self._whole_day = False

    def read(self, words: list[str]) -> ShortForm:
        """Take the words one by one; whatever is left over is refused."""
        while words:
            words = words[self._take(words) :]
        if self._day is not None and not self._today <= self._day <= self._today + _LONGEST_AHEAD:
            raise Refused("short_form.day_out_of_reach", text=self._day.isoformat())
        return self._made()

    def _take(self, words: list[str]) -> int:
        """Take one statement; gives how many words it was."""
        word = words[0]
        if word == "tom" and not self._whole_day:
            self._whole_day = True
            return 1
        if self._clock is None and self._takes_clock(word, words[1:2]):
            return 1
        if self._day is None:
            count = self._takes_day(words)
            if count:
                return count
        raise Refused("short_form.time_unreadable", text=word)

    def _takes_clock(self, word: str, following: list[str]) -> bool:
        if following and word.isdigit() and begun_month(following[0]):
            return False
        if interval := _INTERVAL.fullmatch(word):
            self._first_clock, self._clock = _clock(interval[1]), _clock(interval[2])
        elif _TIME.fullmatch(word):
            self._clock = _clock(word)
        return self._clock is not None

    def _takes_day(self, words: list[str]) -> int:
        word = words[0]
        if dates := _DATES.fullmatch(word):
            self._first_day = self._next(dates[1])
            self._day = self._next(dates[2], self._first_day)
            return 1
        if found := _DATE.fullmatch(word):
            self._day = _of_year(found[1], int(found[2])) if found[2] else self._next(found[1])
            return 1
        if _ISO_DATE.fullmatch(word):
            self._day = _iso_day(word)
            return 1
        return self._takes_named_day(words)

    def _takes_named_day(self, words: list[str]) -> int:
        word = folded(words[0])
        month = begun_month(words[1]) if len(words) > 1 and words[0].isdigit() else None
        if month is not None:
            self._day = self._next(f"{words[0]}/{month}")
            return 2
        away = {"idag": 0, "imorgon": 1, "imorron": 1, "morgon": 1, "overmorgon": 2}.get(word)
        weekday = begun_day(word)
        if away is None and weekday is not None:
            away = (weekday - self._today.weekday() - 1) % 7 + 1
        if away is None:
            return 0
        self._day = self._today + timedelta(days=away)
        return 1

    def _next(self, told: str, after: date | None = None) -> date:
        """Give the next such date, today counted; a leap day may be years away."""
        since = after or self._today
        for year in range(since.year, since.year + _MOST_YEARS_TO_A_LEAP_DAY + 1):
            try:
                day = _of_year(told, year)
            except Refused:
                continue
            if day >= since:
                return day
        raise Refused("short_form.no_such_day", text=told)

    def _made(self) -> ShortForm:
        starts_at = self._now
        if self._first_clock is not None:
            starts_at = said_wall_time(self._day or self._today, self._first_clock)
        elif self._first_day is not None:
            starts_at = max(self._now, midnight(self._first_day))
        returns_at = self._returns_at()
        if returns_at is not None:
            if self._first_clock is not None and returns_at <= starts_at:
                raise Refused("referral.ends_before_it_begins", starts=starts_at, ends=returns_at)
            if returns_at <= self._now:
                raise Refused("short_form.time_has_passed", at=returns_at)
        return ShortForm(self._reason, starts_at, returns_at)

    def _returns_at(self) -> datetime | None:
        day = self._day
        if self._clock is not None:
            return said_wall_time(day or self._today, self._clock)
        if day is None and not self._whole_day:
            return None
        day = day or self._today
        if self._whole_day:
            day += timedelta(days=1)
        return self._office.open_at_or_after(midnight(day))


def _clock(told: str) -> time:
    """Read 13, 9, 930, 1430, 14:30 or 14.30; the pattern has seen to it that it is a time."""
    hours, _, minutes = told.replace(":", ".").partition(".")
    if len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    return time(int(hours), int(minutes or 0))


def _of_year(told: str, year: int) -> date:
    day, month = map(int, told.split("/"))
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Refused("short_form.no_such_day", text=told) from error


def _iso_day(told: str) -> date:
    try:
        return date.fromisoformat(told)
    except ValueError as error:
        raise Refused("short_form.no_such_day", text=told) from error
