"""An encrypted connection on which nothing can wait for ever, and that another thread can end."""

import socket
import ssl
from contextlib import suppress
from time import monotonic

_AT_ONCE = 1 << 18


class Guarded:
    """A connection whose every wait has an end; `cut` may come from any thread."""

    def __init__(self, line: ssl.SSLSocket) -> None:
        """Take a connection whose handshake is still to be made."""
        self._line = line

    def handshake(self, seconds: float) -> bytes:
        """Agree on keys; gives the other's certificate. Raises OSError, as all of this does."""
        self._line.settimeout(seconds)
        self._line.do_handshake()
        return self._line.getpeercert(binary_form=True) or b""

    def send(self, content: bytes, until: float) -> None:
        """Send all of it before a time of `monotonic`; raises TimeoutError."""
        left = memoryview(content)
        while left:
            self._line.settimeout(_left(until))
            left = left[self._line.send(left[:_AT_ONCE]) :]

    def receive(self, length: int, until: float) -> bytes:
        """Receive so many bytes before a time of `monotonic`; raises TimeoutError.

        Memory is taken for what has come, not for what was announced.
        """
        parts = []
        while length:
            self._line.settimeout(_left(until))
            part = self._line.recv(min(length, _AT_ONCE))
            if not part:
                raise ConnectionAbortedError
            length -= len(part)
            parts.append(part)
        return b"".join(parts)

    def cut(self) -> None:
        """End whatever goes on, from any thread."""
        with suppress(OSError):
            # The plain socket's: that of TLS would let who is just sending go on in plain text.
            socket.socket.shutdown(self._line, socket.SHUT_RDWR)

    def close(self) -> None:
        """Hang up."""
        self._line.close()


def _left(until: float) -> float:
    left = until - monotonic()
    if left <= 0:
        raise TimeoutError
    return left
