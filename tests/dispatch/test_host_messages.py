"""Messages to hosts by a real mail server, a folder, or the desk's phone."""

import email
import email.policy
import socket
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.host_messages import HostMessages
from kiosk.dispatch.message_ways import MailWay
from kiosk.exchange.host_mail import route_of
from kiosk.jobs.commands import change
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_about, jobs_to_do
from kiosk.settings import HostMessages as Channel
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, arrive_booked, book, leave, meet
from kiosk.visits.host_contact import ask_stand_in, host_told, remind_host
from kiosk.visits.linking import bring_along
from kiosk.visits.model import Contact, Departure, Visit, visitor_named
from kiosk.visits.party import Following
from kiosk.visits.queries import visit_by_id
from kiosk.wording.voice import Voice

HOST = PersonDetails(
    given_name="Linda", family_name="Berg", email="linda@example.se", unit="Barn och familj"
)


class Inbox:
    """A mail server's handler that keeps what comes, or refuses everybody."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.refuses = False

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.refuses:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        message = email.message_from_bytes(content, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        self.messages.append(message)
        return "250 taken"


@pytest.fixture
def inbox() -> Iterator[tuple[Inbox, int]]:
    kept = Inbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Controller(kept, hostname="127.0.0.1", port=port)
    server.start()
    yield kept, port
    server.stop()


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    with Station(tmp_path, Settings()) as opened:
        yield opened


def arrival(station: Station, host: PersonDetails = HOST) -> Visit:
    host_id = station.do(record_person, host, actor="test")
    return station.do(arrive_at_desk, visitor_named("Åsa Öhrn", "Skanska"), host_id, actor="test")


def delivered(station: Station, channel: Channel) -> list[Job]:
    """Work every message job once and give the jobs as they then stand."""
    work = HostMessages(station, way_of(station, channel))
    with station.reading() as connection:
        jobs = jobs_to_do(connection, station.settings.station, JobKind.HOST_MESSAGE)
    for job in jobs:
        outcome = work(job)
        if not outcome.told:
            station.do(change, job.job_id, outcome.state, outcome.reason)
    with station.reading() as connection:
        return [
            each
            for each in jobs_about(connection, [job.about for job in jobs])
            if each.kind is JobKind.HOST_MESSAGE
        ]


def way_of(station: Station, channel: Channel) -> MailWay | None:
    route = route_of(channel, station.folder)
    return MailWay(route, station.settings, Voice("sv")) if route is not None else None


def contact(station: Station, visit: Visit) -> Contact:
    with station.reading() as connection:
        found = visit_by_id(connection, visit.visit_id)
    assert found is not None
    return found.contact


def test_a_mail_server_gets_the_message_and_the_host_counts_as_told(
    station: Station, inbox: tuple[Inbox, int]
) -> None:
    kept, port = inbox
    visit = arrival(station)
    jobs = delivered(station, Channel(channel="smtp", smtp_host="127.0.0.1", smtp_port=port))
    assert [each.state for each in jobs] == [JobState.CONFIRMED]
    assert contact(station, visit) is Contact.SENT
    assert [message["To"] for message in kept.messages] == ["linda@example.se"]
    body = kept.messages[0].get_content()
    assert "Åsa Öhrn (Skanska)" in body


def test_the_subject_names_neither_visitor_nor_unit(
    station: Station, inbox: tuple[Inbox, int]
) -> None:
    kept, port = inbox
    arrival(station)
    delivered(station, Channel(channel="smtp", smtp_host="127.0.0.1", smtp_port=port))
    subject = kept.messages[0]["Subject"]
    assert subject
    assert not any(word in subject for word in ("Åsa", "Öhrn", "Skanska", "Barn", "familj"))


def test_a_refused_address_and_a_dead_server_are_told_apart_and_kept_for_later(
    station: Station, inbox: tuple[Inbox, int]
) -> None:
    kept, port = inbox
    kept.refuses = True
    visit = arrival(station)
    (job,) = delivered(station, Channel(channel="smtp", smtp_host="127.0.0.1", smtp_port=port))
    assert (job.state, job.reason) == (JobState.FAILED, "address_refused")
    (job,) = delivered(station, Channel(channel="smtp", smtp_host="127.0.0.1", smtp_port=1))
    assert (job.state, job.reason) == (JobState.FAILED, "server_unreachable")
    assert contact(station, visit) is Contact.ASKED


def test_a_folder_gets_one_whole_file_a_message(station: Station) -> None:
    visit = arrival(station)
    (job,) = delivered(station, Channel(channel="folder", folder="ut"))
    assert job.state is JobState.SENT
    assert contact(station, visit) is Contact.SENT
    (written,) = (station.folder / "ut").iterdir()
    assert written.suffix == ".eml"
    message = email.message_from_bytes(written.read_bytes(), policy=email.policy.default)
    assert message["To"] == "linda@example.se"


def test_a_folder_that_cannot_be_written_fails_for_now(station: Station) -> None:
    (station.folder / "ut").write_text("a file where the folder should be", "utf-8")
    arrival(station)
    (job,) = delivered(station, Channel(channel="folder", folder="ut"))
    assert (job.state, job.reason) == (JobState.FAILED, "folder_not_writable")


def test_without_a_channel_the_matter_is_the_desks(station: Station) -> None:
    visit = arrival(station)
    (job,) = delivered(station, Channel())
    assert (job.state, job.reason) == (JobState.SENT, "by_desk")
    assert contact(station, visit) is Contact.ASKED


def test_a_host_without_an_address_is_given_to_the_desk(station: Station) -> None:
    arrival(station, PersonDetails(given_name="Bo", family_name="Ek"))
    (job,) = delivered(station, Channel(channel="folder"))
    assert (job.state, job.reason) == (JobState.GIVEN_UP, "no_address")


def test_no_message_goes_out_about_somebody_already_met(station: Station) -> None:
    visit = arrival(station)
    assert visit.host is not None
    station.do(meet, visit.visit_id, visit.host.person_id, actor="test")
    (job,) = delivered(station, Channel(channel="folder"))
    assert (job.state, job.reason) == (JobState.GIVEN_UP, "visit_over")
    assert not (station.folder / "outgoing-mail").exists()


class Lane:
    """Works messages to hosts into a folder, at seconds the test tells."""

    def __init__(self, station: Station) -> None:
        self.seconds = 0.0
        self._station = station
        way = way_of(station, Channel(channel="folder"))
        self._work = HostMessages(station, way, lambda: self.seconds)

    def work(self) -> list[float]:
        """Work every job once; gives how long those not tried wait."""
        with self._station.reading() as connection:
            jobs = jobs_to_do(connection, "A", JobKind.HOST_MESSAGE)
        outcomes = [(job, self._work(job)) for job in jobs]
        for job, outcome in outcomes:
            if not outcome.told and not outcome.later:
                self._station.do(change, job.job_id, outcome.state, outcome.reason)
        return [outcome.later for _, outcome in outcomes if outcome.later]

    @property
    def told(self) -> list[str]:
        """Give the first line of each message, in the order they came."""
        found = (self._station.folder / "outgoing-mail").glob("*.eml")
        files = sorted(found, key=lambda file: file.stat().st_mtime_ns)
        policy = email.policy.default
        messages = [email.message_from_bytes(file.read_bytes(), policy=policy) for file in files]
        return [str(each.get_content()).splitlines()[0] for each in messages]


@pytest.fixture
def lane(station: Station) -> Lane:
    return Lane(station)


@pytest.fixture
def walk_in(station: Station) -> Callable[..., Visit]:
    host_id = station.do(record_person, HOST, actor="test")

    def come(name: str, actor: str = "desk") -> Visit:
        return station.do(arrive_at_desk, visitor_named(name), host_id, actor=actor)

    return come


def test_what_nobody_at_the_desk_ordered_is_bundled_for_ten_minutes_and_bookings_never(
    station: Station, lane: Lane, walk_in: Callable[..., Visit]
) -> None:
    anna = walk_in("Anna", "visitor")
    assert anna.host is not None
    assert lane.work() == []
    lane.seconds = 60
    bo, cleo = walk_in("Bo", "visitor"), walk_in("Cleo", "visitor")
    gone = walk_in("Dan", "visitor")
    station.do(leave, gone.visit_id, Departure.DESK, actor="desk")
    booked = station.do(
        book, visitor_named("Eva"), anna.host.person_id, station.now(), actor="desk"
    )
    station.do(arrive_booked, booked.visit_id, actor="visitor")
    assert lane.work() == [540, 540]
    assert [line.partition(" ")[0] for line in lane.told] == ["Anna", "Eva"]
    lane.seconds = 600
    assert lane.work() == []
    assert lane.told[2] == "De här är i foajén och undrar om du kan ta emot besök: Bo, Cleo."
    assert [contact(station, each) for each in (bo, cleo)] == [Contact.SENT, Contact.SENT]
    assert lane.work() == []
    assert len(lane.told) == 3


def test_what_the_desk_orders_goes_at_once_six_times_in_ten_minutes(
    lane: Lane, walk_in: Callable[..., Visit]
) -> None:
    for place, name in enumerate(["Anna", "Bo", "Cleo", "Dan", "Eva", "Fia"]):
        lane.seconds = 10.0 * place
        walk_in(name)
        assert lane.work() == []
    assert len(lane.told) == 6
    lane.seconds = 100
    walk_in("Gun")
    walk_in("Hans")
    assert lane.work() == [500, 500]
    lane.seconds = 600
    assert lane.work() == []
    assert lane.told[6:] == [
        "De här är i foajén och undrar om du kan ta emot besök: Gun, Hans.",
    ]


def test_a_reminder_goes_at_once_and_says_that_it_is_one(
    station: Station, lane: Lane, walk_in: Callable[..., Visit]
) -> None:
    visit = walk_in("Anna")
    lane.work()
    station.do(remind_host, visit.visit_id)
    assert lane.work() == []
    assert lane.told[1].startswith("Anna väntar fortfarande i foajén")


def test_who_stands_in_is_told_instead_and_an_older_message_that_waits_is_not_sent_too(
    station: Station, lane: Lane, walk_in: Callable[..., Visit]
) -> None:
    stand_in = PersonDetails("Eva", "Ek", email="eva@example.se")
    stand_in_id = station.do(record_person, stand_in, actor="test")
    visit = walk_in("Anna")
    station.do(host_told, visit.visit_id, actor="desk")
    station.do(ask_stand_in, visit.visit_id, stand_in_id)
    assert lane.work() == []
    (told,) = lane.told
    assert told.startswith("Anna är i foajén för att träffa Linda Berg, som inte har svarat.")
    (written,) = (station.folder / "outgoing-mail").glob("*.eml")
    message = email.message_from_bytes(written.read_bytes(), policy=email.policy.default)
    assert message["To"] == "eva@example.se"


def test_the_host_hears_that_an_interpreter_comes_along_and_not_who(
    station: Station, inbox: tuple[Inbox, int]
) -> None:
    kept, port = inbox
    visit = arrival(station)
    amir = visitor_named("Amir Haddad", "Tolkarna")
    station.do(bring_along, visit.visit_id, amir, Following.INTERPRETER, actor="desk")
    delivered(station, Channel(channel="smtp", smtp_host="127.0.0.1", smtp_port=port))
    (message,) = kept.messages
    assert "Följer med: 1 tolk." in message.get_content()
    assert "Amir" not in message.as_string() + message.get_content()
