"""What becomes of each visitor of the Monday, done at the desk by keys alone."""

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import Qt

from kiosk.calendar import STOCKHOLM
from kiosk.tour.desk_work import DeskWork
from kiosk.tour.hands import wait_until
from kiosk.tour.monday_story import Entry
from kiosk.visits.model import Contact, Visit, VisitState

Key = Qt.Key
PHONE = "070-174 06 11"
CALLED_BACK = "Ring gärna i eftermiddag"
WHY_OPENED = "Polisen frågar efter besökaren"


class MondayVisits:
    """The cases that are about a visitor; the name of each stands in `monday.csv`."""

    def __init__(self, work: DeskWork, pass_minutes: Callable[[int], None]) -> None:
        """Take the work at the desk, and what lets minutes pass."""
        self._work = work
        self._keys = work.keys
        self._witness = work.witness
        self._ledger = work.ledger
        self._pass_minutes = pass_minutes
        self._protected = 0
        self._opened = 0
        self._shown: dict[str, str] = {}

    def shown_as(self, entry: Entry) -> str:
        """Give the name by which the lists know somebody."""
        return self._shown.get(entry.name, entry.name)

    def sought_as(self, entry: Entry) -> str:
        """Give what finds somebody: the own name, unless it is under seal."""
        return self.shown_as(entry) if entry.case == "protected" else entry.name

    def booked(self, entry: Entry) -> None:
        """Somebody expected comes; the host has the message and fetches the visitor."""
        visit = self._work.arrive(entry.name)
        self._witness.host_message_went(visit)
        self._work.host_comes(visit)

    def walk_in(self, entry: Entry) -> None:
        """Somebody has not booked; the host is asked and comes."""
        self._work.host_comes(self._work.register(entry))

    def protected(self, entry: Entry) -> None:
        """A number in place of the name everywhere, until it is opened with a reason."""
        self._protected += 1
        shown = self._shown[entry.name] = f"Besökare {self._protected}"
        self._work.begin_registering(entry.name, entry.company)
        self._keys.choose("protectedButton")
        self._keys.go_to("walkInHostField")
        self._work.name_host(entry.host, "walkInHostField", "walkInHost")
        self._keys.enter()
        visit = self._work.registered(shown)
        self._tells_nobody(visit, entry.name)
        self._keys.verb(Key.Key_Y, "unsealButton")
        self._keys.write(WHY_OPENED, "unsealField")
        self._keys.enter()
        self._keys.wait_for_text("ownName", entry.name)
        self._opened += 1
        self._witness.happened("visit_seal.opened.1", self._opened)
        self._keys.press(Key.Key_Escape)
        self._work.host_comes(visit)

    def books_discreetly(self, entry: Entry) -> None:
        """A booking of which only initials are shown."""
        self._work.begin_booking(entry, begins="9.00")
        self._keys.choose("discreet", back=True)
        shown = _initials(entry.name)
        self._work.booked(shown)
        self._witness.demand(self._witness.booked(shown).discreet, f"{shown} is not discreet")

    def discreet(self, entry: Entry) -> None:
        """Somebody comes whose initials alone are shown; the name is opened on the card."""
        shown = self._shown[entry.name] = _initials(entry.name)
        visit = self._work.arrive(entry.name, shown=shown)
        self._witness.host_message_went(visit)
        self._tells_nobody(visit, entry.name)
        self._keys.verb(Key.Key_Y, "open_nameButton")
        self._keys.wait_for_text("cardTitle", entry.name)
        self._work.host_comes(visit)

    def books_group(self, entry: Entry) -> None:
        """A school class is booked: a headcount and no child's name."""
        visit = self._work.book(entry, begins="8.45")
        self._witness.demand(visit.persons == entry.persons, f"{visit.persons} pupils")

    def group(self, entry: Entry) -> None:
        """A group comes, is met, and a part of it leaves before the others."""
        visit = self._work.arrive(entry.name)
        self._work.host_comes(visit)
        gone = entry.persons // 3 or 1
        self._keys.verb(Key.Key_G, "partButton")
        self._keys.write(str(gone), "partField")
        self._keys.enter()
        left = entry.persons - gone
        self._witness.becomes(visit, lambda now: now.persons == left, f"{left} of a group")

    def books_days(self, entry: Entry) -> None:
        """A contractor is booked for today and tomorrow."""
        visit = self._work.book(entry, begins="8.00", last_day="+1")
        self._witness.demand(visit.booked_until is not None, "booked for one day")

    def several_days(self, entry: Entry) -> None:
        """The contractor's first day."""
        self._work.host_comes(self._work.arrive(entry.name))

    def registered_twice(self, entry: Entry) -> None:
        """Somebody is registered twice, and the two become one."""
        first = self._witness.today_or_none(entry.name)
        kept = self._work.arrive(entry.name) if first else self._work.register(entry)
        self._work.register(entry)
        self._keys.verb(Key.Key_D, "mergeButton")
        self._keys.verb(Key.Key_D, "double0")
        self._witness.merged(entry.name)
        self._keys.hands.wait_until(self._one_is_left, "the visit that stays")
        stays = self._witness.visit(entry.name, VisitState.WAITING)
        earliest = self._witness.now(kept).arrived_at
        self._witness.demand(stays.arrived_at == earliest, "merged to the later arrival")
        self._work.host_comes(stays)

    def wrong_name(self, entry: Entry) -> None:
        """A name misspelt at first is corrected."""
        wrong = entry.name[:-2] + entry.name[-1]
        visit = self._work.register(entry, name=wrong)
        self._keys.verb(Key.Key_C, "correctButton")
        self._keys.write_anew(entry.name, "correctName")
        self._keys.enter()
        self._keys.wait_for_text("cardTitle", entry.name)
        self._ledger.is_called(wrong, entry.name)
        self._witness.becomes(visit, lambda now: now.visitor.name == entry.name, "the right name")
        self._work.host_comes(self._witness.now(visit))

    def wrong_host(self, entry: Entry) -> None:
        """Registered to somebody else at first; the right host is asked anew."""
        visit = self._work.register(entry, host="Rikard Stenmark")
        self._keys.verb(Key.Key_C, "correctButton")
        self._keys.go_to("rightHostField")
        self._work.name_host(entry.host, "rightHostField", "rightHost")
        self._keys.choose("settingRightButton")
        self._witness.becomes(visit, lambda now: _host(now) == entry.host, "the right host")
        self._witness.host_message_went(self._witness.now(visit))
        self._work.host_comes(visit)

    def another_host(self, entry: Entry) -> None:
        """The host who was booked is away; somebody else receives the visitor."""
        visit = self._work.arrive(entry.name)
        self._keys.verb(Key.Key_V, "hostButton")
        self._keys.write("Ellinor Öhlund", "hostField")
        self._keys.enter()
        self._witness.becomes(visit, lambda now: _host(now) == "Ellinor Öhlund", "another host")
        self._keys.verb(Key.Key_F, "askButton")
        self._witness.host_message_went(self._witness.now(visit))
        self._work.host_comes(visit)

    def no_answer(self, entry: Entry) -> None:
        """The host does not answer; the stand-in is asked by the program and comes."""
        visit = self._work.register(entry)
        self._pass_minutes(6)
        self._witness.becomes(visit, _stand_in_was_asked, "the stand-in asked")
        self._work.find(entry.name, "comesButton")
        self._work.host_comes(visit)

    def declined_books(self, entry: Entry) -> None:
        """The host cannot; the visit becomes a booking for tomorrow in one key."""
        visit = self._work.register(entry)
        self._work.host_cannot(visit, "i morgon klockan tio")
        self._keys.wait_for("bookButton")
        self._keys.press(Key.Key_X)
        self._work.begin_time("+1", "10.00")
        self._ledger.leaves(entry.name)
        self._work.booked(entry.name)

    def declined_message(self, entry: Entry) -> None:
        """The host cannot; the visitor leaves a message."""
        visit = self._work.register(entry)
        self._work.host_cannot(visit, "")
        self._keys.verb(Key.Key_M, "messageButton")
        self._keys.write(CALLED_BACK, "messageField")
        self._keys.enter()
        self._keys.write(PHONE, "messagePhoneField")
        self._keys.enter()
        self._ledger.leaves(entry.name)
        self._witness.in_state(entry.name, VisitState.LEFT)
        address = visit.host.details.email if visit.host else ""
        wait_until(
            lambda: any(CALLED_BACK in each for each in self._witness.mails_to(address)),
            f"the message of {entry.name}",
        )

    def declined_ends(self, entry: Entry) -> None:
        """The host cannot, and the visitor goes."""
        self._work.host_cannot(self._work.register(entry), "")
        self._keys.verb(Key.Key_A, "endButton")
        self._ledger.leaves(entry.name)
        self._witness.in_state(entry.name, VisitState.LEFT)

    def undone(self, entry: Entry) -> None:
        """Checked out by mistake, and taken back with one key."""
        visit = (
            self._work.arrive(entry.name)
            if self._witness.today_or_none(entry.name)
            else self._work.register(entry)
        )
        self._work.host_comes(visit)
        self._keys.verb(Key.Key_U, "leaveButton")
        self._witness.in_state(entry.name, VisitState.LEFT)
        self._ledger.events["visit.left.1"] += 1
        self._keys.wait_for_text("undoLabel", "Utcheckad")
        self._keys.press(Key.Key_Z)
        self._witness.in_state(entry.name, VisitState.INSIDE)

    def books_and_moves(self, entry: Entry) -> None:
        """A booking for today is moved to tomorrow."""
        visit = self._work.book(entry, begins="14.15")
        self._keys.press(Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
        self._work.begin_time("+1", "9.30")
        self._keys.go_to("bookButton")
        self._keys.enter()
        self._witness.becomes(visit, lambda now: now.booked_for != visit.booked_for, "moved")

    def books_and_cancels(self, entry: Entry) -> None:
        """A booking for today is cancelled."""
        visit = self._work.book(entry, begins="15.15")
        self._keys.press(Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
        self._keys.choose("cancelBookingButton")
        self._witness.becomes(visit, lambda now: now.state is VisitState.CANCELLED, "cancelled")

    def on_paper(self, entry: Entry) -> None:
        """An arrival from a paper slip is typed in at its true time."""
        visit = self._work.book(entry, begins="10.45")
        self._work.find(entry.name, "paperButton")
        self._keys.press(Key.Key_W)
        self._keys.write("10.35", "paperTime")
        self._keys.enter()
        self._keys.write("", "paperSlip")
        self._keys.enter()
        self._ledger.arrives(entry.name)
        self._witness.becomes(visit, _came_at_the_true_time, "the time on paper")
        self._keys.wait_for("comesButton")
        self._work.host_comes(self._witness.now(visit))

    def probably_left(self, entry: Entry) -> None:
        """Somebody cannot be found any more: on every list until somebody knows."""
        visit = self._work.register(entry)
        self._work.host_comes(visit)
        self._keys.verb(Key.Key_O, "probablyButton")
        self._witness.becomes(visit, lambda now: now.probably_left_at is not None, "probably left")

    def _one_is_left(self) -> bool:
        return self._keys.sees("comesButton") and not self._keys.sees("mergeButton")

    def _tells_nobody(self, visit: Visit, name: str) -> None:
        """See that a name stands in no mail to the host."""
        address = visit.host.details.email if visit.host else ""
        told = any(name in each for each in self._witness.mails_to(address))
        self._witness.demand(not told, f"{name} stands in a mail")


def _initials(name: str) -> str:
    return " ".join(f"{word[0]}." for word in name.split())


def _host(visit: Visit) -> str:
    return visit.host.name if visit.host else ""


def _came_at_the_true_time(visit: Visit) -> bool:
    came = visit.arrived_at
    return came is not None and came.astimezone(STOCKHOLM).time() == time(10, 35)


def _stand_in_was_asked(visit: Visit) -> bool:
    return visit.contact is Contact.SENT and bool(visit.asking.stand_in_asked_at)
