"""Codes read at a face, whatever reader they come by: a line of its own, or one that types."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.faces.house import House
from kiosk.faces.wedge import WedgeFilter
from kiosk.faces.window import Face


class ShownCodes(QObject):
    """Hands a face the codes read at it; lives as long as the face is open."""

    def __init__(self, house: House, face: Face, taken: Callable[[str], object]) -> None:
        super().__init__(face.engine)
        self._name = face.name
        self._taken = taken
        house.codeRead.connect(self._hear)
        for reader in house.settings.readers:
            if reader.connection == "keyboard" and reader.face == face.name:
                WedgeFilter(face.window, reader, taken, self)

    def _hear(self, face: str, code: str) -> None:
        if face == self._name:
            self._taken(code)
