"""The lane of a running program that reads folder and calendars by itself."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event

import pytest

from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.directory.sources.model import SourceReading
from kiosk.directory.sources.queries import sources
from kiosk.exchange import source_lane
from kiosk.exchange.source_lane import SourceLane
from kiosk.settings import Settings, settings_from
from kiosk.station import Station
from tests.exchange.calendars.ics import meeting, write

ROW = "e-post;orsak;från;till\nanna@b.example;MÖT;13:00;14:00\n"


@contextmanager
def running(folder: Path, settings: Settings) -> Iterator[Station]:
    with Station(folder, settings) as station:
        details = PersonDetails("Anna", "Öberg", email="anna@b.example")
        station.do(record_person, details, actor="test")
        with closing(SourceLane(station, 0.02)):
            yield station


def waited(station: Station, met: Callable[[list[SourceReading]], bool]) -> list[SourceReading]:
    """Wait until the noted sources are as they shall be; give them."""
    heard = Event()
    station.listen(lambda _rooms: heard.set())
    for _ in range(200):
        heard.clear()
        with station.reading() as connection:
            found = sources(connection)
        if met(found):
            return found
        heard.wait(0.1)
    raise AssertionError(found)


def test_a_file_dropped_and_a_calendar_are_read_by_themselves(tmp_path: Path) -> None:
    station_folder, calendars = tmp_path / "station", tmp_path / "calendars"
    (station_folder / "inbox").mkdir(parents=True)
    calendars.mkdir()
    write(calendars / "anna@b.example.ics", meeting())
    said = {"calendars": [{"path": str(calendars), "name": "Exchange"}]}
    with running(station_folder, settings_from({"sources": said})) as station:
        (station_folder / "inbox" / "referrals.csv").write_text(ROW, "utf-8")
        found = waited(station, lambda s: {"Exchange", "referrals", "inbox"} <= {e.name for e in s})
    by_name = {each.name: each for each in found}
    assert by_name["Exchange"].live
    assert (by_name["inbox"].what, by_name["inbox"].taken) == ("watched_folder", 1)
    assert (station_folder / "inbox" / "done" / "referrals.csv").exists()


def test_a_folder_that_disappears_has_failed_once_and_is_read_again_when_back(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    looked = Event()
    watched = tmp_path / "share"
    watched.mkdir()
    settings = settings_from({"sources": {"watched_folder": str(watched)}})
    with running(tmp_path / "station", settings) as station:
        shutil.rmtree(watched)
        (found,) = waited(station, lambda s: bool(s and s[0].failed_at))
        assert (found.name, found.failure) == ("share", "watched.folder_gone")
        looks = len(caplog.records)
        while len(caplog.records) < looks + 3:
            looked.wait(0.05)
        with station.reading() as connection:
            assert sources(connection) == [found]
        watched.mkdir()
        (found,) = waited(station, lambda s: bool(s and s[0].failed_at is None))
        (watched / "referrals.csv").write_text(ROW, "utf-8")
        waited(station, lambda s: any(each.what == "referrals" for each in s))
    assert (watched / "done" / "referrals.csv").exists()


def test_without_a_folder_nothing_is_watched_until_there_is_one(tmp_path: Path) -> None:
    with running(tmp_path / "station", Settings()) as station:
        inbox = station.folder / "inbox"
        with station.reading() as connection:
            assert sources(connection) == []
        inbox.mkdir()
        (inbox / "referrals.csv").write_text(ROW, "utf-8")
        waited(station, lambda s: any(each.what == "watched_folder" for each in s))


def test_what_breaks_one_source_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from kiosk.exchange.calendars import calendar_import

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(calendar_import, "import_calendars", broken)
    folder = tmp_path / "station"
    (folder / "inbox").mkdir(parents=True)
    settings = settings_from({"sources": {"calendars": [{"path": "nowhere", "name": "Exchange"}]}})
    with running(folder, settings) as station:
        found = waited(station, lambda s: any(each.failed_at for each in s))
        assert [each.failure for each in found] == [source_lane.UNFORESEEN]
        (folder / "inbox" / "referrals.csv").write_text(ROW, "utf-8")
        waited(station, lambda s: any(each.what == "referrals" for each in s))
