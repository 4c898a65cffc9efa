"""The inside of a printer that misbehaves as real ones do.

Bytes of a job are counted from its ESC @, so the sender's questions before it do not shift where
a fault strikes.
"""

from threading import Event, Lock

from kiosk.devices.printer_engine import PrinterEngine
from kiosk.devices.simulators.behaviour import Behaviour, Strike

_JOB_BEGINS = b"\x1b@"
_ASK_PAPER = b"\x1dr\x01"


class PowerCut(Exception):  # noqa: N818 - what happened, not a mistake
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
        """Give what it has worked off since it was switched on, without the questions."""
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
                raise PowerCut
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
