"""What a house knows of its stations, and what it has found wrong with their journals."""

from dataclasses import dataclass
from datetime import datetime

import psycopg

from db.clock import instant
from db.sync.counterpart import Finding, HouseNews, StationSign

CLONED, SHORTENED, REWRITTEN = "cloned", "shortened", "rewritten"

_SIGNS = """
SELECT name, coalesce(complete_to, 0),
       (extract(epoch FROM clock_timestamp()) * 1000 - coalesce(heard_at, enrolled_at)) / 1000.0,
       heads, (extract(epoch FROM clock_timestamp()) * 1000)::bigint
FROM foaje.station WHERE struck_off_at IS NULL AND left_at IS NULL ORDER BY name
"""
_FINDINGS = """
SELECT kind, station, origin, seq, seq_before, found_at
FROM foaje.finding ORDER BY found_at DESC, station, origin LIMIT 100
"""
_STATIONS = """
SELECT name, rights, address, certificate, enrolled_at,
       heard_at, complete_to, struck_off_at, left_at
FROM foaje.station ORDER BY name
"""


@dataclass(frozen=True)
class Member:
    """A station in the house's list, also one that has gone; times are UTC.

    `address` and `certificate` are what the others find it by when the server is away.
    """

    station: str
    rights: frozenset[str]
    address: str
    certificate: str
    enrolled_at: datetime
    heard_at: datetime | None
    complete_to: datetime | None
    struck_off_at: datetime | None
    left_at: datetime | None

    @property
    def belongs(self) -> bool:
        """Tell whether it is a station of the house now."""
        return self.struck_off_at is None and self.left_at is None


def news_of(connection: psycopg.Connection) -> HouseNews:
    """Read the signs and findings."""
    rows = connection.execute(_SIGNS).fetchall()
    signs = [
        StationSign(name, complete_to, max(0.0, float(silent_for)), heads)
        for name, complete_to, silent_for, heads, _ in rows
    ]
    findings = [
        Finding(kind, station, origin, seq, seq_before, instant(found_at))
        for kind, station, origin, seq, seq_before, found_at in connection.execute(_FINDINGS)
    ]
    return HouseNews(signs, findings, instant(rows[-1][4]) if rows else None)


def members_of(connection: psycopg.Connection) -> list[Member]:
    """Read the list of stations, by name."""
    found = []
    for name, rights, address, certificate, enrolled_at, *times in connection.execute(_STATIONS):
        told = [None if each is None else instant(each) for each in times]
        whose = (name, frozenset(rights), address, certificate, instant(enrolled_at))
        found.append(Member(*whose, *told))
    return found
