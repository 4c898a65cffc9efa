"""A simulated printer at the end of a pseudo-terminal, which a program opens as a serial port."""

import os
import tty
from typing import Self

from kiosk.devices.simulators.line import SimulatorLine
from kiosk.devices.simulators.printer import PowerCut


class PtySimulator(SimulatorLine):
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
        except PowerCut:
            self._unplug()
