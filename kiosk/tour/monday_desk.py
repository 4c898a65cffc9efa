"""What else the Monday holds at the desk: who sits there, calls, hours, help, the lists."""

from collections.abc import Callable
from datetime import time, timedelta

from PySide6.QtCore import Qt

from kiosk.calendar import STOCKHOLM
from kiosk.directory.queries import person_meant_by
from kiosk.directory.referrals.queries import referrals_of
from kiosk.evacuation.help_calls.queries import help_calls
from kiosk.hours.queries import special_days
from kiosk.privacy.reads.model import ReadKind
from kiosk.privacy.reads.queries import reads
from kiosk.station import Station
from kiosk.tour.desk_work import DeskWork
from kiosk.tour.hands import wait_until
from kiosk.tour.monday_story import Entry
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_calls import call_desk

Key = Qt.Key
ADMINISTRATOR = "Inger Renberg"
RECEPTIONIST = "Ulla Stenberg"
PINS = {ADMINISTRATOR: "482915", RECEPTIONIST: "605284"}
REFERRED = "Linus Edlund Bergström"
LUNCH_ENDS = time(13, 0)
SHUT = "Kundtjänst stänger för utbildning"


class MondayDesk:
    """The cases that are about no visitor; the name of each stands in `monday.csv`."""

    def __init__(
        self, work: DeskWork, station: Station, pass_minutes: Callable[[int], None]
    ) -> None:
        """Take the work at the desk, the station behind it, and what lets minutes pass."""
        self._work = work
        self._keys = work.keys
        self._witness = work.witness
        self._station = station
        self._pass_minutes = pass_minutes

    def sign_in(self, _: Entry) -> None:
        """The first start makes the administrator, who lets the receptionist sign in, too."""
        self._keys.press(Key.Key_Escape)
        self._keys.go_to("administratorName")
        self._keys.write(ADMINISTRATOR, "administratorName")
        self._keys.enter()
        for field in ("administratorPin", "administratorPinAgain"):
            self._keys.write(PINS[ADMINISTRATOR], field)
            self._keys.enter()
        self._keys.wait_for_label("signedInButton", ADMINISTRATOR)
        self._keys.press(Key.Key_Escape)
        self._keys.press(Key.Key_8)
        self._keys.write(RECEPTIONIST, "userName")
        self._keys.enter()
        self._keys.write(PINS[RECEPTIONIST], "userPin")
        self._keys.enter()
        self._keys.wait_for_text("usersTold", RECEPTIONIST)
        self._change_to(RECEPTIONIST)

    def change_of_person(self, _: Entry) -> None:
        """Somebody else takes over for a while, and hands back: a key, the own letter, a PIN."""
        self._change_to(ADMINISTRATOR)
        self._change_to(RECEPTIONIST)

    def next_morning(self) -> None:
        """The desk has locked itself over night; somebody signs in and sees what was left."""
        self._keys.wait_for("lockNames")
        self.unlock(ADMINISTRATOR)

    def public_document(self, _: Entry) -> None:
        """Somebody wants to read a public document; nobody asks for a name."""
        self._station.do(call_desk, CallReason.PUBLIC_DOCUMENT, actor="visitor")
        wait_until(lambda: self._witness.desk_calls() == 1, "a call at the desk")
        self._keys.hands.wait_for_text("Allmän handling")
        self._keys.press(Key.Key_Escape)
        self._keys.press(Key.Key_2)
        self._keys.press(Key.Key_Home)
        self._keys.wait_for_text("cardTitle", "Allmän handling")
        self._keys.verb(Key.Key_J, "comingButton")
        self._keys.verb(Key.Key_K, "answerButton")
        wait_until(lambda: self._witness.desk_calls() == 0, "the call answered")

    def hours(self, _: Entry) -> None:
        """The desk closes early in a week; the foyer's screen tells of it at once."""
        self._keys.press(Key.Key_Escape)
        self._keys.press(Key.Key_7)
        for field, text in (("hoursDay", "+7"), ("hoursOpens", ""), ("hoursCloses", "14.00")):
            self._keys.write(text, field)
            self._keys.enter()
        self._keys.write(SHUT, "hoursText")
        self._keys.enter()
        self._keys.enter()
        wanted = self._station.now().astimezone(STOCKHOLM).date() + timedelta(days=7)
        wait_until(lambda: self._special_days() == [wanted], "a day with other hours")

    def help(self, _: Entry) -> None:
        """Colleagues are called without a word, and the call is ended when it is over."""
        self._keys.press(Key.Key_F9)
        wait_until(lambda: self._help_calls() == 1, "a call for help")
        self._keys.hands.wait_until(
            lambda: "Kallat" in self._keys.told_by("helpButton", "label"), "the call on its key"
        )
        self._pass_minutes(1)
        self._keys.press(Key.Key_F9)
        wait_until(lambda: self._help_calls() == 0, "the call for help ended")

    def refers(self, _: Entry) -> None:
        """Somebody of the house goes to lunch; the desk refers the telephone."""
        self._keys.press(Key.Key_Escape)
        self._keys.press(Key.Key_Slash)
        self._keys.write(REFERRED, "searchField")
        self._keys.enter()
        self._keys.wait_for_text("cardTitle", REFERRED)
        self._keys.verb(Key.Key_L, "referButton")
        self._keys.write("l 13", "referralField")
        self._keys.enter()
        wait_until(lambda: self._returns_at() == LUNCH_ENDS, "a referral until one o'clock")

    def past_visits(self, _: Entry) -> None:
        """A visitor asks for something forgotten; who looked, and why, is kept."""
        self._keys.press(Key.Key_Escape)
        self._keys.press(Key.Key_9)
        self._keys.choose("reason 0")
        self._keys.go_to("pastField")
        self._keys.write("Maj Sjölund", "pastField")
        self._keys.enter()
        self._keys.wait_for("pastTold")
        with self._station.reading() as connection:
            told = [e for e in reads(connection) if e.what is ReadKind.PAST_VISITS]
        self._witness.demand(
            [(each.user_name, each.found) for each in told] == [(RECEPTIONIST, 1)],
            "the look at earlier visits was not kept",
        )

    def closing(self, _: Entry) -> None:
        """The house closes: the hosts of who is still here are asked, and nobody is ended."""
        left = len(self._work.ledger.waiting | self._work.ledger.inside)
        self._witness.happened("visit.still_here_asked.1", left)
        self._keys.press(Key.Key_Escape)
        self._keys.press(Key.Key_4)
        self._keys.wait_for("toSeeToList")

    def unlock(self, name: str) -> None:
        """Sign in at a locked desk: the letter the name begins with, and the PIN."""
        self._keys.hands.wait_until(lambda: name in self._keys.hands.texts(), name)
        self._keys.press(Key(ord(name[0])))
        for digit in PINS[name]:
            self._keys.press(Key(ord(digit)))
        self._keys.enter()
        self._keys.wait_for_label("signedInButton", name)

    def _change_to(self, name: str) -> None:
        """Lock, press the letter the name begins with, and sign in."""
        self._keys.press(Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        self._keys.wait_for("lockNames")
        self.unlock(name)

    def _returns_at(self) -> time | None:
        now = self._station.now()
        with self._station.reading() as connection:
            person = person_meant_by(connection, REFERRED)
            found = referrals_of(connection, [person.person_id], now).get(person.person_id, [])
        ends = [each.ends_at.astimezone(STOCKHOLM).time() for each in found if each.ends_at]
        return ends[0] if ends else None

    def _special_days(self) -> list[object]:
        with self._station.reading() as connection:
            return [each.day for each in special_days(connection)]

    def _help_calls(self) -> int:
        with self._station.reading() as connection:
            return len(help_calls(connection, self._station.now()))
