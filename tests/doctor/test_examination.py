"""The doctor: with nothing wrong all is green, and each fault turns its own row red, no other."""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.engine import database_in
from kiosk.directory.commands import end_person, lead_unit, record_person, record_unit
from kiosk.directory.model import PersonDetails, unit_id_of
from kiosk.doctor import (
    equipment,
    examination,
    examine,
    house_neighbours_wording,
    station_file,
)
from kiosk.doctor.findings import Light
from kiosk.doctor.house_wording import ROWS
from kiosk.doctor.program_files import (
    examine_fonts,
    examine_translations,
)
from kiosk.doctor.wording import _ROWS, finding_in_words, what_is_said
from kiosk.resources import FONTS, TRANSLATIONS
from kiosk.station import Station
from tests.doctor.examined import VOICES, not_green, run_sql, write_settings

REAL_PROBE = equipment._PROBE


def test_a_station_in_order_is_green_in_every_row(folder: Path) -> None:
    findings = examine(folder)
    of_several_stations = (ROWS | house_neighbours_wording.ROWS).keys() - {"house"}
    assert [each.row for each in findings] == [e for e in _ROWS if e not in of_several_stations]
    assert {each.light for each in findings} == {Light.GREEN}


def test_a_station_nobody_has_opened_yet_lacks_only_decisions_and_stays_unopened(
    tmp_path: Path, folder: Path
) -> None:
    assert not_green(examine(tmp_path / "new")) == {
        "retention": "undecided",
        "notice": "incomplete",
    }
    assert not (tmp_path / "new").exists()


def wrong_setting(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "foaje.toml").write_text("station = 7\n", "utf-8")


def no_room(_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(station_file, "LEAST_FREE_BYTES", 1 << 62)


def not_writable(_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)


def damaged_file(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    database_in(folder).write_bytes(b"nothing of it left" * 1000)


def foreign_file(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    database_in(folder).unlink()
    with closing(sqlite3.connect(database_in(folder))) as connection:
        connection.execute("CREATE TABLE recipe (name)")


def newer_file(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    run_sql(folder, "UPDATE alembic_version SET version_num = '9999'")


def older_file(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    run_sql(folder, "UPDATE alembic_version SET version_num = '0001'")


def changed_event(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    run_sql(folder, "UPDATE event SET actor = 'somebody' WHERE origin_seq = 2")


def changed_table(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    run_sql(folder, "UPDATE visit SET name = 'Somebody else'")


def unit_without_manager(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    with Station(folder) as station:
        station.do(record_unit, "Teknik", "Bygg", secret=False, actor="test")
        details = PersonDetails("Anna", "Ek", unit="Bygg", administration="Teknik")
        station.do(record_person, details, actor="test")


def manager_who_left(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    unit_without_manager(folder, _monkeypatch)
    with Station(folder) as station:
        boss = station.do(record_person, PersonDetails("Mats", "Chef"), actor="test")
        station.do(lead_unit, unit_id_of("Teknik", "Bygg"), manager_id=boss, actor="test")
        station.do(end_person, boss, actor="test")


def lost_font(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts = folder.parent / "fonts"
    shutil.copytree(FONTS, fonts)
    (fonts / "NotoSansThai-Bold.ttf").write_bytes(b"no font")
    monkeypatch.setattr(examination, "examine_fonts", lambda: examine_fonts(fonts))


def lost_translation(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogues = folder.parent / "i18n"
    shutil.copytree(TRANSLATIONS, catalogues)
    (catalogues / "foaje_desk_sv.qm").unlink()
    monkeypatch.setattr(
        examination, "examine_translations", lambda: examine_translations(catalogues)
    )


def lost_printer(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    write_settings(folder, 'connection = "file"\ndevice = "/dev/usb/no-such-printer"')


def no_screen(_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(equipment, "_PROBE", REAL_PROBE)
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")


FAULTS: list[tuple[Callable[[Path, pytest.MonkeyPatch], None], str, str]] = [
    (wrong_setting, "settings", "settings.not_allowed"),
    (no_room, "storage", "little_room"),
    (not_writable, "storage", "not_writable"),
    (damaged_file, "storage", "damaged"),
    (foreign_file, "storage", "not_a_station"),
    (newer_file, "migrations", "newer"),
    (older_file, "migrations", "older"),
    (changed_event, "journal", "not_sound"),
    (changed_table, "journal", "not_sound"),
    (unit_without_manager, "units", "without_manager"),
    (manager_who_left, "units", "without_manager"),
    (lost_font, "fonts", "broken"),
    (lost_translation, "translations", "broken"),
    (lost_printer, "printer", "unreachable"),
    (no_screen, "display", "none"),
]


@pytest.mark.parametrize(("break_it", "row", "code"), FAULTS)
def test_a_fault_turns_its_own_row_red_and_no_other(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    break_it: Callable[[Path, pytest.MonkeyPatch], None],
    row: str,
    code: str,
) -> None:
    break_it(folder, monkeypatch)
    findings = examine(folder)
    assert not_green(findings) == {row: code}
    for voice in VOICES:
        for each in findings:
            assert "{" not in finding_in_words(voice, each)


def test_a_unit_with_a_manager_is_in_order(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unit_without_manager(folder, monkeypatch)
    (found,) = (each for each in examine(folder) if each.row == "units")
    assert "Teknik/Bygg" in what_is_said(VOICES[0], found)
    with Station(folder) as station:
        boss = station.do(record_person, PersonDetails("Mats", "Chef"), actor="test")
        station.do(lead_unit, unit_id_of("Teknik", "Bygg"), manager_id=boss, actor="test")
    assert not_green(examine(folder)) == {}


def test_the_command_ends_with_1_only_when_something_is_red(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    from kiosk.__main__ import main

    assert main(["doctor", "--json", "--data", str(folder)]) == 0
    told = json.loads(capsysbinary.readouterr().out)
    assert told["healthy"] is True
    assert {row["light"] for row in told["rows"]} == {"green"}
    changed_table(folder, pytest.MonkeyPatch())
    assert main(["doctor", "--data", str(folder)]) == 1
    assert "Journalen: RÖD." in capsysbinary.readouterr().out.decode()


def test_a_logo_the_badges_cannot_have_is_told_with_the_settings(folder: Path) -> None:
    (folder / "foaje.toml").write_text('[badge]\nlogo = "logo.png"\n', "utf-8")
    assert not_green(examine(folder)) == {"settings": "badge.logo_unreadable"}
