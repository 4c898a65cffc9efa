"""A simulated device at the end of a pseudo-terminal, which a program opens as a serial port.

A pseudo-terminal has no control lines, no parity and no baud rate: those only a bench can show.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Self

from kiosk.devices.simulators.behaviour import PowerCut
from kiosk.devices.simulators.line import THERE, SimulatorLine
from kiosk.devices.simulators.pty_port import PtyEnds, PtyPort


class PtyLine(SimulatorLine):
    """`device` is the port to open; it is another one after the cable was out.

    `link`, when there is one, is a path that always leads to the port, and is gone with the cable.
    """

    link: Path | None = None

    def __enter__(self) -> Self:
        """Make the port; raises what `PtyPort.demand` raises."""
        self._port = PtyPort(self.link)
        self._is_there(self._port.demand())
        self._thread.start()
        return self

    def switch_off(self) -> None:
        """End it; a second time does nothing."""
        super().switch_off()
        self._port.pull_out()

    def _is_there(self, ends: PtyEnds) -> None:
        self.device = ends.device
        self._tell("port", device=self.device)

    def _plug_in(self) -> None:
        if self._port.ends is None:
            self._is_there(self._port.plug_in())

    def _serve(self) -> None:
        while not self._switched_off.is_set():
            if self._state in THERE:
                self._plug_in()
            else:
                self._port.pull_out()
            self._exchange(self._port.ends)

    def _exchange(self, ends: PtyEnds | None) -> None:
        readable = self._wait(ends.master if ends else None)
        if ends is None:
            self._said_unasked()
            return
        if self._state not in THERE:
            return
        pieces = []
        if readable:
            data = os.read(ends.master, self._piece())
            _nudge_writer(ends)
            try:
                pieces = self._answers(data)
            except PowerCut:
                return
        for piece in [*pieces, *self._said_unasked()] if self._speaks else []:
            self._let_leave(len(piece))
            with suppress(BlockingIOError):  # nobody reads: a serial line loses it
                os.write(ends.master, piece)


def _nudge_writer(ends: PtyEnds) -> None:
    """Let who writes see that there is room again.

    A pseudo-terminal holds 12 kB and wakes its writer late, now and then only when all of it is
    gone; a serial port holds 4 kB and wakes it in time.
    """
    import termios

    termios.tcflow(ends.slave, termios.TCOOFF)
    termios.tcflow(ends.slave, termios.TCOON)
