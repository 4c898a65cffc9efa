"""The simulated readers send what the makers' papers say, and spoil it as asked."""

import os
import socket
from collections.abc import Iterator
from threading import Event

import pytest

from kiosk.devices.simulators import (
    CodeManner,
    Happened,
    PtyReader,
    ReaderBehaviour,
    ReaderSwitches,
    SimulatedReader,
    TcpReader,
)
from kiosk.refusal import Refused

CODE = "K7F3A9QX"


def sent(reader: SimulatedReader, text: str) -> bytes:
    return b"".join(reader.read(text))


@pytest.mark.parametrize(
    ("kind", "text", "frame"),
    [
        ("rdm6300", "62E3086CED", b"\x0262E3086CED08\x03"),
        ("rdm6300", "62 e3 08 6c ed", b"\x0262E3086CED08\x03"),
        ("id12", "62E3086CED", b"\x0262E3086CED08\r\n\x03"),
        ("em-binary", "06008E6D5D", bytes.fromhex("02 0A 02 06 00 8E 6D 5D B0 03")),
        ("twn3-prox", "8:12345", b"1A84181CC0\r"),
        ("code", CODE, b"K7F3A9QX\r"),
    ],
)
def test_what_is_read_is_sent_as_the_makers_paper_says(kind: str, text: str, frame: bytes) -> None:
    assert sent(SimulatedReader(kind), text) == frame


@pytest.mark.parametrize(
    ("manner", "frame"),
    [
        (CodeManner("crlf"), b"K7F3A9QX\r\n"),
        (CodeManner("lf", aim=True), b"]Q1K7F3A9QX\n"),
        (CodeManner("stx"), b"\x02K7F3A9QX\x03"),
        (CodeManner("stx", aim=True), b"\x02]Q1K7F3A9QX\x03"),
    ],
)
def test_a_code_is_sent_as_the_reader_is_set_up(manner: CodeManner, frame: bytes) -> None:
    assert sent(SimulatedReader("code", manner=manner), CODE) == frame


def test_a_card_is_told_to_who_asks_while_it_is_held_and_once_at_least() -> None:
    now = [0.0]
    reader = SimulatedReader("twn4", clock=lambda: now[0])
    assert reader.receive(b"050010\r") == b"0000\r"
    assert reader.read("04A1B2C3D4E5F6") == []
    found = b"000180380704A1B2C3D4E5F6\r"
    assert reader.receive(b"0500") == b""
    assert reader.receive(b"10\r050010\r") == found * 2
    assert reader.receive(b"050004\r") == b"000180380404A1B2C3\r"
    now[0] = 9.0
    assert reader.receive(b"050010\r") == found
    assert reader.receive(b"050010\r") == b"0000\r"
    reader.read("62E3086CED")
    assert reader.receive(b"050010\r") == b"000140280562E3086CED\r"
    assert reader.receive(b"0A00\r") == b"01\r"
    assert reader.receive(b"hello\r") == b"05\r"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("rdm6300", "62E3086CE"),
        ("em-binary", "not a card"),
        ("twn3-prox", "256:1"),
        ("twn3-prox", "1:65536"),
        ("twn4", "A1B2C3"),
        ("code", ""),
        ("code", "a\x02b"),
    ],
)
def test_what_such_a_reader_cannot_read_is_refused(kind: str, text: str) -> None:
    with pytest.raises(Refused, match=r"simulate\.not_readable_so"):
        SimulatedReader(kind).read(text)


def test_a_reader_nobody_makes_is_refused() -> None:
    with pytest.raises(Refused, match=r"simulate\.kind_unknown"):
        SimulatedReader("wand")


def test_doubled_noisy_garbled_and_cut_frames_are_told_as_they_were_sent() -> None:
    happened: list[Happened] = []
    whole = SimulatedReader("rdm6300").read("62E3086CED")[0]

    def reader(behaviour: ReaderBehaviour) -> SimulatedReader:
        return SimulatedReader("rdm6300", behaviour, tell=happened.append)

    assert reader(ReaderBehaviour(doubled=True)).read("62E3086CED") == [whole, whole]
    noisy = sent(reader(ReaderBehaviour(noise_bytes=5)), "62E3086CED")
    assert (len(noisy), noisy[5:-5]) == (len(whole) + 10, whole)
    assert noisy == sent(reader(ReaderBehaviour(noise_bytes=5)), "62E3086CED"), (
        "the same noise for the same seed"
    )
    assert noisy != sent(reader(ReaderBehaviour(noise_bytes=5, seed=1)), "62E3086CED")
    garbled = sent(reader(ReaderBehaviour(garbled=True)), "62E3086CED")
    flipped = [a ^ b for a, b in zip(garbled, whole, strict=True) if a != b]
    assert len(flipped) == 1
    assert flipped[0].bit_count() == 1
    cut = sent(reader(ReaderBehaviour(cut_short=True)), "62E3086CED")
    assert whole.startswith(cut)
    assert 0 < len(cut) < len(whole)
    assert happened[-1] == Happened("read", {"sent": cut.hex(" ")})


def test_a_read_goes_to_who_is_connected_piece_by_piece() -> None:
    connected = Event()

    def tell(happened: Happened) -> None:
        if happened.code == "connected":
            connected.set()

    reader = SimulatedReader("code", ReaderBehaviour(one_byte_at_a_time=True), tell=tell)
    with TcpReader(reader) as line:
        line.say(*reader.read("TOOEARLY"))
        with socket.create_connection(("127.0.0.1", line.port), 20) as connection:
            assert connected.wait(20)
            line.say(*reader.read(CODE))
            assert received(connection, 9) == b"K7F3A9QX\r"


def received(connection: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        data += connection.recv(count - len(data))
    return data


@pytest.fixture
def plugged() -> Iterator[tuple[PtyReader, ReaderSwitches]]:
    reader = SimulatedReader("code")
    with PtyReader(reader) as line:
        yield line, ReaderSwitches(line, reader)


def test_a_reader_is_switched_by_words(plugged: tuple[PtyReader, ReaderSwitches]) -> None:
    line, switches = plugged
    for words in ("double on", "noise 3", "garble on", "cut on", "split on"):
        switches.typed(words)
    behaviour = line.reader.behaviour
    assert (behaviour.doubled, behaviour.noise_bytes, behaviour.garbled) == (True, 3, True)
    assert (behaviour.cut_short, behaviour.one_byte_at_a_time) == (True, True)
    switches.typed("ok")
    assert switches.state()["noise"] == 0
    port = os.open(line.device, os.O_RDWR | os.O_NOCTTY)
    line.say(*line.reader.read(CODE))
    assert os.read(port, 1) == b"K"
    os.close(port)
    with pytest.raises(Refused, match=r"simulate\.word_unknown"):
        switches.typed("noise 99999")
