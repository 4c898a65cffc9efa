"""Personnel changes by file and by mail: queued for the desk, and nothing else changed."""

from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from kiosk.directory.commands import lead_unit
from kiosk.directory.model import unit_id_of
from kiosk.directory.queries import everybody
from kiosk.directory.staff_changes.commands import put_aside
from kiosk.directory.staff_changes.model import ChangeChannel, ChangeKind, StaffChange
from kiosk.directory.staff_changes.queries import open_changes
from kiosk.exchange.staff_changes.change_import import import_staff_changes
from kiosk.refusal import Refused
from kiosk.resources import QML
from kiosk.station import Station
from tests.conftest import Employ

HEADER = "typ;namn;e-post;gäller_från;anknytning;telefon;enhet;rum;efterträdare;anmält_av\n"
MANUAL = QML.parent / "manual" / "personalforandring.md"


@pytest.fixture(autouse=True)
def people(station: Station, employ: Employ) -> dict[str, str]:
    boss = employ("Eva", "Lind", email="eva@b.example", unit="Bygg")
    found = {
        "boss": boss,
        "anna": employ("Anna", "Öberg", email="anna@b.example", unit="Bygg"),
        "bo": employ("Bo", "Ek", email="bo@b.example"),
    }
    station.do(lead_unit, unit_id_of("", "Bygg"), manager_id=boss, actor="test")
    return found


def listed(folder: Path, *rows: str) -> Path:
    path = folder / "personalförändringar.csv"
    path.write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    return path


def mail(path: Path, text: str, sender: str = "Eva Lind <eva@b.example>", **headers: str) -> Path:
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["Subject"] = headers.get("subject", "Personalförändring")
    message.set_content(text)
    path.write_bytes(bytes(message))
    return path


def queued(station: Station) -> list[StaffChange]:
    with station.reading() as connection:
        return open_changes(connection)


def test_a_file_of_every_kind_is_queued_and_the_directory_stays(
    station: Station, tmp_path: Path, people: dict[str, str]
) -> None:
    with station.reading() as connection:
        before = everybody(connection)
    rows = (
        "nytt nummer;;anna@b.example;2026-04-01;6642;0980-319 242;;;;Eva Lind",
        "börjar;Siv Ann Mård;siv@b.example;2026-04-02;6650;;Bygg;A217;;Eva Lind",
        "Slutar;Bo Ek;;0403;;;;;anna@b.example;",
        "flyttar;Anna Öberg;;2026-04-04;;;Miljö;B101;;",
    )
    summary = import_staff_changes(station, listed(tmp_path, *rows))
    assert (summary.added, summary.refused) == (4, ())
    number, starts, left, moved = queued(station)
    assert (number.kind, number.person_id, number.extension) == (
        ChangeKind.NEW_NUMBER,
        people["anna"],
        "6642",
    )
    assert (number.phone, number.told_by) == ("+46980319242", "Eva Lind")
    assert (starts.given_name, starts.family_name, starts.email) == (
        "Siv Ann",
        "Mård",
        "siv@b.example",
    )
    assert (left.effective_on, left.successor_id) == (date(2026, 4, 3), people["anna"])
    assert (moved.unit, moved.room) == ("Miljö", "B101")
    assert {each.channel for each in queued(station)} == {ChangeChannel.FILE}
    with station.reading() as connection:
        assert everybody(connection) == before


def test_the_same_file_again_queues_nothing_not_even_what_was_put_aside(
    station: Station, tmp_path: Path
) -> None:
    path = listed(tmp_path, "slutar;Bo Ek;;2026-04-03;;;;;;")
    import_staff_changes(station, path)
    station.do(put_aside, queued(station)[0].change_id, "Fel person", actor="desk")
    summary = import_staff_changes(station, path)
    assert (summary.added, summary.unchanged) == (0, 1)
    assert queued(station) == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("byter;Bo Ek;;2026-04-03;;;;;;", "staff_change_row.kind_unknown"),
        ("slutar;;;2026-04-03;;;;;;", "staff_change_row.person_missing"),
        ("slutar;2026;;2026-04-03;;;;;;", "staff_change_row.name_without_letter"),
        ("slutar;Bo Ek;;;;;;;;", "staff_change_row.day_missing"),
        ("slutar;Bo Ek;;snart;;;;;;", "written_time.unreadable"),
        ("slutar;Bo Ek;bo;2026-04-03;;;;;;", "staff_change_row.email_unreadable"),
        ("nytt nummer;Bo Ek;;2026-04-03;x;;;;;", "staff_change_row.extension_unreadable"),
        ("nytt nummer;Bo Ek;;2026-04-03;;12;;;;", "staff_change_row.phone_unreadable"),
        ("nytt nummer;Bo Ek;;2026-04-03;;;;;;", "staff_change.number_missing"),
        ("flyttar;Bo Ek;;2026-04-03;;;;;;", "staff_change.place_missing"),
        ("börjar;Bo;;2026-04-03;;;;;;", "person.name_missing"),
        ("slutar;Bo Ek;;2026-04-03;;;;;nobody@b.example;", "person.not_found"),
        (f"flyttar;Bo Ek;;2026-04-03;;;;{'x' * 201};;", "staff_change_row.too_long"),
    ],
)
def test_a_bad_row_is_refused_and_the_good_ones_are_queued(
    station: Station, tmp_path: Path, row: str, code: str
) -> None:
    good = "slutar;Anna Öberg;;2026-04-03;;;;;;"
    summary = import_staff_changes(station, listed(tmp_path, row, good))
    assert [(each.line, each.code) for each in summary.refused] == [(2, code)]
    assert [each.about for each in queued(station)] == ["Anna Öberg"]


def test_whom_nobody_knows_is_left_to_the_desk_by_name(station: Station, tmp_path: Path) -> None:
    import_staff_changes(station, listed(tmp_path, "slutar;Ingen Alls;;2026-04-03;;;;;;"))
    (found,) = queued(station)
    assert (found.person_id, found.about) == ("", "Ingen Alls")


def test_a_mail_from_a_manager_is_queued(
    station: Station, tmp_path: Path, people: dict[str, str]
) -> None:
    text = "Typ: slutar\nNamn: Anna Öberg\nGäller från: 2026-04-30\n\nHälsningar: Eva\n"
    summary = import_staff_changes(station, mail(tmp_path / "1.eml", text))
    assert summary.added == 1
    (found,) = queued(station)
    assert (found.person_id, found.channel) == (people["anna"], ChangeChannel.MAIL)
    assert (found.told_by, found.sender_known) == ("eva@b.example", True)


@pytest.mark.parametrize("sender", ["bo@b.example", "Eva Lind <eva@elsewhere.example>", ""])
def test_a_mail_from_anybody_else_is_queued_and_marked(
    station: Station, tmp_path: Path, sender: str
) -> None:
    text = "Typ: slutar\nNamn: Anna Öberg\nGäller från: 2026-04-30\n"
    import_staff_changes(station, mail(tmp_path / "1.eml", text, sender))
    assert [each.sender_known for each in queued(station)] == [False]


def test_a_folder_of_mails_is_read_whole_and_broken_ones_are_told(
    station: Station, tmp_path: Path
) -> None:
    good = "Typ: flyttar\nE-post: anna@b.example\nGäller från: 2026-04-30\nRum: B101"
    mail(tmp_path / "1.eml", good, subject="SV: Personalförändring Bygg")
    mail(tmp_path / "2.eml", good, subject="Lunch?")
    mail(tmp_path / "3.eml", "Hej!\nAnna slutar.\n")
    mail(tmp_path / "4.eml", "Typ: slutar\nNam: Bo\n")
    (tmp_path / "5.eml").write_bytes(b"")
    raw = mail(tmp_path / "6.eml", good).read_bytes()
    (tmp_path / "6.eml").write_bytes(raw.replace(b'charset="utf-8"', b'charset="nonsense"'))
    summary = import_staff_changes(station, tmp_path)
    assert summary.added == 1
    assert [(each.facts["file"], each.code) for each in summary.refused] == [
        ("2.eml", "staff_change_mail.other_subject"),
        ("3.eml", "staff_change_mail.line_unknown"),
        ("4.eml", "staff_change_mail.line_unknown"),
        ("5.eml", "staff_change_mail.unreadable"),
        ("6.eml", "staff_change_mail.no_text"),
    ]


def test_a_mail_of_html_alone_is_refused(station: Station, tmp_path: Path) -> None:
    message = EmailMessage(policy=SMTP)
    message["From"], message["Subject"] = "eva@b.example", "Personalförändring"
    message.set_content("<p>Typ: slutar</p>", subtype="html")
    (tmp_path / "1.eml").write_bytes(bytes(message))
    with pytest.raises(Refused) as refusal:
        import_staff_changes(station, tmp_path / "1.eml")
    assert refusal.value.code == "staff_change_mail.no_text"


@pytest.mark.parametrize("name", ["nowhere.csv", "nowhere.eml"])
def test_what_is_not_there_is_refused(station: Station, tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused) as refusal:
        import_staff_changes(station, tmp_path / name)
    assert refusal.value.code == "staff_change_file.missing"


def test_every_example_of_the_manual_is_understood(station: Station, tmp_path: Path) -> None:
    examples = MANUAL.read_text("utf-8").split("```text\n")[1:]
    assert len(examples) == 4
    for number, example in enumerate(examples):
        mail(tmp_path / f"{number}.eml", example.partition("```")[0])
    summary = import_staff_changes(station, tmp_path)
    assert (summary.added, summary.refused) == (4, ())
    assert {each.kind for each in queued(station)} == set(ChangeKind)
