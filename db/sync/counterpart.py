"""Who a station exchanges events with: the house's server, or another station."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    number twice in one origin), `house.gap` (numbers left out), `house.cloned`
    (two programs at work as the same station), `house.failed`.
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


class Counterpart(Protocol):
    """What can be asked of the other side; every call may raise `HouseFailure`."""

    def heads(self) -> Mapping[str, Head]:
        """Give where each origin stands there; may leave out what has not moved since last time."""
        ...

    def events_after(self, held: Mapping[str, int], at_most: int) -> Sequence[Carried]:
        """Give events of the named origins with higher numbers than those held.

        Each origin in order and without gaps; `at_most` of them.
        """
        ...

    def take(self, events: Sequence[Carried]) -> None:
        """Hand over own events, in order; what it holds already is passed over."""
        ...

    def beat(self, complete_to: int) -> Sequence[StationSign]:
        """Tell that all own events until `complete_to` have been handed over.

        Gives the signs of life of all the others. Raises `HouseFailure("house.cloned")` when
        somebody else has told so in this station's name since.
        """
        ...
