"""How an administrator reaches the server and acts there, for what no station may do."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from db.sync.counterpart import HouseFailure
from db.sync.server.address import ServerAddress
from db.sync.server.failures import all_or_nothing, failure_to_connect, told_as_failures
from db.sync.server.roles import Roles
from db.sync.server.tables import SCHEMA


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


@contextmanager
def acting_as_administrator(
    administrator: str, isolation: Literal["READ COMMITTED", "AUTOCOMMIT"] = "READ COMMITTED"
) -> Iterator[Connection]:
    """Connect by a connection string, and commit when all is done; raises `HouseFailure`."""

    def connect() -> psycopg.Connection:
        try:
            return psycopg.connect(administrator, connect_timeout=10, application_name="foaje")
        except psycopg.Error as error:
            raise failure_to_connect(error) from None

    engine = create_engine(
        "postgresql+psycopg://",
        creator=connect,
        poolclass=NullPool,
        hide_parameters=True,
        isolation_level=isolation,
    )
    try:
        with all_or_nothing(), told_as_failures(), engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def roles_of_house(connection: Connection) -> Roles:
    """Give the roles of the database's house; raises `house.not_a_house` where there is none."""
    owner = text("SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = :schema")
    found = connection.execute(owner, {"schema": SCHEMA}).scalar()
    if found is None:
        raise HouseFailure("house.not_a_house")
    return Roles.owned_by(found)


def step_in(connection: Connection, roles: Roles) -> None:
    """Let an administrator who is no superuser act as the two roles that own things here."""
    if not is_superuser(connection):
        for each in (roles.owner, roles.porter):
            connection.exec_driver_sql(f'GRANT "{each}" TO CURRENT_USER')


def step_back(connection: Connection, roles: Roles) -> None:
    """Take from the administrator again what `step_in` gave."""
    if not is_superuser(connection):
        for each in (roles.owner, roles.porter):
            connection.exec_driver_sql(f'REVOKE "{each}" FROM CURRENT_USER')


def is_superuser(connection: Connection) -> bool:
    """Tell whether the administrator may do anything on the server."""
    asked = text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    return bool(connection.execute(asked).scalar())


def driver_of(connection: Connection) -> psycopg.Connection:
    """Give the driver's own connection."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)  # noqa: S101 - what SQLAlchemy opened
    return driver
