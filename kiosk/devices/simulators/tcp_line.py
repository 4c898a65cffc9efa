"""A simulated printer on the network."""

import socket
import struct
from typing import Self

from kiosk.devices.simulators.line import SimulatorLine
from kiosk.devices.simulators.printer import PowerCut


class TcpSimulator(SimulatorLine):
    """A printer at 127.0.0.1."""

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        # a printer's buffer is small; this computer would take megabytes for it
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.port = int(self._listener.getsockname()[1])
        self._thread.start()
        return self

    def _close(self) -> None:
        self._listener.close()

    def _serve(self) -> None:
        while self._ready(self._listener.fileno()):
            connection, _ = self._listener.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with connection:
                try:
                    self._converse(connection)
                except PowerCut:
                    reset = struct.pack("ii", 1, 0)
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
                except OSError:
                    continue  # the sender hung up

    def _converse(self, connection: socket.socket) -> None:
        while self._ready(connection.fileno()):
            data = connection.recv(self._piece())
            if not data:
                return
            for piece in self._pieces(self.printer.receive(data)):
                connection.sendall(piece)
