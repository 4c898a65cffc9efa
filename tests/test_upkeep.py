"""What a station sees to by itself, with a clock handed in."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.transaction import Transaction
from kiosk import upkeep
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.evacuation.completeness import own_complete_to
from kiosk.settings import Reception, Settings
from kiosk.station import Station
from kiosk.upkeep import Upkeep
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import Contact, visitor_named
from kiosk.visits.queries import visit_by_id


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    with Station(tmp_path, Settings(reception=Reception(host_answer_minutes=1))) as opened:
        yield opened


class Snapshots:
    """Counts how often the list was written, and lets a test wait for the next time."""

    def __init__(self) -> None:
        self.written = 0
        self.fails = False
        self._changed = threading.Condition()

    def __call__(self) -> None:
        with self._changed:
            self.written += 1
            self._changed.notify_all()
        if self.fails:
            raise OSError("no room")

    def wait_for(self, number: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self.written >= number, 10)


def waited_for(station: Station, holds: Callable[[], bool]) -> bool:
    changed = threading.Condition()

    def hear(_rooms: frozenset[str]) -> None:
        with changed:
            changed.notify_all()

    station.listen(hear)
    with changed:
        return changed.wait_for(holds, 10)


def test_a_sign_of_life_moves_on_without_any_event(station: Station) -> None:
    snapshots = Snapshots()
    working = Upkeep(station, snapshots, beat_seconds=0.02)
    snapshots.wait_for(1)
    with station.reading() as connection:
        first = own_complete_to(connection)
    snapshots.wait_for(snapshots.written + 3)
    working.close()
    with station.reading() as connection:
        last = own_complete_to(connection)
    assert first is not None
    assert last is not None
    assert last > first


def test_a_host_who_does_not_answer_in_time_comes_back_to_the_desk(station: Station) -> None:
    host = station.do(
        record_person, PersonDetails(given_name="Eva", family_name="Mård"), actor="test"
    )
    visit = station.do(arrive_at_desk, visitor_named("Åsa Öhrn"), host, actor="test")

    def contact() -> Contact:
        with station.reading() as connection:
            found = visit_by_id(connection, visit.visit_id)
        assert found is not None
        return found.contact

    snapshots = Snapshots()
    patient = Upkeep(station, snapshots, beat_seconds=0.02)
    snapshots.wait_for(3)
    patient.close()
    assert contact() is Contact.ASKED
    station.do(_make_older, visit.visit_id)
    working = Upkeep(station, lambda: None, beat_seconds=0.02)
    assert waited_for(station, lambda: contact() is Contact.NO_ANSWER)
    working.close()


def _make_older(tx: Transaction, visit_id: str) -> None:
    tx.connection.exec_driver_sql(
        "UPDATE visit SET contact_at = contact_at - 120000 WHERE subject_id = ?", (visit_id,)
    )


def test_one_backup_a_night_is_made_and_the_oldest_go(station: Station) -> None:
    folder = station.folder / "backups"
    now = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)  # 02.00 in Stockholm: not yet
    clock = [now]
    snapshots = Snapshots()
    working = Upkeep(station, snapshots, clock=lambda: clock[0], beat_seconds=0.02)
    snapshots.wait_for(3)
    assert not folder.exists()
    for day in range(16):
        clock[0] = now + timedelta(days=day, minutes=45)
        snapshots.wait_for(snapshots.written + 3)
    working.close()
    kept = sorted(each.name[:14] for each in folder.iterdir())
    assert len(kept) == station.settings.backups.keep == 14
    assert kept[-1] == "foaje-20261205"


def test_a_snapshot_that_cannot_be_written_stops_nothing_else(station: Station) -> None:
    snapshots = Snapshots()
    snapshots.fails = True
    working = Upkeep(station, snapshots, beat_seconds=0.02)
    snapshots.wait_for(4)
    working.close()


def test_the_journal_is_verified_while_the_program_runs(
    station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "FIRST_VERIFY_SECONDS", 0.0)
    snapshots = Snapshots()
    working = Upkeep(station, snapshots, beat_seconds=0.02)
    snapshots.wait_for(4)
    working.close()
    assert working.verified is True
