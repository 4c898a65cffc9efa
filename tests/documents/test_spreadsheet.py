import csv
import io
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.documents.evacuation_list import EvacuationListText, ListGroup, ListRow
from kiosk.documents.spreadsheet import csv_file, defused, evacuation_csv

STARTS = "=+-@|%"


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("start", STARTS)
def test_what_would_start_a_formula_becomes_text(start: str) -> None:
    assert defused(f"{start}cmd()") == f"'{start}cmd()"
    assert defused(f" \t\r\n{start}1") == f"'{start}1"
    assert defused(f"Åsa; {start}1") == f"Åsa; '{start}1"


def test_every_letter_that_reads_as_a_formula_sign_is_known() -> None:
    signs = [chr(code) for code in range(0x110000) if unicodedata.normalize("NFKC", chr(code))[:1]]
    formulas = [sign for sign in signs if unicodedata.normalize("NFKC", sign)[0] in STARTS]
    assert len(formulas) > 10
    assert all(defused(f"{sign}1").startswith("'") for sign in formulas)


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_no_cell_is_a_formula_whatever_the_separator(row: list[str]) -> None:
    data = csv_file([row])
    ((*read,),) = cells(data)
    assert len(read) == len(row)
    for cell in read:
        for piece in cell.replace(",", ";").split(";"):
            assert not unicodedata.normalize("NFKC", piece).lstrip().startswith(tuple(STARTS))


def test_names_are_not_changed() -> None:
    assert defused("Åsa-Öberg + O'Neill <b>") == "Åsa-Öberg + O'Neill <b>"


def test_swedish_spreadsheets_recognise_the_file(
    evacuation_list: Callable[..., EvacuationListText],
) -> None:
    data = evacuation_csv(evacuation_list())
    assert data.startswith(b"\xef\xbb\xbf")
    assert b'"Namn";"F' in data
    assert data.endswith(b"\r\n")


def test_every_person_is_a_row_and_the_head_says_up_to_when(
    evacuation_list: Callable[..., EvacuationListText], person: Callable[..., ListRow]
) -> None:
    names = ["Åsa Öberg", "محمد", "=HYPERLINK(1)"]
    rows = tuple(person(name) for name in names)
    head, *read = cells(evacuation_csv(evacuation_list(ListGroup("Plan 1", rows))))
    assert head[-1] == "Komplett till 09:44:12"
    assert [row[:2] for row in read] == [
        ["Plan 1", "Åsa Öberg"],
        ["Plan 1", "محمد"],
        ["Plan 1", "'=HYPERLINK(1)"],
    ]
    assert {len(row) for row in read} == {len(head)}


def test_an_empty_list_still_says_up_to_when_it_is_complete(
    evacuation_list: Callable[..., EvacuationListText],
) -> None:
    assert cells(evacuation_csv(evacuation_list()))[0][-1] == "Komplett till 09:44:12"
