"""The contact's lane: what it says of a port, of one pulled out, and of one nobody may open."""

import os
import pty
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import Any, Self

import pytest
import serial

from kiosk.devices.alarm_contact import AlarmContact, ContactReading
from kiosk.devices.alarm_source import AlarmSource, SourceBroke
from kiosk.devices.alarm_state import ALARMED, AT_REST, ContactFault, Verdict, faulty
from kiosk.devices.serial_lines import SerialLines, open_port, share_port

HOLD = 0.06
PATIENCE = 10.0


class Scripted:
    """A source whose lines somebody sets, and whose port somebody pulls out."""

    def __init__(self, *closed: bool) -> None:
        self.lines = closed
        self.fault: ContactFault | None = None
        self.openings = self.closings = 0

    def __enter__(self) -> Self:
        self._check()
        self.openings += 1
        return self

    def __exit__(self, *_: object) -> None:
        self.closings += 1

    def closed(self) -> tuple[bool, ...]:
        self._check()
        return self.lines

    def _check(self) -> None:
        if self.fault is not None:
            raise SourceBroke(self.fault)


@contextmanager
def watching(
    source: Callable[[], AlarmSource], *, closed_at_rest: bool = True
) -> Iterator["Queue[Verdict]"]:
    told: Queue[Verdict] = Queue()
    contact = AlarmContact(
        source, told.put, closed_at_rest=closed_at_rest, hold=HOLD, look_seconds=0.005
    )
    try:
        yield told
    finally:
        contact.close()


@contextmanager
def looped() -> Iterator[tuple[Callable[[], AlarmSource], Any]]:
    """Give lines CTS and DSR of a port whose RTS and DTR lead back to them, and that port."""
    port = serial.serial_for_url("loop://")
    yield lambda: SerialLines("loop://", ("cts", "dsr"), lambda _device: port), port


def test_an_alarm_and_its_end_are_told_of_a_real_port() -> None:
    with looped() as (source, port), watching(source, closed_at_rest=False) as told:
        assert told.get(timeout=PATIENCE) == faulty(ContactFault.CABLE)  # both are fed
        port.rts = False
        assert told.get(timeout=PATIENCE) == AT_REST
        port.rts, port.dtr = True, False
        assert told.get(timeout=PATIENCE) == ALARMED
        port.rts, port.dtr = False, True
        assert told.get(timeout=PATIENCE) == AT_REST


def test_a_closed_port_is_a_fault_and_never_an_alarm() -> None:
    with looped() as (source, port), watching(source, closed_at_rest=False) as told:
        assert told.get(timeout=PATIENCE) == faulty(ContactFault.CABLE)
        port.rts = False
        assert told.get(timeout=PATIENCE) == AT_REST
        port.close()
        assert told.get(timeout=PATIENCE) == faulty(ContactFault.GONE)


def test_a_contact_is_told_again_when_its_port_is_back() -> None:
    source = Scripted(True)
    with watching(lambda: source) as told:
        assert told.get(timeout=PATIENCE) == AT_REST
        source.fault = ContactFault.GONE
        assert told.get(timeout=PATIENCE) == faulty(ContactFault.GONE)
        source.fault = None
        assert told.get(timeout=PATIENCE) == AT_REST
    assert source.openings == 2
    assert source.closings == 2


def test_who_hears_of_it_may_fail_and_the_contact_is_watched_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    source, told, heard = Scripted(True), [], threading.Event()

    def hear(verdict: Verdict) -> None:
        told.append(verdict)
        if verdict == ALARMED:
            heard.set()
        raise RuntimeError("the screen is gone")

    contact = AlarmContact(lambda: source, hear, closed_at_rest=True, hold=HOLD, look_seconds=0.005)
    source.lines = (False,)

    assert heard.wait(PATIENCE)
    contact.close()
    assert told[-1] == ALARMED
    assert "could not be told" in caplog.text


def test_what_no_driver_should_raise_is_a_fault_too(caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> AlarmSource:
        raise RuntimeError("a driver's own mistake")

    with watching(broken) as told:
        assert told.get(timeout=PATIENCE) == faulty(ContactFault.GONE)
    assert "could not be looked at" in caplog.text


def test_a_port_that_went_is_not_opened_at_every_look() -> None:
    seconds, tried = [0.0], []

    def source() -> AlarmSource:
        tried.append(seconds[0])
        raise SourceBroke(ContactFault.GONE)

    reading = ContactReading(source, closed_at_rest=True, now=lambda: seconds[0])
    for look in range(100):
        seconds[0] = look / 20
        assert reading.look() == faulty(ContactFault.GONE)

    assert tried == [0.0, 1.0, 2.0, 3.0, 4.0]


def found(lines: SerialLines) -> ContactFault:
    with pytest.raises(SourceBroke) as broke, lines:
        lines.closed()
    return broke.value.fault


def test_a_port_that_is_not_there_is_told_as_gone(tmp_path: Path) -> None:
    assert found(SerialLines(str(tmp_path / "ttyS9"), ("cts",))) is ContactFault.GONE


def test_what_is_no_serial_port_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    terminal, line = pty.openpty()

    assert found(SerialLines(str(tmp_path / "file"), ("cts",))) is ContactFault.NO_LINES
    assert found(SerialLines(os.ttyname(line), ("cts",))) is ContactFault.NO_LINES
    os.close(terminal)
    os.close(line)


def test_a_port_another_program_holds_is_told_as_taken_and_may_be_looked_on() -> None:
    terminal, line = pty.openpty()
    with open_port(os.ttyname(line)):
        assert found(SerialLines(os.ttyname(line), ("cts",))) is ContactFault.BUSY
        share_port(os.ttyname(line)).close()
    os.close(terminal)
    os.close(line)
