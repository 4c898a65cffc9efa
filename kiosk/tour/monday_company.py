"""What else the Monday holds: who comes along, a public meeting, a desk left alone, a practice."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from kiosk.directory.queries import person_meant_by
from kiosk.hours.unattended.queries import desk_absence_now
from kiosk.station import Station
from kiosk.tour.desk_work import DeskWork
from kiosk.tour.hands import wait_until
from kiosk.tour.monday_desk import RECEPTIONIST, MondayDesk
from kiosk.tour.monday_story import Entry
from kiosk.tour.practice import FOLDER
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import VisitState, visitor_named

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
INTERPRETER = "Yusra Hällgren"
MEETING_PLACE = "Foajén"
PRACTICE_SECONDS = 60.0


class MondayCompany:
    """Cases about more than one visitor, or about none; their names stand in `monday.csv`."""

    def __init__(
        self,
        work: DeskWork,
        station: Station,
        desk: MondayDesk,
        look: Callable[[str], None],
        practice: Any,
    ) -> None:
        """Take the work at the desk, the station, who signs in, what keeps a picture.

        `practice` is the desk's own view of the practice: its windows are another process's.
        """
        self._work = work
        self._keys = work.keys
        self._witness = work.witness
        self._ledger = work.ledger
        self._station = station
        self._desk = desk
        self._look = look
        self._practice = practice

    def with_interpreter(self, entry: Entry) -> None:
        """Somebody brings an interpreter: met together by one key, and out together by one."""
        visit = self._work.register(entry)
        self._keys.verb(Key.Key_Q, "alongButton")
        self._keys.write(INTERPRETER, "alongName")
        self._keys.enter()
        self._keys.write("", "alongCompany")
        self._keys.enter()
        self._keys.hands.wait_for_text(f"Har tolk med sig: {INTERPRETER}")
        self._ledger.arrives(INTERPRETER)
        self._witness.in_state(INTERPRETER, VisitState.WAITING)
        self._look("with-interpreter")
        self._work.host_comes(visit)
        self._ledger.is_met(INTERPRETER)
        self._witness.in_state(INTERPRETER, VisitState.INSIDE)
        self._keys.wait_for("leave_togetherButton")
        self._keys.press(Key.Key_U, SHIFT)
        for name in (entry.name, INTERPRETER):
            self._ledger.leaves(name)
            self._witness.in_state(name, VisitState.LEFT)
        address = visit.host.details.email if visit.host else ""
        named = any(INTERPRETER in each for each in self._witness.mails_to(address))
        self._witness.demand(not named, f"{INTERPRETER} stands in a mail")

    def public_meeting(self, entry: Entry) -> None:
        """Doors open to everybody: begun, counted by keys, set right and ended, without a name."""
        self._keys.press(Key.Key_Escape)
        self._keys.press(Key.Key_X, SHIFT)
        self._keys.write(entry.name, "meetingTitle")
        self._keys.enter()
        self._keys.write(MEETING_PLACE, "meetingZone")
        self._keys.enter()
        for field in ("meetingBegins", "meetingEnds", "meetingPersons"):
            self._keys.write("", field)
            self._keys.enter()
        self._keys.wait_for("moreButton")
        self._ledger.inside.add(entry.name)
        meeting = self._witness.visit(entry.name, VisitState.INSIDE)
        for _ in range(3):
            self._keys.press(Key.Key_Plus)
        self._witness.becomes(meeting, lambda now: now.persons == 3, "three counted")
        self._keys.verb(Key.Key_G, "countButton")
        self._keys.write(str(entry.persons), "countField")
        self._keys.enter()
        self._witness.becomes(meeting, lambda now: now.persons == entry.persons, "all counted")
        self._keys.hands.wait_for_text(f"{entry.persons} personer här")
        self._look("public-meeting")
        self._keys.verb(Key.Key_U, "leaveButton")
        self._ledger.leaves(entry.name)
        self._witness.in_state(entry.name, VisitState.LEFT)

    def unattended(self, entry: Entry) -> None:
        """The desk is left; who stands in for it hears at once of who comes, and not who."""
        (stand_in,) = self._station.settings.reception.stand_ins
        told = len(self._witness.mails_to(stand_in))
        self._keys.press(Key.Key_Escape)
        self._keys.press(Key.Key_F8)
        self._keys.wait_for("unattendedBanner")
        with self._station.reading() as connection:
            host_id = person_meant_by(connection, entry.host).person_id
        visitor = visitor_named(entry.name, entry.company)
        self._station.do(arrive_unbooked, visitor, host_id=host_id, actor="visitor")
        self._ledger.arrives(entry.name)
        wait_until(
            lambda: len(self._witness.mails_to(stand_in)) == told + 1, "the stand-in written to"
        )
        named = any(entry.name in each for each in self._witness.mails_to(stand_in))
        self._witness.demand(not named, f"{entry.name} stands in the stand-in's mail")
        self._look("unattended")
        self._desk.unlock(RECEPTIONIST)
        wait_until(lambda: not self._is_unattended(), "somebody at the desk again")
        self._work.find(entry.name, "askButton")
        self._keys.press(Key.Key_F)
        visit = self._witness.visit(entry.name, VisitState.WAITING)
        self._witness.host_message_went(visit)
        self._work.host_comes(visit)

    def practice(self, _: Entry) -> None:
        """A temp practises on the sample beside the desk, which goes on; nothing of it is left."""
        self._keys.press(Key.Key_Escape)
        self._keys.press(Key.Key_F7)
        folder = self._station.folder / FOLDER
        wait_until(
            lambda: bool(self._practice.running) and any(folder.glob("*.sqlite")),
            "the practice",
            PRACTICE_SECONDS,
        )
        self._keys.press(Key.Key_4)
        self._keys.hands.wait_for_text("Övningen är öppen")
        self._look("practice")
        self._keys.press(Key.Key_Escape)
        self._practice.close()
        wait_until(lambda: not folder.exists(), "nothing left of the practice")

    def _is_unattended(self) -> bool:
        with self._station.reading() as connection:
            return desk_absence_now(connection) is not None
