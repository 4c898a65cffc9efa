"""`kiosk inside`: a list there must be, whatever happened to program and file."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.clock import milliseconds
from db.engine import database_in
from kiosk.commandline import inside
from kiosk.dispatch.list_snapshot import save_snapshot
from kiosk.evacuation.queries import who_is_inside
from kiosk.settings import Settings
from kiosk.station import Station, StationReader
from kiosk.wording.voice import Voice
from tests.commandline.conftest import Kiosk

HOST = "anna@b.example"
WRITER = """
import sys
from pathlib import Path
from kiosk.directory.queries import person_meant_by
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import visitor_named
with Station(Path(sys.argv[1])) as station:
    with station.reading() as connection:
        host = person_meant_by(connection, "anna@b.example").person_id
    for number in range(100_000):
        visit = station.do(arrive_at_desk, visitor_named(f"Maj {number}"), host, actor="test")
        print(visit.visit_id, flush=True)
"""


def arrive(kiosk: Kiosk, name: str = "Maj") -> str:
    ran = kiosk("visit", "arrive", "--name", name, "--host", HOST, "--json")
    return str(ran.answer["visit_id"])


def spoil(folder: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(database_in(folder))) as connection:
        assert connection.execute(statement, values).rowcount > 0
        connection.commit()


def test_the_list_as_json_has_everything_promised(kiosk: Kiosk, folder: Path) -> None:
    visit = arrive(kiosk)
    ran = kiosk("inside", "--json")
    assert ran.code == 0
    told = ran.answer
    assert told["complete_to"].endswith("Z")
    assert told["verified"] is True
    assert told["does_not_contain"] == ["staff", "foyer"]
    (person,) = told["people"]
    assert {"visit_id", "name", "company", "host", "zone", "since", "kind"} <= set(person)
    assert (person["visit_id"], person["host"]) == (visit, "Anna Stenmark")
    assert kiosk("inside", "--format", "json").answer == told


def test_each_format_goes_to_a_file(kiosk: Kiosk, folder: Path, tmp_path: Path) -> None:
    arrive(kiosk, "Risten-Márjá Čáhčeluokta")
    begins = {
        "pdf": b"%PDF-",
        "escpos": b"\x1b@",
        "csv": b"\xef\xbb\xbf",
        "json": b"{",
        "text": b"U",
    }
    for name, beginning in begins.items():
        out = tmp_path / f"list.{name}"
        ran = kiosk("inside", "--format", name, "--out", out)
        assert (ran.code, ran.out, ran.err) == (0, "", "")
        assert out.read_bytes().startswith(beginning)


def test_a_file_that_cannot_be_written_is_told(kiosk: Kiosk, folder: Path, tmp_path: Path) -> None:
    ran = kiosk("inside", "--out", tmp_path / "no" / "such" / "list.txt")
    assert ran.code == 2
    assert "list.txt" in ran.err


def test_a_picture_for_paper_is_not_thrown_at_a_terminal(
    kiosk: Kiosk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ran = kiosk("inside", "--format", "pdf")
    assert (ran.code, ran.out) == (2, "")
    assert "--out" in ran.err


def test_it_is_complete_to_the_last_sign_of_life_and_never_to_now(
    kiosk: Kiosk, folder: Path
) -> None:
    arrive(kiosk)
    with Station(folder) as station:
        station.beat()
    ago = datetime.now(UTC) - timedelta(minutes=10)
    # As if killed ten minutes ago: nothing that happened is younger.
    spoil(folder, "UPDATE sign_of_life SET at = ?", milliseconds(ago))
    spoil(folder, "UPDATE event SET hlc = ?", milliseconds(ago - timedelta(minutes=1)) << 16)
    told = kiosk("inside", "--json").answer
    assert abs(datetime.fromisoformat(told["complete_to"]) - ago) < timedelta(seconds=1)
    assert "10 min" in kiosk("inside").out


def test_after_a_kill_every_acknowledged_visit_is_there(folder: Path, kiosk: Kiosk) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    acknowledged = [writer.stdout.readline().strip() for _ in range(25)]
    beside = kiosk("inside", "--json").answer
    assert {p["visit_id"] for p in beside["people"]} >= set(acknowledged)
    os.kill(writer.pid, signal.SIGKILL)
    with writer.stdout:
        acknowledged += [line.strip() for line in writer.stdout if line.endswith("\n")]
    writer.wait(30)
    ran = kiosk("inside", "--json")
    assert ran.code == 0
    assert ran.answer["verified"] is True
    assert {person["visit_id"] for person in ran.answer["people"]} >= set(acknowledged)


def test_a_flipped_bit_is_found_and_the_list_still_comes_unverified(
    kiosk: Kiosk, folder: Path
) -> None:
    arrive(kiosk)
    with closing(sqlite3.connect(database_in(folder))) as connection:
        row, body = connection.execute(
            "SELECT rowid, body FROM event_body WHERE instr(body, ?)", (b'"Maj"',)
        ).fetchone()
    flipped = body.replace(b'"Maj"', b'"Laj"')  # one bit of the M
    spoil(folder, "UPDATE event_body SET body = ? WHERE rowid = ?", flipped, row)
    found = kiosk("db", "verify", "--json")
    assert found.code == 1
    assert found.answer["sound"] is False
    assert "body.changed" in {fault["code"] for fault in found.answer["faults"]}
    ran = kiosk("inside", "--json")
    assert (ran.code, ran.answer["verified"]) == (0, False)
    assert [person["name"] for person in ran.answer["people"]] == ["Maj"]
    assert "Räkna" in kiosk("inside").out


def test_a_check_that_takes_too_long_is_not_waited_for(
    kiosk: Kiosk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inside, "SECONDS_TO_VERIFY", 0.0)
    assert kiosk("inside", "--json").answer["verified"] in {None, True}


def test_where_the_file_answers_nothing_the_last_saved_list_is_given(
    kiosk: Kiosk, folder: Path
) -> None:
    arrive(kiosk)
    with StationReader(folder) as station, station.reading() as connection:
        listed = who_is_inside(connection, datetime.now(UTC))
    save_snapshot(folder, listed, Settings(), Voice("sv"), datetime.now(UTC))
    database_in(folder).write_bytes(b"no database at all" * 1000)
    ran = kiosk("inside", "--json")
    assert ran.code == 1
    assert "skadad" in ran.err
    told = json.loads(ran.out)
    assert told["verified"] is False
    assert [person["name"] for person in told["people"]] == ["Maj"]


def test_where_nothing_answers_it_says_so(kiosk: Kiosk, folder: Path) -> None:
    database_in(folder).write_bytes(b"no database at all" * 1000)
    ran = kiosk("inside", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (1, "storage.damaged")


def test_wrong_settings_keep_nobody_from_the_list(kiosk: Kiosk, folder: Path) -> None:
    arrive(kiosk)
    (folder / "foaje.toml").write_text("language = 7\n", "utf-8")
    ran = kiosk("inside")
    assert ran.code == 0
    assert "Maj" in ran.out
