"""What the desk plans ahead: bookings, the days they are on, and special opening hours."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.directory.model import Person
from kiosk.faces.desk.booking_view_model import DeskBookingViewModel
from kiosk.faces.desk.card import Chosen
from kiosk.faces.desk.day_view_model import DeskDayViewModel
from kiosk.faces.desk.errands import DeskErrands
from kiosk.faces.desk.hours_view_model import DeskHoursViewModel
from kiosk.faces.desk.public_meeting_view_model import DeskPublicMeetingViewModel

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskPlanningViewModel(QObject):
    """Holds the four together; `opened` tells that one of them wants the card.

    `booked` carries the key of a booking just made or changed.
    """

    changed = Signal()
    opened = Signal()
    booked = Signal(str)

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._booking = DeskBookingViewModel(errands, self)
        self._day = DeskDayViewModel(errands, self)
        self._hours = DeskHoursViewModel(errands, self)
        self._booking.booked.connect(self.booked)
        self._meeting = DeskPublicMeetingViewModel(
            errands, errands.house.settings.reception.zones, self
        )
        self._meeting.held.connect(self.booked)
        for one, other in ((self._hours, self._meeting), (self._meeting, self._hours)):
            one.opened.connect(self._booking.cancel)
            one.opened.connect(other.leave)
            one.opened.connect(self.opened)

    @Property(DeskBookingViewModel, notify=changed)
    def booking(self) -> DeskBookingViewModel:
        """Give the form for a booking."""
        return self._booking

    @Property(DeskDayViewModel, notify=changed)
    def day(self) -> DeskDayViewModel:
        """Give who is expected on another day."""
        return self._day

    @Property(DeskHoursViewModel, notify=changed)
    def hours(self) -> DeskHoursViewModel:
        """Give the special opening hours."""
        return self._hours

    @Property(DeskPublicMeetingViewModel, notify=changed)
    def meeting(self) -> DeskPublicMeetingViewModel:
        """Give the form for a public meeting."""
        return self._meeting

    @Slot()
    def leave(self) -> None:
        """Close what is open on the card; nothing typed is kept."""
        self._booking.cancel()
        self._hours.leave()
        self._meeting.leave()

    def book(self, chosen: Chosen) -> None:
        """Open the form for a booking: a new one, or what is on the card."""
        self.leave()
        self._booking.begin(chosen)

    def pick(self, person: Person) -> bool:
        """Take the person found as host, where a booking is open; tell whether it was."""
        if self._booking.shown:
            self._booking.pick(person)
        return self._booking.shown

    def refresh(self) -> None:
        """Read anew what is shown."""
        self._day.refresh()
        self._hours.refresh()

    def draw(self) -> None:
        """Say everything anew, in another language."""
        self._day.draw()
        self._hours.changed.emit()
        self._booking.changed.emit()
        self._meeting.changed.emit()

    def close(self) -> None:
        """Ask nothing more."""
        self._day.close()
        self._hours.close()
