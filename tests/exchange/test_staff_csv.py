"""What a staff list may say of a person, and what is refused in it."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.exchange.csv_file import RefusedRow
from kiosk.exchange.staff_csv import STAFF_COLUMNS, StaffList, read_staff
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned

HEADER = ";".join(STAFF_COLUMNS)
BO = ";Bo;Ek" + ";" * 21

# (name of the encoding told, bytes before the text, codec)
ENCODINGS = [
    ("utf-8", b"", "utf-8"),
    ("utf-8-sig", b"\xef\xbb\xbf", "utf-8"),
    ("cp1252", b"", "cp1252"),
    ("utf-16-le", b"\xff\xfe", "utf-16-le"),
    ("utf-16-be", b"\xfe\xff", "utf-16-be"),
    ("utf-16-le", b"", "utf-16-le"),
    ("utf-16-be", b"", "utf-16-be"),
]


def staff(tmp_path: Path, *lines: str, header: str = HEADER) -> StaffList:
    file = tmp_path / "staff.csv"
    file.write_bytes("\r\n".join((header, *lines, "")).encode("utf-8-sig"))
    return read_staff(file)


def only_refused(tmp_path: Path, column: str, value: str) -> RefusedRow:
    """Read a good row with one field changed, between two good rows that must both go in."""
    fields = ["", "Anna", "Öhman", *[""] * 21]
    fields[STAFF_COLUMNS.index(column)] = value
    target = io.StringIO()
    csv.writer(target, delimiter=";", lineterminator="").writerow(fields)
    found = staff(tmp_path, BO, target.getvalue(), ";Li;Å" + ";" * 21)
    assert [row.given_name for row in found.rows] == ["Bo", "Li"]
    (refused,) = found.refused
    assert refused.line == 3
    return refused


def test_two_names_are_all_that_is_demanded(tmp_path: Path) -> None:
    found = staff(tmp_path, "Anna;Ek", header="förnamn;efternamn")
    (row,) = found.rows
    assert (row.kind, row.hidden, row.secret_unit, row.email) == ("official", False, False, "")


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("förnamn", "", "staff_row.name_missing"),
        ("efternamn", " \t ", "staff_row.name_missing"),
        ("efternamn", "\u200b\u202e", "staff_row.name_missing"),
        ("förnamn", "123 !", "staff_row.name_without_letter"),
        ("förnamn", "😀", "staff_row.name_without_letter"),
        ("efternamn", "x" * 101, "staff_row.too_long"),
        ("titel", "x" * 100_000, "staff_row.too_long"),
        ("typ", "chef", "staff_row.kind_unreadable"),
        ("dold", "kanske", "staff_row.yes_or_no_unreadable"),
        ("sekretess", "2", "staff_row.yes_or_no_unreadable"),
        ("e-post", "anna.ek", "staff_row.email_unreadable"),
        ("e-post", "a@b.example, c@d.example", "staff_row.email_unreadable"),
        ("e-post", "@bjorkfors.example", "staff_row.email_unreadable"),
        ("chef", "Anna Ek", "staff_row.email_unreadable"),
        ("ersättare", "Anna <anna@bjorkfors.example>", "staff_row.email_unreadable"),
        ("telefon", "ring växeln", "staff_row.phone_unreadable"),
        ("telefon", "0980-319 201 ankn 12", "staff_row.phone_unreadable"),
        ("mobil", "7,02E+08", "staff_row.phone_unreadable"),
        ("mobil", "12345", "staff_row.phone_unreadable"),
        ("anknytning", "1", "staff_row.extension_unreadable"),
        ("anknytning", "1234567", "staff_row.extension_unreadable"),
        ("anknytning", "٣٤٥", "staff_row.extension_unreadable"),
        ("kort", "04-A1", "staff_row.card_unreadable"),
        ("kort", "A" * 33, "staff_row.card_unreadable"),
        ("kort", "Å1", "staff_row.card_unreadable"),
    ],
)
def test_a_bad_field_costs_its_row_and_no_other(
    tmp_path: Path, column: str, value: str, code: str
) -> None:
    refused = only_refused(tmp_path, column, value)
    assert refused.code == code
    assert refused.facts["column"] == column


def test_a_refused_value_is_repeated_shortened(tmp_path: Path) -> None:
    refused = only_refused(tmp_path, "e-post", "a" * 200)
    assert refused.facts["value"] == "a" * 60


@pytest.mark.parametrize(
    ("column", "first", "second"),
    [("id", "A7", "a7"), ("e-post", "a@b.example", "A@B.example"), ("kort", "04ab", "04AB")],
)
def test_what_belongs_to_one_person_twice_is_refused_with_both_lines(
    tmp_path: Path, column: str, first: str, second: str
) -> None:
    header = f"förnamn;efternamn;{column}"
    found = staff(tmp_path, f"Anna;Ek;{first}", "Bo;Ek;", f"Li;Å;{second}", header=header)
    assert [row.given_name for row in found.rows] == ["Anna", "Bo"]
    (refused,) = found.refused
    assert (refused.line, refused.code) == (4, "staff_row.twice")
    assert (refused.facts["column"], refused.facts["first_line"]) == (column, 2)


def test_namesakes_of_one_unit_without_id_or_email_are_refused(tmp_path: Path) -> None:
    rows = ("Anna;Ek;IT;", "anna;EK;it;", "Anna;Ek;HR;", "Anna;Ek;IT;a@b.example")
    found = staff(tmp_path, *rows, header="förnamn;efternamn;enhet;e-post")
    assert [row.line for row in found.rows] == [2, 4, 5]
    (refused,) = found.refused
    assert (refused.line, refused.code, refused.facts["first_line"]) == (3, "staff_row.twice", 2)


def test_a_mark_of_a_refused_row_is_free_for_the_next(tmp_path: Path) -> None:
    rows = ("7;Anna;;", "7;Bo;Ek;")
    found = staff(tmp_path, *rows, header="id;förnamn;efternamn;titel")
    assert [row.given_name for row in found.rows] == ["Bo"]
    assert [row.code for row in found.refused] == ["staff_row.name_missing"]


@pytest.mark.parametrize("said", ["ja", "JA", "x", "1", "true", "SANT"])
def test_yes_is_read_as_people_and_spreadsheets_write_it(tmp_path: Path, said: str) -> None:
    found = staff(tmp_path, f"Anna;Ek;{said}", header="förnamn;efternamn;dold")
    assert found.rows[0].hidden is True


@pytest.mark.parametrize("said", ["nej", "", "0", "false", "FALSKT"])
def test_no_is_read_as_people_and_spreadsheets_write_it(tmp_path: Path, said: str) -> None:
    found = staff(tmp_path, f"Anna;Ek;{said}", header="förnamn;efternamn;dold")
    assert found.rows[0].hidden is False


@pytest.mark.parametrize("said", ["politiker", "Politiker", "förtroendevald"])
def test_an_elected_member_is_told_from_an_official(tmp_path: Path, said: str) -> None:
    rows = (f"Anna;Ek;{said}", "Bo;Ek;tjansteperson")
    found = staff(tmp_path, *rows, header="förnamn;efternamn;typ")
    assert [row.kind for row in found.rows] == ["elected_member", "official"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("An\x00na\x1b@", "Anna@"),
        ("Anna\u202e", "Anna"),
        ("O\u0308rjan", "Örjan"),
        ("می\u200cنا", "می\u200cنا"),
        ("=cmd()", "=cmd()"),
        ("<b>Anna</b>", "<b>Anna</b>"),
        (" Anna\u00a0  Karin ", "Anna Karin"),
        ("Áŋŋel ليلى Олена", "Áŋŋel ليلى Олена"),
    ],
)
def test_a_name_is_cleaned_of_what_is_no_text_and_kept_otherwise(
    tmp_path: Path, written: str, kept: str
) -> None:
    found = staff(tmp_path, f"{written};Ek", header="förnamn;efternamn")
    assert [row.given_name for row in found.rows] == [kept]


def test_refused_rows_come_in_the_order_of_their_lines(tmp_path: Path) -> None:
    found = staff(tmp_path, ";Ek", "Anna", "Bo;", header="förnamn;efternamn")
    assert [row.line for row in found.refused] == [2, 3, 4]


# Without Ã, which before some letters means a file in two encodings.
LETTERS = st.characters(codec="cp1252", exclude_categories=["Cc", "Cf"], exclude_characters="Ã")
NAMES = st.text(LETTERS, min_size=1, max_size=40).filter(
    lambda text: any(map(str.isalpha, text)) and "@" not in text
)
TEXTS = st.text(LETTERS | st.sampled_from('\r\n\t";,'), max_size=15)
PEOPLE = st.lists(st.tuples(NAMES, NAMES, TEXTS, TEXTS, TEXTS), min_size=1, max_size=8)


@given(
    people=PEOPLE,
    encoding=st.sampled_from(ENCODINGS),
    order=st.permutations(range(24)),
    mark=st.sampled_from(";,\t"),
)
@settings(
    max_examples=120,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_what_the_csv_module_writes_in_any_encoding_reads_back_equal(
    tmp_path: Path,
    people: list[tuple[str, str, str, str, str]],
    encoding: tuple[str, bytes, str],
    order: list[int],
    mark: str,
) -> None:
    target = io.StringIO()
    writer = csv.writer(target, delimiter=mark, lineterminator="\r\n")
    writer.writerow([STAFF_COLUMNS[place] for place in order])
    for number, (given_name, family_name, title, unit, room) in enumerate(people):
        said = {
            "id": f"p{number}",
            "förnamn": given_name,
            "efternamn": family_name,
            "titel": title,
            "enhet": unit,
            "rum": room,
            "typ": "politiker" if number % 2 else "tjänsteperson",
        }
        writer.writerow([said.get(STAFF_COLUMNS[place], "") for place in order])
    file = tmp_path / "staff.csv"
    file.write_bytes(encoding[1] + target.getvalue().encode(encoding[2]))
    found = read_staff(file)
    assert found.refused == ()
    assert [
        (row.source_id, row.given_name, row.family_name, row.title, row.unit, row.room, row.kind)
        for row in found.rows
    ] == [
        (
            f"p{number}",
            *(cleaned(text) for text in person),
            "elected_member" if number % 2 else "official",
        )
        for number, person in enumerate(people)
    ]


@given(content=st.binary(max_size=400), with_header=st.booleans())
@settings(
    max_examples=300,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_bytes_whatever_bring_out_anything_but_rows_or_a_refusal(
    tmp_path: Path, content: bytes, with_header: bool
) -> None:
    file = tmp_path / "staff.csv"
    file.write_bytes(b"id;f\xc3\xb6rnamn;efternamn\r\n" * with_header + content)
    code = ""
    try:
        found = read_staff(file)
    except Refused as refused:
        code = refused.code
    if code:
        assert code.startswith("staff_file.")
        return
    lines = [row.line for row in found.rows] + [row.line for row in found.refused]
    assert len(set(lines)) == len(lines)
    assert all(row.given_name.strip() and row.family_name.strip() for row in found.rows)
