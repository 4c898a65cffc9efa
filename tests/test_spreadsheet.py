import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.spreadsheet import csv_file, defused, taken_literally
from kiosk.typed_text import cleaned

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


@given(st.text() | st.text("'=+-,; a\u0338\uff1d"))
def test_taking_the_defence_off_gives_back_what_was_there(text: str) -> None:
    assert taken_literally(defused(text)) == cleaned(text)


def test_text_with_an_apostrophe_of_its_own_keeps_it() -> None:
    assert defused("'=1; 'a") == "''=1; 'a"
    assert taken_literally("''=1; 'a") == "'=1; 'a"
