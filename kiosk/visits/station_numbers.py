"""Numbers that visitors are called by, unlike those another station gives out at the same time."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from db.tables import house_station


def prefix_among(own: str, others: Collection[str]) -> str:
    """Give the shortest beginning of a station's name that tells it from others, "" when alone.

    In capitals, and such that a number behind it cannot be taken for a part of it.
    """
    if not others:
        return ""
    taken = [each.upper() for each in others]
    name = own.upper()
    lengths = range(1, len(name) + 1)
    short = (name[:n] for n in lengths if not any(each.startswith(name[:n]) for each in taken))
    prefix = next(short, own if name in taken else name)
    return prefix if prefix[-1:].isalpha() else f"{prefix}-"


def own_prefix(connection: Connection, station: str) -> str:
    """Give what stands before the numbers of this station; nothing where it is the only one."""
    others = select(house_station.c.station).where(house_station.c.station != station)
    return prefix_among(station, connection.execute(others).scalars().all())
