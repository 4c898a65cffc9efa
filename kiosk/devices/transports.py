"""What carries a job's bytes to a printer: one protocol for network, serial line and file.

No call waits without end, and whatever goes wrong leaves as `TransportBroke` with a fault code.
Deadlines are values of `time.monotonic()`, lengths of time are seconds.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Protocol, Self

CHUNK_BYTES = 1024


class PrinterFault(StrEnum):
    """Why a printer does not do its work."""

    UNREACHABLE = "unreachable"  # no such address, device or line; nobody listens
    NOT_ALLOWED = "not_allowed"  # the system forbids this program the device
    SILENT = "silent"  # connected, but no answer
    BUSY = "busy"  # takes nothing, is not ready and does not say why, or is held by another
    GONE = "gone"  # the connection broke
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    PRINTER_ERROR = "printer_error"  # cutter, jam, head, or a full disk under a printer file
    WRONG_PAPER = "wrong_paper"  # another roll than the settings say
    OVERHEATED = "overheated"
    PAUSED = "paused"  # somebody pressed its pause button, or it waits for a label to be taken
    NO_QUEUE = "no_queue"  # the system's print service, or the queue of that name, is not there
    QUEUE_STOPPED = "queue_stopped"  # the queue keeps its jobs or takes none


@dataclass(frozen=True)
class PrinterTimeouts:
    """How long to wait for a printer, in seconds."""

    connect: float = 3.0
    chunk: float = 5.0  # for each piece of at most 1 kB
    job: float = 60.0  # for all pieces, besides the time wire and paper need
    answer: float = 1.0  # to a real-time question
    confirmation: float = 3.0  # of the job, besides the time wire and paper need
    in_order: float = 2.0  # to a question answered after all that precedes it
    paper_mm_per_second: float = 70.0  # the slowest common printer, in its low-power mode


class TransportBroke(Exception):  # noqa: N818 - told by its fault code, not by a word in its name
    """The connection could not be made, used or kept.

    `bytes_taken` counts the bytes of the interrupted `write` that may have left, at most.
    """

    def __init__(self, fault: PrinterFault, bytes_taken: int = 0) -> None:
        """Take the fault and what may have left."""
        super().__init__(fault.value)
        self.fault = fault
        self.bytes_taken = bytes_taken


class Transport(Protocol):
    """A way to one printer, open from `with` to its end; raises `TransportBroke` alone."""

    can_answer: bool
    byte_seconds: float  # the least time a byte needs on the line

    def __enter__(self) -> Self:
        """Open the connection."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it; never raises."""
        ...

    def write(self, data: bytes, seconds: float) -> None:
        """Hand over all of `data` within `seconds`."""
        ...

    def read(self, size: int, deadline: float) -> bytes:
        """Give 1 to `size` bytes as soon as there are any; none when the deadline passes."""
        ...

    def reset_input(self) -> None:
        """Forget what the printer said until now."""
        ...

    def abandon(self) -> None:
        """Drop what has not left yet, so that it cannot be printed after the job was given up."""
        ...
