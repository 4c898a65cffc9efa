"""Stations at work while the disk of their server is full: arrivals go on, and all is handed over.

By itself, when there is room again; and meanwhile each tells what is wrong.
"""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.house import lane as lanes
from kiosk.house.belonging import TieToHouse, tie_to_house
from kiosk.house.standing import HouseStanding, Standing
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.house.stations_at_work import HouseAtWork, StationProcess, wait_until
from tests.house.test_stations_at_work import demand_everything_once
from tests.postgres import PostgresServer
from tests.small_disk import SmallDisk

ARRIVALS = 60
"""So many at each station that they fit into no page the server has begun."""


class AtWork:
    """A station at work in this process, whose lane waits for nobody long."""

    def __init__(self, place: StationProcess, opened: ExitStack) -> None:
        self._place = place
        self._station = opened.enter_context(Station(place.folder))
        tie = tie_to_house(self._station)
        assert tie is not None
        self._tie: TieToHouse = tie
        opened.callback(tie.close)

    def let_many_arrive(self) -> None:
        for _ in range(ARRIVALS):
            visit = self._station.do(arrive_unbooked, Visitor("Åsa Öberg"), actor="desk")
            self._place.acknowledged.add(visit.visit_id)

    def wait_until(self, so: Callable[[HouseStanding], bool]) -> None:
        wait_until(lambda: so(self._tie.standing))


def is_told(standing: HouseStanding) -> bool:
    return standing.standing is Standing.ALONE and standing.failure == "house.full"


def is_together(standing: HouseStanding) -> bool:
    return standing.standing is Standing.TOGETHER


def test_arrivals_go_on_while_the_disk_is_full_and_are_everywhere_when_there_is_room(
    cramped: PostgresServer,
    small_disk: SmallDisk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lanes, "_RETRY_HOPELESS_SECONDS", 0.5)
    house = HouseAtWork(cramped, tmp_path, 2)
    with ExitStack() as opened:
        stations = [AtWork(each, opened) for each in house.stations]
        for each in stations:
            each.wait_until(is_together)
        small_disk.fill()
        for each in stations:
            each.let_many_arrive()
            each.wait_until(is_told)
        for each in stations:
            each.let_many_arrive()
        small_disk.make_room()
        for each in stations:
            each.wait_until(is_together)
        house.wait_until_alike()
        assert len(house.acknowledged) == 2 * 2 * ARRIVALS
        demand_everything_once(house)
