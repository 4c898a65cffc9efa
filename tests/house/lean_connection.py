"""A connection to SQLite in memory that passes statements of ours straight on to the driver.

SQLAlchemy takes four fifths of the time of a short statement. What is built of its parts goes
through it all the same; what is text already does not. Transactions are begun and ended here.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool


class LeanResult:
    """What a statement gave, asked for as of SQLAlchemy's own result."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    def __iter__(self) -> Iterator[Any]:
        return iter(self._cursor)

    def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    def all(self) -> list[Any]:
        return self._cursor.fetchall()

    def first(self) -> Any:
        """Give the first row, its values also by name."""
        row = self._cursor.fetchone()
        names = tuple(each[0] for each in self._cursor.description)
        self._cursor.close()  # an image must not be put under a statement that goes on
        return None if row is None else _named(names)(*row)

    def scalar(self) -> Any:
        row = self._cursor.fetchone()
        self._cursor.close()
        return None if row is None else row[0]

    scalar_one = scalar

    def scalars(self) -> "LeanScalars":
        return LeanScalars(self._cursor)


@cache
def _named(names: tuple[str, ...]) -> type[Any]:
    return namedtuple("Row", names, rename=True)  # noqa: PYI024 - the names are the statement's


class LeanScalars:
    """The first column of what a statement gave."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    def __iter__(self) -> Iterator[Any]:
        return (row[0] for row in self._cursor)

    def all(self) -> list[Any]:
        return [row[0] for row in self._cursor]


class LeanConnection:
    """Stands for SQLAlchemy's connection in the station's code."""

    def __init__(self) -> None:
        self.slow = _opened()
        driver = self.slow.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        self.driver = driver
        self.execute = self.slow.execute

    def exec_driver_sql(self, statement: str, values: Any = ()) -> LeanResult:
        if isinstance(values, list):
            return LeanResult(self.driver.executemany(statement, values))
        return LeanResult(self.driver.execute(statement, values))

    def put(self, image: bytes) -> None:
        """Put an image of a file in the place of what is here."""
        with closing(sqlite3.connect(":memory:")) as other:
            other.deserialize(image)
            other.backup(self.driver)

    @contextmanager
    def begin(self) -> Iterator[None]:
        self.driver.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.driver.execute("ROLLBACK")
            raise
        self.driver.execute("COMMIT")


def _opened() -> Connection:
    engine = create_engine("sqlite://", poolclass=StaticPool, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # SQLAlchemy's begin says nothing to the driver then
        connection.execute("PRAGMA page_size=1024")

    return engine.connect()
