"""Stations of one house at work: their lanes, their doors, and a server that can be taken away."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from db.sync.counterpart import HouseFailure
from db.sync.server.news import Member
from kiosk.house.identity import own_identity
from kiosk.house.lane import HouseLane
from kiosk.house.peers import HousePeers
from kiosk.settings import HouseSettings, Settings
from kiosk.station import Station
from tests.conftest import TurnedClock
from tests.db.sync.house_in_memory import HouseInMemory
from tests.free_port import LOOPBACK, free_port
from tests.house.test_lane import LINES, Line, Told, wait_until

SINCE = datetime(2026, 11, 1, tzinfo=UTC)


@dataclass
class Server(HouseInMemory):
    """The house's server with its list; `failing` fails every call of every station."""

    listed: dict[str, Member] = field(default_factory=dict)
    failing: HouseFailure | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def strike_off(self, station: str) -> None:
        """Note in the list that a station does not belong to the house any more."""
        self.listed[station] = replace(self.listed[station], struck_off_at=SINCE)


class LineWithList(Line):
    """A station's line to it."""

    house: Server

    def members(self) -> Sequence[Member]:
        self._call()
        with self.house.lock:
            return list(self.house.listed.values())

    def tell(self, address: str, certificate: str) -> None:
        self._call()
        with self.house.lock:
            before = self.house.listed[self.station]
            told = replace(before, address=address, certificate=certificate)
            self.house.listed[self.station] = told

    def _call(self) -> None:
        failing = self.house.failing or self.failing
        if failing is not None:
            raise failing
        super()._call()


@dataclass
class AtWork:
    """A station at work."""

    station: Station
    line: LineWithList
    lane: HouseLane
    peers: HousePeers
    told: Told


@contextmanager
def at_work(
    folder: Path,
    name: str,
    server: Server,
    clock: TurnedClock,
    *,
    port: int | None = None,
    address: str = LOOPBACK,
    house_id: str = "house",
) -> Iterator[AtWork]:
    """Have a station work with a server and with the stations of its list."""
    listed = Member(name, frozenset(), "", "", SINCE, None, None, None, None)
    server.listed.setdefault(name, listed)
    settings = msgspec.structs.replace(Settings(), station=name)
    house = HouseSettings(host="server", address=address, port_between_stations=port or free_port())
    with ExitStack() as stack:
        station = stack.enter_context(Station(folder / name, settings, clock))
        line = LineWithList(server, name)
        LINES.append(line)
        peers = HousePeers(station, line, house_id, own_identity(station.folder), house)
        lane = HouseLane(station, line, way_round=peers)
        stack.callback(lane.close)
        yield AtWork(station, line, lane, peers, Told(lane))


def know_all_others(*stations: AtWork) -> None:
    """Wait until each has heard from the server who the others are."""
    for one in stations:
        wait_for_others(one, len(stations) - 1)


def wait_for_others(one: AtWork, number: int) -> None:
    """Wait until a station has heard of so many others."""
    wait_until(one.station, lambda: len(one.peers._known) >= number)
