"""Stations in processes of their own, a real server: a kill loses and doubles nothing."""

from pathlib import Path
from random import Random

import pytest

from kiosk.station import StationReader
from tests.house.stations_at_work import HouseAtWork, StationProcess, wait_until
from tests.postgres import PostgresServer

STATIONS = 8
KILLS, SOAK_KILLS = 20, 200
OFTEN = "every 0.2"


def demand_everything_once(house: HouseAtWork) -> None:
    """Find every acknowledged arrival at every station, once, and the same rows everywhere."""
    first, *others = house.stations
    visits, content = first.visits(), first.content()
    assert len(set(visits)) == len(visits)
    assert house.acknowledged <= set(visits)
    assert all(each.content() == content for each in others)
    with StationReader(first.folder) as reader:
        assert reader.verify().sound


def kill_the_server(house: HouseAtWork, times: int) -> None:
    house.say(OFTEN)
    for _ in range(times):
        wait_for_more_at_the_server(house)
        house.server.kill()
        house.server.start()
    house.say("every 0")


def wait_for_more_at_the_server(house: HouseAtWork) -> None:
    before = house.events_at_the_server()
    wait_until(lambda: house.events_at_the_server() > before + STATIONS)


def test_a_server_killed_again_and_again_loses_and_doubles_nothing(
    server: PostgresServer, tmp_path: Path
) -> None:
    with HouseAtWork(server, tmp_path, STATIONS) as house:
        kill_the_server(house, KILLS)
        house.wait_until_alike()
        demand_everything_once(house)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_server_killed_two_hundred_times_loses_and_doubles_nothing(
    server: PostgresServer, tmp_path: Path
) -> None:
    with HouseAtWork(server, tmp_path, STATIONS) as house:
        kill_the_server(house, SOAK_KILLS)
        took = house.wait_until_alike()
        demand_everything_once(house)
        print(f"\n{SOAK_KILLS} kills, {len(house.acknowledged)} arrivals, alike after {took:.1f} s")


def test_stations_killed_at_random_lose_nothing_they_acknowledged(
    server: PostgresServer, tmp_path: Path
) -> None:
    chance = Random(20261121)
    with HouseAtWork(server, tmp_path, 4) as house:
        house.say(OFTEN)
        for _ in range(6):
            doomed = chance.choice(house.stations)
            wait_for_more(doomed, 2)
            doomed.kill()
            doomed.start()
            doomed.wait_for("at work")
            doomed.say(OFTEN)
        house.say("every 0")
        house.wait_until_alike()
        demand_everything_once(house)


def wait_for_more(station: StationProcess, arrivals: int) -> None:
    before = len(station.acknowledged)
    wait_until(lambda: len(station.acknowledged) >= before + arrivals)


def test_what_happens_while_the_server_is_away_is_everywhere_when_it_is_back(
    server: PostgresServer, tmp_path: Path
) -> None:
    with HouseAtWork(server, tmp_path, 3) as house:
        server.stop()
        wait_until(lambda: all(e.stands().startswith("alone") for e in house.stations))
        house.say("arrive 40")
        wait_until(lambda: len(house.acknowledged) == 3 * 40)
        server.start()
        house.wait_until_alike()
        demand_everything_once(house)
        wait_until(lambda: all(each.stands() == "together" for each in house.stations))
