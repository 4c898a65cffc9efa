"""What simulated label printers share: faults that strike in a job, and bytes held while stopped.

Bytes of a job are counted from the first command of its language, so the sender's questions before
it do not shift where a fault strikes.
"""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Generic, Protocol, TypeVar

from kiosk.devices.simulators.behaviour import (
    Behaviour,
    Happened,
    LineState,
    Strike,
    Tell,
    nobody_listens,
    strike_now,
)
from kiosk.devices.simulators.pty_line import PtyLine
from kiosk.devices.simulators.tcp_line import TcpLine

_NOISE = b"\x10\x00\x00\x0f"


class LabelEngine(Protocol):
    """What works off the bytes inside, in its language."""

    @property
    def stopped(self) -> bool:
        """Tell whether it prints nothing now."""
        ...

    @property
    def printed(self) -> Sequence[object]:
        """Give the labels that came out."""
        ...

    def answer(self, data: bytes) -> bytes:
        """Answer the questions in bytes just received, whatever else is waiting."""
        ...

    def work_off(self, data: bytes) -> bytes:
        """Print these bytes; gives what it tells of that unasked."""
        ...

    def stop_told(self) -> bytes:
        """Give what it says unasked when something stops it."""
        ...

    def restart(self) -> None:
        """Begin anew after a power cut."""
        ...


class SimulatedLabelPrinter:
    """The inside; a line connects it."""

    job_begins = b""

    def __init__(
        self, engine: LabelEngine, behaviour: Behaviour, tell: Tell = nobody_listens
    ) -> None:
        """Take what works off the bytes, how it behaves, and whom to tell what happens."""
        self.behaviour = behaviour
        self.tell = tell
        self._engine = engine
        self._lock = Lock()
        self._forget()

    def _forget(self) -> None:
        self._held = b""
        self._before_job = b""
        self._job_bytes: int | None = None
        self._mute = False

    @property
    def takes(self) -> bool:
        """Tell whether it takes bytes now."""
        return True

    def greet(self) -> bytes:
        """Say nothing to a program that connects."""
        return b""

    def power_on(self) -> None:
        """Begin anew after a power cut; what was waiting inside is lost, the labels are not."""
        with self._lock:
            self._engine.restart()
            self._forget()

    def mend(self) -> bytes:
        """Take back what stopped it; gives what it says to that, the waiting job's too."""
        with self._lock:
            self.behaviour.condition.mend()
            held, self._held = self._held, b""
            return self._audible(self._worked_off(held))

    def strike_next_job(self, strike: Strike, at: int) -> None:
        """Let the next job meet a fault at its byte `at`."""
        with self._lock:
            self.behaviour.strike, self.behaviour.strikes_at = strike, at
            self._before_job, self._job_bytes = b"", None

    def receive(self, data: bytes) -> bytes:
        """Take bytes and give the answers; raises `PowerCut` when the power goes."""
        with self._lock:
            stopped_before = self._engine.stopped
            answers = self._engine.answer(data) + self._print(data)
            if self._engine.stopped and not stopped_before:
                answers += self._engine.stop_told()
            if answers and self.behaviour.speaks_unasked:
                answers = _NOISE + answers + _NOISE
            return self._audible(answers)

    def _audible(self, answers: bytes) -> bytes:
        hidden = self._engine.stopped and self.behaviour.mute_when_stopped
        return b"" if self.behaviour.silent or self._mute or hidden else answers

    def _print(self, data: bytes) -> bytes:
        if self._job_bytes is None:
            seen = self._before_job + data
            start = seen.find(self.job_begins)
            if start == -1:
                self._before_job = seen[1 - len(self.job_begins) :]
                return self._in_turn(data)
            self._job_bytes = 0
            data = seen[start:]
        left = max(self.behaviour.strikes_at - self._job_bytes, 0)
        self._job_bytes += len(data)
        if self.behaviour.strike is None or len(data) < left:
            return self._in_turn(data)
        answers = self._in_turn(data[:left])
        if strike_now(self.behaviour, self.behaviour.strike, self.tell):
            self._mute = True
        if self.behaviour.line is not LineState.GOOD:
            return answers  # the rest never comes
        return answers + self._in_turn(data[left:])

    def _in_turn(self, data: bytes) -> bytes:
        if self._mute:
            return b""
        if self._engine.stopped:
            self._held += data
            return b""
        return self._worked_off(data)

    def _worked_off(self, data: bytes) -> bytes:
        before = len(self._engine.printed)
        answers = self._engine.work_off(data)
        for label in self._engine.printed[before:]:
            self.tell(Happened("label", {"label": label}))
        return answers


P = TypeVar("P", bound=SimulatedLabelPrinter)


class LabelPrinterOnTcp(TcpLine, Generic[P]):
    """A label printer at this computer."""

    def __init__(self, printer: P, port: int = 0) -> None:
        """Take the printer; `port` 0 lets the system choose one."""
        self.printer = printer
        self.wanted_port = port
        super().__init__(printer)


class LabelPrinterOnPty(PtyLine, Generic[P]):
    """A label printer at the end of a pseudo-terminal."""

    def __init__(self, printer: P, link: Path | None = None) -> None:
        """Take the printer, and the path that is to lead to its port."""
        self.printer = printer
        self.link = link
        super().__init__(printer)
