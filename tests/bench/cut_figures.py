"""A desk whose line to the server is cut without a word: when it tells, and how it goes on."""

import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bench.figure import Figure
from tests.certificates import certificate
from tests.db.sync.front import Front
from tests.house.cut_network import CutNetwork, move_into
from tests.house.stations_at_work import HouseAtWork, wait_until
from tests.postgres import PostgresServer

SECONDS_BETWEEN = 0.2
MISSED = 100
"""Arrivals at the other station while the line is cut."""
_UNDISTURBED_SECONDS = 5.0


def cut_off() -> list[Figure]:
    """Watch a desk's window while the network of its station is cut and mended."""
    try:
        with tempfile.TemporaryDirectory() as folder, _desk_in_own_network(Path(folder)) as made:
            return _stalls(*made)
    except pytest.skip.Exception as error:
        sys.stderr.write(f"not measured: {error}\n")
        return []


@contextmanager
def _desk_in_own_network(folder: Path) -> Iterator[tuple[HouseAtWork, CutNetwork]]:
    server = PostgresServer(options=())
    try:
        with CutNetwork() as network:
            trusted = certificate(folder, f"IP:{network.here}")
            house = HouseAtWork(server, folder, 2)
            front = Front(house.address, trusted.server_context(), network.here)
            desk = house.stations[1]
            desk.program = "tests.house.desk_process"
            move_into(network, desk, front, trusted.file)
            with front, house:
                yield house, network
    finally:
        server.remove()


def _stalls(house: HouseAtWork, network: CutNetwork) -> list[Figure]:
    near, desk = house.stations
    wait_until(lambda: desk.stands() == "together")
    desk.say(f"every {SECONDS_BETWEEN}")
    threading.Event().wait(_UNDISTURBED_SECONDS)
    desk.stall()
    threading.Event().wait(_UNDISTURBED_SECONDS)
    undisturbed = desk.stall()
    network.cut()
    noticed = wait_until(lambda: desk.stands().startswith("alone"))
    before = len(desk.acknowledged)
    near.say(f"arrive {MISSED}")
    wait_until(lambda: len(desk.acknowledged) >= before + _UNDISTURBED_SECONDS / SECONDS_BETWEEN)
    cut = desk.stall()
    network.mend()
    wait_until(lambda: desk.stands() == "together")
    desk.say("every 0")
    house.wait_until_alike()
    mended = desk.stall()
    what = "stall of a desk with five arrivals a second, longest"
    return [
        Figure(f"{what}: together", undisturbed * 1e3, "ms", 50),
        Figure(f"{what}: cut off, and alone", cut * 1e3, "ms", 50),
        Figure(f"{what}: mended, {MISSED} come from elsewhere", mended * 1e3, "ms", 50),
        Figure("a silent cut is told of after", noticed, "s", 5),
    ]
