"""A desk is unattended from when it is left until anybody is back at it."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.hours.unattended.commands import leave_desk, notice_nobody_at_desk, return_to_desk
from kiosk.hours.unattended.model import DeskAbsence
from kiosk.hours.unattended.queries import desk_absence_now
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.conftest import NOON, TurnedClock
from tests.stations import house_of


def known(station: Station) -> DeskAbsence | None:
    with station.reading() as connection:
        return desk_absence_now(connection)


def test_a_desk_left_twice_is_left_once_and_since_the_first_time(
    station: Station, clock: TurnedClock
) -> None:
    assert known(station) is None
    first = station.do(leave_desk, actor="desk")
    clock.turn(timedelta(minutes=5))
    assert station.do(leave_desk, noticed=True, actor="desk") == first
    assert known(station) == first == DeskAbsence(first.absence_id, NOON)


def test_who_comes_back_ends_it_and_may_leave_again(station: Station, clock: TurnedClock) -> None:
    station.do(leave_desk, actor="desk")
    assert station.do(return_to_desk, actor="desk") is True
    assert known(station) is None
    assert station.do(return_to_desk, actor="desk") is False
    clock.turn(timedelta(hours=1))
    again = station.do(leave_desk, noticed=True, actor="desk")
    assert (again.begun_at, again.noticed) == (NOON + timedelta(hours=1), True)
    assert known(station) == again


@pytest.mark.parametrize(("minutes", "noticed"), [(5, False), (30, True)])
def test_a_desk_nobody_sits_at_says_nothing_while_another_is_worked_at(
    tmp_path: Path, clock: TurnedClock, minutes: int, *, noticed: bool
) -> None:
    with house_of(tmp_path, clock, "disk", "kassa", "foaje") as house:
        house["kassa"].do(arrive_unbooked, Visitor("Åsa Öberg"), actor="desk")
        clock.turn(timedelta(minutes=minutes))
        house["foaje"].do(arrive_unbooked, Visitor("Bo Ek"), actor="visitor")
        house.settle()
        since = clock.now - timedelta(minutes=15)
        found = house["disk"].do(notice_nobody_at_desk, since, actor="desk")
    assert (found is not None) is noticed
