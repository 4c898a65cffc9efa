"""The one writer: urgent first, whole or not at all, told only after the commit."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import insert

from db import writer
from db.engine import database_in
from db.failure import StorageFailure
from db.tables import desk_call
from db.tables import visit as visit_table
from db.transaction import Transaction
from db.writer import PATIENT
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station, StationReader, projections
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import answer_call, call_desk
from kiosk.visits.events import VisitorMet
from kiosk.visits.model import Visitor, VisitState
from kiosk.visits.queries import visits_in
from tests.db.raw import rows

ASA = Visitor("Åsa Öberg")
OPEN_STATION = """
import sys
from pathlib import Path
from db.failure import StorageFailure
from kiosk.settings import Settings
from kiosk.station import Station, StationReader
try:
    Station(Path(sys.argv[1]), Settings()).close()
except StorageFailure as failure:
    print(failure.code)
else:
    print("opened")
with StationReader(Path(sys.argv[1]), Settings()) as reader:
    print("read" if reader.verify().sound else "unsound")
"""


def test_urgent_work_goes_before_patient_work(station: Station) -> None:
    """An import waits in the lane when an arrival comes; the arrival goes first."""
    busy, release = Event(), Event()
    done: list[str] = []

    def hold(tx: Transaction) -> None:
        busy.set()
        assert release.wait(10)

    def note(what: str) -> Callable[[Transaction], None]:
        return lambda _tx: done.append(what)

    store = station._store
    first = store.submit(hold)
    assert busy.wait(10)
    patient = [store.submit(note(f"slice {n}"), priority=PATIENT) for n in range(3)]
    urgent = [store.submit(note(f"arrival {n}")) for n in range(2)]
    release.set()
    for each in [first, *patient, *urgent]:
        each.result(10)
    assert done == ["arrival 0", "arrival 1", "slice 0", "slice 1", "slice 2"]


def test_a_log_of_many_rows_is_put_into_the_file_before_it_grows_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A station that takes over years in a few hundred commits must not stand still for the log."""

    def log_after_many_rows(folder: Path) -> int:
        with Station(folder) as station:
            slices = [station.submit(arrive_together) for _ in range(20)]
            for each in slices:
                each.result(30)
            return Path(f"{station.database}-wal").stat().st_size

    def arrive_together(tx: Transaction) -> None:
        for number in range(100):
            arrive_unbooked(tx, Visitor(f"Gäst {number}"), actor="desk")

    long = log_after_many_rows(tmp_path / "long")
    monkeypatch.setattr(writer, "_ROWS_BEFORE_CHECKPOINT", 600)
    assert log_after_many_rows(tmp_path / "short") < long / 3


def test_failing_work_leaves_nothing_and_the_next_goes_on(station: Station) -> None:
    def fails(tx: Transaction) -> None:
        call_desk(tx, CallReason.HELP, actor="visitor")
        assert len(open_desk_calls(tx.connection)) == 1
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        station.do(fails)
    with station.reading() as connection:
        assert open_desk_calls(connection) == []
    station.do(call_desk, CallReason.HELP, actor="visitor")
    with station.reading() as connection:
        assert len(open_desk_calls(connection)) == 1
    assert station.verify().sound


def test_a_command_sees_what_it_has_appended(station: Station) -> None:
    def twice(tx: Transaction) -> int:
        call_id = call_desk(tx, CallReason.HELP, actor="visitor")
        before = len(open_desk_calls(tx.connection))
        answer_call(tx, call_id, actor="desk")
        return before - len(open_desk_calls(tx.connection))

    assert station.do(twice) == 1


def test_the_row_just_written_is_of_the_last_append_and_of_no_other_subject(
    station: Station,
) -> None:
    def told(tx: Transaction) -> list[tuple[str, str] | None]:
        first = arrive_unbooked(tx, ASA, actor="desk").visit_id
        seen = [state_and_zone(tx, first)]
        tx.append(first, VisitorMet(escort_id="host", zone="Plan 1"), actor="desk")
        seen.append(state_and_zone(tx, first))
        arrive_unbooked(tx, Visitor("Bo Ek"), actor="desk")
        return [*seen, state_and_zone(tx, first)]

    def state_and_zone(tx: Transaction, visit_id: str) -> tuple[str, str] | None:
        row = tx.row_just_written(visit_table, visit_id)
        return None if row is None else (row["state"], row["zone"])

    assert station.do(told) == [("waiting", ""), ("inside", "Plan 1"), None]


def test_listeners_hear_the_rooms_after_the_commit_only(station: Station) -> None:
    heard: list[tuple[frozenset[str], int]] = []

    def listener(rooms: frozenset[str]) -> None:
        with station.reading() as connection:
            heard.append((rooms, len(visits_in(connection, VisitState.WAITING))))

    def refused(tx: Transaction) -> None:
        arrive_unbooked(tx, ASA, actor="desk")
        raise Refused("visit.refused")

    station.listen(listener)
    with pytest.raises(Refused):
        station.do(refused)
    station.do(lambda _tx: None)
    assert heard == []
    station.do(arrive_unbooked, ASA, actor="desk")
    assert heard == [(frozenset({"visit"}), 1)]


def test_a_listener_that_fails_does_not_make_a_stored_arrival_look_lost(station: Station) -> None:
    def listener(rooms: frozenset[str]) -> None:
        raise ZeroDivisionError

    station.listen(listener)
    visit = station.do(arrive_unbooked, ASA, actor="desk")
    with station.reading() as connection:
        assert visits_in(connection, VisitState.WAITING) == [visit]


def test_work_given_to_a_closed_station_is_refused_instead_of_waiting_for_ever(
    tmp_path: Path,
) -> None:
    closed = Station(tmp_path, Settings())
    closed.close()
    with pytest.raises(RuntimeError):
        closed.submit(call_desk, CallReason.HELP, actor="visitor").result(2)


def test_what_is_queued_is_done_before_closing(tmp_path: Path) -> None:
    opened = Station(tmp_path, Settings())
    promised = [opened.submit(call_desk, CallReason.HELP, actor="visitor") for _ in range(20)]
    opened.close()
    assert all(each.done() for each in promised)
    assert rows(opened.database, "SELECT count(*) FROM desk_call") == [(20,)]


def test_closing_puts_everything_into_the_file(tmp_path: Path) -> None:
    with Station(tmp_path, Settings()) as opened:
        opened.do(call_desk, CallReason.HELP, actor="visitor")
        wal = Path(f"{opened.database}-wal")
        assert wal.stat().st_size
    assert not wal.exists() or wal.stat().st_size == 0


def test_a_second_process_may_read_but_not_write(station: Station) -> None:
    command = [sys.executable, "-c", OPEN_STATION, str(station.folder)]
    root = Path(__file__).parents[2]

    def said() -> list[str]:
        done = subprocess.run(command, cwd=root, check=True, capture_output=True, timeout=60)
        return done.stdout.decode().split()

    assert said() == ["storage.in_use", "read"]
    station.close()
    assert said() == ["opened", "read"]


def test_the_right_to_write_is_free_again_after_a_failed_opening(tmp_path: Path) -> None:
    database_in(tmp_path).write_bytes(b"This is no database at all. " * 100)
    for _ in range(2):
        with pytest.raises(StorageFailure) as failure:
            Station(tmp_path, Settings())
        assert failure.value.code == "storage.damaged"


def test_a_reader_keeps_one_view_while_others_write(station: Station) -> None:
    station.do(arrive_unbooked, ASA, actor="desk")
    with station.reading() as connection:
        before = visits_in(connection, VisitState.WAITING)
        station.do(arrive_unbooked, Visitor("Bo Ek"), actor="desk")
        assert visits_in(connection, VisitState.WAITING) == before
    with station.reading() as connection:
        assert len(visits_in(connection, VisitState.WAITING)) == 2


def test_a_reader_cannot_write(station: Station) -> None:
    row = {"subject_id": "x", "reason": "help", "called_at": 0}
    with pytest.raises(StorageFailure) as failure, station.reading() as connection:
        connection.execute(insert(desk_call), [row])
    assert failure.value.code == "storage.not_writable"
    assert station.verify().sound


def test_a_reader_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(StorageFailure) as failure:
        StationReader(tmp_path, Settings())
    assert failure.value.code == "storage.missing"
    assert list(tmp_path.iterdir()) == []


def test_the_writer_is_set_for_power_cuts_and_erasure(station: Station) -> None:
    def told(tx: Transaction) -> list[object]:
        names = ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
        return [tx.connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    assert station.do(told) == ["wal", 2, 1, 1]


def test_the_sign_of_life_is_one_row_a_station(station: Station) -> None:
    for _ in range(3):
        station.beat()
    ((name, at),) = rows(station.database, "SELECT station, at FROM sign_of_life")
    assert name == Settings().station
    assert at == int(station.now().timestamp() * 1000)
    assert projections().tables
