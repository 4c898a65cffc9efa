"""How a station stands to its house: together, alone, or catching up; and who has fallen silent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from db.clock import instant
from db.sync.counterpart import Finding
from db.tables import house_station


class Standing(StrEnum):
    """What the edge of a face says."""

    TOGETHER = "together"
    ALONE = "alone"
    WITHOUT_SERVER = "without_server"
    """The server cannot be reached, but other stations can."""
    CATCHING_UP = "catching_up"


class Heard(NamedTuple):
    """Another station of the house; times in UTC, by this station's clock.

    `complete_to` is until when everything that happened there stands here too; None until all of it
    has come.
    """

    station: str
    heard_at: datetime | None
    complete_to: datetime | None


@dataclass(frozen=True)
class HouseStanding:
    """How the station stands to its house `since` an instant (UTC).

    `failure` and `facts` tell why it is alone, or what else is wrong with the house; `taken` of
    `lacking` events have come while it is catching up. `at_odds` are the origins that cannot be
    gone on with: one side was changed. `findings` are of the last day. `beside` are the stations it
    exchanges with while the server is away. `clock_ahead` is how far this computer's clock is
    before the server's, or behind it where negative; nothing while nobody would notice.
    """

    standing: Standing
    since: datetime
    failure: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    taken: int = 0
    lacking: int = 0
    at_odds: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()
    beside: tuple[str, ...] = ()
    clock_ahead: timedelta = timedelta()


def others_of_the_house(connection: Connection) -> list[Heard]:
    """Give the other stations of the house, by name; none where a station is alone."""
    told = house_station.c
    rows = connection.execute(
        select(told.station, told.heard_at, told.complete_to).order_by(told.station)
    )
    return [Heard(station, _at(heard), _at(complete)) for station, heard, complete in rows]


def _at(stored: int | None) -> datetime | None:
    return None if stored is None else instant(stored)
