"""The one writer: a lane with two priorities whose every piece of work is one transaction.

An arrival never waits for an import: urgent work goes first, and imports hand in small slices.
"""

import logging
import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, delete, insert
from sqlalchemy.exc import DBAPIError

from db.clock import Clock, milliseconds
from db.engine import BUSY_TIMEOUT
from db.failure import failure_of
from db.journal import Journal
from db.projection import Projections
from db.tables import sign_of_life
from db.transaction import Transaction

log = logging.getLogger(__name__)

T = TypeVar("T")
URGENT, PATIENT, LAST = 0, 1, 2
_COMMITS_BEFORE_CHECKPOINT = 500
_ROWS_BEFORE_CHECKPOINT = 10_000
"""So few that no arrival waits long for a checkpoint; and a long log makes all reading slow."""
_IDLE_SECONDS = 0.2


@dataclass(order=True)
class _Work:
    priority: int
    order: int
    run: Callable[[], None] | None = field(compare=False)


class Writer:
    """Runs every write of the process on one thread and one connection."""

    def __init__(
        self,
        engine: Engine,
        projections: Projections,
        station: str,
        committed: Callable[[frozenset[str]], None],
        clock: Clock,
    ) -> None:
        """Start the lane; `committed` hears, on the lane, which rooms a commit changed.

        It must not raise: the commit stands, whatever a listener makes of it.
        """
        self._engine = engine
        self._projections = projections
        self._journal = Journal(station, clock)
        self._connection: Connection | None = None
        self._commits = 0
        self._rows = 0
        self._station = station
        self._committed = committed
        self._queue: queue.PriorityQueue[_Work] = queue.PriorityQueue()
        self._order = count()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Transaction], T], *, priority: int = URGENT) -> "Future[T]":
        """Queue one transaction; the future is done only when it is durable, or failed."""
        return self._queued(lambda: self._in_transaction(work), priority)

    def overwrite_erased(self) -> "Future[bool]":
        """Put the log into the file and empty it, so that nothing erased is left in either.

        The future is False when somebody was reading just then: try again later.
        """
        return self._queued(self._emptied_log, PATIENT)

    def beat(self) -> "Future[None]":
        """Write the station's sign of life: up to here the list is complete."""
        return self.submit(self._write_sign_of_life)

    def close(self) -> None:
        """Finish what is queued, put the WAL back into the file, and end the lane."""
        self._queue.put(_Work(LAST, next(self._order), None))
        self._thread.join()

    def _queued(self, work: Callable[[], T], priority: int) -> "Future[T]":
        promised: Future[T] = Future()

        def run() -> None:
            if not promised.set_running_or_notify_cancel():
                return
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001 - the waiting thread must hear all
                promised.set_exception(error)
            else:
                promised.set_result(result)

        self._queue.put(_Work(priority, next(self._order), run))
        return promised

    def _run(self) -> None:
        while True:
            try:
                work = self._queue.get(timeout=_IDLE_SECONDS)
            except queue.Empty:
                self._checkpoint("PASSIVE")
                work = self._queue.get()
            if work.run is None:
                break
            work.run()
            del work  # what somebody typed stands in it, and the next may be hours away
            self._commits += 1
            if self._is_log_long():
                self._checkpoint("PASSIVE")
        self._checkpoint("TRUNCATE")
        if self._connection is not None:
            self._connection.close()
        self._engine.dispose()

    def _opened(self) -> Connection:
        """Give the lane's connection; opening it again is tried for every piece of work."""
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection

    def _in_transaction(self, work: Callable[[Transaction], T]) -> T:
        try:
            connection = self._opened()
            with self._journal.kept_on_commit(), connection.begin():
                transaction = Transaction(
                    connection,
                    self._journal,
                    self._projections,
                    self._station,
                    self._journal.now(),
                )
                result = work(transaction)
                transaction.write_appended()
        except DBAPIError as error:
            raise failure_of(error) from error
        if transaction.rooms:
            self._committed(frozenset(transaction.rooms))
        return result

    def _write_sign_of_life(self, transaction: Transaction) -> None:
        mine = sign_of_life.c.station == self._station
        transaction.connection.execute(delete(sign_of_life).where(mine))
        row: dict[str, Any] = {"station": self._station, "at": milliseconds(transaction.now)}
        transaction.connection.execute(insert(sign_of_life), [row])

    def _is_log_long(self) -> bool:
        return (
            self._commits >= _COMMITS_BEFORE_CHECKPOINT
            or self._rows_ever() - self._rows >= _ROWS_BEFORE_CHECKPOINT
        )

    def _rows_ever(self) -> int:
        """Tell how many rows the lane's connection has written."""
        return 0 if self._connection is None else _driver_of(self._connection).total_changes

    def _checkpoint(self, mode: str) -> None:
        """Put what is committed into the file itself; not doing so now loses nothing."""
        self._commits, self._rows = 0, self._rows_ever()
        if self._connection is None:
            return
        try:
            _driver_of(self._connection).execute(f"PRAGMA wal_checkpoint({mode})").fetchone()
        except sqlite3.Error:
            log.exception("checkpoint put off")

    def _emptied_log(self) -> bool:
        try:
            driver = _driver_of(self._opened())
            driver.execute("PRAGMA busy_timeout=0")  # an arrival must not wait for a reader
            busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            driver.execute(BUSY_TIMEOUT)
        except (DBAPIError, sqlite3.Error) as error:
            raise failure_of(error) from error
        return not busy


def _driver_of(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - what SQLAlchemy opened
    return driver
