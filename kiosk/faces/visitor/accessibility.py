"""Puts aids, speech, letters and keys of the visitor's face together, and undoes them in time."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kiosk import settings
from kiosk.devices.headset import HeadsetJack
from kiosk.faces.physical_size import low_part
from kiosk.faces.speech.shown import Shown, shown_in
from kiosk.faces.speech.speaker import Speaker
from kiosk.faces.visitor.aids import Chosen, VisitorAids
from kiosk.faces.visitor.emergency_speech import EmergencySpeech
from kiosk.faces.visitor.keypad import Keypad, focused_item, visible_item
from kiosk.faces.visitor.letter_picker import LetterPicker
from kiosk.faces.visitor.speech import VisitorSpeech
from kiosk.faces.visitor.view_model import VisitorViewModel
from kiosk.faces.window import Face, PixelSize, pitch_of, screen_of


class Accessibility(QObject):
    """What a visitor can ask of the screen; made before the window, attached once it is there."""

    _plugged = Signal(bool)

    def __init__(
        self,
        vm: VisitorViewModel,
        face: settings.Face,
        size: PixelSize | None,
        speaker: Speaker,
    ) -> None:
        super().__init__(vm)
        self._vm = vm
        self._settings = face.aids
        screen = screen_of(face)
        height = size.height if size is not None else screen.size().height()
        part = low_part(pitch_of(face, screen, size), height, face.aids.screen_bottom_mm)
        self._speaker = speaker
        self.aids = VisitorAids(part, self)
        self.speech = VisitorSpeech(vm, face.aids, speaker, self)
        self.picker = LetterPicker(lambda told: self.speech.say(told, at_once=True), self)
        if face.aids.speech:
            EmergencySpeech(vm.foyer, speaker, self)
        self.keypad: Keypad | None = None
        self._plugged.connect(self.speech.headset, Qt.ConnectionType.QueuedConnection)

    def properties(self) -> Mapping[str, object]:
        """Give what the face's window needs of this."""
        return {"aids": self.aids, "speech": self.speech, "picker": self.picker}

    def attach(self, face: Face) -> None:
        """Listen to the keys of an open face, read it, and draw it as the aids say."""
        window, parts = face.window, (self._vm, self.aids, self.speech, self.picker)
        self.keypad = keypad = Keypad(window, *parts, self._settings, self)
        face.theme.setProperty("reducedMotion", self._settings.reduced_motion)

        def draw() -> None:
            face.sizes.enlarge(larger=self.aids.chosen.larger)
            face.theme.setProperty("scheme", "contrast" if self.aids.chosen.contrast else "light")

        def look() -> Sequence[Shown]:
            seen = (visible_item(window, name) for name in ("languagePicker", "aids", "screen"))
            root = keypad.modal() or next((each for each in seen if each is not None), None)
            return shown_in(root) if root is not None else ()

        self.aids.changed.connect(draw)
        self.aids.changed.connect(self._note_use)
        self.aids.changed.connect(self.speech.follow)
        self.speech.changed.connect(self._note_use)
        self.speech.watch(look, partial(focused_item, window))
        window.activeFocusItemChanged.connect(self.speech.follow_focus)
        face.engine.destroyed.connect(self._speaker.close)
        if self._settings.headset_input:
            jack = HeadsetJack(Path(self._settings.headset_input), self._plugged.emit)
            face.engine.destroyed.connect(jack.close)

    def _note_use(self) -> None:
        self._vm.aided(aided=self.aids.chosen != Chosen() or self.speech.speaks)
