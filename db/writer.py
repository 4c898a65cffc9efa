"""The one writer: a lane with two priorities whose every piece of work is one transaction.

An arrival never waits for an import: urgent work goes first, and imports hand in small slices.
"""

import logging
import queue
import sqlite3
import threading
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Table, delete, insert
from sqlalchemy.exc import DBAPIError

from db.bodies import Body
from db.clock import Clock, milliseconds, new_id
from db.engine import BUSY_TIMEOUT
from db.failure import failure_of
from db.journal import Draft, Journal, Recorded, events_of
from db.projection import Projections, Refolded
from db.tables import sign_of_life

log = logging.getLogger(__name__)

T = TypeVar("T")
URGENT, PATIENT, LAST = 0, 1, 2
_COMMITS_BEFORE_CHECKPOINT = 500
_IDLE_SECONDS = 0.2


class Transaction:
    """One command's view of the file: what it may ask, and the events it appends.

    `recorded` are those that have been written so far.
    """

    def __init__(
        self,
        connection: Connection,
        journal: Journal,
        projections: Projections,
        station: str,
        now: datetime,
    ) -> None:
        """Stand in the middle of the writer's open transaction."""
        self.now = now
        self.station = station
        self.rooms: set[str] = set()
        self.recorded: list[Recorded] = []
        self._connection = connection
        self._journal = journal
        self._projections = projections
        self._drafts: list[Draft] = []
        self._fresh: set[str] = set()
        self._in_the_name_of: dict[str, str] = {}
        self._written: dict[Table, list[Mapping[str, Any]]] = {}

    @property
    def connection(self) -> Connection:
        """Give the open transaction; what was appended before is in it."""
        self.write_appended()
        return self._connection

    def new_subject(self) -> str:
        """Mint the id of somebody or something nobody has heard of."""
        subject_id = new_id()
        self._fresh.add(subject_id)
        return subject_id

    def append(self, subject_id: str, *bodies: Body, actor: str) -> None:
        """Append events about one subject of one room; its rows follow before anyone asks."""
        who = self.acting(actor)
        self._drafts += [Draft(subject_id, body, who) for body in bodies]

    def act_for(self, actor: str, somebody: str) -> None:
        """Write down `somebody` for what `actor` does: a screen, and who has signed in at it."""
        self._in_the_name_of[actor] = somebody

    def acting(self, actor: str) -> str:
        """Give who is written down for what `actor` does."""
        return self._in_the_name_of.get(actor, actor)

    def row_just_written(self, table: Table, subject_id: str) -> Mapping[str, Any] | None:
        """Give a subject's row if it came of what was appended last; the file is not asked."""
        self.write_appended()
        rows = self._written.get(table, ())
        return next((row for row in rows if row["subject_id"] == subject_id), None)

    def erase(self, subject_id: str, kept_kinds: Collection[str] = ()) -> int:
        """Erase the bodies of a subject's events, but for some kinds; its rows follow at once.

        Gives the number of bodies. What was overwritten in the file may still stand in its log
        until `Writer.overwrite_erased` said otherwise.
        """
        self.write_appended()
        events = events_of(self._connection, subject_id)
        gone = [(e.event_id,) for e in events if e.body is not None and e.kind not in kept_kinds]
        if gone:
            self._connection.exec_driver_sql("DELETE FROM event_body WHERE event_id = ?", gone)
            left = events_of(self._connection, subject_id)
            self._projections.refold(self._connection, [Refolded(subject_id, left, fresh=False)])
            self.rooms.add(left[0].kind.partition(".")[0])
        return len(gone)

    def write_appended(self) -> None:
        """Write what has been appended, all at once, and bring the rows up to date."""
        if not self._drafts:
            return
        drafts, self._drafts = self._drafts, []
        by_subject: dict[str, list[Recorded]] = {}
        for each in self._journal.append(self._connection, drafts):
            by_subject.setdefault(each.subject_id, []).append(each)
            self.recorded.append(each)
            self.rooms.add(each.kind.partition(".")[0])
        self._written = self._projections.refold(
            self._connection,
            [
                Refolded(subject_id, added, fresh=True)
                if subject_id in self._fresh
                else Refolded(subject_id, events_of(self._connection, subject_id), fresh=False)
                for subject_id, added in by_subject.items()
            ],
        )
        self._fresh -= by_subject.keys()


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
            if self._commits >= _COMMITS_BEFORE_CHECKPOINT:
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

    def _checkpoint(self, mode: str) -> None:
        """Put what is committed into the file itself; not doing so now loses nothing."""
        self._commits = 0
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
