"""Which station of a house sees to what is to be done once: reminders, calls, closing, sources.

Every station holds the events of all, so every one of them would order the same message. The one
where something began sees to it; when that one has not been heard for a while, or where nothing
began anywhere, the first by name of those heard. Who hears nobody does everything: in doubt a host
is told twice, and never not at all.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from db.clock import milliseconds
from db.journal import FARTHEST_AHEAD, stations_begun_at
from db.tables import house_station

HEARD_WITHIN = timedelta(seconds=60)
"""A station heard longer ago may be off, and the next takes over."""


@dataclass(frozen=True)
class Duty:
    """What a station sees to: `own` is its name, `heard` are the others heard lately."""

    own: str
    heard: frozenset[str] = frozenset()

    def is_ours(self, began_at: str = "") -> bool:
        """Tell whether this station sees to what began at one, "" for what began at none."""
        if began_at == self.own:
            return True
        return began_at not in self.heard and self.is_first_of(self.heard)

    def is_first_of(self, stations: Collection[str]) -> bool:
        """Tell whether no station heard comes before this one by name, of those named."""
        return all(self.own < each for each in stations if each in self.heard)


def duty_at(connection: Connection, own: str, now: datetime) -> Duty:
    """Give what a station sees to by what it has heard of the others; alone, everything."""
    # Signs are timed as events are, which may be ahead of the clock by as much as is followed.
    lately = milliseconds(now - HEARD_WITHIN), milliseconds(now + FARTHEST_AHEAD)
    heard = select(house_station.c.station).where(
        house_station.c.heard_at.between(*lately), house_station.c.station != own
    )
    return Duty(own, frozenset(connection.execute(heard).scalars()))


def seen_to_here(
    connection: Connection, duty: Duty, subjects: Sequence[str], beginning: str
) -> frozenset[str]:
    """Give those subjects that the station sees to; each began with an event of one kind."""
    if not duty.heard or not subjects:
        return frozenset(subjects)
    began = stations_begun_at(connection, subjects, beginning)
    return frozenset(each for each in subjects if duty.is_ours(began.get(each, "")))
