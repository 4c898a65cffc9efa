"""What a receptionist does over and over, by keys alone, and what must have become of it."""

from PySide6.QtCore import Qt

from kiosk.tour.keyboard import Keyboard
from kiosk.tour.ledger import Ledger
from kiosk.tour.monday_story import Entry
from kiosk.tour.witness import Witness
from kiosk.visits.model import Visit, VisitState

Key = Qt.Key


class DeskWork:
    """Keys at the desk; the ledger is written by hand, as beside the program."""

    def __init__(self, keys: Keyboard, witness: Witness, ledger: Ledger) -> None:
        """Take the desk's keys, who looks into the file, and what is written down beside it."""
        self.keys = keys
        self.witness = witness
        self.ledger = ledger

    def find(self, name: str, button: str, *, shown: str = "") -> None:
        """Search for a visitor, and wait until the card offers what is to be done.

        `shown` is what the card tells in place of the name.
        """
        self.keys.press(Key.Key_Escape)
        self.keys.press(Key.Key_Slash)
        self.keys.write(name, "searchField")
        self.keys.enter()
        self.keys.hands.wait_until(lambda: not self.keys.is_at("searchField"), f"{name} found")
        self.keys.wait_for_text("cardTitle", shown or name)
        self.keys.wait_for(button)

    def register(self, entry: Entry, *, name: str = "", host: str = "") -> Visit:
        """Register somebody who has not booked; gives the visit once the host has been asked."""
        called = name or entry.name
        self.begin_registering(called, entry.company)
        self.keys.enter()
        self.name_host(host or entry.host, "walkInHostField", "walkInHost")
        self.keys.enter()
        return self.registered(called)

    def begin_registering(self, name: str, company: str) -> None:
        """Write name and company into the form; the cursor stays with the company."""
        self.keys.press(Key.Key_Escape)
        self.keys.press(Key.Key_R)
        self.keys.write(name, "walkInName")
        self.keys.enter()
        self.keys.write(company, "walkInCompany")

    def name_host(self, host: str, field: str, told: str) -> None:
        """Write whom the visitor meets and take the first who is found."""
        self.keys.write(host, field)
        self.keys.enter()
        self.keys.wait_for_text(told, host)

    def registered(self, name: str) -> Visit:
        """Wait for what was registered on the card, and for the message to the host."""
        self.keys.wait_for_text("cardTitle", name)
        self.keys.wait_for("comesButton")
        self.ledger.arrives(name)
        visit = self.witness.visit(name, VisitState.WAITING)
        self.witness.host_message_went(visit)
        return visit

    def arrive(self, name: str, *, shown: str = "") -> Visit:
        """Register the arrival of somebody who has booked."""
        shown = shown or name
        self.find(name, "arriveButton", shown=shown)
        self.keys.press(Key.Key_A)
        self.keys.wait_for("comesButton")
        self.ledger.arrives(shown)
        return self.witness.visit(shown, VisitState.WAITING)

    def host_comes(self, visit: Visit) -> None:
        """Write down that the host comes, and that host and visitor have met."""
        self.keys.verb(Key.Key_K, "comesButton")
        self.witness.contact("comes", visit)
        self.meet(visit)

    def meet(self, visit: Visit) -> None:
        """Let the visitor in with the host."""
        self.keys.verb(Key.Key_H, "meetButton")
        self.keys.hands.wait_until(self._may_confirm, "an escort")
        self.keys.enter()
        self.ledger.is_met(visit.visitor.name)
        self.witness.in_state(visit.visitor.name, VisitState.INSIDE)
        self.keys.wait_for("leaveButton")

    def host_cannot(self, visit: Visit, answer: str) -> None:
        """Write down that the host cannot receive the visitor, and what the host said."""
        self.keys.verb(Key.Key_N, "cannotButton")
        self.keys.write(answer, "cannotField")
        self.keys.enter()
        self.witness.contact("cannot", visit)

    def check_out(self, name: str, *, sought: str = "") -> None:
        """Check somebody out, who may be `sought` by another name than is shown."""
        self.find(sought or name, "leaveButton", shown=name)
        self.keys.press(Key.Key_U)
        self.ledger.leaves(name)
        self.witness.in_state(name, VisitState.LEFT)

    def book(self, entry: Entry, *, begins: str, day: str = "", last_day: str = "") -> Visit:
        """Book a visit; gives it as it is expected."""
        self.begin_booking(entry, begins=begins, day=day)
        if entry.persons > 1:
            self.keys.go_to("booking_persons", back=True)
            self.keys.write(str(entry.persons), "booking_persons")
        if last_day:
            self.keys.go_to("booking_last_day", back=entry.persons == 1)
            self.keys.write(last_day, "booking_last_day")
        return self.booked(entry.name)

    def begin_booking(self, entry: Entry, *, begins: str, day: str = "") -> None:
        """Write who comes, when and to whom; the cursor stands on what books."""
        self.keys.press(Key.Key_Escape)
        self.keys.press(Key.Key_X)
        self.keys.write(entry.name, "booking_name")
        self.keys.enter()
        self.keys.write(entry.company, "booking_company")
        self.keys.enter()
        self.begin_time(day, begins)
        self.name_host(entry.host, "bookingHostField", "bookingHost")

    def begin_time(self, day: str, begins: str) -> None:
        """Write when a booking begins, and go on to what comes after its end."""
        self.keys.write_anew(day, "booking_day")
        self.keys.enter()
        self.keys.write_anew(begins, "booking_begins")
        self.keys.enter()
        self.keys.write("", "booking_ends")
        self.keys.enter()

    def booked(self, shown: str) -> Visit:
        """Press what books, and wait for the booking on the card, by the name it shows."""
        self.keys.go_to("bookButton")
        self.keys.enter()
        self.keys.wait_for_text("cardTitle", shown)
        self.keys.wait_for("arriveButton")
        return self.witness.booked(shown)

    def _may_confirm(self) -> bool:
        item = self.keys.hands.window.activeFocusItem()
        return item.isEnabled() and self.keys.is_at("confirmMeetingButton")
