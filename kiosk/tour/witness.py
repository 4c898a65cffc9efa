"""Looks at what has become of what was touched: in the file, at the printer and in the mail."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from sqlalchemy import text

from kiosk.calendar import day_around
from kiosk.dispatch.badges import ESCORTED, VISITOR, VISITS_UNIT
from kiosk.documents.badge import BadgeText
from kiosk.documents.evacuation_list import evacuation_text
from kiosk.documents.evacuation_pdf import evacuation_pdf
from kiosk.documents.inside_list import worded_list
from kiosk.evacuation.model import Mark
from kiosk.evacuation.queries import running_evacuation, who_is_inside
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.tour.album import Album
from kiosk.tour.hands import NotOnScreen, wait_until
from kiosk.tour.ledger import faults_of_paper
from kiosk.tour.stage import Stage
from kiosk.visits.badge_codes import code_for_badge
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import expected_visits, visit_by_id, visits_in

_SMALLEST_BADGE_BYTES = 100
_PAPER_SECONDS = 2.0
_BOOKED_WITHIN = timedelta(days=30)
_COUNTED = text("SELECT count(*) FROM event WHERE kind = :kind")


@dataclass(frozen=True)
class Guest:
    """A booked visitor as the tour knows the booking: what must stand on the badge."""

    name: str
    company: str
    unit: str


class Witness:
    """Asks the station and its devices; what is wrong on paper is noted in the album."""

    def __init__(self, stage: Stage, album: Album) -> None:
        """Take the stage, and the album that fills up."""
        self._stage = stage
        self._album = album
        self._papers_seen = 0
        self._station = stage.program.station
        self._voice = stage.program.voice

    def badge(self, visit: Visit, guest: Guest) -> None:
        """Wait for a visitor's badge, keep it, and note what is wrong with it."""
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
            code=self._signed(visit),
            short_code=visit.badge_code,
            escort_line=said.say(ESCORTED),
        )
        self._wait_for_paper()
        papers = self.papers()
        printed = papers[-1] if len(papers) > self._papers_seen else None
        self._papers_seen = len(papers)
        if printed is not None:
            self._album.paper(f"badge-{self._papers_seen:02d}", printed)
        for fault in faults_of_paper(self._station, visit, printed, expected, said):
            self._album.fault(fault)

    def _signed(self, visit: Visit) -> str:
        """Give what must stand in the QR code of a badge printed today."""
        secret = self._station.house_keys.signing
        assert secret is not None  # noqa: S101 - the stage's folder can be written
        return code_for_badge(visit, secret, self._station.now())

    def _wait_for_paper(self) -> None:
        """Give the printer a moment: it may confirm a job before it has laid the paper down."""
        with suppress(NotOnScreen):
            wait_until(lambda: len(self.papers()) > self._papers_seen, "paper", _PAPER_SECONDS)

    def papers(self) -> list[bytes]:
        """Give what has come out of the printer."""
        return [data for data in self._stage.printer.jobs if len(data) > _SMALLEST_BADGE_BYTES]

    def _badge_state(self, visit: Visit) -> JobState | None:
        with self._station.reading() as connection:
            jobs = jobs_about(connection, [visit.visit_id])
        states = [each.state for each in jobs if each.kind is JobKind.BADGE]
        return states[-1] if states else None

    def host_message_went(self, visit: Visit) -> None:
        """Wait until the host of a visit has been written to."""
        assert visit.host is not None  # noqa: S101 - every guest of this morning has a host
        address = visit.host.details.email
        wait_until(lambda: bool(self.mails_to(address)), f"a message to {address}")
        self.contact("sent", visit)

    def contact(self, wanted: str, visit: Visit) -> None:
        """Wait until the contact with the host has come so far."""

        def holds() -> bool:
            with self._station.reading() as connection:
                found = visits_in(connection, VisitState.WAITING)
            return any(v.visit_id == visit.visit_id and v.contact == wanted for v in found)

        wait_until(holds, f"contact {wanted} for {visit.visitor.name}")

    def in_state(self, name: str, state: VisitState) -> None:
        """Wait until a visitor of this name is in this state."""
        wait_until(lambda: self._found(name, state) is not None, f"{name} {state}")

    def visit(self, name: str, state: VisitState) -> Visit:
        """Give the visit of somebody once it is in this state."""
        self.in_state(name, state)
        found = self._found(name, state)
        if found is None:
            raise NotOnScreen(name)
        return found

    def _found(self, name: str, state: VisitState) -> Visit | None:
        with self._station.reading() as connection:
            found = [v for v in visits_in(connection, state) if v.visitor.name == name]
        return found[0] if found else None

    def today(self, name: str) -> Visit:
        """Give today's booking of somebody; raises `NotOnScreen`."""
        found = self.today_or_none(name)
        if found is None:
            raise NotOnScreen(f"a booking of {name}")
        return found

    def demand(self, holds: bool, otherwise: str) -> None:
        """Note a fault unless something holds."""
        if not holds:
            self._album.fault(otherwise)

    def today_or_none(self, name: str) -> Visit | None:
        """Give today's booking of somebody, None where there is none."""
        since, until = day_around(self._station.now())
        with self._station.reading() as connection:
            booked = expected_visits(connection, since, until)
        return next((each for each in booked if each.visitor.name == name), None)

    def merged(self, name: str) -> None:
        """Wait until two registrations of somebody are one."""
        self.in_state(name, VisitState.MERGED)

    def booked(self, name: str) -> Visit:
        """Give the first booking of somebody from today on."""
        now = self._station.now()
        with self._station.reading() as connection:
            booked = expected_visits(connection, day_around(now)[0], now + _BOOKED_WITHIN)
        return next(each for each in booked if each.visitor.name == name)

    def now(self, visit: Visit) -> Visit:
        """Give a visit as it stands now."""
        with self._station.reading() as connection:
            found = visit_by_id(connection, visit.visit_id)
        assert found is not None  # noqa: S101 - nothing is erased on this day
        return found

    def becomes(self, visit: Visit, holds: Callable[[Visit], bool], what: str) -> None:
        """Wait until a visit is as it should be."""
        wait_until(lambda: holds(self.now(visit)), f"{what}: {visit.visitor.name}")

    def happened(self, kind: str, times: int) -> None:
        """Wait until the journal holds an event of this kind so many times."""

        def holds() -> bool:
            with self._station.reading() as connection:
                found = connection.execute(_COUNTED, {"kind": kind}).scalar_one()
            return bool(found == times)

        wait_until(holds, f"{times} of {kind}")

    def mails_to(self, address: str) -> list[str]:
        """Give the mails in the folder to an address, each with its subject, as they are read."""
        folder = self._station.folder / self._station.settings.host_messages.folder
        written = [message_from_bytes(e.read_bytes(), policy=default) for e in folder.glob("*.eml")]
        return [_as_read(each) for each in written if address in str(each["To"])]

    def desk_calls(self) -> int:
        """Give how many calls nobody has seen to."""
        with self._station.reading() as connection:
            return len(open_desk_calls(connection))

    def evacuating(self) -> bool:
        """Tell whether an evacuation is under way."""
        with self._station.reading() as connection:
            return running_evacuation(connection) is not None

    def marks(self) -> list[Mark]:
        """Give what the roll call has been told."""
        with self._station.reading() as connection:
            people = who_is_inside(connection, self._station.now()).people
        return sorted(each.mark for each in people if each.mark is not None)

    def keep_list(self) -> None:
        """Keep the list of who is inside, as PDF and as text."""
        with self._station.reading() as connection:
            inside = who_is_inside(connection, self._station.now())
        text = worded_list(inside, self._station.settings, self._voice, self._station.now())
        self._album.bytes("evacuation-list.pdf", evacuation_pdf(text))
        self._album.bytes("evacuation-list.txt", evacuation_text(text).encode())


def _as_read(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    return f"{mail['Subject']}\n{body.get_content() if body is not None else ''}"
