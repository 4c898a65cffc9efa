"""All that a house's server knows of its stations, for whoever looks after the house.

It gives no sign of life: who asks may do so beside the running program.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import psycopg

from db.clock import instant, machine_clock
from db.journal import Head
from db.sync.counterpart import Finding, HouseFailure
from db.sync.server.address import Login, ServerAddress
from db.sync.server.greeting import greet
from db.sync.server.line import Line
from db.sync.server.news import Member, members_of, news_of

_HEADS = "SELECT origin, head_seq, head_hash FROM foaje.origin WHERE head_seq > 0"
_OWNERS = "SELECT origin, station FROM foaje.origin"
_CLAIMS = "SELECT station, origin, seq FROM foaje.claim ORDER BY station, origin"
_CONTRADICTED = """
SELECT c.station, c.origin, c.seq FROM foaje.claim c
JOIN foaje.event e ON e.origin = c.origin AND e.origin_seq = c.seq
WHERE e.hash <> c.hash ORDER BY c.station, c.origin
"""
_ERASURES = "SELECT made_at, erased_at, overwritten_at FROM foaje.house"
_NOW = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"


class Erasures(NamedTuple):
    """When the house was made, last erased bodies, and last had their file overwritten (UTC)."""

    made_at: datetime
    erased_at: datetime | None
    overwritten_at: datetime | None

    @property
    def left_since(self) -> datetime | None:
        """Give since when at the most something erased stands in the server's files; None: none."""
        if self.erased_at is None:
            return None
        if self.overwritten_at is None:
            return self.made_at
        return self.overwritten_at if self.erased_at >= self.overwritten_at else None


@dataclass(frozen=True)
class Overview:
    """What the server tells; `taken_at` is its clock and `asked_at` ours, at the same instant.

    `claims` are the heads each station said it holds when it was last heard, `contradicted` those
    (station, origin, number) under which the server holds another event.
    """

    members: Sequence[Member]
    findings: Sequence[Finding]
    heads: Mapping[str, Head]
    owners: Mapping[str, str]
    claims: Mapping[str, Mapping[str, int]]
    contradicted: Sequence[tuple[str, str, int]]
    erasures: Erasures
    taken_at: datetime
    asked_at: datetime

    def behind(self, station: str) -> int:
        """Count the events that the server holds and the station did not say it has."""
        held = self.claims.get(station, {})
        return sum(max(0, each.seq - held.get(origin, 0)) for origin, each in self.heads.items())


def overview_of(address: ServerAddress, login: Login, house_id: str) -> Overview:
    """Ask the server of a house, in its own connection; raises `HouseFailure`."""

    def greeting(connection: psycopg.Connection) -> None:
        _, station = greet(connection, house_id)
        if station is None:
            raise HouseFailure("house.struck_off")

    line = Line(address, login, greeting)
    try:
        with line.calling() as (connection, _):
            return _read(connection)
    finally:
        line.close()


def _read(connection: psycopg.Connection) -> Overview:
    before = machine_clock()
    row = connection.execute(_NOW).fetchone()
    assert row is not None  # noqa: S101 - a clock always answers
    asked_at = before + (machine_clock() - before) / 2
    heads = {
        origin: Head(origin, seq, bytes(head_hash))
        for origin, seq, head_hash in connection.execute(_HEADS)
    }
    claims: dict[str, dict[str, int]] = {}
    for station, origin, seq in connection.execute(_CLAIMS):
        claims.setdefault(station, {})[origin] = seq
    return Overview(
        members_of(connection),
        news_of(connection).findings,
        heads,
        dict(connection.execute(_OWNERS).fetchall()),
        claims,
        connection.execute(_CONTRADICTED).fetchall(),
        _erasures(connection),
        instant(row[0]),
        asked_at,
    )


def _erasures(connection: psycopg.Connection) -> Erasures:
    made_at, *others = connection.execute(_ERASURES).fetchone() or (0, None, None)
    return Erasures(instant(made_at), *(None if each is None else instant(each) for each in others))
