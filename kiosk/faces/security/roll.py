"""What the security face shows at one instant, made beside the GUI thread."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from kiosk.documents.inside_list import by_zone, persons_of
from kiosk.evacuation.model import Evacuation, InsideList, Lockdown, Mark, PersonInside
from kiosk.evacuation.queries import running_evacuation, running_lockdown, who_is_inside
from kiosk.settings import Settings

ACCOUNTED = (Mark.OUT, Mark.NOT_IN_HOUSE)
"""Marks after which nobody looks for a person any more (L15); who is missing is looked for."""


@dataclass(frozen=True)
class Count:
    """How many persons, and what is known of them; a group counts with all its persons."""

    persons: int = 0
    out: int = 0
    missing: int = 0
    unaccounted: int = 0


@dataclass(frozen=True)
class Roll:
    """The list in the order of the face, and the evacuation going on.

    `zones` counts each zone, "" being the foyer.
    """

    inside: InsideList
    evacuation: Evacuation | None
    people: tuple[PersonInside, ...]
    total: Count
    zones: dict[str, Count]
    lockdown: Lockdown | None = None

    @property
    def is_drill(self) -> bool:
        """Tell whether what is going on is only a drill."""
        return self.evacuation is not None and self.evacuation.drill


NOTHING = Roll(InsideList((), None), None, (), Count(), {})


def read_roll(connection: Connection, now: datetime, settings: Settings) -> Roll:
    """Ask the file."""
    evacuation = running_evacuation(connection)
    roll = roll_of(who_is_inside(connection, now), evacuation, settings)
    return replace(roll, lockdown=running_lockdown(connection))


def roll_of(inside: InsideList, evacuation: Evacuation | None, settings: Settings) -> Roll:
    """Put a list in order and count it."""
    zones = by_zone(inside.people, settings)
    return Roll(
        inside,
        evacuation,
        tuple(each for zone in zones for each in zone.people),
        count(inside.people),
        {zone.zone: count(zone.people) for zone in zones},
    )


def count(people: Iterable[PersonInside]) -> Count:
    """Count persons by what the roll call says of them."""
    everybody = tuple(people)
    return Count(
        persons=persons_of(everybody),
        out=persons_of(each for each in everybody if each.mark is Mark.OUT),
        missing=persons_of(each for each in everybody if each.mark is Mark.MISSING),
        unaccounted=persons_of(each for each in everybody if each.mark not in ACCOUNTED),
    )
