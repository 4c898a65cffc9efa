"""A printer on USB that the kernel shows as a device file (`/dev/usb/lp0`), told and asked."""

import errno
import os
import select
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Self

from kiosk.devices.file_transport import FileTransport
from kiosk.devices.transports import PrinterFault, PrinterTimeouts, TransportBroke

_AT_MOST_STALE = 64  # reads; a printer that talks without end is not waited out
_READ_BYTES = 1024
_AFTER_NOTHING = 0.02  # seconds


class UsbTransport(FileTransport):
    """One opening of the device; the kernel lets one program have it at a time."""

    access = os.O_RDWR
    makes_files = False

    def __init__(self, path: Path, timeouts: PrinterTimeouts) -> None:
        """Take the device's place; nothing is opened yet."""
        super().__init__(path, timeouts)
        self.can_answer = True
        self._heard = b""
        self._never = Event()

    def __enter__(self) -> Self:
        """Open the device; one that only takes, as cheap adapters do, is not asked."""
        super().__enter__()
        try:
            self.can_answer = self._is_device
            if self.can_answer:
                self._take()
        except TransportBroke as broke:
            self.__exit__(type(broke), broke, None)
            raise
        return self

    def read(self, size: int, deadline: float) -> bytes:
        """Give what has come, waiting for the first byte until the deadline."""
        while not self._heard:
            remaining = deadline - monotonic()
            if remaining <= 0:
                return b""
            poll = select.poll()
            poll.register(self._file(), select.POLLIN)
            if not poll.poll(remaining * 1000):
                return b""
            self._take()
            if not self._heard:  # the driver handed on an empty packet
                self._never.wait(min(_AFTER_NOTHING, remaining))
        given, self._heard = self._heard[:size], self._heard[size:]
        return given

    def reset_input(self) -> None:
        """Read away what lies there."""
        for _ in range(_AT_MOST_STALE):
            self._heard = b""
            self._take()
            if not self._heard:
                return

    def _take(self) -> None:
        """Take what has come, without waiting."""
        try:
            self._heard += os.read(self._file(), _READ_BYTES)
        except BlockingIOError:
            return
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise TransportBroke(PrinterFault.GONE) from error
            self.can_answer = False  # so the kernel's driver says that it has no way back
