"""What most tests stand on: a station in an empty folder, people in it, and a clock to turn."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

from kiosk.directory.commands import record_person, record_unit
from kiosk.directory.model import PersonDetails
from kiosk.settings import Settings
from kiosk.station import Station

# A machine under load is slow, not wrong; and what lands must not hang on the luck of a draw. The
# soak draws anew each time, and more.
settings.register_profile("house", deadline=None, database=None, derandomize=True)
settings.register_profile("soak", deadline=None, database=None, print_blob=True, max_examples=1000)
settings.load_profile("house")

Employ = Callable[..., str]
NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)


class TurnedClock:
    """The station's clock, in the hands of a test."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def turn(self, by: timedelta) -> None:
        """Move the clock, forwards or backwards."""
        self.now += by


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Have pytest-qt make an application without widgets."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


@pytest.fixture
def clock() -> TurnedClock:
    """Give the clock the station goes by; it stands still at noon until it is turned."""
    return TurnedClock(NOON)


@pytest.fixture
def station(tmp_path: Path, clock: TurnedClock) -> Iterator[Station]:
    """Give a station without a settings file in an empty folder."""
    with Station(tmp_path / "station", Settings(), clock) as opened:
        yield opened


@pytest.fixture
def employ(station: Station) -> Employ:
    """Put somebody into the directory; gives the person's id."""

    def employing(given: str = "Per", family: str = "Stenvall", **more: object) -> str:
        details = PersonDetails(given, family, **more)  # type: ignore[arg-type] # fields by name
        if details.unit:
            station.do(
                record_unit,
                details.administration,
                details.unit,
                secret=details.secret_unit,
                actor="test",
            )
        return station.do(record_person, details, actor="test")

    return employing
