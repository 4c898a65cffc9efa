import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.documents.letters import (
    ELLIPSIS,
    JOINERS,
    elided,
    fits_code_page,
    in_two_lines,
    printable,
    wrapped,
)

GONE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@given(st.text())
@example("a\ud800b")
@example("\x1b@\x10\x14\x01\x03\x01\x01 Åsa")
def test_no_control_character_is_left_in_what_is_printable(text: str) -> None:
    left = {unicodedata.category(letter) for letter in printable(text) if letter not in JOINERS}
    assert not left & GONE


@given(st.text())
def test_what_is_printable_stays_as_it_is(text: str) -> None:
    once = printable(text)
    assert printable(once) == once


@given(st.text(alphabet=st.characters(codec="cp858"), max_size=40))
def test_letters_of_the_code_page_never_become_control_bytes(text: str) -> None:
    line = printable(text)
    assert not fits_code_page(line) or min(line.encode("cp858"), default=32) >= 32


def test_control_bytes_are_in_no_code_page() -> None:
    assert fits_code_page("Åsa Öberg é €")
    assert not fits_code_page("Åsa\x1b@")
    assert not fits_code_page("Ŋuŧŧá")


def test_marks_that_turn_the_direction_of_writing_are_removed() -> None:
    turning = "".join(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F]))
    assert printable(f"Å{turning}sa") == "Åsa"


def test_joiners_that_spell_persian_names_stay() -> None:
    assert printable("علی\u200cرضا") == "علی\u200cرضا"


def test_line_breaks_become_blanks() -> None:
    assert printable("Å\x1c\x1d\x1e\x1fsa") == "Åsa"
    assert printable(" Åsa\r\n\tÖberg\u2028AB\u00a0 ") == "Åsa Öberg AB"


def test_decomposed_letters_are_composed() -> None:
    assert printable("A\u030asa") == "Åsa"


def test_a_letter_carries_at_most_three_marks() -> None:
    assert printable("q" + "\u0301" * 200) == "q" + "\u0301" * 3


def test_variation_selectors_are_removed() -> None:
    assert printable("a\ufe0fb") == "ab"


@given(st.text(max_size=60), st.integers(1, 30))
def test_an_elided_line_fits_and_says_that_it_goes_on(text: str, room: int) -> None:
    line = elided(text, lambda part: len(part) <= room)
    assert len(line) <= room
    assert line == text or line.endswith(ELLIPSIS)


def test_as_much_as_fits_is_kept() -> None:
    assert elided("Bartholomäus", lambda part: len(part) <= 6) == "Barth…"


def test_a_mark_is_never_parted_from_its_letter() -> None:
    assert elided("abq\u0301c", lambda part: len(part) <= 4) == "ab…"


@given(st.text(alphabet="åb c-", max_size=60), st.integers(1, 9))
def test_wrapping_loses_no_letter_and_every_line_fits(text: str, room: int) -> None:
    lines = wrapped(text, lambda part: len(part) <= room)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(0 < len(line) <= room for line in lines)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Anna-Karin Lindqvist", ("Anna-Karin", "Lindqvist")),
        ("Maria del Carmen Gutiérrez", ("Maria del", "Carmen Gutiérrez")),
        ("Nils-Erik", ("Nils-", "Erik")),
        ("Bo", None),
    ],
)
def test_two_lines_are_as_alike_as_the_name_allows(
    name: str, lines: tuple[str, str] | None
) -> None:
    assert in_two_lines(name) == lines
