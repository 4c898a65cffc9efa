"""A real server that stops: its stations, processes of their own, go on together without it."""

from pathlib import Path

from db.engine import database_in
from tests.db.raw import rows
from tests.house.stations_at_work import HouseAtWork, StationProcess, wait_until
from tests.house.test_stations_at_work import demand_everything_once
from tests.postgres import PostgresServer

STATIONS = 3
ARRIVALS = 20
WITHIN = 10.0
"""Seconds until all hold what happened at two; far more than it takes, for a busy machine."""


def knows_all(station: StationProcess) -> bool:
    found = rows(database_in(station.folder), "SELECT 1 FROM house_member WHERE address <> ''")
    return len(found) == STATIONS


def test_what_happens_while_the_server_is_stopped_is_at_all_at_once_and_stays_so(
    server: PostgresServer, tmp_path: Path
) -> None:
    with HouseAtWork(server, tmp_path, STATIONS, ask_each_other=True) as house:
        for each in house.stations:
            wait_until(lambda: knows_all(each))  # noqa: B023 - waited for here
        house.wait_until_alike()
        server.stop()
        for each in house.stations:
            wait_until(lambda: each.stands().startswith("without_server"))  # noqa: B023 - waited for here
        one, other, third = house.stations
        for each in (one, other):
            each.say(f"arrive {ARRIVALS}")
        wait_until(lambda: len(house.acknowledged) == 2 * ARRIVALS)
        took = wait_until(lambda: set(third.visits()) == house.acknowledged, WITHIN)
        house.wait_until_alike(WITHIN)
        print(f"at the third {took:.2f} s after the last commit")
        server.start()
        events = sum(head.seq for head in third.heads().values())
        wait_until(lambda: house.events_at_the_server() == events)
        for each in house.stations:
            wait_until(lambda: each.stands() == "together")  # noqa: B023 - waited for here
        third.say("arrive 1")
        wait_until(lambda: len(house.acknowledged) == 2 * ARRIVALS + 1)
        house.wait_until_alike()
        demand_everything_once(house)
