"""What the header tells of the house as a whole, and the list of what to see to."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.directory.model import Person
from kiosk.directory.staff_changes.commands import put_aside
from kiosk.faces.desk.errands import ACTOR, DeskErrands, nothing
from kiosk.faces.desk.keys import CHANGE, FAULT, HELD
from kiosk.faces.desk.list_model import DeskListModel
from kiosk.faces.desk.one_question import Answer, OneQuestion, Question
from kiosk.faces.desk.rows import person_line
from kiosk.faces.desk.standing import Standing
from kiosk.faces.desk.to_see_to import ToSeeTo, read_to_see_to
from kiosk.faces.desk.to_see_to_rows import freshness, rows_to_see_to
from kiosk.reception.employment import confirm_change
from kiosk.wording.voice import phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_TO_SEE_TO = phrase("DeskNotices", "To see to")
_UNANSWERED = phrase("DeskNotices", "Phone hours unanswered")
_TO_SEE_TO_COUNTED = phrase("DeskNotices", "To see to: {count}")


@QmlElement
class DeskNoticesViewModel(QObject):
    """What to see to, read beside the GUI thread, and how fresh the sources are.

    `chosen` carries the key of a visit or a person to be shown.
    """

    changed = Signal()
    opened = Signal()
    chosen = Signal(str)

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._seen = ToSeeTo()
        self._rows = DeskListModel(self)
        self._open = self._alarming = False
        self._identifying = ""
        self._picked: Person | None = None
        self._sources = Standing()
        self._question = OneQuestion(errands.house, self._prepare, errands.refuse)

    def refresh(self) -> None:
        """Read it anew."""
        self._question.ask()

    def refresh_soon(self) -> None:
        """Read it anew once what happens now is over."""
        self._question.ask_soon()

    def close(self) -> None:
        """Read nothing more."""
        self._question.close()

    def draw(self) -> None:
        """Put it into words anew: minutes have passed, or the language changed."""
        voice, now = self._errands.voice, self._errands.house.now()
        rows = rows_to_see_to(voice, self._seen, now)
        self._sources = freshness(voice, self._seen, now)
        keys = [each.key for each in rows]
        self._rows.show(keys, rows, lambda row: row)
        if self._identifying not in keys:
            self._identifying, self._picked = "", None
        self._alarming = any(each.tone == "alarm" for each in rows)
        self.changed.emit()

    @Property(DeskListModel, notify=changed)
    def rows(self) -> DeskListModel:
        """Give what to see to."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """Give how much there is."""
        return self._rows.rowCount()

    @Property(str, notify=changed)
    def label(self) -> str:
        """Give what the header says of it."""
        voice, count = self._errands.voice, self._rows.rowCount()
        if self._alarming:
            return voice.say(_UNANSWERED)
        return voice.say(_TO_SEE_TO_COUNTED, count=count) if count else voice.say(_TO_SEE_TO)

    @Property(bool, notify=changed)
    def alarming(self) -> bool:
        """Tell whether telephones are not answered, now or later today."""
        return self._alarming

    @Property(str, notify=changed)
    def sources(self) -> str:
        """Give how fresh the sources are; empty where none is read again and again."""
        return self._sources.label

    @Property(str, notify=changed)
    def sourcesTone(self) -> str:
        """Give the tone of that."""
        return self._sources.tone

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether the list stands in the card's place."""
        return self._open

    @Property(str, notify=changed)
    def identifying(self) -> str:
        """Give the key of the personnel change of which it is being asked whom it is about."""
        return self._identifying

    @Property(str, notify=changed)
    def pickedName(self) -> str:
        """Give whom the desk says it is about; empty while nobody has been picked."""
        return self._picked.name if self._picked is not None else ""

    @Property(str, notify=changed)
    def pickedLine(self) -> str:
        """Give that person's title, unit and extension."""
        return person_line(self._picked) if self._picked is not None else ""

    def pick(self, person: Person) -> bool:
        """Take the person found as whom the change is about; nothing is carried out yet.

        Tells whether it was asked.
        """
        if not self._identifying:
            return False
        self._picked = person
        self.changed.emit()
        return True

    @Slot()
    def toggle(self) -> None:
        """Open the list, or go back to the card."""
        self._open = not self._open
        self.identify("")
        if self._open:
            self.opened.emit()

    @Slot()
    def leave(self) -> None:
        """Go back to the card."""
        if self._open:
            self.toggle()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Show the visit or the person something is about."""
        self.leave()
        self.chosen.emit(key.removeprefix(FAULT).removeprefix(HELD))

    @Slot(str)
    def identify(self, key: str) -> None:
        """Ask whom a personnel change is about; "" leaves the question."""
        self._identifying, self._picked = key, None
        self._errands.forget()
        self.changed.emit()

    @Slot(str)
    def confirm(self, key: str) -> None:
        """Carry a personnel change out in the directory, for who was picked if anybody was."""
        change_id = key.removeprefix(CHANGE)
        picked = self._picked if key == self._identifying else None
        person_id = picked.person_id if picked is not None else ""
        days = self._errands.house.settings.reception.number_redirect_days
        self._errands.carry_out(
            f"confirm {change_id}",
            lambda tx: confirm_change(
                tx, change_id, redirect_days=days, person_id=person_id, actor=ACTOR
            ),
            nothing,
        )

    @Slot(str, str)
    def putAside(self, key: str, because: str) -> None:
        """Take a personnel change out of the queue without carrying it out, and say why."""
        change_id = key.removeprefix(CHANGE)
        self._errands.carry_out(
            f"put aside {change_id}",
            lambda tx: put_aside(tx, change_id, because, actor=ACTOR),
            nothing,
        )

    def _prepare(self) -> tuple[Question, Answer]:
        now, house = self._errands.house.now(), self._errands.house
        office, opening = house.office, house.opening
        return lambda connection: read_to_see_to(connection, office, opening, now), self._take

    def _take(self, seen: ToSeeTo) -> None:
        self._seen = seen
        self.draw()
