"""The printer without paper behaves as a good printer does, and keeps what it printed."""

import socket
from pathlib import Path

import pytest

from kiosk.devices import ConnectedPrinter, PrinterFault, PrinterStatus, PrintOutcome, open_printer
from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.escpos_printer import process_id_of
from kiosk.devices.paper import draw_paper, read_qr_codes
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.settings import PrinterSettings
from tests.devices.badge import CODE, PATIENT, badge


def printer_at(virtual: VirtualPrinter) -> ConnectedPrinter:
    settings = PrinterSettings(
        name="virtual", connection="tcp", address="127.0.0.1", port=virtual.port
    )
    return open_printer(settings, Path("/nowhere"), PATIENT)


def test_a_badge_is_confirmed_and_kept_byte_for_byte() -> None:
    with VirtualPrinter() as virtual:
        result = printer_at(virtual).print_page(badge(), "job 1")
        assert virtual.wait_for_job(1, timeout=5)
        jobs = virtual.jobs
    assert result.outcome is PrintOutcome.CONFIRMED
    assert jobs == [page_bytes(badge(), native_qr=True, process_id=process_id_of("job 1"))]
    assert read_qr_codes(draw_paper(jobs[0], 576)) == [CODE]


def test_questions_alone_are_no_job() -> None:
    with VirtualPrinter() as virtual:
        assert printer_at(virtual).status() == PrinterStatus(online=True)
        printer_at(virtual).print_page(badge(), "job 1")
        assert virtual.wait_for_job(1, timeout=5)
        assert len(virtual.jobs) == 1


def test_a_job_that_does_not_come_is_waited_for_no_longer_than_asked() -> None:
    with VirtualPrinter() as virtual:
        assert not virtual.wait_for_job(1, timeout=0.05)


def test_paper_taken_out_stops_the_next_badge() -> None:
    with VirtualPrinter() as virtual:
        virtual.condition.paper_out = True
        result = printer_at(virtual).print_page(badge(), "job 1")
        assert result.fault is PrinterFault.PAPER_OUT
        virtual.condition.paper_out = False
        assert printer_at(virtual).print_page(badge(), "job 1").outcome is PrintOutcome.CONFIRMED


def test_it_can_be_switched_off_while_somebody_is_connected() -> None:
    with VirtualPrinter() as virtual:
        caller = socket.create_connection(("127.0.0.1", virtual.port))
        caller.sendall(b"\x10\x04\x01")
        assert caller.recv(1) == b"\x12"
        port = virtual.port
    with caller:
        assert caller.recv(1) == b""
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))
