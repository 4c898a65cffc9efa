"""How columns, records and quotes of a CSV file are read, seen through a staff list."""

from pathlib import Path

import pytest

from kiosk.exchange.staff_csv import STAFF_COLUMNS, StaffList, read_staff
from kiosk.refusal import Refused

HEADER = ";".join(STAFF_COLUMNS)
BO = ";Bo;Ek" + ";" * 21


def staff(tmp_path: Path, *lines: str, header: str = HEADER) -> StaffList:
    file = tmp_path / "staff.csv"
    file.write_bytes("\r\n".join((header, *lines, "")).encode("utf-8-sig"))
    return read_staff(file)


def refusal_of(path: Path, renamed: dict[str, str] | None = None) -> Refused:
    with pytest.raises(Refused) as refused:
        read_staff(path, renamed)
    return refused.value


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_header_says_which_delimiter_is_used(tmp_path: Path, delimiter: str) -> None:
    row = delimiter.join(["Anna", "Ek", "C"])
    found = staff(tmp_path, row, header=delimiter.join(["förnamn", "efternamn", "titel"]))
    assert (found.rows[0].given_name, found.rows[0].title) == ("Anna", "C")


def test_the_line_in_which_excel_names_the_delimiter_is_obeyed(tmp_path: Path) -> None:
    found = staff(tmp_path, "förnamn|efternamn", "Anna|Ek", header="sep=|")
    assert (found.rows[0].line, found.rows[0].family_name) == (3, "Ek")


@pytest.mark.parametrize(
    "header",
    [
        "efternamn;titel;förnamn;e-post",
        " Efternamn ;TITEL;FÖRNAMN;E-Post",
        "efternamn;titel;fornamn;epost",
        "efternamn;titel;f?rnamn;E post",
        '"efternamn";"titel";"fo\u0308rnamn";"e-post"',
    ],
)
def test_columns_are_known_in_any_order_and_careless_spelling(tmp_path: Path, header: str) -> None:
    found = staff(tmp_path, "Ek;Ekonom;Anna;a@b.example", header=header)
    (row,) = found.rows
    assert (row.given_name, row.family_name, row.title, row.email) == (
        "Anna",
        "Ek",
        "Ekonom",
        "a@b.example",
    )


def test_columns_nobody_asked_for_are_named(tmp_path: Path) -> None:
    found = staff(tmp_path, "Anna;x;Ek;", header="förnamn;Skonummer;efternamn;")
    assert found.columns_ignored == ("Skonummer",)
    assert len(found.rows) == 1


def test_a_column_of_another_name_is_read_when_it_is_mapped(tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_text("Tilltalsnamn;efternamn;titel;Befattning\nAnna;Ek;gammal;Ekonom\n", "utf-8")
    found = read_staff(file, {"fornamn": "tilltalsnamn", "titel": "Befattning"})
    assert (found.rows[0].given_name, found.rows[0].title) == ("Anna", "Ekonom")
    assert found.columns_ignored == ("titel",)


def test_a_column_that_is_mapped_elsewhere_may_stand_there_twice(tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_text("förnamn;efternamn;titel;titel;Befattning\nAnna;Ek;a;b;Ekonom\n", "utf-8")
    assert read_staff(file, {"titel": "Befattning"}).rows[0].title == "Ekonom"


def test_mapping_to_a_column_that_is_not_there_is_refused_with_what_is(tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_text("förnamn;efternamn\nAnna;Ek\n", "utf-8")
    refused = refusal_of(file, {"titel": "Befattning"})
    assert refused.code == "staff_file.no_such_column"
    assert refused.facts == {"column": "Befattning", "found": ("förnamn", "efternamn")}


def test_mapping_a_key_that_is_none_of_ours_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_text("förnamn;efternamn\nAnna;Ek\n", "utf-8")
    refused = refusal_of(file, {"skonummer": "förnamn"})
    assert refused.code == "staff_file.no_such_key"
    assert refused.facts["allowed"] == STAFF_COLUMNS


def test_blank_lines_and_rows_of_empty_cells_are_passed_over(tmp_path: Path) -> None:
    found = staff(tmp_path, "", BO, "   ", ";" * 23, ";;", ";Li;Å" + ";" * 21, "")
    assert [row.line for row in found.rows] == [3, 7]
    assert found.refused == ()


def test_a_quoted_field_may_hold_line_breaks_quotes_and_delimiters(tmp_path: Path) -> None:
    found = staff(
        tmp_path,
        'Anna;Ek;"Chef;\r\n""nya""\nenheten"',
        "Bo;Ek;Ekonom",
        header="förnamn;efternamn;titel",
    )
    assert [row.title for row in found.rows] == ['Chef; "nya" enheten', "Ekonom"]
    assert [row.line for row in found.rows] == [2, 5]


def test_a_record_may_begin_with_a_field_of_several_lines(tmp_path: Path) -> None:
    found = staff(tmp_path, '"17\r\nb";Anna' + ";Ek" + ";" * 21)
    assert (found.rows[0].source_id, found.refused) == ("17 b", ())


@pytest.mark.parametrize("row", ["Anna;Ek", "Anna;Ek;x;y"])
def test_a_row_with_too_few_or_too_many_fields_is_refused(tmp_path: Path, row: str) -> None:
    found = staff(tmp_path, row, "Bo;Ek;Ekonom", header="förnamn;efternamn;titel")
    (refused,) = found.refused
    assert (refused.line, refused.code) == (2, "staff_row.field_count")
    assert refused.facts == {"found": row.count(";") + 1, "expected": 3}
    assert [kept.given_name for kept in found.rows] == ["Bo"]


def test_a_quote_never_closed_costs_one_row(tmp_path: Path) -> None:
    rows = [f";Given{chr(97 + n)};Ek" + ";" * 21 for n in range(20)]
    rows[4] = ';"Anna;Ek' + ";" * 21
    found = staff(tmp_path, *rows)
    assert [(row.line, row.code) for row in found.refused] == [(6, "staff_row.quote_not_closed")]
    assert len(found.rows) == 19


@pytest.mark.parametrize("opening", ['Bo;Ek;"a;b', 'Bo;Ek;a;"b'])
@pytest.mark.parametrize("between", [["Li;Å;a;b"], []])
def test_two_stray_quotes_swallow_no_row_between_them(
    tmp_path: Path, opening: str, between: list[str]
) -> None:
    rows = ["Anna;Ek;a;b", opening, *between, 'My;Ö;a;b"', "Siv;Ax;a;b"]
    found = staff(tmp_path, *rows, header="förnamn;efternamn;titel;enhet")
    assert [row.given_name for row in found.rows if row.given_name != "Li"] == ["Anna", "My", "Siv"]
    assert len(found.rows) == 3 + len(between)
    assert [(row.line, row.code) for row in found.refused] == [(3, "staff_row.quote_not_closed")]


def test_a_quote_closed_on_the_next_line_costs_its_own_row_alone(tmp_path: Path) -> None:
    rows = ['Anna;"Ek;x', 'My;Ö;z"', "Siv;Ax;y"]
    found = staff(tmp_path, *rows, header="förnamn;efternamn;titel")
    assert [row.given_name for row in found.rows] == ["My", "Siv"]
    assert [(row.line, row.code) for row in found.refused] == [(2, "staff_row.quote_not_closed")]


def test_a_quote_closed_far_below_is_taken_for_one_never_closed(tmp_path: Path) -> None:
    rows = [f"Bo;Ek{chr(97 + n // 10)}{chr(97 + n % 10)};y" for n in range(60)]
    found = staff(tmp_path, 'Anna;Ek;"x', *rows, 'My;Ö;z"', header="förnamn;efternamn;titel")
    assert len(found.rows) == 61
    assert [(row.line, row.code) for row in found.refused] == [(2, "staff_row.quote_not_closed")]


def test_text_after_a_closing_quote_costs_one_row(tmp_path: Path) -> None:
    rows = ['"Anna"x;Ek', "Bo;Ek"]
    found = staff(tmp_path, *rows, header="förnamn;efternamn")
    assert [row.given_name for row in found.rows] == ["Bo"]
    assert [(row.line, row.code) for row in found.refused] == [(2, "staff_row.quote_not_closed")]


def test_an_inch_mark_within_a_field_is_no_quote(tmp_path: Path) -> None:
    found = staff(tmp_path, 'Anna;Ek;Skärm 24"', header="förnamn;efternamn;titel")
    assert (found.rows[0].title, found.refused) == ('Skärm 24"', ())


@pytest.mark.parametrize(
    ("length", "code"),
    [(100_000, "staff_row.too_long"), (200_000, "staff_row.field_too_long")],
)
def test_an_enormous_quoted_field_costs_one_row(tmp_path: Path, length: int, code: str) -> None:
    rows = (f'Anna;Ek;"{"x" * length}"', "Bo;Ek;Ekonom")
    found = staff(tmp_path, *rows, header="förnamn;efternamn;titel")
    assert [row.given_name for row in found.rows] == ["Bo"]
    assert [(row.line, row.code) for row in found.refused] == [(2, code)]


def test_missing_name_columns_are_told_beside_those_found(tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_text("namn;titel\nAnna Ek;Chef\n", "utf-8")
    facts = refusal_of(file).facts
    assert facts == {"missing": ("förnamn", "efternamn"), "found": ("namn", "titel")}
