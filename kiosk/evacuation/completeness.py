"""Up to when a station's list is complete, and what it may lack of the other stations' doings."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from db.clock import hlc_from, instant, instant_of
from db.journal import FARTHEST_AHEAD
from db.tables import event, house_station, sign_of_life
from kiosk.evacuation.model import StationGap

SILENT_AFTER = timedelta(seconds=30)
"""A station not heard for so long may know of people that no other station knows of."""

_OTHERS = select(
    house_station.c.station, house_station.c.heard_at, house_station.c.complete_to
).order_by(house_station.c.station)
_BEATS = select(func.max(sign_of_life.c.at))
_NEWEST = select(func.max(event.c.hlc))


@dataclass(frozen=True)
class Completeness:
    """`to` is the earliest of all stations, `own` this one's; None for an unused file. UTC."""

    to: datetime | None
    own: datetime | None
    gaps: tuple[StationGap, ...] = ()


def completeness(connection: Connection, now: datetime) -> Completeness:
    """Tell up to when everything that happened at all stations stands in this file."""
    others = connection.execute(_OTHERS).all()
    own = own_complete_to(connection, [each.station for each in others])
    known = [instant(each.complete_to) for each in others if each.complete_to is not None]
    told = [
        gap_of(
            each.station,
            None if each.heard_at is None else instant(each.heard_at),
            None if each.complete_to is None else instant(each.complete_to),
            now,
        )
        for each in others
    ]
    to = own if own is None else min([own, *known])
    return Completeness(to, own, tuple(each for each in told if each is not None))


def gap_of(
    station: str, heard_at: datetime | None, known_to: datetime | None, now: datetime
) -> StationGap | None:
    """Tell what the list lacks of a station, None for nothing that needs to be said."""
    # Signs are timed as events are, which may be ahead of the clock by as much as is followed.
    silent = heard_at is None or not -FARTHEST_AHEAD <= now - heard_at <= SILENT_AFTER
    if heard_at is not None and known_to is not None:
        if not silent and heard_at - known_to <= SILENT_AFTER:
            return None
        known_to = min(known_to, heard_at)
    return StationGap(station, known_to, silent=silent)


def own_complete_to(connection: Connection, others: Collection[str] = ()) -> datetime | None:
    """Give this station's last durable sign of life, event or beat, in UTC; never just now.

    `others` are the stations whose events stand here too.
    """
    beats, newest = _BEATS, _NEWEST
    if others:
        beats = beats.where(sign_of_life.c.station.not_in(others))
        newest = newest.where(event.c.station.not_in(others))
    beat = connection.execute(beats).scalar()
    if others and beat is not None:  # of the few since then; all of them would take long
        newest = newest.where(event.c.hlc > hlc_from(beat))
    last = connection.execute(newest).scalar()
    signs = [*([instant_of(last)] if last else []), *([instant(beat)] if beat else [])]
    return max(signs, default=None)
