"""A dry contact on the modem lines of a serial port.

RTS and DTR are held high as long as the port is open. They feed the contact: it connects one of
them with CTS, DSR, RI or CD, which is then read as high.

The lines are looked at again and again. The kernel could tell of a change instead (TIOCMIWAIT), but
many USB adapters' drivers never do, Windows and network ports have no such call, it waits without
end and cannot be called off, and a change that was missed stays missed.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any, Literal, Self

from kiosk.devices.alarm_source import SourceBroke
from kiosk.devices.alarm_state import ContactFault
from kiosk.devices.line_errors import LINE_ERRORS, LineFailure, why_failed

Line = Literal["cts", "dsr", "ri", "cd"]

_FAULTS = {
    LineFailure.FORBIDDEN: ContactFault.NOT_ALLOWED,
    LineFailure.TAKEN: ContactFault.BUSY,
    LineFailure.NO_LINE: ContactFault.NO_LINES,
    LineFailure.NOT_THERE: ContactFault.GONE,
}


def open_port(device: str) -> Any:
    """Open a serial port, or a URL of pyserial's, for its modem lines alone."""
    return _opened(device, exclusive=True)


def share_port(device: str) -> Any:
    """Open it beside a program that has it already, to look on."""
    return _opened(device)


def _opened(device: str, **manner: bool) -> Any:
    if device.startswith("rfc2217://"):
        from kiosk.devices.port_server import PortServer

        return PortServer(device)
    import serial

    return serial.serial_for_url(device, **manner)


class SerialLines:
    """One opening of the port; reads the named lines."""

    def __init__(
        self, device: str, lines: Sequence[Line], opening: Callable[[str], Any] = open_port
    ) -> None:
        """Take what to open; nothing is opened yet."""
        self._device = device
        self._lines = tuple(lines)
        self._opening = opening
        self._port: Any = None

    def __enter__(self) -> Self:
        """Open the port and feed the contact; raises `SourceBroke`."""
        try:
            self._port = self._opening(self._device)
            self._port.rts = self._port.dtr = True
        except LINE_ERRORS as error:
            self._close()
            raise SourceBroke(fault_of(error)) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the port."""
        self._close()

    def closed(self) -> tuple[bool, ...]:
        """Tell of each line whether it is high, that is its contact closed."""
        try:
            return tuple(bool(getattr(self._port, line)) for line in self._lines)
        except LINE_ERRORS as error:
            raise SourceBroke(fault_of(error)) from error

    def _close(self) -> None:
        if self._port is not None:
            with suppress(*LINE_ERRORS):
                self._port.close()
            self._port = None


def fault_of(error: BaseException) -> ContactFault:
    """Tell why a port could not be opened or read."""
    return _FAULTS[why_failed(error)]
