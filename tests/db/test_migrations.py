"""From nothing or from an older file to today's schema; what is not ours stays untouched."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, create_engine

from db.engine import database_in, writer_engine
from db.failure import StorageFailure
from db.schema import MIGRATIONS, migrate, revision_of
from db.tables import SCHEMA_REVISION, journal_tables, projection_tables
from kiosk.settings import Settings
from kiosk.station import Station, StationReader
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.db.raw import rows, tamper


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Give a file as the first migration left it, with a visit in it."""
    with Station(tmp_path, Settings()) as station:
        station.do(arrive_unbooked, Visitor("Åsa Öberg"), actor="desk")
    tamper(
        station.database,
        "DROP TABLE house_member",
        "DROP TABLE house_station",
        "DROP TABLE event_apart",
        "DROP TABLE wrong_pin",
        "DROP TABLE sign_of_life",
        "DROP INDEX event_hlc",
        "UPDATE alembic_version SET version_num = '0001'",
    )
    return station.database


def test_migrated_from_nothing_the_file_is_what_the_tables_say(tmp_path: Path) -> None:
    engine = writer_engine(tmp_path / "new.sqlite")
    migrate(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, journal_tables) == []
    engine.dispose()


def test_an_opened_station_has_every_table_column_and_index(tmp_path: Path) -> None:
    Station(tmp_path, Settings()).close()
    found = MetaData()
    engine = create_engine(f"sqlite:///{database_in(tmp_path)}")
    found.reflect(engine)
    engine.dispose()
    wanted = {**journal_tables.tables, **projection_tables.tables}
    assert set(found.tables) - {"alembic_version"} == set(wanted)
    for name, table in wanted.items():
        reflected = found.tables[name]
        assert [(c.name, c.nullable) for c in reflected.columns] == [
            (c.name, c.nullable) for c in table.columns
        ]
        assert {i.name for i in reflected.indexes} == {i.name for i in table.indexes}
        assert list(reflected.primary_key.columns.keys()) == list(table.primary_key.columns.keys())


def test_the_newest_migration_is_the_one_the_program_names() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [SCHEMA_REVISION]


def test_an_older_file_is_backed_up_and_then_migrated(older: Path) -> None:
    with Station(older.parent, Settings()) as station:
        assert revision_of(older) == SCHEMA_REVISION
        assert station.verify().sound
        station.beat()
    (saved,) = (older.parent / "backups").glob("foaje-*.sqlite")
    assert revision_of(saved) == "0001"
    assert rows(saved, "SELECT name FROM visit") == [("Åsa Öberg",)]
    assert rows(older, "SELECT name FROM visit") == [("Åsa Öberg",)]
    Station(older.parent, Settings()).close()
    assert list((older.parent / "backups").iterdir()) == [saved]


def test_a_migration_that_fails_leaves_the_file_as_it_was(older: Path) -> None:
    tamper(older, "CREATE TABLE sign_of_life (wrong INTEGER)")
    before = rows(older, "SELECT name, sql FROM sqlite_master ORDER BY name")
    with pytest.raises(StorageFailure):
        Station(older.parent, Settings())
    assert rows(older, "SELECT name, sql FROM sqlite_master ORDER BY name") == before
    assert revision_of(older) == "0001"


def test_a_new_folder_is_not_backed_up(tmp_path: Path) -> None:
    Station(tmp_path, Settings()).close()
    assert not (tmp_path / "backups").exists()


def test_an_older_file_is_not_read_before_it_is_migrated(older: Path) -> None:
    with pytest.raises(StorageFailure) as failure:
        StationReader(older.parent, Settings())
    assert failure.value.code == "storage.older"


@pytest.mark.parametrize("opening", [Station, StationReader])
def test_a_newer_file_is_refused_unchanged(
    older: Path, opening: type[Station] | type[StationReader]
) -> None:
    tamper(older, "UPDATE alembic_version SET version_num = '9999'")
    before = older.read_bytes()
    with pytest.raises(StorageFailure) as failure:
        opening(older.parent, Settings())
    assert failure.value.code == "storage.newer"
    assert failure.value.facts == {"file": str(older)}
    assert older.read_bytes() == before


def test_a_file_of_another_program_is_refused_unchanged(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    before = database.read_bytes()
    with pytest.raises(StorageFailure) as failure:
        Station(tmp_path, Settings())
    assert failure.value.code == "storage.not_a_station"
    assert database.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_unchanged(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    database.write_bytes(b"PK\x03\x04" + bytes(4000))
    with pytest.raises(StorageFailure) as failure:
        Station(tmp_path, Settings())
    assert failure.value.code == "storage.damaged"
    assert database.read_bytes() == b"PK\x03\x04" + bytes(4000)


def test_a_folder_in_place_of_the_file_is_told_as_not_writable(tmp_path: Path) -> None:
    database_in(tmp_path).mkdir()
    with pytest.raises(StorageFailure) as failure:
        Station(tmp_path, Settings())
    assert failure.value.code == "storage.not_writable"


def test_an_empty_file_becomes_a_station(tmp_path: Path) -> None:
    database_in(tmp_path).touch()
    with Station(tmp_path, Settings()) as station:
        assert station.verify().sound
