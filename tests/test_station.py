"""The station: one folder, one writer, and readers beside it."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from db.failure import StorageFailure
from kiosk.calendar import OfficeDay
from kiosk.refusal import Refused
from kiosk.settings import Settings, settings_from
from kiosk.station import (
    Station,
    StationReader,
    backup_folder,
    default_folder,
    office_days,
    opening_days,
)
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.model import Visitor


def test_a_station_reads_the_settings_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "foaje.toml").write_text('station = "B2"\n', "utf-8")
    with Station(tmp_path) as station:
        assert station.settings.station == "B2"
        assert station.database == tmp_path / "foaje.sqlite"
        station.do(call_desk, CallReason.HELP, actor="visitor")
    with StationReader(tmp_path) as reader:
        assert reader.settings.station == "B2"
        with reader.reading() as connection:
            assert len(open_desk_calls(connection)) == 1


def test_wrong_settings_are_refused_before_anything_is_made(tmp_path: Path) -> None:
    (tmp_path / "foaje.toml").write_text("station = 7\n", "utf-8")
    with pytest.raises(Refused):
        Station(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["foaje.toml"]


def test_the_folder_is_made_when_it_is_not_there(tmp_path: Path) -> None:
    Station(tmp_path / "new" / "folder", Settings()).close()
    assert (tmp_path / "new" / "folder" / "foaje.sqlite").exists()


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageFailure) as failure:
        Station(tmp_path / "file", Settings())
    assert failure.value.code == "storage.not_writable"


def test_one_station_a_folder(station: Station) -> None:
    with pytest.raises(StorageFailure) as failure:
        Station(station.folder, Settings())
    assert failure.value.code == "storage.in_use"
    assert failure.value.facts == {"folder": str(station.folder)}
    station.close()
    Station(station.folder, Settings()).close()


def test_closing_twice_does_no_harm(station: Station) -> None:
    station.close()
    station.close()


def test_patient_work_is_done_like_any_other(station: Station) -> None:
    visit = station.do_patiently(arrive_unbooked, Visitor("Åsa"), actor="import")
    assert visit.visitor.name == "Åsa"
    assert station.submit(call_desk, CallReason.HELP, actor="visitor").result(10)


def test_a_refusal_reaches_whoever_asked(station: Station) -> None:
    from kiosk.evacuation.commands import end_evacuation

    for carry_out in (station.do, station.do_patiently):
        with pytest.raises(Refused) as refused:
            carry_out(end_evacuation, actor="desk")
        assert refused.value.code == "evacuation.none"


def test_listeners_are_told_each_room_by_the_name_of_its_subject(station: Station) -> None:
    heard: list[frozenset[str]] = []
    station.listen(heard.append)
    station.do(call_desk, CallReason.HELP, actor="visitor")
    station.do(arrive_unbooked, Visitor("Åsa"), actor="visitor")
    station.beat()
    assert heard == [frozenset({"desk_call"}), frozenset({"visit"})]


def test_backups_lie_beside_the_file_unless_told_otherwise(tmp_path: Path) -> None:
    assert backup_folder(tmp_path, Settings()) == tmp_path / "backups"
    elsewhere = settings_from({"backups": {"folder": str(tmp_path / "elsewhere")}})
    assert backup_folder(Path("/station"), elsewhere) == tmp_path / "elsewhere"


def test_the_desk_is_manned_as_the_settings_say() -> None:
    days = opening_days(settings_from({"opening_hours": {"opens": "8.00", "closes": "15:45"}}))
    assert (days.hours.opens, days.hours.closes) == (time(8), time(15, 45))


def test_office_hours_are_the_desks_unless_the_settings_say_otherwise() -> None:
    raw = {"opening_hours": {"opens": "8.00"}, "office_hours": {"closes": "17.00"}}
    assert office_days(settings_from(raw)).hours == OfficeDay(time(8), time(17))


def test_closures_of_the_settings_close_the_house_or_change_its_hours() -> None:
    closures = [
        {"day": date(2026, 5, 15), "text": "Klämdag"},
        {"day": date(2026, 10, 7), "text": "Utbildning", "closes": "12.00"},
    ]
    days = opening_days(settings_from({"closures": closures}))
    assert days.on(date(2026, 5, 15)) is None
    assert days.on(date(2026, 10, 7)) == OfficeDay(time(7, 30), time(12))


def test_the_usual_folder_is_the_users_own() -> None:
    assert default_folder().name == "foaje"
    assert default_folder().is_absolute()


def test_a_station_goes_by_the_machines_clock_unless_given_another(tmp_path: Path) -> None:
    with Station(tmp_path, Settings()) as station:
        before = datetime.now(UTC)
        visit = station.do(arrive_unbooked, Visitor("Åsa"), actor="visitor")
    assert visit.arrived_at is not None
    assert abs((visit.arrived_at - before).total_seconds()) < 60
