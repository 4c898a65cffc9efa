"""A printer on a serial line or an USB port that shows itself as one."""

from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from types import TracebackType
from typing import Any, Literal, Self

from kiosk.devices.line_errors import LINE_ERRORS, LineFailure, why_failed
from kiosk.devices.transports import (
    CHUNK_BYTES,
    PrinterFault,
    PrinterTimeouts,
    TransportBroke,
)

_FAULTS = {
    LineFailure.FORBIDDEN: PrinterFault.NOT_ALLOWED,
    LineFailure.TAKEN: PrinterFault.BUSY,
    LineFailure.NO_LINE: PrinterFault.UNREACHABLE,
    LineFailure.NOT_THERE: PrinterFault.UNREACHABLE,
}
_BITS_A_BYTE = 10  # start, eight, stop
_SYSTEM_BUFFER = 4096  # bytes; once full, the system takes no more until it is nearly empty


_PARITIES = {"none": "N", "even": "E", "odd": "O"}


@dataclass(frozen=True)
class SerialLine:
    """How a line is set, the same as at the printer; always eight data bits and one stop bit."""

    baud: int
    parity: Literal["none", "even", "odd"] = "none"
    flow: Literal["none", "xonxoff", "rtscts"] = "none"

    @property
    def byte_seconds(self) -> float:
        """Give the least time a byte needs."""
        return (_BITS_A_BYTE + (self.parity != "none")) / self.baud


class SerialTransport:
    """One opening of a serial port, locked for this program as long as it lasts."""

    can_answer = True

    def __init__(
        self,
        device: str,
        line: SerialLine,
        timeouts: PrinterTimeouts,
    ) -> None:
        """Take the line's settings; nothing is opened yet."""
        self._device = device
        self._line = line
        self.byte_seconds = line.byte_seconds
        self._timeouts = timeouts
        self._open_port: Any = None

    def __enter__(self) -> Self:
        """Open and lock the port."""
        import serial

        try:
            self._open_port = serial.Serial(
                port=self._device,
                baudrate=self._line.baud,
                bytesize=serial.EIGHTBITS,
                parity=_PARITIES[self._line.parity],
                stopbits=serial.STOPBITS_ONE,
                timeout=self._timeouts.answer,
                write_timeout=self._timeouts.chunk,
                xonxoff=self._line.flow == "xonxoff",
                rtscts=self._line.flow == "rtscts",
                exclusive=True,
            )
        except LINE_ERRORS as error:
            raise TransportBroke(_FAULTS[why_failed(error)]) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the port."""
        if self._open_port is not None:
            with suppress(*LINE_ERRORS):
                self._open_port.close()
            self._open_port = None

    def write(self, data: bytes, seconds: float) -> None:
        """Hand all bytes to the line, a second's worth at most at a time.

        A piece that timed out counts as taken: pyserial does not tell how much of it had left.
        """
        import serial

        job_deadline = monotonic() + seconds
        piece_limit = self._timeouts.chunk + _SYSTEM_BUFFER * self.byte_seconds
        step = min(CHUNK_BYTES, self._line.baud // _BITS_A_BYTE)
        for start in range(0, len(data), step):
            chunk = data[start : start + step]
            remaining = min(piece_limit, job_deadline - monotonic())
            if remaining <= 0:
                raise TransportBroke(PrinterFault.BUSY, start)
            port = self._port()
            try:
                port.write_timeout = remaining
                port.write(chunk)
            except serial.SerialTimeoutException as error:
                raise TransportBroke(PrinterFault.BUSY, start + len(chunk)) from error
            except LINE_ERRORS as error:
                raise TransportBroke(PrinterFault.GONE, start + len(chunk)) from error

    def read(self, size: int, deadline: float) -> bytes:
        """Give what has come, waiting for the first byte until the deadline."""
        port = self._port()
        try:
            port.timeout = max(deadline - monotonic(), 0.0)
            first: bytes = port.read(1)
            if not first:
                return b""
            rest: bytes = port.read(min(size - 1, port.in_waiting)) if size > 1 else b""
        except LINE_ERRORS as error:
            raise TransportBroke(PrinterFault.GONE) from error
        return first + rest

    def reset_input(self) -> None:
        """Empty the port's input buffer."""
        try:
            self._port().reset_input_buffer()
        except LINE_ERRORS as error:
            raise TransportBroke(PrinterFault.GONE) from error

    def abandon(self) -> None:
        """Empty the port's output buffer; else closing waits for it, up to half a minute."""
        with suppress(*LINE_ERRORS):
            self._port().reset_output_buffer()

    def _port(self) -> Any:
        if self._open_port is None:
            raise TransportBroke(PrinterFault.GONE)
        return self._open_port
