"""A lane for each reader: it waits for what is held up, and for a port that was pulled out."""

import logging
import threading
from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic

from kiosk.devices.readers.ports import ReaderBroke, ReaderFault, port_of
from kiosk.devices.readers.protocols import Decoder, decoder_for
from kiosk.devices.readers.reading import Reading
from kiosk.settings.readers import ReaderSettings

log = logging.getLogger(__name__)

_LISTEN_SECONDS = 0.2
_AGAIN_SECONDS = (0.2, 0.5, 1.0, 2.0)
"""Between two tries to open a port; with the last a reader put back is ready well within five."""
REPEAT_SECONDS = 2.0
"""A card or code that stays before the reader is one reading until it was away for so long."""

Told = Callable[[Reading], None]
StateTold = Callable[[ReaderFault | None], None]


class RepeatFilter:
    """Lets a reading through once, however often a reader that still sees it says so."""

    def __init__(self) -> None:
        self._last: Reading | None = None
        self._seen = 0.0

    def is_new(self, reading: Reading, at: float) -> bool:
        """Tell whether something was not there until now; `at` is in seconds of any one clock."""
        repeated = reading == self._last and at - self._seen < REPEAT_SECONDS
        self._last, self._seen = reading, at
        return not repeated


class ReaderLane:
    """Reads one reader on a thread of its own until it is closed.

    `told` gets each reading and `state` each fault, and None when the reader is ready: both on that
    thread.
    """

    def __init__(
        self,
        reader: ReaderSettings,
        told: Told,
        state: StateTold = lambda _fault: None,
    ) -> None:
        self.reader = reader
        self._told = told
        self._state = state
        self._fault: ReaderFault | None = None
        self._noted = False
        self._closing = threading.Event()
        self._repeats = RepeatFilter()
        self._thread = threading.Thread(target=self._run, name=f"reader {reader.name}", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Read no more."""
        self._closing.set()
        self._thread.join(5.0)

    def _run(self) -> None:
        tries, wait = 0, 0.0
        while not self._closing.wait(wait):
            try:
                self._follow()
            except ReaderBroke as broke:
                tries = 0 if self._noted and self._fault is None else tries + 1
                self._note(broke.fault)
            wait = _AGAIN_SECONDS[min(tries, len(_AGAIN_SECONDS) - 1)]

    def _follow(self) -> None:
        """Open the reader and tell its readings; raises `ReaderBroke` when it is gone."""
        if self.reader.connection == "pcsc":
            from kiosk.devices.readers.smart_cards import follow_smart_cards

            follow_smart_cards(self.reader, self._closing, self._take, lambda: self._note(None))
            return
        decoder = decoder_for(self.reader.reads, self.reader.name)
        with port_of(self.reader) as port:
            self._note(None)
            while not self._closing.is_set():
                if decoder.question:
                    port.write(decoder.question)
                self._hear(decoder, port.read(_LISTEN_SECONDS))

    def _hear(self, decoder: Decoder, data: bytes) -> None:
        for reading in decoder.feed(data, monotonic()) if data else ():
            self._take(reading)

    def _take(self, reading: Reading) -> None:
        if self._repeats.is_new(reading, monotonic()):
            self._told(reading)

    def _note(self, fault: ReaderFault | None) -> None:
        if self._noted and fault is self._fault and fault is not None:
            return  # once is enough
        self._fault, self._noted = fault, True
        if fault is None:
            log.info("the reader %s is ready", self.reader.name)
        else:
            log.warning("the reader %s: %s", self.reader.name, fault)
        self._state(fault)


def open_readers(
    readers: Sequence[ReaderSettings], told: Callable[[ReaderSettings, Reading], None]
) -> list[ReaderLane]:
    """Start a lane for each reader but those that type and the one on the bus."""
    lined = [each for each in readers if each.connection not in ("keyboard", "osdp")]
    return [ReaderLane(each, partial(told, each)) for each in lined]
