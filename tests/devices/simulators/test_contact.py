"""The simulated fire alarm contact, read as the program reads a real one: on modem lines."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import serial

from kiosk.devices.simulators import (
    ContactState,
    ContactSwitches,
    LineState,
    SimulatedContact,
    TcpContact,
    Wiring,
)
from kiosk.refusal import Refused

# pyserial 3.5 starts its reader so
pytestmark = pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")

PATIENCE = 20.0


@contextmanager
def opened(line: TcpContact) -> Iterator[Any]:
    port = opened_at(f"rfc2217://127.0.0.1:{line.port}?poll_modem")
    port.rts = port.dtr = True
    try:
        yield port
    finally:
        port.close()


def opened_at(url: str) -> Any:
    """Open it as soon as it is there."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return serial.serial_for_url(url)
        except serial.SerialException:
            assert time.monotonic() < until


def wait_until(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < until


@pytest.mark.parametrize(
    ("wiring", "state", "high"),
    [
        (Wiring(), "rest", "cts"),
        (Wiring(), "alarm", ""),
        (Wiring(closed_at_rest=False), "rest", ""),
        (Wiring("cd", closed_at_rest=False), "alarm", "cd"),
        (Wiring("dsr", "ri"), "rest", "dsr"),
        (Wiring("dsr", "ri"), "alarm", "ri"),
        (Wiring("dsr", "ri"), "cut", ""),
        (Wiring("dsr", "ri"), "short", "dsr ri"),
        (Wiring("dsr", "ri", closed_at_rest=False), "alarm", "dsr"),
    ],
)
def test_the_lines_stand_as_the_contact_and_its_cable_do(
    wiring: Wiring, state: str, high: str
) -> None:
    contact = SimulatedContact(wiring)
    with TcpContact(contact) as line, opened(line) as port:
        switches = ContactSwitches(line, contact)
        switches.typed("alarm" if state == "rest" else "rest")
        switches.typed(state)
        wanted = set(high.split())
        names = ("cts", "dsr", "ri", "cd")
        wait_until(lambda: {name for name in names if getattr(port, name)} == wanted)
        assert switches.state()["contact"] == state


def test_a_contact_that_is_not_fed_is_low_whatever_it_does() -> None:
    contact = SimulatedContact()
    with TcpContact(contact) as line, opened(line) as port:
        wait_until(lambda: bool(port.cts))
        port.rts = False
        assert port.cts, "one of the two feeds it still"
        port.dtr = False
        wait_until(lambda: not port.cts)


# pyserial 3.5 leaves the socket to the garbage when the other end was quicker
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_port_server_without_power_is_gone_and_comes_back_with_the_same_contact() -> None:
    contact = SimulatedContact()
    with TcpContact(contact) as line:
        switches = ContactSwitches(line, contact)
        with opened(line) as port:
            wait_until(lambda: bool(port.cts))
            line.set_line(LineState.OFF)
            with pytest.raises(OSError):  # noqa: PT011 - a broken pipe or a reset, as it comes
                wait_until(lambda: port.cts is None)
        switches.typed("alarm")
        switches.typed("on")
        with opened(line) as port:
            wait_until(lambda: not port.cts)
            switches.typed("rest")
            wait_until(lambda: bool(port.cts))
    assert contact.state is ContactState.REST


def test_other_words_change_nothing() -> None:
    contact = SimulatedContact()
    with TcpContact(contact) as line:
        with pytest.raises(Refused, match=r"simulate\.word_unknown"):
            ContactSwitches(line, contact).typed("fire")
        assert contact.state is ContactState.REST
