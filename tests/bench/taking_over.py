"""A station that joins a house takes over all that ever happened there."""

import tempfile
from collections import deque
from pathlib import Path

from db.transaction import Transaction
from kiosk.station import Station
from kiosk.visits.codes import new_code
from kiosk.visits.events import VisitArrived, VisitLeft, VisitorMet
from kiosk.visits.model import Departure
from tests.bench.figure import Figure
from tests.bench.houses import details_of, hire_staff
from tests.house.stations_at_work import HouseAtWork, StationProcess, wait_until
from tests.postgres import PostgresServer

EVENTS = 1_000_000
STAFF = 350
_EVENTS_A_VISIT = 3
_INSIDE_AT_ONCE = 40
_VISITS_A_COMMIT = 500
_AN_ARRIVAL_EVERY = 0.2
_AT_MOST = 1800.0


def taking_over() -> list[Figure]:
    """Time until a station that has just joined shows a million events of others."""
    server = PostgresServer(options=())
    try:
        with tempfile.TemporaryDirectory() as folder:
            at_work = HouseAtWork(server, Path(folder), 2)
            first, second = at_work.stations
            _fill(first.folder)
            _start(first)
            wait_until(lambda: at_work.events_at_the_server() >= EVENTS, _AT_MOST)
            first.close()
            heads = first.heads()
            _start(second)
            before = second.memory()
            second.say(f"every {_AN_ARRIVAL_EVERY}")
            took = wait_until(lambda: heads.items() <= second.heads().items(), _AT_MOST)
            more = second.memory() - before
            second.close()
            waited = [each.durable - each.began for each in second.commits.values()]
    finally:
        server.remove()
    return [
        Figure(f"a new station takes over {EVENTS} events", took, "s", 60),
        Figure("memory that this took", more / 2**20, "MB", 140),
        Figure("longest a visitor waited to be registered there meanwhile", max(waited), "s", 0.2),
    ]


def _start(station: StationProcess) -> None:
    station.start()
    station.wait_for("at work")


def _fill(folder: Path) -> None:
    """Let people come and go, as many inside at once as on an ordinary day."""
    with Station(folder) as station:
        hosts = hire_staff(station, STAFF)
        inside: deque[str] = deque()
        for first in range(0, EVENTS // _EVENTS_A_VISIT + _INSIDE_AT_ONCE, _VISITS_A_COMMIT):
            numbers = range(first, first + _VISITS_A_COMMIT)
            station.do(_come_and_go, numbers, hosts, inside)


def _come_and_go(tx: Transaction, numbers: range, hosts: list[str], inside: deque[str]) -> None:
    for number in numbers:
        visit, host, who = tx.new_subject(), hosts[number % len(hosts)], details_of(number)
        name = f"{who.given_name} {who.family_name}"
        came = VisitArrived(name=name, host_id=host, badge_code=new_code(8))
        tx.append(visit, came, VisitorMet(escort_id=host, zone="Plan 2"), actor="bench")
        inside.append(visit)
        if len(inside) > _INSIDE_AT_ONCE:
            tx.append(inside.popleft(), VisitLeft(how=Departure.BADGE), actor="bench")
