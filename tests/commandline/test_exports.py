"""`kiosk export staff` and `kiosk export referrals`."""

import json
from pathlib import Path
from typing import Any

import pytest

from db.engine import database_in
from kiosk.exchange.staff_csv import STAFF_COLUMNS
from kiosk.exchange.staff_import import import_staff
from kiosk.station import Station
from tests.commandline.conftest import Kiosk

ANNA = "anna@b.example"
CHANGES = ("added", "changed", "unchanged")


def changes(answer: dict[str, Any]) -> tuple[int, ...]:
    return tuple(answer[each] for each in CHANGES)


def test_the_staff_list_goes_out_and_in_again_without_a_change(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "ut.csv"
    ran = kiosk("export", "staff", "--format", "csv", "--out", path)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    for dry_run in (["--dry-run"], []):
        answer = kiosk("import", "staff", path, "--complete", "--json", *dry_run).answer
        assert changes(answer) == (0, 0, 3)
        assert (answer["missing"], answer["refused"], answer["warnings"]) == (0, [], [])


@pytest.mark.parametrize("wanted", ["csv", "vcard", "json"])
def test_without_a_file_it_goes_to_standard_output(
    kiosk: Kiosk, folder: Path, wanted: str, tmp_path: Path
) -> None:
    ran = kiosk("export", "staff", "--format", wanted)
    assert (ran.code, ran.err) == (0, "")
    kiosk("export", "staff", "--format", wanted, "--out", tmp_path / "ut")
    assert ran.out.encode() == (tmp_path / "ut").read_bytes()
    assert ran.out.count("Stenmark") == (2 if wanted == "vcard" else 1)


def test_what_is_asked_for_is_what_comes(kiosk: Kiosk, folder: Path) -> None:
    first, *_ = kiosk("export", "staff", "--format", "csv").out.split("\r\n")
    assert first == "\ufeff" + ";".join(f'"{column}"' for column in STAFF_COLUMNS)
    cards = kiosk("export", "staff", "--format", "vcard").out
    assert cards.startswith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
    assert cards.count("END:VCARD\r\n") == 3
    assert len(kiosk("export", "staff", "--format", "json").answer["staff"]) == 3


def test_extensions_are_reached_through_the_number_of_the_house(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    (folder / "foaje.toml").write_text('[town_hall]\nphone = "0280-181 00"\n', "utf-8")
    listed = tmp_path / "more.csv"
    listed.write_text("förnamn;efternamn;anknytning\nBo;Ek;121\n", "utf-8")
    kiosk("import", "staff", listed)
    assert "tel:+4628018100;ext=121\r\n" in kiosk("export", "staff", "--format", "vcard").out


def test_it_is_told_that_protected_people_are_left_out(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    listed = tmp_path / "more.csv"
    listed.write_text("förnamn;efternamn;skyddad\nLisa;Hemlig;ja\n", "utf-8")
    kiosk("import", "staff", listed)
    ran = kiosk("export", "staff", "--format", "json")
    assert "Hemlig" not in ran.out
    assert ran.err == (
        "1 person med skyddade personuppgifter är inte med. Med --protected kommer personen med.\n"
    )
    ran = kiosk("export", "staff", "--format", "json", "--protected")
    assert (ran.out.count("Hemlig"), ran.err) == (1, "")


def test_it_works_while_the_program_runs_and_changes_nothing(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    with Station(folder) as station:
        listed = tmp_path / "more.csv"
        listed.write_text("förnamn;efternamn\nNy;Nyss\n", "utf-8")
        import_staff(station, listed)
        assert "Nyss" in kiosk("export", "staff", "--format", "csv").out
        assert kiosk("export", "referrals", "--format", "csv").code == 0
    before = database_in(folder).read_bytes()
    kiosk("export", "staff", "--format", "vcard")
    kiosk("export", "referrals", "--format", "json")
    assert database_in(folder).read_bytes() == before


@pytest.mark.parametrize("wanted", ["csv", "json"])
def test_referrals_go_out_and_can_be_read_by_another_house(
    kiosk: Kiosk, folder: Path, tmp_path: Path, wanted: str
) -> None:
    rows = tmp_path / "in.csv"
    rows.write_text(
        "e-post;orsak;från;till;text;hänvisad_till;linje\n"
        f"{ANNA};SJU;2035-07-01;;=Feber;;\n"
        f"{ANNA};SEM;2035-03-20;2035-04-20;;eva.ek@b.example;vidarekopplad\n",
        "utf-8",
    )
    assert kiosk("import", "referrals", rows, "--json").answer["added"] == 2
    staff, out = tmp_path / "staff.csv", tmp_path / f"ut.{wanted}"
    kiosk("export", "staff", "--format", "csv", "--out", staff)
    assert kiosk("export", "referrals", "--format", wanted, "--out", out).code == 0
    other = tmp_path / "other"
    kiosk("import", "staff", staff, data=other)
    for expected in ((2, 0, 0), (0, 0, 2)):
        answer = kiosk("import", "referrals", out, "--json", data=other).answer
        assert (changes(answer), answer["refused"]) == (expected, [])
    ours, theirs = (
        json.loads(kiosk("export", "referrals", "--format", "json", data=each).out)["referrals"]
        for each in (folder, other)
    )
    assert [{**each, "id": ""} for each in theirs] == [{**each, "id": ""} for each in ours]


def test_referrals_are_no_address_book(kiosk: Kiosk, folder: Path) -> None:
    ran = kiosk("export", "referrals", "--format", "vcard")
    assert (ran.code, ran.out) == (2, "")
    assert "--format" in ran.err


def test_a_file_that_cannot_be_written_is_told(kiosk: Kiosk, folder: Path, tmp_path: Path) -> None:
    ran = kiosk("export", "staff", "--format", "csv", "--out", tmp_path / "nowhere" / "ut.csv")
    assert (ran.code, ran.out) == (2, "")
    assert "nowhere" in ran.err
