"""A printer without paper on this computer, for the guided tour and for trying things out.

It listens on 127.0.0.1 alone, serves one connection at a time as printers do, answers honestly,
and keeps the bytes of every job.
"""

import socket
from threading import Condition as Monitor
from threading import Thread
from types import TracebackType
from typing import Self

from kiosk.devices.printer_condition import Condition
from kiosk.devices.printer_engine import PrinterEngine

_HOST = "127.0.0.1"


class VirtualPrinter:
    """A TCP printer, on from `with` to its end; `port` 0 lets the system choose one."""

    def __init__(self, port: int = 0) -> None:
        """Take the port to listen at."""
        self._wanted_port = port
        self._engine = PrinterEngine()
        self._monitor = Monitor()
        self._jobs: list[bytes] = []
        self._switched_on = False
        self._connection: socket.socket | None = None

    @property
    def port(self) -> int:
        """Give the port it listens at."""
        return int(self._listener.getsockname()[1])

    @property
    def jobs(self) -> list[bytes]:
        """Give the bytes of each job, one a connection, without the questions of the sender."""
        with self._monitor:
            return list(self._jobs)

    @property
    def condition(self) -> Condition:
        """Give the state it tells of itself; set a mark to take out its paper or open its cover."""
        return self._engine.condition

    def wait_for_job(self, count: int, timeout: float) -> bool:
        """Wait until `count` jobs have come in all; false when `timeout` seconds pass before."""
        with self._monitor:
            return self._monitor.wait_for(lambda: len(self._jobs) >= count, timeout)

    def __enter__(self) -> Self:
        """Switch on."""
        self._listener = socket.create_server((_HOST, self._wanted_port))
        self._switched_on = True
        self._thread = Thread(target=self._serve, name="virtual-printer", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Switch off."""
        with self._monitor:
            self._switched_on = False
            connection = self._connection
        for open_socket in (connection, self._listener):
            if open_socket is not None:
                _shut(open_socket)
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return  # switched off
            with connection:
                with self._monitor:
                    if not self._switched_on:
                        return
                    self._connection = connection
                self._converse(connection)
                self._keep_job()

    def _converse(self, connection: socket.socket) -> None:
        try:
            while data := connection.recv(4096):
                answers = self._engine.answer_real_time(data)
                if not self._engine.condition.stopped:
                    answers += self._engine.work_off(data)
                connection.sendall(answers)
        except OSError:
            return  # the sender is gone; what was printed stays printed

    def _keep_job(self) -> None:
        with self._monitor:
            self._connection = None
            if job := self._engine.take_job():
                self._jobs.append(job)
                self._monitor.notify_all()


def _shut(open_socket: socket.socket) -> None:
    try:
        open_socket.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # the other side was quicker
