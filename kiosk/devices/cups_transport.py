"""A printer behind a raw queue of CUPS, the print service of Linux and macOS.

The service takes a job and prints it when it can. It never tells that paper came out, so nothing is
confirmed here; but a queue that is stopped, or not there, is told before and after.
"""

import os
import re
import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from threading import Event
from time import monotonic
from types import TracebackType
from typing import Self

from kiosk.devices.transports import PrinterFault, PrinterTimeouts, TransportBroke

_JOB_NUMBER = re.compile(r"request id is (\S+-\d+) ")
_BETWEEN_QUESTIONS = 0.1  # seconds
_TITLE = "Foajé"  # jobs are listed by it: no name of a visitor


@dataclass(frozen=True)
class _Said:
    code: int
    said: str


class CupsTransport:
    """One job for one queue, by the service's own programs `lpstat`, `lp` and `cancel`.

    All that is written is one job; nothing has left before `write`.
    """

    can_answer = False
    byte_seconds = 0.0

    def __init__(self, queue: str, timeouts: PrinterTimeouts) -> None:
        """Take the queue's name; nothing is asked yet."""
        self._queue = queue
        self._timeouts = timeouts
        self._job = ""
        self._never = Event()

    def __enter__(self) -> Self:
        """See that the queue is there, takes jobs and prints them."""
        printing = _run(["lpstat", "-p", self._queue], self._timeouts.connect)
        taking = _run(["lpstat", "-a", self._queue], self._timeouts.connect)
        if printing.code or taking.code:
            raise TransportBroke(PrinterFault.NO_QUEUE)
        if _stopped(printing.said) or "not accepting" in taking.said:
            raise TransportBroke(PrinterFault.QUEUE_STOPPED)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Have nothing open."""

    def write(self, data: bytes, seconds: float) -> None:
        """Hand the job over and see it leave the queue, as long as a job's confirmation takes."""
        done = _run(["lp", "-d", self._queue, "-o", "raw", "-t", _TITLE], seconds, data)
        if done.code:
            raise TransportBroke(PrinterFault.QUEUE_STOPPED)
        found = _JOB_NUMBER.search(done.said)
        self._job = found[1] if found else ""
        self._see_it_leave(len(data))

    def read(self, size: int, deadline: float) -> bytes:
        """Give nothing: a queue does not answer."""
        del size, deadline
        return b""

    def reset_input(self) -> None:
        """Have nothing to forget."""

    def abandon(self) -> None:
        """Cancel the job, so that a queue started later does not print what was given up."""
        if self._job:
            with suppress(TransportBroke):
                _run(["cancel", self._job], self._timeouts.connect)

    def _see_it_leave(self, length: int) -> None:
        """Wait for the queue to be rid of the job; a stopped queue keeps it until somebody comes.

        A queue that is merely slow is no fault.
        """
        deadline = monotonic() + self._timeouts.confirmation
        while self._job and monotonic() < deadline:
            waiting = _run(["lpstat", "-o", self._queue], self._timeouts.connect)
            if self._job not in waiting.said.split():
                return
            printing = _run(["lpstat", "-p", self._queue], self._timeouts.connect)
            if _stopped(printing.said):
                raise TransportBroke(PrinterFault.QUEUE_STOPPED, length)
            self._never.wait(_BETWEEN_QUESTIONS)


def _run(command: list[str], seconds: float, given: bytes = b"") -> _Said:
    """Run one of the service's programs; raises `TransportBroke`."""
    try:
        done = subprocess.run(  # noqa: S603 - the system's programs, no shell, a checked name
            [_program(command[0]), *command[1:]],
            input=given,
            capture_output=True,
            timeout=seconds,
            check=False,
            env=_environment(),
        )
    except subprocess.TimeoutExpired as error:
        raise TransportBroke(PrinterFault.BUSY, len(given)) from error
    except (OSError, ValueError) as error:
        raise TransportBroke(PrinterFault.NO_QUEUE) from error
    return _Said(done.returncode, done.stdout.decode("utf-8", "replace"))


def _program(name: str) -> str:
    """Give the full path; raises `TransportBroke` where CUPS is not installed."""
    path = shutil.which(name)
    if path is None:
        raise TransportBroke(PrinterFault.NO_QUEUE)
    return path


def _environment() -> dict[str, str]:
    """Have the programs answer in the one language we read, in letters as we send them."""
    return {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "C"}


def _stopped(told: str) -> bool:
    return any(" disabled since " in line for line in told.splitlines())
