"""The doctor: with nothing wrong all is green, and each fault turns its own row red, no other."""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from db.clock import machine_clock
from db.engine import database_in
from kiosk.devices.printer_engine import Condition
from kiosk.devices.transports import PrinterFault
from kiosk.directory.commands import end_person, lead_unit, record_person, record_unit
from kiosk.directory.model import PersonDetails, unit_id_of
from kiosk.doctor import equipment, examination, examine, program_files, speech, station_file
from kiosk.doctor.equipment import examine_display
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.program_files import (
    examine_fonts,
    examine_translations,
    examine_visitors_languages,
)
from kiosk.doctor.wording import _ROWS, _SAID, finding_in_words, what_is_said
from kiosk.faces.speech import voices
from kiosk.privacy.commands import begin_disposal, erase_due, set_hold
from kiosk.privacy.model import all_rules
from kiosk.privacy.users.commands import KeptPin, make_user
from kiosk.privacy.users.model import Role
from kiosk.privacy.users.pins import PEPPER_FILE, pepper_of
from kiosk.resources import FONTS, TRANSLATIONS
from kiosk.settings import Face, Faces, Languages, Settings
from kiosk.settings.privacy import PROPOSED_HOURS
from kiosk.station import ALL_RETAINED, Station
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.model import Departure, visitor_named
from kiosk.wording.voice import Voice
from tests.simulators.printer import Behaviour, TcpSimulator

REAL_PROBE = equipment._PROBE
QUICK_PROBE = "import json, sys; json.dump({'platform': 'xcb', 'screens': 1}, sys.stdout)"
VOICES = (Voice("sv"), Voice("en"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a station in good order with one file printer, on a machine with a screen."""
    monkeypatch.setattr(equipment, "_PROBE", QUICK_PROBE)
    monkeypatch.setattr(voices, "missing_programs", lambda: ())
    cards = tmp_path / "cards"
    cards.write_text(" 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n", "utf-8")
    monkeypatch.setattr(speech, "_SOUND_CARDS", cards)
    path = tmp_path / "station"
    path.mkdir()
    write_settings(path, 'connection = "file"\ndevice = "badges.bin"')
    with Station(path) as station:
        station.do(arrive_unbooked, visitor_named("Maj"), actor="test")
        name_administrator(station)
    return path


def name_administrator(station: Station) -> None:
    pin = KeptPin("$argon2id$of-nobody", pepper_of(station.folder).pepper_id)
    station.do(make_user, "Inger", [Role.ADMINISTRATOR], pin=pin, actor="test")


DECIDED = "".join(
    f'[[retention]]\ncategory = "{category}"\nregistry_number = "KS 1"\ndecided_on = 2026-02-03\n'
    for category in PROPOSED_HOURS
)
NOTICE = '[data_protection]\ncontroller = "Kommunstyrelsen"\nofficer = "ombud@a.example"\n'


def write_settings(folder: Path, printer: str, promises: str = DECIDED + NOTICE) -> None:
    printers = f'[[printers]]\nname = "Disken"\n{printer}\n'
    (folder / "foaje.toml").write_text(printers + promises, "utf-8")


def run_sql(folder: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(database_in(folder))) as connection:
        assert connection.execute(statement, values).rowcount > 0
        connection.commit()


def not_green(findings: tuple[Finding, ...]) -> dict[str, str]:
    return {each.row: each.code for each in findings if each.light is Light.RED}


def test_a_station_in_order_is_green_in_every_row(folder: Path) -> None:
    findings = examine(folder)
    assert [each.row for each in findings] == list(_ROWS)
    assert {each.light for each in findings} == {Light.GREEN}


def test_a_station_nobody_has_opened_yet_lacks_only_decisions_and_stays_unopened(
    tmp_path: Path, folder: Path
) -> None:
    assert not_green(examine(tmp_path / "new")) == {
        "retention": "undecided",
        "notice": "incomplete",
    }
    assert not (tmp_path / "new").exists()


def test_without_a_decision_on_disposal_nobody_goes_live(folder: Path) -> None:
    told = DECIDED.replace('registry_number = "KS 1"', 'registry_number = " "', 1)
    write_settings(folder, 'connection = "file"\ndevice = "badges.bin"', told + NOTICE)
    findings = examine(folder)
    assert not_green(findings) == {"retention": "undecided"}
    (found,) = (each for each in findings if each.row == "retention")
    assert "visits" in what_is_said(VOICES[0], found)
    assert "missed_bookings" not in what_is_said(VOICES[0], found)


def test_who_is_responsible_must_be_told(folder: Path) -> None:
    told = NOTICE.replace("ombud@a.example", "")
    write_settings(folder, 'connection = "file"\ndevice = "badges.bin"', DECIDED + told)
    assert not_green(examine(folder)) == {"notice": "incomplete"}


def test_what_is_kept_too_long_is_found(folder: Path) -> None:
    database_in(folder).unlink()  # its clock never runs backwards
    days_ago = machine_clock() - timedelta(hours=30)
    with Station(folder, clock=lambda: days_ago) as station:
        visit = station.do(arrive_unbooked, visitor_named("Maj"), actor="test")
        station.do(leave, visit.visit_id, Departure.DESK, actor="test")
        name_administrator(station)
    assert not_green(examine(folder)) == {"disposal": "overdue"}
    with Station(folder) as station:
        station.do(set_hold, "KS 1", visit_id=visit.visit_id, actor="test")
    assert not_green(examine(folder)) == {}


def test_a_disposal_that_has_not_reached_every_file_is_found(folder: Path) -> None:
    database_in(folder).unlink()
    began = machine_clock() - timedelta(hours=30)
    with Station(folder, clock=lambda: began) as station:
        visit = station.do(arrive_unbooked, visitor_named("Maj"), actor="test")
        station.do(leave, visit.visit_id, Departure.DESK, actor="test")
        name_administrator(station)
    late = machine_clock() - timedelta(hours=4)
    with Station(folder, clock=lambda: late) as station:
        rule, visits = all_rules(station.settings.retention)[0], ALL_RETAINED[0]
        disposal_id = station.do(begin_disposal, rule, actor="test")
        station.do(erase_due, disposal_id, visits, rule, [visit.visit_id], actor="test")
    assert not_green(examine(folder)) == {"disposal": "unfinished"}


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


@pytest.fixture
def broken_printer() -> Iterator[TcpSimulator]:
    with TcpSimulator(Behaviour(condition=Condition(paper_out=True))) as simulator:
        yield simulator


def test_a_printer_out_of_paper_is_told_by_its_name(
    folder: Path, broken_printer: TcpSimulator
) -> None:
    port = broken_printer.port
    write_settings(folder, f'connection = "tcp"\naddress = "127.0.0.1"\nport = {port}')
    findings = examine(folder)
    assert not_green(findings) == {"printer": "paper_out"}
    (printer,) = (each for each in findings if each.row == "printer")
    assert finding_in_words(VOICES[0], printer) == (
        "Skrivare Disken: RÖD. Papperet är slut. Sätt i en ny rulle."
    )


def test_a_screen_that_is_not_there_is_told_with_its_face(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(equipment, "_PROBE", QUICK_PROBE)
    assert examine_display(Faces()).light is Light.GREEN
    found = examine_display(Faces(visitor=Face(screen=1)))
    assert (found.light, found.code, found.facts["face"]) == (
        Light.RED,
        "screen_missing",
        "visitor",
    )


def test_faces_drawn_on_no_screen_are_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    found = examine_display(Faces(visitor=Face(screen=1)))
    assert (found.light, found.code) == (Light.GREEN, "invisible")


def test_every_fault_of_a_printer_has_its_sentence() -> None:
    assert {("printer", fault.value) for fault in PrinterFault} <= set(_SAID)


def test_every_font_that_ships_is_examined() -> None:
    assert set(program_files.FONT_FILES) == {path.name for path in FONTS.glob("*.ttf")}


def test_a_language_no_native_has_read_is_told_but_nothing_to_mend() -> None:
    found = examine_visitors_languages(Settings(languages=Languages(switched_on=("sv", "fi"))))
    assert (found.light, found.code) == (Light.GREEN, "unreviewed")
    assert "modersmål har läst texterna på: Suomi." in finding_in_words(VOICES[0], found)
    assert examine_visitors_languages(Settings()).code == "in_order"


def test_a_language_pack_that_was_not_compiled_is_named(tmp_path: Path) -> None:
    catalogues = shutil.copytree(TRANSLATIONS, tmp_path / "i18n")
    (catalogues / "foaje_visitor_fi.qm").unlink()
    found = examine_translations(catalogues)
    assert (found.light, found.facts["files"]) == (Light.RED, ["foaje_visitor_fi.qm"])


def test_every_sentence_is_swedish_too() -> None:
    for (row, code), said in _SAID.items():
        assert VOICES[0].say(said) != said.source, (row, code)


def test_a_name_from_the_settings_cannot_command_a_terminal() -> None:
    found = Finding("printer", Light.RED, "gone", {}, name="\x1b[2JDisken")
    assert "\x1b" not in finding_in_words(VOICES[0], found)
    assert what_is_said(VOICES[0], found)


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


def test_a_house_where_nobody_signs_in_is_told_how_to_begin(folder: Path) -> None:
    for part in folder.glob("foaje.sqlite*"):
        part.unlink()
    Station(folder).close()
    assert not_green(examine(folder)) == {"users": "no_administrator"}


def test_a_pepper_that_is_gone_another_or_open_to_others_is_told(folder: Path) -> None:
    pepper = folder / PEPPER_FILE
    pepper.chmod(0o644)
    assert not_green(examine(folder)) == {"users": "pepper_open"}
    pepper.unlink()
    assert not_green(examine(folder)) == {"users": "pepper_lost"}
    pepper_of(folder)
    (found,) = [each for each in examine(folder) if each.row == "users"]
    assert (found.code, found.facts) == ("pins_lost", {"names": ["Inger"]})
