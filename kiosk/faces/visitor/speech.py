"""The speech of the visitor's face: what is on the screen, and where the focus is, said aloud."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk import settings
from kiosk.faces.speech import sentences
from kiosk.faces.speech.shown import Part, Shown, shown_at
from kiosk.faces.speech.speaker import LOUDEST, ORDINARY, Speaker
from kiosk.faces.speech.tone import waiting_tone
from kiosk.faces.speech.voices import voice_for
from kiosk.faces.visitor.session import VisitorSession
from kiosk.wording.voice import Phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

Look = Callable[[], Sequence[Shown]]
Focus = Callable[[], QQuickItem | None]


@QmlElement
class VisitorSpeech(QObject):
    """Off until somebody asks for it by key, headset or touch; off again for the next visitor.

    A screen that comes is read, then what has the focus; what is new on it is read when it comes.
    Whatever the visitor does interrupts (`hush`, A04). `look` gives what is shown, `focus` where
    the focus is.
    """

    changed = Signal()

    def __init__(
        self,
        vm: VisitorSession,
        aids: settings.Aids,
        speaker: Speaker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._vm = vm
        self._aids = aids
        self._speaker = speaker
        self._look: Look = tuple
        self._focus: Focus = lambda: None
        self._on = False
        self._plugged = False
        self._loudness = ORDINARY
        self._voice = vm.foyer.voice
        self._queue: list[str] = []
        self._speaking = False
        self._scene = ""
        self._known: tuple[Shown, ...] = ()
        self._moved = False
        self._warned = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        speaker.ended.connect(self._next)
        vm.changed.connect(self._on_changed)
        vm.searched.connect(self.follow)
        vm.waited.connect(self._on_waited)
        vm.forgotten.connect(self.forget)

    def watch(self, look: Look, focus: Focus) -> None:
        """Say from now on what these two see."""
        self._look, self._focus = look, focus

    @Property(bool, notify=changed)
    def possible(self) -> bool:
        """Tell whether the language shown can be spoken, and the town hall wants speech."""
        return self._may()

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Tell whether the screen is spoken."""
        return self._on

    @Property(int, notify=changed)
    def loudness(self) -> int:
        """Give how loud it speaks, 1 to 5."""
        return self._loudness

    @property
    def speaks(self) -> bool:
        """Tell whether the screen is spoken."""
        return self._on

    @property
    def waits(self) -> int:
        """Tell how many sentences wait to be said."""
        return len(self._queue)

    @property
    def privately(self) -> bool:
        """Tell whether only the visitor hears it."""
        return self._plugged if self._aids.headset_input else self._aids.sound_output == "headset"

    @Slot()
    def toggle(self) -> None:
        """Begin to speak, or stop; in a language without a voice, go back to one that has one."""
        if self._on:
            self._end()
            return
        if self._aids.speech and not self._may() and not self._alarmed():
            self._choose_spoken_language()
        self._begin()

    @Slot()
    def again(self) -> None:
        """Say the whole screen again (A04)."""
        self.hush()
        if self._on:
            self._say_shown(self._look())
            self.say_focus()

    @Slot()
    def louder(self) -> None:
        """Speak louder, for this visitor (A07)."""
        self._set_loudness(self._loudness + 1)

    @Slot()
    def quieter(self) -> None:
        """Speak more quietly, for this visitor (A07)."""
        self._set_loudness(self._loudness - 1)

    @Slot(bool)
    def headset(self, plugged: bool) -> None:
        """Begin when a headset is put in, and stop when it is taken out (A16)."""
        self._plugged = plugged
        self._begin() if plugged else self._end()

    @Slot()
    def follow(self) -> None:
        """Look soon at what has changed; the screen is whole only when the event is over."""
        if self._on:
            self._soon.start()

    @Slot()
    def follow_focus(self) -> None:
        """Say soon what has the focus now."""
        # Noted as moved, not as the item that has it: of one that is gone Python would keep a
        # shell, and take it for whatever comes to lie at its address later (PySide6 6.11).
        self._moved = True
        self.follow()

    def hush(self) -> None:
        """Say nothing of what was still to be said; an alarm's message goes on."""
        self._queue.clear()
        self._speaking = False
        if not self._alarmed():
            self._speaker.hush()

    def say(self, sentence: str, *, at_once: bool = False) -> None:
        """Say a sentence after those that wait, or instead of them."""
        if not self._on or not sentence:
            return
        if at_once:
            self.hush()
        self._queue.append(sentence)
        if not self._speaking:
            self._next()

    def say_focus(self) -> None:
        """Say what has the focus."""
        self._moved = False
        item = self._focus()
        shown = shown_at(item) if item is not None else None
        if shown is not None:
            self.say(self._sentence(shown))

    @Slot()
    def forget(self) -> None:
        """Leave nothing of this visitor: nothing waits to be said, all is as it was (A07)."""
        self.hush()
        self._on = False
        self._loudness = ORDINARY
        self._scene, self._known = "", ()
        self.changed.emit()

    def _may(self) -> bool:
        wanted = self._aids.speech and not self._alarmed()
        return wanted and voice_for(self._vm.foyer.voice.language) is not None

    def _alarmed(self) -> bool:
        return bool(self._vm.foyer.property("evacuating"))

    def _choose_spoken_language(self) -> None:
        offered = (self._vm.own_language, *self._vm.languages.codes)
        spoken = next((each for each in offered if voice_for(each) is not None), None)
        if spoken is not None:
            self._vm.languages.choose(spoken)

    def _begin(self) -> None:
        if self._on or not self._may():
            return
        self._on = True
        self._voice = self._vm.foyer.voice
        self._scene, self._known = "", ()
        self.say(self._said(sentences.SPEECH_BEGINS))
        if not self.privately:
            self.say(self._said(sentences.LISTEN_PRIVATELY))
        self.changed.emit()
        self.follow()

    def _end(self) -> None:
        if self._on:
            self.say(self._said(sentences.SPEECH_ENDS), at_once=True)
            self._on = False
            self.changed.emit()

    def _set_loudness(self, loudness: int) -> None:
        self._loudness = min(max(loudness, 1), LOUDEST)
        told = self._vm.foyer.voice.say(
            sentences.LOUDNESS, loudness=self._loudness, loudest=LOUDEST
        )
        self.say(told, at_once=True)
        self.changed.emit()

    def _on_changed(self) -> None:
        if self._on and not self._may():
            self._fall_silent()
        self._voice = self._vm.foyer.voice
        self.changed.emit()
        self.follow()

    def _fall_silent(self) -> None:
        """Say in the language left that the one chosen cannot be spoken."""
        left, voice = self._voice, voice_for(self._voice.language)
        self.forget()
        if voice is not None and not self._alarmed():
            self._speaker.say(left.say(sentences.NOT_SPOKEN), voice, ORDINARY)

    def _on_waited(self) -> None:
        warns = bool(self._vm.property("warns"))
        if warns and not self._warned:
            self._speaker.sound(waiting_tone)
        if warns != self._warned:
            self._warned = warns
            self.follow()

    def _follow(self) -> None:
        if not self._on:
            return
        shown = tuple(self._look())
        scene = f"{self._vm.property('screen')} {self._vm.foyer.voice.language} {self._warned}"
        if scene != self._scene:
            self._scene, self._moved = scene, True
            self._say_screen(shown)
        else:
            self._say_news(shown)
        self._known = shown
        if self._moved:
            self.say_focus()

    def _say_screen(self, shown: Sequence[Shown]) -> None:
        self._say_shown([each for each in shown if each.part in {Part.TEXT, Part.PROBLEM}])
        choices = sum(each.part is Part.BUTTON for each in shown)
        if choices > 1:
            self.say(self._vm.foyer.voice.say(sentences.CHOICES, choices))

    def _say_news(self, shown: Sequence[Shown]) -> None:
        known = {(each.part, each.name) for each in self._known}
        new = [each for each in shown if (each.part, each.name) not in known]
        self._say_shown([each for each in new if each.part in {Part.TEXT, Part.PROBLEM}])
        choices = sum(each.part is Part.BUTTON for each in new)
        if choices:
            self.say(self._vm.foyer.voice.say(sentences.NEW_CHOICES, choices))

    def _say_shown(self, shown: Sequence[Shown]) -> None:
        for each in shown:
            self.say(self._sentence(each))

    def _sentence(self, shown: Shown) -> str:
        return sentences.sentence_of(
            shown, self._vm.foyer.voice, self._vm.private(), privately=self.privately
        )

    def _said(self, phrase: Phrase) -> str:
        return self._vm.foyer.voice.say(phrase)

    def _next(self) -> None:
        voice = voice_for(self._vm.foyer.voice.language)
        if not self._queue or voice is None:
            self._speaking = False
            return
        self._speaking = True
        self._speaker.say(self._queue.pop(0), voice, self._loudness)
