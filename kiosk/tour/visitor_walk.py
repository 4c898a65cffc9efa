"""How the tour walks on the visitor's face: by touches and letters, from the start."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import Qt

from kiosk.faces.visitor.face import view_model_of
from kiosk.faces.visitor.view_model import VisitorViewModel
from kiosk.tour.hands import Hands
from kiosk.tour.kiosk_stage import KioskStage
from kiosk.visits.booking import AS_USUAL, BookingTerms, BookingWanted
from kiosk.visits.bookings import expect
from kiosk.visits.model import Visit, VisitState, visitor_named
from kiosk.visits.queries import visits_in

ACTOR = "tour"
NAME = "Märta Sjödin"


def _nothing() -> None:
    pass


@dataclass(frozen=True)
class ScreenWalk:
    """One screen of the picture book and how a visitor comes to it.

    `again` brings back in another language what a change of the language has taken away.
    """

    name: str
    go: Callable[[], None]
    again: Callable[[], None] = _nothing


class Walker:
    """One visitor after the other before one kiosk."""

    def __init__(self, kiosk: KioskStage, codes: dict[str, str]) -> None:
        """Take the kiosk, and the booking codes by the names they were sent to."""
        self.kiosk = kiosk
        self.hands: Hands = kiosk.hands
        self.codes = codes

    @property
    def view_model(self) -> VisitorViewModel:
        """Give what the screens show."""
        return view_model_of(self.kiosk.face)

    def begin(self) -> None:
        """Come to the kiosk as the next visitor."""
        self.kiosk.begin()
        self.hands.wait_until(lambda: not self.hands.sees("stay"), "a visitor's first screen")

    def type_and_go_on(self, field: str, text: str) -> None:
        """Write into a field and touch the button that goes on."""
        self.hands.type_into(field, text)
        self.hands.touch("next")

    def named(self, name: str = NAME) -> None:
        """Say a name without a booking, and come to whom it is about."""
        self.hands.touch("notBooked")
        self.type_and_go_on("name", name)
        self.hands.find("host")

    def met(self, wanted: str) -> None:
        """Choose the first one found, and come to what will be told."""
        self.hands.type_into("host", wanted)
        self.hands.touch("hit0")
        self.hands.find("confirm")

    def confirmed(self, name: str = NAME, wanted: str = "Bo Ek") -> None:
        """Come to what will be told of somebody without a booking."""
        self.named(name)
        self.met(wanted)

    def registered(self) -> None:
        """Say yes to what will be told, and need nothing."""
        self.hands.touch("confirm")
        self.hands.touch("register")
        self.hands.find("done")

    def sends_code(self, code: str) -> None:
        """Write a booking's code."""
        self.hands.touch("booked")
        self.type_and_go_on("code", code)

    def greeted(self, name: str) -> None:
        """Write the code somebody was sent, and be greeted."""
        self.sends_code(self.codes[name])
        self.hands.find("confirm")

    def picks_letters(self) -> None:
        """Open the list of letters by keys, in the language shown."""
        if self.hands.sees("letterPicker"):
            self.hands.press(Qt.Key.Key_Escape)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
            self.hands.press(key)
        self.hands.find("letterPicker")

    def waits_for_problem(self) -> None:
        """Wait until something stands in the way."""
        told = self.view_model
        self.hands.wait_until(lambda: bool(told.property("problem")), "what stands in the way")

    def visit_of(self, name: str, *states: VisitState) -> Visit:
        """Give the visit of somebody who is in one of these states."""
        with self.kiosk.station.reading() as connection:
            found: Sequence[Visit] = [v for state in states for v in visits_in(connection, state)]
        return next(each for each in found if each.visitor.name == name)

    def book(self, name: str, terms: BookingTerms = AS_USUAL, in_days: int = 0) -> Visit:
        """Book somebody with a host who is there, today or on a later day."""
        station = self.kiosk.station
        host_id = self.host_id
        at = station.now() + timedelta(days=in_days)
        wanted = BookingWanted(visitor_named(name), host_id, at, terms=terms)
        return station.do(expect, wanted, actor=ACTOR)

    @property
    def host_id(self) -> str:
        """Give a host who is there."""
        known = self.visit_of("Ulla-Britt Ångman-Öst", VisitState.EXPECTED)
        return known.host.person_id if known.host else ""
