"""Looking into, and tampering with, a station's file past the program."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any


def rows(database: Path, question: str, *values: Any) -> list[tuple[Any, ...]]:
    """Ask the file directly."""
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(question, values).fetchall()


def tamper(database: Path, *statements: str) -> None:
    """Change the file directly, as somebody with an editor would."""
    with closing(sqlite3.connect(database)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def table_content(database: Path, names: list[str]) -> dict[str, list[tuple[Any, ...]]]:
    """Give the rows of tables in an order of their own."""
    return {name: sorted(rows(database, f"SELECT * FROM {name}"), key=repr) for name in names}
