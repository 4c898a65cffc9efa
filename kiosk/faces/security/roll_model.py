"""The people inside as Qt Quick reads them: only rows in sight are ever put into words."""

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
)
from PySide6.QtQml import QmlElement

from kiosk.documents.inside_list import ListWords
from kiosk.evacuation.model import Mark, PersonInside
from kiosk.faces.security.words import second_line

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_ROOT = QModelIndex()
_PARTS: dict[str, Callable[[PersonInside, ListWords], str]] = {
    "visitId": lambda person, _words: person.visit_id,
    "name": lambda person, _words: person.name,
    "secondLine": second_line,
    "help": lambda person, words: words.help(person),
    "zone": lambda person, words: words.zone(person.zone),
    "certainty": lambda person, _words: person.certainty.value,
    "certaintyWords": lambda person, words: words.certainty(person),
    "mark": lambda person, _words: person.mark.value if person.mark else "",
}
ROLES = tuple(_PARTS)


@QmlElement
class RollModel(QAbstractListModel):
    """People in the order they are given. What stays keeps its place on the screen."""

    countChanged = Signal()  # noqa: N815 - Qt's name for the change of a property

    def __init__(self, words: ListWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._people: Sequence[PersonInside] = ()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """Give how many lines there are."""
        return len(self._people)

    def show(self, people: Sequence[PersonInside], words: ListWords) -> None:
        """Show these people; lines that stay at both ends stay, the middle is exchanged."""
        self._words = words
        before = [(each.zone, each.visit_id) for each in self._people]
        after = [(each.zone, each.visit_id) for each in people]
        head = _common(before, after)
        tail = _common(before[head:][::-1], after[head:][::-1])
        if head + tail < len(before):
            self.beginRemoveRows(_ROOT, head, len(before) - tail - 1)
            self._people = [*self._people[:head], *self._people[len(before) - tail :]]
            self.endRemoveRows()
        if head + tail < len(after):
            self.beginInsertRows(_ROOT, head, len(after) - tail - 1)
            self._people = people
            self.endInsertRows()
        self._people = people
        if len(before) != len(after):
            self.countChanged.emit()
        if people:
            self.dataChanged.emit(self.index(0), self.index(len(people) - 1))

    def mark_of(self, visit_id: str) -> Mark | None:
        """Give the mark somebody is shown with."""
        return next((each.mark for each in self._people if each.visit_id == visit_id), None)

    def mark(self, visit_id: str, mark: Mark | None) -> None:
        """Show a mark at once that has just been kept; the next `show` brings it as well."""
        for place, each in enumerate(self._people):
            if each.visit_id == visit_id:
                changed = list(self._people)
                changed[place] = each._replace(mark=mark)
                self._people = changed
                self.dataChanged.emit(self.index(place), self.index(place))
                return

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Give how many rows Qt may ask for."""
        return 0 if parent.isValid() else len(self._people)

    def roleNames(self) -> dict[int, QByteArray]:
        """Name the roles as delegates read them."""
        return {_FIRST_ROLE + n: QByteArray(role.encode()) for n, role in enumerate(ROLES)}

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.UserRole)
    ) -> Any:
        """Give one part of a row."""
        place, field = index.row(), role - _FIRST_ROLE
        if not (0 <= place < len(self._people) and 0 <= field < len(ROLES)):
            return None
        return _PARTS[ROLES[field]](self._people[place], self._words)


def _common(before: Sequence[tuple[str, str]], after: Sequence[tuple[str, str]]) -> int:
    length = 0
    for old, new in zip(before, after, strict=False):
        if old != new:
            break
        length += 1
    return length
