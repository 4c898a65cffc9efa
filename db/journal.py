"""The journal: events appended in one chain per origin, bodies apart so that they can be erased.

An origin is minted at the first append after each start and its first event names the previous
origin's head, so a restored backup cannot give two events the same number.
"""

import hashlib
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar

import msgspec
from sqlalchemy import Connection, insert, select

from db.bodies import Body, encode
from db.clock import instant_of, new_id, next_hlc, now_milliseconds
from db.tables import event, event_body

NO_HASH = bytes(32)
ORIGIN_STARTED = "origin.started.1"


class OriginStarted(Body, frozen=True, omit_defaults=True, kw_only=True):
    """First event of an origin: where the chain of this station stood before."""

    kind: ClassVar[str] = ORIGIN_STARTED
    previous_origin: str
    previous_seq: int
    previous_hash: str


@dataclass(frozen=True)
class Recorded:
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
class Head:
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

    def __init__(self, station: str) -> None:
        """Name the station that writes."""
        self._station = station
        self._head: Head | None = None
        self._hlc = 0

    @contextmanager
    def kept_on_commit(self) -> Iterator[None]:
        """Put the heads back when the transaction around this fails."""
        head, hlc = self._head, self._hlc
        try:
            yield
        except BaseException:
            self._head, self._hlc = head, hlc
            raise

    def append(
        self, connection: Connection, subject_id: str, bodies: Sequence[Body], actor: str
    ) -> None:
        """Add events about one subject, in order."""
        if self._head is None:
            self._start_origin(connection)
        self._add(connection, subject_id, bodies, actor)

    def _start_origin(self, connection: Connection) -> None:
        previous = connection.execute(
            select(event.c.origin, event.c.origin_seq, event.c.hash, event.c.hlc)
            .where(event.c.station == self._station)
            .order_by(event.c.hlc.desc())
            .limit(1)
        ).first()
        newest = connection.exec_driver_sql("SELECT max(hlc) FROM event").scalar()
        self._hlc = newest or 0
        origin = secrets.token_hex(16)
        self._head = Head(origin, 0, bytes(previous.hash) if previous else NO_HASH)
        started = OriginStarted(
            previous_origin=previous.origin if previous else "",
            previous_seq=previous.origin_seq if previous else 0,
            previous_hash=(bytes(previous.hash) if previous else NO_HASH).hex(),
        )
        self._add(connection, origin, [started], "program")

    def _add(
        self, connection: Connection, subject_id: str, bodies: Sequence[Body], actor: str
    ) -> None:
        head = self._head
        assert head is not None  # noqa: S101 - `append` starts the origin first
        events, stored = [], []
        for body in bodies:
            self._hlc = next_hlc(self._hlc, now_milliseconds())
            salt, content, event_id = secrets.token_bytes(16), encode(body), new_id()
            commitment = body_commitment(salt, content)
            envelope = (
                head.origin,
                head.seq + 1,
                event_id,
                self._hlc,
                body.kind,
                subject_id,
                actor,
                self._station,
                commitment,
            )
            hashed = event_hash(head.hash, *envelope)
            row = dict(zip(_ENVELOPE, envelope, strict=True))
            events.append(row | {"prev_hash": head.hash, "hash": hashed})
            head = replace(head, seq=head.seq + 1, hash=hashed)
            stored.append({"event_id": event_id, "salt": salt, "body": content})
        connection.execute(insert(event), events)
        connection.execute(insert(event_body), stored)
        self._head = head


_ENVELOPE = (
    "origin",
    "origin_seq",
    "event_id",
    "hlc",
    "kind",
    "subject_id",
    "actor",
    "station",
    "body_commit",
)

_recorded = select(
    event.c.event_id,
    event.c.hlc,
    event.c.kind,
    event.c.subject_id,
    event.c.actor,
    event.c.station,
    event_body.c.body,
).outerjoin_from(event, event_body, event.c.event_id == event_body.c.event_id)


def events_of(connection: Connection, subject_id: str) -> list[Recorded]:
    """Give all events of one subject in the order folds take them."""
    rows = connection.execute(
        _recorded.where(event.c.subject_id == subject_id).order_by(event.c.hlc, event.c.event_id)
    )
    return [Recorded(*row) for row in rows]


def all_events(connection: Connection) -> Iterator[Recorded]:
    """Give every event, subject by subject, each in the order folds take them."""
    rows = connection.execute(_recorded.order_by(event.c.subject_id, event.c.hlc, event.c.event_id))
    for row in rows:
        yield Recorded(*row)
