"""Lines that fail: lost without a word, slow, cut and mended."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices import ConnectedPrinter, PrinterFault, PrintOutcome, PrintResult, open_printer
from kiosk.devices.paper import count_cuts
from kiosk.devices.simulators import (
    Behaviour,
    LineState,
    PtySimulator,
    Strike,
    TcpSimulator,
    bytes_per_second,
)
from kiosk.settings import PrinterSettings
from tests.devices.badge import BRISK, BRISK_WITH_THE_SILENT, PATIENT, badge
from tests.devices.simulated import Line, both_lines, job_bytes, printer_at, simulator, tried

READY_AGAIN = 5.0  # seconds, the goal


@both_lines
def test_a_line_lost_without_a_word_before_a_job_costs_a_limited_time_and_no_badge(
    line: Line,
) -> None:
    begun = time.monotonic()
    result, paper = tried(line, Behaviour(line=LineState.HALF_OPEN), BRISK_WITH_THE_SILENT)
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.SILENT, 0)
    assert time.monotonic() - begun < 10
    assert paper == b""


@both_lines
@pytest.mark.parametrize("strike", [Strike.HALF_OPEN, Strike.CABLE_OUT])
def test_a_line_lost_within_a_job_leaves_its_outcome_to_a_person(
    line: Line, strike: Strike
) -> None:
    behaviour = Behaviour(strike=strike, strikes_at=200)
    result, paper = tried(line, behaviour, BRISK_WITH_THE_SILENT)
    assert result.outcome is PrintOutcome.UNKNOWN
    assert result.fault in {PrinterFault.SILENT, PrinterFault.BUSY, PrinterFault.GONE}
    assert job_bytes(badge()).startswith(paper)
    assert len(paper) <= 200


@both_lines
def test_a_job_goes_over_9600_baud_in_the_time_the_wire_takes(line: Line) -> None:
    page = badge(picture_rows=8)
    wire = len(job_bytes(page)) * 10 / 9600
    with simulator(line, Behaviour(bytes_per_second=bytes_per_second(9600))) as running:
        begun = time.monotonic()
        result = printer_at(running, PATIENT).print_page(page, "job 1")
        taken = time.monotonic() - begun
    assert result.outcome is PrintOutcome.CONFIRMED
    assert taken >= wire
    assert count_cuts(running.printer.paper) == 1


@both_lines
def test_paper_that_ends_in_a_job_lets_the_rest_out_once_after_the_roll_is_changed(
    line: Line,
) -> None:
    behaviour = Behaviour(strike=Strike.PAPER_OUT, strikes_at=150, buffer_bytes=4096)
    with simulator(line, behaviour) as running:
        printer = printer_at(running, BRISK)
        result = printer.print_page(badge(), "job 1")
        assert result.outcome is PrintOutcome.UNKNOWN
        assert result.fault is PrinterFault.PAPER_OUT
        running.say(running.printer.load_paper())
        assert running.printer.paper == job_bytes(badge())
        after = printer_at(running, PATIENT).print_page(badge(), "job 2")
    assert after.outcome is PrintOutcome.CONFIRMED
    assert count_cuts(running.printer.paper) == 2


def port_of(running: TcpSimulator | PtySimulator) -> PrinterSettings:
    if isinstance(running, TcpSimulator):
        return PrinterSettings(name="p", connection="tcp", address="127.0.0.1", port=running.port)
    return PrinterSettings(name="p", connection="serial", device=str(running.link))


def seconds_until_ready(printer: ConnectedPrinter) -> float:
    begun = time.monotonic()
    while printer.status().fault is not None:
        assert time.monotonic() - begun < 30
    return time.monotonic() - begun


@both_lines
@pytest.mark.parametrize("lost", [LineState.CABLE_OUT, LineState.OFF, LineState.HALF_OPEN])
def test_a_printer_is_ready_soon_after_its_cable_is_in_again(
    line: Line,
    lost: LineState,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    running = TcpSimulator() if line == "tcp" else PtySimulator(link=tmp_path / "printer")
    limits = replace(BRISK_WITH_THE_SILENT, in_order=2, confirmation=2)
    with running:
        printer = open_printer(port_of(running), Path("/nowhere"), limits)
        assert printer.print_page(badge(), "job 1").outcome is PrintOutcome.CONFIRMED
        running.set_line(lost)
        while printer.status().fault is None:
            pass  # the line is told from another thread
        assert printer.print_page(badge(), "job 2").outcome is PrintOutcome.FAILED
        running.set_line(LineState.GOOD)
        taken = seconds_until_ready(printer)
        assert taken <= READY_AGAIN
        assert printer.print_page(badge(), "job 3").outcome is PrintOutcome.CONFIRMED
    record_property("counted", f"{line}, {lost}: ready again after {taken * 1000:.0f} ms")
    assert count_cuts(running.printer.paper) == 2
