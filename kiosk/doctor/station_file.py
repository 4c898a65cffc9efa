"""The station's folder and file: whether they can be written, read and believed."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.clock import milliseconds
from db.engine import database_in
from db.failure import StorageFailure
from db.schema import is_newer, revision_of
from db.tables import SCHEMA_REVISION
from kiosk.directory.queries import units, units_without_manager
from kiosk.doctor.findings import Finding, Light, green, not_examined, red
from kiosk.doctor.users import examine_users
from kiosk.privacy.model import Retained, rule_for
from kiosk.privacy.queries import not_held, unfinished_disposals
from kiosk.settings import Settings
from kiosk.station import ALL_RETAINED, StationReader

LEAST_FREE_BYTES = 200 * 1024 * 1024
"""A year of visits and two weeks of backups of a large town hall."""

_SOUND = "ok"

_UNITS_NAMED = 5

_LATE = timedelta(hours=3)
"""A running program disposes every hour; what is due longer than this was not disposed of."""


def examine_file(folder: Path, settings: Settings) -> tuple[Finding, ...]:
    """Examine storage, migrations, journal, and what directory and disposal in the file lack."""
    storage = _storage(folder)
    database = database_in(folder)
    if not database.exists():
        return storage, *(green(row, "new_station") for row in _IN_THE_FILE)
    if storage.code in _UNREADABLE:
        return storage, *map(not_examined, _IN_THE_FILE)
    migrations = _migrations(database)
    if migrations.light is Light.RED:
        return storage, migrations, *map(not_examined, _IN_THE_FILE[1:])
    journal = _journal(folder)
    if journal.light is Light.RED:
        return storage, migrations, journal, *map(not_examined, _IN_THE_FILE[2:])
    users = examine_users(folder)
    return storage, migrations, journal, _units(folder), _disposal(folder, settings), users


_IN_THE_FILE = ("migrations", "journal", "units", "disposal", "users")
_UNREADABLE = ("damaged", "not_a_station", "unreadable")


def _storage(folder: Path) -> Finding:
    database = database_in(folder)
    if database.exists():
        damage = _damage(database)
        if damage is not None:
            return damage
    reason = _cannot_write(folder)
    if reason:
        return red("storage", "not_writable", folder=str(folder), detail=reason)
    free = shutil.disk_usage(_nearest(folder)).free
    megabytes = free // (1024 * 1024)
    if free < LEAST_FREE_BYTES:
        needed = LEAST_FREE_BYTES // (1024 * 1024)
        return red("storage", "little_room", folder=str(folder), free=megabytes, needed=needed)
    return green("storage", "in_order", folder=str(folder), free=megabytes)


def _damage(database: Path) -> Finding | None:
    """Find what keeps SQLite from reading every page of the file."""
    try:
        revision_of(database)
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            connection.execute("PRAGMA query_only=ON")
            said = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
    except StorageFailure as failure:
        code = failure.code.removeprefix("storage.")
        return red("storage", code, file=str(database), detail=failure.facts.get("detail", ""))
    except sqlite3.DatabaseError as error:
        code = "damaged" if "malformed" in str(error) else "unreadable"
        return red("storage", code, file=str(database), detail=str(error))
    if said == _SOUND:
        return None
    return red("storage", "damaged", file=str(database), detail=said)


def _cannot_write(folder: Path) -> str:
    """Give why a file cannot be written durably in the folder, or "" when it can."""
    try:
        with tempfile.TemporaryFile(dir=_nearest(folder)) as probe:
            probe.write(b"\0" * 4096)
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _nearest(folder: Path) -> Path:
    """Give the folder, or the one it would be made in."""
    there = folder.absolute()
    while not there.exists() and there != there.parent:
        there = there.parent
    return there


def _migrations(database: Path) -> Finding:
    revision = revision_of(database)
    if is_newer(revision):
        return red("migrations", "newer", file=str(database), revision=revision)
    if revision != SCHEMA_REVISION:
        return red("migrations", "older", file=str(database), revision=revision or "")
    return green("migrations", "in_order", revision=revision)


def _journal(folder: Path) -> Finding:
    try:
        with StationReader(folder, Settings()) as station:
            found = station.verify()
    except StorageFailure as failure:
        return red("journal", "unreadable", detail=failure.facts.get("detail", failure.code))
    faults = [f"{each.code} {each.where}" for each in found.faults]
    if faults:
        return red("journal", "not_sound", number=len(faults), first=faults[0])
    return green("journal", "in_order", events=found.events)


def _units(folder: Path) -> Finding:
    """Find the units nobody answers for (M14)."""
    with StationReader(folder, Settings()) as station, station.reading() as connection:
        lacking = units_without_manager(connection)
        number = len(units(connection))
    if lacking:
        names = [each.full_name for each in lacking[:_UNITS_NAMED]]
        return red("units", "without_manager", number=len(lacking), units=names)
    return green("units", "in_order", number=number)


def _disposal(folder: Path, settings: Settings) -> Finding:
    """Find what has had its time for hours and is still there."""
    late = datetime.now(UTC) - _LATE
    with StationReader(folder, settings) as station, station.reading() as connection:
        overdue = sum(
            len(not_held(connection, each.due(connection, _before(each, settings, late), None)))
            for each in ALL_RETAINED
        )
        going_on = unfinished_disposals(connection, settings.station)
        unfinished = [e for e in going_on if e.begun_at < late]
    if overdue:
        return red("disposal", "overdue", number=overdue)
    if unfinished:
        return red("disposal", "unfinished", since=f"{unfinished[0].begun_at:%Y-%m-%d %H:%M} UTC")
    return green("disposal", "in_order")


def _before(retained: Retained, settings: Settings, late: datetime) -> int:
    return milliseconds(rule_for(retained.category, settings.retention).passed_before(late))
