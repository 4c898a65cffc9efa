"""Stations at work while the disk of their server is full: arrivals go on, and all is handed over.

It is told at the face's edge, and nobody needs to start anything when there is room again.
"""

from pathlib import Path

from kiosk.house.lane import HOPELESS, NEEDS_SOMEBODY
from tests.house.stations_at_work import HouseAtWork, wait_until
from tests.house.test_stations_at_work import demand_everything_once, wait_for_more
from tests.postgres import PostgresServer
from tests.small_disk import SmallDisk


def test_arrivals_go_on_while_the_disk_is_full_and_are_everywhere_when_there_is_room(
    cramped: PostgresServer, small_disk: SmallDisk, tmp_path: Path
) -> None:
    with HouseAtWork(cramped, tmp_path, 2) as house:
        house.say("every 0.05")
        wait_until(lambda: len(house.acknowledged) > 10)
        small_disk.fill()
        wait_until(lambda: all(e.stands() == "alone house.full" for e in house.stations))
        for each in house.stations:
            wait_for_more(each, 10)
        house.say("every 0")
        small_disk.make_room()
        took = wait_until(lambda: all(e.stands() == "together" for e in house.stations))
        house.wait_until_alike()
        demand_everything_once(house)
        print(f"\ntogether {took:.1f} s after there was room")


def test_somebody_is_asked_for_and_the_server_all_the_same_tried_as_often_as_ever() -> None:
    assert "house.full" in NEEDS_SOMEBODY
    assert "house.full" not in HOPELESS
