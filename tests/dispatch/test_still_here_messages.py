"""The message at closing time: to the host, naming nobody in its subject, and only while needed."""

import email
import email.policy
from pathlib import Path

import pytest

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.still_here_messages import StillHereMessages
from kiosk.exchange.host_mail import FolderRoute
from kiosk.jobs.commands import order
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import job_of
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.model import Departure, Visitor
from kiosk.wording.voice import Voice


def ordered(station: Station, address: str) -> Job:
    details = PersonDetails("Per", "Stenvall", email=address)
    host = station.do(record_person, details, actor="test")
    visit = station.do(arrive_unbooked, Visitor("Maj Ek"), host_id=host, actor="visitor")
    job_id = station.do(order, JobKind.STILL_HERE_MESSAGE, visit.visit_id, actor="program")
    with station.reading() as connection:
        job = job_of(connection, job_id)
    assert job is not None
    return job


def test_the_host_is_asked_whether_the_visitor_is_still_there(tmp_path: Path) -> None:
    with Station(tmp_path / "station", Settings()) as station:
        job = ordered(station, "per@example.se")
        outcome = StillHereMessages(station, FolderRoute(tmp_path / "out"), Voice("sv"))(job)
    assert outcome.state is JobState.SENT
    (written,) = (tmp_path / "out").glob("*.eml")
    mail = email.message_from_bytes(written.read_bytes(), policy=email.policy.default)
    assert mail["To"] == "per@example.se"
    assert mail["Subject"] == "Är ditt besök kvar hos dig?"
    body = mail.get_body()
    assert body is not None
    assert "Maj Ek kom" in body.get_content()
    assert "Följ besökaren ut" in body.get_content()
    assert "Maj" not in mail["Subject"]


@pytest.mark.parametrize(
    ("address", "gone", "route", "reason"),
    [
        ("per@example.se", True, True, "visit_over"),
        ("", False, True, "no_address"),
        ("per@example.se", False, False, "no_address"),
    ],
)
def test_what_cannot_or_need_not_be_asked_is_given_up(
    tmp_path: Path, address: str, gone: bool, route: bool, reason: str
) -> None:
    with Station(tmp_path / "station", Settings()) as station:
        job = ordered(station, address)
        if gone:
            station.do(leave, job.about, Departure.DESK, actor="desk")
        way = FolderRoute(tmp_path / "out") if route else None
        outcome = StillHereMessages(station, way, Voice("sv"))(job)
    assert (outcome.state, outcome.reason) == (JobState.GIVEN_UP, reason)
    assert not (tmp_path / "out").exists()
