"""Erasing in copies of a station's file what the station itself has erased (LAW09).

A copy is never changed where it lies: what is left of it is written beside it and takes its place
whole, so that a power cut leaves the old copy or the new one.
"""

import shutil
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from db.backup import demand_whole, make_durable
from db.clock import hlc_from
from db.engine import writer_engine
from db.failure import StorageFailure, failure_of
from db.journal import events_of
from db.projection import Projections, Refolded
from db.tables import journal_tables

UNFINISHED = ".cleaning"
"""What the name of a copy ends in while it is written anew."""

_WRITTEN_BY = "SELECT 1 FROM main.event WHERE station = ? LIMIT 1"
_ERASED_SINCE = """
SELECT e.subject_id, b.event_id
FROM main.event_body b
JOIN main.event e ON e.event_id = b.event_id
JOIN live.event known ON known.event_id = b.event_id
WHERE NOT EXISTS (SELECT 1 FROM live.event_body kept WHERE kept.event_id = b.event_id)
"""
_OF_NOBODY = """
SELECT e.subject_id, b.event_id, e.kind, e.hlc
FROM main.event_body b JOIN main.event e ON e.event_id = b.event_id
WHERE NOT EXISTS (SELECT 1 FROM live.event known WHERE known.subject_id = e.subject_id)
"""
_SCHEMA_TABLES = {"alembic_version", "sqlite_sequence"}


@dataclass(frozen=True)
class Passed:
    """Events of one kind of subject whose time has passed when they are older than `before`.

    `before` is milliseconds since 1970. Kinds in `kept` are never erased.
    """

    before: int
    kept: Collection[str] = ()


def left_over(
    copy: Path, database: Path, station: str, passed: Mapping[str, Passed]
) -> list[tuple[str, str]]:
    """Find the bodies in a copy that should be gone: pairs of subject and event.

    Those the station has erased since; and of subjects the station does not know, since the copy
    was replaced by an older one, those whose time has `passed`. A copy made by another `station` is
    left to that one. Raises `StorageFailure` when the copy cannot be read.
    """
    try:
        with closing(sqlite3.connect(_read_only(copy), uri=True)) as connection:
            connection.execute("PRAGMA query_only=ON")
            connection.execute("ATTACH DATABASE ? AS live", (_read_only(database),))
            if connection.execute(_WRITTEN_BY, (station,)).fetchone() is None:
                return []
            found: list[tuple[str, str]] = connection.execute(_ERASED_SINCE).fetchall()
            for subject_id, event_id, kind, hlc in connection.execute(_OF_NOBODY):
                term = passed.get(kind.partition(".")[0])
                if term and hlc < hlc_from(term.before) and kind not in term.kept:
                    found.append((subject_id, event_id))
    except sqlite3.Error as error:
        raise failure_of(error) from error
    return found


def erase_in_copy(copy: Path, bodies: Sequence[tuple[str, str]], projections: Projections) -> None:
    """Erase these bodies (subject and event) in a copy, and every trace of them in its file.

    Raises `StorageFailure`; then the copy is as it was.
    """
    written = copy.with_name(copy.name + UNFINISHED)
    try:
        shutil.copy2(copy, written)
        _erase(written, bodies, projections)
        shutil.copystat(copy, written)
        make_durable(written, copy)
    except (DBAPIError, sqlite3.Error, OSError) as error:
        raise failure_of(error) from error
    finally:
        with suppress(OSError):  # what failed above is told; the next run takes away what is left
            written.unlink(missing_ok=True)


def _erase(written: Path, bodies: Sequence[tuple[str, str]], projections: Projections) -> None:
    engine = writer_engine(written)
    try:
        with engine.begin() as connection:
            ids = [(event_id,) for _, event_id in bodies]
            connection.exec_driver_sql("DELETE FROM event_body WHERE event_id = ?", ids)
            _fold_again(connection, {subject for subject, _ in bodies}, projections)
    finally:
        engine.dispose()
    with closing(sqlite3.connect(written)) as connection:
        connection.execute("PRAGMA temp_store=MEMORY")  # nothing of it beside the station's folder
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("VACUUM")
        demand_whole(connection)


def _fold_again(
    connection: Connection, subjects: Collection[str], projections: Projections
) -> None:
    """Bring the rows in step, or where another version folded them, leave that to the opening."""
    if not projections.out_of_date(connection):
        folded = [Refolded(each, events_of(connection, each), fresh=False) for each in subjects]
        projections.refold(connection, folded)
        return
    kept = _SCHEMA_TABLES | set(journal_tables.tables)
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
    for name in [each for each in names.scalars() if each not in kept]:
        connection.exec_driver_sql(f'DELETE FROM "{name}"')  # noqa: S608 - a name of the schema
    connection.exec_driver_sql("DELETE FROM projection_version")


def is_unreadable(failure: StorageFailure) -> bool:
    """Tell whether a copy is so broken that nothing in it can be told from anything else."""
    return failure.code in {"storage.damaged", "storage.failed"}


def _read_only(file: Path) -> str:
    return f"{file.absolute().as_uri()}?mode=ro"
