"""No room left: the command is refused, nothing is half stored, and the list can still be read."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from db.backup import backup
from db.failure import StorageFailure
from kiosk.evacuation.queries import who_is_inside
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import Visitor
from tests.db.raw import rows

LONG_WISH = "x" * 4000
Filling = Callable[[], None]


def arrive(station: Station, number: int) -> str:
    visitor = Visitor(f"Person {number}")
    return station.do(arrive_unbooked, visitor, wish=LONG_WISH, actor="desk").visit_id


def fill(station: Station) -> tuple[list[str], StorageFailure]:
    """Let people arrive until there is no room; gives who was acknowledged."""
    acknowledged: list[str] = []
    for number in range(5000):
        try:
            acknowledged.append(arrive(station, number))
        except StorageFailure as failure:
            return acknowledged, failure
    raise AssertionError("the disk never became full")


def inside(station: Station) -> set[str]:
    with station.reading() as connection:
        return {each.visit_id for each in who_is_inside(connection, station.now()).people}


def take_all_room(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as wrote, suppress(OSError):
        while True:
            wrote.write(bytes(4096))


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """Mount 2 MB of memory as a disk; skips where that is not allowed."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, check=False, capture_output=True, timeout=10)
    except OSError:
        pytest.skip("no mount program here")
    if done.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True, timeout=10)


def test_a_full_file_refuses_and_keeps_what_was_acknowledged(
    tmp_path: Path,
) -> None:
    def limited(connection: object, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=200")  # type: ignore[attr-defined] # sqlite3's

    event.listen(Engine, "connect", limited)
    try:
        with Station(tmp_path, Settings()) as station:
            acknowledged, failure = fill(station)
            assert failure.code == "storage.disk_full"
            assert len(acknowledged) > 10
            assert inside(station) == set(acknowledged)
            assert station.verify().sound
    finally:
        event.remove(Engine, "connect", limited)
    with Station(tmp_path, Settings()) as again:
        after = arrive(again, 0)
        assert inside(again) == {*acknowledged, after}
        assert again.verify().sound


def test_a_full_disk_refuses_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    with small_disk(folder):
        ballast = folder / "ballast"
        ballast.write_bytes(bytes(600_000))
        with Station(folder / "station", Settings()) as station:
            acknowledged, failure = fill(station)
            assert failure.code == "storage.disk_full"
            assert len(acknowledged) > 10
            assert inside(station) == set(acknowledged)
            assert station.verify().sound
            with pytest.raises(StorageFailure) as no_room:
                backup(station.database, folder / "saved.sqlite")
            assert no_room.value.code == "storage.disk_full"
            assert sorted(each.name for each in folder.iterdir()) == ["ballast", "station"]
            ballast.unlink()
            acknowledged.append(arrive(station, 0))
            assert inside(station) == set(acknowledged)
        assert len(rows(station.database, "SELECT 1 FROM visit")) == len(acknowledged)


def test_the_writer_survives_a_checkpoint_that_finds_no_room(tmp_path: Path) -> None:
    """The WAL is put back into the file when the lane idles; that too can meet a full disk."""
    folder = tmp_path / "disk"
    with small_disk(folder):
        ballast = folder / "ballast"
        with Station(folder / "station", Settings()) as station:
            acknowledged = {arrive(station, number) for number in range(12)}
            take_all_room(ballast)
            station._store._writer._thread.join(1.0)  # longer than the lane idles
            assert station.submit(lambda _tx: "alive").result(3) == "alive"
            assert inside(station) == acknowledged
            ballast.unlink()
            acknowledged.add(arrive(station, 12))
            assert inside(station) == acknowledged
            assert station.verify().sound
