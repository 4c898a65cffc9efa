"""How fresh sources are told to be, over days of being read and failing."""

from datetime import timedelta

from db.tables import source
from kiosk.directory.sources.commands import source_failed, source_read
from kiosk.directory.sources.model import SourceReading
from kiosk.directory.sources.queries import sources
from kiosk.station import Station
from tests.conftest import NOON, TurnedClock


def read(station: Station, taken: int, name: str = "Exchange") -> None:
    station.do(source_read, name, "calendar", taken=taken, refused=1, live=True, actor="test")


def fail(station: Station) -> None:
    station.do(source_failed, "Exchange", "calendar", failure="x.gone", live=True, actor="test")


def told(station: Station) -> list[SourceReading]:
    with station.reading() as connection:
        return sources(connection)


def test_a_source_is_told_once_however_many_days_it_is_read(
    station: Station, clock: TurnedClock
) -> None:
    for day in range(5):
        read(station, day)
        read(station, day, "Google")
        clock.turn(timedelta(days=1))
    exchange, google = told(station)
    assert (exchange.name, exchange.taken, google.name) == ("Exchange", 4, "Google")
    assert exchange.read_at == NOON + timedelta(days=4)
    assert (exchange.failed_at, exchange.failure) == (None, "")
    with station.reading() as connection:
        assert len(connection.execute(source.select()).all()) == 10


def test_a_failure_today_stands_beside_the_last_reading_of_yesterday(
    station: Station, clock: TurnedClock
) -> None:
    read(station, 7)
    clock.turn(timedelta(days=1))
    fail(station)
    (found,) = told(station)
    assert (found.read_at, found.taken) == (NOON, 7)
    assert (found.failed_at, found.failure) == (clock.now, "x.gone")
    assert found.is_stale(clock.now)
    clock.turn(timedelta(days=1))
    read(station, 8)
    (found,) = told(station)
    assert (found.read_at, found.failed_at, found.failure) == (clock.now, None, "")
    assert not found.is_stale(clock.now)


def test_a_source_that_never_was_read_has_failed_only(station: Station) -> None:
    fail(station)
    (found,) = told(station)
    assert (found.read_at, found.taken, found.failure) == (None, 0, "x.gone")
    assert found.is_stale(NOON)
