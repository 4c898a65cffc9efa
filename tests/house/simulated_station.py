"""A station without files and threads: the real journal, folds and merging on SQLite in memory.

In place of the writer's lane there is a call, and in place of backups an image of the file.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from sqlalchemy import Connection

from db.clock import hlc_from, milliseconds
from db.failure import StorageFailure
from db.journal import FARTHEST_AHEAD, Journal
from db.projection import Projections
from db.schema import migrate
from db.sync.carried import Carried
from db.sync.vector import events_above, heads_of
from db.transaction import Transaction
from db.verification import Verification, verify
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.station import projections
from tests.conftest import NOON
from tests.house.lean_connection import LeanConnection

P = ParamSpec("P")
T = TypeVar("T")
IMPORTER = "import"
HOSTS = 3


class SimulatedStation:
    """One station: its file, its journal, and what it has been told."""

    def __init__(
        self,
        name: str,
        clock: Callable[[], datetime],
        meanwhile: Callable[[], None],
        committed: Callable[["SimulatedStation", Transaction], None],
    ) -> None:
        self.name = name
        self.now = clock
        self.starts = 0
        self.full = False
        self.heard = 0
        self._meanwhile = meanwhile
        self._committed = committed
        self._projections = _all_projections()
        self._lean = _FREE.pop() if _FREE else LeanConnection()
        self._connection = cast("Connection", self._lean)
        self._driver = self._lean.driver
        self._lean.put(new_file())
        self._journal = Journal(name, clock)

    def do(
        self, command: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Carry out one transaction, as `db.writer` does."""
        with self._journal.kept_on_commit(), self._lean.begin():
            now = self._journal.now()
            tx = Transaction(self._connection, self._journal, self._projections, self.name, now)
            result = command(tx, *args, **kwargs)
            tx.write_appended()
            if self.full:
                self.full = False
                raise StorageFailure("storage.disk_full")
        self._committed(self, tx)
        return result

    def do_patiently(
        self, command: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Carry out a slice of long work; whatever is urgent goes before it."""
        starts = self.starts
        self._meanwhile()
        if self.starts != starts:
            raise Crashed
        # What stands here already was heard when it came, by the clock of that time.
        told = [e for some in args if isinstance(some, list) for e in some if not self._holds(e)]
        result = self.do(command, *args, **kwargs)
        sane = hlc_from(milliseconds(self.now() + FARTHEST_AHEAD))
        self.heard = max([self.heard, *(each.hlc for each in told if each.hlc <= sane)])
        return result

    def _holds(self, carried: Carried) -> bool:
        return bool(self.ask("SELECT 1 FROM event WHERE event_id = ?", carried.event_id))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._lean.begin():
            yield self._connection

    def ask(self, question: str, *values: Any) -> list[tuple[Any, ...]]:
        """Ask the file directly."""
        return self._driver.execute(question, values).fetchall()

    def crash(self) -> None:
        """Lose what is not in the file, and start again."""
        self.starts += 1
        self.heard = 0
        self._journal = Journal(self.name, self.now)

    def image(self) -> bytes:
        return self._driver.serialize()

    def restore(self, image: bytes) -> None:
        """Put an older file in the place of this one, and start with it."""
        self._lean.put(image)
        self.crash()

    def everything(self) -> list[Carried]:
        with self.reading() as connection:
            above = dict.fromkeys(heads_of(connection), 0)
            return list(events_above(connection, above, 1_000_000))

    def verify(self) -> Verification:
        with self.reading() as connection:
            return verify(connection, self._projections, self.name)

    def close(self) -> None:
        """Let another world have the connection."""
        _FREE.append(self._lean)


class Crashed(Exception):  # noqa: N818 - it is no error, it happens
    """The station that was at work is not there any more."""


_FREE: list[LeanConnection] = []


@cache
def _all_projections() -> Projections:
    return projections()


@cache
def new_file() -> bytes:
    """Make the file every station begins with: migrated, and with a few people to visit."""
    lean = LeanConnection()
    migrate(lean.slow.engine)
    connection = cast("Connection", lean)
    journal = Journal(IMPORTER, lambda: NOON)
    with lean.begin():
        _all_projections().rebuild(lean.slow)
        tx = Transaction(connection, journal, _all_projections(), IMPORTER, NOON)
        for number in range(HOSTS):
            record_person(tx, PersonDetails("Per", f"Host {number}"), actor="program")
        tx.write_appended()
    return lean.driver.serialize()
