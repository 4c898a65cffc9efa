"""Stations at their doors, closed after each test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest

from db.sync.peers.peer_line import PeerLine
from kiosk.settings import Settings
from kiosk.station import Station
from tests.conftest import TurnedClock
from tests.db.sync.peers.neighbourhood import QUICK, Neighbour, identity_in, introduce

Move = Callable[..., Neighbour]
Ring = Callable[[PeerLine], PeerLine]


@pytest.fixture
def move_in(tmp_path: Path, clock: TurnedClock) -> Iterator[Move]:
    """Give what opens a station's door; nobody knows it yet."""
    with ExitStack() as stack:

        def moving(name: str, clock: TurnedClock = clock, **others: object) -> Neighbour:
            settings = msgspec.structs.replace(Settings(), station=name)
            station = stack.enter_context(Station(tmp_path / name, settings, clock))
            made = Neighbour(station, identity_in(tmp_path / name), **others)  # type: ignore[arg-type] # told by name
            stack.callback(made.listener.close)
            return made

        yield moving


@pytest.fixture
def hung_up_after() -> Iterator[Ring]:
    """Give what has a line hung up after the test."""
    with ExitStack() as stack:

        def taking_note(line: PeerLine) -> PeerLine:
            stack.callback(line.hang_up)
            return line

        yield taking_note


@pytest.fixture
def foyer(move_in: Move) -> Neighbour:
    return move_in("foajé", seconds=QUICK, idle_seconds=QUICK)


@pytest.fixture
def desk(move_in: Move, foyer: Neighbour) -> Neighbour:
    made = move_in("disk")
    introduce(foyer, made)
    return made
