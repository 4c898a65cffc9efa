"""A speaker that writes down what is said, and fingers on the five keys of a keypad."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from kiosk.faces.speech.speaker import Speaker
from kiosk.faces.visitor.accessibility import Accessibility
from kiosk.faces.visitor.face import accessibility_of
from kiosk.faces.visitor.letter_picker import FIGURES, alphabet_of
from tests.faces.visitor.foyer import Foyer

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
ENTER, ESCAPE, SPEECH = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F2


@dataclass(frozen=True)
class Utterance:
    """One thing said."""

    text: str
    voice: str
    loudness: int


class Listener(Speaker):
    """Says nothing and keeps everything; `done` lets the next utterance come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heard: list[Utterance] = []
        self.tones = 0
        self.hushed = 0

    def say(self, text: str, voice: str, loudness: int) -> None:
        self.heard.append(Utterance(text, voice, loudness))

    def hush(self) -> None:
        self.hushed += 1

    def sound(self, tone: Callable[[], bytes]) -> None:
        assert tone().startswith(b"RIFF")
        self.tones += 1

    def done(self) -> None:
        self.ended.emit()


@dataclass
class Keys:
    """Somebody who uses the kiosk by arrows, Enter and ears."""

    foyer: Foyer
    listener: Listener
    pressed: int = 0
    texts: list[str] = field(default_factory=list)

    @property
    def accessibility(self) -> Accessibility:
        return accessibility_of(self.foyer.face)

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            self.pressed += 1
            QTest.keyClick(self.foyer.window, key)

    def listen(self) -> str:
        """Hear everything that waits to be said, and give the last of it."""
        heard = len(self.listener.heard)
        self.foyer.qtbot.wait(1)  # the speech looks when the event is over
        while self.accessibility.speech.waits:
            self.listener.done()
        self.listener.done()
        new = [each.text for each in self.listener.heard[heard:]]
        self.texts += new
        return self.listener.heard[-1].text if self.listener.heard else ""

    def all_heard(self) -> str:
        return "\n".join(each.text for each in self.listener.heard)

    def move_to(self, spoken: str, key: Qt.Key = DOWN) -> None:
        """Press an arrow until the thing that begins with these words is spoken."""
        for _ in range(25):
            self.press(key)
            if self.listen().startswith(spoken):
                return
        raise AssertionError(f"{spoken} is never spoken on {self.foyer.screen}")

    def pick(self, text: str) -> None:
        """Open the list of letters and write a text, then choose Done."""
        self.press(ENTER)
        assert self.accessibility.picker.picking
        place = {0: 0, 1: 0, 2: 0}
        row = 0
        alphabet = alphabet_of(self.foyer.vm.foyer.voice.language)
        rows = (alphabet, FIGURES, ("done", "space", "erase", "read"))

        def go(wanted: int, target: int) -> None:
            nonlocal row
            while row != wanted:
                self.press(DOWN)
                row = (row + 1) % 3
            while place[row] != target:
                self.press(RIGHT)
                place[row] = (place[row] + 1) % len(rows[row])

        for letter in text.lower():
            if letter == " ":
                go(2, 1)
            elif letter in FIGURES:
                go(1, FIGURES.index(letter))
            else:
                go(0, alphabet.index(letter))
            self.press(ENTER)
        go(2, 0)
        self.press(ENTER)
        assert not self.accessibility.picker.picking
