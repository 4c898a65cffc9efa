"""The morning itself: who comes, what is touched, and what must have become of it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt

from kiosk.evacuation.model import Mark
from kiosk.faces.window import FaceName
from kiosk.tour.album import Album
from kiosk.tour.cut_text import cut_texts
from kiosk.tour.hands import Hands, NotOnScreen, wait_until
from kiosk.tour.ledger import Ledger, faults_of_station
from kiosk.tour.reception import Reception
from kiosk.tour.stage import SIZES, Stage
from kiosk.tour.witness import Guest, Witness
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.model import Visit, VisitState

ROBERT = "Robert Vallgård"
RISTEN = "Risten-Márjá Čáhčeluokta"
LAYLA = "ليلى حدّاد"
MARTA = "Märta Sjödin"
JOHAN = "Johan Åkerlund"
Step = tuple[str, Callable[[], None]]


class Morning:
    """Walks through the morning; what is not as it should be is noted in the album."""

    def __init__(self, stage: Stage, album: Album) -> None:
        """Take the stage, and the album that fills up."""
        self._stage = stage
        self._album = album
        self._ledger = Ledger()
        self._station = stage.program.station
        self._voice = stage.program.voice
        self._witness = Witness(stage, album)
        self.visitor = stage.hands("visitor")
        self.desk = stage.hands("desk")
        self.security = stage.hands("security")
        self._reception = Reception(self.desk, self._station, partial(self._look, "desk"))

    @property
    def steps(self) -> tuple[Step, ...]:
        """Give every step in order, with what it is called."""
        return (
            ("The house opens", self.house_opens),
            ("Somebody signs in at the desk, locks it and comes back", self._reception.sign_in),
            ("A booked visitor arrives and gives name and host", self.booked_visitor),
            ("A visitor without a booking, whom the host receives", self.received_walk_in),
            ("A visitor without a booking, whom the host cannot receive", self.declined_walk_in),
            ("A name in Sami letters", self.sami_name),
            ("A name in Arabic, with a booking code, in English", self.arabic_name),
            ("Somebody only wants to read a public document", self.public_document),
            ("Check-out by the badge's code", self.check_out),
            ("A person of the house is referred with the key L", self._reception.refer),
            ("What to see to, with the keys 4 and 5", self._reception.see_to),
            ("The house is evacuated", self.evacuation),
        )

    def play(self, steps: Sequence[Step] | None = None) -> None:
        """Go through the steps; one that cannot be done is noted and the next is tried."""
        for title, step in self.steps if steps is None else steps:
            self._album.begin(title)
            try:
                step()
            except NotOnScreen as missing:
                self._album.fault(f"did not come: {missing}")
                self._start_over()
            for fault in faults_of_station(self._station, self._ledger, self._voice):
                self._album.fault(fault)

    def house_opens(self) -> None:
        """Nobody has come yet; the desk sees who is expected."""
        self.desk.wait_for_text(ROBERT)
        self._look("visitor", "start")
        self._look("desk", "morning")
        self._look("security", "empty")

    def booked_visitor(self) -> None:
        """A booked visitor without the code gives name and host, and is met by the host."""
        guest = Guest(ROBERT, "Tallriset Revision AB", "Ekonomi")
        self._booked_by_name(guest, "Martin Tjernlund")
        self._ledger.arrives(ROBERT)
        visit = self._witness.visit(ROBERT, VisitState.WAITING)
        self._witness.host_message_went(visit)
        self._choose(visit)
        self.desk.touch("sawButton")
        self._witness.contact("seen", visit)
        self._look("desk", "host-has-seen")
        self.desk.touch("comesButton")
        self._witness.contact("comes", visit)
        self._witness.badge(visit, guest)  # by name alone it comes when the host does
        self._meet(visit)
        self._look("desk", "met-and-inside")

    def received_walk_in(self) -> None:
        """Somebody without a booking; the desk asks the host, who comes."""
        self._walk_in(MARTA, "Bo Ek", pictures=True)
        visit = self._witness.visit(MARTA, VisitState.WAITING)
        self._choose(visit)
        self._look("desk", "walk-in")
        self.desk.touch("askButton")
        self._witness.host_message_went(visit)
        self.desk.touch("comesButton")
        self._witness.contact("comes", visit)
        self._witness.badge(visit, Guest(MARTA, "", "Bygglov"))
        self._meet(visit)

    def declined_walk_in(self) -> None:
        """Somebody without a booking whom the host cannot receive; the desk says so."""
        self._walk_in(JOHAN, "Yvonne Blomqvist")
        visit = self._witness.visit(JOHAN, VisitState.WAITING)
        self._choose(visit)
        self.desk.touch("askButton")
        self._witness.host_message_went(visit)
        self.desk.touch("cannotButton")
        self.desk.type_into("cannotField", "i morgon klockan tio")
        self.desk.touch("confirmCannotButton")
        self._witness.contact("cannot", visit)
        self._look("desk", "host-cannot")
        self.desk.touch("endButton")
        self._ledger.leaves(JOHAN)
        self._witness.in_state(JOHAN, VisitState.LEFT)

    def sami_name(self) -> None:
        """A booked visitor whose name no printer's own letters can write."""
        guest = Guest(RISTEN, "", "Minoritetsspråk och samiska frågor")
        self._booked_by_name(guest, "Biret Áŋŋel Nutti")
        self._ledger.arrives(RISTEN)
        visit = self._witness.visit(RISTEN, VisitState.WAITING)
        self._choose(visit)
        self.desk.touch("comesButton")
        self._witness.badge(visit, guest)
        self._meet(visit)

    def arabic_name(self) -> None:
        """A booked visitor with the booking's code, in English; only who has the code is named."""
        today = self._witness.today(LAYLA)
        self.visitor.touch("language-en")
        self._look("visitor", "start-in-english")
        self.visitor.touch("booked")
        self.visitor.type_into("code", today.booking_code)
        self._look("visitor", "booking-code")
        self.visitor.touch("next")
        self.visitor.touch("confirm")
        self.visitor.touch("register")
        self._thanked("thanks-by-code")
        self.visitor.touch("language-sv")
        self._ledger.arrives(LAYLA)
        visit = self._witness.visit(LAYLA, VisitState.WAITING)
        self._witness.badge(visit, Guest(LAYLA, "", "Integration och arbetsmarknad"))
        self._choose(visit)
        self._look("desk", "arabic-name")
        self._meet(visit)

    def public_document(self) -> None:
        """Nobody asks for a name; the desk is called and sees to it."""
        self.visitor.touch("document")
        self.visitor.find("done")
        self._look("visitor", "desk-is-called")
        self.visitor.touch("done")
        wait_until(lambda: self._witness.desk_calls() == 1, "a call at the desk")
        self.desk.wait_for_text("Allmän handling")
        with self._station.reading() as connection:
            call = open_desk_calls(connection)[0]
        self.desk.touch(f"row call:{call.call_id}")
        self._look("desk", "public-document")
        self.desk.touch("answerButton")
        wait_until(lambda: self._witness.desk_calls() == 0, "the call answered")

    def check_out(self) -> None:
        """The first guest leaves with the badge's code; a wrong code takes nobody off the list."""
        visit = self._witness.visit(ROBERT, VisitState.INSIDE)
        self.visitor.touch("checkOut")
        self.visitor.type_into("badgeCode", "00000000")
        self.visitor.touch("next")
        self.visitor.wait_for_text("Vi känner inte igen koden")
        self._look("visitor", "code-unknown")
        self.visitor.touch("startOver")
        self.visitor.touch("checkOut")
        self.visitor.type_into("badgeCode", visit.badge_code)
        self.visitor.press(Qt.Key.Key_Return)
        self._thanked("goodbye")
        self._ledger.leaves(ROBERT)
        self._witness.in_state(ROBERT, VisitState.LEFT)

    def evacuation(self) -> None:
        """Two touches start it; screens tell everybody, the list comes out, people are ticked."""
        papers = len(self._witness.papers())
        self._look("security", "inside")
        self.security.touch("startEvacuation")
        self._look("security", "really")
        self.security.touch("confirmEvacuation")
        wait_until(self._witness.evacuating, "an evacuation under way")
        self.visitor.find("evacuationHeading0")
        self._look("visitor", "evacuation")
        wait_until(lambda: len(self._witness.papers()) > papers, "the list on paper")
        self._album.paper("evacuation-list", self._witness.papers()[-1])
        first = self._witness.visit(MARTA, VisitState.INSIDE)
        self.security.touch(f"out:{first.visit_id}")
        missing = self._witness.visit(RISTEN, VisitState.INSIDE)
        self.security.touch(f"missing:{missing.visit_id}")
        wait_until(lambda: self._witness.marks() == [Mark.MISSING, Mark.OUT], "two people ticked")
        self.security.wait_until(lambda: "1" in self.security.texts(), "one person out")
        self._look("security", "roll-call")
        self._look("desk", "evacuation")
        self._witness.keep_list()
        self.security.touch("endEvacuation")
        self.security.type_into("reason", "Alla är ute, räddningsledaren har gett klartecken")
        self.security.touch("confirmEnd")
        wait_until(lambda: not self._witness.evacuating(), "the evacuation ended")

    def _start_over(self) -> None:
        for name in SIZES:
            self._album.picture(self._stage.hands(name), f"{name}-stuck")
        for way_out in ("startOver", "done"):
            if self.visitor.sees(way_out):
                self.visitor.touch(way_out)

    def _booked_by_name(self, guest: Guest, host: str) -> None:
        self.visitor.touch("booked")
        self.visitor.touch("withoutCode")
        self.visitor.type_into("name", guest.name)
        self.visitor.touch("next")
        self.visitor.type_into("host", host)
        self.visitor.find("hit0")
        self._look("visitor", f"host-{host.split(maxsplit=1)[0].lower()}")
        self.visitor.touch("hit0")
        self.visitor.touch("confirm")
        self.visitor.touch("register")
        self._thanked(f"thanks-{guest.name.split()[0].lower()}")

    def _walk_in(self, name: str, host: str, *, pictures: bool = False) -> None:
        self.visitor.touch("notBooked")
        self.visitor.type_into("name", name)
        if pictures:
            self._look("visitor", "name")
        self.visitor.touch("next")
        self.visitor.type_into("host", host)
        self.visitor.touch("hit0")
        if pictures:
            self._look("visitor", "confirm")
        self.visitor.touch("confirm")
        if pictures:
            self.visitor.find("register")
            self._look("visitor", "needs")
        self.visitor.touch("register")
        self._thanked(f"thanks-{name.split(maxsplit=1)[0].lower()}")
        self._ledger.arrives(name)

    def _thanked(self, name: str) -> None:
        self.visitor.find("done")
        self._look("visitor", name)
        self.visitor.touch("done")
        self.visitor.find("booked")

    def _choose(self, visit: Visit) -> None:
        self.desk.touch(f"row {visit.visit_id}")
        self.desk.wait_until(
            lambda: (
                self.desk.sees("cardTitle") and visit.visitor.name in self.desk.text_of("cardTitle")
            ),
            f"the card of {visit.visitor.name}",
        )

    def _meet(self, visit: Visit) -> None:
        self.desk.touch("meetButton")
        self.desk.touch("confirmMeetingButton")
        self._ledger.is_met(visit.visitor.name)
        self._witness.in_state(visit.visitor.name, VisitState.INSIDE)

    def _look(self, face: FaceName, name: str) -> None:
        hands: Hands = getattr(self, face)
        self._album.picture(hands, f"{face}-{name}")
        for each in cut_texts(hands):
            self._album.fault(f"{face} {name}: “{each.text}” {each.reason}")
