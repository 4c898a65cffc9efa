"""Several stations of a house: when the others see what happens at one, and what it costs."""

import statistics
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.figure import Figure, quantile
from tests.house.stations_at_work import HouseAtWork, StationProcess, wait_until
from tests.postgres import PostgresServer

STATIONS = 20
ARRIVALS_EACH = 30
SECONDS_BETWEEN = 1.0
WHILE_AWAY = 500


@contextmanager
def _at_work(stations: int) -> Iterator[HouseAtWork]:
    with tempfile.TemporaryDirectory() as folder:
        server = PostgresServer(options=())
        try:
            with HouseAtWork(server, Path(folder), stations) as house:
                yield house
        finally:
            server.remove()


def seen_everywhere() -> list[Figure]:
    """Time from an arrival's durable commit until all the stations of a house show it."""
    with _at_work(STATIONS) as house:
        house.wait_until_alike()
        house.say("watch")
        begin = threading.Event()
        for each in house.stations:
            begin.wait(SECONDS_BETWEEN / STATIONS)  # they do not all come at the same instant
            each.say(f"every {SECONDS_BETWEEN}")
        wait_until(lambda: len(house.acknowledged) >= STATIONS * ARRIVALS_EACH, 600)
        house.say("every 0")
        wait_until(lambda: _seen_by_all(house), 600)
        took = [
            max(other.seen[visit] for other in house.stations if other is not each) - made.durable
            for each in house.stations
            for visit, made in each.commits.items()
        ]
        size = statistics.median(each.memory() for each in house.stations)
    alone = _memory_alone()
    return [
        Figure(f"seen at {STATIONS} stations, p50", quantile(took, 50) * 1e3, "ms", 150),
        Figure(f"seen at {STATIONS} stations, p99", quantile(took, 99) * 1e3, "ms", 500),
        Figure("memory for the house, a station", (size - alone) / 2**20, "MB", 140),
    ]


def _seen_by_all(house: HouseAtWork) -> bool:
    return all(
        other.seen.keys() >= each.commits.keys()
        for each in house.stations
        for other in house.stations
        if other is not each
    )


def _memory_alone() -> float:
    with tempfile.TemporaryDirectory() as folder:
        station = StationProcess(Path(folder))
        station.start()
        station.wait_for("at work")
        _let_arrive(station, ARRIVALS_EACH)
        size = station.memory()
        station.close()
    return size


def catching_up() -> list[Figure]:
    """Watch the desk's window while its station takes over what a house of others did."""
    from tests.bench.desk_catching_up import stalls_while_catching_up

    events, waits = stalls_while_catching_up()
    what = f"stall of the desk while {events} events come"
    return [
        Figure(f"{what}, p99.9", quantile_of(waits, 0.999) * 1e3, "ms", 50),
        Figure(f"{what}, longest", max(waits) * 1e3, "ms", 50),
        Figure(f"{what}: in all", sum(waits), "s", events / 1000),
    ]


def quantile_of(values: list[float], part: float) -> float:
    """Give the value that so large a part stay below."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def own_commits() -> list[Figure]:
    """Compare an arrival's commit at a station of a house with one alone, turn by turn."""
    with _at_work(2) as house, tempfile.TemporaryDirectory() as folder:
        alone, together = StationProcess(Path(folder)), house.stations[0]
        alone.start()
        alone.wait_for("at work")
        for _ in range(20):
            for each in (alone, together):
                _let_arrive(each, 25)
        ratio = _median_commit(together) / _median_commit(alone)
        alone.close()
    return [Figure("own commit in a house, against alone", ratio, "times", 1.1)]


def _let_arrive(station: StationProcess, people: int) -> None:
    wanted = len(station.acknowledged) + people
    station.say(f"arrive {people}")
    wait_until(lambda: len(station.acknowledged) >= wanted)


def _median_commit(station: StationProcess) -> float:
    return statistics.median(each.durable - each.began for each in station.commits.values())


def server_back() -> list[Figure]:
    """Time until all is everywhere after the server was away while people arrived."""
    with _at_work(STATIONS) as house:
        house.wait_until_alike()
        house.server.stop()
        house.say(f"arrive {WHILE_AWAY}")
        wait_until(lambda: len(house.acknowledged) == STATIONS * WHILE_AWAY, 1200)
        house.server.start()
        took = house.wait_until_alike(600)
    what = f"{STATIONS} x {WHILE_AWAY} arrivals without the server, all alike after"
    return [Figure(what, took, "s", 10)]
