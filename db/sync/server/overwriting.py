"""Taking what was erased out of the server's files too: PostgreSQL keeps it there (LAW09).

What was deleted stays in a table's file until somebody needs the room, and in the write-ahead log
until that has gone round. Copies of the server are as old as they are kept: none is reached here.
"""

import re
from dataclasses import dataclass

from psycopg.errors import Diagnostic, LockNotAvailable
from sqlalchemy import Connection, func, select, text, update

from db.sync.counterpart import HouseFailure
from db.sync.server.administrator import (
    acting_as_administrator,
    driver_of,
    is_superuser,
    roles_of_house,
    step_back,
    step_in,
)
from db.sync.server.migrating import demand_today, revision_of
from db.sync.server.tables import SCHEMA, house

_LOCK_SECONDS = 10
"""So long stations may have to wait for this, while it waits for somebody else."""
_NOW = text("SELECT foaje.server_time()")
_LOG_FILES = text("SELECT name FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'")
_LOG_FILE = text("SELECT pg_walfile_name(pg_current_wal_insert_lsn())")
_LETTERS_OF_A_TIMELINE = 8


@dataclass(frozen=True)
class Overwritten:
    """What overwriting came to: `log_too` when the write-ahead log holds nothing older either.

    Only a superuser has it turned over; and a copy that lags behind, or an archive, may hold it.
    """

    log_too: bool


def overwrite_erased(administrator: str) -> Overwritten:
    """Write the file of bodies anew, so that nothing of those erased is left in it.

    Stations cannot reach their bodies meanwhile and go on alone. Raises `house.held_open` while
    somebody else holds on to what was erased, as a running copy does, `house.no_room` without
    room for a second file, and what `upgrade_house` raises; the bodies stand as before then.
    """
    with acting_as_administrator(administrator, "AUTOCOMMIT") as connection:
        roles = roles_of_house(connection)
        step_in(connection, roles)
        try:
            demand_today(revision_of(driver_of(connection)))
            _write_anew(connection)
            return Overwritten(is_superuser(connection) and _turn_the_log_over(connection))
        finally:
            step_back(connection, roles)


def _write_anew(connection: Connection) -> None:
    began = connection.execute(_NOW).scalar_one()
    connection.exec_driver_sql(f"SET lock_timeout = '{_LOCK_SECONDS}s'")
    if _vacuumed(connection, f"{SCHEMA}.event_body"):
        raise HouseFailure("house.held_open")
    # Samples of bodies that ANALYZE took before the schema forbade it; skipped for who may not.
    _vacuumed(connection, "pg_catalog.pg_statistic")
    connection.execute(update(house).values(overwritten_at=began))


def _vacuumed(connection: Connection, table: str) -> int:
    """Write a table's file anew; gives how many deleted rows somebody else still sees."""
    seen = [0]

    def hear(told: Diagnostic) -> None:  # nothing of it can be read later
        seen.append(_first_number(told.message_detail or ""))

    driver = driver_of(connection)
    driver.add_notice_handler(hear)
    try:
        driver.execute(f"VACUUM (FULL, VERBOSE) {table}".encode())
    except LockNotAvailable:
        raise HouseFailure("house.held_open") from None
    finally:
        driver.remove_notice_handler(hear)
    return max(seen)


def _first_number(detail: str) -> int:
    """Read how many rows could not be removed, whatever the server's language."""
    found = re.search(r"\d+", detail)
    return int(found.group()) if found else 0


def _turn_the_log_over(connection: Connection) -> bool:
    """Have every file of the log thrown away or written over; gives whether nobody keeps one."""
    oldest = _position(connection.execute(_LOG_FILE).scalar_one())
    for _ in range(2):
        _next_file(connection)
        connection.exec_driver_sql("CHECKPOINT")
    # Files used up are given new names and keep what stands in them until it is their turn.
    last = max(map(_position, connection.execute(_LOG_FILES).scalars()))
    while _position(connection.execute(_LOG_FILE).scalar_one()) <= last:
        _next_file(connection)
    return all(_position(each) > oldest for each in connection.execute(_LOG_FILES).scalars())


def _next_file(connection: Connection) -> None:
    # At the very beginning of a file there is nothing to leave behind.
    connection.execute(select(func.pg_logical_emit_message(False, "foaje", "")))
    connection.execute(select(func.pg_switch_wal()))


def _position(log_file: str) -> str:
    return log_file[_LETTERS_OF_A_TIMELINE:]
