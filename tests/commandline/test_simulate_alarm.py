"""`kiosk simulate alarm`: a contact that the program finds at a port, as it finds a real one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

import pytest

from kiosk.devices.alarm_contact import watch_contact
from kiosk.devices.alarm_sources import alarm_sources
from kiosk.devices.alarm_state import ALARMED, AT_REST, ContactFault, Verdict, faulty
from kiosk.devices.osdp_bus.bus import OsdpBus
from kiosk.devices.osdp_bus.key import make_key
from kiosk.settings import Settings, settings_from
from tests.commandline.conftest import Kiosk
from tests.commandline.simulation import Simulation, simulation

# pyserial 3.5 starts its reader so, and leaves the socket to the garbage when the other end was
# quicker
pytestmark = [
    pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

PATIENCE = 30.0


@contextmanager
def watched(settings: Settings, folder: Path) -> Iterator["Queue[Verdict]"]:
    """Watch the contact of the settings as the program does."""
    told: Queue[Verdict] = Queue()
    assert settings.alarm is not None
    with OsdpBus(settings, folder) as bus:
        contact = watch_contact(settings.alarm, alarm_sources(settings.alarm, bus), told.put)
        try:
            yield told
        finally:
            contact.close()


def until(told: "Queue[Verdict]", wanted: Verdict) -> None:
    """Wait for what is told; before a port is open it is a fault."""
    while told.get(timeout=PATIENCE) != wanted:
        pass


def play(running: Simulation, told: "Queue[Verdict]") -> None:
    """Let the contact say all it can, and its cable."""
    until(told, AT_REST)
    for words, wanted in (
        ("alarm", ALARMED),
        ("rest", AT_REST),
        ("cut", faulty(ContactFault.CABLE)),
        ("short", None),  # the same fault of the same cable
        ("alarm", ALARMED),
        ("off", faulty(ContactFault.GONE)),
        ("rest", None),
        ("on", AT_REST),
    ):
        running.type(words)
        running.event("state")
        if wanted is not None:
            assert told.get(timeout=PATIENCE) == wanted
    running.type("fire")
    assert running.event("refused")["code"] == "simulate.word_unknown"
    running.type("quit")
    assert running.process.wait(PATIENCE) == 0


@pytest.mark.parametrize("at_rest", ["closed", "open"])
def test_an_alarm_typed_is_an_alarm_at_the_port(tmp_path: Path, at_rest: str) -> None:
    words = ("--line", "dsr", "--second-line", "cd", "--at-rest", at_rest)
    with simulation(tmp_path, "alarm", "--tcp", "0", *words) as running:
        device = f"rfc2217://127.0.0.1:{running.event('listening')['port']}"
        lines = {"line": "dsr", "second_line": "cd", "at_rest": at_rest, "debounce_ms": 100}
        settings = settings_from({"alarm": {"device": device, **lines}})
        with watched(settings, tmp_path) as told:
            play(running, told)


@pytest.mark.parametrize("at_rest", ["closed", "open"])
def test_an_alarm_typed_is_an_alarm_at_the_inputs_of_a_reader(tmp_path: Path, at_rest: str) -> None:
    make_key(tmp_path)
    link = tmp_path / "reader"
    words = ("--osdp", "--link", str(link), "--address", "3", "--at-rest", at_rest)
    with simulation(tmp_path, "alarm", *words) as running:
        assert running.event("port")["device"] == str(link.readlink())
        inputs = {"input": 0, "second_input": 1, "at_rest": at_rest, "debounce_ms": 100}
        settings = settings_from(
            {
                "alarm": {"source": "osdp", **inputs},
                "osdp": {"device": str(link), "address": 3},
            }
        )
        with watched(settings, tmp_path) as told:
            running.event("connected")
            play(running, told)
    assert not link.is_symlink()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--line", "rts"), "command.parameter_wrong"),
        (("--osdp",), "simulate.no_key"),
        (("--osdp", "--tcp", "0"), "simulate.contact_one_way"),
        (("--osdp", "--line", "cts"), "simulate.contact_one_way"),
        (("--osdp", "--address", "127"), "command.parameter_wrong"),
    ],
)
def test_a_contact_that_cannot_be_is_refused(
    kiosk: Kiosk, words: tuple[str, ...], code: str
) -> None:
    ran = kiosk("simulate", "alarm", "--json", *words)
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)


def test_a_file_in_the_place_of_the_link_is_left_as_it_is(kiosk: Kiosk, tmp_path: Path) -> None:
    make_key(tmp_path / "station")
    mine = tmp_path / "mine"
    mine.write_text("mine", "utf-8")
    ran = kiosk("simulate", "alarm", "--osdp", "--link", mine, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "simulate.link_taken")
    assert mine.read_text("utf-8") == "mine"
