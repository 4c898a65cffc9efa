"""The file's schema: which migration it stands at, and bringing it up to today's.

Alembic is loaded only when there is something to migrate: a start must not pay for it.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine

from db.failure import StorageFailure, failure_of
from db.tables import SCHEMA_REVISION

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def revision_of(database: Path) -> str | None:
    """Give the migration a file stands at; None for a new or empty file.

    Raises `StorageFailure`: `storage.not_a_station` for another program's file,
    `storage.damaged` for one SQLite cannot read.
    """
    if not database.exists() or database.stat().st_size == 0:
        return None
    try:
        with sqlite3.connect(f"file:{database}?mode=rw", uri=True) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            if not tables:
                return None
            if "alembic_version" not in tables:
                raise StorageFailure("storage.not_a_station", file=str(database))
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise failure_of(error) from error
    except UnicodeDecodeError as error:
        raise StorageFailure("storage.damaged", detail=str(error)) from error
    finally:
        if "connection" in locals():
            connection.close()
    return str(row[0]) if row else None


def is_newer(revision: str | None) -> bool:
    """Tell whether a file was written by a newer program (numbers only ever rise)."""
    return revision is not None and revision > SCHEMA_REVISION


def migrate(engine: Engine) -> None:
    """Bring the file to today's schema in one transaction; foreign keys are checked after."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101 - a fresh connection has its driver's
        driver.execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            _run_migrations(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise StorageFailure("storage.damaged", detail=f"foreign keys: {broken[:3]}")
        driver.execute("PRAGMA foreign_keys=ON")


def _run_migrations(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
