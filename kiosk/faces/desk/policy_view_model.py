"""The managers' lists of the policy at the desk: one list a manager (M11, M14-M16)."""

from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.errands import DeskErrands
from kiosk.faces.desk.list_model import DeskListModel
from kiosk.faces.desk.one_question import Answer, OneQuestion, Question
from kiosk.faces.desk.policy_rows import key_of, lines_of, manager_row
from kiosk.faces.desk.rows import Row
from kiosk.reception.policy import PolicyList, policy_lists
from kiosk.wording.policy_lists import policy_in_words

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskPolicyViewModel(QObject):
    """The lists, read only while they are looked at: they are asked of the whole directory.

    `opened` is told when they have come in the card's place.
    """

    changed = Signal()
    opened = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._policy = errands.house.settings.policy
        self._lists: list[PolicyList] | None = None
        self._chosen = ""
        self._managers = DeskListModel(self)
        self._lines = DeskListModel(self)
        self._open = False
        self._question = OneQuestion(errands.house, self._prepare, errands.refuse)

    def refresh(self) -> None:
        """Read them anew while they are looked at."""
        if self._open:
            self._question.ask()

    def refresh_soon(self) -> None:
        """Read them anew once what happens now is over."""
        if self._open:
            self._question.ask_soon()

    def close(self) -> None:
        """Read nothing more."""
        self._question.close()

    def draw(self) -> None:
        """Put them into words anew: they have been read, or the language changed."""
        voice, lists = self._errands.voice, self._lists or []
        keys = [key_of(each) for each in lists]
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else ""
        present = partial(manager_row, voice, policy=self._policy)
        self._managers.show(keys, lists, present)
        self._draw_lines()

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether the lists stand in the card's place."""
        return self._open

    @Property(str, notify=changed)
    def standing(self) -> str:
        """Give "reading", "empty" (nobody to follow up) or "lists"."""
        if self._lists is None:
            return "reading"
        return "lists" if self._lists else "empty"

    @Property(str, notify=changed)
    def named(self) -> str:
        """Name the policy; empty where the house has named none."""
        return policy_in_words(self._errands.voice, self._policy)

    @Property(DeskListModel, notify=changed)
    def managers(self) -> DeskListModel:
        """Give who has a list."""
        return self._managers

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """Give the key of whose list is shown."""
        return self._chosen

    @Property(DeskListModel, notify=changed)
    def lines(self) -> DeskListModel:
        """Give the lines of the list shown."""
        return self._lines

    @Slot()
    def toggle(self) -> None:
        """Open the lists, or go back to the card."""
        self._open = not self._open
        self.changed.emit()
        if self._open:
            self.opened.emit()
            self.refresh()
        else:
            self._forget()

    @Slot()
    def leave(self) -> None:
        """Go back to the card."""
        if self._open:
            self.toggle()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Show one manager's list."""
        self._chosen = key
        self._draw_lines()

    @Slot(int)
    def step(self, by: int) -> None:
        """Show the next manager's list, or the one before."""
        last = self._managers.rowCount() - 1
        position = self._managers.positionOf(self._chosen) + by
        key = self._managers.keyAt(max(0, min(last, position)))
        if key:
            self.choose(key)

    def _draw_lines(self) -> None:
        voice, lists = self._errands.voice, self._lists or []
        shown = next((each for each in lists if key_of(each) == self._chosen), None)
        lines = [] if shown is None else lines_of(voice, shown, self._policy)
        self._lines.show([each.key for each in lines], lines, _itself)
        self.changed.emit()

    def _forget(self) -> None:
        """Keep nothing of people nobody looks at; what is shown next has been read then."""
        self._lists, self._chosen = None, ""
        self.draw()

    def _prepare(self) -> tuple[Question, Answer]:
        now, office, policy = self._errands.house.now(), self._errands.house.office, self._policy
        return lambda connection: policy_lists(connection, office, now, policy), self._take

    def _take(self, lists: list[PolicyList]) -> None:
        if self._open:
            self._lists = lists
            self.draw()


def _itself(row: Row) -> Row:
    return row
