"""Cutting off a conversation that takes too long as a whole.

Time-outs of single reads alone would let a server that says a byte now and then hold its lane for
ever.
"""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def cut_off_after(
    seconds: float, connected: Callable[[], socket.socket | None]
) -> Iterator[Callable[[], bool]]:
    """End what goes on over a socket after so many seconds; what is given tells whether it was.

    `connected` gives the socket in use: one that is encrypted later is another.
    """
    over = threading.Event()

    def cut() -> None:
        over.set()
        ended = connected()
        if ended is None:
            return
        try:
            # Of the socket beneath: the encryption is in the other thread's hands.
            socket.socket.shutdown(ended, socket.SHUT_RDWR)
        except OSError:
            return  # it has ended by itself

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield over.is_set
    finally:
        timer.cancel()
        timer.join()
