"""The watched folder: complete files go in, then away with their report."""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from db.failure import StorageFailure
from kiosk.directory.queries import everybody
from kiosk.directory.referrals.model import Source
from kiosk.directory.referrals.queries import referrals_by_source_key
from kiosk.directory.sources.model import SourceReading
from kiosk.directory.sources.queries import sources
from kiosk.directory.staff_changes.queries import open_changes
from kiosk.exchange import watched_folder
from kiosk.exchange.dropped_files import DroppedKind, Handled, kind_of
from kiosk.exchange.watched_folder import WatchedFolder
from kiosk.refusal import Refused
from kiosk.station import Station
from tests.conftest import Employ, TurnedClock
from tests.exchange.calendars.ics import meeting, write

ROW = "e-post;orsak;från;till\nanna@b.example;MÖT;13:00;14:00\n"


@pytest.fixture
def inbox(station: Station, employ: Employ) -> Path:
    employ("Anna", "Öberg", email="anna@b.example", extension="6601")
    folder = station.folder / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture
def watched(station: Station, inbox: Path) -> WatchedFolder:
    return WatchedFolder(station, inbox)


def looked(watched: WatchedFolder) -> list[Handled]:
    assert watched.look() == []
    return watched.look()


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("staff.csv", DroppedKind.STAFF),
        ("Personallista 2026.CSV", DroppedKind.STAFF),
        ("personalförändringar.csv", DroppedKind.STAFF_CHANGES),
        ("staff-changes.csv", DroppedKind.STAFF_CHANGES),
        ("hänvisningar-0310.csv", DroppedKind.REFERRALS),
        ("referrals.csv", DroppedKind.REFERRALS),
        ("cmg.json", DroppedKind.REFERRALS),
        ("anna@b.example.ics", DroppedKind.CALENDAR),
        ("mail.eml", DroppedKind.STAFF_CHANGES),
        ("cmg.csv", None),
        ("staff.xlsx", None),
    ],
)
def test_a_file_says_by_its_name_what_it_tells_of(name: str, kind: DroppedKind | None) -> None:
    assert kind_of(Path(name)) is kind


def test_files_of_every_kind_go_in_and_away_with_their_reports(
    station: Station, inbox: Path, watched: WatchedFolder
) -> None:
    (inbox / "staff.csv").write_text("förnamn;efternamn;e-post\nBo;Ek;bo@b.example\n", "utf-8")
    (inbox / "referrals-cmg.csv").write_text(ROW, "utf-8")
    write(inbox / "anna@b.example.ics", meeting())
    (inbox / "personalförändring.csv").write_text(
        "typ;namn;gäller_från\nslutar;Anna Öberg;2026-04-01\n", "utf-8"
    )
    handled = looked(watched)
    assert [each.done for each in handled] == [True] * 4
    assert names(inbox) == ["done"]
    assert len(names(inbox / "done")) == 12
    words = (inbox / "done" / "referrals-cmg.csv.report.txt").read_text("utf-8")
    assert words.startswith("referrals-cmg.csv\nNya: 1\n")
    told = json.loads((inbox / "done" / "referrals-cmg.csv.report.json").read_text("utf-8"))
    assert (told["outcome"], told["added"], told["refused"]) == ("done", 1, [])
    assert told["read_at"] == "2026-03-10T12:00:00+01:00"
    with station.reading() as connection:
        assert len(everybody(connection)) == 2
        assert len(referrals_by_source_key(connection, Source.IMPORT)) == 1
        assert len(referrals_by_source_key(connection, Source.CALENDAR)) == 1
        assert [each.about for each in open_changes(connection)] == ["Anna Öberg"]
        read = {(each.name, each.what) for each in sources(connection)}
    assert read == {
        ("CSV", "staff"),
        ("referrals-cmg", "referrals"),
        ("calendar", "calendar"),
        ("personalförändring", "staff_changes"),
    }
    assert watched.look() == []


def test_a_file_that_still_grows_is_left_and_unfinished_ones_always(
    inbox: Path, watched: WatchedFolder
) -> None:
    growing = inbox / "referrals.csv"
    for name in ("referrals.csv.part", "staff.csv.TMP", ".hidden.csv"):
        (inbox / name).write_text(ROW, "utf-8")
    for end in (10, 20, 30):
        growing.write_text(ROW[:end], "utf-8")
        assert watched.look() == []
    growing.write_text(ROW, "utf-8")
    (handled,) = looked(watched)
    assert handled.summary is not None
    assert handled.summary.added == 1
    assert names(inbox) == [".hidden.csv", "done", "referrals.csv.part", "staff.csv.TMP"]


def test_a_file_of_the_same_size_written_again_is_not_yet_steady(
    inbox: Path, watched: WatchedFolder
) -> None:
    path = inbox / "referrals.csv"
    path.write_text(ROW, "utf-8")
    assert watched.look() == []
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))
    assert watched.look() == []
    assert len(watched.look()) == 1


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("referrals.csv", b"", "referral_file.empty"),
        ("holiday.jpg", b"\xff\xd8", "watched.kind_unknown"),
        ("cmg.json", b"{", "referral_file.json_broken"),
        ("x.ics", b"BEGIN", "calendar_file.no_calendar"),
        ("mail.eml", b"Subject: Lunch?\n\nHej\n", "staff_change_mail.other_subject"),
        ("mail.eml", b"\xff\xfe\x00", "staff_change_mail.unreadable"),
    ],
)
def test_a_broken_file_goes_to_failed_and_says_why(
    inbox: Path, watched: WatchedFolder, name: str, content: bytes, code: str
) -> None:
    (inbox / name).write_bytes(content)
    (handled,) = looked(watched)
    assert handled.refusal is not None
    assert handled.refusal.code == code
    assert names(inbox) == ["failed"]
    assert names(inbox / "failed") == [name, f"{name}.report.json", f"{name}.report.txt"]
    told = json.loads((inbox / "failed" / f"{name}.report.json").read_text("utf-8"))
    assert (told["outcome"], told["error"]["code"]) == ("failed", code)


def test_a_file_of_which_nothing_could_be_taken_has_failed(
    inbox: Path, watched: WatchedFolder
) -> None:
    (inbox / "referrals.csv").write_text(ROW.replace("anna", "nobody"), "utf-8")
    (handled,) = looked(watched)
    assert not handled.done
    words = (inbox / "failed" / "referrals.csv.report.txt").read_text("utf-8")
    assert "nobody@b.example" in words


def test_names_never_collide(inbox: Path, watched: WatchedFolder) -> None:
    for _ in range(3):
        (inbox / "referrals.csv").write_text(ROW, "utf-8")
        looked(watched)
    files = [each for each in names(inbox / "done") if "report" not in each]
    assert files == ["referrals (2).csv", "referrals (3).csv", "referrals.csv"]
    assert len(names(inbox / "done")) == 9


def test_a_file_that_breaks_the_reader_stops_no_other(
    inbox: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(station: Station, path: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(watched_folder._BRINGING_IN, DroppedKind.CALENDAR, broken)
    (inbox / "a.ics").write_text("x", "utf-8")
    (inbox / "referrals.csv").write_text(ROW, "utf-8")
    assert [each.done for each in looked(watched)] == [False, True]
    assert "a.ics" in names(inbox / "failed")


def test_a_full_disk_leaves_the_file_for_the_next_look(
    inbox: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(station: Station, path: Path) -> None:
        raise StorageFailure("storage.disk_full", detail="")

    (inbox / "referrals.csv").write_text(ROW, "utf-8")
    with monkeypatch.context() as patched:
        patched.setitem(watched_folder._BRINGING_IN, DroppedKind.REFERRALS, full)
        with pytest.raises(StorageFailure):
            looked(watched)
    assert names(inbox) == ["referrals.csv"]
    assert [each.done for each in watched.look()] == [True]


def test_a_file_that_cannot_be_put_away_is_worked_once(
    inbox: Path, watched: WatchedFolder, station: Station
) -> None:
    (inbox / "done").symlink_to(inbox / "nowhere")
    (inbox / "referrals.csv").write_text(ROW, "utf-8")
    assert watched.look() == []
    with pytest.raises(Refused) as refusal:
        watched.look()
    assert refusal.value.code == "watched.cannot_move"
    (inbox / "done").unlink()
    assert watched.look() == []
    assert names(inbox) == ["referrals.csv"]


def test_a_folder_that_disappears_is_refused(inbox: Path, watched: WatchedFolder) -> None:
    inbox.rename(inbox.with_name("away"))
    with pytest.raises(Refused) as refusal:
        watched.look()
    assert refusal.value.code == "watched.folder_gone"


def reading_of(station: Station, what: str) -> SourceReading | None:
    with station.reading() as connection:
        return next((each for each in sources(connection) if each.what == what), None)


def test_importing_the_same_file_again_changes_nothing(
    station: Station, inbox: Path, watched: WatchedFolder, clock: TurnedClock
) -> None:
    for _ in range(2):
        (inbox / "referrals.csv").write_text(ROW, "utf-8")
        (handled,) = looked(watched)
        clock.turn(timedelta(minutes=5))
    assert handled.summary is not None
    assert (handled.summary.added, handled.summary.unchanged) == (0, 1)
    found = reading_of(station, "referrals")
    assert found is not None
    assert (found.taken, found.refused) == (1, 0)
