"""The schema of a house on its server: which migration it stands at, and bringing it up to today's.

Alembic is loaded only when there is something to migrate.
"""

from pathlib import Path

import psycopg
from sqlalchemy import Connection

from db.sync.counterpart import HouseFailure
from db.sync.server.roles import Roles
from db.sync.server.tables import HOUSE_REVISION

MIGRATIONS = Path(__file__).resolve().parents[2] / "house_migrations"


def demand_today(revision: str) -> None:
    """Raise `house.older` or `house.newer` where the server's schema is another than ours."""
    if revision < HOUSE_REVISION:
        raise HouseFailure("house.older", revision=revision, ours=HOUSE_REVISION)
    if revision > HOUSE_REVISION:
        raise HouseFailure("house.newer", revision=revision, ours=HOUSE_REVISION)


def revision_of(connection: psycopg.Connection) -> str:
    """Give the migration the server stands at.

    Raises what PostgreSQL says when there is none, or not for the one who asks.
    """
    row = connection.execute("SELECT version_num FROM foaje.alembic_version").fetchone()
    if row is None:
        raise HouseFailure("house.not_a_house")
    return str(row[0])


def migrate(connection: Connection, roles: Roles) -> None:
    """Bring the schema to today's, in the open transaction of an administrator."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes |= {"connection": connection, "roles": roles}
    connection.exec_driver_sql(f'SET LOCAL ROLE "{roles.owner}"')
    command.upgrade(config, "head")
    connection.exec_driver_sql("RESET ROLE")
