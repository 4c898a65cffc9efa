"""A printer that speaks ESC/POS.

It confirms a job by its process id (GS ( H); failing that, by answering a question asked behind the
job (GS r).
"""

import hashlib
from collections.abc import Callable

from kiosk.devices.escpos_library import new_encoder
from kiosk.devices.escpos_page import page_bytes, page_millimetres
from kiosk.devices.job_confirmation import Confirmation, JobConfirmation
from kiosk.devices.printer import ConnectedPrinter, Judgement, PrintJob, PrintOutcome
from kiosk.devices.printer_status import PrinterStatus, ask_status
from kiosk.devices.transports import PrinterFault, PrinterTimeouts, Transport
from kiosk.page import Page

_DOTS_AN_INCH = 203
# Within 0x20–0x7E, which GS ( H allows, and unlike any status byte a printer sends: should one
# byte of an answer be lost, the rest is not taken for "online" or "paper is in".
_ID_LETTERS = b"1359=;?QSUWY[]_qsuwy{}"


class EscposPrinter(ConnectedPrinter):
    """A printer that speaks ESC/POS."""

    def __init__(
        self,
        name: str,
        connect: Callable[[], Transport],
        *,
        native_qr: bool,
        timeouts: PrinterTimeouts,
        dots_per_inch: int = _DOTS_AN_INCH,
    ) -> None:
        """Take how to reach the printer; `connect` gives a transport that is not open yet."""
        super().__init__(name, connect, timeouts)
        self._native_qr = native_qr
        self._dots_per_inch = dots_per_inch
        self._confirmation = JobConfirmation(timeouts)

    def prepare(self) -> None:
        """Load what the first page needs (0.1–0.2 s), so that the first visitor does not wait."""
        new_encoder()

    def _job(self, page: Page, job_id: str) -> PrintJob:
        data = page_bytes(
            page,
            native_qr=self._native_qr,
            process_id=process_id_of(job_id),
            dots_per_inch=self._dots_per_inch,
        )
        return PrintJob(job_id, data, page_millimetres(page, self._dots_per_inch))

    def _ask(self, transport: Transport) -> PrinterStatus:
        return ask_status(transport, self._timeouts.answer)

    def _judge(self, transport: Transport, job: PrintJob, seconds: float) -> Judgement:
        confirmed = self._confirmation.wait(transport, process_id_of(job.job_id), seconds)
        if confirmed is Confirmation.PRINTED:
            return Judgement(PrintOutcome.CONFIRMED)
        # the last lines may still be moving, or have met the end of the roll
        fault = ask_status(transport, self._timeouts.answer).fault
        if fault is None and confirmed is Confirmation.WORKED_OFF:
            return Judgement(PrintOutcome.CONFIRMED)
        if fault is None and not self._confirmation.printer_can_confirm:
            return Judgement(PrintOutcome.SENT)
        # ready, and yet it does not confirm as it did before: still at it, or the job was dropped
        return Judgement(PrintOutcome.UNKNOWN, fault or PrinterFault.BUSY)


def process_id_of(job_id: str) -> bytes:
    """Give the four bytes by which a printer confirms this job; the same for each try of it."""
    number = int.from_bytes(hashlib.sha256(job_id.encode("utf-8", "replace")).digest()[:8], "big")
    letters = bytearray()
    for _ in range(4):
        number, position = divmod(number, len(_ID_LETTERS))
        letters.append(_ID_LETTERS[position])
    return bytes(letters)
