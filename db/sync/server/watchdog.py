"""Time limits that hold when a network goes silent: a thread that shuts the socket down.

A cut without a reset leaves the driver waiting for minutes on systems without `tcp_user_timeout`,
and wherever the server's machine still answers but the server does not.
"""

import logging
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic

log = logging.getLogger(__name__)

_LOOKS_EVERY = 1.0
"""Seconds between two looks while nothing is guarded."""


class Watchdog:
    """Guards one call at a time; the thread begins with the first and ends with `close`."""

    def __init__(self) -> None:
        """Have no thread yet."""
        self._condition = threading.Condition()
        self._deadline: float | None = None
        self._looks_at = 0.0
        self._socket: socket.socket | None = None
        self._ended = False
        self._thread: threading.Thread | None = None

    @contextmanager
    def guarding(self, guarded: socket.socket, seconds: float) -> Iterator[Callable[[], None]]:
        """Shut the socket down when this takes longer; gives what counts the time anew."""
        self._start()

        def count_anew() -> None:
            # Not woken for it: it finds a later time when the earlier one has come.
            self._deadline = monotonic() + seconds

        with self._condition:
            self._socket = guarded
            count_anew()
            if monotonic() + seconds < self._looks_at:
                self._condition.notify()
        try:
            yield count_anew
        finally:
            with self._condition:
                self._socket = self._deadline = None

    def close(self) -> None:
        """End the thread."""
        with self._condition:
            self._ended = True
            self._condition.notify()
        if self._thread is not None:
            self._thread.join()

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="house watchdog", daemon=True)
            self._thread.start()

    def _left(self) -> float:
        return _LOOKS_EVERY if self._deadline is None else self._deadline - monotonic()

    def _run(self) -> None:
        with self._condition:
            while not self._ended:
                left = self._left()
                if left > 0:
                    # No call wakes it that ends later than this, and calls are many.
                    self._looks_at = monotonic() + left
                    self._condition.wait(left)
                elif self._socket is not None:
                    log.info("the house's server was silent for too long")
                    with suppress(OSError):  # it is closed already
                        self._socket.shutdown(socket.SHUT_RDWR)
                    self._socket = self._deadline = None
