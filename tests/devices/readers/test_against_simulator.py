"""A reader's lane against the simulated readers of the product, every kind on both lines."""

from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue
from time import monotonic

import pytest

from kiosk.devices.readers import ReaderFault, ReaderLane, Reading
from kiosk.devices.simulators import PtyReader, ReaderBehaviour, SimulatedReader, TcpReader
from kiosk.devices.simulators.behaviour import LineState
from kiosk.settings import ReaderSettings
from kiosk.visits.signed_codes import is_signed_code
from tests.devices.readers.lines import fresh_code

PATIENCE = 20.0
READY_WITHIN = 5.0
KINDS = {
    "code": ("codes", "K7Q2M9", "4b3751324d39"),
    "rdm6300": ("rdm6300", "62E3086CED", "62e3086ced"),
    "id12": ("rdm6300", "62E3086CED", "62e3086ced"),
    "em-binary": ("em_serial", "06008E6D5D", "06008e6d5d"),
    "twn3-prox": ("twn3", "8:12345", "84181cc0"),
    "twn4": ("twn4", "04A1B2C3D4E5F6", "04a1b2c3d4e5f6"),
}
Simulated = TcpReader | PtyReader


class Listener:
    """The lane of one simulated reader."""

    def __init__(self, simulated: Simulated, reads: str) -> None:
        self.readings: Queue[Reading] = Queue()
        self.states: Queue[ReaderFault | None] = Queue()
        where: dict[str, object] = (
            {"connection": "tcp", "address": "127.0.0.1", "port": simulated.port}
            if isinstance(simulated, TcpReader)
            else {"connection": "serial", "device": str(simulated.link)}
        )
        reader = ReaderSettings(name="S", reads=reads, **where)  # type: ignore[arg-type] # by name
        self.lane = ReaderLane(reader, self.readings.put, self.states.put)

    def ready(self) -> None:
        while self.states.get(timeout=PATIENCE) is not None:
            pass

    def gone(self) -> None:
        while self.states.get(timeout=PATIENCE) is None:
            pass


@pytest.fixture
def listen() -> Iterator[Callable[[Simulated, str], Listener]]:
    made: list[Listener] = []

    def listening(simulated: Simulated, reads: str) -> Listener:
        made.append(Listener(simulated, reads))
        made[-1].ready()
        return made[-1]

    yield listening
    for each in made:
        each.lane.close()


def hold_up(simulated: Simulated, text: str, listener: Listener) -> Reading:
    """Hold something up again and again until it is read."""
    began = monotonic()
    while monotonic() - began < PATIENCE:
        simulated.say(*simulated.reader.read(text))
        try:
            return listener.readings.get(timeout=0.5)
        except Empty:
            continue
    raise AssertionError(text)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("line", ["tcp", "pty"])
def test_what_a_simulated_reader_reads_arrives(
    kind: str, line: str, tmp_path: Path, listen: Callable[[Simulated, str], Listener]
) -> None:
    reads, text, raw = KINDS[kind]
    reader = SimulatedReader(kind)
    made = TcpReader(reader) if line == "tcp" else PtyReader(reader, tmp_path / "reader")
    with made as simulated:
        listener = listen(simulated, reads)
        assert hold_up(simulated, text, listener).raw.hex() == raw


def test_a_simulated_cable_out_and_in_again_is_ready_within_five_seconds(
    tmp_path: Path, listen: Callable[[Simulated, str], Listener]
) -> None:
    behaviour = ReaderBehaviour(one_byte_at_a_time=True)
    with PtyReader(SimulatedReader("code", behaviour), tmp_path / "reader") as simulated:
        listener = listen(simulated, "codes")
        for code in ("AAAAAA", "BBBBBB"):
            assert hold_up(simulated, code, listener).text == code
            simulated.set_line(LineState.OFF)
            listener.gone()
            simulated.set_line(LineState.GOOD)
            began = monotonic()
            listener.ready()
            assert monotonic() - began < READY_WITHIN


def test_noise_and_doubled_frames_leave_one_code_and_the_right_one(
    listen: Callable[[Simulated, str], Listener],
) -> None:
    behaviour = ReaderBehaviour(doubled=True, noise_bytes=40, seed=5)
    with TcpReader(SimulatedReader("code", behaviour)) as simulated:
        listener = listen(simulated, "codes")
        for _ in range(20):
            code = fresh_code()
            read = hold_up(simulated, code, listener)
            while read.text != code:
                assert not is_signed_code(read.text)
                read = listener.readings.get(timeout=PATIENCE)


def test_a_garbled_frame_is_never_taken_for_another_card(
    listen: Callable[[Simulated, str], Listener],
) -> None:
    """Where the bit that turned was no part of the number, the card itself may be read."""
    behaviour = ReaderBehaviour(garbled=True, seed=7)
    with TcpReader(SimulatedReader("rdm6300", behaviour)) as simulated:
        listener = listen(simulated, "rdm6300")
        for _ in range(50):
            simulated.say(*simulated.reader.read("62E3086CED"))
        behaviour.garbled = False
        read = hold_up(simulated, "0100E2CAED", listener).raw.hex()
        while read != "0100e2caed":
            assert read == "62e3086ced"
            read = listener.readings.get(timeout=PATIENCE).raw.hex()
