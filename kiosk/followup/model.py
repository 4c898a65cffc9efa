"""Ratings of the reception: 1 to 5, voluntary and anonymous (L05), and kept so that they stay so.

A rating appended when it is given would stand in the journal beside the check-out it belongs to,
and the two could be joined. So ratings wait in memory and are appended several at once, as counts
of a day: when an hour has turned and at least five wait, when the day has turned, and when the
program ends. A power cut loses those that wait; figures of many days can bear that, trust cannot.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock

from kiosk.calendar import STOCKHOLM

SCORES = (1, 2, 3, 4, 5)
LEAST_TOGETHER = 5


@dataclass(frozen=True)
class RatingsOfADay:
    """How often each score was given on a day, from 1 on; part of a day or all of it."""

    day: date
    counts: tuple[int, int, int, int, int]


@dataclass(frozen=True)
class Ratings:
    """How often each score was given, from 1 on."""

    counts: tuple[int, int, int, int, int]

    @property
    def number(self) -> int:
        """Give how many ratings there are."""
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        """Give the mean score, None without any."""
        total = sum(score * count for score, count in zip(SCORES, self.counts, strict=True))
        return total / self.number if self.number else None


class RatingBox:
    """Holds ratings until so many lie in it that none tells of one visit. Any thread may use it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: Counter[int] = Counter()
        self._hour: datetime | None = None

    def drop(self, score: int, now: datetime) -> None:
        """Put in one rating from 1 to 5; others are no ratings."""
        if score not in SCORES:
            return
        with self._lock:
            if self._hour is None:
                self._hour = _hour_of(now)
            self._waiting[score] += 1

    def take(self, now: datetime, *, at_once: bool = False) -> RatingsOfADay | None:
        """Take out what may be appended now, if anything; all of it `at_once`, at the end."""
        hour = _hour_of(now)
        with self._lock:
            began = self._hour
            if began is None or not self._waiting:
                return None
            many = self._waiting.total() >= LEAST_TOGETHER and hour != began
            if not (many or at_once or hour.date() != began.date()):
                return None
            one, two, three, four, five = (self._waiting[score] for score in SCORES)
            self._waiting.clear()
            self._hour = None
            return RatingsOfADay(began.date(), (one, two, three, four, five))


def summed(days: Sequence[RatingsOfADay]) -> Ratings:
    """Add the ratings of several days."""
    one, two, three, four, five = (sum(each.counts[place] for each in days) for place in range(5))
    return Ratings((one, two, three, four, five))


def _hour_of(now: datetime) -> datetime:
    return now.astimezone(STOCKHOLM).replace(minute=0, second=0, microsecond=0)
