"""How long somebody who gave wrong PINs must wait: five are free, then 30 seconds, doubling.

A try is counted before it is known whether it was right, so that ending the program in the middle
makes no try free. Times are UTC.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

FREE_TRIES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)
"""24 tries a day at a million PINs; longer would only shut out who has forgotten hers."""


@dataclass(frozen=True)
class Tries:
    """How many tries no right PIN has followed, and when the last was made."""

    number: int
    last_at: datetime

    def waits(self, now: datetime) -> timedelta:
        """Give how long it is until the next try is heard.

        Never longer than the wait itself: a clock set back must shut nobody out for years.
        """
        wait = wait_after(self.number)
        return max(timedelta(), min(wait, self.last_at + wait - now))


NO_TRIES = Tries(0, datetime(1970, 1, 1, tzinfo=UTC))


def wait_after(tries: int) -> timedelta:
    """Give the wait that follows so many wrong tries."""
    over = tries - FREE_TRIES
    if over < 0:
        return timedelta()
    times: int = 2 ** min(over, 16)  # beyond it the longest wait holds long since
    return min(FIRST_WAIT * times, LONGEST_WAIT)
