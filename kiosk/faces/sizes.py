"""The measures of one face as QML reads them: `Sizes.u`, `Sizes.button`.

QML singletons live once in each QML engine, and each face has an engine of its own, so a kiosk and
a desk in the same process draw with different sizes although both say `Sizes`.
"""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.faces.physical_size import DESK, Measures, larger_text

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Sizes(QObject):
    """Lengths in pixels as Qt counts them; what each is for stands at `Measures`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ordinary = DESK
        self._measures = DESK

    def use(self, measures: Measures) -> None:
        """Draw the face with these measures from now on."""
        self._ordinary = measures
        self._measures = measures
        self.changed.emit()

    def enlarge(self, *, larger: bool) -> None:
        """Draw the face with larger text, or as before."""
        self._measures = larger_text(self._ordinary) if larger else self._ordinary
        self.changed.emit()

    @Property(float, notify=changed)
    def u(self) -> float:
        """Give the rhythm: gaps are 1, 2, 3 or 6 of it."""
        return self._measures.u

    @Property(int, notify=changed)
    def display(self) -> int:
        """Give the font size of a greeting."""
        return self._measures.display

    @Property(int, notify=changed)
    def heading(self) -> int:
        """Give the font size of a screen's heading."""
        return self._measures.heading

    @Property(int, notify=changed)
    def title(self) -> int:
        """Give the font size of a name or a card's first line."""
        return self._measures.title

    @Property(int, notify=changed)
    def button(self) -> int:
        """Give the font size of what is pressed."""
        return self._measures.button

    @Property(int, notify=changed)
    def body(self) -> int:
        """Give the font size of sentences and second lines."""
        return self._measures.body

    @Property(int, notify=changed)
    def small(self) -> int:
        """Give the smallest font size a face may use."""
        return self._measures.small

    @Property(int, notify=changed)
    def target(self) -> int:
        """Give the least height of what is touched."""
        return self._measures.target

    @Property(int, notify=changed)
    def rollTarget(self) -> int:
        """Give the least height of a button in the roll call."""
        return self._measures.roll_target

    @Property(int, notify=changed)
    def targetGap(self) -> int:
        """Give the least gap between two things to touch."""
        return self._measures.target_gap

    @Property(int, notify=changed)
    def radius(self) -> int:
        """Give the radius of a card's corners."""
        return self._measures.radius

    @Property(int, notify=changed)
    def edge(self) -> int:
        """Give the width of an edge."""
        return self._measures.edge

    @Property(int, notify=changed)
    def icon(self) -> int:
        """Give the height of an icon beside a title."""
        return self._measures.icon
