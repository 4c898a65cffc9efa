"""One printer on a lane of its own: asked in quiet moments how it is, never while a job prints."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Event, Lock, Thread
from time import monotonic

from kiosk.devices import Printer, PrinterStatus, PrintOutcome, PrintResult, page_millimetres
from kiosk.devices.printer_state import (
    LaneState,
    PrinterState,
    RollWatch,
    roll_after,
    state_after,
)
from kiosk.dispatch.paper_rolls import PaperRolls
from kiosk.page import Page
from kiosk.settings import PrinterSettings

log = logging.getLogger(__name__)

_TOOK_PAPER = (PrintOutcome.CONFIRMED, PrintOutcome.SENT, PrintOutcome.UNKNOWN)


@dataclass(frozen=True)
class Pauses:
    """How many seconds lie between two questions to a printer: to one that is ready, and others.

    Three seconds to connect, the pause and the answer are less than five: so soon a printer counts
    as ready again after its cable was put back.
    """

    ready: float = 5.0
    otherwise: float = 1.0


class PrinterLane:
    """A printer that is watched. Jobs come from any thread; a question waits until they are done.

    Prints as any `Printer` does, and counts the paper that it takes.
    """

    def __init__(
        self,
        printer: Printer,
        settings: PrinterSettings,
        rolls: PaperRolls,
        now: Callable[[], datetime],
        pauses: Pauses | None = None,
    ) -> None:
        """Take the printer; nothing is asked before `watch`."""
        self.name = printer.name
        self.settings = settings
        self.state = PrinterState(self.name)
        self.roll = rolls.roll(self.name)
        self._printer = printer
        self._rolls = rolls
        self._now = now
        self._pauses = pauses or Pauses()
        self._roll_watch = RollWatch()
        self._stopped_at: float | None = None
        self._line = Lock()
        self._woken = Event()
        self._closed = False
        self._changed: Callable[[PrinterState, PrinterState], None] = lambda _before, _now: None
        self._thread: Thread | None = None

    @property
    def stopped_for(self) -> float | None:
        """Give for how many seconds this printer has needed a person; None while it does not."""
        stopped_at = self._stopped_at
        return None if stopped_at is None else monotonic() - stopped_at

    def prepare(self) -> None:
        """Load what the first page needs."""
        self._printer.prepare()

    def print_page(self, page: Page, job_id: str) -> PrintResult:
        """Try to print once; see `Printer`."""
        with self._line:
            result = self._printer.print_page(page, job_id)
        if result.outcome in _TOOK_PAPER:
            self._rolls.used(self.name, self._millimetres(page))
            self.roll = self._rolls.roll(self.name)
        if result.fault is not None:
            self._woken.set()  # what has become of it is asked at once
        return result

    def _millimetres(self, page: Page) -> float:
        size = self.settings.label_size()
        label_dots = size.length_dots if size else 0
        return page_millimetres(page, self.settings.known_model.dots_per_inch, label_dots)

    def new_roll(self) -> None:
        """Note that somebody has put a new roll in."""
        self._rolls.changed(self.name, self._now())
        self.roll = self._rolls.roll(self.name)

    def status(self) -> PrinterStatus:
        """Ask the printer how it is, and learn from it."""
        with self._line:
            return self._ask()

    def watch(self, changed: Callable[[PrinterState, PrinterState], None]) -> None:
        """Start asking; `changed` is told on this lane of each new state and the one before."""
        self._changed = changed
        self._thread = Thread(target=self._run, name=f"printer {self.name}", daemon=True)
        self._thread.start()

    def close(self, patience_seconds: float = 10.0) -> None:
        """Ask no more; a question under way is waited for."""
        self._closed = True
        self._woken.set()
        if self._thread is not None:
            self._thread.join(patience_seconds)
        self.state = PrinterState(self.name)

    def _run(self) -> None:
        while not self._closed:
            self._woken.clear()
            if self._line.acquire(blocking=False):
                try:
                    self._ask()
                finally:
                    self._line.release()
            ready = self.state.lane is LaneState.READY
            self._woken.wait(self._pauses.ready if ready else self._pauses.otherwise)

    def _ask(self) -> PrinterStatus:
        try:
            status = self._printer.status()
        except Exception:
            log.exception("printer %s could not be asked", self.name)
            status = PrinterStatus(silent=True)
        self._learn(status)
        return status

    def _learn(self, status: PrinterStatus) -> None:
        before, now = self.state, state_after(self.state, status)
        self._roll_watch, new_roll = roll_after(self._roll_watch, status)
        if new_roll:
            self.new_roll()
        elif status.paper_near_end and self.roll.near_end_mm is None:
            self._rolls.near_end(self.name)
        roll = self._rolls.roll(self.name)  # another program may have noted a new one
        told_anew = now != before or new_roll or roll != self.roll
        self.state, self.roll = now, roll
        if not now.needs_person:
            self._stopped_at = None
        elif self._stopped_at is None:
            self._stopped_at = monotonic()
        if told_anew and not self._closed:
            self._changed(before, now)
