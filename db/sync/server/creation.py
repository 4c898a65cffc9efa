"""Making a house on a server, and bringing an older one up to date: an administrator's work.

The administrator is a superuser, or may make roles (CREATEROLE) and schemas in the database.
"""

import secrets
from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import Connection, insert, text

from db.clock import machine_clock, milliseconds
from db.sync.counterpart import HouseFailure
from db.sync.server.address import Login
from db.sync.server.administrator import (
    acting_as_administrator,
    driver_of,
    roles_of_house,
    step_back,
    step_in,
)
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
    with acting_as_administrator(administrator) as connection:
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
        step_back(connection, roles)
    return Enrolled(house_id, name, station_name, frozenset(RIGHTS), login)


def upgrade_house(administrator: str) -> tuple[str, str]:
    """Bring an older house's schema to today's; gives the migration before and now.

    Raises `house.newer` where the server's is newer than ours, `house.not_a_house` without one.
    """
    with acting_as_administrator(administrator) as connection:
        roles = roles_of_house(connection)
        step_in(connection, roles)
        before = revision_of(driver_of(connection))
        if before < HOUSE_REVISION:
            migrate(connection, roles)
        else:
            demand_today(before)
        step_back(connection, roles)
    return before, HOUSE_REVISION


def _demand_room(connection: Connection) -> None:
    version = driver_of(connection).info.server_version
    if version < OLDEST_POSTGRESQL:
        raise HouseFailure("house.old_postgresql", version=version // 10000)
    exists = text("SELECT FROM pg_namespace WHERE nspname = :schema")
    if connection.execute(exists, {"schema": SCHEMA}).first() is not None:
        raise HouseFailure("house.exists")


def _make_roles(connection: Connection, roles: Roles) -> None:
    for each in (roles.owner, *roles.groups):
        connection.exec_driver_sql(f'CREATE ROLE "{each}" NOLOGIN')
    connection.exec_driver_sql(f'CREATE ROLE "{roles.porter}" NOLOGIN CREATEROLE')
    groups = ", ".join(f'"{each}"' for each in roles.groups)
    # From PostgreSQL 16 on, who may make roles may hand out only those it was given so.
    connection.exec_driver_sql(f'GRANT {groups} TO "{roles.porter}" WITH ADMIN OPTION')
    step_in(connection, roles)


def _make_login(connection: Connection, roles: Roles) -> Login:
    """Make the first station's role in the porter's name, who is to be able to block it."""
    login = Login(roles.login(new_suffix()), new_secret())
    verifier = verifier_of(driver_of(connection), login.role, login.secret)
    connection.exec_driver_sql(f'SET LOCAL ROLE "{roles.porter}"')
    connection.exec_driver_sql(f"CREATE ROLE \"{login.role}\" LOGIN PASSWORD '{verifier}'")
    for group in (roles.station, roles.erasure, roles.keeper):
        connection.exec_driver_sql(f'GRANT "{group}" TO "{login.role}"')
    connection.exec_driver_sql("RESET ROLE")
    return login
