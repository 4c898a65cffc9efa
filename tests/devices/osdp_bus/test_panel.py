"""The panel against libosdp's own peripheral in another process: there, away, and there again."""

import json
import secrets
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from time import monotonic
from typing import Any

import pytest
from osdp import Command

from kiosk.__main__ import main
from kiosk.devices.alarm_contact import AlarmContact
from kiosk.devices.alarm_source import SourceBroke
from kiosk.devices.alarm_state import ALARMED, AT_REST, ContactFault, Verdict, faulty
from kiosk.devices.osdp_bus.inputs import OsdpInputs
from kiosk.devices.osdp_bus.key import make_key, read_key
from kiosk.devices.osdp_bus.panel import OsdpPanel
from kiosk.devices.readers.reading import Reading, ReadingFormat
from kiosk.settings import OsdpSettings

PATIENCE = 30.0
ROOT = Path(__file__).parents[3]
READER = Path(__file__).with_name("simulated_reader.py")
BEEP = {
    "command": Command.Buzzer,
    "reader": 0,
    "control_code": 2,
    "on_count": 1,
    "off_count": 1,
    "rep_count": 1,
}


class Reader:
    """The simulated reader's process."""

    def __init__(self, key: bytes, link: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(READER), key.hex(), str(link)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT)},
        )
        self.heard()

    def heard(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        told: dict[str, Any] = json.loads(self.process.stdout.readline())
        return told

    def type(self, text: str) -> dict[str, Any]:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{text}\n")
        self.process.stdin.flush()
        return self.heard()

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


class Told:
    """What a panel has told."""

    def __init__(self) -> None:
        self.cards: Queue[Reading] = Queue()
        self.states: Queue[ContactFault | None] = Queue()


@pytest.fixture
def key() -> bytes:
    return secrets.token_bytes(16)


@pytest.fixture
def link(tmp_path: Path) -> Path:
    return tmp_path / "reader"


@pytest.fixture
def reader(key: bytes, link: Path) -> Iterator[Reader]:
    started = Reader(key, link)
    yield started
    started.kill()


@contextmanager
def panel_at(
    link: Path, key: bytes, *, asks_inputs: bool = False
) -> Iterator[tuple[OsdpPanel, Told]]:
    told = Told()
    settings = OsdpSettings(device=str(link))
    panel = OsdpPanel(settings, key, told.cards.put, told.states.put, asks_inputs=asks_inputs)
    try:
        yield panel, told
    finally:
        panel.close()


def test_a_card_comes_as_raw_bits_over_the_secure_channel(
    reader: Reader, key: bytes, link: Path
) -> None:
    with panel_at(link, key) as (panel, told):
        assert told.states.get(timeout=PATIENCE) is None
        for raw, bits in (("84181cc0", 26), ("0123456780", 34), ("84181cc0", 26), ("a1b2c3d4", 32)):
            reader.type(f"card {raw} {bits}")
            came = Reading("OSDP", ReadingFormat.WIEGAND, bytes.fromhex(raw), bits)
            assert told.cards.get(timeout=PATIENCE) == came
        reader.type("card a1b2c3d4 32")  # still held up
        with pytest.raises(Empty):
            told.cards.get(timeout=0.5)
        assert panel.fault is None


def test_a_reader_with_another_key_is_never_there(reader: Reader, link: Path) -> None:
    with panel_at(link, secrets.token_bytes(16)) as (panel, told):
        with pytest.raises(Empty):
            told.states.get(timeout=6)  # three revivals; the right key takes 0.3 s
        assert panel.fault is ContactFault.GONE
        assert not panel.submit(BEEP)


def test_an_input_that_changes_raises_the_alarm_and_a_cut_cable_is_a_fault(
    reader: Reader, key: bytes, link: Path
) -> None:
    told: Queue[Verdict] = Queue()
    with panel_at(link, key, asks_inputs=True) as (panel, _told):
        contact = AlarmContact(
            lambda: OsdpInputs(panel, (0, 1)), told.put, closed_at_rest=True, hold=0.1
        )
        try:
            while told.get(timeout=PATIENCE) != AT_REST:
                pass  # until the reader has told, nothing is known
            reader.type("alarm")
            assert told.get(timeout=PATIENCE) == ALARMED
            reader.type("cut")
            assert told.get(timeout=PATIENCE) == faulty(ContactFault.CABLE)
            reader.type("rest")
            assert told.get(timeout=PATIENCE) == AT_REST
            reader.type("off")
            assert told.get(timeout=PATIENCE) == faulty(ContactFault.GONE)
        finally:
            contact.close()


def test_a_reader_switched_off_is_told_and_is_back_within_seconds(
    reader: Reader, key: bytes, link: Path
) -> None:
    with panel_at(link, key) as (panel, told):
        assert told.states.get(timeout=PATIENCE) is None
        reader.type("off")
        assert told.states.get(timeout=PATIENCE) is ContactFault.GONE
        assert not panel.submit(BEEP)
        with pytest.raises(SourceBroke):
            panel.inputs()
        reader.type("on")
        begun = monotonic()
        assert told.states.get(timeout=PATIENCE) is None
        assert monotonic() - begun < 10


def test_a_pause_that_libosdp_holds_against_a_reader_for_minutes_is_forgiven(
    reader: Reader, key: bytes, link: Path
) -> None:
    with panel_at(link, key) as (_panel, told):
        assert told.states.get(timeout=PATIENCE) is None
        reader.process.send_signal(signal.SIGSTOP)
        assert told.states.get(timeout=PATIENCE) is ContactFault.GONE
        reader.process.send_signal(signal.SIGCONT)
        begun = monotonic()
        assert told.states.get(timeout=PATIENCE) is None
        assert monotonic() - begun < 10


def test_a_reader_that_died_with_its_port_is_found_again(
    reader: Reader, key: bytes, link: Path
) -> None:
    with panel_at(link, key) as (_panel, told):
        assert told.states.get(timeout=PATIENCE) is None
        reader.kill()
        assert told.states.get(timeout=PATIENCE) is ContactFault.GONE
        another = Reader(key, link)
        try:
            assert told.states.get(timeout=PATIENCE) is None
        finally:
            another.kill()


def test_a_port_that_is_not_there_is_tried_until_it_is(key: bytes, link: Path) -> None:
    with panel_at(link, key) as (panel, told):
        with pytest.raises(Empty):
            told.states.get(timeout=0.5)
        assert panel.fault is ContactFault.GONE
        late = Reader(key, link)
        try:
            assert told.states.get(timeout=PATIENCE) is None
        finally:
            late.kill()


def test_a_known_card_teaches_its_rule_over_the_bus(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_key(tmp_path)
    link = tmp_path / "reader"
    (tmp_path / "foaje.toml").write_text(
        f'[osdp]\ndevice = "{link}"\n[[readers]]\nname = "Kort"\nconnection = "osdp"\n'
        'reads = "cards"\n',
        "utf-8",
    )
    reader = Reader(read_key(tmp_path), link)
    ended = threading.Event()

    def hold_up() -> None:
        while not ended.wait(0.3):
            reader.type("card 84181cc0 26")

    held = threading.Thread(target=hold_up)
    held.start()
    try:
        learn = ["readers", "learn", "--reader", "Kort", "--number", "812345", "--json"]
        code = main([*learn, "--data", str(tmp_path)])
    finally:
        ended.set()
        held.join()
        reader.kill()
    assert code == 0, capsys.readouterr().err
    assert json.loads(capsys.readouterr().out)["formats"]
