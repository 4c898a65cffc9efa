"""What the receptionist does between visitors: refers somebody, sees to things, reads the lists."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from kiosk.calendar import STOCKHOLM
from kiosk.directory.model import Person, ReferredTo
from kiosk.directory.queries import person_meant_by
from kiosk.directory.referrals.model import Referral
from kiosk.directory.referrals.queries import referrals_of
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staff_changes.commands import tell_change
from kiosk.directory.staff_changes.model import ChangeKind, ChangeWanted
from kiosk.station import Station
from kiosk.tour.hands import Hands, wait_until

AWAY = "Joakim Vikberg"
ANSWERS = "Martin Tjernlund"
NEW_EXTENSION = "6599"
ADMINISTRATOR = "Inger Renberg"
PIN = "482915"


class Reception:
    """Keys and touches at the desk; each is looked for in the file afterwards."""

    def __init__(self, desk: Hands, station: Station, look: Callable[[str], None]) -> None:
        """Take the desk, the station behind it, and what takes a picture by name."""
        self._desk = desk
        self._station = station
        self._look = look

    def sign_in(self) -> None:
        """The first start: the administrator is made, locks the desk, and comes back by keys."""
        self._desk.press(Qt.Key.Key_Escape)
        self._desk.type_into("administratorName", ADMINISTRATOR)
        for field in ("administratorPin", "administratorPinAgain"):
            self._desk.type_into(field, PIN)
        self._look("first-start")
        self._desk.touch("makeAdministratorButton")
        self._desk.find("signedInButton")
        self._desk.touch("signedInButton")
        self._desk.find("lockTime")
        self._look("locked")
        for digit in PIN:
            self._desk.press(Qt.Key(ord(digit)))
        self._desk.press(Qt.Key.Key_Return)
        self._desk.find("signedInButton")

    def refer(self) -> None:
        """Somebody rings and is in a meeting until ten; a colleague answers meanwhile."""
        away, answers = self._person(AWAY), self._person(ANSWERS)
        self._desk.press(Qt.Key.Key_Escape)
        self._desk.type_into("searchField", AWAY)
        self._desk.touch(f"hit person:{away.person_id}")
        self._desk.find("reachChip")
        self._desk.press(Qt.Key.Key_L)
        self._desk.type_into("referralField", "möte 10")
        self._desk.wait_for_text("Möte, åter kl. 10.00")
        self._look("referral")
        self._desk.touch("moreButton")
        self._desk.type_into("forwardField", ANSWERS)
        self._desk.touch(f"hit person:{answers.person_id}")
        self._desk.type_into("internalTextField", "Ring mobilen om det är bråttom")
        self._look("referral-with-forward")
        self._desk.press(Qt.Key.Key_Return)
        wanted = (Reason.MEETING, 10, ReferredTo(answers.person_id))
        wait_until(lambda: [_told(r) for r in self._referrals(away)] == [wanted], "a referral")
        self._desk.find("referral 0")
        self._look("referred")
        self._desk.touch("endReferral 0")
        wait_until(lambda: self._referrals(away) == [], "no referral any more")

    def see_to(self) -> None:
        """A manager tells of a new number, and names somebody by a pet name; the lists are read."""
        today = self._station.now().astimezone(STOCKHOLM).date()
        wanted = ChangeWanted(
            ChangeKind.NEW_NUMBER, today, about="Jocke på ekonomi", extension=NEW_EXTENSION
        )
        key = f"change:{self._station.do(tell_change, wanted, actor='tour')}"
        self._desk.press(Qt.Key.Key_Escape)
        self._desk.press(Qt.Key.Key_4)
        self._desk.find(f"identify {key}")
        self._look("to-see-to")
        self._desk.touch(f"identify {key}")
        self._desk.type_into("whoField", AWAY)
        self._desk.touch(f"hit person:{self._person(AWAY).person_id}")
        self._desk.find("whoIsMeant")
        self._look("whom-it-is-about")
        self._desk.touch("confirmWho")
        wait_until(lambda: self._person(AWAY).details.extension == NEW_EXTENSION, "the new number")
        self._desk.wait_until(lambda: not self._desk.sees(f"what {key}"), "one thing less")
        self._desk.press(Qt.Key.Key_5)
        self._desk.find("policyManagers")
        self._desk.wait_for_text("Informerade om policyn")
        self._look("managers-lists")
        self._desk.press(Qt.Key.Key_Escape)

    def _person(self, name: str) -> Person:
        with self._station.reading() as connection:
            return person_meant_by(connection, name)

    def _referrals(self, person: Person) -> list[Referral]:
        now = self._station.now()
        with self._station.reading() as connection:
            found = referrals_of(connection, [person.person_id], now)
        return [each for each in found.get(person.person_id, []) if each.holds_at(now)]


def _told(referral: Referral) -> tuple[Reason, int, ReferredTo]:
    """Give what must have become of the letters typed: why, until which hour, who answers."""
    hour = referral.ends_at.astimezone(STOCKHOLM).hour if referral.ends_at else -1
    return referral.reason, hour, referral.forwarded
