"""Printers that misbehave as real ones do: one inside, connected by TCP or by a pseudo-terminal.

A simulator lives in a thread from `with` to its end. Bytes of a job are counted from its ESC @, so
the sender's questions before it do not shift where a fault strikes.
"""

import os
import select
import socket
import struct
import tty
from dataclasses import dataclass, field
from enum import Enum, auto
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

from kiosk.devices.printer_engine import Condition, PrinterEngine

_JOB_BEGINS = b"\x1b@"
_ASK_PAPER = b"\x1dr\x01"
_AUTOMATIC_STATUS = b"\x10\x00\x00\x0f"


class Strike(Enum):
    """What happens at the chosen byte of the job."""

    GONE = auto()  # power cut: connection reset, pseudo-terminal closed
    PAPER_OUT = auto()  # the rest waits in the printer until paper is loaded
    COVER_OPEN = auto()
    MUTE = auto()  # takes everything, prints nothing more, says nothing more
    STUCK = auto()  # takes nothing more


@dataclass
class Behaviour:
    """How this printer differs from a good one."""

    condition: Condition = field(default_factory=Condition)
    knows_process_id: bool = True
    knows_in_turn: bool = True
    silent: bool = False
    mute_when_stopped: bool = False  # as many network cards are when the cover is open
    speaks_unasked: bool = False  # automatic status before, within and behind every answer
    one_byte_at_a_time: bool = False
    bytes_per_second: int | None = None
    strike: Strike | None = None
    strikes_at: int = 0


class _PowerCutError(Exception):
    """The printer is gone."""


class SimulatedPrinter:
    """The inside; the lines below connect it. `paper` is what it has put out, all jobs in one."""

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        self.behaviour = behaviour or Behaviour()
        self.engine = PrinterEngine(
            condition=self.behaviour.condition,
            knows_process_id=self.behaviour.knows_process_id,
            knows_in_turn=self.behaviour.knows_in_turn,
        )
        self._lock = Lock()
        self._before_job = b""
        self._job_bytes: int | None = None
        self._held = b""
        self._mute = False
        self._late_answer = b""
        self.stuck = Event()

    @property
    def paper(self) -> bytes:
        with self._lock:
            return self.engine.job

    def load_paper(self) -> bytes:
        """Mend what stopped it; what waited inside is printed, and its answers come now."""
        with self._lock:
            self.behaviour.condition.paper_out = False
            self.behaviour.condition.cover_open = False
            held, self._held = self._held, b""
            return self.engine.work_off(held)

    def strike_next_job(self, strike: Strike, at: int) -> None:
        """Let the next job meet a fault at its byte `at`."""
        with self._lock:
            self.behaviour.strike, self.behaviour.strikes_at = strike, at
            self._before_job, self._job_bytes = b"", None

    def answer_late(self, answer: bytes) -> None:
        """Keep an answer that was due earlier until the printer is asked in turn again."""
        self._late_answer = answer

    def receive(self, data: bytes) -> bytes:
        """Take bytes and give the answers; raises when the power goes."""
        with self._lock:
            answers = self.engine.answer_real_time(data)
            answers += self._print(data)
            if self._late_answer and _ASK_PAPER in data:
                answers, self._late_answer = answers + self._late_answer, b""
            stopped = self.behaviour.condition.stopped and self.behaviour.mute_when_stopped
            return b"" if self.behaviour.silent or self._mute or stopped else answers

    def _print(self, data: bytes) -> bytes:
        if self._job_bytes is None:
            seen = self._before_job + data
            start = seen.find(_JOB_BEGINS)
            if start == -1:
                self._before_job = seen[-1:]
                return self._work_off(data)
            self._job_bytes = 0
            data = seen[start:]
        left = self.behaviour.strikes_at - self._job_bytes
        self._job_bytes += len(data)
        if self.behaviour.strike is None or len(data) < left:
            return self._work_off(data)
        answers = self._work_off(data[: max(left, 0)])
        self._strike()
        return answers + self._work_off(data[max(left, 0) :])

    def _strike(self) -> None:
        match self.behaviour.strike:
            case Strike.GONE:
                raise _PowerCutError
            case Strike.PAPER_OUT:
                self.behaviour.condition.paper_out = True
            case Strike.COVER_OPEN:
                self.behaviour.condition.cover_open = True
            case Strike.MUTE:
                self._mute = True
            case Strike.STUCK:
                self._mute = True
                self.stuck.set()
        self.behaviour.strike = None

    def _work_off(self, data: bytes) -> bytes:
        if self._mute:
            return b""
        if self.behaviour.condition.stopped:
            self._held += data
            return b""
        return self.engine.work_off(data)


class _Line:
    """What both lines share: pace, cutting of answers, switching off."""

    def __init__(self, behaviour: Behaviour | None = None) -> None:
        self.printer = SimulatedPrinter(behaviour)
        self._off = Event()
        self._wake_out, self._wake_in = os.pipe()
        self._thread = Thread(target=self._serve, name="simulated-printer", daemon=True)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.switch_off()

    def switch_off(self) -> None:
        if not self._off.is_set():
            self._off.set()
            os.write(self._wake_in, b".")
            self._thread.join()
            self._close()
            os.close(self._wake_in)
            os.close(self._wake_out)

    def _serve(self) -> None:
        raise NotImplementedError

    def _close(self) -> None:
        raise NotImplementedError

    def _ready(self, number: int) -> bool:
        """Wait for input; false when switched off, or when it takes nothing more."""
        if self.printer.stuck.is_set():
            self._off.wait()
        readable, _, _ = select.select([number, self._wake_out], [], [])
        return self._wake_out not in readable

    def _piece(self) -> int:
        """Give how many bytes to take now; a slow printer takes a hundredth of a second's worth."""
        pace = self.printer.behaviour.bytes_per_second
        if pace is None:
            return 4096
        self._off.wait(0.01)
        return max(pace // 100, 1)

    def _pieces(self, answers: bytes) -> list[bytes]:
        behaviour = self.printer.behaviour
        whole = answers
        if answers and behaviour.speaks_unasked:
            whole = _AUTOMATIC_STATUS + answers + _AUTOMATIC_STATUS
        if behaviour.one_byte_at_a_time:
            return [bytes((byte,)) for byte in whole]
        return [whole] if whole else []


class TcpSimulator(_Line):
    """A printer at 127.0.0.1."""

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        # a printer's buffer is small; this computer would take megabytes for it
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.port = int(self._listener.getsockname()[1])
        self._thread.start()
        return self

    def _close(self) -> None:
        self._listener.close()

    def _serve(self) -> None:
        while self._ready(self._listener.fileno()):
            connection, _ = self._listener.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with connection:
                try:
                    self._converse(connection)
                except _PowerCutError:
                    reset = struct.pack("ii", 1, 0)
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
                except OSError:
                    continue  # the sender hung up

    def _converse(self, connection: socket.socket) -> None:
        while self._ready(connection.fileno()):
            data = connection.recv(self._piece())
            if not data:
                return
            for piece in self._pieces(self.printer.receive(data)):
                connection.sendall(piece)


class PtySimulator(_Line):
    """A printer at the end of a pseudo-terminal; `device` is the port to open."""

    def __enter__(self) -> Self:
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        self.device = os.ttyname(self._slave)
        self._unplugged = False
        self._thread.start()
        return self

    def _close(self) -> None:
        self._unplug()
        os.close(self._slave)

    def _unplug(self) -> None:
        if not self._unplugged:
            self._unplugged = True
            os.close(self._master)

    def _serve(self) -> None:
        try:
            while self._ready(self._master):
                data = os.read(self._master, self._piece())
                for piece in self._pieces(self.printer.receive(data)):
                    os.write(self._master, piece)
        except _PowerCutError:
            self._unplug()
