"""Says aloud that everybody must leave, or stay in, in every language that has a voice (A03, A12).

Nothing of it is private, so it is said by a loudspeaker too, without anybody asking for it.
"""

from PySide6.QtCore import QObject, QTimer

from kiosk.faces.speech.speaker import LOUDEST, Speaker
from kiosk.faces.speech.voices import voice_for
from kiosk.faces.visitor.foyer import Foyer

PAUSE_MILLISECONDS = 5000
"""Between two rounds, so that whoever stands there can be heard too."""


class EmergencySpeech(QObject):
    """Goes through the languages again and again while an evacuation or a lock-down lasts.

    The speaker is its own meanwhile: a visitor's speech ends with the visitor.
    """

    def __init__(self, foyer: Foyer, speaker: Speaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._foyer = foyer
        self._speaker = speaker
        self._left: list[tuple[str, str]] = []
        self._goes_on = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._begin_round)
        speaker.ended.connect(self._next)
        foyer.evacuated.connect(self._take)
        self._take()

    def _take(self) -> None:
        self._pause.stop()
        if self._goes_on:
            self._speaker.hush()
        self._goes_on = bool(self._foyer.aloud())
        self._begin_round()

    def _begin_round(self) -> None:
        self._left = self._foyer.aloud()
        self._next()

    def _next(self) -> None:
        if not self._goes_on:
            return
        while self._left:
            language, message = self._left.pop(0)
            voice = voice_for(language)
            if voice is not None:
                self._speaker.say(message, voice, LOUDEST)
                return
        self._pause.start()
