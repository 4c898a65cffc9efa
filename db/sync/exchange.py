"""One station's exchange with one counterpart: hand over what is own, take what is lacking.

A round does a bounded amount of work and can be broken off anywhere: nothing is marked as sent or
taken but by what the other side, or this file, then holds.
"""

import logging
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from time import thread_time
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import Connection

from db.clock import milliseconds
from db.journal import Head
from db.sync.carried import Carried
from db.sync.counterpart import Counterpart, HouseFailure, HouseNews, Source
from db.sync.intake import TakenIn
from db.sync.signs import Noted, keep_noted, noted_from, stations_gone
from db.sync.vector import Held, events_above, hash_at, station_of
from db.transaction import Transaction

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger(__name__)

AT_ONCE = 2000
"""Events handed over or asked for at once."""
_LONGEST_SLICE = 0.03
"""Seconds a slice of the intake may take, so that no arrival waits longer.

Of the processor: where others have it, smaller slices would make it no faster, and cost more.
"""
_FIRST_SLICE, _LEAST_SLICE = 50, 5
_OF_ONE_ORIGIN = frozenset({"house.foreign_origin", "house.forked", "house.gap", "house.broken"})
"""What is wrong with one origin of somebody else's, and keeps nothing else back."""


class Local(Protocol):
    """What of a station the exchange needs."""

    def now(self) -> datetime:
        """Tell the station's time, in UTC."""
        ...

    def reading(self) -> AbstractContextManager[Connection]:
        """Give one consistent view for one question."""
        ...

    def do_patiently(
        self, command: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Carry out one slice of long work; anything urgent goes before it."""
        ...


@dataclass(frozen=True)
class Round:
    """What a round did, and what is left: events the other side has more, and origins at odds.

    `disputed` are the origins of which both sides hold the same number as different events, and
    `stopped` those of which an event is kept apart here: neither is gone on with.
    """

    sent: int
    merged: int
    lacking: int
    disputed: frozenset[str]
    stopped: frozenset[str]

    @property
    def still(self) -> bool:
        """Tell whether nothing moved and nothing is lacking."""
        return not (self.sent or self.merged or self.lacking)


def _nothing(_transaction: Transaction, _subjects: Collection[str]) -> None:
    pass


class Taking:
    """The rounds in which a station takes what another side has; used by one thread."""

    def __init__(
        self,
        local: Local,
        station: str,
        source: Source,
        adopted: Collection[str] = (),
        own_came_back: Callable[[Transaction, Collection[str]], object] = _nothing,
    ) -> None:
        """Take the station, the name its own events bear, and the other side.

        `adopted` are origins that count as own though another name stands in them. `own_came_back`
        hears, in the transaction that merges them, of which subjects own events were given back:
        this file lacked them, since it was lost or is an older copy.
        """
        self._own_came_back = own_came_back
        self._local = local
        self._station = station
        self._adopted = frozenset(adopted)
        self._source = source
        self._held = Held()
        self._own: set[str] = set()
        self._began_at: dict[str, str | None] = {}
        self._theirs: dict[str, Head] = {}
        self._disputed: set[str] = set()
        self._stopped: set[str] = set()
        self._slice = _FIRST_SLICE

    def round(self) -> Round:
        """Exchange once; raises `HouseFailure` and `StorageFailure`, and can be called again.

        Of one that can only be read, since its disk is full, is taken all the same.
        """
        with self._forgetting_on_failure():
            self._hear()
            try:
                sent = self._hand_over()
            except HouseFailure as failure:
                if failure.code == "house.full":
                    self._take()
                raise
            merged, lacking = self._take()
        return Round(sent, merged, lacking, frozenset(self._disputed), frozenset(self._stopped))

    def note(self, noted: Sequence[Noted]) -> None:
        """Keep what was heard of other stations, as of what this file holds now."""
        self._read_own()
        others = [each for each in noted if each.station != self._station]
        self._local.do_patiently(keep_noted, others, self._held)

    def _hand_over(self) -> int:
        """Hand over nothing, and give so."""
        return 0

    @contextmanager
    def _forgetting_on_failure(self) -> Iterator[None]:
        """Believe nothing of the other side from before: it may come back with less than it had."""
        try:
            yield
        except HouseFailure:
            self._theirs.clear()
            raise

    def _hear(self) -> None:
        moved = self._source.heads()
        self._theirs.update(moved)
        self._read_own()
        self._compare(moved)

    def _read_own(self) -> None:
        with self._local.reading() as connection:
            for origin in self._held.read(connection):
                if self._began_at.get(origin) is None:
                    self._began_at[origin] = station_of(connection, origin)
                if origin in self._adopted or self._began_at[origin] == self._station:
                    self._own.add(origin)

    def _compare(self, moved: Mapping[str, Head]) -> None:
        """Find origins of which this file holds another event where the other side stands."""
        same = {origin for origin, head in moved.items() if self._held.heads.get(origin) == head}
        passed = [
            each
            for each in moved.values()
            if each.origin not in same and each.seq <= self._held.seq(each.origin)
        ]
        self._disputed -= same
        if not passed:
            return
        with self._local.reading() as connection:
            for head in passed:
                alike = hash_at(connection, head.origin, head.seq) == head.hash
                (self._disputed.discard if alike else self._disputed.add)(head.origin)

    def _take(self) -> tuple[int, int]:
        """Take one batch of what is lacking; gives how many were merged and how many are left."""
        lacking = self._lacking()
        if not lacking:
            return 0, 0
        merged = 0
        for some in self._in_slices(self._source.events_after(lacking, AT_ONCE)):
            taken = self._local.do_patiently(self._taken_in, some)
            merged += taken.merged
            self._stopped |= taken.apart
        self._read_own()
        left = self._lacking()
        return merged, sum(self._seq_there(origin) - seq for origin, seq in left.items())

    def _seq_there(self, origin: str) -> int:
        there = self._theirs.get(origin)
        return 0 if there is None else there.seq

    def _lacking(self) -> dict[str, int]:
        waiting = self._disputed | self._stopped
        return {
            origin: self._held.seq(origin)
            for origin, head in self._theirs.items()
            if head.seq > self._held.seq(origin) and origin not in waiting
        }

    def _in_slices(self, events: Sequence[Carried]) -> Iterator[Sequence[Carried]]:
        start = 0
        while start < len(events):
            some = events[start : start + self._slice]
            start += len(some)
            yield some

    def _taken_in(self, transaction: Transaction, events: Sequence[Carried]) -> TakenIn:
        began = thread_time()
        taken = transaction.take_in(events)
        own = {each.subject_id for each in events if each.station == self._station}
        if own:
            self._own_came_back(transaction, own)
        if thread_time() - began > _LONGEST_SLICE:
            self._slice = max(_LEAST_SLICE, self._slice // 2)
        else:
            self._slice = min(AT_ONCE, self._slice * 3 // 2)
        return taken


class Exchange(Taking):
    """The rounds of one station with one counterpart; used by one thread."""

    def __init__(
        self,
        local: Local,
        station: str,
        counterpart: Counterpart,
        adopted: Collection[str] = (),
        own_came_back: Callable[[Transaction, Collection[str]], object] = _nothing,
    ) -> None:
        """Take what `Taking` takes; the other side can be handed to as well."""
        super().__init__(local, station, counterpart, adopted, own_came_back)
        self._counterpart = counterpart
        # Of stations that have gone, perhaps destroyed while the server was away: nobody else
        # speaks for these, and they may have told this one more than the server.
        self._left_behind: set[str] = set()
        self._refused: set[str] = set()

    def has_unsent(self) -> bool:
        """Tell whether this file holds events that are to be handed over."""
        self._read_own()
        return any(
            self._held.seq(origin) > self._seq_there(origin)
            for origin in (self._own | self._left_behind) - self._disputed - self._refused
        )

    def beat(self) -> HouseNews:
        """Tell and hear how complete everything is; own events go first. Raises as `round`.

        Gives what the house has told; its signs of life have been kept.
        """
        with self._forgetting_on_failure():
            if self._theirs:
                self._read_own()
            else:  # or everything would be handed over again
                self._hear()
            self._hand_over()  # which may take long; what has come meanwhile does not
            until = milliseconds(self._local.now())
            self._read_own()
            self._hand_over()
            own = {origin: self._held.seq(origin) for origin in self._own}
            news = self._counterpart.beat(until, own, self._held.heads)
            with self._local.reading() as connection:
                gone = stations_gone(connection) - {self._station}
            self._left_behind = {each for each, began in self._began_at.items() if began in gone}
        now = milliseconds(self._local.now())
        self.note([noted_from(each, now) for each in news.signs])
        return news

    def _hand_over(self) -> int:
        sent = sum(self._hand_over_one(each) for each in sorted(self._own - self._disputed))
        for origin in sorted(self._left_behind - self._own - self._disputed - self._refused):
            try:
                sent += self._hand_over_one(origin)
            except HouseFailure as failure:
                if failure.code not in _OF_ONE_ORIGIN:
                    raise
                log.warning("what %s left behind is not taken: %s", origin, failure.code)
                self._refused.add(origin)
        return sent

    def _hand_over_one(self, origin: str) -> int:
        sent = 0
        while self._seq_there(origin) < self._held.seq(origin):
            there = {origin: self._seq_there(origin)}
            with self._local.reading() as connection:
                events = list(events_above(connection, there, AT_ONCE))
            self._counterpart.take(events)
            self._theirs[origin] = Head(origin, events[-1].origin_seq, events[-1].hash)
            sent += len(events)
        return sent
