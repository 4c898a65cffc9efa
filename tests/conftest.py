"""What most tests stand on: a station in an empty folder, people in it, and a clock to turn."""

import gc
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test, settings
from sqlalchemy import Engine

from db import engine as engines
from db import store as stores
from db.engine import database_in
from db.schema import migrate, revision_of
from kiosk.directory.commands import record_person, record_unit
from kiosk.directory.model import PersonDetails
from kiosk.garbage import collect_when_told
from kiosk.settings import Settings
from kiosk.station import Station
from tests.postgres import PostgresServer
from tests.small_disk import SmallDisk

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


WAITING, HASTY = "PRAGMA synchronous=FULL", "PRAGMA synchronous=OFF"


@pytest.fixture(scope="session", autouse=True)
def _stations_open_quickly(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Copy a new station's file instead of migrating each anew, and let no commit wait for a disk.

    A test cannot cut the power, and most of them are about other things. Those of storage take
    neither short cut (tests/db/conftest.py), nor do the processes that tests start.
    """
    folder = tmp_path_factory.mktemp("prepared")
    Station(folder, Settings()).close()

    def copy_or_migrate(engine: Engine) -> None:
        database = Path(str(engine.url.database))
        if revision_of(database) is None:
            try:
                shutil.copyfile(database_in(folder), database)
            except OSError:
                database.unlink(missing_ok=True)  # SQLite itself is to say why it cannot be written
            else:
                return
        migrate(engine)

    pragmas = tuple(each.replace(WAITING, HASTY) for each in engines._WRITER_PRAGMAS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stores, "migrate", copy_or_migrate)
        patch.setattr(engines, "_WRITER_PRAGMAS", pragmas)
        yield


COUNTED_CASES = 3
"""Of one test's cases; the others go the same ways with other values."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Count no coverage while examples are drawn, nor for more than some cases of one test.

    A line is covered where a plain test reaches it; tracing takes two thirds more of all the time.
    """
    cases: Counter[str] = Counter()
    for item in items:
        if not isinstance(item, pytest.Function):
            continue
        name = f"{item.path}::{item.originalname}"
        cases[name] += 1
        if is_hypothesis_test(item.function) or cases[name] > COUNTED_CASES:
            item.add_marker(pytest.mark.no_cover)


def pytest_runtest_teardown() -> None:
    """Look for garbage where Qt's application has taken that over and its loop does not run."""
    if not gc.isenabled():
        collect_when_told()()


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


@pytest.fixture
def cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a hash that costs next to nothing; its parameters stand in the hash."""
    from argon2 import PasswordHasher

    from kiosk.privacy.users import pins

    monkeypatch.setattr(pins, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say the numbers that tests counted (`record_property("counted", …)`), also of workers.

    What several tests counted of one thing (`"added"`: the thing, and numbers by name) is a sum.
    """
    told: list[str] = []
    sums: dict[str, Counter[str]] = {}
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "counted":
                told.append(str(value))
            elif name == "added" and isinstance(value, dict):
                for thing, numbers in value.items():
                    sums.setdefault(thing, Counter()).update(numbers)
    told += [f"{thing}: {dict(sorted(numbers.items()))}" for thing, numbers in sums.items()]
    if told:
        terminalreporter.section("counted")
        for each in sorted(told):
            terminalreporter.line(each)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """Give this worker's PostgreSQL, started by the first that needs it."""
    server = PostgresServer()
    yield server
    server.remove()


@pytest.fixture
def database(postgres: PostgresServer) -> Iterator[str]:
    """Give an empty database."""
    name = postgres.make_database()
    yield name
    postgres.drop_database(name)


@pytest.fixture
def small_disk() -> Iterator[SmallDisk]:
    """Give a disk that has just room for a server, and is to be filled."""
    with SmallDisk(megabytes=160) as made:
        yield made


@pytest.fixture
def cramped(small_disk: SmallDisk) -> Iterator[PostgresServer]:
    """Give a server all of whose files are on the small disk, its log's too.

    It writes before it says so, as all do unless somebody tells them not to.
    """
    server = PostgresServer(small_disk.folder, options=["fsync=off"])
    yield server
    server.remove()
