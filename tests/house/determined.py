"""One seed decides everything that is drawn: ids, salts, codes, and how long a slice took."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest

from db import clock as clocks
from db import journal as journals
from db.sync import exchange as exchanges
from kiosk.visits import codes


class Chance(random.Random):
    """The dice of one world, which also stand in for the machine's secrets and clocks."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.clock: Callable[[], datetime] = lambda: datetime.now().astimezone()

    def happens(self, probability: float) -> bool:
        return self.random() < probability

    def token_bytes(self, count: int) -> bytes:
        return self.randbytes(count)

    def token_hex(self, count: int) -> str:
        return self.randbytes(count).hex()

    def time_ns(self) -> int:
        return (self.clock() - _EPOCH) // timedelta(milliseconds=1) * 1_000_000

    def thread_time(self) -> float:
        """Let every slice take a time of its own, so that their sizes differ."""
        return self.uniform(0.0, 0.08)


_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


@contextmanager
def determined(chance: Chance, at_once: int) -> Iterator[None]:
    """Let nothing be drawn but by the seed; batches are small, for the world is."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (clocks, journals, codes):
            patch.setattr(module, "secrets", chance)
        patch.setattr(clocks, "time", chance)
        patch.setattr(exchanges, "thread_time", chance.thread_time)
        patch.setattr(exchanges, "AT_ONCE", at_once)
        patch.setattr(exchanges, "_FIRST_SLICE", max(1, at_once // 3))
        patch.setattr(exchanges, "_LEAST_SLICE", 1)
        yield
