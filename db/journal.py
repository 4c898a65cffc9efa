"""The journal: events appended in one chain per origin, bodies apart so that they can be erased.

An origin is minted at the first append after each start and its first event names the previous
origin's head, so a restored backup cannot give two events the same number.
"""

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any, ClassVar

import msgspec
from sqlalchemy import Connection, func, select

from db.bodies import Body, encode
from db.clock import Clock, hlc_from, instant_of, milliseconds, new_id, next_hlc
from db.row_writing import write_rows
from db.tables import event

NO_HASH = bytes(32)
FARTHEST_AHEAD = timedelta(minutes=5)
"""How far before this station's clock another's may be and still be followed."""
ORIGIN_STARTED = "origin.started.1"


class OriginStarted(Body, frozen=True, omit_defaults=True, kw_only=True):
    """First event of an origin: where the chain of this station stood before."""

    kind: ClassVar[str] = ORIGIN_STARTED
    previous_origin: str
    previous_seq: int
    previous_hash: str


class Recorded(msgspec.Struct, frozen=True, gc=False):
    """One event of the journal; `body` is None when it has been erased."""

    event_id: str
    hlc: int
    kind: str
    subject_id: str
    actor: str
    station: str
    body: bytes | None

    @property
    def at(self) -> datetime:
        """Give when it happened, in UTC."""
        return instant_of(self.hlc)


@dataclass(frozen=True)
class Draft:
    """An event to be: about whom, what, and by whom."""

    subject_id: str
    body: Body
    actor: str


class Head(msgspec.Struct, frozen=True, gc=False):
    """Where the chain of one origin stands."""

    origin: str
    seq: int
    hash: bytes


def body_commitment(salt: bytes, body: bytes) -> bytes:
    """Give the hash that stands in the chain for a body, kept when the body is erased."""
    return hashlib.sha256(salt + body).digest()


def event_hash(prev_hash: bytes, *envelope: Any) -> bytes:
    """Hash an envelope onto its predecessor, so that neither can change unseen."""
    return hashlib.sha256(msgspec.msgpack.encode((prev_hash, *envelope))).digest()


class Journal:
    """Appends for one station; used by its one writer alone."""

    def __init__(self, station: str, clock: Clock) -> None:
        """Name the station that writes, and the clock its events are timed by."""
        self._station = station
        self._clock = clock
        self._head: Head | None = None
        self._hlc = 0

    def now(self) -> datetime:
        """Give the time of the next event at the earliest: never before the last one."""
        return max(self._clock(), instant_of(self._hlc))

    @contextmanager
    def kept_on_commit(self) -> Iterator[None]:
        """Put the heads back when the transaction around this fails."""
        head, hlc = self._head, self._hlc
        try:
            yield
        except BaseException:
            self._head, self._hlc = head, hlc
            raise

    def hear(self, hlcs: Iterable[int]) -> None:
        """Let no event of this station stand before those it has heard of.

        A clock more than `FARTHEST_AHEAD` before this one is wrong, and not followed.
        """
        sane = hlc_from(milliseconds(self._clock() + FARTHEST_AHEAD))
        self._hlc = max([self._hlc, *(hlc for hlc in hlcs if hlc <= sane)])

    def append(self, connection: Connection, drafts: Sequence[Draft]) -> list[Recorded]:
        """Add events in order; gives them as they stand in the journal."""
        if self._head is None:
            self._start_origin(connection)
        return self._add(connection, drafts)

    def _start_origin(self, connection: Connection) -> None:
        previous = connection.exec_driver_sql(_LAST_OF_STATION, (self._station,)).first()
        self._hlc = max(self._hlc, previous.hlc if previous else 0)
        self._hear_of_others(connection)
        origin = secrets.token_hex(16)
        self._head = Head(origin, 0, bytes(previous.hash) if previous else NO_HASH)
        started = OriginStarted(
            previous_origin=previous.origin if previous else "",
            previous_seq=previous.origin_seq if previous else 0,
            previous_hash=(bytes(previous.hash) if previous else NO_HASH).hex(),
        )
        self._add(connection, [Draft(origin, started, "program")])

    def _hear_of_others(self, connection: Connection) -> None:
        sane = hlc_from(milliseconds(self._clock() + FARTHEST_AHEAD))
        newest = select(func.max(event.c.hlc)).where(event.c.hlc <= sane)
        self.hear([connection.execute(newest).scalar() or 0])

    def _add(self, connection: Connection, drafts: Sequence[Draft]) -> list[Recorded]:
        head = self._head
        assert head is not None  # noqa: S101 - `append` starts the origin first
        events, bodies, recorded = [], [], []
        prev_hash = head.hash
        for origin_seq, draft in enumerate(drafts, head.seq + 1):
            self._hlc = next_hlc(self._hlc, milliseconds(self._clock()))
            salt, content, event_id = secrets.token_bytes(16), encode(draft.body), new_id()
            kind = draft.body.kind
            envelope = (
                head.origin,
                origin_seq,
                event_id,
                self._hlc,
                kind,
                draft.subject_id,
                draft.actor,
                self._station,
                body_commitment(salt, content),
            )
            hashed = event_hash(prev_hash, *envelope)
            events.append((*envelope, prev_hash, hashed))
            bodies.append((event_id, salt, content))
            prev_hash = hashed
            recorded.append(
                Recorded(
                    event_id, self._hlc, kind, draft.subject_id, draft.actor, self._station, content
                )
            )
        write_rows(connection, INSERT_EVENT, events)
        write_rows(connection, INSERT_BODY, bodies)
        self._head = Head(head.origin, head.seq + len(drafts), prev_hash)
        return recorded


INSERT_EVENT = """
INSERT INTO event (origin, origin_seq, event_id, hlc, kind, subject_id, actor, station,
                   body_commit, prev_hash, hash)
"""
INSERT_BODY = "INSERT INTO event_body (event_id, salt, body)"
EVERY_ORIGIN = """
WITH RECURSIVE every(origin) AS (
    SELECT min(origin) FROM event
    UNION ALL
    SELECT (SELECT min(origin) FROM event WHERE origin > every.origin) FROM every
    WHERE every.origin IS NOT NULL
)
"""
"""Jumps from origin to origin by the index: a million events are not walked through."""
_LAST_OF_STATION = f"""{EVERY_ORIGIN}
SELECT last.origin, last.origin_seq, last.hash, last.hlc
FROM every JOIN event first ON first.origin = every.origin AND first.origin_seq = 1
JOIN event last ON last.origin = every.origin
    AND last.origin_seq = (SELECT max(origin_seq) FROM event WHERE origin = every.origin)
WHERE first.station = ? ORDER BY last.hlc DESC LIMIT 1
"""  # noqa: S608 - our own text
_RECORDED = """
SELECT e.event_id, e.hlc, e.kind, e.subject_id, e.actor, e.station, b.body
FROM event e LEFT JOIN event_body b ON b.event_id = e.event_id
"""
_OF_SUBJECT = f"{_RECORDED} WHERE e.subject_id = ? ORDER BY e.hlc, e.event_id"
_OF_SUBJECTS = f"{_RECORDED} WHERE e.subject_id IN ({{}}) ORDER BY e.hlc, e.event_id"
_SUBJECTS_AT_ONCE = 500
_KNOWN = "SELECT DISTINCT subject_id FROM event WHERE subject_id IN ({})"
_OF_KIND = "SELECT event_id FROM event WHERE subject_id = ? AND kind = ? ORDER BY hlc, event_id"
_ANY_OF_SUBJECT = "SELECT 1 FROM event WHERE subject_id = ? LIMIT 1"
_ALL = f"{_RECORDED} ORDER BY e.subject_id, e.hlc, e.event_id"


def events_of(connection: Connection, subject_id: str) -> list[Recorded]:
    """Give all events of one subject in the order folds take them."""
    rows = connection.exec_driver_sql(_OF_SUBJECT, (subject_id,))
    return [Recorded(*row) for row in rows]


def events_of_many(connection: Connection, subject_ids: Sequence[str]) -> dict[str, list[Recorded]]:
    """Give all events of some subjects, each in the order folds take them."""
    found: dict[str, list[Recorded]] = {each: [] for each in subject_ids}
    for row in _asked_of(connection, _OF_SUBJECTS, subject_ids):
        found[row[3]].append(Recorded(*row))
    return found


def by_subject(events: Iterable[Recorded]) -> dict[str, list[Recorded]]:
    """Part events by their subjects, each in the order folds take them."""
    found: dict[str, list[Recorded]] = {}
    for each in events:
        found.setdefault(each.subject_id, []).append(each)
    for of_one in found.values():
        of_one.sort(key=attrgetter("hlc", "event_id"))
    return found


def known_subjects(connection: Connection, subject_ids: Sequence[str]) -> set[str]:
    """Give those of these subjects to which something has happened."""
    return {row[0] for row in _asked_of(connection, _KNOWN, subject_ids)}


def _asked_of(
    connection: Connection, question: str, subject_ids: Sequence[str]
) -> Iterator[Sequence[Any]]:
    for start in range(0, len(subject_ids), _SUBJECTS_AT_ONCE):
        some = tuple(subject_ids[start : start + _SUBJECTS_AT_ONCE])
        yield from connection.exec_driver_sql(question.format(", ".join("?" * len(some))), some)


def events_of_kind(connection: Connection, subject_id: str, kind: str) -> tuple[str, ...]:
    """Name the events of one kind that have happened to a subject, in the order of folds."""
    return tuple(connection.exec_driver_sql(_OF_KIND, (subject_id, kind)).scalars())


def has_events(connection: Connection, subject_id: str) -> bool:
    """Tell whether anything has happened to a subject."""
    return connection.exec_driver_sql(_ANY_OF_SUBJECT, (subject_id,)).first() is not None


def stations_begun_at(connection: Connection, subjects: Sequence[str], kind: str) -> dict[str, str]:
    """Name the station at which each subject's first event of a kind was written."""
    first = func.min(event.c.hlc)  # SQLite gives the other columns of the same row
    rows = connection.execute(
        select(event.c.subject_id, event.c.station, first)
        .where(event.c.subject_id.in_(subjects), event.c.kind == kind)
        .group_by(event.c.subject_id)
    )
    return {row[0]: row[1] for row in rows}


def erase_bodies(connection: Connection, events: Sequence[Recorded]) -> None:
    """Erase the bodies of events; the rows that came of them are left to the caller."""
    if events:
        ids = [(each.event_id,) for each in events]
        connection.exec_driver_sql("DELETE FROM event_body WHERE event_id = ?", ids)


def all_events(connection: Connection) -> Iterator[Recorded]:
    """Give every event, subject by subject, each in the order folds take them."""
    for row in connection.exec_driver_sql(_ALL):
        yield Recorded(*row)
