"""A printer that loses power at any byte of any job is never said to have printed half a page."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices import ConnectedPrinter, PrinterFault, PrintOutcome
from kiosk.devices.simulators import LineState, Strike, TcpSimulator
from kiosk.documents.fonts import load_fonts
from kiosk.page import Page
from tests.devices.badge import PATIENT
from tests.devices.simulated import job_bytes, printer_at
from tests.printed_jobs import JOB_KINDS

every_kind = pytest.mark.parametrize("kind", JOB_KINDS)
_QUESTION = 11  # bytes of GS ( H behind a job


@pytest.fixture(autouse=True)
def fonts(qapp: QGuiApplication) -> None:
    load_fonts()


@dataclass
class Cuts:
    """What became of the jobs that a power cut met."""

    tried: int = 0
    confirmed: int = 0
    falsely_printed: int = 0
    came_out_unsaid: int = 0

    def judge(self, outcome: PrintOutcome, *, whole: bool) -> None:
        self.tried += 1
        self.confirmed += outcome is PrintOutcome.CONFIRMED
        self.falsely_printed += outcome is not PrintOutcome.UNKNOWN and not whole
        self.came_out_unsaid += outcome is PrintOutcome.UNKNOWN and whole

    def __str__(self) -> str:
        return (
            f"{self.tried} cuts, {self.falsely_printed} false “printed”, "
            f"{self.came_out_unsaid} whole but not known"
        )


def cut_at(places: Iterable[int], page: Page) -> Cuts:
    """Print the page once for each place; at that byte the printer loses its power."""
    found = Cuts()
    with TcpSimulator() as running:
        printer = printer_at(running, PATIENT)
        for at in places:
            outcome, whole = cut_once(running, printer, page, at)
            found.judge(outcome, whole=whole)
    return found


def cut_once(
    running: TcpSimulator, printer: ConnectedPrinter, page: Page, at: int
) -> tuple[PrintOutcome, bool]:
    job = f"job {at}"
    running.printer.strike_next_job(Strike.GONE, at)
    running.set_line(LineState.GOOD)
    result = printer.print_page(page, job)
    while result.fault is PrinterFault.UNREACHABLE:  # switched on, and not listening yet
        assert (result.outcome, result.bytes_sent) == (PrintOutcome.FAILED, 0)
        result = printer.print_page(page, job)
    assert running.printer.behaviour.strike is None, "it was not cut"
    assert result.outcome in {PrintOutcome.UNKNOWN, PrintOutcome.CONFIRMED}
    printed = running.printer.engine.take_job()
    assert printed == job_bytes(page, job)[: len(printed)]
    return result.outcome, len(printed) >= len(job_bytes(page)) - _QUESTION


@every_kind
def test_a_cut_in_the_midst_of_a_job_is_never_called_printed(kind: str) -> None:
    page = JOB_KINDS[kind]()
    length = len(job_bytes(page))
    sample = random.Random(kind).sample(range(2, length - 14), 12)
    found = cut_at([1, *sample, *range(length - 14, length + 1)], page)
    assert found.tried == 28
    assert found.falsely_printed == 0
    # behind the cut of the paper and before the question is answered: only a person can tell
    assert 1 <= found.came_out_unsaid <= _QUESTION + 1


@pytest.mark.soak
@pytest.mark.timeout(1800)
@every_kind
def test_a_cut_at_every_byte_of_a_job_is_never_called_printed(
    kind: str, record_property: Callable[[str, object], None]
) -> None:
    page = JOB_KINDS[kind]()
    length = len(job_bytes(page))
    found = cut_at(range(1, length + 1), page)
    record_property("counted", f"{kind}: {found}")
    assert found.tried == length
    assert found.falsely_printed == 0
