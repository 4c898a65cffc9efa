"""A simulated device at the end of a pseudo-terminal, which a program opens as a serial port.

A pseudo-terminal has no control lines, no parity and no baud rate: those only a bench can show.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Self

from kiosk.devices.simulators.behaviour import PowerCut
from kiosk.devices.simulators.line import THERE, SimulatorLine
from kiosk.refusal import Refused


class PtyLine(SimulatorLine):
    """`device` is the port to open; it is another one after the cable was out.

    `link`, when there is one, is a path that always leads to the port, and is gone with the cable.
    """

    link: Path | None = None

    def __enter__(self) -> Self:
        """Make the port.

        Raises `Refused` with `simulate.no_pty`, `simulate.link_taken` or
        `simulate.link_not_writable`.
        """
        self._ends: tuple[int, int] | None = None
        if not hasattr(os, "openpty"):
            raise Refused("simulate.no_pty")
        if self.link is not None and self.link.exists() and not self.link.is_symlink():
            raise Refused("simulate.link_taken", link=str(self.link))
        try:
            self._plug_in()
        except OSError as error:
            detail = error.strerror or str(error)
            raise Refused(
                "simulate.link_not_writable", link=str(self.link), detail=detail
            ) from error
        self._thread.start()
        return self

    def switch_off(self) -> None:
        """End it; a second time does nothing."""
        super().switch_off()
        self._unplug()

    def _plug_in(self) -> None:
        if self._ends is not None:
            return
        import tty  # not on Windows

        master, slave = os.openpty()
        tty.setraw(slave)
        os.set_blocking(master, False)
        self._ends = master, slave
        self.device = os.ttyname(slave)
        if self.link is not None:
            self._remove_link()
            self.link.symlink_to(self.device)
        self._tell("port", device=self.device)

    def _unplug(self) -> None:
        if self._ends is not None:
            for end in self._ends:
                os.close(end)
            self._ends = None
            self._remove_link()

    def _remove_link(self) -> None:
        if self.link is not None and self.link.is_symlink():
            self.link.unlink()

    def _serve(self) -> None:
        while not self._switched_off.is_set():
            if self._state in THERE:
                self._plug_in()
            else:
                self._unplug()
            self._exchange(self._ends[0] if self._ends else None)

    def _exchange(self, master: int | None) -> None:
        readable = self._wait(master)
        if master is None:
            self._said_unasked()
            return
        if self._state not in THERE:
            return
        pieces = []
        if readable:
            data = os.read(master, self._piece())
            self._nudge_writer()
            try:
                pieces = self._answers(data)
            except PowerCut:
                return
        for piece in [*pieces, *self._said_unasked()] if self._speaks else []:
            self._let_leave(len(piece))
            with suppress(BlockingIOError):  # nobody reads: a serial line loses it
                os.write(master, piece)

    def _nudge_writer(self) -> None:
        """Let who writes see that there is room again.

        A pseudo-terminal holds 12 kB and wakes its writer late, now and then only when all of it
        is gone; a serial port holds 4 kB and wakes it in time.
        """
        import termios

        if self._ends is not None:
            termios.tcflow(self._ends[1], termios.TCOOFF)
            termios.tcflow(self._ends[1], termios.TCOON)
