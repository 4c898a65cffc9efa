"""Security is told before an evacuation that the list would not come out on paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from kiosk.devices import PrinterFault
from kiosk.devices.printer_state import LaneState, PrinterState
from kiosk.devices.simulators import TcpSimulator
from kiosk.dispatch.printers import Paper, PrinterStanding
from kiosk.faces.security.words import paper_warning
from kiosk.settings import PrinterSettings
from kiosk.wording.voice import Voice
from tests.faces.security.conftest import OpenSecurity, Security

VOICE = Voice("sv")
FOYER = PrinterSettings(name="Foajén", connection="tcp")
READY = PrinterStanding(PrinterState("Foajén", LaneState.READY), FOYER, Paper.ENOUGH)
SHORT = replace(READY, paper=Paper.TOO_SHORT)
OUT = replace(READY, state=PrinterState("Foajén", LaneState.NEEDS_PERSON, PrinterFault.PAPER_OUT))


@contextmanager
def watched(security: Security) -> Iterator[None]:
    security.house.printers.start()
    try:
        yield
    finally:
        security.house.printers.close()


def test_a_printer_without_paper_is_told_and_what_to_do_until_it_is_mended(
    open_security: OpenSecurity,
) -> None:
    with TcpSimulator() as simulator:
        security = open_security((), [simulator])
        assert not security.shows("paper")
        simulator.printer.behaviour.condition.paper_out = True
        with watched(security):
            security.qtbot.waitUntil(lambda: security.shows("paper"), timeout=20_000)
            assert security.said("paper") == (
                "Listan kan inte skrivas ut nu. Skrivare 1: slut på papper. "
                "Sätt i en ny rulle och stäng luckan."
            )
            simulator.printer.behaviour.condition.paper_out = False
            security.qtbot.waitUntil(lambda: not security.shows("paper"), timeout=20_000)


@pytest.mark.parametrize(
    ("printers", "begins"),
    [
        ((), ""),
        ((READY,), ""),
        ((OUT,), "Listan kan inte skrivas ut nu."),
        ((OUT, READY), ""),
        ((SHORT,), "Papperet räcker inte till hela listan (Foajén)."),
        ((SHORT, READY), ""),
        ((SHORT, OUT), "Papperet räcker inte till hela listan (Foajén)."),
    ],
)
def test_it_is_told_only_while_no_printer_would_do(
    printers: tuple[PrinterStanding, ...], begins: str
) -> None:
    said = paper_warning(printers, VOICE)
    assert said.startswith(begins)
    assert bool(said) == bool(begins)
