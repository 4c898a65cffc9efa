"""What a visitor can ask of the screen itself: larger text, controls lower down, more contrast.

All of it holds for one visitor. The speech is `VisitorSpeech`, typing by arrows `LetterPicker`.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Chosen:
    """What one visitor has asked for; `open` while the panel with all aids stands open."""

    larger: bool = False
    low: bool = False
    contrast: bool = False
    open: bool = False


@QmlElement
class VisitorAids(QObject):
    """The aids of the visitor's screen.

    `low_part` is the part of the screen's height, from below, that the low mode uses.
    """

    changed = Signal()

    def __init__(self, low_part: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._low_part = low_part
        self._chosen = Chosen()

    @property
    def chosen(self) -> Chosen:
        """Give what the visitor has asked for."""
        return self._chosen

    @Property(float, notify=changed)
    def lowPart(self) -> float:
        """Give the part of the screen's height in which the low mode puts everything."""
        return self._low_part

    @Property(bool, notify=changed)
    def larger(self) -> bool:
        """Tell whether the text is larger than it must be."""
        return self._chosen.larger

    @Property(bool, notify=changed)
    def low(self) -> bool:
        """Tell whether every control stands in the lower part of the screen."""
        return self._chosen.low

    @Property(bool, notify=changed)
    def contrast(self) -> bool:
        """Tell whether the colours are those of high contrast."""
        return self._chosen.contrast

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether the panel with all aids is open."""
        return self._chosen.open

    @Slot()
    def toggleLarger(self) -> None:
        """Show larger text, or ordinary text again."""
        self._choose(replace(self._chosen, larger=not self._chosen.larger))

    @Slot()
    def toggleLow(self) -> None:
        """Put every control in the lower part of the screen, or back."""
        self._choose(replace(self._chosen, low=not self._chosen.low))

    @Slot()
    def toggleContrast(self) -> None:
        """Show the colours of high contrast, or the ordinary ones again."""
        self._choose(replace(self._chosen, contrast=not self._chosen.contrast))

    @Slot()
    def show(self) -> None:
        """Open the panel."""
        self._choose(replace(self._chosen, open=True))

    @Slot()
    def hide(self) -> None:
        """Close the panel; what was chosen in it stays."""
        self._choose(replace(self._chosen, open=False))

    def forget(self) -> None:
        """Give the next visitor the screen as it ordinarily is."""
        self._choose(Chosen())

    def _choose(self, chosen: Chosen) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self.changed.emit()
