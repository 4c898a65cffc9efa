"""A printer behind a file: every job is appended, none is confirmed."""

import os
import threading
from pathlib import Path

import pytest

from kiosk.devices import PrinterFault, PrintOutcome, PrintResult, open_printer
from kiosk.devices.paper import count_cuts
from kiosk.settings import PrinterSettings
from tests.devices.badge import BRISK, PATIENT, badge


def file_settings(device: str) -> PrinterSettings:
    return PrinterSettings(name="file", connection="file", device=device)


def test_each_job_is_appended_and_none_is_confirmed(tmp_path: Path) -> None:
    printer = open_printer(file_settings("badges.bin"), tmp_path, PATIENT)
    outcomes = [printer.print_page(badge(), f"job {n}").outcome for n in range(3)]
    assert outcomes == [PrintOutcome.SENT] * 3
    assert count_cuts((tmp_path / "badges.bin").read_bytes()) == 3


def test_a_file_cannot_be_asked_and_is_not_called_faulty(tmp_path: Path) -> None:
    status = open_printer(file_settings("badges.bin"), tmp_path, PATIENT).status()
    assert not status.asked
    assert status.fault is None


def test_a_folder_that_is_not_there_is_an_unreachable_printer(tmp_path: Path) -> None:
    result = open_printer(file_settings("no/badges.bin"), tmp_path, BRISK).print_page(badge(), "1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.UNREACHABLE, 0)


def test_an_unplugged_device_is_not_replaced_by_a_file() -> None:
    device = Path("/dev/foaje-no-such-printer")
    result = open_printer(file_settings(str(device)), Path("/"), BRISK).print_page(badge(), "1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.UNREACHABLE, 0)
    assert not device.exists()


def test_a_path_no_system_has_is_an_unreachable_printer(tmp_path: Path) -> None:
    result = open_printer(file_settings("a\x00b"), tmp_path, BRISK).print_page(badge(), "1")
    assert result.fault is PrinterFault.UNREACHABLE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_a_device_without_room_is_a_printer_without_paper() -> None:
    result = open_printer(file_settings("/dev/full"), Path("/"), BRISK).print_page(badge(), "1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.PAPER_OUT, 0)


def test_a_device_nobody_reads_is_unreachable(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lp0")
    result = open_printer(file_settings("lp0"), tmp_path, BRISK).print_page(badge(), "1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.UNREACHABLE, 0)


def test_a_device_that_takes_no_more_is_given_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lp0")
    reader = os.open(tmp_path / "lp0", os.O_RDONLY | os.O_NONBLOCK)
    try:
        page = badge(picture_rows=20_000)
        result = open_printer(file_settings("lp0"), tmp_path, BRISK).print_page(page, "1")
    finally:
        os.close(reader)
    assert result.outcome is PrintOutcome.UNKNOWN
    assert result.fault is PrinterFault.BUSY


def test_a_slow_device_gets_every_byte(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lp0")
    got = bytearray()

    def drain() -> None:
        with (tmp_path / "lp0").open("rb") as reader:
            opened.set()
            while data := reader.read(999):
                got.extend(data)

    opened = threading.Event()
    thread = threading.Thread(target=drain)
    thread.start()
    # a writer of our own lets the reader's open return before the printer's comes
    keeper = os.open(tmp_path / "lp0", os.O_WRONLY)
    assert opened.wait(5)
    result = open_printer(file_settings("lp0"), tmp_path, PATIENT).print_page(
        badge(picture_rows=20_000), "1"
    )
    os.close(keeper)
    thread.join(5)
    assert result.outcome is PrintOutcome.SENT
    assert len(got) == result.bytes_sent
    assert count_cuts(bytes(got)) == 1
