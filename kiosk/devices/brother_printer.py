"""A label printer that speaks Brother's QL raster language.

It confirms each label unasked ("printing completed"). That word carries no job's name, so it counts
only behind an answer to our own question that found the printer waiting: what it had to say of an
earlier job it has said before, and the job's first command gives up whatever still waited inside.
"""

from collections.abc import Callable
from time import monotonic

from kiosk.devices.brother_raster import invalidate, printed_mm, raster_job
from kiosk.devices.brother_status import ASK_STATUS, BrotherStatus, Kind, StatusReader
from kiosk.devices.page_picture import draw_page
from kiosk.devices.paper_line import PrinterType
from kiosk.devices.printer import ConnectedPrinter, Judgement, PrintJob, PrintOutcome
from kiosk.devices.printer_status import PrinterStatus
from kiosk.devices.transports import PrinterFault, PrinterTimeouts, Transport
from kiosk.page import Page, Text
from kiosk.settings.printer_models import BrotherLabel, PrinterModel


class BrotherPrinter(ConnectedPrinter):
    """A Brother QL printer with one kind of roll.

    Over the network most models take jobs and answer nothing at that port. So `may_be_mute`: then
    silence is not a fault, and a job is sent and never confirmed.
    """

    def __init__(
        self,
        name: str,
        connect: Callable[[], Transport],
        *,
        model: PrinterModel,
        roll: BrotherLabel,
        may_be_mute: bool,
        timeouts: PrinterTimeouts,
    ) -> None:
        """Take how to reach the printer; `connect` gives a transport that is not open yet."""
        super().__init__(name, connect, timeouts)
        self._model = model
        self._roll = roll
        self._may_be_mute = may_be_mute
        self._has_confirmed = False
        self._letters = PrinterType()

    def prepare(self) -> None:
        """Load the library that draws and a first letter."""
        draw_page(Page(self._roll.dots, (Text("Å"),)), self._letters)

    def _job(self, page: Page, job_id: str) -> PrintJob:
        longest = 0 if self._roll.length_dots else self._model.longest_dots
        pictures = draw_page(page, self._letters, longest)
        data = raster_job(pictures, self._model, self._roll)
        paper_mm = printed_mm(pictures, self._model, self._roll)
        return PrintJob(job_id, data, paper_mm, labels=len(pictures))

    def _ask(self, transport: Transport) -> PrinterStatus:
        if not transport.can_answer:
            return PrinterStatus(asked=False, silent=True)
        transport.reset_input()
        question = invalidate(self._model) + ASK_STATUS
        transport.write(question, self._timeouts.chunk)
        answer = self._reply(transport, len(question) * transport.byte_seconds)
        if answer is None:
            return PrinterStatus(asked=not self._may_be_mute, silent=True)
        return answer.status(self._roll)

    def _reply(self, transport: Transport, wire_seconds: float) -> BrotherStatus | None:
        ears = _Ears(transport)
        deadline = monotonic() + self._timeouts.answer + wire_seconds
        while (heard := ears.next_block(deadline)) is not None:
            if heard.kind == Kind.REPLY:
                return heard
        return None

    def _judge(self, transport: Transport, job: PrintJob, seconds: float) -> Judgement:
        ears = _Ears(transport)
        printed = 0
        deadline = monotonic() + self._timeouts.confirmation + seconds
        while printed < job.labels and (heard := ears.next_block(deadline)) is not None:
            if heard.kind == Kind.PRINTED:
                printed += 1
            elif heard.kind == Kind.SWITCHED_OFF:
                return Judgement(PrintOutcome.UNKNOWN, PrinterFault.GONE)
            elif heard.kind == Kind.ERROR:
                fault = heard.status(self._roll).fault
                return Judgement(PrintOutcome.UNKNOWN, fault or PrinterFault.PRINTER_ERROR)
            elif heard.cooling:
                deadline = monotonic() + self._timeouts.job + seconds
        if printed == job.labels:
            self._has_confirmed = True
            return Judgement(PrintOutcome.CONFIRMED)
        return self._without_word(transport, printed)

    def _without_word(self, transport: Transport, printed: int) -> Judgement:
        transport.write(ASK_STATUS, self._timeouts.chunk)
        answer = self._reply(transport, 0.0)
        if answer is None:
            return Judgement(PrintOutcome.UNKNOWN, PrinterFault.SILENT)
        fault = answer.status(self._roll).fault
        if fault is None and not printed and not self._has_confirmed:
            return Judgement(PrintOutcome.SENT)
        # ready, and yet it does not confirm all of it, or not as it did before
        return Judgement(PrintOutcome.UNKNOWN, fault or PrinterFault.BUSY)


class _Ears:
    """One reader for all that is heard during one question or one job."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._reader = StatusReader()

    def next_block(self, deadline: float) -> BrotherStatus | None:
        while monotonic() < deadline:
            # byte by byte, so that there is never a second block to keep
            for block in self._reader.feed(self._transport.read(1, deadline)):
                return block
        return None
