"""Who a station exchanges events with: the house's server, or another station."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from db.journal import Head
from db.sync.carried import Carried


class HouseFailure(Exception):  # noqa: N818 - the code says what failed
    """The exchange could not do what was asked; the station goes on alone.

    Codes: `house.unreachable` (no connection, or it was cut), `house.password`,
    `house.certificate`, `house.older` and `house.newer` (the server's schema), `house.full` (its
    disk), `house.other` (another house's server), `house.struck_off`, `house.code` (an enrolment
    code that is wrong, used or too old), `house.name_taken`, `house.not_a_house`,
    `house.foreign_origin` (an origin that belongs to another station), `house.forked` (the same
    number twice in one origin), `house.gap` (numbers left out), `house.broken` (a chain of hashes
    that does not hold), `house.cloned` (another PC acts as this station), `house.not_allowed` (a
    right is missing), `house.no_such_station`, `house.last_keeper` (nobody could invite any more),
    `house.exists` and `house.old_postgresql` (no house can be made there), `house.port_taken`,
    `house.not_own_address` and `house.port_refused` (other stations cannot ask), `house.failed`.
    """

    def __init__(self, code: str, **facts: Any) -> None:
        """Take the code and the facts of one failure."""
        super().__init__(code)
        self.code = code
        self.facts = facts


@dataclass(frozen=True)
class StationSign:
    """A station's sign of life as the house knows it.

    `complete_to` is that station's own time, in milliseconds since 1970: whoever holds its events
    up to `heads` knows everything that happened there until then. `silent_for` are the seconds
    since the house heard it, by one clock and the same for all who ask.
    """

    station: str
    complete_to: int
    silent_for: float
    heads: Mapping[str, int]


@dataclass(frozen=True)
class Finding:
    """Something that is wrong with a station's journal, as its own words to the house show.

    `cloned`: two PCs act as this station. `shortened`: it held `seq_before` events of the origin
    and now `seq`. `rewritten`: it holds another event under `seq` than the house. Times are UTC.
    """

    kind: str
    station: str
    origin: str
    seq: int
    seq_before: int
    found_at: datetime


@dataclass(frozen=True)
class HouseNews:
    """What the house tells who gives a sign of life: all stations' signs and the newest findings.

    A station that has never been heard is `silent_for` the time since it enrolled. `at` is the
    house's own time (UTC), where it has one.
    """

    signs: Sequence[StationSign]
    findings: Sequence[Finding] = ()
    at: datetime | None = None


class Source(Protocol):
    """What can be taken from; every call may raise `HouseFailure`."""

    def heads(self) -> Mapping[str, Head]:
        """Give where each origin stands there.

        May leave out what has not moved since last time; but after a call has failed, any call,
        the next answer is complete: the other side may have been put back to an older state.
        """
        ...

    def events_after(self, held: Mapping[str, int], at_most: int) -> Sequence[Carried]:
        """Give events of the named origins with higher numbers than those held.

        Each origin in order and without gaps; `at_most` of them.
        """
        ...


class Counterpart(Source, Protocol):
    """What can also be handed to; every call may raise `HouseFailure`."""

    def take(self, events: Sequence[Carried]) -> None:
        """Hand over own events, in order; what it holds already is passed over."""
        ...

    def beat(self, complete_to: int, own: Mapping[str, int], held: Mapping[str, Head]) -> HouseNews:
        """Give a sign of life: everything until `complete_to` stands in own origins up to `own`.

        `held` are all heads the station has, its own and others'. Raises
        `HouseFailure("house.cloned")` when somebody else acts as this station.
        """
        ...
