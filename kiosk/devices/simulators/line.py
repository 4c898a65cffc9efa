"""What the lines to a simulated device share: pace, cutting of answers, faults of the line.

A line lives in a thread from `with` to its end. Whoever changes the behaviour says `wake` after.
"""

import os
import select
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from time import monotonic
from types import TracebackType
from typing import Protocol

from kiosk.devices.simulators.behaviour import Happened, LineBehaviour, LineState, Tell

_BITS_A_BYTE = 10  # start, eight, stop
_SAME_BURST = 0.05  # seconds
THERE = frozenset({LineState.GOOD, LineState.STUCK, LineState.HALF_OPEN})


def bytes_per_second(baud: int) -> int:
    """Give what a serial line carries, 8N1."""
    return baud // _BITS_A_BYTE


class Device(Protocol):
    """What stands at the end of a line."""

    tell: Tell

    @property
    def behaviour(self) -> LineBehaviour:
        """Give how it behaves."""
        ...

    @property
    def takes(self) -> bool:
        """Tell whether it takes bytes now."""
        ...

    def greet(self) -> bytes:
        """Give what it says to a program that connects."""
        ...

    def receive(self, data: bytes) -> bytes:
        """Take bytes and give the answers; raises `PowerCut` when the power goes."""
        ...

    def power_on(self) -> None:
        """Begin anew after a power cut."""
        ...


class SimulatorLine:
    """One device and the thread that carries its bytes."""

    def __init__(self, device: Device) -> None:
        """Take what stands at its end."""
        self._device = device
        self._switched_off = Event()
        self._lock = Lock()
        self._unsaid: list[bytes] = []
        self._wake_out, self._wake_in = os.pipe()
        os.set_blocking(self._wake_in, False)
        self._line_free_at = 0.0
        self._thread = Thread(target=self._serve, name="simulated-device", daemon=True)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Switch off."""
        self.switch_off()

    def switch_off(self) -> None:
        """End it; a second time does nothing."""
        if not self._switched_off.is_set():
            self._switched_off.set()
            self.wake()
            self._thread.join()
            os.close(self._wake_in)
            os.close(self._wake_out)

    def say(self, *pieces: bytes) -> None:
        """Let the device say something unasked, to whoever is connected; no piece is joined."""
        with self._lock:
            self._unsaid += [piece for piece in pieces if piece]
        self.wake()

    def set_line(self, state: LineState) -> None:
        """Change the line; a device that was off begins anew."""
        was = self._device.behaviour.line
        if was is LineState.OFF and state is not LineState.OFF:
            self._device.power_on()
        self._device.behaviour.line = state
        self.wake()

    def wake(self) -> None:
        """Let the line see what was changed."""
        with _pipe_may_be_full():
            os.write(self._wake_in, b".")

    def _serve(self) -> None:
        raise NotImplementedError

    @property
    def _state(self) -> LineState:
        return self._device.behaviour.line

    def _wait(self, number: int | None) -> bool:
        """Wait until there is input, when it is taken at all, or something was changed."""
        watched = [self._wake_out]
        if number is not None and self._takes:
            watched.append(number)
        readable, _, _ = select.select(watched, [], [])
        if self._wake_out in readable:
            os.read(self._wake_out, 4096)
        return number in readable and self._takes

    def _said_unasked(self) -> list[bytes]:
        """Give what is to be said now; who is not connected then never hears it."""
        with self._lock:
            unsaid, self._unsaid = self._unsaid, []
        return [cut for piece in unsaid for cut in self._cut(piece)]

    @property
    def _takes(self) -> bool:
        return self._state is LineState.GOOD and self._device.takes

    @property
    def _speaks(self) -> bool:
        return self._state in {LineState.GOOD, LineState.STUCK}

    def _piece(self) -> int:
        """Give how many bytes to take now; of a slow line a hundredth of a second's worth."""
        pace = self._device.behaviour.bytes_per_second
        return 4096 if pace is None else max(pace // 100, 1)

    def _let_arrive(self, count: int) -> None:
        """Wait until so many bytes have come over a slow line."""
        pace = self._device.behaviour.bytes_per_second
        if pace is None:
            return
        now = monotonic()
        # bytes that were waiting already follow on the last ones, however late we are
        begun = self._line_free_at if now - self._line_free_at < _SAME_BURST else now
        self._line_free_at = begun + count / pace
        if (wait := self._line_free_at - now) > 0:
            self._switched_off.wait(wait)

    def _let_leave(self, count: int) -> None:
        """Wait as long as so many bytes take on a slow line."""
        pace = self._device.behaviour.bytes_per_second
        if pace is not None:
            self._switched_off.wait(count / pace)

    def _answers(self, data: bytes) -> list[bytes]:
        self._let_arrive(len(data))
        return self._cut(self._device.receive(data))

    def _cut(self, answers: bytes) -> list[bytes]:
        if self._device.behaviour.one_byte_at_a_time:
            return [bytes((byte,)) for byte in answers]
        return [answers] if answers else []

    def _tell(self, code: str, **facts: object) -> None:
        self._device.tell(Happened(code, facts))


@contextmanager
def _pipe_may_be_full() -> Iterator[None]:
    """Take a full pipe for what it is: the line is to wake already."""
    try:
        yield
    except BlockingIOError:
        return
