"""The morning itself: who comes, what is touched, and what must have become of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from kiosk.calendar import day_around
from kiosk.dispatch.badges import VISITOR, VISITS_UNIT
from kiosk.documents.badge import BadgeText
from kiosk.documents.evacuation_list import evacuation_text
from kiosk.documents.evacuation_pdf import evacuation_pdf
from kiosk.documents.inside_list import worded_list
from kiosk.evacuation.model import Mark
from kiosk.evacuation.queries import running_evacuation, who_is_inside
from kiosk.faces.window import FaceName
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.tour.album import Album
from kiosk.tour.cut_text import cut_texts
from kiosk.tour.hands import Hands, NotOnScreen, wait_until
from kiosk.tour.ledger import Ledger, faults_of_paper, faults_of_station
from kiosk.tour.stage import SIZES, Stage
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import expected_visits, open_desk_calls, visits_in

ROBERT = "Robert Vallgård"
RISTEN = "Risten-Márjá Čáhčeluokta"
LAYLA = "ليلى حدّاد"
MARTA = "Märta Sjödin"
JOHAN = "Johan Åkerlund"
_SMALLEST_BADGE_BYTES = 100
Step = tuple[str, Callable[[], None]]


@dataclass(frozen=True)
class Guest:
    """A booked visitor as the tour knows the booking: what must stand on the badge."""

    name: str
    company: str
    unit: str


class Morning:
    """Walks through the morning; what is not as it should be is noted in the album."""

    def __init__(self, stage: Stage, album: Album) -> None:
        """Take the stage, and the album that fills up."""
        self._stage = stage
        self._album = album
        self._ledger = Ledger()
        self._papers_seen = 0
        self._station = stage.program.station
        self._voice = stage.program.voice
        self.visitor = stage.hands("visitor")
        self.desk = stage.hands("desk")
        self.security = stage.hands("security")

    @property
    def steps(self) -> tuple[Step, ...]:
        """Give every step in order, with what it is called."""
        return (
            ("The house opens", self.house_opens),
            ("A booked visitor arrives and gives name and host", self.booked_visitor),
            ("A visitor without a booking, whom the host receives", self.received_walk_in),
            ("A visitor without a booking, whom the host cannot receive", self.declined_walk_in),
            ("A name in Sami letters", self.sami_name),
            ("A name in Arabic, with a booking code, in English", self.arabic_name),
            ("Somebody only wants to read a public document", self.public_document),
            ("Check-out by the badge's code", self.check_out),
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
        visit = self._visit(ROBERT, VisitState.WAITING)
        self._host_message_went(visit)
        self._badge(visit, guest)
        self._choose(visit)
        self.desk.touch("sawButton")
        self._contact("seen", visit)
        self._look("desk", "host-has-seen")
        self.desk.touch("comesButton")
        self._contact("comes", visit)
        self._meet(visit)
        self._look("desk", "met-and-inside")

    def received_walk_in(self) -> None:
        """Somebody without a booking; the desk asks the host, who comes."""
        self._walk_in(MARTA, "Bo Ek", pictures=True)
        visit = self._visit(MARTA, VisitState.WAITING)
        self._choose(visit)
        self._look("desk", "walk-in")
        self.desk.touch("askButton")
        self._host_message_went(visit)
        self.desk.touch("comesButton")
        self._contact("comes", visit)
        self._badge(visit, Guest(MARTA, "", "Bygglov"))
        self._meet(visit)

    def declined_walk_in(self) -> None:
        """Somebody without a booking whom the host cannot receive; the desk says so."""
        self._walk_in(JOHAN, "Yvonne Blomqvist")
        visit = self._visit(JOHAN, VisitState.WAITING)
        self._choose(visit)
        self.desk.touch("askButton")
        self._host_message_went(visit)
        self.desk.touch("cannotButton")
        self.desk.type_into("cannotField", "i morgon klockan tio")
        self.desk.touch("confirmCannotButton")
        self._contact("cannot", visit)
        self._look("desk", "host-cannot")
        self.desk.touch("endButton")
        self._ledger.leaves(JOHAN)
        self._in_state(JOHAN, VisitState.LEFT)

    def sami_name(self) -> None:
        """A booked visitor whose name no printer's own letters can write."""
        guest = Guest(RISTEN, "", "Minoritetsspråk och samiska frågor")
        self._booked_by_name(guest, "Biret Áŋŋel Nutti")
        self._ledger.arrives(RISTEN)
        visit = self._visit(RISTEN, VisitState.WAITING)
        self._badge(visit, guest)
        self._choose(visit)
        self._meet(visit)

    def arabic_name(self) -> None:
        """A booked visitor with the booking's code, in English; only who has the code is named."""
        today = self._today(LAYLA)
        self.visitor.touch("language-en")
        self._look("visitor", "start-in-english")
        self.visitor.touch("booked")
        self.visitor.type_into("code", today.booking_code)
        self._look("visitor", "booking-code")
        self.visitor.touch("next")
        self._thanked("thanks-by-code")
        self.visitor.touch("language-sv")
        self._ledger.arrives(LAYLA)
        visit = self._visit(LAYLA, VisitState.WAITING)
        self._badge(visit, Guest(LAYLA, "", "Integration och arbetsmarknad"))
        self._choose(visit)
        self._look("desk", "arabic-name")
        self._meet(visit)

    def public_document(self) -> None:
        """Nobody asks for a name; the desk is called and sees to it."""
        self.visitor.touch("document")
        self.visitor.find("done")
        self._look("visitor", "desk-is-called")
        self.visitor.touch("done")
        wait_until(lambda: self._desk_calls() == 1, "a call at the desk")
        self.desk.wait_for_text("Allmän handling")
        with self._station.reading() as connection:
            call = open_desk_calls(connection)[0]
        self.desk.touch(f"row call:{call.call_id}")
        self._look("desk", "public-document")
        self.desk.touch("answerButton")
        wait_until(lambda: self._desk_calls() == 0, "the call answered")

    def check_out(self) -> None:
        """The first guest leaves with the badge's code; a wrong code takes nobody off the list."""
        visit = self._visit(ROBERT, VisitState.INSIDE)
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
        self._in_state(ROBERT, VisitState.LEFT)

    def evacuation(self) -> None:
        """Two touches start it; screens tell everybody, the list comes out, people are ticked."""
        papers = len(self._papers())
        self._look("security", "inside")
        self.security.touch("startEvacuation")
        self._look("security", "really")
        self.security.touch("confirmEvacuation")
        wait_until(self._evacuating, "an evacuation under way")
        self.visitor.find("evacuationHeading0")
        self._look("visitor", "evacuation")
        wait_until(lambda: len(self._papers()) > papers, "the list on paper")
        self._album.paper("evacuation-list", self._papers()[-1])
        first = self._visit(MARTA, VisitState.INSIDE)
        self.security.touch(f"out:{first.visit_id}")
        missing = self._visit(RISTEN, VisitState.INSIDE)
        self.security.touch(f"missing:{missing.visit_id}")
        wait_until(lambda: self._marks() == [Mark.MISSING, Mark.OUT], "two people ticked")
        self.security.wait_until(lambda: "1" in self.security.texts(), "one person out")
        self._look("security", "roll-call")
        self._look("desk", "evacuation")
        self._keep_list()
        self.security.touch("endEvacuation")
        self.security.type_into("reason", "Alla är ute, räddningsledaren har gett klartecken")
        self.security.touch("confirmEnd")
        wait_until(lambda: not self._evacuating(), "the evacuation ended")

    # ------------------------------------------------------------------ what people do

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
        self._in_state(visit.visitor.name, VisitState.INSIDE)

    # ------------------------------------------------------------------ what must be so

    def _badge(self, visit: Visit, guest: Guest) -> None:
        settled = (JobState.CONFIRMED, JobState.SENT, JobState.UNKNOWN, JobState.GIVEN_UP)
        wait_until(lambda: self._badge_state(visit) in settled, f"the badge of {guest.name}")
        said = self._voice
        expected = BadgeText(
            town_hall="Björkfors kommun",
            role=said.say(VISITOR),
            name=guest.name,
            company=guest.company,
            host_line=said.say(VISITS_UNIT, unit=guest.unit),
            date_line=said.date(self._station.now()),
            code=visit.badge_code,
        )
        papers = self._papers()
        printed = papers[-1] if len(papers) > self._papers_seen else None
        self._papers_seen = len(papers)
        if printed is not None:
            self._album.paper(f"badge-{self._papers_seen:02d}", printed)
        for fault in faults_of_paper(self._station, visit, printed, expected):
            self._album.fault(fault)

    def _papers(self) -> list[bytes]:
        return [data for data in self._stage.printer.jobs if len(data) > _SMALLEST_BADGE_BYTES]

    def _badge_state(self, visit: Visit) -> JobState | None:
        with self._station.reading() as connection:
            jobs = jobs_about(connection, [visit.visit_id])
        states = [each.state for each in jobs if each.kind is JobKind.BADGE]
        return states[-1] if states else None

    def _host_message_went(self, visit: Visit) -> None:
        assert visit.host is not None  # noqa: S101 - every guest of this morning has a host
        address = visit.host.details.email
        folder = self._station.folder / self._station.settings.host_messages.folder

        def came() -> bool:
            return folder.is_dir() and any(
                address in each.read_text("utf-8") for each in folder.glob("*.eml")
            )

        wait_until(came, f"a message to {address}")
        self._contact("sent", visit)

    def _contact(self, wanted: str, visit: Visit) -> None:
        def holds() -> bool:
            with self._station.reading() as connection:
                found = visits_in(connection, VisitState.WAITING)
            return any(v.visit_id == visit.visit_id and v.contact == wanted for v in found)

        wait_until(holds, f"contact {wanted} for {visit.visitor.name}")

    def _in_state(self, name: str, state: VisitState) -> None:
        wait_until(lambda: self._found(name, state) is not None, f"{name} {state}")

    def _visit(self, name: str, state: VisitState) -> Visit:
        self._in_state(name, state)
        found = self._found(name, state)
        if found is None:
            raise NotOnScreen(name)
        return found

    def _found(self, name: str, state: VisitState) -> Visit | None:
        with self._station.reading() as connection:
            found = [v for v in visits_in(connection, state) if v.visitor.name == name]
        return found[0] if found else None

    def _today(self, name: str) -> Visit:
        since, until = day_around(self._station.now())
        with self._station.reading() as connection:
            booked = expected_visits(connection, since, until)
        return next(each for each in booked if each.visitor.name == name)

    def _desk_calls(self) -> int:
        with self._station.reading() as connection:
            return len(open_desk_calls(connection))

    def _evacuating(self) -> bool:
        with self._station.reading() as connection:
            return running_evacuation(connection) is not None

    def _marks(self) -> list[Mark]:
        with self._station.reading() as connection:
            people = who_is_inside(connection, self._station.now()).people
        return sorted(each.mark for each in people if each.mark is not None)

    def _keep_list(self) -> None:
        with self._station.reading() as connection:
            inside = who_is_inside(connection, self._station.now())
        text = worded_list(inside, self._station.settings, self._voice, self._station.now())
        self._album.bytes("evacuation-list.pdf", evacuation_pdf(text))
        self._album.bytes("evacuation-list.txt", evacuation_text(text).encode())

    def _look(self, face: FaceName, name: str) -> None:
        hands: Hands = getattr(self, face)
        self._album.picture(hands, f"{face}-{name}")
        for each in cut_texts(hands):
            self._album.fault(f"{face} {name}: “{each.text}” {each.reason}")
