"""What stations that have gone have left behind: whoever holds more of it hands it over.

A station that wrote while the server was away, and then was destroyed, has told its neighbours at
most. Once it is struck off, or has left, nobody else speaks for its origins.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from db.sync.vector import station_of
from db.tables import house_member


def left_behind(connection: Connection, origins: Iterable[str], own: str) -> set[str]:
    """Give those of these origins that stations began which have gone, by the list kept here."""
    members = select(house_member.c.station).where(house_member.c.gone_at.is_not(None))
    gone = set(connection.execute(members).scalars()) - {own}
    if not gone:
        return set()
    return {each for each in origins if station_of(connection, each) in gone}
