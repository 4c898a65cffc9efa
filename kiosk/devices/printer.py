"""A printer that says "printed" only when the printer said so, whatever language it speaks.

One job is one connection: ask the state, send, wait until the printer confirms the job. How that is
asked and told is the language's own; what may be concluded from it stands here, once.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from threading import Lock
from typing import Protocol

from kiosk.devices.printer_status import PrinterStatus
from kiosk.devices.transports import PrinterFault, PrinterTimeouts, Transport, TransportBroke
from kiosk.page import Page


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


@dataclass(frozen=True)
class Judgement:
    """What the printer's word on a job that was sent whole comes to."""

    outcome: PrintOutcome
    fault: PrinterFault | None = None


@dataclass(frozen=True)
class PrintJob:
    """A page in the printer's language; `labels` counts the pieces of paper that come out."""

    job_id: str
    data: bytes
    paper_mm: float
    labels: int = 1


class Printer(Protocol):
    """A printer, whatever language it speaks."""

    name: str

    def prepare(self) -> None:
        """Load what the first page needs, so that the first visitor does not wait."""
        ...

    def print_page(self, page: Page, job_id: str) -> PrintResult:
        """Try to print once; blocks as long as paper and time limits take.

        Raises `Refused("page.…")` for a page no printer can print.
        """
        ...

    def status(self) -> PrinterStatus:
        """Ask the printer how it is."""
        ...


class ConnectedPrinter(ABC):
    """A printer at the end of a transport. Calls from several threads wait for each other."""

    def __init__(
        self, name: str, connect: Callable[[], Transport], timeouts: PrinterTimeouts
    ) -> None:
        """Take how to reach the printer; `connect` gives a transport that is not open yet."""
        self.name = name
        self._connect = connect
        self._timeouts = timeouts
        self._one_at_a_time = Lock()

    @abstractmethod
    def prepare(self) -> None:
        """Load what the first page needs; see `Printer`."""

    def print_page(self, page: Page, job_id: str) -> PrintResult:
        """Try to print once; see `Printer`."""
        job = self._job(page, job_id)
        with self._one_at_a_time:
            try:
                with self._connect() as transport:
                    result = self._deliver(transport, job)
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
                    return self._ask(transport)
            except TransportBroke as broke:
                return PrinterStatus(broke=broke.fault)

    @abstractmethod
    def _job(self, page: Page, job_id: str) -> PrintJob:
        """Put the page into the printer's language; raises `Refused("page.…")`."""

    @abstractmethod
    def _ask(self, transport: Transport) -> PrinterStatus:
        """Ask how the printer is; raises `TransportBroke`."""

    @abstractmethod
    def _judge(self, transport: Transport, job: PrintJob, seconds: float) -> Judgement:
        """Wait for the printer's word on a job sent whole; raises `TransportBroke`.

        `seconds` is the time that wire and paper need.
        """

    def _deliver(self, transport: Transport, job: PrintJob) -> PrintResult:
        """Ask, send, confirm. Up to the first byte of the job a break is a failure to start."""
        before = self._ask(transport)
        if before.fault is not None:
            return PrintResult(PrintOutcome.FAILED, before.fault, 0)
        paper_seconds = job.paper_mm / self._timeouts.paper_mm_per_second
        seconds = paper_seconds + len(job.data) * transport.byte_seconds
        try:
            transport.write(job.data, self._timeouts.job + seconds)
        except TransportBroke as broke:
            outcome = PrintOutcome.UNKNOWN if broke.bytes_taken else PrintOutcome.FAILED
            return PrintResult(outcome, broke.fault, broke.bytes_taken)
        if not before.asked:
            return PrintResult(PrintOutcome.SENT, None, len(job.data))
        try:
            judged = self._judge(transport, job, seconds)
        except TransportBroke as broke:
            return PrintResult(PrintOutcome.UNKNOWN, broke.fault, len(job.data))
        return PrintResult(judged.outcome, judged.fault, len(job.data))
