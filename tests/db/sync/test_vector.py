"""What a file holds of every origin, as it grows."""

import sqlite3
from collections.abc import Callable
from itertools import count

from sqlalchemy import Connection

from db.sync.vector import Held
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.db.sync.exchanging import arrive


def test_reading_what_is_new_costs_no_more_in_a_long_journal(station: Station) -> None:
    """Every station reads so at every news, also where ten years are in the file."""
    short = _steps_of_reading_one_more(station)
    station.do(lambda tx: [arrive_unbooked(tx, Visitor("A"), actor="desk") for _ in range(2_000)])
    assert _steps_of_reading_one_more(station) < 2 * short


def _steps_of_reading_one_more(station: Station) -> int:
    held = Held()
    with station.reading() as connection:
        held.read(connection)
    arrive(station)
    with station.reading() as connection:
        return _steps(connection, lambda: held.read(connection))


def _steps(connection: Connection, asking: Callable[[], object]) -> int:
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
