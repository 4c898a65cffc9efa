"""A line to a PostgreSQL that a test can encrypt, slow down, cut, or let fall silent."""

import contextlib
import select
import socket
import ssl
import threading
from pathlib import Path
from threading import Event
from typing import Self

from db.sync.server.address import ServerAddress

_WANTS_ENCRYPTION = (8).to_bytes(4, "big") + (80877103).to_bytes(4, "big")
_AT_ONCE = 16384


class Front:
    """Listens `here` and carries to a server's socket; closed by its `with`.

    `silent`: what comes is swallowed, and nobody is told. `up_left`, `down_left`: bytes until the
    line is cut, or falls silent when `cut` is False. `pause`: seconds between pieces that go down.
    """

    def __init__(
        self,
        server: ServerAddress,
        encrypted: ssl.SSLContext | None = None,
        here: str = "127.0.0.1",
    ) -> None:
        self._to = f"{server.host}/.s.PGSQL.{server.port}"
        self._database = server.database
        self._encrypted = encrypted
        self.silent = False
        self.cut = True
        self.up_left: int | None = None
        self.down_left: int | None = None
        self.pause = 0.0
        self.carried_up = 0
        self._closing = False
        self._listener = socket.create_server((here, 0))
        self._threads = [threading.Thread(target=self._listen, daemon=True)]
        self._threads[0].start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._closing = True
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for each in self._threads:
            each.join(10)

    def address(self, authorities: Path | None = None, host: str = "127.0.0.1") -> ServerAddress:
        """Give where a station finds it; without a file of authorities unencrypted."""
        port = self._listener.getsockname()[1]
        if authorities is None:
            return ServerAddress(host, port, self._database, encryption="disable")
        return ServerAddress(host, port, self._database, authorities)

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                thread = threading.Thread(target=self._carry, args=(near,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _carry(self, near: socket.socket) -> None:
        with near, contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as far:
            far.connect(self._to)
            if self._encrypted is None:
                self._pump(near, far)
                return
            assert near.recv(8) == _WANTS_ENCRYPTION
            near.sendall(b"S")
            with self._encrypted.wrap_socket(near, server_side=True) as secure:
                self._pump(secure, far)

    def _pump(self, near: socket.socket, far: socket.socket) -> None:
        """Carry both ways in one thread: an encrypted socket is not for two."""
        while not self._closing:
            waiting = isinstance(near, ssl.SSLSocket) and near.pending()
            ready = [near] if waiting else select.select([near, far], [], [], 0.05)[0]
            for each in ready:
                data = each.recv(_AT_ONCE)
                if not data:
                    return
                if each is near:
                    self.carried_up += len(data)
                    # Nothing is put back that the test may have set meanwhile.
                    if (left := self._pass(data, far, self.up_left)) is not None:
                        self.up_left = left
                else:
                    Event().wait(self.pause)
                    if (left := self._pass(data, near, self.down_left)) is not None:
                        self.down_left = left
                if self.cut and 0 in {self.up_left, self.down_left}:
                    return

    def _pass(self, data: bytes, to: socket.socket, left: int | None) -> int | None:
        if self.silent:
            return left
        if left is not None:
            data = data[:left]
            left -= len(data)
        if data:
            to.sendall(data)
        if left == 0 and not self.cut:
            self.silent = True
        return left
