"""Whether the journal is whole, and the tables say what it says.

Finds a changed, missing, swapped or inserted event, a changed or left-over body, and a projection
that differs from the fold. What it cannot see: a tail cut off and chained anew on a machine whose
heads no other station has heard of.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import DBAPIError

from db.journal import NO_HASH, ORIGIN_STARTED, OriginStarted, body_commitment, event_hash
from db.projection import Projections

_CHAIN = """
SELECT e.origin, e.origin_seq, e.event_id, e.hlc, e.kind, e.subject_id, e.actor, e.station,
       e.body_commit, e.prev_hash, e.hash, b.salt, b.body
FROM event e LEFT JOIN event_body b ON b.event_id = e.event_id
ORDER BY e.origin, e.origin_seq
"""
_ORPHANS = """
SELECT b.event_id FROM event_body b LEFT JOIN event e ON e.event_id = b.event_id
WHERE e.event_id IS NULL LIMIT 20
"""
_UNREADABLE = (
    DBAPIError,
    sqlite3.Error,
    msgspec.MsgspecError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What reading a damaged file raises: a page, a body, or a value of a wrong kind."""

_STARTED = f"""
SELECT e.origin, e.station, b.body FROM event e JOIN event_body b ON b.event_id = e.event_id
WHERE e.kind = '{ORIGIN_STARTED}'
"""  # noqa: S608 - our own constant
_MOST_TOLD = 20
"""Faults of one table that are named; a longer list tells nobody more."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong: a stable code and where."""

    code: str
    where: str


@dataclass(frozen=True)
class Verification:
    """What a check of the whole file found; nothing wrong means `sound`."""

    events: int
    faults: tuple[Fault, ...]
    unknown_kinds: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Tell whether chain and projections can be believed."""
        return not self.faults


def verify(connection: Connection, projections: Projections, station: str) -> Verification:
    """Check pages, chain, bodies and projections of one file; a damaged file raises nothing.

    Where another station than this one goes on from a head that has not come here yet, nothing is
    lost: it is still to come.
    """
    faults: list[Fault] = []
    unknown: list[str] = []
    events = 0
    try:
        events = connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one()
        unknown = projections.unknown_kinds(connection)
    except _UNREADABLE as error:
        faults.append(_unreadable(error))
    for found in (
        _faults_of_pages(connection),
        _faults_of_chain(connection, station),
        _faults_of_bodies(connection),
        _faults_of_projections(connection, projections),
    ):
        try:
            faults.extend(found)
        except _UNREADABLE as error:
            faults.append(_unreadable(error))
    return Verification(events, tuple(faults), tuple(unknown))


def _unreadable(error: Exception) -> Fault:
    return Fault("file.unreadable", str(error)[:200])


def _faults_of_pages(connection: Connection) -> Iterator[Fault]:
    for line in connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars():
        if line != "ok":
            yield Fault("file.page", line)


def _faults_of_chain(connection: Connection, station: str) -> Iterator[Fault]:
    started = _started_origins(connection)
    named = {(each.body.previous_origin, each.body.previous_seq) for each in started.values()}
    heads: dict[tuple[str, int], bytes] = {}
    origin, seq, head = "", 0, NO_HASH
    for row in connection.exec_driver_sql(_CHAIN):
        if row[0] != origin:
            origin, seq, head = row[0], 0, row[9]
        seq += 1
        yield from _faults_of_event(row, seq, head)
        seq, head = row[1], row[10]
        if (origin, seq) in named:
            heads[origin, seq] = head
    yield from _faults_between_origins(heads, started, station)


@dataclass(frozen=True)
class _Started:
    """Who began an origin, and what it says of the one before."""

    station: str
    body: OriginStarted


def _started_origins(connection: Connection) -> dict[str, _Started]:
    """Give how each origin began; damaged bodies are told by the chain."""
    started = {}
    for origin, station, body in connection.exec_driver_sql(_STARTED):
        with suppress(*_UNREADABLE):
            started[origin] = _Started(station, msgspec.json.decode(body, type=OriginStarted))
    return started


def _faults_of_event(row: Any, seq: int, head: bytes) -> list[Fault]:
    where = f"{str(row[0])[:8]}/{row[1]}"
    faults = []
    if row[1] != seq:
        faults.append(Fault("chain.gap", where))
    if row[9] != head:
        faults.append(Fault("chain.broken", where))
    if event_hash(row[9], *row[:9]) != row[10]:
        faults.append(Fault("chain.changed", where))
    if row[12] is not None and not _is_committed(row[8], row[11], row[12]):
        faults.append(Fault("body.changed", where))
    return faults


def _is_committed(commitment: bytes, salt: object, body: object) -> bool:
    """Tell whether a body is the one of the chain; damage can make it any kind of value."""
    if not (isinstance(salt, bytes) and isinstance(body, bytes)):
        return False
    return body_commitment(salt, body) == commitment


def _faults_of_bodies(connection: Connection) -> Iterator[Fault]:
    for (event_id,) in connection.exec_driver_sql(_ORPHANS):
        yield Fault("body.orphan", str(event_id))


def _faults_between_origins(
    heads: Mapping[tuple[str, int], bytes], started: Mapping[str, _Started], station: str
) -> Iterator[Fault]:
    for origin, first in started.items():
        before = first.body
        named = heads.get((before.previous_origin, before.previous_seq))
        to_come = named is None and first.station != station
        if before.previous_origin and not to_come and named != bytes.fromhex(before.previous_hash):
            yield Fault("chain.head_lost", f"{origin[:8]}/1")


def _faults_of_projections(connection: Connection, projections: Projections) -> Iterator[Fault]:
    """Hold every subject's fold against its rows, both in the order of ids: one at a time."""
    stored = {table: _StoredRows(connection, table) for table in projections.tables}
    for subject_id, rows in projections.folded(connection):
        for table, expected in rows.items():
            yield from stored[table].faults_until(subject_id, expected)
    for rest in stored.values():
        yield from rest.faults_of_the_rest()


class _StoredRows:
    """The rows of one table, subject by subject."""

    def __init__(self, connection: Connection, table: Table) -> None:
        rows = connection.execute(select(table).order_by(table.c.subject_id))
        self._table = table
        self._names = table.columns.keys()
        self._groups = groupby(map(tuple, rows), key=itemgetter(self._names.index("subject_id")))
        self._told = 0
        self._advance()

    def faults_until(
        self, subject_id: str, expected: Sequence[Mapping[str, Any]]
    ) -> Iterator[Fault]:
        """Tell of rows before this subject that nobody expects, and of its own if they differ."""
        while self._subject is not None and self._subject < subject_id:
            yield from self._fault(self._subject)
            self._advance()
        found: Counter[tuple[Any, ...]] = Counter()
        if self._subject == subject_id:
            found = self._rows
            self._advance()
        if found != Counter(tuple(row.get(name) for name in self._names) for row in expected):
            yield from self._fault(subject_id)

    def faults_of_the_rest(self) -> Iterator[Fault]:
        """Tell of the rows that are left when every subject has been seen."""
        while self._subject is not None:
            yield from self._fault(self._subject)
            self._advance()

    def _advance(self) -> None:
        self._subject: Any = None
        self._rows: Counter[tuple[Any, ...]] = Counter()
        for subject, rows in self._groups:
            self._subject, self._rows = subject, Counter(rows)
            return

    def _fault(self, subject: str) -> Iterator[Fault]:
        self._told += 1
        if self._told <= _MOST_TOLD:
            yield Fault("projection.differs", f"{self._table.name} {subject}")
