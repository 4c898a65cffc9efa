"""Calls whoever sits at the desk to the screen: a soft sound, and the window asks to be looked at.

By aplay, as speech is (QtMultimedia would load a library of its own and pulse with it). Where the
machine has no sound nothing is heard, and `kiosk doctor` says so.
"""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject
from PySide6.QtGui import QWindow

from kiosk.faces.desk.picture import DeskPicture
from kiosk.faces.news import is_news
from kiosk.faces.speech.speaker import Speaker
from kiosk.faces.speech.tone import arrival_tone, call_tone, help_tone
from kiosk.settings import DeskSound

PAUSE_SECONDS = 3.0
"""A sound follows another no sooner: a group that registers is one sound."""

LOUDEST = 5
"""How loud the fire alarm sounds, however soft the desk is set."""


class News(StrEnum):
    """What calls for attention. HELP: another desk needs a colleague."""

    CAME = "came"
    CALLED = "called"
    HELP = "help"
    ALARM = "alarm"


_TONES = {
    News.CAME: arrival_tone,
    News.CALLED: call_tone,
    News.HELP: help_tone,
    News.ALARM: call_tone,
}
_SAID_ONCE = frozenset({News.HELP, News.ALARM})  # so no other sound keeps them back


def news_in(before: DeskPicture, after: DeskPicture, own: str, now: datetime) -> News | None:
    """Tell what has come since the picture before; `own` is what the desk itself has just done."""
    known = {each.call_id for each in before.calls}
    if any(each.call_id not in known and is_news(each.called_at, now) for each in after.calls):
        return News.CALLED
    waited = {each.visit_id for each in before.waiting} | {own}
    new = (each for each in after.waiting if each.visit_id not in waited)
    came = any(each.arrived_at is None or is_news(each.arrived_at, now) for each in new)
    return News.CAME if came else None


class Attention(QObject):
    """Sounds and alerts; `now` counts seconds."""

    def __init__(
        self,
        window: QWindow,
        sound: DeskSound,
        speaker: Speaker,
        parent: QObject,
        now: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._sound = sound
        self._speaker = speaker
        self._now = now
        self._sounded_at = -PAUSE_SECONDS

    def call(self, news: str) -> None:
        """Call for attention."""
        self._window.alert(0)  # does nothing while the window is the one being worked in
        kind = News(news)
        soon = self._now() - self._sounded_at < PAUSE_SECONDS
        if not self._sound.on or (soon and kind not in _SAID_ONCE):
            return
        self._sounded_at = self._now()
        volume = LOUDEST if kind is News.ALARM else self._sound.volume
        self._speaker.sound(partial(_TONES[kind], volume))
