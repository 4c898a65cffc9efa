"""A list of the desk as Qt Quick reads it: only rows in sight are ever put into words."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.rows import Row

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

FIELDS = ("key", "label", "second_line", "time", "standing", "tone", "mark")
ROLES = ("key", "label", "secondLine", "time", "standing", "tone", "mark")
_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_ROOT = QModelIndex()
_MOST_KEPT = 200
"""Rows in words, many more than are ever in sight."""
Present = Callable[[Any], Row]


@QmlElement
class DeskListModel(QAbstractListModel):
    """Rows by key. New rows replace old ones without losing the place of those that stay.

    What a row shows is put into words by `present` when the row comes into sight.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._items: Sequence[object] = ()
        self._present: Present | None = None
        self._said: dict[int, Row] = {}

    def show(self, keys: list[str], items: Sequence[object], present: Present) -> None:
        """Show these rows; what stays at both ends stays in place, the middle is exchanged."""
        before, after = self._keys, keys
        self._present = present
        head = _common(before, after)
        tail = _common(before[head:][::-1], after[head:][::-1])
        self._said = {}
        if head + tail < len(before):
            self.beginRemoveRows(_ROOT, head, len(before) - tail - 1)
            self._keys = before[:head] + before[len(before) - tail :]
            self._items = [*items[:head], *items[len(items) - tail :]]
            self.endRemoveRows()
        if head + tail < len(after):
            self.beginInsertRows(_ROOT, head, len(after) - tail - 1)
            self._keys, self._items, self._said = after, items, {}
            self.endInsertRows()
        self._keys, self._items = after, items
        if len(before) != len(after):
            self.changed.emit()
        self.refresh()

    def refresh(self) -> None:
        """Put the rows in sight into words anew: minutes have passed, or the language changed."""
        self._said = {}
        if self._keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    @Property(int, notify=changed)
    def count(self) -> int:
        """Give how many rows there are."""
        return len(self._keys)

    @Slot(int, result=str)
    def keyAt(self, position: int) -> str:
        """Give the key of a row, or nothing."""
        return self._keys[position] if 0 <= position < len(self._keys) else ""

    @Slot(str, result=int)
    def positionOf(self, key: str) -> int:
        """Give where a key stands, -1 when it does not."""
        return self._keys.index(key) if key in self._keys else -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Give how many rows Qt may ask for."""
        return 0 if parent.isValid() else len(self._keys)

    def roleNames(self) -> dict[int, QByteArray]:
        """Name the roles as delegates read them."""
        return {_FIRST_ROLE + n: QByteArray(role.encode()) for n, role in enumerate(ROLES)}

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.UserRole)
    ) -> Any:
        """Give one part of a row; Qt asks for one part of every row in sight, then for the next."""
        position = index.row()
        field = role - _FIRST_ROLE
        present = self._present
        if present is None or not (0 <= position < len(self._items) and 0 <= field < len(FIELDS)):
            return None
        row = self._said.get(position)
        if row is None:
            if len(self._said) >= _MOST_KEPT:  # somebody scrolls: these are out of sight
                self._said.clear()
            row = self._said[position] = present(self._items[position])
        return getattr(row, FIELDS[field])


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    length = 0
    for old, new in zip(before, after, strict=False):
        if old != new:
            break
        length += 1
    return length
