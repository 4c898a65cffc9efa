"""Codes that tired eyes can read, and that nobody can guess."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.visits.codes import CODE_LETTERS, new_code, read_code

ANYTHING = st.text(st.characters(exclude_categories=()))


def test_codes_are_long_enough_not_to_be_guessed_and_hold_no_letter_to_be_mistaken() -> None:
    assert not set("ILOU") & set(CODE_LETTERS)
    assert len(CODE_LETTERS) == 32
    codes = [new_code(8) for _ in range(2000)]
    assert len(set(codes)) == 2000
    assert set("".join(codes)) == set(CODE_LETTERS)


@given(st.text(CODE_LETTERS, min_size=1, max_size=8))
def test_a_code_is_read_back_however_it_was_typed(code: str) -> None:
    assert read_code(code) == code
    assert read_code(f" {code.lower()}\r\n") == code
    assert read_code("-".join(code)) == code
    assert read_code(f"]Q1{code}\r") == code
    assert read_code(code.replace("0", "O").replace("1", "I")) == code
    assert read_code(code.replace("0", "o").replace("1", "l")) == code


@given(ANYTHING)
def test_anything_read_as_a_code_is_ascii_letters_and_digits(typed: str) -> None:
    read = read_code(typed)
    assert read.isascii()
    assert read == "".join(filter(str.isalnum, read))
    assert read_code(read) == read
