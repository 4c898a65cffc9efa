"""A printer on the network, usually at port 9100."""

import socket
import struct
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import Self

from kiosk.devices.transports import (
    CHUNK_BYTES,
    PrinterFault,
    PrinterTimeouts,
    TransportBroke,
)

_AT_MOST_STALE = 64  # reads; a printer that talks without end is not waited out


class TcpTransport:
    """One connection to `address`, made for one job."""

    can_answer = True
    byte_seconds = 0.0  # a network is quicker than any printer

    def __init__(self, address: str, port: int, timeouts: PrinterTimeouts) -> None:
        """Take where the printer is; nothing is opened yet."""
        self._address = address
        self._port = port
        self._timeouts = timeouts
        self._open_socket: socket.socket | None = None

    def __enter__(self) -> Self:
        """Connect within the time allowed, whatever the number of the name's addresses."""
        deadline = monotonic() + self._timeouts.connect
        try:
            places = socket.getaddrinfo(self._address, self._port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise TransportBroke(PrinterFault.UNREACHABLE) from error
        fault = PrinterFault.UNREACHABLE
        for family, kind, protocol, _, place in places:
            remaining = deadline - monotonic()
            if remaining <= 0:
                break
            connection = socket.socket(family, kind, protocol)
            connection.settimeout(remaining)
            try:
                connection.connect(place)
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except PermissionError:
                connection.close()
                fault = PrinterFault.NOT_ALLOWED
            except OSError:
                connection.close()
            else:
                self._open_socket = connection
                return self
        raise TransportBroke(fault)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        if self._open_socket is not None:
            self._open_socket.close()
            self._open_socket = None

    def write(self, data: bytes, seconds: float) -> None:
        """Hand all bytes to the network; that the printer took them only its answer can tell."""
        job_deadline = monotonic() + seconds
        taken = 0
        while taken < len(data):
            chunk = data[taken : taken + CHUNK_BYTES]
            allowed = min(monotonic() + self._timeouts.chunk, job_deadline)
            taken += self._send(chunk, allowed, taken)

    def read(self, size: int, deadline: float) -> bytes:
        """Give what has come, waiting for the first byte until the deadline."""
        connection = self._connection()
        connection.settimeout(max(deadline - monotonic(), 0.0))
        try:
            data = connection.recv(size)
        except (TimeoutError, BlockingIOError):
            return b""
        except OSError as error:
            raise TransportBroke(PrinterFault.GONE) from error
        if not data:
            raise TransportBroke(PrinterFault.GONE)
        return data

    def reset_input(self) -> None:
        """Read away what lies there."""
        for _ in range(_AT_MOST_STALE):
            if not self.read(4096, monotonic()):
                return

    def abandon(self) -> None:
        """Make the close a reset: the bytes still in this computer are dropped."""
        with suppress(OSError):
            self._connection().setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
            )

    def _connection(self) -> socket.socket:
        if self._open_socket is None:
            raise TransportBroke(PrinterFault.GONE)
        return self._open_socket

    def _send(self, chunk: bytes, deadline: float, taken_before: int) -> int:
        """Send what fits and give its length."""
        connection = self._connection()
        remaining = deadline - monotonic()
        if remaining <= 0:
            raise TransportBroke(PrinterFault.BUSY, taken_before)
        connection.settimeout(remaining)
        try:
            return connection.send(chunk)
        except TimeoutError as error:
            raise TransportBroke(PrinterFault.BUSY, taken_before) from error
        except OSError as error:
            raise TransportBroke(PrinterFault.GONE, taken_before) from error
