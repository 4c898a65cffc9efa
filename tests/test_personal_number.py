"""Personal identity numbers are known however written, and nothing else is taken for one."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.personal_number import holds_personal_number
from kiosk.refusal import Refused
from kiosk.visits.model import Visitor, typed_wish, visitor_named

LIVES = st.integers(0, 130 * 365).map(lambda days: date(1890, 1, 1) + timedelta(days))
AROUND = st.sampled_from(["", " ", "Anna ", "nr:", "(", "\n", "Åsa Öberg, "])
BEHIND = st.sampled_from(["", " ", " Ek", ")", ".", "\n"])
BETWEEN = st.sampled_from(["", "-", "+", " ", " - ", "–", "\u2011", "\u200b-"])
SIGNS = st.text("-+ ./_:,*–()", max_size=3)
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def checked(nine: str) -> str:
    """Give the ten digits of nine and their check digit, by the rule of the tax agency."""
    doubled = [int(digit) * factor for digit, factor in zip(nine, (2, 1) * 5, strict=False)]
    return nine + str(-sum(sum(map(int, str(each))) for each in doubled) % 10)


@st.composite
def numbers(draw: st.DrawFn) -> tuple[str, str]:
    """Draw century and ten digits of somebody, every third with a samordningsnummer."""
    born, serial = draw(LIVES), draw(st.integers(0, 999))
    day = born.day + draw(st.sampled_from([0, 0, 60]))
    nine = f"{born:%y%m}{day:02}{serial:03}"
    return f"{born.year // 100:02}", checked(nine)


@given(numbers(), BETWEEN, st.booleans(), AROUND, BEHIND, st.booleans())
def test_a_number_is_known_however_it_is_written(
    number: tuple[str, str], between: str, whole: bool, before: str, behind: str, arabic: bool
) -> None:
    century, ten = number
    written = f"{century if whole else ''}{ten[:6]}{between}{ten[6:]}"
    text = before + (written.translate(ARABIC) if arabic else written) + behind
    assert holds_personal_number(text)


@given(numbers(), st.booleans(), st.data())
def test_a_number_is_known_in_whatever_groups_it_is_written(
    number: tuple[str, str], whole: bool, data: st.DataObject
) -> None:
    century, ten = number
    written = century if whole else ""
    for digit in ten:
        written += data.draw(SIGNS) + digit
    assert holds_personal_number(written) or re.match(r"\D*0\d\d\D", written)
    assert holds_personal_number(f"Rum 12, {ten}, plan 3")


@given(st.from_regex(r"0[1-9]\d[- ]\d{3} ?\d\d ?\d\d", fullmatch=True))
def test_a_telephone_number_is_never_taken_for_one(telephone: str) -> None:
    assert not holds_personal_number(f"Ring {telephone}")


@given(numbers(), st.integers(1, 9))
def test_a_wrong_check_digit_is_no_personal_number(number: tuple[str, str], off: int) -> None:
    _, ten = number
    assert not holds_personal_number(ten[:9] + str((int(ten[9]) + off) % 10))


@given(numbers(), st.sampled_from(["1", "12345"]))
def test_digits_of_a_longer_number_are_none(number: tuple[str, str], more: str) -> None:
    assert not holds_personal_number(more + number[1] + more)


@pytest.mark.parametrize(
    "text",
    [
        "19850229 1231",
        "1985-01-32-1234",
        "070-123 45 67",
        "KS/2021:550",
        "0950-166 00",
        "2026-11-20",
        "Anna Ek",
        "1234567890123456",
    ],
)
def test_what_people_write_otherwise_is_left_alone(text: str) -> None:
    assert not holds_personal_number(text)


@given(numbers())
def test_no_visitor_is_named_by_a_number_and_no_refusal_repeats_it(number: tuple[str, str]) -> None:
    for name, company, wish in (
        ("Anna", "", number[1]),
        ("A", number[1], ""),
        (f"A {number[1]}", "", ""),
    ):
        with pytest.raises(Refused) as refused:
            registered(name, company, wish)
        assert refused.value.code.endswith("personal_number")
        assert refused.value.facts == {}


def registered(name: str, company: str, wish: str) -> tuple[Visitor, str]:
    return visitor_named(name, company), typed_wish(wish)
