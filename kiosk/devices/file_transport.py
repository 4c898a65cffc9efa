"""A printer behind a device file that is only written, or a file that collects the jobs."""

import errno
import os
import select
import stat
from contextlib import suppress
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from kiosk.devices.transports import (
    CHUNK_BYTES,
    PrinterFault,
    PrinterTimeouts,
    TransportBroke,
)

_DEVICES = Path("/dev")


class FileTransport:
    """One opening of a file; each job is appended. It answers nothing, so nothing is confirmed."""

    can_answer = False
    byte_seconds = 0.0
    access = os.O_WRONLY | os.O_APPEND
    makes_files = True

    def __init__(self, path: Path, timeouts: PrinterTimeouts) -> None:
        """Take the file's place; nothing is opened yet."""
        self._path = path
        self._timeouts = timeouts
        self._open_file: int | None = None
        self._is_device = False

    def __enter__(self) -> Self:
        """Open the file, or make it unless it should be a device."""
        flags = self.access
        # where a printer is unplugged, a file of its name would swallow jobs and seem to print
        if self.makes_files and _DEVICES not in self._path.parents:
            flags |= os.O_CREAT
        for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY", "O_CLOEXEC"):
            flags |= getattr(os, name, 0)
        try:
            self._open_file = os.open(self._path, flags, 0o600)
            self._is_device = not stat.S_ISREG(os.fstat(self._open_file).st_mode)
        except ValueError as error:  # a zero byte in the path
            raise TransportBroke(PrinterFault.UNREACHABLE) from error
        except OSError as error:
            raise TransportBroke(_fault_of(error, PrinterFault.UNREACHABLE)) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        if self._open_file is not None:
            with suppress(OSError):
                os.close(self._open_file)
            self._open_file = None

    def write(self, data: bytes, seconds: float) -> None:
        """Hand all bytes to the file or to the device's driver."""
        job_deadline = monotonic() + seconds
        taken = 0
        deadline = min(monotonic() + self._timeouts.chunk, job_deadline)
        while taken < len(data):
            try:
                self._wait_until_ready(deadline)
                taken += os.write(self._file(), data[taken : taken + CHUNK_BYTES])
                deadline = min(monotonic() + self._timeouts.chunk, job_deadline)
            except BlockingIOError:
                continue  # ready for less than a piece; asked again until the deadline
            except TimeoutError as error:
                raise TransportBroke(PrinterFault.BUSY, taken) from error
            except OSError as error:
                fault = _fault_of(error, PrinterFault.GONE)
                if error.errno == errno.ENOSPC and self._is_device:
                    fault = PrinterFault.PAPER_OUT  # so the kernel's printer drivers say it
                raise TransportBroke(fault, taken) from error

    def read(self, size: int, deadline: float) -> bytes:
        """Give nothing: a file does not answer."""
        del size, deadline
        return b""

    def reset_input(self) -> None:
        """Have nothing to forget."""

    def abandon(self) -> None:
        """Have nothing of ours waiting: what a file took is in it."""

    def _file(self) -> int:
        if self._open_file is None:
            raise TransportBroke(PrinterFault.GONE)
        return self._open_file

    def _wait_until_ready(self, deadline: float) -> None:
        remaining = deadline - monotonic()
        if remaining <= 0:
            raise TimeoutError
        if self._is_device and hasattr(select, "poll"):
            poll = select.poll()
            poll.register(self._file(), select.POLLOUT)
            if not poll.poll(remaining * 1000):
                raise TimeoutError


def _fault_of(error: OSError, otherwise: PrinterFault) -> PrinterFault:
    return {
        errno.EACCES: PrinterFault.NOT_ALLOWED,
        errno.EPERM: PrinterFault.NOT_ALLOWED,
        errno.EROFS: PrinterFault.NOT_ALLOWED,
        errno.EBUSY: PrinterFault.BUSY,
        errno.ENOSPC: PrinterFault.PRINTER_ERROR,
        errno.EFBIG: PrinterFault.PRINTER_ERROR,
    }.get(error.errno or 0, otherwise)
