"""Readers at the end of a real line: a pseudo terminal and a socket, pulled out and put back."""

import queue
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic

import pytest

from kiosk.devices.readers import ReaderFault, ReaderLane, Reading, open_readers
from kiosk.devices.readers.lane import REPEAT_SECONDS, RepeatFilter
from kiosk.devices.readers.protocols import TWN4_QUESTION
from kiosk.devices.readers.reading import code_reading
from kiosk.settings import ReaderSettings
from tests.devices.readers.plug import Plug

PATIENCE = 20.0
READY_WITHIN = 5.0


class Heard:
    """What a lane told, waited for."""

    def __init__(self) -> None:
        self.readings: queue.Queue[Reading] = queue.Queue()
        self.states: queue.Queue[ReaderFault | None] = queue.Queue()

    def text(self) -> str:
        return self.readings.get(timeout=PATIENCE).text

    def state(self) -> ReaderFault | None:
        return self.states.get(timeout=PATIENCE)

    def ready(self) -> None:
        """Wait until the reader is there, whatever was wrong before."""
        while self.state() is not None:
            pass


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    made = Plug(tmp_path / "reader")
    yield made
    made.pull_out()


@pytest.fixture
def listen(heard: Heard) -> Iterator[Callable[[ReaderSettings], ReaderLane]]:
    lanes: list[ReaderLane] = []

    def listening(reader: ReaderSettings) -> ReaderLane:
        lanes.append(ReaderLane(reader, heard.readings.put, heard.states.put))
        return lanes[-1]

    yield listening
    for each in lanes:
        each.close()


def serial_reader(plug: Plug, reads: str = "codes") -> ReaderSettings:
    return ReaderSettings(
        name="Foajén",
        connection="serial",
        device=str(plug.path),
        reads=reads,  # type: ignore[arg-type] # one of its values
    )


def test_a_code_comes_in_pieces_and_once(
    plug: Plug, heard: Heard, listen: Callable[[ReaderSettings], ReaderLane]
) -> None:
    plug.put_in()
    listen(serial_reader(plug))
    assert heard.state() is None
    for piece in (b"]Q1K7", b"Q2", b"M9\r\n", b"K7Q2M9\r\n", b"ZZZZZZ\r"):
        plug.say(piece)
    assert [heard.text(), heard.text()] == ["K7Q2M9", "ZZZZZZ"]


def test_a_reader_pulled_out_and_put_back_reads_again_within_five_seconds(
    plug: Plug, heard: Heard, listen: Callable[[ReaderSettings], ReaderLane]
) -> None:
    listen(serial_reader(plug))
    assert heard.state() is ReaderFault.UNREACHABLE
    for code in ("AAAAAA", "BBBBBB", "CCCCCC"):
        plug.put_in()
        began = monotonic()
        heard.ready()
        assert monotonic() - began < READY_WITHIN
        plug.say(f"{code}\r".encode())
        assert heard.text() == code
        plug.pull_out()
        assert heard.state() is ReaderFault.GONE


def test_a_port_another_program_has_is_waited_for(
    plug: Plug, heard: Heard, listen: Callable[[ReaderSettings], ReaderLane]
) -> None:
    import serial

    plug.put_in()
    with serial.Serial(str(plug.path), exclusive=True):
        listen(serial_reader(plug))
        assert heard.state() is ReaderFault.BUSY
    assert heard.state() is None


def test_a_reader_that_must_be_asked_is_asked_until_it_answers(
    plug: Plug, heard: Heard, listen: Callable[[ReaderSettings], ReaderLane]
) -> None:
    plug.put_in()
    listen(serial_reader(plug, "twn4"))
    for answer in (b"0000\r", b"0001802004A1B2C3D4\r", b"0001802004A1B2C3D4\r"):
        assert plug.asked(len(TWN4_QUESTION)) == TWN4_QUESTION
        plug.say(answer)
    assert heard.readings.get(timeout=PATIENCE).raw.hex() == "a1b2c3d4"
    assert plug.asked(len(TWN4_QUESTION)) == TWN4_QUESTION
    assert heard.readings.empty()


def test_a_reader_on_the_network_reads_and_is_found_again(
    heard: Heard, listen: Callable[[ReaderSettings], ReaderLane]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        listen(ReaderSettings(name="N", connection="tcp", address="127.0.0.1", port=port))
        for code in ("AAAAAA", "BBBBBB"):
            line, _ = server.accept()
            heard.ready()
            line.sendall(f"\x02{code}\x03".encode())
            assert heard.text() == code
            line.close()
            assert heard.state() is ReaderFault.GONE


def test_a_lane_that_waits_for_its_reader_can_be_closed(plug: Plug, heard: Heard) -> None:
    lane = ReaderLane(serial_reader(plug), heard.readings.put, heard.states.put)
    assert heard.state() is ReaderFault.UNREACHABLE
    lane.close()
    assert not lane._thread.is_alive()


def test_each_reader_with_a_line_gets_a_lane_and_says_which_it_is(plug: Plug, heard: Heard) -> None:
    plug.put_in()
    readers = (serial_reader(plug), ReaderSettings(name="K", connection="keyboard", prefix="%"))
    told: queue.Queue[tuple[str, str]] = queue.Queue()
    lanes = open_readers(readers, lambda reader, reading: told.put((reader.name, reading.text)))
    assert [each.reader.name for each in lanes] == ["Foajén"]
    try:
        began, read = monotonic(), None
        while read is None and monotonic() - began < PATIENCE:
            plug.say(b"K7Q2M9\r")  # what was said before the port was opened is lost
            with suppress(queue.Empty):
                read = told.get(timeout=0.2)
        assert read == ("Foajén", "K7Q2M9")
    finally:
        for each in lanes:
            each.close()


def test_what_stays_before_a_reader_is_one_reading_until_it_was_away() -> None:
    repeats, card, other = RepeatFilter(), code_reading("F", b"A"), code_reading("F", b"B")
    assert repeats.is_new(card, 10.0)
    assert not any(repeats.is_new(card, 10.0 + turn) for turn in range(1, 9))
    assert repeats.is_new(other, 18.1)
    assert repeats.is_new(card, 18.2)
    assert repeats.is_new(card, 18.2 + REPEAT_SECONDS)
