"""Long work cut into transactions of at most some 50 ms, so that an arrival never waits for it."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from time import monotonic
from typing import Protocol

from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.station import Station

_FIRST_SLICE = 20
_LARGEST_SLICE = 500
_SLICE_SECONDS = 0.025  # half of what is promised: the disk is not always as fast as last time

Progress = Callable[[int, int], None]
"""Hears how many steps of how many are done."""
Step = Callable[[Transaction], None]
"""One small piece of the work, done within a transaction it shares with others."""


class Readable(Protocol):
    """A station that can be asked: `Station` or `StationReader`."""

    def reading(self) -> AbstractContextManager[Connection]:
        """Give one consistent view for one question."""
        ...


def in_slices(station: Station, steps: Sequence[Step], progress: Progress | None = None) -> None:
    """Carry out steps in transactions whose size follows how long the last one took."""
    tell = progress or (lambda _done, _all: None)
    done, size = 0, _FIRST_SLICE
    tell(0, len(steps))
    while done < len(steps):
        piece = steps[done : done + size]
        began = station.do_patiently(_carry_out_slice, piece)
        took = max(monotonic() - began, 0.001)
        fitting = int(len(piece) * _SLICE_SECONDS / took)
        size = max(1, min(fitting, size * 2, _LARGEST_SLICE))
        done += len(piece)
        tell(done, len(steps))


def _carry_out_slice(tx: Transaction, steps: Sequence[Step]) -> float:
    """Do some steps; give when they began, so that waiting for the lane does not count."""
    began = monotonic()
    for step in steps:
        step(tx)
    return began
