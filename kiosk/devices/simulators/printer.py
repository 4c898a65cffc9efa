"""The inside of a printer that misbehaves as real ones do.

Bytes of a job are counted from its ESC @, so the sender's questions before it do not shift where
a fault strikes.
"""

from threading import Lock

from kiosk.devices.printer_engine import PrinterEngine
from kiosk.devices.simulators.behaviour import (
    Behaviour,
    Flow,
    Happened,
    LineState,
    PowerCut,
    Strike,
    Tell,
    nobody_listens,
    strike_now,
)
from kiosk.devices.simulators.real_time import (
    Ask,
    ClearBuffers,
    OpenDrawer,
    Order,
    PowerOff,
    RealTimeOrders,
    Recover,
)
from kiosk.devices.simulators.receive_buffer import ReceiveBuffer

_JOB_BEGINS = b"\x1b@"
_ASK_PAPER = b"\x1dr\x01"
_XON, _XOFF = b"\x11", b"\x13"


class SimulatedPrinter:
    """The inside; a line connects it. `paper` is what it has put out, all jobs in one."""

    def __init__(self, behaviour: Behaviour | None = None, tell: Tell = nobody_listens) -> None:
        """Take how it behaves, and whom to tell what happens."""
        self.behaviour = behaviour or Behaviour()
        self.engine = PrinterEngine(
            condition=self.behaviour.condition,
            knows_process_id=self.behaviour.knows_process_id,
            knows_in_turn=self.behaviour.knows_in_turn,
            identity=self.behaviour.identity,
        )
        self.tell = tell
        self._lock = Lock()
        self._late_answer = b""
        self._before_job = b""
        self._job_bytes: int | None = None
        self._start()

    def _start(self) -> None:
        self._orders = RealTimeOrders()
        self._buffer = ReceiveBuffer(self.behaviour.buffer_bytes)
        self._mute = False
        self._told = self.behaviour.condition.automatic_status()

    @property
    def paper(self) -> bytes:
        """Give what it has worked off since it was made, without the questions."""
        with self._lock:
            return self.engine.job

    @property
    def waiting_bytes(self) -> int:
        """Tell how much it holds until it can go on."""
        with self._lock:
            return len(self._buffer)

    @property
    def takes(self) -> bool:
        """Tell whether it takes bytes now; one with hardware flow control holds the line."""
        return not (self.behaviour.flow is Flow.BUSY and self._buffer.busy)

    def greet(self) -> bytes:
        """Say nothing to a program that connects."""
        return b""

    def power_on(self) -> None:
        """Begin anew after a power cut; what was waiting inside is lost, the paper is not."""
        with self._lock:
            self.engine.restart()
            self._before_job, self._job_bytes = b"", None
            self._start()

    def set_condition(self, **marks: bool) -> bytes:
        """Change marks of its `Condition`; gives what it says to that, the waiting job's too."""
        with self._lock:
            for mark, is_so in marks.items():
                setattr(self.behaviour.condition, mark, is_so)
            return self._audible(self._go_on() + self._changes())

    def mend(self) -> bytes:
        """Let all be well again: the condition, and what it takes and says."""
        with self._lock:
            self._mute = self.behaviour.silent = False
            self.behaviour.strike = None
            self.behaviour.condition.mend()
            return self._audible(self._go_on() + self._changes())

    def load_paper(self) -> bytes:
        """Mend what stopped it; what waited inside is printed, and its answers come now."""
        return self.set_condition(paper_out=False, cover_open=False)

    def strike_next_job(self, strike: Strike, at: int) -> None:
        """Let the next job meet a fault at its byte `at`."""
        with self._lock:
            self.behaviour.strike, self.behaviour.strikes_at = strike, at
            self._before_job, self._job_bytes = b"", None

    def answer_late(self, answer: bytes) -> None:
        """Keep an answer that was due earlier until the printer is asked in turn again."""
        self._late_answer = answer

    def receive(self, data: bytes) -> bytes:
        """Take bytes and give the answers; raises `PowerCut` when the power goes."""
        with self._lock:
            was_busy = self._buffer.busy
            answers = b""
            for piece, order in self._orders.feed(data):
                answers += self._print(piece)
                answers += b"" if order is None else self._obey(order)
            if self.behaviour.flow is Flow.XONXOFF and self._buffer.busy and not was_busy:
                answers += _XOFF
            if self._late_answer and _ASK_PAPER in data:
                answers, self._late_answer = answers + self._late_answer, b""
            if answers and self.behaviour.speaks_unasked:
                status = self.behaviour.condition.automatic_status()
                answers = status + answers + status
            return self._audible(answers + self._changes())

    def tear_off(self) -> bytes | None:
        """Give what stands before the knife and was never cut; none when that is blank."""
        with self._lock:
            return self.engine.tear_off()

    def _audible(self, answers: bytes) -> bytes:
        hidden = self.behaviour.condition.stopped and self.behaviour.mute_when_stopped
        return b"" if self.behaviour.silent or self._mute or hidden else answers

    def _obey(self, order: Order) -> bytes:
        condition = self.behaviour.condition
        match order:
            case Ask(question):
                answer = condition.real_time_answer(question)
                return b"" if answer is None else bytes((answer,))
            case Recover(forget):
                condition.cutter_error = False
                if forget:
                    self._buffer.take()
                return self._go_on()
            case ClearBuffers():
                self._buffer.take()
            case OpenDrawer() if self.engine.obeys_pulses:
                self.tell(Happened("drawer"))
            case PowerOff() if self.engine.obeys_pulses:
                self._switch_off()
        return b""

    def _print(self, data: bytes) -> bytes:
        if self._job_bytes is None:
            seen = self._before_job + data
            start = seen.find(_JOB_BEGINS)
            if start == -1:
                self._before_job = seen[-1:]
                return self._in_turn(data)
            self._job_bytes = 0
            data = seen[start:]
        left = self.behaviour.strikes_at - self._job_bytes
        self._job_bytes += len(data)
        if self.behaviour.strike is None or len(data) < left:
            return self._in_turn(data)
        answers = self._in_turn(data[: max(left, 0)])
        if strike_now(self.behaviour, self.behaviour.strike, self.tell):
            self._mute = True
        if self.behaviour.line is not LineState.GOOD:
            return answers  # the rest never comes
        return answers + self._in_turn(data[max(left, 0) :])

    def _switch_off(self) -> None:
        self.behaviour.line = LineState.OFF
        raise PowerCut

    def _in_turn(self, data: bytes) -> bytes:
        if self._mute:
            return b""
        if self.behaviour.condition.stopped:
            if lost := self._buffer.put(data):
                self.tell(Happened("dropped", {"bytes": lost}))
            return b""
        return self._worked_off(data)

    def _go_on(self) -> bytes:
        """Print what waited, when nothing stops it any more."""
        if self.behaviour.condition.stopped or not len(self._buffer):
            return b""
        was_busy = self._buffer.busy
        answers = self._worked_off(self._buffer.take())
        return answers + (_XON if was_busy and self.behaviour.flow is Flow.XONXOFF else b"")

    def _worked_off(self, data: bytes) -> bytes:
        answers = self.engine.work_off(data)
        for page in self.engine.take_pages():
            self.tell(Happened("page", {"page": page}))
        return answers

    def _changes(self) -> bytes:
        """Give the automatic status when it was asked for and is not what was told last."""
        status = self.behaviour.condition.automatic_status()
        if status == self._told:
            return b""
        self._told = status
        return status if self.engine.tells_changes else b""
