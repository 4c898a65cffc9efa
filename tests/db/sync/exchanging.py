"""Stations that exchange with a house in memory, and what is asked of them afterwards."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from db.journal import event_hash
from db.sync.carried import Carried
from db.sync.exchange import Exchange
from db.sync.vector import events_above, heads_of
from db.tables import event_apart, projection_tables
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.db.raw import rows, table_content
from tests.db.sync.house_in_memory import HouseInMemory, Visit

EVENTS = "SELECT * FROM event ORDER BY origin, origin_seq"
BODIES = "SELECT * FROM event_body ORDER BY event_id"
TABLES = sorted(projection_tables.tables)
Open = Callable[[str], Station]


def exchange_of(station: Station, house: HouseInMemory, cut_after: int | None = None) -> Exchange:
    name = station.settings.station
    return Exchange(station, name, Visit(house, name, cut_after))


def settle(*exchanges: Exchange) -> None:
    """Exchange until nothing moves."""
    while not all(each.round().still for each in [*exchanges]):
        pass


def exchange_until_cut(exchange: Exchange) -> None:
    while True:
        exchange.round()


def arrive(station: Station, name: str = "Åsa Öberg") -> str:
    return station.do(arrive_unbooked, Visitor(name), actor="desk").visit_id


def assert_alike(*stations: Station) -> None:
    held = [
        (
            rows(each.database, EVENTS),
            rows(each.database, BODIES),
            table_content(each.database, TABLES),
        )
        for each in stations
    ]
    assert all(each == held[0] for each in held[1:])
    assert all(each.verify().sound for each in stations)


def carried(station: Station) -> list[Carried]:
    with station.reading() as connection:
        return list(events_above(connection, dict.fromkeys(heads_of(connection), 0), 10_000))


def apart(station: Station) -> list[tuple[Any, ...]]:
    with station.reading() as connection:
        return [
            tuple(row)
            for row in connection.execute(select(event_apart.c.origin_seq, event_apart.c.reason))
        ]


def rehashed(event: Carried) -> Carried:
    """Change an event as somebody would who knows how it is hashed."""
    return event._replace(hash=event_hash(event.prev_hash, *event[:9]))
