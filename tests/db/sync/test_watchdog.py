"""A call that takes too long is cut, whatever was guarded before it."""

import socket
from collections.abc import Iterator
from time import monotonic

import pytest

from db.sync.server.watchdog import Watchdog
from tests.house.stations_at_work import wait_until

LONG, SHORT = 60.0, 0.1


@pytest.fixture
def line() -> Iterator[socket.socket]:
    """Give one end of a line whose other end says nothing."""
    near, far = socket.socketpair()
    near.settimeout(LONG / 2)  # so that a test ends that nobody cuts
    yield near
    near.close()
    far.close()


@pytest.fixture
def watchdog() -> Iterator[Watchdog]:
    made = Watchdog()
    yield made
    made.close()


def seconds_until_cut(watchdog: Watchdog, line: socket.socket) -> float:
    began = monotonic()
    with watchdog.guarding(line, SHORT):
        assert line.recv(1) == b""
    return monotonic() - began


def test_a_silent_line_is_cut_when_its_time_is_over(
    watchdog: Watchdog, line: socket.socket
) -> None:
    assert seconds_until_cut(watchdog, line) >= SHORT


def test_a_short_call_is_cut_in_its_time_though_a_long_one_was_guarded_before(
    watchdog: Watchdog, line: socket.socket
) -> None:
    began = monotonic()
    with watchdog.guarding(line, LONG):
        wait_until(lambda: watchdog._looks_at > began + LONG / 2)
    assert SHORT <= seconds_until_cut(watchdog, line) < LONG / 2


def test_a_call_that_goes_on_coming_is_not_cut(watchdog: Watchdog, line: socket.socket) -> None:
    pieces, began = 0, monotonic()
    with watchdog.guarding(line, SHORT) as count_anew:
        while monotonic() - began < 3 * SHORT:
            count_anew()
            pieces += 1
        line.send(b"still open")
    assert pieces > 1
