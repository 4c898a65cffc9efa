"""Backups are whole or absent, few are kept, and restoring loses nothing of what stood."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.backup import backup, backup_into, restore
from db.failure import StorageFailure
from kiosk.settings import Settings
from kiosk.station import Station, StationReader
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.db.raw import rows, tamper

NIGHT = datetime(2026, 3, 10, 2, 30, tzinfo=UTC)


def arrive(station: Station, name: str) -> None:
    station.do(arrive_unbooked, Visitor(name), actor="desk")


def names(database: Path) -> set[str]:
    return {name for (name,) in rows(database, "SELECT name FROM visit")}


def damage(file: Path) -> None:
    """Overwrite pages in the middle of the file."""
    content = bytearray(file.read_bytes())
    content[4096 * 2 : 4096 * 6] = b"\x5a" * 4096 * 4
    file.write_bytes(content)


@pytest.fixture
def saved(station: Station, tmp_path: Path) -> Path:
    """Give a backup with Åsa in it; Bo comes after it."""
    arrive(station, "Åsa Öberg")
    target = tmp_path / "elsewhere" / "saved.sqlite"
    backup(station.database, target)
    arrive(station, "Bo Ek")
    return target


def test_a_backup_made_while_the_station_runs_is_whole(saved: Path) -> None:
    assert names(saved) == {"Åsa Öberg"}
    assert list(saved.parent.iterdir()) == [saved]
    folder = saved.parent / "opened"
    folder.mkdir()
    saved.rename(folder / "foaje.sqlite")
    with StationReader(folder, Settings()) as reader:
        assert reader.verify().sound


def test_a_backup_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageFailure) as failure:
        backup(tmp_path / "none.sqlite", tmp_path / "saved.sqlite")
    assert failure.value.code == "storage.missing"
    assert list(tmp_path.iterdir()) == []


def test_a_backup_of_a_damaged_file_is_absent_and_the_last_good_one_stays(
    station: Station, saved: Path
) -> None:
    station.close()
    good = saved.read_bytes()
    damage(station.database)
    with pytest.raises(StorageFailure) as failure:
        backup(station.database, saved)
    assert failure.value.code == "storage.damaged"
    assert saved.read_bytes() == good
    assert list(saved.parent.iterdir()) == [saved]


def test_a_backup_into_a_place_that_cannot_be_made_is_told(station: Station, saved: Path) -> None:
    with pytest.raises(StorageFailure):
        backup(station.database, saved / "below a file" / "saved.sqlite")


def test_only_as_many_backups_are_kept_as_asked(station: Station, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "notes.txt").write_text("kept")
    made = [
        backup_into(station.database, folder, NIGHT + timedelta(days=day), keep=3)
        for day in range(6)
    ]
    assert sorted(folder.iterdir()) == sorted([*made[3:], folder / "notes.txt"])


def test_restoring_puts_the_backup_in_place_and_keeps_what_stood(
    station: Station, saved: Path
) -> None:
    station.close()
    restore(saved, station.database)
    assert names(station.database) == {"Åsa Öberg"}
    assert names(next(station.folder.glob("foaje-replaced-*.sqlite"))) == {"Åsa Öberg", "Bo Ek"}
    with Station(station.folder, Settings()) as again:
        assert again.verify().sound
        arrive(again, "Ćarli")
        assert again.verify().sound
    assert saved.exists()


def test_what_a_killed_program_left_in_the_wal_is_kept_when_a_backup_replaces_it(
    station: Station, saved: Path, tmp_path: Path
) -> None:
    """The newest commits stand only in the WAL beside the file."""
    killed = tmp_path / "killed"
    killed.mkdir()
    for each in ("foaje.sqlite", "foaje.sqlite-wal"):
        (killed / each).write_bytes((station.folder / each).read_bytes())
    restore(saved, killed / "foaje.sqlite")
    assert names(killed / "foaje.sqlite") == {"Åsa Öberg"}
    assert names(next(killed.glob("foaje-replaced-*.sqlite"))) == {"Åsa Öberg", "Bo Ek"}


def test_a_damaged_file_can_be_replaced_by_a_backup(station: Station, saved: Path) -> None:
    station.close()
    damage(station.database)
    stood = station.database.read_bytes()
    restore(saved, station.database)
    assert names(station.database) == {"Åsa Öberg"}
    assert (next(station.folder.glob("foaje-replaced-*.sqlite"))).read_bytes() == stood


def test_a_lost_file_can_be_replaced_by_a_backup(station: Station, saved: Path) -> None:
    station.close()
    station.database.unlink()
    restore(saved, station.database)
    assert names(station.database) == {"Åsa Öberg"}


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda file: file.unlink(), "storage.missing"),
        (damage, "storage.damaged"),
        (lambda file: file.write_bytes(file.read_bytes()[:9000]), "storage.damaged"),
        (lambda file: file.write_bytes(b"text" * 2000), "storage.damaged"),
        (lambda file: file.write_bytes(b""), "storage.not_a_station"),
        (lambda file: tamper(file, "DROP TABLE alembic_version"), "storage.not_a_station"),
        (
            lambda file: tamper(file, "UPDATE alembic_version SET version_num = '9'"),
            "storage.newer",
        ),
    ],
)
def test_a_backup_that_is_no_good_is_refused_and_nothing_changes(
    station: Station, saved: Path, spoil: object, code: str
) -> None:
    assert callable(spoil)
    station.close()
    spoil(saved)
    before = {each.name: each.read_bytes() for each in station.folder.iterdir()}
    with pytest.raises(StorageFailure) as failure:
        restore(saved, station.database)
    assert failure.value.code == code
    assert {each.name: each.read_bytes() for each in station.folder.iterdir()} == before
