"""Times as people and switchboards write them, read to instants: `1300`, `2026-03-10 13.00`.

Every reader of foreign lists uses this one, so that the same text means the same time everywhere.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Literal

from kiosk.calendar import (
    OpeningDays,
    midnight,
    said_wall_time,
    wall_time,
    working_days_after,
)
from kiosk.refusal import Refused

ShortDates = Literal["MMDD", "DDMM"]
"""How four digits are a date: the month first, or the day first."""

_SHOWN = 60
_CLOCK_WORD = re.compile(r"\bkl\b\.? *", re.IGNORECASE)
_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[:.]?([0-5][0-9])(?:[:.]00)?")
_ISO_DAY = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})")
_SHORT_DAY = re.compile(r"([0-9]{2})([0-9]{2})")
_DAYS_ON = re.compile(r"\+([0-9]{1,3})")
_PARTS = re.compile(r"[Tt ]+")

Clock = tuple[int, int] | None
"""Hour and minute; 24 and 0 are the end of a day."""


class Edge(StrEnum):
    """Which edge of a time away is read: a day without a time of day means different instants.

    It begins when the day begins and lasts until the day is over, but somebody is back when the
    office opens.
    """

    FROM = "from"
    UNTIL = "until"
    BACK = "back"

    @property
    def looked_back(self) -> timedelta:
        """Give how long ago a day without a year may lie: who is away now may have left long ago.

        A day that lies further back is next year's.
        """
        return timedelta(days=91 if self is Edge.FROM else 31)


@dataclass(frozen=True)
class Written:
    """An instant somebody wrote, UTC.

    `by_day` says that only a day was written, `relative` that it was counted from the day of
    reading, so that the same text means another day tomorrow.
    """

    at: datetime
    by_day: bool = False
    relative: bool = False


@dataclass(frozen=True)
class WrittenTimes:
    """A reader of times: `today` is the local day that a bare time of day means.

    Four digits can be a time of day or a day. They are a time of day where they can be one, but
    for `days_first`: then they are a day where they can be one, as on a telephone, where the reason
    decides whether it asks for a time or for a date. Without a year the day is the nearest to
    come, or one not long ago.
    """

    today: date
    office: OpeningDays
    short_dates: ShortDates = "MMDD"

    def read(
        self, text: str, edge: Edge, *, column: str, days_first: bool = False
    ) -> Written | None:
        """Read the time that stands in a column; None where nothing stands.

        Raises `Refused("written_time.unreadable")`, and `Refused("written_time.in_gap")` for a
        time of day that the clock passes over when summer time begins. Of a time that comes twice
        when summer time ends, the first is meant. Facts: `column`, and as `value` what stood there.
        """
        said = text.strip()
        if not said:
            return None
        exact = _with_offset(said)
        if exact is not None:
            return Written(exact)
        parts = _PARTS.split(_CLOCK_WORD.sub("", said))
        day, clock = self._day_and_clock(parts, edge, days_first=days_first)
        relative = parts[0].startswith("+")
        if clock is not None:
            at = _instant(day or self.today, clock)
            if at is None:
                raise Refused("written_time.in_gap", column=column, value=said[:_SHOWN])
            return Written(at, relative=relative)
        if day is None:
            raise Refused("written_time.unreadable", column=column, value=said[:_SHOWN])
        return Written(self._edge_of(day, edge), by_day=True, relative=relative)

    def _day_and_clock(
        self, parts: list[str], edge: Edge, *, days_first: bool
    ) -> tuple[date | None, Clock]:
        """Tell the parts of a text apart; neither is found where one of them is nothing known."""
        if len(parts) == 1:
            return self._day_or_clock(parts[0], edge, days_first=days_first)
        day, clock = self._day(parts[0], edge), _clock(parts[1])
        whole = len(parts) == 2 and day is not None and clock is not None
        return (day, clock) if whole else (None, None)

    def _day_or_clock(
        self, text: str, edge: Edge, *, days_first: bool
    ) -> tuple[date | None, Clock]:
        clock = _clock(text)
        day = self._day(text, edge)
        if clock is not None and day is not None:
            return (day, None) if days_first else (None, clock)
        return day, clock

    def _day(self, text: str, edge: Edge) -> date | None:
        on = _DAYS_ON.fullmatch(text)
        if on:
            count = int(on[1])
            return working_days_after(self.today, count) if count else self.today
        iso = _ISO_DAY.fullmatch(text)
        if iso:
            return _date(int(iso[1]), int(iso[2]), int(iso[3]))
        short = _SHORT_DAY.fullmatch(text)
        if not short:
            return None
        first, second = int(short[1]), int(short[2])
        month, day = (first, second) if self.short_dates == "MMDD" else (second, first)
        years = (self.today.year + step for step in (-1, 0, 1))
        found = [each for year in years if (each := _date(year, month, day))]
        since = self.today - edge.looked_back
        return next((each for each in found if each >= since), None)

    def _edge_of(self, day: date, edge: Edge) -> datetime:
        if edge is Edge.UNTIL:
            return midnight(day + timedelta(days=1))
        hours = self.office.on(day) if edge is Edge.BACK else None
        return wall_time(day, hours.opens) if hours else midnight(day)


def _with_offset(text: str) -> datetime | None:
    """Read ISO 8601 that says its own offset from UTC, as programs write it."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return None if moment.tzinfo is None else moment.astimezone(UTC)


def _clock(text: str) -> Clock:
    found = _CLOCK.fullmatch(text)
    if not found or (found[1] == "24" and found[2] != "00"):
        return None
    # Three digits may have lost a 0 in a spreadsheet, or a digit: nobody can tell.
    return (int(found[1]), int(found[2])) if len(text) != 3 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _instant(day: date, clock: tuple[int, int]) -> datetime | None:
    """Give the instant of a wall time; None for one that summer time passes over."""
    hour, minute = clock
    if hour == 24:
        return midnight(day + timedelta(days=1))
    try:
        return said_wall_time(day, time(hour, minute))
    except Refused:
        return None
