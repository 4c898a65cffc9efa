"""Carries libosdp's bytes over a serial port. It is asked often and must never wait.

`flush` does nothing: pyserial's would wait until the last byte has left, and the panel with it.
"""

from contextlib import suppress
from typing import Any

from osdp import Channel

from kiosk.devices.line_errors import LINE_ERRORS


class SerialChannel(Channel):  # type: ignore[misc]  # libosdp has no type hints
    """One opening of a port; `broken` once it is gone. Raises OSError when it cannot be opened."""

    def __init__(self, device: str, baud: int) -> None:
        import serial

        super().__init__()
        self.broken = False
        self._port: Any = serial.Serial(
            device, baudrate=baud, timeout=0, write_timeout=0, exclusive=True
        )

    def read(self, max_bytes: int) -> bytes:
        """Give what has come; nothing once the port is gone."""
        try:
            return bytes(self._port.read(max_bytes))
        except LINE_ERRORS:
            self.broken = True
            return b""

    def write(self, buf: bytes) -> int:
        """Send; gives how many bytes were taken."""
        try:
            return int(self._port.write(buf) or 0)
        except LINE_ERRORS:
            self.broken = True
            return 0

    def flush(self) -> None:
        """Wait for nothing."""

    def close(self) -> None:
        """Close the port."""
        with suppress(*LINE_ERRORS):
            self._port.close()
