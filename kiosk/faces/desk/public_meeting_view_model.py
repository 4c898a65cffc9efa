"""The form in which the desk begins or plans a public meeting."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM
from kiosk.faces.desk.errands import ACTOR, DeskErrands
from kiosk.faces.desk.field_errors import FieldErrors
from kiosk.reception.booking_form import meeting_of
from kiosk.reception.meetings import hold_meeting, plan_meeting
from kiosk.refusal import Refused
from kiosk.visits.model import Visit

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_FIELD_OF = {
    "meeting.title": "title",
    "visit.zone": "zone",
    "visit.text_too_long": "title",
    "meeting.count": "persons",
    "visit.count": "persons",
    "booking.persons": "persons",
    "booking.ends": "ends",
    "booking.across": "ends",
    "booking.day": "day",
    "booking.too_far": "day",
    "booking.in_the_past": "begins",
    "hours.clock": "begins",
    "time.in_the_gap": "begins",
}


@QmlElement
class DeskPublicMeetingViewModel(QObject):
    """What it is called, where, from when until when, how many; no host and no names."""

    changed = Signal()
    opened = Signal()
    held = Signal(str)

    def __init__(self, errands: DeskErrands, zones: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._zones = list(zones)
        self._shown = False
        self._errors = FieldErrors(errands, _FIELD_OF, self.changed.emit)

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether the form is shown."""
        return self._shown

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def zones(self) -> list[str]:
        """Give the zones of the house."""
        return list(self._zones)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def errors(self) -> dict[str, str]:
        """Give what to do about a field, by its name."""
        return self._errors.in_words()

    @Slot()
    def show(self) -> None:
        """Open an empty form."""
        self._shown = True
        self._errors.forget()
        self.changed.emit()
        self.opened.emit()

    @Slot()
    def leave(self) -> None:
        """Close the form; nothing is kept."""
        if self._shown:
            self._shown = False
            self.changed.emit()

    @Slot("QVariantMap")
    def submit(self, typed: dict[str, str]) -> None:
        """Begin the meeting, or plan it where a time is given; else say what is wrong."""
        self._errors.forget()
        house = self._errands.house
        now = house.now()
        try:
            wanted = meeting_of(typed, now.astimezone(STOCKHOLM).date(), now)
        except Refused as refused:
            self._errors.take(refused)
            return
        planned = bool(typed.get("begins", "").strip() or typed.get("day", "").strip())
        verb = plan_meeting if planned else hold_meeting
        self.changed.emit()
        command: Callable[[Transaction], Visit] = lambda tx: verb(tx, wanted, actor=ACTOR)  # noqa: E731 - one line
        self._errands.carry_out("meeting", command, self._held, unless=self._errors.take)

    def _held(self, meeting: Visit) -> None:
        self.leave()
        self.held.emit(meeting.visit_id)
