"""One measured number, and what measuring takes."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.station import Station
from tests.bench.houses import house

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Figure:
    """One measured number beside its goal."""

    what: str
    value: float
    unit: str
    goal: float


@contextmanager
def house_of(*, staff: int = 100, inside: int = 0) -> Iterator[Station]:
    """Give a station of this size, for as long as it is measured."""
    with tempfile.TemporaryDirectory() as folder:
        station = house(Path(folder), staff=staff, inside=inside)
        try:
            yield station
        finally:
            station.close()


def seconds_of(work: Callable[[], object]) -> float:
    """Time some work by the clock."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def quantile(values: list[float], percent: int) -> float:
    """Give the value that so many percent stay below."""
    return statistics.quantiles(values, n=100)[percent - 1]
