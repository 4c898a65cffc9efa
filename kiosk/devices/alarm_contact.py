"""Watches the fire alarm's contact on a lane of its own and tells what it says."""

import logging
import threading
from collections.abc import Callable
from time import monotonic

from kiosk.devices.alarm_source import AlarmSource, SourceBroke
from kiosk.devices.alarm_state import AlarmState, ContactFault, Debounced, Verdict, faulty, judge
from kiosk.settings import AlarmContactSettings

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.02
"""Between two looks at the lines; an alarm is told at most this and the debounce after it came."""

AGAIN_SECONDS = 1.0
"""Between two attempts to open what could not be opened or has gone."""

Sources = Callable[[], AlarmSource]
Told = Callable[[Verdict], None]


class ContactReading:
    """Looks at a source again and again, opening it anew when it went; used on one thread.

    `now` counts seconds. `closed` is what the last look found of each line, () when it failed.
    """

    def __init__(
        self, sources: Sources, *, closed_at_rest: bool, now: Callable[[], float] = monotonic
    ) -> None:
        self._sources = sources
        self._closed_at_rest = closed_at_rest
        self._now = now
        self._source: AlarmSource | None = None
        self._fault = ContactFault.GONE
        self._again_at = now()
        self.closed: tuple[bool, ...] = ()

    def look(self) -> Verdict:
        """Judge the contact as it stands; what cannot be read is a fault."""
        if self._source is None and self._now() < self._again_at:
            return faulty(self._fault)
        try:
            self.closed = self._opened().closed()
        except SourceBroke as broke:
            self.close()
            self._fault = broke.fault
            self._again_at = self._now() + AGAIN_SECONDS
            return faulty(broke.fault)
        return judge(self.closed, closed_at_rest=self._closed_at_rest)

    def close(self) -> None:
        """Let go of the source; the next look opens it again."""
        self.closed = ()
        source, self._source = self._source, None
        if source is not None:
            source.__exit__(None, None, None)

    def _opened(self) -> AlarmSource:
        if self._source is None:
            self._source = self._sources().__enter__()
        return self._source


class AlarmContact:
    """A lane that looks at the contact; `close` ends it.

    `told` is called on that lane with what is believed, and again at each change of it. What it
    raises is logged: the contact is watched for as long as the program runs.
    """

    def __init__(
        self,
        sources: Sources,
        told: Told,
        *,
        closed_at_rest: bool,
        hold: float,
        look_seconds: float = LOOK_SECONDS,
    ) -> None:
        """Begin to look; `hold` is for how many seconds a change must stand to be believed."""
        self._reading = ContactReading(sources, closed_at_rest=closed_at_rest)
        self._told = told
        self._debounced = Debounced(hold)
        self._look_seconds = look_seconds
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="alarm contact", daemon=True)
        self._thread.start()

    def closed(self) -> tuple[bool, ...]:
        """Give what the last look found of each line, () when it could not be read."""
        return self._reading.closed

    def close(self) -> None:
        """Look no longer."""
        self._closing.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._closing.wait(self._look_seconds):
            before = self._debounced.settled
            self._debounced = self._debounced.after(self._looked(), monotonic())
            settled = self._debounced.settled
            if settled is not None and settled != before:
                self._tell(settled)
        self._reading.close()

    def _looked(self) -> Verdict:
        try:
            return self._reading.look()
        except Exception:
            log.exception("the alarm contact could not be looked at")
            self._reading.close()
            return faulty(ContactFault.GONE)

    def _tell(self, verdict: Verdict) -> None:
        level = logging.INFO if verdict.state is AlarmState.OK else logging.WARNING
        log.log(level, "alarm contact: %s %s", verdict.state, verdict.fault or "")
        try:
            self._told(verdict)
        except Exception:
            log.exception("what the alarm contact says could not be told")


def watch_contact(settings: AlarmContactSettings, sources: Sources, told: Told) -> AlarmContact:
    """Watch the contact as the settings say."""
    return AlarmContact(
        sources,
        told,
        closed_at_rest=settings.at_rest == "closed",
        hold=settings.debounce_ms / 1000,
    )
