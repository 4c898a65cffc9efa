"""`kiosk db`, and the one writer of a folder."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from db.backup import backup
from db.engine import database_in, writer_engine
from db.schema import MIGRATIONS, revision_of
from kiosk.jobs.model import JobState
from kiosk.jobs.queries import jobs_about
from kiosk.station import StationReader
from tests.commandline.conftest import Kiosk

HOST = "anna@b.example"
HOLDER = """
import sys
from pathlib import Path
from kiosk.station import Station
with Station(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


def arrive(kiosk: Kiosk, name: str = "Maj") -> str:
    ran = kiosk("visit", "arrive", "--name", name, "--host", HOST, "--json")
    return str(ran.answer["visit_id"])


def names(kiosk: Kiosk) -> list[str]:
    return [person["name"] for person in kiosk("inside", "--json").answer["people"]]


def run_sql(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(database_in(folder))) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_second_writer_is_refused_while_reading_goes_on(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        for words in (
            ("visit", "arrive", "--name", "Maj", "--host", HOST),
            ("db", "rebuild"),
            ("import", "staff", tmp_path / "people.csv"),
        ):
            ran = kiosk(*words)
            assert ran.code == 1
            assert ran.err.startswith(f"Foajé är redan igång med mappen {folder}")
        backup(database_in(folder), tmp_path / "other.sqlite")
        assert kiosk("db", "restore", tmp_path / "other.sqlite").code == 1
        assert kiosk("inside").code == 0
        assert kiosk("db", "verify").code == 0
        assert kiosk("db", "backup", tmp_path / "copy.sqlite").code == 0
        assert kiosk("import", "staff", tmp_path / "people.csv", "--dry-run").code == 0
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "visit", "leave", "x", "--data", str(folder)],
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 1
        assert done.stdout == b""
    assert kiosk("visit", "arrive", "--name", "Maj", "--host", HOST).code == 0


def test_a_sound_file_is_told_as_such(kiosk: Kiosk, folder: Path) -> None:
    ran = kiosk("db", "verify")
    assert ran.code == 0
    assert ran.out.startswith("Journalen är hel.")


def test_a_table_that_says_something_else_is_found_and_rebuilt(kiosk: Kiosk, folder: Path) -> None:
    arrive(kiosk)
    run_sql(folder, "UPDATE visit SET name = 'Somebody else'")
    ran = kiosk("db", "verify")
    assert ran.code == 1
    assert "projection.differs" in ran.out
    rebuilt = kiosk("db", "rebuild", "--json")
    assert rebuilt.code == 0
    assert rebuilt.answer["rebuilt"] > 3
    assert kiosk("db", "verify").code == 0
    assert names(kiosk) == ["Maj"]


@pytest.mark.parametrize("words", [("verify",), ("rebuild",), ("backup", "copy.sqlite")])
def test_a_folder_without_a_station_is_left_without_one(
    kiosk: Kiosk, tmp_path: Path, words: tuple[str, ...]
) -> None:
    ran = kiosk("db", *words, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (1, "storage.missing")
    assert not (tmp_path / "station").exists()


def test_a_restored_backup_is_the_station_as_it_was_and_no_job_is_done_twice(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    before = arrive(kiosk, "Before")
    copy = tmp_path / "copy.sqlite"
    made = kiosk("db", "backup", copy, "--json")
    assert made.answer["bytes"] == copy.stat().st_size
    arrive(kiosk, "After")
    ran = kiosk("db", "restore", copy, "--json")
    assert ran.code == 0
    assert ran.answer["jobs_in_doubt"] == 2
    assert ran.answer["complete_to"] is not None
    assert names(kiosk) == ["Before"]
    assert kiosk("db", "verify").code == 0
    with StationReader(folder) as station, station.reading() as connection:
        states = {each.state for each in jobs_about(connection, [before])}
    assert states == {JobState.UNKNOWN}
    with closing(sqlite3.connect(next(folder.glob("foaje-replaced-*.sqlite")))) as replaced:
        assert replaced.execute("SELECT count(*) FROM visit").fetchone() == (2,)


def test_a_damaged_station_can_be_restored_and_its_remains_are_kept(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    arrive(kiosk)
    copy = tmp_path / "copy.sqlite"
    assert kiosk("db", "backup", copy).code == 0
    database_in(folder).write_bytes(b"what is left of it" * 500)
    ran = kiosk("db", "restore", copy)
    assert ran.code == 0
    assert "gå igenom vilka som är i huset" in ran.out
    assert names(kiosk) == ["Maj"]
    assert (
        (next(folder.glob("foaje-replaced-*.sqlite")))
        .read_bytes()
        .startswith(b"what is left of it")
    )


def test_a_backup_takes_the_place_of_no_file(kiosk: Kiosk, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    assert kiosk("db", "backup", tmp_path / "letter.txt").code == 2
    assert kiosk("db", "backup", database_in(folder)).code == 2
    assert (tmp_path / "letter.txt").read_text("utf-8") == "dear"


def test_what_is_no_backup_is_not_restored(kiosk: Kiosk, folder: Path, tmp_path: Path) -> None:
    arrive(kiosk)
    foreign = tmp_path / "foreign.sqlite"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE recipe (name)")
    spoiled = tmp_path / "spoiled.sqlite"
    spoiled.write_bytes(b"spoiled" * 1000)
    expected = {
        tmp_path / "nowhere.sqlite": (2, "command.file_missing"),
        database_in(folder): (2, "command.backup_is_station"),
        foreign: (1, "storage.not_a_station"),
        spoiled: (1, "storage.damaged"),
    }
    for file, (code, reason) in expected.items():
        ran = kiosk("db", "restore", file, "--json")
        assert (ran.code, ran.answer["error"]["code"]) == (code, reason)
    assert names(kiosk) == ["Maj"]


def test_a_newer_file_is_refused_and_left_as_it_is(kiosk: Kiosk, folder: Path) -> None:
    run_sql(folder, "UPDATE alembic_version SET version_num = '9999'")
    before = database_in(folder).read_bytes()
    for words in (
        ("visit", "arrive", "--name", "Maj", "--host", HOST),
        ("inside",),
        ("db", "verify"),
        ("db", "rebuild"),
    ):
        ran = kiosk(*words, "--json")
        assert (ran.code, ran.answer["error"]["code"]) == (1, "storage.newer")
    assert database_in(folder).read_bytes() == before


def test_an_older_file_is_backed_up_then_migrated(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    old.mkdir()
    migrate_to(database_in(old), "0001")
    copy_journal(database_in(folder), database_in(old))
    assert kiosk("inside", "--json", data=old).answer["error"]["code"] == "storage.older"
    ran = kiosk("visit", "arrive", "--name", "Maj", "--host", HOST, "--json", data=old)
    assert ran.code == 0
    (kept,) = (old / "backups").glob("foaje-*.sqlite")
    assert revision_of(kept) == "0001"
    assert kiosk("db", "verify", data=old).code == 0
    assert [p["name"] for p in kiosk("inside", "--json", data=old).answer["people"]] == ["Maj"]


def migrate_to(database: Path, revision: str) -> None:
    engine = writer_engine(database)
    with engine.connect() as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()


def copy_journal(source: Path, target: Path) -> None:
    plain = source.with_name("plain.sqlite")
    backup(source, plain)
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("ATTACH ? AS source", (str(plain),))
        for table in ("event", "event_body"):
            connection.execute(f"INSERT INTO {table} SELECT * FROM source.{table}")
        connection.commit()
