"""What the lines to a simulated printer share: pace, cutting of answers, switching off.

A simulator lives in a thread from `with` to its end.
"""

import os
import select
from threading import Event, Thread
from types import TracebackType

from kiosk.devices.simulators.behaviour import Behaviour
from kiosk.devices.simulators.printer import SimulatedPrinter

_AUTOMATIC_STATUS = b"\x10\x00\x00\x0f"


class SimulatorLine:
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
        """End it as a person ends it, with the switch; a second time does nothing."""
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
