"""A printer under test and the simulator at the other end of its line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest

from kiosk.devices import (
    ConnectedPrinter,
    PrinterTimeouts,
    PrintResult,
    open_printer,
)
from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.escpos_printer import process_id_of
from kiosk.devices.simulators import Behaviour, PtySimulator, TcpSimulator
from kiosk.page import Page
from kiosk.settings import PrinterSettings
from tests.devices.badge import badge

Line = Literal["tcp", "serial"]
Simulator = TcpSimulator | PtySimulator

both_lines = pytest.mark.parametrize("line", ["tcp", "serial"])


@contextmanager
def simulator(line: Line, behaviour: Behaviour | None = None) -> Iterator[Simulator]:
    kind = TcpSimulator if line == "tcp" else PtySimulator
    with kind(behaviour) as running:
        yield running


def printer_at(running: Simulator, timeouts: PrinterTimeouts) -> ConnectedPrinter:
    if isinstance(running, TcpSimulator):
        settings = PrinterSettings(
            name="front", connection="tcp", address="127.0.0.1", port=running.port
        )
    else:
        settings = PrinterSettings(
            name="front", connection="serial", device=running.device, baud=115200
        )
    return open_printer(settings, Path("/nowhere"), timeouts)


def job_bytes(page: Page, job_id: str = "job 1") -> bytes:
    return page_bytes(page, native_qr=True, process_id=process_id_of(job_id))


def tried(
    line: Line, behaviour: Behaviour, timeouts: PrinterTimeouts, page: Page | None = None
) -> tuple[PrintResult, bytes]:
    """Print a badge once and give the result and what lies on the printer."""
    with simulator(line, behaviour) as running:
        result = printer_at(running, timeouts).print_page(page or badge(), "job 1")
    return result, running.printer.paper
