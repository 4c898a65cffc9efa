"""Making a house on a server, and bringing an older one up to date: an administrator's work.

The administrator is a superuser, or may make roles (CREATEROLE) and schemas in the database.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal
from uuid import uuid4

import psycopg
from sqlalchemy import Connection, create_engine, insert, text
from sqlalchemy.pool import NullPool

from db.clock import machine_clock, milliseconds
from db.sync.counterpart import HouseFailure
from db.sync.server.address import Login
from db.sync.server.failures import all_or_nothing, failure_to_connect, told_as_failures
from db.sync.server.migrating import demand_today, migrate, revision_of
from db.sync.server.roles import RIGHTS, Roles
from db.sync.server.secrets import new_secret, new_suffix, verifier_of
from db.sync.server.tables import HOUSE_REVISION, SCHEMA, house, station

OLDEST_POSTGRESQL = 140000


@dataclass(frozen=True)
class Enrolled:
    """What a station keeps to belong to a house; the secret in the login is shown in no text.

    `parcel` is what the one who invited it passed along, as it was given.
    """

    house_id: str
    house_name: str
    station: str
    rights: frozenset[str]
    login: Login
    parcel: bytes | None = None


def create_house(
    administrator: str, name: str, station_name: str, address: str = "", certificate: str = ""
) -> Enrolled:
    """Make a house's schema and roles, all or nothing, and enrol its first station.

    `administrator` is a connection string or URL as libpq takes it. The first station may erase and
    keep the house. Raises `house.exists` where the database has a house, `house.old_postgresql`
    before 14, and `house.not_allowed` when the administrator may not.
    """
    house_id = str(uuid4())
    roles = Roles(secrets.token_hex(4))
    with _as_administrator(administrator) as connection:
        _demand_room(connection)
        _make_roles(connection, roles)
        connection.exec_driver_sql(f'CREATE SCHEMA {SCHEMA} AUTHORIZATION "{roles.owner}"')
        migrate(connection, roles)
        login = _make_login(connection, roles)
        connection.exec_driver_sql(f'SET LOCAL ROLE "{roles.owner}"')
        now = milliseconds(machine_clock())
        made = {"id": house_id, "short": roles.short, "name": name, "made_at": now}
        connection.execute(insert(house), [made])
        first = {
            "name": station_name,
            "login": login.role,
            "rights": list(RIGHTS),
            "enrolled_at": now,
            "address": address,
            "certificate": certificate,
            "instance": "",
            "heads": {},
        }
        connection.execute(insert(station), [first])
        connection.exec_driver_sql("RESET ROLE")
        _step_back(connection, roles)
    return Enrolled(house_id, name, station_name, frozenset(RIGHTS), login)


def upgrade_house(administrator: str) -> tuple[str, str]:
    """Bring an older house's schema to today's; gives the migration before and now.

    Raises `house.newer` where the server's is newer than ours, `house.not_a_house` without one.
    """
    with _as_administrator(administrator) as connection:
        roles = _roles_of_house(connection)
        _step_in(connection, roles)
        before = revision_of(_driver_of(connection))
        if before < HOUSE_REVISION:
            migrate(connection, roles)
        else:
            demand_today(before)
        _step_back(connection, roles)
    return before, HOUSE_REVISION


def overwrite_erased(administrator: str) -> None:
    """Write the file of bodies anew, so that nothing of those erased is left in it (LAW09).

    PostgreSQL keeps what was deleted in its files until it needs the room. Stations wait meanwhile.
    What stands in its write-ahead log and in copies of the server is as old as those are kept.
    """
    with _as_administrator(administrator, "AUTOCOMMIT") as connection:
        roles = _roles_of_house(connection)
        _step_in(connection, roles)
        connection.exec_driver_sql(f"VACUUM (FULL) {SCHEMA}.event_body")
        _step_back(connection, roles)


@contextmanager
def _as_administrator(
    administrator: str, isolation: Literal["READ COMMITTED", "AUTOCOMMIT"] = "READ COMMITTED"
) -> Iterator[Connection]:
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


def _demand_room(connection: Connection) -> None:
    version = _driver_of(connection).info.server_version
    if version < OLDEST_POSTGRESQL:
        raise HouseFailure("house.old_postgresql", version=version // 10000)
    exists = text("SELECT FROM pg_namespace WHERE nspname = :schema")
    if connection.execute(exists, {"schema": SCHEMA}).first() is not None:
        raise HouseFailure("house.exists")


def _roles_of_house(connection: Connection) -> Roles:
    owner = text("SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = :schema")
    found = connection.execute(owner, {"schema": SCHEMA}).scalar()
    if found is None:
        raise HouseFailure("house.not_a_house")
    return Roles.owned_by(found)


def _make_roles(connection: Connection, roles: Roles) -> None:
    for each in (roles.owner, *roles.groups):
        connection.exec_driver_sql(f'CREATE ROLE "{each}" NOLOGIN')
    connection.exec_driver_sql(f'CREATE ROLE "{roles.porter}" NOLOGIN CREATEROLE')
    groups = ", ".join(f'"{each}"' for each in roles.groups)
    # From PostgreSQL 16 on, who may make roles may hand out only those it was given so.
    connection.exec_driver_sql(f'GRANT {groups} TO "{roles.porter}" WITH ADMIN OPTION')
    _step_in(connection, roles)


def _make_login(connection: Connection, roles: Roles) -> Login:
    """Make the first station's role in the porter's name, who is to be able to block it."""
    login = Login(roles.login(new_suffix()), new_secret())
    verifier = verifier_of(_driver_of(connection), login.role, login.secret)
    connection.exec_driver_sql(f'SET LOCAL ROLE "{roles.porter}"')
    connection.exec_driver_sql(f"CREATE ROLE \"{login.role}\" LOGIN PASSWORD '{verifier}'")
    for group in (roles.station, roles.erasure, roles.keeper):
        connection.exec_driver_sql(f'GRANT "{group}" TO "{login.role}"')
    connection.exec_driver_sql("RESET ROLE")
    return login


def _step_in(connection: Connection, roles: Roles) -> None:
    """Let an administrator who is no superuser act as the two roles that own things here."""
    if not _is_superuser(connection):
        for each in (roles.owner, roles.porter):
            connection.exec_driver_sql(f'GRANT "{each}" TO CURRENT_USER')


def _step_back(connection: Connection, roles: Roles) -> None:
    if not _is_superuser(connection):
        for each in (roles.owner, roles.porter):
            connection.exec_driver_sql(f'REVOKE "{each}" FROM CURRENT_USER')


def _is_superuser(connection: Connection) -> bool:
    asked = text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    return bool(connection.execute(asked).scalar())


def _driver_of(connection: Connection) -> psycopg.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)  # noqa: S101 - what SQLAlchemy opened
    return driver
