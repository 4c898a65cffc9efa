"""A station's dealings with the server of its house: taking from it, and giving to it."""

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from time import monotonic
from typing import TypeVar

import psycopg
from psycopg import capabilities
from psycopg.rows import tuple_row
from psycopg.types.json import Jsonb

from db.journal import Head
from db.sync.carried import EVENT_FIELDS, Carried
from db.sync.counterpart import HouseFailure, HouseNews
from db.sync.server.address import Login, ServerAddress
from db.sync.server.greeting import greet
from db.sync.server.line import CALL_SECONDS, Caller, Line
from db.sync.server.news import Member, members_of, news_of

T = TypeVar("T")

ALL_HEADS_SECONDS = 300.0
"""How often every head is asked for, not only those of origins touched of late."""
_TOUCHED_MILLISECONDS = 600_000
_EVENTS_A_CALL = 2000
_BYTES_A_SECOND = 64_000
"""The slowest way up that still counts as one."""
_ROWS_AT_ONCE = 100
_IDS_A_CALL = 5000
_CLAIMS_A_SECOND = 2000
_ERASURE_SECONDS = 30.0

_HEADS = "SELECT origin, head_seq, head_hash FROM foaje.origin WHERE head_seq > 0"
_TOUCHED = f"{_HEADS} AND touched_at > (extract(epoch FROM clock_timestamp()) * 1000)::bigint - %s"
_EVENTS = ", ".join(f"e.{field}" for field in EVENT_FIELDS)
_AFTER = f"""
SELECT found.*
FROM unnest(%s::text[], %s::bigint[]) AS held (origin, seq)
CROSS JOIN LATERAL (
    SELECT {_EVENTS}, b.salt, b.body
    FROM foaje.event e LEFT JOIN foaje.event_body b ON b.event_id = e.event_id
    WHERE e.origin = held.origin AND e.origin_seq > held.seq AND e.origin_seq <= held.seq + %s
    ORDER BY e.origin_seq LIMIT %s
) AS found
LIMIT %s
"""  # noqa: S608 - the names of our own fields
_BEAT = "SELECT foaje.beat(%s, %s, %s, %b::text[], %b::bigint[], %b::bytea[])"
_BODIES_AFTER = """
SELECT event_id FROM foaje.event_body WHERE event_id > %s ORDER BY event_id LIMIT %s
"""
_BODIES_HELD = "SELECT event_id FROM foaje.event_body WHERE event_id = ANY (%s)"
# Binary, which costs the driver a fraction of the time.
_APPEND = f"""
SELECT foaje.append(%s, %s, {", ".join(["%b::text[]", "%b::bigint[]"] + ["%b::text[]"] * 4)},
                    {", ".join(["%b::bytea[]"] * 5)})
"""


class HouseServer(Caller):
    """The server as a counterpart of the exchange, called from one thread.

    `wake` and `cut_short` may be called from any.

    Every call may raise `HouseFailure`, and connects when there is no connection.
    """

    def __init__(
        self,
        address: ServerAddress,
        login: Login,
        house_id: str,
        seconds: float = CALL_SECONDS,
        instance: str | None = None,
    ) -> None:
        """Name the house that the station belongs to; another's server is refused.

        `instance` tells this start of the program from every other; without it, a new one.
        """
        self._house_id = house_id
        self._instance = instance or secrets.token_hex(16)
        self._line = Line(address, login, self._greet, seconds)
        self._station = ""
        self._asked_for_all: float | None = None
        self._claimed: dict[str, Head] = {}

    def heads(self) -> dict[str, Head]:
        """Give where each origin stands on the server; mostly those alone that moved of late."""
        with self._line.calling() as (connection, _):
            now = monotonic()
            asked = self._asked_for_all
            if asked is None or now - asked >= ALL_HEADS_SECONDS:
                found = connection.execute(_HEADS, binary=True).fetchall()
                self._asked_for_all = now
            else:
                # By the server's clock, and a long way back: times are given before the commit.
                touched = connection.execute(_TOUCHED, [_TOUCHED_MILLISECONDS], binary=True)
                found = touched.fetchall()
        return {origin: Head(origin, seq, head_hash) for origin, seq, head_hash in found}

    def events_after(self, held: Mapping[str, int], at_most: int) -> list[Carried]:
        """Give events of the named origins with higher numbers than those held.

        Each origin in order and without gaps. The time limit counts from what came last.
        """
        asked = [list(held), list(held.values()), at_most, at_most, at_most]
        rows = _ROWS_AT_ONCE if capabilities.has_stream_chunked() else 1
        events = []
        with self._line.calling() as (connection, count_anew):
            cursor = connection.cursor(row_factory=_as_carried)
            for place, each in enumerate(cursor.stream(_AFTER, asked, binary=True, size=rows)):
                if not place % _ROWS_AT_ONCE:
                    count_anew()
                events.append(each)
        return events

    def take(self, events: Sequence[Carried]) -> None:
        """Hand over own events, each origin in order; what the server has is passed over.

        What went before a failure stands. Raises `house.foreign_origin`, `house.gap`,
        `house.forked` or `house.broken` for what is wrong with them.
        """
        for origin, those in groupby(events, lambda each: each.origin):
            for batch in _batches(those, _EVENTS_A_CALL):
                self._append(origin, batch)

    def beat(self, complete_to: int, own: Mapping[str, int], held: Mapping[str, Head]) -> HouseNews:
        """Give a sign of life; gives those of all stations, and what is wrong with journals.

        `complete_to` is the station's own time, in milliseconds since 1970: up to then everything
        that happened there stands in its origins up to `own`. `held` are all heads it has, its own
        and others'. Raises `house.cloned` when another PC acts as this station; the sign stands.
        """
        changed = [each for origin, each in held.items() if self._claimed.get(origin) != each]
        claims = [
            [each.origin for each in changed],
            [each.seq for each in changed],
            [each.hash for each in changed],
        ]
        seconds = self._line.seconds + len(changed) / _CLAIMS_A_SECOND
        with self._line.calling(seconds) as (connection, _):
            given = [complete_to, self._instance, Jsonb(dict(own)), *claims]
            row = connection.execute(_BEAT, given, binary=True).fetchone()
            self._claimed = dict(held)
            news = news_of(connection)
        if row is not None and row[0]:
            raise HouseFailure("house.cloned", station=self._station)
        return news

    def members(self) -> list[Member]:
        """Give all stations that ever belonged to the house, by name."""
        with self._line.calling() as (connection, _):
            return members_of(connection)

    def tell(self, address: str, certificate: str) -> None:
        """Tell what the other stations find this one by when the server is away."""
        with self._line.calling() as (connection, _):
            connection.execute("SELECT foaje.tell(%s, %s)", [address, certificate])

    def erase(self, event_ids: Iterable[str]) -> int:
        """Erase the bodies of these events for good, also of those not handed over yet.

        Gives how many there were. Raises `house.not_allowed` for a station without that right.
        """
        gone = 0
        for batch in _batches(event_ids, _IDS_A_CALL):
            with self._line.calling(_ERASURE_SECONDS) as (connection, _):
                row = connection.execute("SELECT foaje.erase(%s)", [batch]).fetchone()
                gone += row[0] if row else 0
        return gone

    def bodies_held(self, event_ids: Iterable[str]) -> set[str]:
        """Give those of these events whose bodies the server holds."""
        held = set()
        for batch in _batches(event_ids, _IDS_A_CALL):
            with self._line.calling() as (connection, _):
                held |= {each for (each,) in connection.execute(_BODIES_HELD, [batch], binary=True)}
        return held

    def bodies_after(self, event_id: str, at_most: int) -> list[str]:
        """Give the ids of events after this one, by id, whose bodies the server holds."""
        with self._line.calling() as (connection, _):
            found = connection.execute(_BODIES_AFTER, [event_id, at_most], binary=True)
            return [each for (each,) in found]

    def wait(self, seconds: float) -> bool:
        """Wait until somebody has handed events over, or calls `wake`; tell whether so.

        Only a hint: what was sent while the line was down is never heard of.
        """
        return self._line.wait(seconds)

    def wake(self) -> None:
        """End a wait, or the next one; from any thread."""
        self._line.wake()

    def cut_short(self) -> None:
        """End the call that is under way, and every wait: the program is to end; from any thread.

        What is cut raises `house.unreachable`.
        """
        self._line.cut_short()

    def _append(self, origin: str, batch: Sequence[Carried]) -> None:
        _, seqs, *columns = (list(column) for column in zip(*batch, strict=True))
        first = seqs[0]
        if seqs != list(range(first, first + len(batch))):
            raise HouseFailure("house.gap", origin=origin)
        seconds = self._line.seconds + _size(batch) / _BYTES_A_SECOND
        with self._line.calling(seconds) as (connection, _):
            connection.execute(_APPEND, [origin, first, *columns], binary=True)

    def _greet(self, connection: psycopg.Connection) -> None:
        self._asked_for_all = None
        self._claimed = {}
        _, station = greet(connection, self._house_id)
        if station is None:
            raise HouseFailure("house.struck_off")
        self._station = station
        connection.execute("LISTEN foaje")


def _as_carried(cursor: psycopg.Cursor[Carried]) -> Callable[[Sequence[object]], Carried]:
    if cursor.description is None:
        return tuple_row(cursor)  # type: ignore[return-value] # nothing comes
    return Carried._make


def _batches(those: Iterable[T], size: int) -> Iterator[list[T]]:
    those = iter(those)
    while batch := list(islice(those, size)):
        yield batch


def _size(batch: Iterable[Carried]) -> int:
    return sum(len(each.body or b"") + 400 for each in batch)
