"""How an administrator reaches the server: what was typed, filled up from where the house is."""

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from db.sync.counterpart import HouseFailure
from db.sync.server.address import ServerAddress


def administrators_way(typed: str, address: ServerAddress) -> str:
    """Give the connection string to make or mend a house at `address` with.

    Whatever a connection string or URL leaves out is as the stations have it. Raises
    `house.administrator_unreadable`, and `house.other_database` for a database that is not the
    one where the stations will look.
    """
    try:
        said = conninfo_to_dict(typed)
    except psycopg.ProgrammingError:
        # Its message quotes what was typed, the password with it.
        raise HouseFailure("house.administrator_unreadable") from None
    named = said.get("dbname", address.database)
    if named != address.database:
        raise HouseFailure("house.other_database", named=named, database=address.database)
    return make_conninfo(address.connection_string(), **said)
