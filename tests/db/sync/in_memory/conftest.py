"""A house in memory for each test, and stations that open in it."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest

from kiosk.settings import Settings
from kiosk.station import Station
from tests.conftest import TurnedClock
from tests.db.sync.exchanging import Open
from tests.db.sync.house_in_memory import HouseInMemory


@pytest.fixture
def house() -> HouseInMemory:
    return HouseInMemory()


@pytest.fixture
def open_station(tmp_path: Path, clock: TurnedClock) -> Iterator[Open]:
    with ExitStack() as stack:
        yield lambda name: stack.enter_context(
            Station(tmp_path / name, msgspec.structs.replace(Settings(), station=name), clock)
        )
