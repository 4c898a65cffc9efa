"""Four stations that see to the same order one message, and none is left out when one is off."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.hours.unattended.commands import leave_desk
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.reception.unanswered import Pursuit
from kiosk.reception.unattended import TellStandIns
from kiosk.settings import HostMessages, Reception, Settings
from kiosk.station import office_days
from kiosk.visits.closing import ask_who_is_left
from kiosk.visits.commands import arrive_at_desk, arrive_unbooked
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.host_contact import host_told
from kiosk.visits.model import Visitor
from tests.conftest import TurnedClock
from tests.stations import House, house_of
from tests.visits.test_closing import HOUSE as OPENING

NAMES = ("disk", "foaje", "kassa", "vakt")
SETTINGS = Settings(
    host_messages=HostMessages(channel="smtp"), reception=Reception(stand_ins=("r@b.example",))
)
HOST = PersonDetails("Per", "Ask", email="per@b.example")


@pytest.fixture
def house(tmp_path: Path, clock: TurnedClock) -> Iterator[House]:
    with house_of(tmp_path, clock, *NAMES, settings=SETTINGS) as opened:
        opened.beat()
        yield opened


def everywhere(house: House, do: Callable[..., object], *args: object) -> None:
    """Have every station do what it sees to, each before it hears of the others' doing."""
    for name in NAMES:
        house[name].do(do, *args)
    house.settle()


def ordered(house: House, about: str, kind: JobKind) -> list[str]:
    """Name the stations that have ordered such a message."""
    with house["vakt"].reading() as connection:
        return [e.station for e in jobs_about(connection, [about]) if e.kind is kind]


@pytest.fixture
def waiting(house: House) -> str:
    host = house["foaje"].do(record_person, HOST, actor="test")
    visit = house["foaje"].do(arrive_at_desk, Visitor("Åsa Öberg"), host, actor="desk")
    house["foaje"].do(host_told, visit.visit_id, actor="program")
    house.settle()
    return visit.visit_id


def later(house: House, clock: TurnedClock, minutes: float, *heard: str) -> None:
    """Let time pass, in which these stations have been heard."""
    clock.turn(timedelta(minutes=minutes))
    house.pass_seconds(minutes * 60)
    house.beat(*heard)


def test_a_host_is_reminded_once_by_the_station_the_visitor_came_to(
    house: House, waiting: str, clock: TurnedClock
) -> None:
    later(house, clock, SETTINGS.reception.reminder_minutes + 1)
    everywhere(house, Pursuit(SETTINGS, office_days(SETTINGS)))
    assert ordered(house, waiting, JobKind.HOST_MESSAGE) == ["foaje", "foaje"]


def test_the_next_by_name_takes_over_from_a_station_that_is_off(
    house: House, waiting: str, clock: TurnedClock
) -> None:
    later(house, clock, SETTINGS.reception.reminder_minutes + 1, "disk", "kassa", "vakt")
    for name in ("disk", "kassa", "vakt"):
        house[name].do(Pursuit(SETTINGS, office_days(SETTINGS)))
    house.settle()
    assert ordered(house, waiting, JobKind.HOST_MESSAGE) == ["foaje", "disk"]


def test_who_is_left_at_closing_time_is_asked_about_once(
    house: House, waiting: str, clock: TurnedClock
) -> None:
    later(house, clock, 8 * 60)
    everywhere(house, ask_who_is_left, OPENING)
    assert ordered(house, waiting, JobKind.STILL_HERE_MESSAGE) == ["foaje"]


def test_stand_ins_hear_once_of_a_call_and_of_a_visitor_while_nobody_is_at_the_desk(
    house: House, clock: TurnedClock
) -> None:
    house["disk"].do(leave_desk, actor="desk")
    call = house["kassa"].do(call_desk, CallReason.HELP, actor="visitor")
    came = house["foaje"].do(arrive_unbooked, Visitor("Bo Ek"), actor="visitor").visit_id
    house.settle()
    later(house, clock, 0.1)
    everywhere(house, TellStandIns(SETTINGS))
    assert ordered(house, call, JobKind.STAND_IN_MESSAGE) == ["kassa"]
    assert ordered(house, came, JobKind.STAND_IN_MESSAGE) == ["foaje"]
