"""One connection to the server, made when it is needed and anew when it was lost."""

import select
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from types import TracebackType
from typing import Self

import psycopg

from db.sync.counterpart import HouseFailure
from db.sync.server.address import Login, ServerAddress
from db.sync.server.failures import failure_of, failure_to_connect
from db.sync.server.watchdog import Watchdog

CALL_SECONDS = 3.0
"""How long a call may take before the line counts as cut."""
_SESSION = {
    "statement_timeout": "60s",
    "lock_timeout": "10s",
    "idle_in_transaction_session_timeout": "10s",
    # Every question goes by an index, in its order. Without statistics, or with yesterday's, the
    # planner would rather read whole tables, and the more the later it is.
    "enable_seqscan": "off",
    "enable_bitmapscan": "off",
    "enable_hashjoin": "off",
    "enable_mergejoin": "off",
    "jit": "off",
}


class Line:
    """Calls to the server, from one thread; `wake` and `cut_short` may come from any.

    Every call raises `HouseFailure`. After one that failed, the next connects again.
    """

    def __init__(
        self,
        address: ServerAddress,
        login: Login,
        greeting: Callable[[psycopg.Connection], None],
        seconds: float = CALL_SECONDS,
    ) -> None:
        """Connect with the first call; the `greeting` goes before it, and may refuse the server."""
        self.seconds = seconds
        self._address, self._login, self._greeting = address, login, greeting
        self._connection: psycopg.Connection | None = None
        self._socket: socket.socket | None = None
        self._watchdog = Watchdog()
        self._notified = False
        self._woken, self._waker = socket.socketpair()
        self._woken.setblocking(False)
        self._waker.setblocking(False)

    def __repr__(self) -> str:
        return f"<line to {self._address.host} as {self._login.role}>"

    @property
    def is_connected(self) -> bool:
        """Tell whether the last call found the server, or left it standing."""
        return self._connection is not None

    @contextmanager
    def calling(
        self, seconds: float | None = None
    ) -> Iterator[tuple[psycopg.Connection, Callable[[], None]]]:
        """Give the connection for one call, and what to call when something of it has come."""
        connection = self._connected()
        with self._guarded(connection, self.seconds if seconds is None else seconds) as count_anew:
            yield connection, count_anew

    def wait(self, seconds: float) -> bool:
        """Wait until the server has news, or somebody wakes; tell whether it was that."""
        deadline = monotonic() + seconds
        while True:
            self._hear()
            if self._notified or self._was_woken():
                self._notified = False
                return True
            left = deadline - monotonic()
            if left <= 0:
                return False
            ends = [self._woken.fileno()]
            if self._connection is not None:
                ends.append(self._connection.fileno())
            select.select(ends, [], [], left)

    def wake(self) -> None:
        """End a wait, or the next one; from any thread."""
        with suppress(BlockingIOError):  # so many wake-ups lie there already
            self._waker.send(b"!")

    def cut_short(self) -> None:
        """End the call that is under way, or the next one, and every wait; from any thread."""
        cut = self._socket
        if cut is not None:
            with suppress(OSError):  # hung up just now
                cut.shutdown(socket.SHUT_RDWR)
        self.wake()

    def drop(self) -> None:
        """Hang up; the next call connects again."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def close(self) -> None:
        """Hang up for good."""
        self.drop()
        self._watchdog.close()
        self._woken.close()
        self._waker.close()

    def _connected(self) -> psycopg.Connection:
        if self._connection is not None:
            return self._connection
        try:
            connection = psycopg.connect(
                self._address.connection_string(),
                user=self._login.role,
                password=self._login.secret,
                autocommit=True,
                connect_timeout=max(2, round(self.seconds)),
                tcp_user_timeout=round(self.seconds * 1000),
                keepalives_idle=5,
                keepalives_interval=1,
                keepalives_count=3,
                application_name="foaje",
                options=" ".join(f"-c {name}={value}" for name, value in _SESSION.items()),
            )
        except psycopg.Error as error:
            raise failure_to_connect(error, self._address) from None
        # A handle of its own, which the driver cannot close; its family is of no account.
        self._socket = socket.fromfd(connection.fileno(), socket.AF_INET, socket.SOCK_STREAM)
        connection.add_notify_handler(lambda notified: self._take_note(notified.pid))
        self._connection = connection
        try:
            with self._guarded(connection, self.seconds):
                self._greeting(connection)
        except HouseFailure:
            self.drop()
            raise
        return connection

    @contextmanager
    def _guarded(
        self, connection: psycopg.Connection, seconds: float
    ) -> Iterator[Callable[[], None]]:
        assert self._socket is not None  # noqa: S101 - made with the connection
        try:
            with self._watchdog.guarding(self._socket, seconds) as count_anew:
                yield count_anew
        except psycopg.Error as error:
            self.drop()  # whoever met a failure asks for everything anew
            raise failure_of(error) from None
        finally:
            if connection.broken or connection.closed:
                self.drop()

    def _hear(self) -> None:
        """Read what the server has sent of its own accord."""
        if self._connection is None:
            return
        try:
            self._connection.pgconn.consume_input()
            while (notified := self._connection.pgconn.notifies()) is not None:
                self._take_note(notified.be_pid)
        except psycopg.Error:
            self.drop()
            self._notified = True  # who waits finds out with the next call

    def _take_note(self, of_session: int) -> None:
        own = self._connection.info.backend_pid if self._connection is not None else 0
        self._notified = self._notified or of_session != own

    def _was_woken(self) -> bool:
        with suppress(BlockingIOError):
            return bool(self._woken.recv(4096))
        return False


class Caller:
    """Whoever calls the server over a line of its own; after its `with` it has hung up."""

    _line: Line

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Hang up for good."""
        self._line.close()
