"""The form in which the desk books a visit, or moves or cancels one."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from db.transaction import Transaction
from kiosk.calendar import STOCKHOLM
from kiosk.directory.model import Person
from kiosk.faces.desk.card import Chosen
from kiosk.faces.desk.errands import ACTOR, DeskErrands
from kiosk.faces.desk.field_errors import FieldErrors
from kiosk.faces.desk.rows import person_line
from kiosk.faces.desk.walk_in import CALLED
from kiosk.reception.booking import book, book_series, cancel, move
from kiosk.reception.booking_form import Choices, change_of, form_of, wanted_of
from kiosk.refusal import Refused
from kiosk.visits.commands import leave
from kiosk.visits.model import Contact, Departure, Visit, VisitKind, VisitState
from kiosk.wording.voice import phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_WHOM = phrase("DeskBooking", "Search for whom the visitor is to meet.")
_FIELD_OF = {
    "visit.name": "name",
    "visit.company": "company",
    "booking.email_unreadable": "email",
    "booking.protected_email": "email",
    "meeting.count_impossible": "persons",
    "booking.persons_not_possible": "persons",
    "booking.ends_before_begins": "ends",
    "booking.across_midnight": "ends",
    "booking.too_many_days": "last_day",
    "booking.series_of_days": "last_day",
    "booking.recurs": "until",
    "booking.day_unreadable": "day",
    "booking.too_far_ahead": "day",
    "booking.in_the_past": "begins",
    "hours.clock_unreadable": "begins",
    "time.in_the_gap": "begins",
    "phone_hours.would_be_empty": "begins",
}


@QmlElement
class DeskBookingViewModel(QObject):
    """Who, whom, when and how often. What is typed stays in its fields until it is booked.

    `opened` tells that the fields are to show `filled`; `booked` carries the booking's key.
    """

    changed = Signal()
    opened = Signal()
    booked = Signal(str)

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self.shown = False
        self._booking: Visit | None = None
        self._walk_in: Visit | None = None
        self._host: Person | None = None
        self._typed: dict[str, str] = {}
        self._choices = Choices()
        self._errors = FieldErrors(errands, _FIELD_OF, self.changed.emit)
        self._host_missing = False

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether the form is shown."""
        return self.shown

    @Property(bool, notify=changed)
    def changing(self) -> bool:
        """Tell whether a booking is changed, not made."""
        return self._booking is not None

    @Property(str, notify=changed)
    def hostName(self) -> str:
        """Give the chosen host."""
        return self._host.name if self._host is not None else ""

    @Property(str, notify=changed)
    def hostLine(self) -> str:
        """Give the chosen host's title, unit and extension."""
        return person_line(self._host) if self._host is not None else ""

    @Property(str, notify=changed)
    def hostError(self) -> str:
        """Give what to do about the host."""
        return self._errands.voice.say(_WHOM) if self._host_missing else ""

    @Property("QVariantMap", notify=opened)  # type: ignore[arg-type]  # names are allowed
    def filled(self) -> dict[str, str]:
        """Give what the fields begin with, by their names."""
        return dict(self._typed)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def errors(self) -> dict[str, str]:
        """Give what to do about a field, by its name; "" is about the whole."""
        return self._errors.in_words()

    @Property(str, notify=changed)
    def every(self) -> str:
        """Give how often it recurs: "", "day" or "week"."""
        return self._choices.every

    @Property(bool, notify=changed)
    def discreet(self) -> bool:
        """Tell whether initials alone are shown."""
        return self._choices.discreet

    @Property(bool, notify=changed)
    def afterHours(self) -> bool:
        """Tell whether the visitor may arrive while the desk is closed."""
        return self._choices.after_hours

    @Property(bool, notify=changed)
    def protected(self) -> bool:
        """Tell whether the visitor gets a number everywhere, and the name goes under seal."""
        return bool(self._choices.protected_as)

    def begin(self, chosen: Chosen) -> None:
        """Open the form: of a booking to change it, of a declined walk-in or a host to book."""
        visit = chosen.visit
        expected = visit is not None and visit.state is VisitState.EXPECTED
        self._booking = visit if expected else None
        declined = visit is not None and is_declined_walk_in(visit)
        self._walk_in = visit if declined else None
        self._host = visit.host if visit is not None and (expected or declined) else chosen.person
        self._typed = {}
        if visit is not None and expected:
            self._typed = form_of(visit)
        elif visit is not None and declined and not visit.visitor.alias:
            self._typed = {"name": visit.visitor.name, "company": visit.visitor.company}
        self._choices, self._host_missing = Choices(), False
        self._errors.forget()
        self.shown = True
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
            self.shown, self._typed = False, {}
            self._booking = self._walk_in = self._host = None
            self.changed.emit()

    @Slot()
    def otherHost(self) -> None:
        """Let the host be searched for again."""
        self._host = None
        self.changed.emit()

    @Slot(str, str)
    def write(self, field: str, text: str) -> None:
        """Take a field as typed so far."""
        self._typed[field] = text

    @Slot(str)
    def recur(self, every: str) -> None:
        """Choose how often: "", "day" or "week"."""
        self._choose(replace(self._choices, every=every))

    @Slot()
    def toggleDiscreet(self) -> None:
        """Show initials alone, or the name after all."""
        self._choose(replace(self._choices, discreet=not self._choices.discreet))

    @Slot()
    def toggleAfterHours(self) -> None:
        """Let the visitor arrive while the desk is closed, or not after all."""
        self._choose(replace(self._choices, after_hours=not self._choices.after_hours))

    @Slot()
    def toggleProtected(self) -> None:
        """Give the visitor a number everywhere, or show the name after all."""
        called = "" if self._choices.protected_as else self._errands.voice.say(CALLED)
        self._choose(replace(self._choices, protected_as=called))

    @Slot()
    def submit(self) -> None:
        """Book or change, or say at the field what is wrong."""
        self._errors.forget()
        self._host_missing = self._host is None and self._booking is None
        try:
            command = self._command()
        except Refused as refused:
            self._errors.keep(refused)
            command = None
        self.changed.emit()
        if command is not None and not self._host_missing:
            self._carry_out(command)

    @Slot()
    def cancelBooking(self) -> None:
        """Cancel the booking; the visitor with an address is told."""
        booking = self._booking
        if booking is not None:
            self._carry_out(lambda tx: cancel(tx, booking.visit_id, actor=ACTOR))

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self.changed.emit()

    def _command(self) -> Callable[[Transaction], list[Visit]]:
        house, booking, walk_in = self._errands.house, self._booking, self._walk_in
        today = house.now().astimezone(STOCKHOLM).date()
        office, opening = house.office, house.opening
        if booking is not None:
            change = change_of(self._typed, today)
            return lambda tx: [move(tx, booking.visit_id, change, office=office, actor=ACTOR)]
        host_id = self._host.person_id if self._host is not None else ""
        wanted, rule = wanted_of(self._typed, self._choices, host_id, today)

        def command(tx: Transaction) -> list[Visit]:
            if walk_in is not None:
                leave(tx, walk_in.visit_id, Departure.NOT_RECEIVED, actor=ACTOR)
            if rule is None:
                return [book(tx, wanted, office=office, actor=ACTOR)]
            return book_series(tx, wanted, rule, office=office, house=opening, actor=ACTOR)

        return command

    def _carry_out(self, command: Callable[[Transaction], list[Visit]]) -> None:
        self._errands.carry_out("booking", command, self._booked, unless=self._errors.take)

    def _booked(self, visits: list[Visit]) -> None:
        self.cancel()
        self.booked.emit(visits[0].visit_id)


def is_declined_walk_in(visit: Visit) -> bool:
    """Tell whether somebody waits whom nobody can receive now: a booking helps."""
    return (visit.kind, visit.state, visit.contact) == (
        VisitKind.WALK_IN,
        VisitState.WAITING,
        Contact.CANNOT,
    )
