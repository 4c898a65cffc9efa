"""A label printer that speaks ZPL.

That nothing is left in its buffer does not say that a label came out: somebody may have pressed
"cancel", or the power may have blinked. So a job is confirmed when nothing is left *and* the
printer's own count of labels has grown by those of the job. A printer that does not count is never
taken at its word: its jobs are sent.
"""

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import TypeVar

from kiosk.devices.page_picture import draw_page
from kiosk.devices.paper_line import PrinterType
from kiosk.devices.printer import ConnectedPrinter, Judgement, PrintJob, PrintOutcome
from kiosk.devices.printer_status import PrinterStatus
from kiosk.devices.transports import PrinterFault, PrinterTimeouts, Transport
from kiosk.devices.zpl_label import zpl_job
from kiosk.devices.zpl_status import (
    ASK_COUNT,
    ASK_ERRORS,
    ASK_STATUS,
    HostStatus,
    read_count,
    read_errors,
    read_host_status,
)
from kiosk.page import Page, Text
from kiosk.settings.printer_models import LabelSize, PrinterModel

_Answer = TypeVar("_Answer")
_BETWEEN_QUESTIONS = 0.05  # seconds


class ZplPrinter(ConnectedPrinter):
    """A printer that speaks ZPL, with labels of one size."""

    def __init__(
        self,
        name: str,
        connect: Callable[[], Transport],
        *,
        model: PrinterModel,
        size: LabelSize,
        timeouts: PrinterTimeouts,
    ) -> None:
        """Take how to reach the printer; `connect` gives a transport that is not open yet."""
        super().__init__(name, connect, timeouts)
        self._model = model
        self._size = size
        self._letters = PrinterType()
        self._count_before: int | None = None
        self._never = Event()

    def prepare(self) -> None:
        """Load the library that draws and a first letter."""
        draw_page(Page(self._size.width_dots, (Text("Å"),)), self._letters)

    def _job(self, page: Page, job_id: str) -> PrintJob:
        longest = 0 if self._size.length_dots else self._model.longest_dots
        pictures = draw_page(page, self._letters, longest)
        data = zpl_job(pictures, self._size)
        dots = sum(self._size.length_dots or picture.height for picture in pictures)
        return PrintJob(job_id, data, dots * 25.4 / self._model.dots_per_inch, len(pictures))

    def _ask(self, transport: Transport) -> PrinterStatus:
        """Ask for the state, and for the count that a job's own labels are to be told from."""
        self._count_before = None
        if not transport.can_answer:
            return PrinterStatus(asked=False, silent=True)
        transport.reset_input()
        status = self._state(transport)
        if status.fault is None and self._model.confirms:
            self._count_before = self._question(transport, ASK_COUNT, read_count)
        return status

    def _state(self, transport: Transport) -> PrinterStatus:
        told = self._host_status(transport)
        if told is not None:
            return told.status(counts=self._model.confirms)
        # many stay out of ~HS while a fault stops them, and still name the fault
        errors = self._question(transport, ASK_ERRORS, read_errors)
        return errors or PrinterStatus(silent=True)

    def _host_status(self, transport: Transport) -> HostStatus | None:
        return self._question(transport, ASK_STATUS, read_host_status)

    def _judge(self, transport: Transport, job: PrintJob, seconds: float) -> Judgement:
        if not self._model.confirms or self._count_before is None:
            return self._without_count(transport)
        wanted = self._count_before + job.labels
        deadline = monotonic() + self._timeouts.confirmation + seconds
        while True:
            told = self._host_status(transport)
            status = told.status(counts=True) if told else self._state(transport)
            if status.fault not in (None, PrinterFault.BUSY):
                return Judgement(PrintOutcome.UNKNOWN, status.fault)
            if status.fault is None:
                count = self._question(transport, ASK_COUNT, read_count)
                if count is not None and count >= wanted:
                    return Judgement(PrintOutcome.CONFIRMED)
            if monotonic() >= deadline:
                # still at it, or idle and yet without our labels: cancelled or lost
                return Judgement(PrintOutcome.UNKNOWN, PrinterFault.BUSY)
            self._never.wait(_BETWEEN_QUESTIONS)

    def _without_count(self, transport: Transport) -> Judgement:
        fault = self._state(transport).fault
        if fault is None or fault is PrinterFault.BUSY:
            return Judgement(PrintOutcome.SENT)
        return Judgement(PrintOutcome.UNKNOWN, fault)

    def _question(
        self,
        transport: Transport,
        question: bytes,
        read: Callable[[bytes], _Answer | None],
    ) -> _Answer | None:
        transport.write(question, self._timeouts.chunk)
        heard = b""
        deadline = monotonic() + self._timeouts.answer
        while monotonic() < deadline:
            # byte by byte, so that the next question's answer stays where it is
            heard += transport.read(1, deadline)
            if (answer := read(heard)) is not None:
                return answer
        return None
