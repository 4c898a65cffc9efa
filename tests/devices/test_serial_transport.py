"""What the settings say of a serial line reaches the line: speed, parity, flow control, lock."""

import os
import termios
import tty
from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any

import pytest

from kiosk.devices import PrinterFault
from kiosk.devices.serial_transport import SerialLine, SerialTransport
from kiosk.devices.transports import TransportBroke
from tests.devices.badge import BRISK, PATIENT

_INPUT, _CONTROL, _SPEED = 0, 2, 5
XOFF, XON = b"\x13", b"\x11"


@dataclass(frozen=True)
class Pty:
    master: int
    slave: int
    device: str

    def setting(self, which: int) -> Any:
        return termios.tcgetattr(self.slave)[which]


@pytest.fixture
def line() -> Iterator[Pty]:
    master, slave = os.openpty()
    tty.setraw(slave)
    os.set_blocking(master, False)
    yield Pty(master, slave, os.ttyname(slave))
    os.close(master)
    os.close(slave)


@pytest.mark.parametrize(
    ("flow", "xonxoff", "rtscts"),
    [("none", False, False), ("xonxoff", True, False), ("rtscts", False, True)],
)
def test_flow_control_reaches_the_line(
    line: Pty, flow: Any, *, xonxoff: bool, rtscts: bool
) -> None:
    with SerialTransport(line.device, SerialLine(9600, flow=flow), PATIENT):
        both = termios.IXON | termios.IXOFF
        assert line.setting(_INPUT) & both == (both if xonxoff else 0)
        assert bool(line.setting(_CONTROL) & termios.CRTSCTS) == rtscts
        assert not line.setting(_INPUT) & termios.IXANY


@pytest.mark.parametrize("baud", [2400, 9600, 38400, 115200])
def test_the_speed_reaches_the_line(line: Pty, baud: int) -> None:
    with SerialTransport(line.device, SerialLine(baud), PATIENT):
        assert line.setting(_SPEED) == getattr(termios, f"B{baud}")


@pytest.mark.parametrize(
    ("parity", "flags"),
    [("none", 0), ("even", termios.PARENB), ("odd", termios.PARENB | termios.PARODD)],
)
def test_parity_is_asked_of_the_line_with_eight_bits_and_one_stop_bit(
    line: Pty, parity: Any, flags: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a pseudo-terminal drops parity, so what it was told is looked at instead of what it kept
    told = []
    real = termios.tcsetattr

    def listening(number: int, when: int, settings: list[Any]) -> None:
        told.append(settings[_CONTROL])
        real(number, when, settings)

    monkeypatch.setattr(termios, "tcsetattr", listening)
    with SerialTransport(line.device, SerialLine(9600, parity=parity), PATIENT):
        control = told[-1]
    assert control & (termios.PARENB | termios.PARODD) == flags
    assert control & termios.CSIZE == termios.CS8
    assert not control & termios.CSTOPB


def test_parity_makes_a_byte_longer() -> None:
    assert SerialLine(9600).byte_seconds == pytest.approx(10 / 9600)
    assert SerialLine(9600, parity="even").byte_seconds == pytest.approx(11 / 9600)


def test_a_printer_that_says_stop_gets_nothing_until_it_says_go(line: Pty) -> None:
    with SerialTransport(line.device, SerialLine(115200, flow="xonxoff"), BRISK) as transport:
        os.write(line.master, XOFF + b"x")
        assert transport.read(1, monotonic() + 5) == b"x"  # and so "stop" has arrived too
        with pytest.raises(TransportBroke) as broke:
            transport.write(b"a" * 5000, 0.5)
        assert broke.value.fault is PrinterFault.BUSY
        with pytest.raises(BlockingIOError):
            os.read(line.master, 1)
        os.write(line.master, XON + b"x")
        assert transport.read(1, monotonic() + 5) == b"x"
        transport.abandon()
        transport.write(b"b", 1.0)
        assert os.read(line.master, 100).endswith(b"b")


def test_without_flow_control_the_same_bytes_are_no_orders(line: Pty) -> None:
    with SerialTransport(line.device, SerialLine(115200), BRISK) as transport:
        os.write(line.master, XOFF + b"x")
        assert transport.read(2, monotonic() + 5) == XOFF + b"x"
        transport.write(b"a", 1.0)
        assert os.read(line.master, 10) == b"a"


def test_the_line_is_held_by_one_program_alone(line: Pty) -> None:
    transport = SerialTransport(line.device, SerialLine(9600), PATIENT)
    with transport, pytest.raises(TransportBroke) as broke:
        SerialTransport(line.device, SerialLine(9600), PATIENT).__enter__()
    assert broke.value.fault is PrinterFault.BUSY
