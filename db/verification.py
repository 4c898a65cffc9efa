"""Whether the journal is whole, and the tables say what it says.

Finds a changed, missing, swapped or inserted event, a changed body, and a projection that differs
from the fold. What it cannot see: a tail cut off and chained anew on a machine whose heads no
other station has heard of.
"""

import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
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


def verify(connection: Connection, projections: Projections) -> Verification:
    """Check pages, chain, bodies and projections of one file."""
    try:
        pages = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
        faults = [Fault("file.page", line) for line in pages if line != "ok"]
        events, chain_faults = _verify_chain(connection)
        faults += chain_faults
        faults += _verify_projections(connection, projections)
        unknown = tuple(projections.unknown_kinds(connection))
    except (DBAPIError, sqlite3.Error, msgspec.MsgspecError, UnicodeDecodeError) as error:
        return Verification(0, (Fault("file.unreadable", str(error)[:200]),))
    return Verification(events, tuple(faults), unknown)


def _verify_chain(connection: Connection) -> tuple[int, list[Fault]]:
    faults: list[Fault] = []
    heads: dict[str, dict[int, bytes]] = {}
    started: dict[str, OriginStarted] = {}
    origin, seq, head, events = "", 0, NO_HASH, 0
    for row in connection.exec_driver_sql(_CHAIN):
        events += 1
        if row[0] != origin:
            origin, seq, head = row[0], 0, row[9]
            heads[origin] = {}
        seq += 1
        faults += _faults_of_event(row, seq, head)
        seq, head = row[1], row[10]
        heads[origin][seq] = head
        if row[4] == ORIGIN_STARTED and row[12] is not None:
            started[origin] = msgspec.json.decode(row[12], type=OriginStarted)
    faults += _faults_between_origins(heads, started)
    return events, faults


def _faults_of_event(row: Any, seq: int, head: bytes) -> list[Fault]:
    where = f"{row[0][:8]}/{row[1]}"
    faults = []
    if row[1] != seq:
        faults.append(Fault("chain.gap", where))
    if row[9] != head:
        faults.append(Fault("chain.broken", where))
    if event_hash(row[9], *row[:9]) != row[10]:
        faults.append(Fault("chain.changed", where))
    if row[12] is not None and body_commitment(row[11], row[12]) != row[8]:
        faults.append(Fault("body.changed", where))
    return faults


def _faults_between_origins(
    heads: Mapping[str, Mapping[int, bytes]], started: Mapping[str, OriginStarted]
) -> list[Fault]:
    faults = []
    for origin, first in started.items():
        named = heads.get(first.previous_origin, {}).get(first.previous_seq)
        if first.previous_origin in heads and (named is None or named.hex() != first.previous_hash):
            faults.append(Fault("chain.head_lost", f"{origin[:8]}/1"))
    return faults


def _verify_projections(connection: Connection, projections: Projections) -> list[Fault]:
    expected: dict[Table, Counter[tuple[Any, ...]]] = {t: Counter() for t in projections.tables}
    for rows in projections.folded(connection):
        for table, content in rows.items():
            names = table.columns.keys()
            expected[table].update(tuple(row.get(name) for name in names) for row in content)
    faults = []
    for table, wanted in expected.items():
        stored = Counter(tuple(row) for row in connection.execute(select(table)))
        wrong = (wanted - stored) + (stored - wanted)
        faults += [
            Fault("projection.differs", f"{table.name} {subject}")
            for subject in sorted({str(row[0]) for row in wrong})[:20]
        ]
    return faults
