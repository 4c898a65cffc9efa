"""How long each kind of job is on a serial line, through the transport as it is."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kiosk.devices import PrintOutcome, open_printer
from kiosk.devices.escpos_page import height_dots
from kiosk.devices.simulators import Behaviour, PtySimulator, bytes_per_second
from kiosk.documents.fonts import load_fonts
from kiosk.faces.application import make_application
from kiosk.settings import PrinterSettings
from tests.printed_jobs import JOB_KINDS, RECEIPTS

Baud = Literal[9600, 38400, 115200]
BAUDS: tuple[Baud, ...] = (9600, 38400, 115200)
_DOTS_A_MILLIMETRE = 8
_PAPER_MM_A_SECOND = 150
_BITS_A_BYTE = 10


@dataclass(frozen=True)
class WireTime:
    """Seconds one job took, the least its line allows, and what the paper takes besides."""

    kind: str
    byte_count: int
    taken: float
    limit: float
    paper: float


def wire_times(baud: Baud) -> Iterator[WireTime]:
    """Send each kind of job over a line of this speed until the printer confirms it."""
    make_application()
    load_fonts()
    with PtySimulator(Behaviour(bytes_per_second=bytes_per_second(baud))) as running:
        settings = PrinterSettings(
            name="bench", connection="serial", device=running.device, baud=baud
        )
        printer = open_printer(settings, Path("/nowhere"))
        printer.prepare()
        for kind, draw in JOB_KINDS.items():
            page = draw(RECEIPTS)
            begun = time.perf_counter()
            result = printer.print_page(page, kind)
            taken = time.perf_counter() - begun
            assert result.outcome is PrintOutcome.CONFIRMED, result
            yield WireTime(
                kind,
                result.bytes_sent,
                taken,
                result.bytes_sent * _BITS_A_BYTE / baud,
                height_dots(page) / _DOTS_A_MILLIMETRE / _PAPER_MM_A_SECOND,
            )
