"""The lane on which a running program disposes of what has had its time, once an hour."""

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.station import Station

if TYPE_CHECKING:
    from kiosk.disposing.run import Disposing

log = logging.getLogger(__name__)

ACTOR = "program"
HOUR_SECONDS = 3600.0
FIRST_SECONDS = 20.0
"""The first run waits until the faces have drawn."""
AGAIN_SECONDS = 60.0
"""When something was left, it is tried again so soon."""


class DisposalLane:
    """A thread that disposes; nothing it meets ends it."""

    def __init__(
        self,
        station: Station,
        write_snapshot: Callable[[], None],
        first_seconds: float = FIRST_SECONDS,
    ) -> None:
        """Start the thread; `write_snapshot` writes the list of who is inside beside the file."""
        self._station = station
        self._write_snapshot = write_snapshot
        self._first_seconds = first_seconds
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="disposal", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Finish the run under way, and end; what is left is done at the next start."""
        self._closed.set()
        self._thread.join(30.0)

    def _run(self) -> None:
        if self._closed.wait(self._first_seconds):
            return
        from kiosk.disposing.run import Disposing

        disposing = Disposing(self._station, self._write_snapshot, self._closed.wait)
        while not self._closed.is_set():
            self._closed.wait(AGAIN_SECONDS if _left_something(disposing) else HOUR_SECONDS)


def _left_something(disposing: "Disposing") -> bool:
    try:
        return disposing.run(actor=ACTOR).left
    except Exception:
        log.exception("disposal was broken off; it is tried again")
    return True
