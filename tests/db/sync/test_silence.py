"""A server that says nothing, a line that is cut: found out in time, and nothing is lost by it."""

import threading
from collections.abc import Iterator
from time import monotonic

import pytest

from db.sync.counterpart import HouseFailure
from db.sync.server.house_server import HouseServer
from tests.db.sync.chains import Chain
from tests.db.sync.conftest import Connect, House
from tests.db.sync.front import Front

LIMIT = 1.0
NOTICED = LIMIT + 2.0
"""On a machine that does much else at the same time; without the limit it is minutes."""


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with Front(house.address) as opened:
        yield opened


@pytest.fixture
def through(front: Front, connect: Connect) -> HouseServer:
    """Give a station's way to the server through the front, and short patience."""
    return connect(address=front.address(), seconds=LIMIT)


def seconds_until_unreachable(server: HouseServer) -> float:
    began = monotonic()
    with pytest.raises(HouseFailure, match=r"house\.unreachable"):
        server.heads()
    return monotonic() - began


def test_a_cut_that_nobody_tells_of_is_noticed(front: Front, through: HouseServer) -> None:
    through.heads()
    front.silent = True
    assert LIMIT / 2 < seconds_until_unreachable(through) < NOTICED
    front.silent = False
    assert through.heads() == {}


def test_a_server_that_stands_still_is_noticed(house: House) -> None:
    server = HouseServer(house.address, house.first.login, house.first.house_id, LIMIT)
    with server:
        server.heads()
        house.server.hold()
        try:
            assert seconds_until_unreachable(server) < NOTICED
        finally:
            house.server.go_on()
        assert server.heads() == {}


def test_a_server_that_takes_the_call_and_says_nothing_is_noticed(
    front: Front, through: HouseServer
) -> None:
    front.silent = True
    assert seconds_until_unreachable(through) < NOTICED + 1  # libpq waits two seconds at least


def test_silence_in_the_middle_of_a_long_answer_is_noticed(
    front: Front, through: HouseServer, connect: Connect
) -> None:
    chain = Chain()
    connect().take(chain.grow(3000, bytes(200)))
    through.heads()
    front.cut, front.down_left = False, 300_000
    began = monotonic()
    with pytest.raises(HouseFailure, match=r"house\.unreachable"):
        through.events_after({chain.origin: 0}, 10_000)
    assert monotonic() - began < NOTICED


def test_a_long_answer_over_a_slow_line_takes_its_time(
    front: Front, through: HouseServer, connect: Connect
) -> None:
    chain = Chain()
    connect().take(chain.grow(3000, bytes(200)))
    through.heads()
    front.pause = 0.025
    began = monotonic()
    assert through.events_after({chain.origin: 0}, 10_000) == chain.events
    assert monotonic() - began > LIMIT


def test_a_line_cut_in_the_middle_of_handing_over_loses_and_doubles_nothing(
    front: Front, through: HouseServer, connect: Connect
) -> None:
    chain, ashore = Chain(), connect()
    chain.grow(9000, bytes(100))
    for left in (10_000, 2_000_000, 3_000_000):
        front.up_left = left
        with pytest.raises(HouseFailure, match=r"house\.unreachable"):
            through.take(chain.events)
    handed_over = ashore.heads()[chain.origin].seq
    assert 0 < handed_over < 9000
    front.up_left = None
    through.take(chain.events[handed_over - 5 :])
    held, came = 0, []
    while some := ashore.events_after({chain.origin: held}, 4000):
        came += some
        held = some[-1].origin_seq
    assert came == chain.events


def test_who_waits_is_woken_by_what_others_hand_over(connect: Connect) -> None:
    waiting, other = connect(), connect()
    waiting.heads()
    began = monotonic()
    assert not waiting.wait(0.2)
    assert monotonic() - began >= 0.2
    timer = threading.Timer(0.2, other.take, [Chain().grow()])
    timer.start()
    assert waiting.wait(30)
    timer.join()
    assert not waiting.wait(0)


def test_who_waits_does_not_hear_itself(connect: Connect) -> None:
    server = connect()
    server.take(Chain().grow())
    assert not server.wait(0.1)


def test_who_waits_can_be_woken_from_another_thread_also_without_a_line(
    connect: Connect, house: House
) -> None:
    server = connect()
    timer = threading.Timer(0.1, server.wake)
    timer.start()
    assert server.wait(30)
    timer.join()
    for _ in range(100_000):
        server.wake()  # nobody reads them, and nobody may wait for that
    assert server.wait(0)
    assert not server.wait(0)


def test_a_call_under_way_can_be_cut_short_from_another_thread(
    front: Front, connect: Connect
) -> None:
    server = connect(address=front.address(), seconds=60)
    server.heads()
    front.silent = True
    timer = threading.Timer(0.2, server.cut_short)
    timer.start()
    assert seconds_until_unreachable(server) < 30
    timer.join()
    assert server.wait(30)


def test_who_waits_is_woken_when_the_line_breaks(connect: Connect, house: House) -> None:
    server = connect()
    server.heads()
    house.ask(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'foaje'"
    )
    assert server.wait(30)
    assert server.heads() == {}
