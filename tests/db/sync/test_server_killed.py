"""A server killed in mid-write, and one whose disk is full: nothing acknowledged is lost."""

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.sync.counterpart import HouseFailure
from db.sync.server.address import ServerAddress
from db.sync.server.creation import create_house
from db.sync.server.house_server import HouseServer
from tests.db.sync.chains import Chain
from tests.postgres import PostgresServer

LONG = pytest.mark.timeout(1800)


@pytest.fixture
def enduring(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """Give a server that writes before it says so, as all do unless somebody tells them not to."""
    server = PostgresServer(options=["fsync=off"])
    yield server
    server.remove()


@pytest.mark.parametrize("kills", [3, pytest.param(200, marks=[pytest.mark.soak, LONG])])
def test_nothing_acknowledged_is_lost_when_the_server_is_killed(
    enduring: PostgresServer, kills: int
) -> None:
    database = enduring.make_database()
    first = create_house(enduring.administrator(database), "Storfors", "Reception")
    address, chain = ServerAddress(enduring.host, enduring.port, database), Chain()
    acknowledged, stopped = 0, threading.Event()

    def hand_over(server: HouseServer) -> None:
        nonlocal acknowledged
        while not stopped.is_set():
            if acknowledged == len(chain.events):
                chain.grow(3)
            try:
                server.take(chain.events[acknowledged:])
            except HouseFailure:
                stopped.wait(0.02)
            else:
                acknowledged = len(chain.events)

    with HouseServer(address, first.login, first.house_id) as server:
        thread = threading.Thread(target=hand_over, args=[server])
        thread.start()
        for _ in range(kills):
            reached = acknowledged
            while acknowledged < reached + 30:
                assert not stopped.wait(0.01)
            enduring.kill()
            enduring.start()
        stopped.set()
        thread.join()
    with HouseServer(address, first.login, first.house_id) as server:
        came = server.events_after({chain.origin: 0}, 10**6)
    assert len(came) >= acknowledged >= 30 * kills
    assert came == chain.events[: len(came)]


@pytest.fixture
def small_disk(enduring: PostgresServer) -> Iterator[Path]:
    """Mount memory as a disk for one database; skips where that is not allowed."""
    folder = enduring.folder / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    shutil.chown(folder, "nobody")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(server: HouseServer, chain: Chain) -> None:
    for _ in range(200):
        server.take(chain.grow(200, os.urandom(500)))


def test_a_full_disk_is_told_as_such_and_what_is_there_can_be_read(
    enduring: PostgresServer, small_disk: Path
) -> None:
    enduring.execute(f"CREATE TABLESPACE small LOCATION '{small_disk}'")
    enduring.execute("CREATE DATABASE cramped TABLESPACE small")
    first = create_house(enduring.administrator("cramped"), "Storfors", "Reception")
    address, chain = ServerAddress(enduring.host, enduring.port, "cramped"), Chain()
    with HouseServer(address, first.login, first.house_id, 30) as server:
        with pytest.raises(HouseFailure) as refusal:
            fill(server, chain)
        acknowledged = len(chain.events) - 200
        assert refusal.value.code == "house.full"
        assert refusal.value.facts == {"sqlstate": "53100"}
        assert server.heads()[chain.origin].seq == acknowledged
        assert (
            server.events_after({chain.origin: acknowledged - 9}, 10)
            == (chain.events[acknowledged - 9 : acknowledged])
        )
        grow = ["mount", "-o", "remount,size=200m", str(small_disk)]
        subprocess.run(grow, check=True)
        server.take(chain.events[acknowledged:])
        assert server.heads()[chain.origin] == chain.head
