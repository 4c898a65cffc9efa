"""A server killed in mid-write: nothing acknowledged is lost."""

import threading
from collections.abc import Iterator

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
