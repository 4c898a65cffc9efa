"""A station's file, opened: migrated, its projections in step, one writer and its readers."""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from db.backup import backup_into
from db.clock import Clock, machine_clock
from db.engine import database_in, reader_engine, reading, sole_writer, writer_engine
from db.failure import StorageFailure, failure_of
from db.projection import Projections
from db.schema import is_newer, migrate, revision_of
from db.tables import SCHEMA_REVISION
from db.transaction import Transaction
from db.verification import Verification, verify
from db.writer import URGENT, Writer

T = TypeVar("T")
log = logging.getLogger(__name__)


class Reading:
    """The file for questions alone; allowed beside any writer."""

    def __init__(self, folder: Path, projections: Projections, station: str) -> None:
        """Open `station`'s file; raises `StorageFailure` when there is none, or it is newer."""
        database = database_in(folder)
        self._engine = reader_engine(database)
        revision = revision_of(database)
        if is_newer(revision):
            raise StorageFailure("storage.newer", file=str(database))
        if revision != SCHEMA_REVISION:
            raise StorageFailure("storage.older", file=str(database))
        self._projections = projections
        self._station = station

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give one consistent view for one question."""
        with reading(self._engine) as connection:
            yield connection

    def verify(self) -> Verification:
        """Check pages, chain, bodies and projections."""
        with reading(self._engine) as connection:
            return verify(connection, self._projections, self._station)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


class Store:
    """The file for the one process that writes."""

    def __init__(
        self,
        folder: Path,
        projections: Projections,
        station: str,
        *,
        backups: Path,
        keep_backups: int,
        clock: Clock = machine_clock,
    ) -> None:
        """Lock, back up if older, migrate, fold again what another version folded."""
        self._closed = False
        self._open = ExitStack()
        self._open.enter_context(sole_writer(folder))
        try:
            database = database_in(folder)
            _bring_up_to_date(database, projections, backups, keep_backups)
            self._listeners: list[Callable[[frozenset[str]], None]] = []
            self._writer = Writer(
                writer_engine(database), projections, station, self._tell_listeners, clock
            )
            self._open.callback(self._writer.close)
            self._reading = Reading(folder, projections, station)
            self._open.callback(self._reading.close)
        except BaseException:
            self._open.close()
            raise

    def listen(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Call `listener` with the rooms each commit changed, on the writer's thread."""
        self._listeners.append(listener)

    def submit(self, work: Callable[[Transaction], T], *, priority: int = URGENT) -> "Future[T]":
        """Queue one transaction; the future is done only when it is durable.

        Raises `RuntimeError` after `close`, when nobody would ever work it.
        """
        if self._closed:
            raise RuntimeError("the station is closed")
        return self._writer.submit(work, priority=priority)

    def beat(self) -> None:
        """Write the sign of life."""
        self._writer.beat().result()

    def overwrite_erased(self) -> bool:
        """Tell whether nothing erased is left in the file or its log; if not, try again later."""
        return self._writer.overwrite_erased().result()

    def reading(self) -> AbstractContextManager[Connection]:
        """Give one consistent view for one question."""
        return self._reading.reading()

    def verify(self) -> Verification:
        """Check pages, chain, bodies and projections."""
        return self._reading.verify()

    def close(self) -> None:
        """Finish what is queued and let go of file and lock."""
        self._closed = True
        self._open.close()

    def _tell_listeners(self, rooms: frozenset[str]) -> None:
        for listener in self._listeners:
            try:
                listener(rooms)
            except Exception:  # the commit stands: whoever waits for it must not hear of a failure
                log.exception("a listener failed")


def _bring_up_to_date(database: Path, projections: Projections, backups: Path, keep: int) -> None:
    revision = revision_of(database)
    if is_newer(revision):
        raise StorageFailure("storage.newer", file=str(database))
    engine = writer_engine(database)
    try:
        if revision != SCHEMA_REVISION:
            if revision is not None:
                backup_into(database, backups, datetime.now(UTC), keep)
            migrate(engine)
        with engine.begin() as connection:
            if projections.out_of_date(connection):
                projections.rebuild(connection)
    except DBAPIError as error:
        raise failure_of(error) from error
    finally:
        engine.dispose()


def rebuild(database: Path, projections: Projections) -> int:
    """Fold the whole journal again; gives the number of subjects. The caller holds the lock."""
    engine = writer_engine(database)
    try:
        with engine.begin() as connection:
            return projections.rebuild(connection)
    except DBAPIError as error:
        raise failure_of(error) from error
    finally:
        engine.dispose()
