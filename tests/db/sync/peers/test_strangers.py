"""Whoever is not in the house's list is not let in, and who keeps nobody to the wire is cut off."""

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest

from db.sync.counterpart import HouseFailure
from db.sync.peers import listener as listeners
from db.sync.peers.guarded import Guarded
from db.sync.peers.identity import calling_context
from db.sync.peers.listener import Listener
from db.sync.peers.peer_line import PeerLine
from db.sync.peers.wire import (
    ANSWERS,
    LONGEST_ANSWER,
    LONGEST_QUESTION,
    REVISION,
    AskHeads,
    Hello,
    receive,
    send,
)
from tests.db.sync.exchanging import arrive, assert_alike
from tests.db.sync.peers.conftest import Move, Ring
from tests.db.sync.peers.neighbourhood import (
    AT_MOST,
    LOOPBACK,
    NOT_LET_IN,
    Neighbour,
    certificate_of,
    code_of,
    identity_in,
    introduce,
    settle,
)


def is_ended(line: socket.socket) -> bool:
    """Tell whether the other side has hung up, having said nothing."""
    line.settimeout(AT_MOST)
    try:
        return line.recv(1) == b""
    except ConnectionError:
        return True


def test_a_stranger_with_a_certificate_of_its_own_is_told_nothing(
    foyer: Neighbour, desk: Neighbour, move_in: Move, hung_up_after: Ring
) -> None:
    stranger = move_in("främmande")
    assert code_of(hung_up_after(stranger.line_to(foyer))) in NOT_LET_IN
    settle(desk.taking_from(hung_up_after(desk.line_to(foyer))))


def test_who_shows_no_certificate_is_told_nothing(foyer: Neighbour, desk: Neighbour) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with (
        socket.create_connection((LOOPBACK, foyer.listener.port)) as plain,
        context.wrap_socket(plain) as line,
    ):
        line.settimeout(AT_MOST)
        with pytest.raises(OSError, match=r"CERTIFICATE_REQUIRED|reset"):
            line.recv(1)


def test_a_certificate_of_the_same_name_is_another(
    foyer: Neighbour, desk: Neighbour, move_in: Move, hung_up_after: Ring, tmp_path: Path
) -> None:
    """A station struck off and invited anew has its name again, but not its key."""
    foyer.list.clear()
    foyer.list[certificate_of(identity_in(tmp_path / "new"))] = "disk"
    assert code_of(hung_up_after(desk.line_to(foyer))) in NOT_LET_IN


def test_a_station_takes_nothing_from_who_has_another_certificate(
    foyer: Neighbour, desk: Neighbour, hung_up_after: Ring, tmp_path: Path
) -> None:
    other = certificate_of(identity_in(tmp_path / "other"))
    line = hung_up_after(desk.line_at(foyer.listener.port, other, "foajé"))
    assert code_of(line) == "house.certificate"


def test_who_speaks_in_plain_text_is_cut_off(foyer: Neighbour, desk: Neighbour) -> None:
    with socket.create_connection((LOOPBACK, foyer.listener.port)) as line:
        line.sendall(b"GET / HTTP/1.1\r\n\r\n")
        line.settimeout(AT_MOST)
        heard = b""
        try:
            while part := line.recv(4096):
                heard += part
        except ConnectionError:
            pass
        assert len(heard) < 100  # an alert at most


def test_older_encryption_is_refused(foyer: Neighbour, desk: Neighbour) -> None:
    context = calling_context(desk.identity, foyer.certificate)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with (
        socket.create_connection((LOOPBACK, foyer.listener.port)) as plain,
        pytest.raises(OSError, match=r"PROTOCOL_VERSION|reset"),
    ):
        context.wrap_socket(plain)


def test_a_station_struck_off_is_refused_from_the_moment_it_is_known(
    foyer: Neighbour, desk: Neighbour, hung_up_after: Ring
) -> None:
    line = hung_up_after(desk.line_to(foyer))
    line.heads()
    foyer.list.clear()
    assert code_of(line) == "house.struck_off"
    assert code_of(line) in NOT_LET_IN | {"house.unreachable"}


def test_a_station_of_another_house_is_refused(
    foyer: Neighbour, move_in: Move, hung_up_after: Ring
) -> None:
    other = move_in("disk", house_id="another")
    introduce(foyer, other)
    assert code_of(hung_up_after(other.line_to(foyer))) == "house.other"


def test_who_gives_itself_anothers_name_is_refused(
    foyer: Neighbour, desk: Neighbour, hung_up_after: Ring
) -> None:
    line = PeerLine(
        (LOOPBACK, foyer.listener.port),
        foyer.certificate,
        desk.identity,
        Hello(REVISION, "house", "vakt"),
        "foajé",
    )
    assert code_of(hung_up_after(line)) == "house.other"


@pytest.mark.parametrize(("revision", "code"), [(REVISION + 1, "house.older"), (0, "house.newer")])
def test_stations_that_speak_otherwise_part_in_order(
    foyer: Neighbour, desk: Neighbour, hung_up_after: Ring, revision: int, code: str
) -> None:
    hello = Hello(revision, "house", "disk")
    where = LOOPBACK, foyer.listener.port
    line = PeerLine(where, foyer.certificate, desk.identity, hello, "foajé")
    assert code_of(hung_up_after(line)) == code


@contextmanager
def let_in(foyer: Neighbour, desk: Neighbour, *, greets: bool = True) -> Iterator[Guarded]:
    """Talk to a station as one of the house does who then says what it likes."""
    context = calling_context(desk.identity, foyer.certificate)
    with (
        socket.create_connection((LOOPBACK, foyer.listener.port)) as plain,
        context.wrap_socket(plain, do_handshake_on_connect=False) as wrapped,
    ):
        line = Guarded(wrapped)
        line.handshake(AT_MOST)
        if greets:
            send(line, Hello(REVISION, "house", "disk"), AT_MOST)
            receive(line, ANSWERS, LONGEST_ANSWER, AT_MOST, AT_MOST)
        yield line


GARBAGE = {
    "a length of gigabytes": struct.pack(">I", 0xFFFFFFFF),
    "a length just above": struct.pack(">I", LONGEST_QUESTION + 1) + bytes(10),
    "no message": struct.pack(">I", 5) + b"\xc1\xff\x00ab",
    "an unknown question": struct.pack(">I", 8) + b"\x91\xa6Delete",
    "a negative number": struct.pack(">I", 12) + b"\x93\xa8AskHeads\xff\xc2",
    "nothing at all": struct.pack(">I", 0),
    "half a message": struct.pack(">I", 100) + b"\x93",
    "half a length": b"\x00\x00",
    "silence": b"",
}


@pytest.mark.parametrize("said", GARBAGE.values(), ids=GARBAGE.keys())
@pytest.mark.parametrize("greets", [True, False], ids=["after hello", "as hello"])
def test_who_says_what_is_no_question_is_cut_off(
    foyer: Neighbour, desk: Neighbour, hung_up_after: Ring, said: bytes, greets: bool
) -> None:
    with let_in(foyer, desk, greets=greets) as line:
        line.send(said, monotonic() + AT_MOST)
        with pytest.raises((ConnectionError, ssl.SSLError)):
            line.receive(1, monotonic() + AT_MOST)
    desk.taking_from(hung_up_after(desk.line_to(foyer))).round()


def test_a_question_before_hello_is_not_answered(foyer: Neighbour, desk: Neighbour) -> None:
    with let_in(foyer, desk, greets=False) as line:
        send(line, AskHeads(0, without_server=False), AT_MOST)
        with pytest.raises((ConnectionError, ssl.SSLError)):
            line.receive(1, monotonic() + AT_MOST)


def test_who_connects_and_is_silent_is_cut_off(foyer: Neighbour, desk: Neighbour) -> None:
    with socket.create_connection((LOOPBACK, foyer.listener.port)) as line:
        assert is_ended(line)


def test_one_address_cannot_take_all_places(
    foyer: Neighbour, desk: Neighbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foyer.listener, "_seconds", AT_MOST)
    monkeypatch.setattr(listeners, "MOST_FROM_ONE_ADDRESS", 3)
    where = LOOPBACK, foyer.listener.port
    lines = [socket.create_connection(where) for _ in range(4)]
    try:
        assert is_ended(lines[3])
        assert len(foyer.listener._open) == 3
    finally:
        for each in lines:
            each.close()


def test_there_are_never_more_conversations_than_there_is_room_for(
    foyer: Neighbour, desk: Neighbour, monkeypatch: pytest.MonkeyPatch, hung_up_after: Ring
) -> None:
    monkeypatch.setattr(listeners, "MOST_CONNECTIONS", 1)
    with socket.create_connection((LOOPBACK, foyer.listener.port)) as silent:
        assert code_of(hung_up_after(desk.line_to(foyer))) in NOT_LET_IN
        assert is_ended(silent)
    wait_until(lambda: not foyer.listener._open)
    hung_up_after(desk.line_to(foyer)).heads()


def wait_until(done: Callable[[], bool]) -> None:
    until = monotonic() + AT_MOST
    while not done():
        assert monotonic() < until
        threading.Event().wait(0.01)


def test_a_closed_door_ends_conversations_at_once(
    move_in: Move, desk: Neighbour, hung_up_after: Ring
) -> None:
    guard = move_in("vakt", idle_seconds=60.0)
    introduce(desk, guard)
    line = hung_up_after(desk.line_to(guard))
    line.heads()
    began = monotonic()
    guard.listener.close()
    assert monotonic() - began < 2.0
    assert not guard.listener._open
    assert code_of(line) == "house.unreachable"


def test_a_port_another_program_has_is_told_of(foyer: Neighbour, desk: Neighbour) -> None:
    with socket.create_server((LOOPBACK, 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(HouseFailure) as refused:
            Listener((LOOPBACK, port), foyer.identity, foyer.known, foyer.listener._answers)
    assert refused.value.code == "house.port_taken"
    assert refused.value.facts["port"] == port


def test_an_address_of_another_pc_is_told_of(foyer: Neighbour) -> None:
    with pytest.raises(HouseFailure, match=r"house\.not_own_address"):
        Listener(("192.0.2.1", 0), foyer.identity, foyer.known, foyer.listener._answers)


def test_without_an_address_it_listens_on_all(foyer: Neighbour, desk: Neighbour) -> None:
    door = Listener(("", 0), foyer.identity, foyer.known, foyer.listener._answers)
    line = desk.line_at(door.port, foyer.certificate, "foajé")
    line.heads()
    line.hang_up()
    door.close()


def test_who_misses_the_server_says_so_as_long_as_it_does(
    foyer: Neighbour, desk: Neighbour, hung_up_after: Ring
) -> None:
    line = hung_up_after(desk.line_to(foyer))
    line.heads()
    assert foyer.listener.asked_without_server(60.0) == frozenset()
    line.without_server = True
    line.heads()
    assert foyer.listener.asked_without_server(60.0) == {"disk"}
    assert foyer.listener.asked_without_server(-1.0) == frozenset()
    line.without_server = False
    line.heads()
    assert foyer.listener.asked_without_server(60.0) == frozenset()


def test_a_key_and_certificate_never_run_out_and_are_never_the_same(tmp_path: Path) -> None:
    one, other = identity_in(tmp_path / "one"), identity_in(tmp_path / "other")
    assert one.certificate != other.certificate
    assert "9999" in ssl._ssl._test_decode_cert(str(one.file))["notAfter"]  # type: ignore[attr-defined]


def test_what_was_taken_before_a_stranger_came_stands(
    foyer: Neighbour, desk: Neighbour, hung_up_after: Ring
) -> None:
    arrive(foyer.station)
    with socket.create_connection((LOOPBACK, foyer.listener.port)) as line:
        line.sendall(bytes(100_000))
        settle(desk.taking_from(hung_up_after(desk.line_to(foyer))))
    assert_alike(foyer.station, desk.station)
