"""The key that calls colleagues to the desk, and the rows that say so on the other screens.

What stands on the desk that called is for the receptionist alone: a word on a key, no colour, no
banner, for whoever stands before the desk may see the screen too.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from db.transaction import Transaction
from kiosk.evacuation.help_calls.commands import call_help, coming_to_help, end_help
from kiosk.evacuation.help_calls.model import HelpCall
from kiosk.evacuation.help_calls.queries import help_calls
from kiosk.evacuation.help_calls.ways import help_ways
from kiosk.faces.house import House
from kiosk.faces.news import is_news
from kiosk.wording.help_calls import (
    I_COME,
    KEY,
    KEY_CALLED,
    KEY_COMING,
    OVER,
    SOMEBODY_COMES,
    WANTED,
)
from kiosk.wording.voice import Voice

log = logging.getLogger(__name__)

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

PRESSED_TWICE = timedelta(seconds=5)
"""A key pressed again sooner than this was pressed in haste, not to end the call."""


@QmlElement
class HelpViewModel(QObject):
    """Calls, answers and ends; reads the calls beside the GUI thread.

    `discreet` is the desk's: a call made at its own station shows on its key alone. `called` tells
    that another station has just called; of a call of the own one nobody shall hear anything.
    """

    changed = Signal()
    called = Signal()

    def __init__(
        self,
        house: House,
        voice: Callable[[], Voice],
        actor: str,
        parent: QObject,
        *,
        discreet: bool,
    ) -> None:
        super().__init__(parent)
        self._house = house
        self._voice = voice
        self._actor = actor
        self._discreet = discreet
        self._calls: list[HelpCall] | None = None
        house.changed.connect(self._hear)
        self.refresh()

    def close(self) -> None:
        """Hear nothing more."""
        self._house.changed.disconnect(self._hear)

    @Property(str, notify=changed)
    def label(self) -> str:
        """Give what the key says: what it is for, or how far the call has come."""
        own = self._own()
        if own is None:
            return self._voice().say(KEY)
        if own.coming_at is not None:
            return self._voice().say(KEY_COMING, time=self._voice().clock(own.coming_at))
        return self._voice().say(KEY_CALLED, time=self._voice().clock(own.called_at))

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def rows(self) -> list[dict[str, str]]:
        """Give the calls to be shown: `key`, `label`, `tone`, and what the button says."""
        return [self._row(each) for each in self._calls or () if not self._is_own(each)]

    @Slot()
    def press(self) -> None:
        """Call colleagues, or end the call of this desk."""
        own = self._own()
        if own is None:
            place = self._house.settings.town_hall.desk_name
            ways = help_ways(self._house.settings)
            self._do(lambda tx: call_help(tx, place, by=ways, actor=self._actor))
        elif self._house.now() - own.called_at > PRESSED_TWICE:
            self._do(lambda tx: end_help(tx, own.call_id, actor=self._actor))

    @Slot(str)
    def answer(self, call_id: str) -> None:
        """Say that somebody comes; when that has been said, that it is over."""
        call = next((each for each in self._calls or () if each.call_id == call_id), None)
        if call is None:
            return
        if call.coming_at is None:
            self._do(lambda tx: coming_to_help(tx, call_id, actor=self._actor))
        else:
            self._do(lambda tx: end_help(tx, call_id, actor=self._actor))

    def refresh(self) -> None:
        """Read the calls anew."""
        now = self._house.now()
        self._house.ask(lambda file: help_calls(file, now), self._take, self._fail)

    def _do(self, command: Callable[[Transaction], object]) -> None:
        self._house.do(lambda _done: self.refresh(), self._fail, command)

    def _hear(self, subjects: frozenset[str]) -> None:
        if "help_call" in subjects:
            self.refresh()

    def _take(self, calls: list[HelpCall]) -> None:
        before, self._calls = self._calls, calls
        if calls == before:
            return
        self.changed.emit()
        known = calls if before is None else before  # what stood there at the start is no news
        now = self._house.now()
        fresh = [e for e in calls if e not in known and is_news(e.called_at, now)]
        if any(map(self._is_another_stations, fresh)):
            self.called.emit()

    def _fail(self, error: Exception) -> None:
        """Keep what stands: the calls may have changed on another screen meanwhile."""
        log.warning("help: %s", error)

    def _own(self) -> HelpCall | None:
        return next((each for each in self._calls or () if self._is_own(each)), None)

    def _is_own(self, call: HelpCall) -> bool:
        return self._discreet and call.station == self._house.settings.station

    def _is_another_stations(self, call: HelpCall) -> bool:
        return call.coming_at is None and call.station != self._house.settings.station

    def _row(self, call: HelpCall) -> dict[str, str]:
        voice = self._voice()
        comes = call.coming_at is not None
        since = voice.clock(call.coming_at or call.called_at)
        return {
            "key": call.call_id,
            "label": voice.say(SOMEBODY_COMES if comes else WANTED, place=call.place, time=since),
            "tone": "ok" if comes else "alarm",
            "button": voice.say(OVER if comes else I_COME),
        }
