"""Smart cards: by the real service of the system where it is installed, and what they answer."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from kiosk.devices.readers import ReaderFault, ReaderLane, Reading, ReadingFormat
from kiosk.devices.readers.examining import fault_of
from kiosk.devices.readers.smart_cards import uid_reading
from kiosk.settings import ReaderSettings
from tests.devices.readers.virtual_card import VirtualCard

DRIVER = next(Path("/usr/lib").glob("**/pcsc/drivers/serial/libifdvpcd.so"), None)
SERVICE = shutil.which("pcscd", path="/usr/sbin:/usr/bin")
SOCKET = Path("/run/pcscd/pcscd.comm")
PATIENCE = 20.0
READER = ReaderSettings(name="Kort", connection="pcsc", reads="cards", device="Virtual")
UIDS = ("04a1b2c3d4e5f6", "a1b2c3d4")


def test_only_numbers_of_cards_are_taken_for_cards() -> None:
    for digits, length in (("A1B2C3D49000", 4), ("04A1B2C3D4E5F69000", 7)):
        reading = uid_reading("Kort", bytes.fromhex(digits))
        assert reading is not None
        assert (reading.format, len(reading.raw), reading.bits) == (
            ReadingFormat.UID,
            length,
            length * 8,
        )
    for wrong in ("", "9000", "6A81", "A1B2C3D46300", "A1B2C39000", "A1B2C3D4E59000"):
        assert uid_reading("Kort", bytes.fromhex(wrong)) is None


def test_without_the_library_it_is_said_which_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "smartcard", None)
    assert fault_of(READER) is ReaderFault.NO_LIBRARY
    states: Queue[ReaderFault | None] = Queue()
    lane = ReaderLane(READER, lambda _: None, states.put)
    assert states.get(timeout=PATIENCE) is ReaderFault.NO_LIBRARY
    lane.close()


class Service:
    """The system's service for smart cards with one reader that has no plastic."""

    def __init__(self, folder: Path, port: int) -> None:
        self.port = port
        (folder / "vpcd").write_text(
            f'FRIENDLYNAME "Virtual Reader"\nDEVICENAME /dev/null:{port:#06X}\n'
            f"LIBPATH {DRIVER}\nCHANNELID {port:#06X}\n".replace("0X", "0x"),
            "ascii",
        )
        self._run = subprocess.Popen(
            [str(SERVICE), "--foreground", "--config", str(folder)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        self._run.terminate()
        self._run.wait(PATIENCE)


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def states() -> "Queue[ReaderFault | None]":
    return Queue()


@pytest.fixture
def cards() -> "Queue[Reading]":
    return Queue()


@pytest.fixture
def lane(states: "Queue[ReaderFault | None]", cards: "Queue[Reading]") -> Iterator[ReaderLane]:
    pytest.importorskip("smartcard")
    if SERVICE is None or DRIVER is None or SOCKET.exists() or os.geteuid() != 0:
        pytest.skip("pcscd with vsmartcard-vpcd is not installed, or it is running already")
    made = ReaderLane(READER, cards.put, states.put)
    yield made
    made.close()


def ready(states: "Queue[ReaderFault | None]") -> None:
    while states.get(timeout=PATIENCE) is not None:
        pass


def test_cards_laid_on_a_reader_are_read_and_the_reader_found_again(
    lane: ReaderLane,
    states: "Queue[ReaderFault | None]",
    cards: "Queue[Reading]",
    port: int,
    tmp_path: Path,
) -> None:
    assert states.get(timeout=PATIENCE) is ReaderFault.UNREACHABLE
    for _ in range(2):
        service = Service(tmp_path, port)
        try:
            ready(states)
            assert fault_of(READER) is None
            assert fault_of(ReaderSettings(name="O", connection="pcsc", reads="cards", device="O?"))
            for digits in UIDS:
                with VirtualCard(port, bytes.fromhex(digits)):
                    assert cards.get(timeout=PATIENCE).raw.hex() == digits
            with VirtualCard(port, b"", b"\x6a\x81"):  # a card without a number
                pass
            assert cards.empty()
        finally:
            service.stop()
        assert states.get(timeout=PATIENCE) is ReaderFault.GONE
