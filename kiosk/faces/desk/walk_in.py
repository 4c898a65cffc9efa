"""The form in which the desk registers somebody on the visitor's behalf."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from db.transaction import Transaction
from kiosk.directory.model import Person
from kiosk.faces.desk.errands import ACTOR, DeskErrands
from kiosk.faces.desk.rows import person_line
from kiosk.faces.desk.setting_right import read_clock, read_count
from kiosk.refusal import Refused
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import Visit, Visitor, visitor_named
from kiosk.visits.paper_slips import OnPaper, arrive_on_paper, protected_arrived_on_paper
from kiosk.visits.protected import arrive_protected
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

CALLED = phrase("DeskWalkIn", "Visitor")
_WHOM = phrase("DeskWalkIn", "Search for whom the visitor is to meet.")
_FIELD_OF = {
    "visit.persons": "persons",
    "visit.time": "came",
    "slip.time_missing": "came",
    "slip.": "slip",
}
T = TypeVar("T")


@QmlElement
class DeskWalkInViewModel(QObject):
    """Name, company, host, how many; and when they came, if it stood on paper until now.

    What is typed stays in its fields until it is registered.
    """

    changed = Signal()
    opened = Signal()
    registered = Signal(str)

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self.shown = False
        self._host: Person | None = None
        self._refused: dict[str, Refused] = {}
        self._host_missing = False
        self._protected = False

    @Property(bool, notify=changed)
    def protected(self) -> bool:
        """Tell whether the visitor gets a number everywhere, and the name goes under seal."""
        return self._protected

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether the form is shown."""
        return self.shown

    @Property(str, notify=changed)
    def hostName(self) -> str:
        """Give the chosen host."""
        return self._host.name if self._host is not None else ""

    @Property(str, notify=changed)
    def hostLine(self) -> str:
        """Give the chosen host's title, unit and extension."""
        return person_line(self._host) if self._host is not None else ""

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def errors(self) -> dict[str, str]:
        """Give what to do about a field, by its name: name, company, persons, came, slip."""
        voice = self._errands.voice
        return {field: sentence(voice, error) for field, error in self._refused.items()}

    @Property(str, notify=changed)
    def hostError(self) -> str:
        """Give what to do about the host."""
        return self._errands.voice.say(_WHOM) if self._host_missing else ""

    def show(self, host: Person | None) -> None:
        """Open an empty form, with a host when one has been looked up."""
        self.shown, self._host = True, host
        self._refused, self._host_missing = {}, False
        self._protected = False
        self.changed.emit()
        self.opened.emit()

    def pick(self, person: Person) -> None:
        """Take the host found."""
        self._host, self._host_missing = person, False
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Close the form; nothing is kept."""
        if self.shown:
            self.shown, self._host = False, None
            self.changed.emit()

    @Slot()
    def otherHost(self) -> None:
        """Let the host be searched for again."""
        self._host = None
        self.changed.emit()

    @Slot()
    def toggleProtected(self) -> None:
        """Protect the visitor's name, or show it after all."""
        self._protected = not self._protected
        self.changed.emit()

    @Slot(str, str, str, str, str)
    def submit(self, name: str, company: str, persons: str, came: str, slip: str) -> None:
        """Register the visitor, or say below each field what is missing.

        `persons` left empty is one, `came` left empty is now; else it is a time of today from
        paper, and `slip` the number of the slip if it had one.
        """
        self._refused, self._host_missing = {}, self._host is None
        visitor = self._read("name", lambda: visitor_named(name, company))
        count = self._read("persons", lambda: read_count(persons) if persons.strip() else 1)
        number = self._read("slip", lambda: read_count(slip) if slip.strip() else 0)
        paper = self._read("came", lambda: self._paper(came, number or 0))
        self.changed.emit()
        host = self._host
        if visitor is None or count is None or self._refused or host is None:
            return
        command = self._command(visitor, host.person_id, count, paper)
        self._errands.carry_out("register", command, self._done, unless=self._at_a_field)

    def _command(
        self, visitor: Visitor, host_id: str, persons: int, paper: OnPaper | None
    ) -> Callable[[Transaction], Visit]:
        called, protected = self._errands.voice.say(CALLED), self._protected

        def register(tx: Transaction) -> Visit:
            whom = (tx, visitor, host_id)
            if paper is None and protected:
                return arrive_protected(*whom, persons, called=called, actor=ACTOR)
            if paper is None:
                return arrive_at_desk(*whom, persons, actor=ACTOR)
            if protected:
                return protected_arrived_on_paper(*whom, paper, persons, called=called, actor=ACTOR)
            return arrive_on_paper(*whom, paper, persons, actor=ACTOR)

        return register

    def _paper(self, came: str, slip: int) -> OnPaper | None:
        if came.strip():
            return OnPaper(read_clock(came, self._errands.house.now()), slip)
        if slip:
            raise Refused("slip.time_missing")
        return None

    def _read(self, field: str, read: Callable[[], T]) -> T | None:
        """Read a field; None where it cannot be read, which is said below it."""
        try:
            return read()
        except Refused as refused:
            of_company = refused.code.startswith("visit.company")
            self._refused["company" if of_company else field] = refused
            return None

    def _at_a_field(self, error: Exception) -> bool:
        """Say below the field what a command refused; tell whether there is such a field."""
        if not isinstance(error, Refused):
            return False
        begins = (field for begin, field in _FIELD_OF.items() if error.code.startswith(begin))
        field = next(begins, "")
        if field:
            self._refused = {field: error}
            self.changed.emit()
        return bool(field)

    def _done(self, arrived: Visit) -> None:
        self.cancel()
        self.registered.emit(arrived.visit_id)
