"""A message the desk has taken goes to the person by mail or webhook, and its fate is known."""

import json
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from kiosk.dispatch.message_ways import MailWay, WebhookWay
from kiosk.dispatch.person_messages import PersonMessages
from kiosk.exchange.host_mail import FolderRoute, SmtpRoute
from kiosk.exchange.webhook import WebhookRoute
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_to_do
from kiosk.messages.commands import message_seen, take_message
from kiosk.messages.model import Caller, message_from
from kiosk.messages.queries import message_by_id
from kiosk.settings import HostMessages, Settings, Webhook
from kiosk.station import Station
from kiosk.wording.voice import Voice
from tests.conftest import Employ
from tests.gateway import Gateway, serving

SWEDISH = Voice("sv")
CALLER = Caller("Märta Sjödin", "070-123 45 67")


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    made = Gateway()
    stop = serving(made, None)
    yield made
    stop()


def taken(station: Station, person_id: str, caller: Caller = CALLER, text: str = "Bygglov") -> Job:
    wanted = message_from(caller, text, call_back=True)
    message_id = station.do(take_message, person_id, wanted, actor="desk")
    with station.reading() as connection:
        jobs = jobs_to_do(connection, "A", JobKind.PERSON_MESSAGE)
    return next(each for each in jobs if each.about == message_id)


def by_folder(station: Station) -> MailWay:
    return MailWay(FolderRoute(station.folder / "out"), station.settings, SWEDISH)


def test_the_mail_tells_who_called_and_what_was_said_and_its_subject_nobody(
    station: Station, employ: Employ
) -> None:
    job = taken(station, employ("Linda", "Orädd", email="linda@example.se"))
    assert PersonMessages(station, [by_folder(station)])(job).state is JobState.SENT
    (written,) = (station.folder / "out").glob("*.eml")
    assert written.name.startswith(job.about)
    mail = message_from_bytes(written.read_bytes(), policy=policy.default)
    assert (mail["To"], mail["Subject"]) == ("linda@example.se", "Någon vill att du hör av dig")
    body = mail.get_body()
    assert body is not None
    said = body.get_content()
    assert said.startswith("Märta Sjödin ringde dig kl. 12.00 tisdag 10 mars.")
    assert "Meddelande: Bygglov" in said
    assert "Telefon: 070-123 45 67" in said
    assert "två arbetsdagar" in said


def test_the_webhook_carries_it_and_an_answer_means_that_it_is_known(
    station: Station, employ: Employ, gateway: Gateway, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hemligt")
    secret.chmod(0o600)
    gateway.answer = b'{"answer": "seen"}'
    webhook = Webhook(url=f"http://127.0.0.1:{gateway.port}/foaje", secret_file=str(secret))
    route = WebhookRoute(webhook, tmp_path, station.now)
    job = taken(station, employ("Linda", "Orädd"), Caller("Bo Ek", "3214", came=True))
    outcome = PersonMessages(station, [WebhookWay(route, station.settings, SWEDISH)])(job)
    assert outcome.state is JobState.CONFIRMED
    told = json.loads(gateway.requests[0][2])
    assert (told["kind"], told["call_back"], told["title"]) == (
        "message",
        True,
        "Någon vill att du hör av dig",
    )
    assert "Bo Ek kom och frågade efter dig" in told["text"]
    with station.reading() as connection:
        message = message_by_id(connection, job.about)
    assert message is not None
    assert message.seen_at is not None


def test_what_stands_in_its_way_is_told_and_tried_again(
    station: Station, employ: Employ, tmp_path: Path
) -> None:
    job = taken(station, employ(email="per@example.se"))
    nobody_there = HostMessages(channel="smtp", smtp_host="127.0.0.1", smtp_port=1)
    way = MailWay(SmtpRoute(nobody_there, tmp_path), Settings(), SWEDISH)
    outcome = PersonMessages(station, [way])(job)
    assert (outcome.state, outcome.reason) == (JobState.FAILED, "server_unreachable")


def test_without_an_address_or_a_way_the_desk_is_told_to_ring(
    station: Station, employ: Employ
) -> None:
    job = taken(station, employ())
    assert PersonMessages(station, [by_folder(station)])(job).reason == "no_address"
    assert PersonMessages(station, [])(job).reason == "by_desk"


def test_whom_the_desk_has_told_gets_no_message(station: Station, employ: Employ) -> None:
    job = taken(station, employ(email="per@example.se"))
    station.do(message_seen, job.about, actor="desk")
    assert PersonMessages(station, [by_folder(station)])(job).reason == "message_over"
    assert not (station.folder / "out").exists()
