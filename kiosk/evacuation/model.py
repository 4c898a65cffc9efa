"""Who is inside, how sure that is, and up to when the list is complete."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

FOYER = ""
PLACE_UNKNOWN = "?"
"""Instead of a zone: waits in the foyer; was met, and nobody said where they went."""


class Certainty(StrEnum):
    """How sure it is that somebody on the list is inside."""

    CERTAIN = "certain"
    LIKELY = "likely"


class Mark(StrEnum):
    """What the roll call says of somebody (L15)."""

    OUT = "out"
    MISSING = "missing"
    NOT_IN_HOUSE = "not_in_house"


class PersonInside(NamedTuple):
    """One line of the list; `zone` may be FOYER or PLACE_UNKNOWN.

    A host whom visitors may not know of is not named: the list goes out of the house. `needs_help`
    tells who has asked for help to get out (FIRE06); `companions` are names, a line for each.
    `said_left`: says to have left, which nobody has confirmed, so counted as here (never certain).
    `follows` is the name of whom this one came along with, `follows_as` as what.

    A tuple, since a list may hold 10,000.
    """

    visit_id: str
    name: str
    company: str
    host: str
    host_unit: str
    zone: str
    since: datetime
    kind: str
    persons: int
    certainty: Certainty
    mark: Mark | None
    needs_help: bool = False
    companions: str = ""
    said_left: bool = False
    follows: str = ""
    follows_as: str = ""


class StationGap(NamedTuple):
    """A station of which the list does not hold everything.

    `known_to` is up to when it holds what happened there (UTC), None for nothing at all. A `silent`
    one has not been heard for long; of any other what is lacking is being fetched.
    """

    station: str
    known_to: datetime | None
    silent: bool


@dataclass(frozen=True)
class InsideList:
    """Everybody registered and not left. What it does not hold: staff, and the open foyer (L26).

    `complete_to` is the earliest of all stations' last durable signs of life in UTC, None for an
    unused file; `own_to` this station's own, where that is later. `verified` is False when the file
    could not be trusted, None when it has not been checked. `gaps` are the stations of which the
    list may lack something.
    """

    people: tuple[PersonInside, ...]
    complete_to: datetime | None
    verified: bool | None = None
    own_to: datetime | None = None
    gaps: tuple[StationGap, ...] = ()

    @property
    def last_sign(self) -> datetime | None:
        """Give when this station last wrote: an older list misses what happened here since."""
        return self.own_to or self.complete_to

    @property
    def helped(self) -> int:
        """Give how many lines there are of whom somebody has asked for help to get out."""
        return sum(each.needs_help for each in self.people)

    @property
    def headcount(self) -> int:
        """Give how many people the lines stand for: a line may be a group."""
        return sum(each.persons for each in self.people)


@dataclass(frozen=True)
class Lockdown:
    """A lock-down or a drill that is going on: everybody stays in (L28). Times are UTC."""

    lockdown_id: str
    drill: bool
    started_at: datetime


@dataclass(frozen=True)
class Emergency:
    """What is going on in the house; to leave goes before to stay in."""

    evacuation: "Evacuation | None" = None
    lockdown: Lockdown | None = None


@dataclass(frozen=True)
class Evacuation:
    """An evacuation or a drill; still going on while `ended_at` is None. Times are UTC.

    `hosts_told`: the hosts have been told, or shall be, to bring their visitors along.
    """

    evacuation_id: str
    drill: bool
    started_at: datetime
    started_by: str
    ended_at: datetime | None
    hosts_told: bool = False
