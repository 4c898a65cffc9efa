"""A job that broke at the printer is never called printed, and never printed twice."""

import random
from dataclasses import replace

import pytest

from kiosk.devices import (
    PrinterFault,
    PrintOutcome,
)
from kiosk.devices.escpos_printer import process_id_of
from kiosk.devices.paper import count_cuts, draw_paper
from kiosk.devices.simulators import Behaviour, PtySimulator, Strike, TcpSimulator
from kiosk.page import Page
from tests.devices.badge import BRISK, BRISK_WITH_THE_SILENT, badge
from tests.devices.simulated import Line, both_lines, job_bytes, printer_at, tried


@both_lines
@pytest.mark.parametrize(
    ("strike", "fault", "where"),
    [
        (Strike.PAPER_OUT, PrinterFault.PAPER_OUT, 0.0),
        (Strike.PAPER_OUT, PrinterFault.PAPER_OUT, 0.5),
        (Strike.PAPER_OUT, PrinterFault.PAPER_OUT, 1.0),
        (Strike.COVER_OPEN, PrinterFault.COVER_OPEN, 0.5),
    ],
)
def test_a_job_interrupted_at_the_printer_is_of_unknown_outcome(
    line: Line, strike: Strike, fault: PrinterFault, where: float
) -> None:
    # the last byte is GS ( H's own: one before it the confirmation is not due yet
    at = round(where * (len(job_bytes(badge())) - 1))
    result, paper = tried(line, Behaviour(strike=strike, strikes_at=at), BRISK)
    assert result.outcome is PrintOutcome.UNKNOWN
    assert result.fault is fault
    assert len(paper) <= at


def test_an_interrupted_job_comes_out_once_when_paper_is_loaded() -> None:
    behaviour = Behaviour(strike=Strike.PAPER_OUT, strikes_at=200)
    with TcpSimulator(behaviour) as running:
        result = printer_at(running, BRISK).print_page(badge(), "job 1")
        assert result.outcome is PrintOutcome.UNKNOWN
        running.printer.load_paper()
        assert running.printer.paper == job_bytes(badge())


@both_lines
def test_a_printer_that_falls_silent_in_the_job_is_of_unknown_outcome(line: Line) -> None:
    result, _ = tried(line, Behaviour(strike=Strike.MUTE, strikes_at=100), BRISK_WITH_THE_SILENT)
    assert result.outcome is PrintOutcome.UNKNOWN
    assert result.fault is PrinterFault.SILENT


@both_lines
def test_a_printer_that_takes_nothing_more_does_not_hold_the_lane(line: Line) -> None:
    # more than the kernel's buffers hold, so that the write itself must give up
    page = badge(picture_rows=150_000 if line == "tcp" else 4000)
    result, _ = tried(line, Behaviour(strike=Strike.STUCK, strikes_at=10), BRISK, page)
    assert result.outcome is PrintOutcome.UNKNOWN
    assert result.fault is PrinterFault.BUSY
    assert 0 < result.bytes_sent < len(job_bytes(page))


def never_confirmed_unless_whole(line: Line, at: int, page: Page) -> PrintOutcome:
    behaviour = Behaviour(strike=Strike.GONE, strikes_at=at)
    result, paper = tried(line, behaviour, BRISK, page)
    if result.outcome is PrintOutcome.CONFIRMED:
        whole = draw_paper(job_bytes(page), page.width_dots)
        assert count_cuts(paper) == 1
        assert draw_paper(paper, page.width_dots).tobytes() == whole.tobytes()
    else:
        assert result.outcome is PrintOutcome.UNKNOWN
        assert result.fault is PrinterFault.GONE
    return result.outcome


@both_lines
def test_a_printer_gone_at_any_byte_confirms_only_a_whole_badge(line: Line) -> None:
    page = badge()
    length = len(job_bytes(page))
    last = range(length - 15, length + 1)  # the cut and the question behind it
    sample = random.Random(1).sample(range(1, length - 15), 15)
    for at in [1, *sample, *last]:
        never_confirmed_unless_whole(line, at, page)


@pytest.mark.soak
@both_lines
def test_a_printer_gone_at_every_byte_confirms_only_a_whole_badge(line: Line) -> None:
    page = badge()
    outcomes = [
        never_confirmed_unless_whole(line, at, page) for at in range(1, len(job_bytes(page)) + 20)
    ]
    print(f"{line}: {len(outcomes)} places, {outcomes.count(PrintOutcome.CONFIRMED)} confirmed")
    assert outcomes.count(PrintOutcome.CONFIRMED) >= 15  # struck behind the last byte: never


def test_an_answer_owed_by_an_earlier_job_does_not_confirm_the_next() -> None:
    behaviour = Behaviour(knows_process_id=False)
    with PtySimulator(behaviour) as running:
        printer = printer_at(running, replace(BRISK, in_order=0.5))
        assert printer.print_page(badge(), "job 1").outcome is PrintOutcome.CONFIRMED
        running.printer.strike_next_job(Strike.PAPER_OUT, at=0)
        interrupted = printer.print_page(badge(), "job 2")
        assert interrupted.outcome is PrintOutcome.UNKNOWN
        assert interrupted.fault is PrinterFault.PAPER_OUT
        owed = running.printer.load_paper()
        assert owed == b"\x00"
        # the third job is not worked off in time, while the second's answer arrives
        running.printer.engine.knows_in_turn = False
        running.printer.answer_late(owed)
        third = printer.print_page(badge(), "job 3")
    assert third.outcome is PrintOutcome.UNKNOWN


def test_the_process_id_of_an_earlier_job_does_not_confirm_the_next() -> None:
    with PtySimulator(Behaviour(strike=Strike.PAPER_OUT, strikes_at=0)) as running:
        printer = printer_at(running, BRISK)
        assert printer.print_page(badge(), "job 1").outcome is PrintOutcome.UNKNOWN
        owed = running.printer.load_paper()
        assert process_id_of("job 1") in owed
        running.printer.engine.knows_process_id = False
        running.printer.engine.knows_in_turn = False
        running.printer.answer_late(owed[:7])  # GS ( H's answer, without the one to GS r
        second = printer.print_page(badge(), "job 2")
    assert second.outcome is not PrintOutcome.CONFIRMED
