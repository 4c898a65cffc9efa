"""A job for a queue of the print service is handed over whole, and never called printed."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
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
from kiosk.settings import PrinterSettings
from tests import cups
from tests.devices.badge import PATIENT, badge
from tests.devices.simulated import job_bytes

needs_cups = pytest.mark.skipif(not cups.installed(), reason="needs CUPS, and root to run it")
# Long where an answer comes: programs start slowly on a busy machine, and it costs no time.
UNHURRIED = replace(PATIENT, connect=60, job=60, confirmation=30)


def printer_of(queue: str, timeouts: PrinterTimeouts = UNHURRIED) -> ConnectedPrinter:
    settings = PrinterSettings(name="front", connection="cups", queue=queue)
    return open_printer(settings, Path("/nowhere"), timeouts)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[cups.PrintService]:
    with cups.print_service(tmp_path_factory.mktemp("cups")) as running:
        running.add_queue("badges")
        yield running


@pytest.fixture
def real(service: cups.PrintService, monkeypatch: pytest.MonkeyPatch) -> cups.PrintService:
    monkeypatch.setenv("CUPS_SERVER", service.server)
    service.paper.write_bytes(b"")
    return service


@needs_cups
def test_every_byte_comes_out_of_the_queue_and_nothing_is_confirmed(
    real: cups.PrintService,
) -> None:
    result = printer_of("badges").print_page(badge(), "job 1")
    assert result == PrintResult(PrintOutcome.SENT, None, len(job_bytes(badge())))
    assert real.paper.read_bytes() == job_bytes(badge())
    assert not printer_of("badges").status().asked


@needs_cups
def test_a_queue_nobody_set_up_is_told(real: cups.PrintService) -> None:
    result = printer_of("labels").print_page(badge(), "job 1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.NO_QUEUE, 0)
    assert printer_of("labels").status().fault is PrinterFault.NO_QUEUE


@needs_cups
@pytest.mark.parametrize(
    ("stop", "start"), [("cupsdisable", "cupsenable"), ("cupsreject", "cupsaccept")]
)
def test_a_stopped_queue_gets_nothing(real: cups.PrintService, stop: str, start: str) -> None:
    real.run(stop, "badges")
    try:
        result = printer_of("badges").print_page(badge(), "job 1")
    finally:
        real.run(start, "badges")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.QUEUE_STOPPED, 0)
    assert real.paper.read_bytes() == b""


@needs_cups
def test_a_job_stuck_in_a_queue_is_of_unknown_outcome_and_taken_back(
    real: cups.PrintService, tmp_path: Path
) -> None:
    real.run("lpadmin", "-p", "broken", "-v", f"paper:{tmp_path}/no/folder", "-E")
    result = printer_of("broken").print_page(badge(), "job 1")
    assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, PrinterFault.QUEUE_STOPPED)
    assert real.run("lpstat", "-o", "broken") == ""


def test_a_service_that_does_not_run_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:1")
    result = printer_of("badges").print_page(badge(), "job 1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.NO_QUEUE, 0)


def test_a_computer_without_the_service_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    result = printer_of("badges").print_page(badge(), "job 1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.NO_QUEUE, 0)


def stand_in(folder: Path, name: str, script: str) -> None:
    place = folder / name
    place.write_text(f"#!/bin/sh\n{script}\n")
    place.chmod(place.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put programs of the service before the real ones; the queue is in order."""
    stand_in(tmp_path, "lpstat", 'echo "printer badges is idle.  enabled since now"')
    stand_in(tmp_path, "cancel", f'echo "$@" > {tmp_path}/cancelled')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def test_a_service_that_refuses_the_job_got_nothing(programs: Path) -> None:
    stand_in(programs, "lp", "exit 1")
    result = printer_of("badges").print_page(badge(), "job 1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.QUEUE_STOPPED, 0)


def test_a_service_that_hangs_does_not_hold_the_lane(programs: Path) -> None:
    stand_in(programs, "lp", "exec sleep 60")
    printer = printer_of("badges", replace(UNHURRIED, job=0.5))
    result = printer.print_page(badge(), "job 1")
    assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, PrinterFault.BUSY)


def test_a_question_that_hangs_does_not_hold_the_lane(programs: Path) -> None:
    stand_in(programs, "lpstat", "exec sleep 60")
    printer = printer_of("badges", replace(UNHURRIED, connect=0.3))
    result = printer.print_page(badge(), "job 1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.BUSY, 0)


def test_a_queue_that_is_merely_slow_has_its_job_sent(programs: Path) -> None:
    stand_in(programs, "lp", 'cat > /dev/null; echo "request id is badges-7 (1 file(s))"')
    stand_in(programs, "lpstat", 'echo "badges-7 root 1024"')
    printer = printer_of("badges", replace(UNHURRIED, confirmation=0.3))
    result = printer.print_page(badge(), "job 1")
    assert result.outcome is PrintOutcome.SENT
    assert not (programs / "cancelled").exists()
