"""`kiosk import staff`."""

from pathlib import Path

import pytest

from db.engine import database_in
from kiosk.directory.queries import everybody
from kiosk.resources import SAMPLE_TOWN_HALL
from kiosk.station import StationReader
from tests.commandline.conftest import Kiosk
from tests.db import raw

HEADER = "id;förnamn;efternamn;e-post;enhet;förvaltning;sekretess\n"


def write(tmp_path: Path, *rows: str, header: str = HEADER) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(header + "\n".join(rows) + "\n", "utf-8")
    return path


def people(tmp_path: Path, *, ended_too: bool = False) -> list[str]:
    with StationReader(tmp_path / "station") as station, station.reading() as connection:
        return [each.name for each in everybody(connection, ended_too=ended_too)]


def directory_events(tmp_path: Path) -> int:
    question = "SELECT count(*) FROM event WHERE kind LIKE 'person.%' OR kind LIKE 'unit.%'"
    return int(raw.rows(database_in(tmp_path / "station"), question)[0][0])


def twenty(tmp_path: Path, number: int = 20, *more: str) -> Path:
    rows = [f"{i};Anna;Öberg{i:02};a{i}@b.example;Bygg;Teknik;" for i in range(number)]
    return write(tmp_path, *rows, *more)


def test_the_sample_town_hall_goes_in_whole_and_again_changes_nothing(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    listed = SAMPLE_TOWN_HALL / "staff.csv"
    first = kiosk("import", "staff", listed, "--json")
    assert first.code == 0
    assert first.answer["added"] == 390
    assert first.err == ""
    recorded = directory_events(tmp_path)
    again = kiosk("import", "staff", listed, "--json").answer
    told = {key: again[key] for key in ("added", "changed", "unchanged", "missing", "refused")}
    assert told == {"added": 0, "changed": 0, "unchanged": 390, "missing": 0, "refused": []}
    assert directory_events(tmp_path) == recorded


def test_a_bad_row_is_told_with_its_line_while_the_good_ones_go_in(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    listed = write(tmp_path, "1;Anna;Öberg;anna@b.example;;;", "2;Eva;;eva@b.example;;;")
    ran = kiosk("import", "staff", listed, "--json")
    assert ran.code == 0
    assert ran.answer["added"] == 1
    assert ran.answer["refused"] == [
        {"line": 3, "reason": "”efternamn” är tomt, och ett namn behövs."}
    ]
    assert people(tmp_path) == ["Anna Öberg"]


def test_the_summary_in_words_tells_the_rows_refused(kiosk: Kiosk, tmp_path: Path) -> None:
    listed = write(tmp_path, "1;Anna;Öberg;anna@b.example;;;", "2;Eva;;eva@b.example;;;")
    said = kiosk("import", "staff", listed).out
    assert said.startswith("Nya: 1\n")
    assert "  Rad 3: ”efternamn” är tomt" in said


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04xx", b"\x00\x01\x02" * 99, b"namn\nAnna\n"])
def test_a_file_that_cannot_be_read_changes_nothing(
    kiosk: Kiosk, tmp_path: Path, content: bytes
) -> None:
    listed = tmp_path / "list.csv"
    listed.write_bytes(content)
    ran = kiosk("import", "staff", listed, "--json")
    assert ran.code == 2
    assert ran.answer["error"]["code"].startswith("staff_file.")
    assert not (tmp_path / "station").exists()


def test_a_dry_run_tells_and_changes_nothing(kiosk: Kiosk, tmp_path: Path) -> None:
    ran = kiosk("import", "staff", twenty(tmp_path), "--dry-run", "--json")
    assert (ran.code, ran.answer["added"]) == (0, 20)
    assert not (tmp_path / "station").exists()
    kiosk("import", "staff", twenty(tmp_path))
    before = database_in(tmp_path / "station").read_bytes()
    ran = kiosk("import", "staff", twenty(tmp_path, 19), "--dry-run", "--complete", "--json")
    assert (ran.answer["missing"], ran.answer["ended"], ran.answer["dry_run"]) == (1, 1, True)
    assert database_in(tmp_path / "station").read_bytes() == before


def test_a_column_may_go_by_another_name(kiosk: Kiosk, tmp_path: Path) -> None:
    listed = write(tmp_path, "Anna;Öberg", header="Tilltalsnamn;efternamn\n")
    assert kiosk("import", "staff", listed).code == 2
    assert kiosk("import", "staff", listed, "--map", "förnamn=Tilltalsnamn").code == 0
    assert people(tmp_path) == ["Anna Öberg"]


def test_who_is_missing_stays_unless_the_list_is_complete(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk("import", "staff", twenty(tmp_path))
    ran = kiosk("import", "staff", twenty(tmp_path, 18), "--json")
    assert (ran.answer["missing"], ran.answer["ended"]) == (2, 0)
    assert len(people(tmp_path)) == 20
    ran = kiosk("import", "staff", twenty(tmp_path, 18), "--complete", "--json")
    assert (ran.code, ran.answer["ended"]) == (0, 2)
    assert len(people(tmp_path)) == 18
    assert len(people(tmp_path, ended_too=True)) == 20
    back = kiosk("import", "staff", twenty(tmp_path), "--json")
    assert back.answer["changed"] == 2
    assert len(people(tmp_path)) == 20


def test_more_than_a_tenth_is_taken_out_only_when_confirmed(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk("import", "staff", twenty(tmp_path))
    few = twenty(tmp_path, 17, "99;Ny;Person;ny@b.example;Bygg;Teknik;")
    ran = kiosk("import", "staff", few, "--complete", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "import.many_missing")
    assert "3 av 20" in ran.err
    assert len(people(tmp_path)) == 20
    assert "Ny Person" not in people(tmp_path)
    assert kiosk("import", "staff", few, "--complete", "--yes").code == 0
    assert len(people(tmp_path)) == 18


def test_nobody_is_taken_out_who_may_stand_in_a_row_that_cannot_be_read(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    kiosk("import", "staff", twenty(tmp_path))
    spoiled = twenty(tmp_path, 19, "19;Anna;Öberg19;not-an-address;Bygg;Teknik;")
    ran = kiosk("import", "staff", spoiled, "--complete", "--json")
    assert ran.code == 2
    assert (ran.answer["missing"], ran.answer["ended"]) == (1, 0)
    assert len(people(tmp_path)) == 20


def test_a_unit_is_secret_for_all_when_one_row_says_so(kiosk: Kiosk, tmp_path: Path) -> None:
    rows = ("1;A;Ek;a@b.example;Skydd;Social;", "2;B;Ek;b@b.example;skydd;Social;ja")
    kiosk("import", "staff", write(tmp_path, *rows))
    with StationReader(tmp_path / "station") as station, station.reading() as connection:
        assert [each.details.secret_unit for each in everybody(connection)] == [True, True]
    again = kiosk("import", "staff", write(tmp_path, *rows), "--json").answer
    assert (again["changed"], again["unchanged"]) == (0, 2)
    opened = write(tmp_path, *(row.removesuffix("ja") for row in rows))
    kiosk("import", "staff", opened)
    with StationReader(tmp_path / "station") as station, station.reading() as connection:
        assert [each.details.secret_unit for each in everybody(connection)] == [False, False]


def test_somebody_with_an_administration_alone_belongs_to_it(kiosk: Kiosk, tmp_path: Path) -> None:
    listed = write(tmp_path, "1;A;Ek;a@b.example;;Socialförvaltningen;ja")
    kiosk("import", "staff", listed)
    with StationReader(tmp_path / "station") as station, station.reading() as connection:
        (person,) = everybody(connection)
    assert (person.details.unit, person.details.secret_unit) == ("Socialförvaltningen", True)
    assert kiosk("import", "staff", listed, "--json").answer["unchanged"] == 1
