"""The form in which the desk registers somebody on the visitor's behalf."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from db.writer import Transaction
from kiosk.directory.model import Person
from kiosk.faces.desk.errands import ACTOR, DeskErrands
from kiosk.faces.desk.rows import person_line
from kiosk.refusal import Refused
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import Visit, visitor_named
from kiosk.visits.protected import arrive_protected
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

CALLED = phrase("DeskWalkIn", "Visitor")
_WHOM = phrase("DeskWalkIn", "Search for whom the visitor is to meet.")


@QmlElement
class DeskWalkInViewModel(QObject):
    """Name, company, host. What is typed stays in its fields until it is registered."""

    changed = Signal()
    opened = Signal()
    registered = Signal(str)

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self.shown = False
        self._host: Person | None = None
        self._name_error: Exception | None = None
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

    @Property(str, notify=changed)
    def nameError(self) -> str:
        """Give what to do about the name."""
        error = self._name_error
        return sentence(self._errands.voice, error) if error is not None else ""

    @Property(str, notify=changed)
    def hostError(self) -> str:
        """Give what to do about the host."""
        return self._errands.voice.say(_WHOM) if self._host_missing else ""

    def show(self, host: Person | None) -> None:
        """Open an empty form, with a host when one has been looked up."""
        self.shown, self._host = True, host
        self._name_error, self._host_missing = None, False
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

    @Slot(str, str)
    def submit(self, name: str, company: str) -> None:
        """Register the visitor, or say below each field what is missing."""
        self._name_error, self._host_missing = None, self._host is None
        try:
            visitor = visitor_named(name, company)
        except Refused as error:
            self._name_error = error
        self.changed.emit()
        host = self._host
        if self._name_error is not None or host is None:
            return
        called = self._errands.voice.say(CALLED)

        def register(tx: Transaction) -> Visit:
            if protected:
                return arrive_protected(tx, visitor, host.person_id, called=called, actor=ACTOR)
            return arrive_at_desk(tx, visitor, host.person_id, actor=ACTOR)

        protected = self._protected
        self._errands.carry_out("register", register, self._done)

    def _done(self, arrived: Visit) -> None:
        self.cancel()
        self.registered.emit(arrived.visit_id)
