"""Stations of one house in a test, that exchange through a house in memory when told to."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from db.clock import Clock
from db.sync.exchange import Exchange
from kiosk.jobs.commands import doubt_returned_jobs
from kiosk.settings import Settings
from kiosk.station import Station
from tests.db.sync.house_in_memory import HouseInMemory, Visit


@dataclass
class House:
    """Some stations, by name, and what lies between them."""

    between: HouseInMemory
    stations: dict[str, Station]
    exchanges: dict[str, Exchange]

    def __getitem__(self, name: str) -> Station:
        return self.stations[name]

    def settle(self, *names: str) -> None:
        """Let these stations exchange, or all, until nothing moves."""
        some = [self.exchanges[each] for each in names or self.exchanges]
        while not all(each.round().still for each in [*some]):
            pass

    def beat(self, *names: str) -> None:
        """Let these stations hear of each other, or all, as they do every few seconds."""
        for _ in range(2):
            for each in names or self.exchanges:
                self.exchanges[each].beat()

    def pass_seconds(self, seconds: float) -> None:
        """Let the house's own clock go on; those of the stations are the test's."""
        self.between.now += seconds


@contextmanager
def house_of(
    folder: Path,
    clock: Clock,
    *names: str,
    settings: Settings | None = None,
    between: HouseInMemory | None = None,
) -> Iterator[House]:
    """Open stations of these names, all by one clock; what lies between may be there already."""
    with ExitStack() as opened:
        house = House(between or HouseInMemory(), {}, {})
        for name in names:
            own = msgspec.structs.replace(settings or Settings(), station=name)
            station = opened.enter_context(Station(folder / name, own, clock))
            house.stations[name] = station
            house.exchanges[name] = Exchange(
                station, name, Visit(house.between, name), own_came_back=doubt_returned_jobs
            )
        yield house
