"""At an evacuation each host with visitors inside is told once to bring them along (FIRE05)."""

import email
import email.policy
import threading
from pathlib import Path

import pytest

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.evacuation_messages import EvacuationMessages
from kiosk.evacuation.commands import end_evacuation, start_evacuation
from kiosk.evacuation.host_messages import tell_hosts
from kiosk.exchange.host_mail import FolderRoute
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_to_do
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.upkeep import Upkeep
from kiosk.visits.commands import arrive_unbooked, leave, meet
from kiosk.visits.model import Departure, Visitor
from kiosk.visits.party import Party
from kiosk.wording.voice import Voice


def inside(station: Station, given: str, persons: int = 1, *, met: bool = True) -> str:
    details = PersonDetails(given, "Ek", email=f"{given.lower()}@example.se")
    host = station.do(record_person, details, actor="test")
    visit = station.do(
        arrive_unbooked,
        Visitor("Maj Öberg"),
        host_id=host,
        party=Party(persons=persons),
        actor="visitor",
    )
    if met:
        station.do(meet, visit.visit_id, host, actor="desk")
    return visit.visit_id


def ordered(station: Station) -> list[Job]:
    with station.reading() as connection:
        return jobs_to_do(connection, station.settings.station, JobKind.EVACUATION_MESSAGE)


@pytest.fixture
def house(tmp_path: Path) -> Station:
    return Station(tmp_path / "station", Settings())


def test_each_host_with_somebody_inside_is_told_how_many_once(
    house: Station, tmp_path: Path
) -> None:
    with house as station:
        inside(station, "Per", 3)
        inside(station, "Eva", met=False)
        gone = inside(station, "Bo")
        station.do(start_evacuation, actor="desk")
        assert station.do(tell_hosts) == 2
        assert station.do(tell_hosts) == 0
        station.do(leave, gone, Departure.DESK, actor="desk")
        work = EvacuationMessages(station, FolderRoute(tmp_path / "out"), Voice("sv"))
        outcomes = [work(job) for job in ordered(station)]
    assert sorted((each.state, each.reason) for each in outcomes) == [
        (JobState.GIVEN_UP, "visit_over"),
        (JobState.SENT, ""),
    ]
    (written,) = (tmp_path / "out").glob("*.eml")
    mail = email.message_from_bytes(written.read_bytes(), policy=email.policy.default)
    assert mail["To"] == "per@example.se"
    body = mail.get_body()
    assert body is not None
    assert "Ta med dina besökare: 3." in body.get_content()
    assert "Maj" not in mail.as_string()


def test_a_drill_tells_nobody_unless_it_is_said(house: Station) -> None:
    with house as station:
        inside(station, "Per")
        station.do(start_evacuation, drill=True, actor="desk")
        assert station.do(tell_hosts) == 0
        assert station.do(tell_hosts, in_drill=True) == 1


def test_no_message_comes_when_the_house_is_open_again(house: Station, tmp_path: Path) -> None:
    with house as station:
        inside(station, "Per")
        station.do(start_evacuation, actor="desk")
        station.do(tell_hosts)
        (job,) = ordered(station)
        station.do(end_evacuation, reason="Räddningsledaren", actor="desk")
        outcome = EvacuationMessages(station, FolderRoute(tmp_path / "out"), Voice("sv"))(job)
    assert (outcome.state, outcome.reason) == (JobState.GIVEN_UP, "evacuation_over")


@pytest.mark.parametrize(("channel", "told"), [("folder", 1), ("desk", 0)])
def test_the_program_orders_the_messages_by_itself_where_they_reach_anybody(
    tmp_path: Path, channel: str, told: int
) -> None:
    from kiosk.settings import settings_from

    settings = settings_from({"host_messages": {"channel": channel}})
    with Station(tmp_path / "station", settings) as station:
        inside(station, "Per")
        station.do(start_evacuation, actor="desk")
        seen_to = threading.Event()
        upkeep = Upkeep(station, seen_to.set)
        assert seen_to.wait(10)
        upkeep.close()
        assert len(ordered(station)) == told
