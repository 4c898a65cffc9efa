"""A disposal is open while a name is left in a file: the log, a saved list, a copy."""

from pathlib import Path

import pytest

from db.backup import backup_into
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.privacy.queries import unfinished_disposals
from kiosk.settings import Settings
from kiosk.station import Station
from tests.disposing.house import ACTOR, NAME, AheadClock, dispose, left
from tests.disposing.name_search import files_with


def test_it_is_not_done_while_somebody_reads_what_the_log_still_holds(
    station: Station, host: str, clock: AheadClock
) -> None:
    left(station, host)
    clock.pass_time(hours=25)
    with station.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM visit").scalar()
        assert dispose(station).left
        assert "foaje.sqlite-wal" in files_with(station.folder, NAME)
    with station.reading() as connection:
        (going_on,) = unfinished_disposals(connection, station.settings.station)
    outcome = dispose(station)
    assert [each.disposal_id for each in outcome.finished] == [going_on.disposal_id]
    assert outcome.finished[0].subjects == 1
    assert files_with(station.folder, NAME) == set()


def test_a_file_that_cannot_be_taken_away_leaves_the_disposal_open(
    station: Station, host: str, clock: AheadClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(station, host)
    saved = station.folder / "utrymningslistor" / "utrymningslista.pdf"
    saved.parent.mkdir()
    saved.write_bytes(b"a list")
    clock.pass_time(hours=25)

    def refuse(path: Path, **_: object) -> None:
        raise PermissionError(13, "in use", str(path))

    with monkeypatch.context() as broken:
        broken.setattr(Path, "unlink", refuse)
        assert dispose(station).left
    (told,) = dispose(station).finished
    assert (told.subjects, told.files) == (1, 1)


def test_a_copy_nobody_can_read_goes_whole_when_its_time_has_passed(
    station: Station, host: str, clock: AheadClock
) -> None:
    left(station, host)
    folder = station.folder / "backups"
    sound = backup_into(station.database, folder, station.now(), 14)
    (folder / "foaje-broken.sqlite").write_bytes(NAME.encode() * 1000)
    clock.pass_time(hours=25)
    (told,) = dispose(station).finished
    assert [each.name for each in folder.iterdir()] == [sound.name]
    assert (told.copies, told.files) == (1, 1)


def test_a_copy_of_another_station_is_left_to_that_one(
    station: Station, host: str, clock: AheadClock, tmp_path: Path
) -> None:
    with Station(tmp_path / "other", Settings(station="B"), clock) as other:
        guest = other.do(record_person, PersonDetails("Eva", "Ek"), actor=ACTOR)
        left(other, guest)
        theirs = backup_into(other.database, station.folder / "backups", other.now(), 14)
    before = theirs.read_bytes()
    left(station, host)
    clock.pass_time(hours=25)
    assert not dispose(station).left
    assert theirs.read_bytes() == before
