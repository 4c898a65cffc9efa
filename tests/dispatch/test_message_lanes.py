"""Mail and webhook side by side: real lanes, a real station, real servers."""

import email
import email.policy
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import msgspec
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.message_lanes import start_message_lanes
from kiosk.evacuation.help_calls.commands import call_help, coming_to_help
from kiosk.hours.unattended.commands import leave_desk
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.reception.unattended import TellStandIns
from kiosk.settings import HostMessages, Reception, Settings, TownHall, Webhook
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, arrive_booked, arrive_unbooked, book
from kiosk.visits.host_contact import host_answered, leave_message, visitor_message
from kiosk.visits.model import Contact, Visit, visitor_named
from kiosk.visits.queries import visit_by_id
from kiosk.wording.voice import Voice
from tests.gateway import Gateway, serving

HOST = PersonDetails(
    "Linda",
    "Berg",
    email="linda@example.se",
    mobile="+46701234567",
    unit="Barn och familj",
    secret_unit=True,
)
PATIENCE = 20.0


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    made = Gateway()
    stop = serving(made, None)
    yield made
    stop()


class House:
    """A station whose messages go by mail and by webhook, and what waits for its changes."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.station = Station(folder, settings)
        self._changed = threading.Condition()
        self.station.listen(self._hear)
        self._lanes = start_message_lanes(self.station, Voice("sv"))

    def close(self) -> None:
        for lane in self._lanes:
            lane.close()
        self.station.close()

    def until(self, holds: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(holds, PATIENCE)

    def visit(self, visit_id: str) -> Visit:
        with self.station.reading() as connection:
            found = visit_by_id(connection, visit_id)
        assert found is not None
        return found

    def states(self, about: str) -> dict[JobKind, JobState]:
        with self.station.reading() as connection:
            return {each.kind: each.state for each in jobs_about(connection, [about])}

    def _hear(self, _rooms: frozenset[str]) -> None:
        with self._changed:
            self._changed.notify_all()


@pytest.fixture
def settings(gateway: Gateway, tmp_path: Path) -> Settings:
    secret = tmp_path / "webhook.secret"
    secret.write_text("blåbär\n", "utf-8")
    secret.chmod(0o600)
    with socket.create_server(("127.0.0.1", 0)) as free:
        mail_port = free.getsockname()[1]
    url = f"http://localhost:{gateway.port}/"
    webhook = Webhook(url=url, secret_file="webhook.secret", read_seconds=2)
    return Settings(
        town_hall=TownHall(name="Kommunhuset"),
        reception=Reception(help_colleagues=("bo@example.se", "eva@example.se")),
        host_messages=HostMessages(
            channel="smtp", smtp_host="127.0.0.1", smtp_port=mail_port, webhook=webhook
        ),
    )


@contextmanager
def opened(folder: Path, settings: Settings) -> Iterator[House]:
    house = House(folder, settings)
    try:
        yield house
    finally:
        house.close()


class Inbox:
    """A mail server that keeps what comes."""

    def __init__(self, port: int) -> None:
        self.kept: list[tuple[list[str], bytes]] = []
        self._server = Controller(self, hostname="127.0.0.1", port=port)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        self.kept.append((list(envelope.rcpt_tos), envelope.content))
        return "250 taken"

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop()


def arrival(house: House, details: PersonDetails = HOST) -> str:
    host_id = house.station.do(record_person, details, actor="test")
    visit = house.station.do(
        arrive_at_desk, visitor_named("Åsa Öhrn", "Skanska"), host_id, actor="desk"
    )
    return visit.visit_id


def bodies(gateway: Gateway) -> list[dict[str, object]]:
    return [json.loads(body) for _, _, body in gateway.requests]


def test_a_mail_server_that_is_gone_keeps_no_webhook_back_and_over_a_restart_each_goes_once(
    tmp_path: Path, settings: Settings, gateway: Gateway
) -> None:
    with opened(tmp_path, settings) as house:
        visit_id = arrival(house)
        house.until(lambda: house.states(visit_id).get(JobKind.HOST_WEBHOOK) is JobState.CONFIRMED)
        house.until(lambda: house.states(visit_id)[JobKind.HOST_MESSAGE] is JobState.FAILED)
        assert house.visit(visit_id).contact is Contact.SENT
    with (
        Inbox(settings.host_messages.smtp_port) as inbox,
        opened(tmp_path, settings) as house,
    ):
        house.until(lambda: house.states(visit_id)[JobKind.HOST_MESSAGE] is JobState.CONFIRMED)
    assert [to for to, _ in inbox.kept] == [["linda@example.se"]]
    assert len(gateway.requests) == 1


def test_a_webhook_out_of_order_is_tried_again_under_the_same_number(
    tmp_path: Path, settings: Settings, gateway: Gateway
) -> None:
    gateway.status = 500
    with opened(tmp_path, settings) as house:
        visit_id = arrival(house)
        house.until(lambda: house.states(visit_id).get(JobKind.HOST_WEBHOOK) is JobState.FAILED)
        gateway.status = 200
        house.until(lambda: house.states(visit_id)[JobKind.HOST_WEBHOOK] is JobState.CONFIRMED)
    numbers = {headers["Foaje-Delivery"] for _, headers, _ in gateway.requests}
    assert len(gateway.requests) >= 2
    assert len(numbers) == 1


def test_the_title_names_neither_visitor_nor_unit_and_the_body_says_whom_to_reach(
    tmp_path: Path, settings: Settings, gateway: Gateway
) -> None:
    with opened(tmp_path, settings) as house:
        visit_id = arrival(house)
        house.until(lambda: house.states(visit_id).get(JobKind.HOST_WEBHOOK) is JobState.CONFIRMED)
    (body,) = bodies(gateway)
    assert (body["version"], body["kind"], body["priority"]) == (1, "visitor_waits", "normal")
    assert body["title"] == "Du har besök i foajén"
    assert "Åsa Öhrn (Skanska)" in str(body["text"])
    assert body["to"] == [
        {"name": "Linda Berg", "email": "linda@example.se", "mobile": "+46701234567"}
    ]
    assert "Barn och familj" not in json.dumps(body, ensure_ascii=False)


def test_no_mobile_number_of_a_protected_host_leaves_the_desk(
    tmp_path: Path, settings: Settings, gateway: Gateway
) -> None:
    with opened(tmp_path, settings) as house:
        protected = PersonDetails("Bo", "Ek", mobile="+46701111111", protected=True)
        visit_id = arrival(house, protected)
        house.until(lambda: house.states(visit_id).get(JobKind.HOST_WEBHOOK) is JobState.CONFIRMED)
    (body,) = bodies(gateway)
    assert "+46701111111" not in json.dumps(body)


@pytest.mark.parametrize(
    ("answer", "contact", "text"),
    [
        ({"answer": "seen"}, Contact.SEEN, ""),
        ({"answer": "comes", "text": "Om fem minuter"}, Contact.COMES, "Om fem minuter"),
        ({"answer": "cannot", "text": "811218-9876"}, Contact.CANNOT, ""),
    ],
)
def test_an_answer_that_comes_back_at_once_is_the_hosts(
    tmp_path: Path,
    settings: Settings,
    gateway: Gateway,
    answer: dict[str, str],
    contact: Contact,
    text: str,
) -> None:
    gateway.answer = json.dumps(answer).encode()
    with opened(tmp_path, settings) as house:
        visit_id = arrival(house)
        house.until(lambda: house.visit(visit_id).contact is contact)
        visit = house.visit(visit_id)
    assert visit.answer_text == text
    assert visit.asking.answered_by == ("" if contact is Contact.SEEN else "webhook")


def test_help_goes_every_way_marked_as_urgent_and_names_nobody(
    tmp_path: Path, settings: Settings, gateway: Gateway
) -> None:
    by = (JobKind.HELP_MESSAGE, JobKind.HELP_WEBHOOK)
    with (
        Inbox(settings.host_messages.smtp_port) as inbox,
        opened(tmp_path, settings) as house,
    ):
        arrival(house)
        call_id = house.station.do(call_help, "Kundtjänst", by=by, actor="desk")
        assert house.station.do(call_help, "Kundtjänst", by=by, actor="desk") == call_id
        house.until(
            lambda: (
                set(house.states(call_id).values()) == {JobState.CONFIRMED}
                and len(house.states(call_id)) == 2
            )
        )
    (urgent,) = (each for each in bodies(gateway) if each["kind"] == "help")
    assert (urgent["priority"], urgent["place"]) == ("high", "Kundtjänst")
    assert urgent["to"] == [{"email": "bo@example.se"}, {"email": "eva@example.se"}]
    ((to, content),) = (each for each in inbox.kept if "bo@example.se" in each[0])
    assert to == ["bo@example.se", "eva@example.se"]
    mail = email.message_from_bytes(content, policy=email.policy.default)
    assert (mail["Subject"], mail["Importance"]) == ("Kom till Kundtjänst nu", "high")
    for told in (mail.as_string(), json.dumps(urgent)):
        assert "Öhrn" not in told
        assert "Skanska" not in told


def test_stand_ins_are_told_every_way_that_a_visitor_waits_and_never_who(
    tmp_path: Path, settings: Settings, gateway: Gateway
) -> None:
    reception = msgspec.structs.replace(settings.reception, stand_ins=("vakt@example.se",))
    settings = msgspec.structs.replace(settings, reception=reception)
    with (
        Inbox(settings.host_messages.smtp_port) as inbox,
        opened(tmp_path, settings) as house,
    ):
        do = house.station.do
        do(leave_desk, actor="desk")
        visit = do(arrive_unbooked, visitor_named("Åsa Öhrn"), wish="Bygglov", actor="visitor")
        do(TellStandIns(settings))
        both = {JobKind.STAND_IN_MESSAGE, JobKind.STAND_IN_WEBHOOK}
        told = dict.fromkeys(both, JobState.CONFIRMED)
        house.until(lambda: house.states(visit.visit_id) == told)
    (posted,) = bodies(gateway)
    assert (posted["kind"], posted["to"]) == ("stand_in", [{"email": "vakt@example.se"}])
    ((to, content),) = inbox.kept
    assert to == ["vakt@example.se"]
    mail = email.message_from_bytes(content, policy=email.policy.default)
    for told_of in (mail.as_string(), json.dumps(posted, ensure_ascii=False)):
        assert not any(each in told_of for each in ("Öhrn", "Bygglov"))
    assert posted["title"] == mail["Subject"] == "Någon väntar i foajén"


def test_help_somebody_comes_to_calls_nobody_else(
    tmp_path: Path, settings: Settings, gateway: Gateway
) -> None:
    gateway.status = 503
    with opened(tmp_path, settings) as house:
        call_id = house.station.do(
            call_help, "Kundtjänst", by=(JobKind.HELP_WEBHOOK,), actor="desk"
        )
        house.until(lambda: house.states(call_id)[JobKind.HELP_WEBHOOK] is JobState.FAILED)
        house.station.do(coming_to_help, call_id, actor="security")
        house.until(lambda: house.states(call_id)[JobKind.HELP_WEBHOOK] is JobState.GIVEN_UP)


def test_who_was_not_received_leaves_a_message_that_tells_how_to_answer(
    tmp_path: Path, settings: Settings
) -> None:
    left = visitor_message("Det gäller bygglovet", "070-123 45 67", "")
    with (
        Inbox(settings.host_messages.smtp_port) as inbox,
        opened(tmp_path, settings) as house,
    ):
        visit_id = arrival(house)
        house.station.do(host_answered, visit_id, comes=False, actor="desk")
        house.station.do(leave_message, visit_id, left, actor="desk")
        house.until(
            lambda: house.states(visit_id).get(JobKind.MISSED_VISIT_MESSAGE) is JobState.CONFIRMED
        )
    # Each kind of message has a lane of its own, so the order is theirs.
    mails = [email.message_from_bytes(kept[1], policy=email.policy.default) for kept in inbox.kept]
    (mail,) = (m for m in mails if m["Subject"] == "En besökare vill bli kontaktad av dig")
    body = mail.get_body()
    assert body is not None
    said = body.get_content()
    assert "Meddelande: Det gäller bygglovet" in said
    assert "Telefon: 070-123 45 67" in said


def test_a_booked_visitor_is_told_of_by_webhook_where_there_is_no_mail(
    tmp_path: Path, settings: Settings, gateway: Gateway
) -> None:
    alone = Settings(host_messages=HostMessages(webhook=settings.host_messages.webhook))
    with opened(tmp_path, alone) as house:
        host_id = house.station.do(record_person, HOST, actor="test")
        now = house.station.now()
        booked = house.station.do(book, visitor_named("Eva Ek"), host_id, now, actor="desk")
        house.station.do(arrive_booked, booked.visit_id, actor="visitor")
        house.until(lambda: house.visit(booked.visit_id).contact is Contact.SENT)
    (body,) = bodies(gateway)
    assert body["visits"][0]["booked"] is True  # type: ignore[index] # decoded JSON
