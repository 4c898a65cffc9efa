"""What is said of a job, on the network and on a serial line, when all of it went one way."""

import socket
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices import (
    PrinterFault,
    PrintOutcome,
    PrintResult,
    open_printer,
)
from kiosk.devices.paper import count_cuts
from kiosk.devices.printer_condition import Condition
from kiosk.devices.simulators import Behaviour, PtySimulator, TcpSimulator
from kiosk.page import Page, Text
from kiosk.refusal import Refused
from kiosk.settings import PrinterSettings
from tests.devices.badge import BRISK, BRISK_WITH_THE_SILENT, PATIENT, badge
from tests.devices.simulated import Line, both_lines, job_bytes, printer_at, simulator, tried


@both_lines
@pytest.mark.parametrize(
    "behaviour",
    [
        Behaviour(),
        Behaviour(condition=Condition(drawer_signal=True)),
        Behaviour(condition=Condition(paper_near_end=True)),
        Behaviour(speaks_unasked=True),
        Behaviour(one_byte_at_a_time=True),
        Behaviour(speaks_unasked=True, one_byte_at_a_time=True),
    ],
    ids=["good", "answers 0x16", "paper near end", "unasked status", "split", "split unasked"],
)
def test_a_working_printer_confirms_the_whole_badge(line: Line, behaviour: Behaviour) -> None:
    result, paper = tried(line, behaviour, PATIENT)
    whole = job_bytes(badge())
    assert result == PrintResult(PrintOutcome.CONFIRMED, None, len(whole))
    assert paper == whole


@both_lines
def test_a_slow_printer_is_waited_for(line: Line) -> None:
    result, paper = tried(line, Behaviour(bytes_per_second=4000), PATIENT)
    assert result.outcome is PrintOutcome.CONFIRMED
    assert count_cuts(paper) == 1


@both_lines
def test_a_printer_without_process_ids_confirms_in_turn(line: Line) -> None:
    with simulator(line, Behaviour(knows_process_id=False)) as running:
        printer = printer_at(running, replace(BRISK, in_order=5))
        outcomes = [printer.print_page(badge(), f"job {n}").outcome for n in range(2)]
    assert outcomes == [PrintOutcome.CONFIRMED] * 2
    assert count_cuts(running.printer.paper) == 2


@both_lines
def test_a_printer_that_answers_no_question_of_the_job_has_it_sent_but_not_confirmed(
    line: Line,
) -> None:
    behaviour = Behaviour(knows_process_id=False, knows_in_turn=False)
    result, paper = tried(line, behaviour, BRISK)
    assert result.outcome is PrintOutcome.SENT
    assert result.fault is None
    assert count_cuts(paper) == 1


@both_lines
def test_a_silent_printer_gets_nothing_and_is_never_reported_as_printed(line: Line) -> None:
    result, paper = tried(line, Behaviour(silent=True), BRISK_WITH_THE_SILENT)
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.SILENT, 0)
    assert paper == b""


@both_lines
@pytest.mark.parametrize(
    ("condition", "fault"),
    [
        (Condition(paper_out=True), PrinterFault.PAPER_OUT),
        (Condition(cover_open=True), PrinterFault.COVER_OPEN),
        (Condition(cutter_error=True), PrinterFault.PRINTER_ERROR),
    ],
    ids=["paper out", "cover open", "cutter"],
)
def test_a_printer_that_is_not_ready_gets_nothing(
    line: Line, condition: Condition, fault: PrinterFault
) -> None:
    result, paper = tried(line, Behaviour(condition=condition), PATIENT)
    assert result == PrintResult(PrintOutcome.FAILED, fault, 0)
    assert paper == b""


@both_lines
def test_a_printer_mute_behind_its_open_cover_gets_nothing(line: Line) -> None:
    behaviour = Behaviour(condition=Condition(cover_open=True), mute_when_stopped=True)
    result, _ = tried(line, behaviour, BRISK_WITH_THE_SILENT)
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.SILENT, 0)


def test_nobody_listening_is_an_unreachable_printer() -> None:
    with TcpSimulator() as running:
        printer = printer_at(running, BRISK)
    result = printer.print_page(badge(), "job 1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.UNREACHABLE, 0)
    assert printer.status().fault is PrinterFault.UNREACHABLE


@pytest.mark.parametrize("address", ["no-such-printer.invalid", "a..b", "\x00"])
def test_an_address_that_is_none_is_an_unreachable_printer(address: str) -> None:
    settings = PrinterSettings(name="x", connection="tcp", address=address)
    result = open_printer(settings, Path("/nowhere"), BRISK).print_page(badge(), "job 1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.UNREACHABLE, 0)


def test_a_line_that_is_not_there_is_an_unreachable_printer_every_time() -> None:
    settings = PrinterSettings(name="x", connection="serial", device="/dev/no-such-line")
    printer = open_printer(settings, Path("/nowhere"), BRISK)
    results = {printer.print_page(badge(), "job 1") for _ in range(2)}
    assert results == {PrintResult(PrintOutcome.FAILED, PrinterFault.UNREACHABLE, 0)}


def test_a_line_another_program_holds_is_busy() -> None:
    serial = pytest.importorskip("serial")
    with PtySimulator() as running, serial.Serial(running.device, exclusive=True):
        result = printer_at(running, BRISK).print_page(badge(), "job 1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.BUSY, 0)


def test_a_network_that_never_completes_a_connection_is_given_up_in_time() -> None:
    # a full accept queue: the system drops further connections without a word
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        port = listener.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]
        for caller in waiting:
            caller.setblocking(False)
            caller.connect_ex(("127.0.0.1", port))
        settings = PrinterSettings(name="x", connection="tcp", address="127.0.0.1", port=port)
        result = open_printer(settings, Path("/nowhere"), BRISK_WITH_THE_SILENT).print_page(
            badge(), "job 1"
        )
        for caller in waiting:
            caller.close()
    assert result.outcome is PrintOutcome.FAILED
    assert result.fault in {PrinterFault.UNREACHABLE, PrinterFault.SILENT}


def test_a_slow_line_is_not_given_up_while_it_moves() -> None:
    # the system's buffer, once full, takes half a second to empty: longer than one piece may
    page = badge(picture_rows=1000)
    with PtySimulator(Behaviour(bytes_per_second=40_000)) as running:
        printer = printer_at(running, replace(PATIENT, chunk=0.45))
        assert printer.print_page(page, "job 1").outcome is PrintOutcome.CONFIRMED


@both_lines
def test_two_threads_print_one_after_the_other(line: Line) -> None:
    with simulator(line) as running, ThreadPoolExecutor(4) as pool:
        printer = printer_at(running, PATIENT)
        results = list(pool.map(lambda n: printer.print_page(badge(), f"job {n}"), range(4)))
    assert {result.outcome for result in results} == {PrintOutcome.CONFIRMED}
    assert count_cuts(running.printer.paper) == 4


@both_lines
def test_a_page_that_cannot_be_printed_is_refused_before_the_printer_hears_of_it(
    line: Line,
) -> None:
    page = Page(576, (Text("Áŋŋá"),))
    refused = pytest.raises(Refused, match=r"page\.not_printable_as_text")
    with simulator(line) as running, refused:
        printer_at(running, PATIENT).print_page(page, "job 1")
    assert running.printer.paper == b""
