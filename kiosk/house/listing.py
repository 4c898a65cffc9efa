"""The stations of a house as whoever looks after it sees them, and what is wrong with journals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

from db.clock import instant, instant_of
from db.sync.counterpart import Finding
from db.sync.server.news import Member
from db.sync.server.overview import Overview, overview_of
from db.sync.vector import hash_at, heads_of, station_of
from db.tables import event, event_apart
from kiosk.house.connecting import own_membership, way_to_house
from kiosk.house.membership import Membership
from kiosk.settings import Settings
from kiosk.station import StationReader


@dataclass(frozen=True)
class EventApart:
    """An event that came from elsewhere and was not merged; `seen_at` is UTC."""

    origin: str
    origin_seq: int
    station: str
    reason: str
    seen_at: datetime


@dataclass(frozen=True)
class ListedStation:
    """A station in the list; `behind` are the events it has not told that it holds."""

    member: Member
    is_this: bool
    behind: int


@dataclass(frozen=True)
class Unsent:
    """How many of its own events a station has not handed over, and when the oldest was (UTC)."""

    number: int
    since: datetime


@dataclass(frozen=True)
class HouseList:
    """The stations, what is kept apart here, and the origins that here and the house differ in."""

    membership: Membership
    stations: Sequence[ListedStation]
    apart: Sequence[EventApart]
    at_odds: Sequence[str]
    findings: Sequence[Finding]


def list_house(settings: Settings, folder: Path) -> HouseList:
    """Ask the server, and this station's file; raises `Refused`, `HouseFailure`, `StorageFailure`.

    Allowed beside the running program.
    """
    membership = own_membership(folder)
    known = overview_of(*way_to_house(settings, folder))
    stations = [
        ListedStation(each, each.station == membership.station, known.behind(each.station))
        for each in known.members
    ]
    with StationReader(folder, settings) as station, station.reading() as connection:
        apart, odd = events_apart(connection), origins_at_odds(connection, known)
    return HouseList(membership, stations, apart, odd, known.findings)


def events_apart(connection: Connection) -> list[EventApart]:
    """Give the events this file keeps apart, the newest first."""
    apart = event_apart.c
    rows = connection.execute(
        select(apart.origin, apart.origin_seq, apart.station, apart.reason, apart.seen_at).order_by(
            apart.seen_at.desc(), apart.origin, apart.origin_seq
        )
    )
    return [EventApart(*row[:4], instant(row[4])) for row in rows]


def origins_at_odds(connection: Connection, known: Overview) -> list[str]:
    """Give the origins of which this file holds another event than the house where that stands."""
    held = ((head, hash_at(connection, origin, head.seq)) for origin, head in known.heads.items())
    return sorted(head.origin for head, own in held if own not in {None, head.hash})


def unsent(connection: Connection, known: Overview, membership: Membership) -> Unsent | None:
    """Give what this station is to hand over and the house does not hold; None when it has all.

    Origins at odds are left out: of them nothing can be handed over.
    """
    odd = origins_at_odds(connection, known)
    number, oldest = 0, []
    for origin, own in heads_of(connection).items():
        there = known.heads[origin].seq if origin in known.heads else 0
        is_own = origin in membership.adopted or (
            station_of(connection, origin) == membership.station
        )
        if is_own and own.seq > there and origin not in odd:
            number += own.seq - there
            oldest.append(_when(connection, origin, there + 1))
    return Unsent(number, min(oldest)) if oldest else None


def _when(connection: Connection, origin: str, seq: int) -> datetime:
    place = event.c.origin == origin, event.c.origin_seq == seq
    return instant_of(connection.execute(select(event.c.hlc).where(*place)).scalar_one())
