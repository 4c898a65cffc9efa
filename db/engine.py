"""Opening a station's file: the writer's engine, readers, and the lock that allows one writer.

WAL with `synchronous=FULL`: a commit survives a power cut. `secure_delete`: what is erased is
overwritten. All checkpoints belong to the writer, since SQLite before 3.51.3 can damage a WAL
file when two connections checkpoint at the same instant. Errors never quote the values of a
statement: they reach the log, and the values are names of visitors.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, QueuePool

from db.failure import StorageFailure, failure_of

DATABASE_NAME = "foaje.sqlite"
LOCK_NAME = "writing.lock"

BUSY_TIMEOUT = "PRAGMA busy_timeout=5000"
"""How long the writer waits for somebody else's lock, in milliseconds."""
_WRITER_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA wal_autocheckpoint=0",
    BUSY_TIMEOUT,
)
_READER_PRAGMAS = (
    "PRAGMA query_only=ON",
    "PRAGMA wal_autocheckpoint=0",
    "PRAGMA busy_timeout=2000",
)

# The driver looks in vain for an adapter at every value that is none of its own few types, and
# takes three times as long over it: half the values of an ordinary row.
sqlite3.register_adapter(type(None), lambda none: none)
sqlite3.register_adapter(bool, int)
sqlite3.register_adapter(bytes, bytes)


def database_in(folder: Path) -> Path:
    """Name the station's file in its folder."""
    return folder / DATABASE_NAME


def writer_engine(database: Path) -> Engine:
    """Open the file for the one writer; every transaction begins IMMEDIATE."""
    engine = create_engine(f"sqlite:///{database}", poolclass=NullPool, hide_parameters=True)
    _prepare(engine, _WRITER_PRAGMAS, "BEGIN IMMEDIATE")
    return engine


def reader_engine(database: Path) -> Engine:
    """Open the file for questions; nothing can be written through it.

    Raises `StorageFailure("storage.missing")` when there is no file, since SQLite would make one.
    """
    if not database.exists():
        raise StorageFailure("storage.missing", file=str(database))
    engine = create_engine(
        f"sqlite:///{database}", poolclass=QueuePool, pool_size=4, hide_parameters=True
    )
    _prepare(engine, _READER_PRAGMAS, "BEGIN")
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give one consistent view of the file for one question; keep it short."""
    try:
        with engine.begin() as connection:
            yield connection
    except DBAPIError as error:
        raise failure_of(error) from error


@contextmanager
def sole_writer(folder: Path) -> Iterator[None]:
    """Hold the right to write in this folder.

    Raises `StorageFailure("storage.in_use")` when another process holds it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK_NAME, blocking=False, thread_local=False)
        lock.acquire()
    except Timeout as error:
        raise StorageFailure("storage.in_use", folder=str(folder)) from error
    except OSError as error:
        raise StorageFailure(
            "storage.not_writable", folder=str(folder), detail=str(error)
        ) from error
    try:
        yield
    finally:
        lock.release()


def _prepare(engine: Engine, pragmas: tuple[str, ...], begin: str) -> None:
    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # BEGIN is ours, not the driver's
        for pragma in pragmas:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)
