"""Whether somebody is at the desk, as the desk and security show it."""

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.faces.house import House
from kiosk.hours.unattended.model import DeskAbsence
from kiosk.hours.unattended.queries import desk_absence_now
from kiosk.wording.attendance import unattended_in_words
from kiosk.wording.voice import Voice

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@QmlElement
class AttendanceViewModel(QObject):
    """Reads it beside the GUI thread, at once and whenever it has changed."""

    changed = Signal()

    def __init__(self, house: House, voice: Callable[[], Voice], parent: QObject) -> None:
        super().__init__(parent)
        self._house = house
        self._voice = voice
        self._absence: DeskAbsence | None = None
        house.changed.connect(self._hear)
        self._ask()

    def close(self) -> None:
        """Hear nothing more."""
        self._house.changed.disconnect(self._hear)

    @Property(bool, notify=changed)
    def away(self) -> bool:
        """Tell whether the desk is unattended."""
        return self._absence is not None

    @Property(str, notify=changed)
    def label(self) -> str:
        """Say since when nobody is there, and who is told; empty while somebody is."""
        if self._absence is None:
            return ""
        return unattended_in_words(self._voice(), self._absence, self._house.settings)

    def _hear(self, subjects: frozenset[str]) -> None:
        if "desk_absence" in subjects:
            self._ask()

    def _ask(self) -> None:
        self._house.ask(desk_absence_now, self._take, self._fail)

    def _take(self, absence: DeskAbsence | None) -> None:
        if absence != self._absence:
            self._absence = absence
            self.changed.emit()

    def _fail(self, error: Exception) -> None:
        """Keep what was last known."""
        log.warning("whether the desk is attended could not be read: %s", error)
