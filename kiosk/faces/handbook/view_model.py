"""The handbook as Qt Quick reads it: its chapters, the one that is open, and what is sought."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.handbook.chapters import Chapter, Place, places_of, read_handbook
from kiosk.wording.voice import Voice, phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING = phrase("Handbook", "Nothing found")
_FOUND = phrase("Handbook", "{number} of {count}")
_LANGUAGE = "sv"
_IN_SWEDISH = phrase(
    "Handbook", "The handbook is written in Swedish. The keys are the same in every language."
)


@QmlElement
class HandbookViewModel(QObject):
    """Read from its files when it is opened for the first time. `wanted` tells where to scroll."""

    changed = Signal()
    opened = Signal()
    wanted = Signal(int)

    def __init__(self, voice: Callable[[], Voice], parent: QObject) -> None:
        super().__init__(parent)
        self._voice = voice
        self._open = False
        self._chapters: tuple[Chapter, ...] = ()
        self._chapter = 0
        self._sought = ""
        self._places: list[Place] = []
        self._place = -1

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether the handbook is shown."""
        return self._open

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def chapters(self) -> list[str]:
        """Give the titles of the chapters."""
        return [each.title for each in self._chapters]

    @Property(int, notify=changed)
    def chapter(self) -> int:
        """Give the number of the open chapter."""
        return self._chapter

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def blocks(self) -> list[dict[str, str]]:
        """Give what stands in the open chapter: `kind`, `lead` and `text` of each block."""
        if not self._chapters:
            return []
        blocks = self._chapters[self._chapter].blocks
        return [{"kind": each.kind.value, "lead": each.lead, "text": each.text} for each in blocks]

    @Property(int, notify=changed)
    def found(self) -> int:
        """Give the block of the open chapter in which the find stands; -1 for none."""
        place = self._places[self._place] if self._places else None
        return place.block if place is not None and place.chapter == self._chapter else -1

    @Property(str, notify=changed)
    def standing(self) -> str:
        """Say how many places hold what is sought, and which of them is shown."""
        if not self._sought:
            return ""
        if not self._places:
            return self._voice().say(_NOTHING)
        number, count = str(self._place + 1), str(len(self._places))
        return self._voice().say(_FOUND, number=number, count=count)

    @Property(str, notify=changed)
    def languageNote(self) -> str:
        """Say in which language the handbook is written, where the face speaks another."""
        voice = self._voice()
        return "" if voice.language == _LANGUAGE else voice.say(_IN_SWEDISH)

    @Slot()
    def toggle(self) -> None:
        """Open the handbook, or put it away; it opens where it was left."""
        self._open = not self._open
        if self._open and not self._chapters:
            self._chapters = read_handbook()
        self.changed.emit()
        if self._open:
            self.opened.emit()

    @Slot()
    def leave(self) -> None:
        """Put the handbook away."""
        if self._open:
            self.toggle()

    @Slot(int)
    def choose(self, number: int) -> None:
        """Open a chapter at its beginning; a number beyond the last is none."""
        if 0 <= number < len(self._chapters):
            self._chapter = number
            self.changed.emit()
            self.wanted.emit(0)

    @Slot(int)
    def turn(self, by: int) -> None:
        """Open the next chapter, or the one before."""
        self.choose(self._chapter + by)

    @Slot(str)
    def find(self, text: str) -> None:
        """Find something from the open chapter on; nothing is sought in an empty text."""
        self._sought = text.strip()
        self._places = places_of(self._chapters, text)
        here = (n for n, each in enumerate(self._places) if each.chapter >= self._chapter)
        self._show(next(here, 0))

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next place that holds what is sought; after the last comes the first."""
        if self._places:
            self._show((self._place + by) % len(self._places))

    def _show(self, number: int) -> None:
        self._place = number if self._places else -1
        if self._places:
            self._chapter = self._places[number].chapter
        self.changed.emit()
        if self._places:
            self.wanted.emit(self._places[number].block)
