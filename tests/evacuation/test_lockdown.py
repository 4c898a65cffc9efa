"""A lock-down: everybody stays in, until it is ended."""

from datetime import timedelta

import pytest

from kiosk.evacuation.commands import end_lockdown, start_evacuation, start_lockdown
from kiosk.evacuation.events import LockdownStarted
from kiosk.evacuation.model import Emergency, Lockdown
from kiosk.evacuation.queries import emergency
from kiosk.refusal import Refused
from kiosk.station import Station
from tests.conftest import NOON, TurnedClock


def going_on(station: Station) -> Emergency:
    with station.reading() as connection:
        return emergency(connection)


def test_a_lockdown_lasts_until_it_is_ended_and_starting_twice_is_one(
    station: Station, clock: TurnedClock
) -> None:
    begun = station.do(start_lockdown, drill=True, actor="security")
    clock.turn(timedelta(minutes=5))
    assert station.do(start_lockdown, actor="security") == begun
    assert going_on(station).lockdown == Lockdown(begun, True, NOON)
    station.do(end_lockdown, actor="security")
    assert going_on(station) == Emergency()


def test_none_is_started_while_everybody_must_leave_but_an_evacuation_always_can_be(
    station: Station,
) -> None:
    station.do(start_lockdown, actor="security")
    evacuation = station.do(start_evacuation, actor="security")
    found = going_on(station)
    assert found.evacuation is not None
    assert found.evacuation.evacuation_id == evacuation
    station.do(end_lockdown, actor="security")
    with pytest.raises(Refused) as refused:
        station.do(start_lockdown, actor="security")
    assert refused.value.code == "lockdown.evacuating"


def test_what_two_stations_started_is_ended_as_one(station: Station) -> None:
    for _ in range(2):
        station.do(lambda tx: tx.append(tx.new_subject(), LockdownStarted(), actor="other"))
    station.do(end_lockdown, actor="security")
    assert going_on(station) == Emergency()
    with pytest.raises(Refused) as refused:
        station.do(end_lockdown, actor="security")
    assert refused.value.code == "lockdown.none"
