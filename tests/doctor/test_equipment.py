"""Printers and screens: each is told by its name and with what is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.printer_condition import Condition
from kiosk.devices.simulators import Behaviour, TcpSimulator
from kiosk.devices.transports import PrinterFault
from kiosk.doctor import equipment, examine
from kiosk.doctor.equipment import examine_display
from kiosk.doctor.findings import Light
from kiosk.doctor.wording import _SAID, finding_in_words
from kiosk.settings import Face, Faces
from tests.doctor.examined import QUICK_PROBE, VOICES, not_green, write_settings


@pytest.fixture
def broken_printer() -> Iterator[TcpSimulator]:
    with TcpSimulator(Behaviour(condition=Condition(paper_out=True))) as simulator:
        yield simulator


def test_a_printer_out_of_paper_is_told_by_its_name(
    folder: Path, broken_printer: TcpSimulator
) -> None:
    port = broken_printer.port
    write_settings(folder, f'connection = "tcp"\naddress = "127.0.0.1"\nport = {port}')
    findings = examine(folder)
    assert not_green(findings) == {"printer": "paper_out"}
    (printer,) = (each for each in findings if each.row == "printer")
    assert finding_in_words(VOICES[0], printer) == (
        "Skrivare Disken: RÖD. Papperet är slut. Sätt i en ny rulle."
    )


def test_a_screen_that_is_not_there_is_told_with_its_face(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(equipment, "_PROBE", QUICK_PROBE)
    assert examine_display(Faces()).light is Light.GREEN
    found = examine_display(Faces(visitor=Face(screen=1)))
    assert (found.light, found.code, found.facts["face"]) == (
        Light.RED,
        "screen_missing",
        "visitor",
    )


def test_faces_drawn_on_no_screen_are_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    found = examine_display(Faces(visitor=Face(screen=1)))
    assert (found.light, found.code) == (Light.GREEN, "invisible")


def test_every_fault_of_a_printer_has_its_sentence() -> None:
    assert {("printer", fault.value) for fault in PrinterFault} <= set(_SAID)
