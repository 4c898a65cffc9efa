"""What is asked first on every new connection: whether this is the right house, and of our time."""

import psycopg

from db.sync.counterpart import HouseFailure
from db.sync.server.migrating import demand_today, revision_of

_WHOSE_HOUSE = """
SELECT h.id, h.short, (SELECT s.name FROM foaje.station s WHERE s.login = session_user
                       AND s.struck_off_at IS NULL AND s.left_at IS NULL)
FROM foaje.house h
"""


def greet(connection: psycopg.Connection, house_id: str) -> tuple[str, str | None]:
    """Give the house's short id, and the name of the station that asks, if it is one.

    Raises `house.other`, `house.older`, `house.newer`, `house.not_a_house`; and `house.struck_off`
    when whoever asks has no rights here any more.
    """
    try:
        demand_today(revision_of(connection))
        row = connection.execute(_WHOSE_HOUSE).fetchone()
    except psycopg.errors.InsufficientPrivilege:
        raise HouseFailure("house.struck_off") from None
    if row is None or row[0] != house_id:
        raise HouseFailure("house.other")
    return row[1], row[2]
