"""When the house closes every open visit is brought up, and nothing is ended by it."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.calendar import OfficeDay, OpeningDays
from kiosk.jobs.model import JobKind, JobState
from kiosk.station import Station
from kiosk.visits.closing import ask_who_is_left, closed_since, left_open
from kiosk.visits.commands import arrive_unbooked, leave, meet
from kiosk.visits.model import Departure, VisitState
from tests.conftest import TurnedClock
from tests.visits.conftest import ASA, jobs, stored

HOUSE = OpeningDays(OfficeDay(time(8), time(16, 30)))
CLOSING = datetime(2026, 3, 10, 15, 30, tzinfo=UTC)
"""Of the tests' Tuesday, 16.30 in Stockholm."""


def open_visits(station: Station) -> list[str]:
    with station.reading() as connection:
        return [each.visit_id for each in left_open(connection, HOUSE, station.now())]


@pytest.mark.parametrize("met", [True, False])
def test_who_is_still_here_at_closing_is_brought_up_and_stays_on_the_list(
    station: Station, host: str, clock: TurnedClock, met: bool
) -> None:
    came = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
    if met:
        station.do(meet, came.visit_id, host, actor="desk")
    clock.now = CLOSING - timedelta(seconds=1)
    assert open_visits(station) == []
    assert station.do(ask_who_is_left, HOUSE) == []
    clock.now = CLOSING
    assert open_visits(station) == [came.visit_id]
    assert station.do(ask_who_is_left, HOUSE) == [came.visit_id]
    assert jobs(station, came.visit_id) == [(JobKind.STILL_HERE_MESSAGE, JobState.QUEUED)]
    clock.turn(timedelta(hours=15))
    assert open_visits(station) == [came.visit_id]
    found = stored(station, came.visit_id)
    assert found is not None
    assert found.state is (VisitState.INSIDE if met else VisitState.WAITING)


def test_each_host_is_asked_once_a_day(station: Station, host: str, clock: TurnedClock) -> None:
    came = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
    for day in range(2):
        clock.now = CLOSING + timedelta(days=day)
        assert station.do(ask_who_is_left, HOUSE) == [came.visit_id]
        clock.turn(timedelta(minutes=5))
        assert station.do(ask_who_is_left, HOUSE) == []
    assert len(jobs(station, came.visit_id)) == 2


def test_nobody_is_asked_about_who_has_no_host_has_left_or_came_in_the_evening(
    station: Station, host: str, clock: TurnedClock
) -> None:
    alone = station.do(arrive_unbooked, ASA, actor="visitor")
    gone = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
    station.do(leave, gone.visit_id, Departure.DESK, actor="desk")
    clock.now = CLOSING + timedelta(hours=1)
    station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
    assert open_visits(station) == [alone.visit_id]
    assert station.do(ask_who_is_left, HOUSE) == []


@given(st.integers(0, 730 * 24 * 60).map(lambda minutes: CLOSING + timedelta(minutes=minutes)))
def test_a_closing_is_past_and_of_today_and_of_a_day_the_house_opened(now: datetime) -> None:
    closing = closed_since(HOUSE, now)
    if closing is not None:
        assert timedelta(0) <= now - closing < timedelta(hours=8)
        assert not HOUSE.is_open(now)
        assert HOUSE.is_open(closing - timedelta(minutes=1))
