"""What all simulated printers do with the bytes of their line, whatever language they speak."""

from abc import ABC, abstractmethod
from threading import Lock

from kiosk.devices.simulators.behaviour import Behaviour, Flow, Happened, Strike, Tell
from kiosk.devices.simulators.receive_buffer import ReceiveBuffer
from kiosk.devices.simulators.struck_job import StruckJob

_XON, _XOFF = b"\x11", b"\x13"


class PrinterInside(ABC):
    """The inside of a printer that misbehaves as real ones do; a line connects it."""

    job_begins: bytes
    """The command that a job begins with: a byte at which a fault strikes is counted from it."""
    marks: frozenset[str]
    """What of its `Condition` can change: not every printer has every sensor."""

    def __init__(self, behaviour: Behaviour, tell: Tell) -> None:
        """Take how it behaves, and whom to tell what happens."""
        self.behaviour = behaviour
        self.tell = tell
        self._lock = Lock()
        self._start()

    def _start(self) -> None:
        """Be as after the power came on."""
        self._buffer = ReceiveBuffer(self.behaviour.buffer_bytes)
        self._job = StruckJob(self.job_begins, self.behaviour, self.tell)

    @property
    @abstractmethod
    def stopped(self) -> bool:
        """Tell whether it prints nothing now."""

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
        """Begin anew after a power cut; what was waiting inside is lost, what came out is not."""
        with self._lock:
            self._restart()
            self._start()

    def set_condition(self, **marks: bool) -> bytes:
        """Change marks of its `Condition`; gives what it says to that, the waiting job's too."""
        with self._lock:
            for mark, is_so in marks.items():
                setattr(self.behaviour.condition, mark, is_so)
            return self._after_change()

    def mend(self) -> bytes:
        """Let all be well again: the condition, and what it takes and says."""
        with self._lock:
            self._job.mute = self.behaviour.silent = False
            self.behaviour.strike = None
            self._mend()
            return self._after_change()

    def strike_next_job(self, strike: Strike, at: int) -> None:
        """Let the next job meet a fault at its byte `at`."""
        with self._lock:
            self.behaviour.strike, self.behaviour.strikes_at = strike, at
            self._job.forget()

    def receive(self, data: bytes) -> bytes:
        """Take bytes and give the answers; raises `PowerCut` when the power goes."""
        with self._lock:
            was_busy = self._buffer.busy
            answers = self._taken(data)
            if self.behaviour.flow is Flow.XONXOFF and self._buffer.busy and not was_busy:
                answers += _XOFF
            if answers and self.behaviour.speaks_unasked:
                noise = self._noise()
                answers = noise + answers + noise
            return self._audible(answers + self._changes())

    def tear_off(self) -> object | None:
        """Give what has come out and was never parted from the roll; none when that is blank."""
        return None

    def _mend(self) -> None:
        """Take back what stopped it."""
        self.behaviour.condition.mend()

    @abstractmethod
    def _restart(self) -> None:
        """Forget what was begun."""

    @abstractmethod
    def _taken(self, data: bytes) -> bytes:
        """Take bytes and give the answers; raises `PowerCut`."""

    @abstractmethod
    def _work_off(self, data: bytes) -> bytes:
        """Print these bytes and give the answers to what stands among them."""

    @abstractmethod
    def _noise(self) -> bytes:
        """Give what it says unasked around every answer, when it speaks unasked."""

    @abstractmethod
    def _changes(self) -> bytes:
        """Give what it tells of a change that it has not told of yet."""

    def _after_change(self) -> bytes:
        return self._audible(self._go_on() + self._changes())

    def _audible(self, answers: bytes) -> bytes:
        hidden = self.stopped and self.behaviour.mute_when_stopped
        return b"" if self.behaviour.silent or self._job.mute or hidden else answers

    def _print(self, data: bytes) -> bytes:
        return b"".join(self._in_turn(piece) for piece in self._job.pieces(data))

    def _in_turn(self, data: bytes) -> bytes:
        if self._job.mute:
            return b""
        if self.stopped:
            if lost := self._buffer.put(data):
                self.tell(Happened("dropped", {"bytes": lost}))
            return b""
        return self._work_off(data)

    def _go_on(self) -> bytes:
        """Print what waited, when nothing stops it any more."""
        if self.stopped or not len(self._buffer):
            return b""
        was_busy = self._buffer.busy
        answers = self._work_off(self._buffer.take())
        return answers + (_XON if was_busy and self.behaviour.flow is Flow.XONXOFF else b"")
