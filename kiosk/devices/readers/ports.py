"""What carries a reader's bytes: a serial line, a USB reader in its COM mode, or the network."""

import socket
from contextlib import suppress
from enum import StrEnum
from types import TracebackType
from typing import Any, Protocol, Self

from kiosk.devices.line_errors import LINE_ERRORS, LineFailure, why_failed
from kiosk.settings.readers import ReaderSettings

_MOST_BYTES = 4096
CONNECT_SECONDS = 3.0
_SILENT_SECONDS, _PROBES_SECONDS, _PROBES = 5, 2, 3


class ReaderFault(StrEnum):
    """Why nothing can be read."""

    UNREACHABLE = "unreachable"  # no such port or address
    NOT_ALLOWED = "not_allowed"  # the system forbids this program the port
    BUSY = "busy"  # another program has it
    GONE = "gone"  # it was there
    NO_LIBRARY = "no_library"  # what reads smart cards is not installed


class ReaderBroke(Exception):  # noqa: N818 - told by its fault, not by a word in its name
    """The line could not be opened, or is gone."""

    def __init__(self, fault: ReaderFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


_FAULTS = {
    LineFailure.FORBIDDEN: ReaderFault.NOT_ALLOWED,
    LineFailure.TAKEN: ReaderFault.BUSY,
    LineFailure.NO_LINE: ReaderFault.UNREACHABLE,
    LineFailure.NOT_THERE: ReaderFault.UNREACHABLE,
}


class ReaderPort(Protocol):
    """A way to one reader, open from `with` to its end; raises `ReaderBroke` alone."""

    def __enter__(self) -> Self:
        """Open it."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it; never raises."""
        ...

    def read(self, seconds: float) -> bytes:
        """Give what has come, none after so many seconds without."""
        ...

    def write(self, data: bytes) -> None:
        """Ask the reader something."""
        ...


def port_of(reader: ReaderSettings) -> ReaderPort:
    """Give the port of a reader with a line of its own."""
    if reader.connection == "serial":
        return SerialPort(reader.device, reader.baud)
    return NetworkPort(reader.address, reader.port)


class SerialPort:
    """A serial port, locked for this program while it is open."""

    def __init__(self, device: str, baud: int) -> None:
        self._device = device
        self._baud = baud
        self._open: Any = None

    def __enter__(self) -> Self:
        import serial

        try:
            self._open = serial.Serial(
                self._device, self._baud, timeout=0, write_timeout=1.0, exclusive=True
            )
        except LINE_ERRORS as error:
            raise ReaderBroke(_FAULTS[why_failed(error)]) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._open is not None:
            with suppress(*LINE_ERRORS):
                self._open.close()
            self._open = None

    def read(self, seconds: float) -> bytes:
        """Give what has come; a port that is pulled out breaks at once."""
        try:
            self._open.timeout = seconds
            first: bytes = self._open.read(1)
            waiting = min(self._open.in_waiting, _MOST_BYTES) if first else 0
            rest: bytes = self._open.read(waiting) if waiting else b""
        except LINE_ERRORS as error:
            raise ReaderBroke(ReaderFault.GONE) from error
        return first + rest

    def write(self, data: bytes) -> None:
        """Ask the reader something."""
        try:
            self._open.write(data)
        except LINE_ERRORS as error:
            raise ReaderBroke(ReaderFault.GONE) from error


class NetworkPort:
    """A reader that listens on the network; a line that died quietly is noticed in 11 seconds."""

    def __init__(self, address: str, port: int) -> None:
        self._place = (address, port)
        self._open: socket.socket | None = None

    def __enter__(self) -> Self:
        try:
            self._open = socket.create_connection(self._place, CONNECT_SECONDS)
            self._open.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            for name, value in (
                ("TCP_KEEPIDLE", _SILENT_SECONDS),
                ("TCP_KEEPINTVL", _PROBES_SECONDS),
                ("TCP_KEEPCNT", _PROBES),
            ):
                if hasattr(socket, name):  # not every system lets it be set
                    self._open.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
        except OSError as error:
            raise ReaderBroke(_FAULTS[why_failed(error)]) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def read(self, seconds: float) -> bytes:
        """Give what has come; a reader that hangs up breaks at once."""
        line = self._line()
        try:
            line.settimeout(seconds)
            data = line.recv(_MOST_BYTES)
        except TimeoutError:
            return b""
        except OSError as error:
            raise ReaderBroke(ReaderFault.GONE) from error
        if not data:
            raise ReaderBroke(ReaderFault.GONE)
        return data

    def write(self, data: bytes) -> None:
        """Ask the reader something."""
        try:
            self._line().sendall(data)
        except OSError as error:
            raise ReaderBroke(ReaderFault.GONE) from error

    def _line(self) -> socket.socket:
        if self._open is None:
            raise ReaderBroke(ReaderFault.GONE)
        return self._open
