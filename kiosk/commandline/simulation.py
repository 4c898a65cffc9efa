"""Runs a simulated device: typed lines in, what happens out, until it is ended."""

import json
import queue
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Self

from kiosk.commandline.output import json_bytes, tell, voice_of, write_bytes, write_line
from kiosk.devices.simulators import Happened
from kiosk.refusal import Refused

_QUIT = "quit"


class Reporter:
    """Writes what happens, one line each, from a thread of its own.

    The device's thread must not wait for a slow terminal, nor for a page that is drawn.
    """

    def __init__(
        self,
        folder: Path,
        *,
        as_json: bool,
        worked_up: Callable[[Happened], Happened] = lambda happened: happened,
    ) -> None:
        """Take the station's folder for the language, and what makes a happening fit to be told."""
        self._voice = voice_of(folder)
        self._as_json = as_json
        self._worked_up = worked_up
        self._happened: queue.SimpleQueue[Happened | Refused | None] = queue.SimpleQueue()
        self._thread = Thread(target=self._write_all, name="simulation-reporter", daemon=True)

    def tell(self, happened: Happened) -> None:
        """Take note of something that happened."""
        self._happened.put(happened)

    def refuse(self, refused: Refused) -> None:
        """Take note of words that were not understood."""
        self._happened.put(refused)

    def begin(self) -> None:
        """Write what has happened until now, and what will."""
        self._thread.start()

    def __enter__(self) -> Self:
        """Take note from now on."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Write what is left, and end."""
        self._happened.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _write_all(self) -> None:
        while (each := self._happened.get()) is not None:
            if isinstance(each, Refused):
                self._write_refusal(each)
            else:
                self._write(self._worked_up(each))

    def _write(self, happened: Happened) -> None:
        from kiosk.wording.simulation import happened_in_words

        if self._as_json:
            write_bytes(json_bytes({"event": happened.code, **happened.facts}))
            return
        write_line(happened_in_words(self._voice, happened.code, _readable(happened)))

    def _write_refusal(self, refused: Refused) -> None:
        from kiosk.wording.refusals import sentence

        message = sentence(self._voice, refused)
        tell(message)
        if self._as_json:
            write_bytes(json_bytes({"event": "refused", "code": refused.code, "message": message}))


def run_until_ended(
    line: AbstractContextManager[object],
    reporter: Reporter,
    typed: Callable[[str], None],
    ended: Callable[[], None] = lambda: None,
) -> None:
    """Run a device; each line typed goes to `typed`, `quit` or an interrupt ends it.

    The end of standard input ends nothing: so it runs in the background too. `ended` is called
    when the device is off, for what is left to tell.
    """
    with reporter:
        with line, _stoppable():
            reporter.begin()  # who reads that it is ready may end it
            _obey_lines(reporter, typed)
        ended()


def _obey_lines(reporter: Reporter, typed: Callable[[str], None]) -> None:
    for text in sys.stdin:
        if text.strip().casefold() == _QUIT:
            return
        if not text.strip():
            continue
        try:
            typed(text.rstrip("\r\n"))
        except Refused as refused:
            reporter.refuse(refused)
    Event().wait()


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let an end from outside be as good as `quit`: the link to the port must not stay behind."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        return
    finally:
        signal.signal(signal.SIGTERM, before)


def _readable(happened: Happened) -> dict[str, object]:
    facts = dict(happened.facts)
    if happened.code == "state":
        return {"state": json.dumps(facts, ensure_ascii=False)}
    return facts
