"""A simulated line fails as real ones do, and comes back."""

import errno
import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.simulators import (
    Behaviour,
    Flow,
    LineState,
    PtySimulator,
    TcpSimulator,
    bytes_per_second,
)
from kiosk.refusal import Refused

ASK = b"\x10\x04\x01"
PATIENCE = 20.0
SILENCE = 0.2


@pytest.fixture
def tcp() -> Iterator[TcpSimulator]:
    with TcpSimulator(Behaviour()) as running:
        yield running


def caller(running: TcpSimulator) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", running.port), PATIENCE)
    connection.settimeout(PATIENCE)
    return connection


def answered(connection: socket.socket) -> bytes:
    connection.sendall(ASK)
    return connection.recv(1)


def says_nothing(connection: socket.socket) -> bool:
    connection.settimeout(SILENCE)
    try:
        return not connection.recv(1)
    except TimeoutError:
        return True
    finally:
        connection.settimeout(PATIENCE)


def test_one_client_is_served_at_a_time_and_the_next_when_it_has_left(tcp: TcpSimulator) -> None:
    with caller(tcp) as first:
        assert answered(first) == b"\x12"
        with caller(tcp) as second:
            second.sendall(ASK)
            assert says_nothing(second)
            first.close()
            assert second.recv(1) == b"\x12"


def test_power_off_resets_the_connection_and_nobody_listens_until_it_is_on(
    tcp: TcpSimulator,
) -> None:
    with caller(tcp) as connection:
        assert answered(connection) == b"\x12"
        tcp.set_line(LineState.OFF)
        with pytest.raises(ConnectionResetError):
            connection.recv(1)
    with pytest.raises(ConnectionRefusedError):
        caller(tcp)
    port = tcp.port
    tcp.set_line(LineState.GOOD)
    with connected_again(tcp) as connection:
        assert answered(connection) == b"\x12"
    assert tcp.port == port


def connected_again(running: TcpSimulator) -> socket.socket:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return caller(running)
        except ConnectionRefusedError:
            assert time.monotonic() < until


@pytest.mark.parametrize("state", [LineState.HALF_OPEN, LineState.CABLE_OUT])
def test_a_lost_connection_is_told_neither_end_and_is_dead_afterwards(
    tcp: TcpSimulator, state: LineState
) -> None:
    with caller(tcp) as connection:
        assert answered(connection) == b"\x12"
        tcp.set_line(state)
        assert says_nothing(connection)
        connection.sendall(ASK)
        assert says_nothing(connection)
        tcp.set_line(LineState.GOOD)
        with connected_again(tcp) as after:
            assert answered(after) == b"\x12"
        with pytest.raises(ConnectionResetError):
            connection.recv(1)


def test_a_stuck_printer_goes_on_with_the_same_connection(tcp: TcpSimulator) -> None:
    with caller(tcp) as connection:
        assert answered(connection) == b"\x12"
        tcp.set_line(LineState.STUCK)
        connection.sendall(ASK)
        assert says_nothing(connection)
        tcp.set_line(LineState.GOOD)
        assert connection.recv(1) == b"\x12"


def test_a_change_is_told_to_who_is_connected_and_not_to_who_comes_later(
    tcp: TcpSimulator,
) -> None:
    with caller(tcp) as connection:
        connection.sendall(b"\x1da\xff")
        assert connection.recv(4) == b"\x10\x00\x00\x0f"
        tcp.say(tcp.printer.set_condition(cover_open=True))
        assert connection.recv(4) == b"\x38\x00\x00\x0f"
    tcp.say(tcp.printer.set_condition(cover_open=False))
    with caller(tcp) as connection:
        assert answered(connection) == b"\x12"


def test_a_printer_with_a_full_buffer_holds_the_line_until_it_has_room() -> None:
    with TcpSimulator(Behaviour(buffer_bytes=45, flow=Flow.BUSY)) as running:
        running.printer.set_condition(paper_out=True)
        with caller(running) as connection:
            connection.sendall(b"a" * 40)
            wait_until(lambda: not running.printer.takes)
            connection.sendall(b"b" * 4000 + ASK)
            assert says_nothing(connection)
            running.say(running.printer.load_paper())
            assert connection.recv(1) == b"\x12"
    assert running.printer.paper == b"a" * 40 + b"b" * 4000


def wait_until(is_so: object) -> None:
    assert callable(is_so)
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < until


def test_a_taken_port_is_refused(tcp: TcpSimulator) -> None:
    with pytest.raises(Refused, match=r"simulate\.port_taken"), TcpSimulator(port=tcp.port):
        pass


def test_a_slow_line_carries_no_faster_than_its_baud_rate_and_not_much_slower() -> None:
    """Of three tries the quickest counts: others work on this machine too."""
    data = b"a" * 1000
    wire = len(data) / bytes_per_second(9600)
    taken = []
    for _ in range(3):
        with TcpSimulator(Behaviour(bytes_per_second=bytes_per_second(9600))) as running:
            begun = time.monotonic()
            with caller(running) as connection:
                connection.sendall(data + ASK)
                assert connection.recv(1) == b"\x12"
            taken.append(time.monotonic() - begun)
    assert wire <= min(taken) <= 1.15 * wire


def is_gone(port: int) -> bool:
    try:
        os.write(port, ASK)
    except OSError as error:
        return error.errno == errno.EIO
    return False


def test_a_serial_port_goes_with_the_cable_and_its_link_leads_to_the_new_one(
    tmp_path: Path,
) -> None:
    link = tmp_path / "printer"
    with PtySimulator(link=link) as running:
        port = os.open(link, os.O_RDWR | os.O_NOCTTY)
        os.write(port, ASK)
        assert os.read(port, 1) == b"\x12"
        running.set_line(LineState.CABLE_OUT)
        wait_until(lambda: not link.is_symlink())
        wait_until(lambda: is_gone(port))
        os.close(port)
        running.set_line(LineState.GOOD)
        wait_until(link.exists)
        port = os.open(link, os.O_RDWR | os.O_NOCTTY)
        os.write(port, ASK)
        assert os.read(port, 1) == b"\x12"
        os.close(port)
    assert not link.is_symlink()


def test_a_file_in_the_place_of_the_link_is_left_alone(tmp_path: Path) -> None:
    link = tmp_path / "printer"
    link.write_text("mine", "utf-8")
    with pytest.raises(Refused, match=r"simulate\.link_taken"), PtySimulator(link=link):
        pass
    assert link.read_text("utf-8") == "mine"


def test_a_serial_port_nobody_reads_loses_what_is_said_and_blocks_nothing() -> None:
    with PtySimulator() as running:
        running.say(*[b"x" * 4096] * 4)
        port = os.open(running.device, os.O_RDWR | os.O_NOCTTY)
        os.write(port, b"printed\n")
        wait_until(lambda: running.printer.paper == b"printed\n")
        os.close(port)
