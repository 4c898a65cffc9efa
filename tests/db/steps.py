"""How much work a question is for SQLite, whatever machine it runs on."""

import sqlite3
from collections.abc import Callable
from itertools import count

from sqlalchemy import Connection


def steps_of(connection: Connection, asking: Callable[[], object]) -> int:
    """Count what SQLite does, in instructions of its machine."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    steps = count()
    driver.set_progress_handler(lambda: next(steps) < 0, 1)
    try:
        asking()
    finally:
        driver.set_progress_handler(None, 1)
    return next(steps)
