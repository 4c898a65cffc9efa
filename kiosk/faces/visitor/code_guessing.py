"""A brake on guessing codes: whoever tries many wrong ones waits longer and longer.

A few wrong codes cost nobody anything, and no wait is longer than half a minute, so that an honest
visitor is never kept out. With 32⁶ short codes a script then needs centuries.
"""

from collections import deque
from collections.abc import Callable
from math import ceil
from time import monotonic

WINDOW_SECONDS = 600.0
FREE_WRONG_CODES = 12
"""In ten minutes: sixty visitors an hour of whom each mistypes once."""
LONGEST_PAUSE_SECONDS = 30.0
WRONG_CODES = (
    "visit.booking_code_unknown",
    "visit.code_unknown",
    "visit.code_expired",
    "visit.code_forged",
)
"""What a wrong code is refused with."""


class CodeGuessing:
    """Counts the wrong codes of all visitors together; seconds are monotonic, not of a clock."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._wrong: deque[float] = deque()
        self._until = 0.0

    @property
    def pause(self) -> int:
        """Give the seconds until the next code is looked at, 0 when it is at once."""
        return max(0, ceil(self._until - self._now()))

    def wrong(self) -> None:
        """Take notice of a wrong code."""
        now = self._now()
        while self._wrong and self._wrong[0] <= now - WINDOW_SECONDS:
            self._wrong.popleft()
        self._wrong.append(now)
        over = len(self._wrong) - FREE_WRONG_CODES
        if over > 0:
            self._until = now + min(2.0 ** min(over, 10), LONGEST_PAUSE_SECONDS)
