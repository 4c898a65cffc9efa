"""A simulated device on the network: one client at a time, the next waits."""

import socket
import struct
from typing import Self

from kiosk.devices.simulators.behaviour import LineState, PowerCut
from kiosk.devices.simulators.line import THERE, SimulatorLine
from kiosk.refusal import Refused

_HOST = "127.0.0.1"
_PATIENCE = 5.0  # seconds for a client to take an answer


class TcpLine(SimulatorLine):
    """Listens on this computer alone; `port` 0 lets the system choose one and keeps it."""

    wanted_port = 0

    def __enter__(self) -> Self:
        """Listen; raises `Refused("simulate.port_taken")`."""
        self._listener: socket.socket | None = None
        self._dead: list[socket.socket] = []
        self.port = self.wanted_port
        try:
            self._listen()
        except OSError as error:
            detail = error.strerror or str(error)
            raise Refused("simulate.port_taken", port=self.port, detail=detail) from error
        self._thread.start()
        return self

    def switch_off(self) -> None:
        """End it; a second time does nothing."""
        super().switch_off()
        self._stop_listening()
        self._forget_dead()

    def _listen(self) -> None:
        if self._listener is None:
            self._listener = socket.create_server((_HOST, self.port))
            # a device's buffer is small; this computer would take megabytes for it
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            self.port = int(self._listener.getsockname()[1])
            self._tell("listening", port=self.port)

    def _forget_dead(self) -> None:
        for each in self._dead:
            _reset(each)
        self._dead.clear()

    def _serve(self) -> None:
        while not self._switched_off.is_set():
            if self._state not in THERE:
                self._stop_listening()
                self._wait(None)
                continue
            self._forget_dead()
            self._listen()
            if self._listener is not None and self._wait(self._listener.fileno()):
                connection, _ = self._listener.accept()
                self._said_unasked()  # it was for nobody
                self._converse(connection)

    def _stop_listening(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def _converse(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.settimeout(_PATIENCE)
        self._tell("connected")
        try:
            self._exchange(connection)
        except PowerCut:
            if self._state not in THERE:
                self._stop_listening()
            _reset(connection)
        except OSError:
            connection.close()  # the sender hung up
        self._tell("disconnected")

    def _exchange(self, connection: socket.socket) -> None:
        was_lost = False
        self._send(connection, self._cut(self._device.greet()))
        while not self._switched_off.is_set():
            readable = self._wait(connection.fileno())
            if self._state is LineState.OFF:
                raise PowerCut
            if self._state is LineState.CABLE_OUT:
                self._dead.append(connection)  # neither end is told
                return
            if was_lost and self._state is LineState.GOOD:
                raise PowerCut  # what came back knows nothing of this connection
            was_lost = was_lost or self._state is LineState.HALF_OPEN
            if readable:
                data = connection.recv(self._piece())
                if not data:
                    break
                self._send(connection, self._answers(data))
            self._send(connection, self._said_unasked())
        connection.close()

    def _send(self, connection: socket.socket, pieces: list[bytes]) -> None:
        for piece in pieces if self._speaks else []:
            self._let_leave(len(piece))
            connection.sendall(piece)


def _reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
