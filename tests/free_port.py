"""Ports of this machine that a test can name before anything listens there."""

import secrets
import socket
from contextlib import suppress

LOOPBACK = "127.0.0.1"


def free_port() -> int:
    """Give a port nobody has, and that the system gives to nobody who asks for any."""
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with suppress(OSError), socket.create_server((LOOPBACK, port)):
            return port
