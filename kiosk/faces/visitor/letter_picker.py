"""Typing with four arrows and Enter: letters are picked from a list that is spoken (A13).

The on-screen keyboard's keys cannot be reached without sight; this list can. Left and right go
through what can be picked, up and down change between letters, figures and what is done with them.
"""

import re
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.wording.voice import Voice, phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_LATIN = "abcdefghijklmnopqrstuvwxyz"
ALPHABETS = {
    "sv": _LATIN + "åäö",
    "en": _LATIN,
    "fi": _LATIN + "åäö",
    "se": "aábcčdđefghijklmnŋoprsštŧuvzž",
    "sma": "abdefghijklmnoprstuvyïåæö",
    "sju": "aábdđefghijklmnŋoprstŧuüvyåäö",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىة",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "so": _LATIN,
}
"""The letters offered first in each language; a name from elsewhere is spelt as on its paper."""
FIGURES = "0123456789-.@"

DONE, ERASE, SPACE, READ = "done", "erase", "space", "read"
_ACTIONS = {
    DONE: phrase("LetterPicker", "Done"),
    SPACE: phrase("LetterPicker", "Space"),
    ERASE: phrase("LetterPicker", "Delete"),
    READ: phrase("LetterPicker", "Read out"),
}
_OPENED = phrase(
    "LetterPicker",
    "Pick letters with left and right, and take one with Enter. "
    "Up and down give figures, space, delete and done.",
)
_OTHERS_HEAR = phrase("LetterPicker", "Others can hear which letters you pick.")
_CAPITAL = phrase("LetterPicker", "{letter}, capital")
_SIGNS = {
    "-": phrase("LetterPicker", "Hyphen"),
    ".": phrase("LetterPicker", "Full stop"),
    "@": phrase("LetterPicker", "At sign"),
}


def alphabet_of(language: str) -> str:
    """Give a language's letters; an easy variant has those of its language."""
    return ALPHABETS.get(re.split(r"[-_]", language)[0], ALPHABETS["en"])


Say = Callable[[str], None]


@QmlElement
class LetterPicker(QObject):
    """The list of letters for the field in focus.

    `taken` gives a text for the field, `erased` takes one away, `finished` leaves the field,
    `reading` asks to hear what stands in it. `say` is told every place one comes to.
    """

    changed = Signal()
    taken = Signal(str)
    erased = Signal()
    finished = Signal()
    reading = Signal()

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._voice = Voice("en")
        self._open = False
        self._row = 0
        self._places = [0, 0, 0]
        self._capital = True

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether letters are being picked."""
        return self._open

    @property
    def picking(self) -> bool:
        """Tell whether keys pick letters."""
        return self._open

    @Property(int, notify=changed)
    def place(self) -> int:
        """Give which of the `labels` would be taken."""
        return self._places[self._row]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def labels(self) -> list[str]:
        """Give what can be picked in this row, as it is drawn."""
        return [self._label(each) for each in self._choices()]

    def start(self, voice: Voice, written: str, *, others_hear: bool = False) -> None:
        """Open with the letters of a voice's language, for a field that says this already.

        Where `others_hear` what is picked, that is said first.
        """
        self._voice = voice
        self._open, self._row, self._places = True, 0, [0, 0, 0]
        self._capitalise_after(written)
        self.changed.emit()
        warned = [voice.say(_OTHERS_HEAR)] if others_hear else []
        self._say(" ".join((*warned, voice.say(_OPENED), self._spoken())))

    @Slot()
    def close(self) -> None:
        """Close; what was taken stays in the field."""
        if self._open:
            self._open = False
            self.changed.emit()

    @Slot(int)
    def take(self, place: int) -> None:
        """Take one of this row by touch."""
        self._places[self._row] = place
        self._take()

    def press(self, key: int) -> bool:
        """Do what a key means here; False for one that means nothing."""
        moves = {
            Qt.Key.Key_Left: lambda: self._step(-1),
            Qt.Key.Key_Right: lambda: self._step(1),
            Qt.Key.Key_Up: lambda: self._change_row(-1),
            Qt.Key.Key_Down: lambda: self._change_row(1),
            Qt.Key.Key_Return: self._take,
            Qt.Key.Key_Enter: self._take,
            Qt.Key.Key_Backspace: self.erased.emit,
            Qt.Key.Key_Escape: self.close,
        }
        move = moves.get(Qt.Key(key))
        if move is None:
            return False
        move()
        return True

    def written(self, text: str) -> None:
        """Take notice of what stands in the field now: a name's first letter is a capital."""
        self._capitalise_after(text)
        self.changed.emit()

    def _choices(self) -> tuple[str, ...]:
        letters = alphabet_of(self._voice.language)
        cased = letters.upper() if self._capital else letters
        return (tuple(cased), tuple(FIGURES), tuple(_ACTIONS))[self._row]

    def _label(self, choice: str) -> str:
        return self._voice.say(_ACTIONS[choice]) if choice in _ACTIONS else choice

    def _capitalise_after(self, written: str) -> None:
        self._capital = not written or written[-1] in " -"

    def _step(self, by: int) -> None:
        self._places[self._row] = (self._places[self._row] + by) % len(self._choices())
        self.changed.emit()
        self._tell()

    def _change_row(self, by: int) -> None:
        self._row = (self._row + by) % len(self._places)
        self.changed.emit()
        self._tell()

    def _tell(self) -> None:
        self._say(self._spoken())

    def _spoken(self) -> str:
        choice = self._choices()[self._places[self._row]]
        if choice in _SIGNS:
            return self._voice.say(_SIGNS[choice])
        if choice in _ACTIONS or not choice.isupper():
            return self._label(choice)
        return self._voice.say(_CAPITAL, letter=choice)

    def _take(self) -> None:
        choice = self._choices()[self._places[self._row]]
        if choice == DONE:
            self.close()
            self.finished.emit()
        elif choice == ERASE:
            self.erased.emit()
        elif choice == READ:
            self.reading.emit()
        else:
            self.taken.emit(" " if choice == SPACE else choice)
