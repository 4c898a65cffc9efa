"""Printers of each language and line, whose power goes at a chosen byte of a job."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.devices import (
    ConnectedPrinter,
    PrinterTimeouts,
    PrintOutcome,
    open_printer,
)
from kiosk.devices.printer import PrintJob
from kiosk.devices.simulators import (
    Happened,
    LineState,
    PrinterOnPty,
    PrinterOnTcp,
    SimulatedPrinter,
    Strike,
    model_named,
)
from kiosk.devices.simulators.brother import SimulatedBrother
from kiosk.devices.simulators.inside import PrinterInside
from kiosk.devices.simulators.zebra import SimulatedZebra
from kiosk.page import Cut, Page
from kiosk.settings import PrinterSettings
from tests.devices.badge import PATIENT
from tests.devices.simulated import Line
from tests.printed_jobs import JOB_KINDS


@dataclass(frozen=True)
class Setup:
    """A printer as the settings name its model, as the simulator does, and its line."""

    model: str
    simulated: str
    line: Line


SETUPS = {
    "ESC/POS, TCP": Setup("", "tm-m30iii", "tcp"),
    "ESC/POS, serial": Setup("", "tm-m30iii", "serial"),
    "Brother QL, TCP": Setup("QL-820NWB", "ql-820nwb", "tcp"),
    "Brother QL, serial": Setup("QL-820NWB", "ql-820nwb", "serial"),
    "ZPL, TCP": Setup("ZD421", "zd421", "tcp"),
    "ZPL, serial": Setup("ZD421", "zd421", "serial"),
}
# to who takes pictures alone, every badge is one
EVERY_JOB = [
    (setup, kind)
    for setup in SETUPS
    for kind in JOB_KINDS
    if setup.startswith("ESC/POS") or kind != "badge as one picture"
]


class CutPrinter:
    """A simulated printer, the program's own at the other end, and how many pages came out."""

    def __init__(
        self,
        line: PrinterOnTcp[PrinterInside] | PrinterOnPty[PrinterInside],
        settings: PrinterSettings,
        timeouts: PrinterTimeouts,
    ) -> None:
        self.line = line
        self.settings = settings
        self.printer: ConnectedPrinter = open_printer(settings, Path("/nowhere"), timeouts)
        self.pages = 0

    def hear(self, happened: Happened) -> None:
        self.pages += happened.code == "page"

    def job(self, page: Page) -> tuple[int, int]:
        """Give the bytes of a job from where they are counted, and the pages it is."""
        job = self.printer._job(page, "job")
        begins = job.data.index(self.line.printer.job_begins)
        return len(job.data) - begins, _pieces(page, job.labels)

    def draw_once(self, page: Page) -> None:
        """Draw a label's page no more than once: that takes longer than all the rest."""
        if self.settings.spoken_language == "escpos":
            return
        drawn = self.printer._job(page, "")

        def again(page: Page, job_id: str) -> PrintJob:
            return replace(drawn, job_id=job_id)

        self.printer._job = again  # type: ignore[method-assign]

    def cut_once(self, page: Page, at: int) -> tuple[PrintOutcome, int]:
        """Print while the power goes at a byte; gives the outcome and the pages that came out."""
        before = self.pages
        self.line.printer.strike_next_job(Strike.GONE, at)
        self.line.set_line(LineState.GOOD)
        result = self.printer.print_page(page, f"job {at}")
        while result.outcome is PrintOutcome.FAILED:  # switched on, and not listening yet
            assert (result.bytes_sent, self.pages) == (0, before)
            result = self.printer.print_page(page, f"job {at}")
        assert self.line.printer.behaviour.strike is None, f"it was not cut: {result}"
        printed = self.take_away()
        assert self.printer._job(page, f"job {at}").data.startswith(printed)
        return result.outcome, self.pages - before

    def take_away(self) -> bytes:
        """Take what came out, for thousands of labels are gigabytes; gives ESC/POS as it came."""
        match self.line.printer:
            case SimulatedPrinter() as escpos:
                return escpos.engine.take_job()
            case SimulatedBrother() | SimulatedZebra() as labels:
                labels.inside.printed.clear()
        return b""


def _pieces(page: Page, labels: int) -> int:
    return max(labels, sum(isinstance(part, Cut) for part in page.parts))


@contextmanager
def cut_printer(
    name: str, folder: Path, timeouts: PrinterTimeouts = PATIENT
) -> Iterator[CutPrinter]:
    """Give the printer of a setup."""
    setup = SETUPS[name]
    told: list[CutPrinter] = []

    def hear(happened: Happened) -> None:
        for each in told:
            each.hear(happened)

    inside = model_named(setup.simulated).printer(tell=hear)
    if setup.line == "tcp":
        with PrinterOnTcp(inside) as tcp:
            place = PrinterSettings(
                name="front",
                connection="tcp",
                address="127.0.0.1",
                port=tcp.port,
                model=setup.model,
            )
            told.append(CutPrinter(tcp, place, timeouts))
            yield told[0]
        return
    link = folder / "port"  # the port is another one each time the power was gone
    with PrinterOnPty(inside, link) as pty:
        place = PrinterSettings(
            name="front", connection="serial", device=str(link), baud=115200, model=setup.model
        )
        told.append(CutPrinter(pty, place, timeouts))
        yield told[0]
