"""A printer on USB is asked and confirms, as on any other line; its device is never made up."""

import errno
import os
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices import (
    ConnectedPrinter,
    PrinterFault,
    PrinterTimeouts,
    PrintOutcome,
    PrintResult,
    open_printer,
)
from kiosk.devices.simulators import Behaviour, PtySimulator, Strike
from kiosk.devices.simulators.brother import SimulatedBrother
from kiosk.devices.simulators.simulated import PrinterOnPty
from kiosk.settings import PrinterSettings
from tests.devices.badge import BRISK, BRISK_WITH_THE_SILENT, PATIENT, badge
from tests.devices.labels import label_badge
from tests.devices.simulated import job_bytes


def usb_printer(
    device: str,
    timeouts: PrinterTimeouts = PATIENT,
    folder: Path = Path("/"),
    model: str = "",
) -> ConnectedPrinter:
    settings = PrinterSettings(name="usb", connection="usb", device=device, model=model)
    return open_printer(settings, folder, timeouts)


@pytest.mark.parametrize(
    "behaviour",
    [
        Behaviour(),
        Behaviour(one_byte_at_a_time=True, speaks_unasked=True),
        Behaviour(bytes_per_second=20_000),
    ],
    ids=["good", "split", "slow"],
)
def test_a_badge_is_confirmed(behaviour: Behaviour) -> None:
    with PtySimulator(behaviour) as running:
        result = usb_printer(running.device).print_page(badge(), "job 1")
        assert running.printer.paper == job_bytes(badge())
    assert result.outcome is PrintOutcome.CONFIRMED


def test_a_label_is_confirmed() -> None:
    with PrinterOnPty(SimulatedBrother()) as running:
        printer = usb_printer(running.device, model="QL-800")
        assert printer.print_page(label_badge(), "job 1").outcome is PrintOutcome.CONFIRMED
        assert len(running.printer.labels) == 1


def test_a_silent_printer_gets_nothing() -> None:
    with PtySimulator(Behaviour(silent=True)) as running:
        result = usb_printer(running.device, BRISK_WITH_THE_SILENT).print_page(badge(), "job 1")
        assert running.printer.paper == b""
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.SILENT, 0)


def test_a_printer_pulled_out_in_the_job_is_of_unknown_outcome() -> None:
    with PtySimulator(Behaviour(strike=Strike.GONE, strikes_at=200)) as running:
        result = usb_printer(running.device, BRISK).print_page(badge(), "job 1")
    assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, PrinterFault.GONE)


def test_a_printer_that_takes_nothing_more_does_not_hold_the_lane() -> None:
    with PtySimulator(Behaviour(strike=Strike.STUCK, strikes_at=10)) as running:
        page = badge(picture_rows=20_000)
        result = usb_printer(running.device, BRISK).print_page(page, "job 1")
    assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, PrinterFault.BUSY)
    assert 0 < result.bytes_sent < len(job_bytes(page))


@pytest.mark.parametrize("device", ["/dev/foaje-no-such-printer", "lp0"])
def test_an_unplugged_printer_is_not_replaced_by_a_file(device: str, tmp_path: Path) -> None:
    result = usb_printer(device, BRISK, tmp_path).print_page(badge(), "job 1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.UNREACHABLE, 0)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def one_way(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, int]]:
    """Give a device whose driver refuses to read, as it does without a way back."""
    master, slave = os.openpty()
    tty.setraw(slave)
    os.set_blocking(master, False)
    real = os.read

    def no_way_back(number: int, size: int) -> bytes:
        if number not in (master, slave):
            raise OSError(errno.EINVAL, "no way back")
        return real(number, size)

    monkeypatch.setattr(os, "read", no_way_back)
    yield os.ttyname(slave), master
    monkeypatch.undo()
    os.close(master)
    os.close(slave)


def test_a_printer_without_a_way_back_has_its_badge_sent(one_way: tuple[str, int]) -> None:
    device, master = one_way
    printer = usb_printer(device)
    assert not printer.status().asked
    result = printer.print_page(badge(), "job 1")
    assert result == PrintResult(PrintOutcome.SENT, None, len(job_bytes(badge())))
    got = b""
    while len(got) < result.bytes_sent:
        got += os.read(master, 4096)
    assert got == job_bytes(badge())
