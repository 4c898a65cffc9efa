"""A badge printer that says "printed" only when the printer said so.

One job is one connection: ask the state, send, wait until the printer confirms the job by its
process id (GS ( H); failing that, until it answers a question asked behind the job (GS r).
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import Protocol

from kiosk.devices.escpos_library import new_encoder
from kiosk.devices.escpos_page import height_dots, page_bytes
from kiosk.devices.file_transport import FileTransport
from kiosk.devices.job_confirmation import Confirmation, JobConfirmation
from kiosk.devices.printer_status import PrinterStatus, ask_status
from kiosk.devices.serial_transport import SerialTransport
from kiosk.devices.tcp_transport import TcpTransport
from kiosk.devices.transports import PrinterFault, PrinterTimeouts, Transport, TransportBroke
from kiosk.page import Page
from kiosk.settings import PrinterSettings

_DOTS_A_MILLIMETRE = 8
# Within 0x20–0x7E, which GS ( H allows, and unlike any status byte a printer sends: should one
# byte of an answer be lost, the rest is not taken for "online" or "paper is in".
_ID_LETTERS = b"1359=;?QSUWY[]_qsuwy{}"


class PrintOutcome(StrEnum):
    """What is known of a job after it was tried."""

    CONFIRMED = "confirmed"  # the printer said that it is printed
    SENT = "sent"  # all bytes handed over to a printer that cannot confirm
    UNKNOWN = "unknown"  # it may or may not have come out: a human looks before a second try
    FAILED = "failed"  # nothing of it came out; trying again is safe


@dataclass(frozen=True)
class PrintResult:
    """The outcome of one try, why it is not better, and the most bytes that may have left."""

    outcome: PrintOutcome
    fault: PrinterFault | None
    bytes_sent: int


class Printer(Protocol):
    """A printer, whatever language it speaks."""

    name: str

    def print_page(self, page: Page, job_id: str) -> PrintResult:
        """Try to print once; blocks as long as paper and time limits take.

        Raises `Refused("page.…")` for a page no printer can print.
        """
        ...

    def status(self) -> PrinterStatus:
        """Ask the printer how it is."""
        ...


class EscposPrinter:
    """A printer that speaks ESC/POS. Calls from several threads wait for each other."""

    def __init__(
        self,
        name: str,
        connect: Callable[[], Transport],
        *,
        native_qr: bool,
        timeouts: PrinterTimeouts,
    ) -> None:
        """Take how to reach the printer; `connect` gives a transport that is not open yet."""
        self.name = name
        self._connect = connect
        self._native_qr = native_qr
        self._timeouts = timeouts
        self._confirmation = JobConfirmation(timeouts)
        self._one_at_a_time = Lock()

    def prepare(self) -> None:
        """Load what the first page needs (0.1–0.2 s), so that the first visitor does not wait."""
        new_encoder()

    def print_page(self, page: Page, job_id: str) -> PrintResult:
        """Try to print once; see `Printer`."""
        process_id = process_id_of(job_id)
        data = page_bytes(page, native_qr=self._native_qr, process_id=process_id)
        seconds = height_dots(page) / _DOTS_A_MILLIMETRE / self._timeouts.paper_mm_per_second
        with self._one_at_a_time:
            try:
                with self._connect() as transport:
                    result = self._deliver(transport, data, process_id, seconds)
                    if result.outcome in (PrintOutcome.UNKNOWN, PrintOutcome.FAILED):
                        transport.abandon()
                    return result
            except TransportBroke as broke:
                return PrintResult(PrintOutcome.FAILED, broke.fault, 0)

    def status(self) -> PrinterStatus:
        """Ask the printer how it is; never raises."""
        with self._one_at_a_time:
            try:
                with self._connect() as transport:
                    return ask_status(transport, self._timeouts.answer)
            except TransportBroke as broke:
                return PrinterStatus(broke=broke.fault)

    def _deliver(
        self, transport: Transport, data: bytes, process_id: bytes, paper_seconds: float
    ) -> PrintResult:
        """Ask, send, confirm. Up to the first byte of the job a break is a failure to start."""
        before = ask_status(transport, self._timeouts.answer)
        if before.fault is not None:
            return PrintResult(PrintOutcome.FAILED, before.fault, 0)
        seconds = paper_seconds + len(data) * transport.byte_seconds
        try:
            transport.write(data, self._timeouts.job + seconds)
        except TransportBroke as broke:
            outcome = PrintOutcome.UNKNOWN if broke.bytes_taken else PrintOutcome.FAILED
            return PrintResult(outcome, broke.fault, broke.bytes_taken)
        if not transport.can_answer:
            return PrintResult(PrintOutcome.SENT, None, len(data))
        try:
            confirmed = self._confirmation.wait(transport, process_id, seconds)
            return self._judge(transport, confirmed, len(data))
        except TransportBroke as broke:
            return PrintResult(PrintOutcome.UNKNOWN, broke.fault, len(data))

    def _judge(self, transport: Transport, confirmed: Confirmation, byte_count: int) -> PrintResult:
        if confirmed is Confirmation.PRINTED:
            return PrintResult(PrintOutcome.CONFIRMED, None, byte_count)
        # the last lines may still be moving, or have met the end of the roll
        fault = ask_status(transport, self._timeouts.answer).fault
        if fault is None and confirmed is Confirmation.WORKED_OFF:
            return PrintResult(PrintOutcome.CONFIRMED, None, byte_count)
        if fault is None and not self._confirmation.printer_can_confirm:
            return PrintResult(PrintOutcome.SENT, None, byte_count)
        # ready, and yet it does not confirm as it did before: still at it, or the job was dropped
        return PrintResult(PrintOutcome.UNKNOWN, fault or PrinterFault.BUSY, byte_count)


def process_id_of(job_id: str) -> bytes:
    """Give the four bytes by which a printer confirms this job; the same for each try of it."""
    number = int.from_bytes(hashlib.sha256(job_id.encode("utf-8", "replace")).digest()[:8], "big")
    letters = bytearray()
    for _ in range(4):
        number, position = divmod(number, len(_ID_LETTERS))
        letters.append(_ID_LETTERS[position])
    return bytes(letters)


def open_printer(
    settings: PrinterSettings,
    station_folder: Path,
    timeouts: PrinterTimeouts | None = None,
) -> EscposPrinter:
    """Give the printer the settings describe; nothing is connected before the first call.

    A relative file path is taken from the station's folder.
    """
    limits = timeouts or PrinterTimeouts()

    def connect() -> Transport:
        if settings.connection == "tcp":
            return TcpTransport(settings.address, settings.port, limits)
        if settings.connection == "serial":
            return SerialTransport(settings.device, settings.baud, settings.flow, limits)
        return FileTransport(station_folder / settings.device, limits)

    return EscposPrinter(settings.name, connect, native_qr=settings.native_qr, timeouts=limits)
