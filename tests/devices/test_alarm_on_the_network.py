"""The contact's lane at a port server: what it says of the contact, and of a server that is silent.

The other end is pyserial's own server behind real TCP, with the four modem lines of a port.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, Queue

import pytest

from kiosk.devices.alarm_contact import AlarmContact
from kiosk.devices.alarm_state import ALARMED, AT_REST, ContactFault, Verdict, faulty
from kiosk.devices.port_server import asked_always
from kiosk.devices.serial_lines import Line, SerialLines
from kiosk.devices.simulators import ContactSwitches, SimulatedContact, TcpContact, Wiring

# pyserial 3.5 starts its reader so, and leaves the socket to the garbage when the other end was
# quicker
pytestmark = [
    pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

PATIENCE = 20.0
HOLD = 0.1


class Watched:
    """A contact, the lane that watches it over the network, and what that told."""

    def __init__(self, switches: ContactSwitches, told: "Queue[Verdict]") -> None:
        self.switches = switches
        self.told = told

    def after(self, words: str) -> Verdict:
        """Give what is told once the contact or its line was switched."""
        self.switches.typed(words)
        return self.told.get(timeout=PATIENCE)


@contextmanager
def watched(
    line: Line = "cts", second: Line | None = "dsr", *, hold: float = HOLD, closed: bool = True
) -> Iterator[Watched]:
    contact = SimulatedContact(Wiring(line, second, closed))
    lines: tuple[Line, ...] = (line,) if second is None else (line, second)
    told: Queue[Verdict] = Queue()
    with TcpContact(contact) as port:
        url = f"rfc2217://127.0.0.1:{port.port}"
        lane = AlarmContact(
            lambda: SerialLines(url, lines), told.put, closed_at_rest=closed, hold=hold
        )
        try:
            assert told.get(timeout=PATIENCE) == AT_REST
            yield Watched(ContactSwitches(port, contact), told)
        finally:
            lane.close()


@pytest.mark.parametrize(
    ("line", "second"),
    [("cts", "dsr"), ("dsr", "ri"), ("ri", "cd"), ("cd", "cts"), ("ri", None), ("cd", None)],
)
@pytest.mark.parametrize("closed", [True, False], ids=["closed at rest", "open at rest"])
def test_an_alarm_is_raised_and_ends_on_every_line(
    line: Line, second: Line | None, *, closed: bool
) -> None:
    with watched(line, second, closed=closed) as contact:
        assert contact.after("alarm") == ALARMED
        assert contact.after("rest") == AT_REST


@pytest.mark.parametrize("cable", ["cut", "short"])
def test_a_cable_that_is_cut_or_shorted_is_a_fault_and_no_alarm(cable: str) -> None:
    with watched() as contact:
        assert contact.after(cable) == faulty(ContactFault.CABLE)
        assert contact.after("alarm") == ALARMED


def test_a_contact_that_bounces_raises_nothing_until_it_stands() -> None:
    with watched(hold=0.5) as contact:
        for words, seconds in [("alarm", 0.02), ("rest", 0.02)] * 10 + [("rest", 1)]:
            contact.switches.typed(words)
            with pytest.raises(Empty):
                contact.told.get(timeout=seconds)
        begun = time.monotonic()
        assert contact.after("alarm") == ALARMED
        assert time.monotonic() - begun >= 0.5


@pytest.mark.parametrize("lost", ["cable out", "half-open", "stuck", "off"])
def test_a_server_that_is_silent_is_a_fault_and_not_a_contact_at_rest(lost: str) -> None:
    with watched() as contact:
        begun = time.monotonic()
        assert contact.after(lost) == faulty(ContactFault.GONE)
        assert time.monotonic() - begun < 10
        assert contact.after("on") == AT_REST


def test_an_alarm_that_came_while_the_server_was_silent_is_raised_when_it_is_back() -> None:
    with watched() as contact:
        assert contact.after("off") == faulty(ContactFault.GONE)
        contact.switches.typed("alarm")
        assert contact.after("on") == ALARMED


@pytest.mark.parametrize(
    ("written", "opened"),
    [
        ("rfc2217://10.0.0.7:4001", "rfc2217://10.0.0.7:4001?poll_modem=&timeout=2"),
        ("rfc2217://h:1?poll_modem", "rfc2217://h:1?poll_modem=&timeout=2"),
        ("rfc2217://h:1?timeout=5", "rfc2217://h:1?timeout=5&poll_modem="),
    ],
)
def test_a_server_is_always_asked_whatever_the_settings_say(written: str, opened: str) -> None:
    assert asked_always(written) == opened
