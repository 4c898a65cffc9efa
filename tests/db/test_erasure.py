"""What is erased is in no page of the file, and in no copy of it."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import erasure
from db.backup import backup
from db.engine import database_in, reader_engine, reading
from db.erasure import Passed, erase_in_copy, left_over
from db.failure import StorageFailure
from db.transaction import Transaction
from db.verification import verify
from kiosk.station import Station, projections
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.model import Departure, Visitor
from kiosk.visits.queries import visit_by_id

VISITS = 120


def erase(tx: Transaction, visit_id: str) -> int:
    return tx.erase(visit_id)


def arrivals(station: Station, number: int) -> dict[str, str]:
    """Let so many come, and every other leave; gives the names by visit."""
    names = {}
    for each in range(number):
        name = f"Qvintilia {each:05d} " + "y" * (each % 50)
        visit = station.do(arrive_unbooked, Visitor(name), actor="desk")
        if each % 2:
            station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
        names[visit.visit_id] = f"Qvintilia {each:05d}"
    return names


def found_in(file: Path, names: list[str]) -> set[str]:
    content = file.read_bytes()
    return {each for each in names if each.encode() in content}


def test_of_many_erased_in_any_order_none_is_left_in_any_page(station: Station) -> None:
    names = arrivals(station, VISITS)
    gone = random.Random(1).sample(sorted(names), VISITS * 2 // 3)
    for each in gone:
        assert station.do(erase, each) in {1, 2}
    assert station.overwrite_erased()
    erased = [names[each] for each in gone]
    files = [each for each in station.folder.iterdir() if each.is_file()]
    assert [found_in(each, erased) for each in files] == [set()] * len(files)
    kept = [name for visit_id, name in names.items() if visit_id not in gone]
    assert found_in(station.database, kept) == set(kept)
    assert station.verify().faults == ()


def test_an_erasure_that_fails_erases_nothing(station: Station) -> None:
    (visit_id,) = arrivals(station, 1)

    def erase_and_fail(tx: Transaction) -> None:
        tx.erase(visit_id)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        station.do(erase_and_fail)
    with station.reading() as connection:
        found = visit_by_id(connection, visit_id)
    assert found is not None
    assert found.visitor.name.startswith("Qvintilia")


def test_the_log_is_not_said_to_be_empty_while_somebody_reads_it(station: Station) -> None:
    (visit_id,) = arrivals(station, 1)
    with station.reading() as connection:
        visit_by_id(connection, visit_id)
        station.do(erase, visit_id)
        assert not station.overwrite_erased()
    assert station.overwrite_erased()


@pytest.fixture
def copy(station: Station, tmp_path: Path) -> Path:
    """Give a copy of a station with four visits, of which the station has erased two since."""
    names = arrivals(station, 4)
    target = tmp_path / "copy.sqlite"
    backup(station.database, target)
    for each in list(names)[:2]:
        station.do(erase, each)
    return target


def faults_in(file: Path) -> tuple[object, ...]:
    engine = reader_engine(file)
    try:
        with reading(engine) as connection:
            return verify(connection, projections(), "").faults
    finally:
        engine.dispose()


def test_a_copy_loses_what_its_station_erased_and_nothing_else(
    station: Station, copy: Path
) -> None:
    bodies = left_over(copy, station.database, "A", {})
    assert len(bodies) == 3
    erase_in_copy(copy, bodies, projections())
    names = [f"Qvintilia {each:05d}" for each in range(4)]
    assert found_in(copy, names) == set(names[2:])
    assert left_over(copy, station.database, "A", {}) == []
    assert faults_in(copy) == ()
    assert [each.name for each in copy.parent.glob("copy*")] == ["copy.sqlite"]


def test_a_copy_another_version_folded_keeps_no_rows_and_is_folded_when_opened(
    station: Station, copy: Path
) -> None:
    with closing(sqlite3.connect(copy)) as older:
        older.execute("UPDATE projection_version SET version = 0 WHERE name = 'visit'")
        older.commit()
    erase_in_copy(copy, left_over(copy, station.database, "A", {}), projections())
    names = [f"Qvintilia {each:05d}" for each in range(4)]
    assert found_in(copy, names) == set(names[2:])
    opened = copy.parent / "opened"
    opened.mkdir()
    copy.rename(database_in(opened))
    with Station(opened) as again:
        assert again.verify().faults == ()


def test_a_copy_that_cannot_be_written_anew_stays_as_it_was(
    station: Station, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = copy.read_bytes()

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(erasure, "make_durable", no_room)
    with pytest.raises(StorageFailure) as failed:
        erase_in_copy(copy, left_over(copy, station.database, "A", {}), projections())
    assert failed.value.code == "storage.disk_full"
    assert copy.read_bytes() == before
    assert [each.name for each in copy.parent.glob("copy*")] == ["copy.sqlite"]


def test_what_the_station_never_knew_goes_by_its_age(
    station: Station, copy: Path, tmp_path: Path
) -> None:
    with Station(tmp_path / "fresh") as fresh:
        arrivals(fresh, 1)
        young = {"visit": Passed(before=0)}
        assert left_over(copy, fresh.database, "A", young) == []
        old = {"visit": Passed(before=2**45, kept=("visit.left.1",))}
        assert len(left_over(copy, fresh.database, "A", old)) == 4
        assert left_over(copy, fresh.database, "B", old) == []
