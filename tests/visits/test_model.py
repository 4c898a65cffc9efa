"""What may be typed as a name, and codes that tired eyes can read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.refusal import Refused
from kiosk.visits.model import (
    LONGEST_NAME,
    Visitor,
    visitor_named,
)

ANYTHING = st.text(st.characters(exclude_categories=()))
PICTURES = {"So", "Cs", "Co", "Cn"}


def named_or_none(name: str, company: str = "") -> Visitor | None:
    try:
        return visitor_named(name, company)
    except Refused:
        return None


@given(ANYTHING, ANYTHING)
def test_no_name_lets_control_or_format_characters_through(name: str, company: str) -> None:
    visitor = named_or_none(f"Bo{name}", company)
    if visitor is None:
        return
    for text in (visitor.name, visitor.company):
        categories = {unicodedata.category(c) for c in text if c not in "\u200c\u200d"}
        assert not categories & {"Cc", "Cf", "Cs", "Zl", "Zp"}
        assert text == " ".join(text.split())
        assert text.encode("utf-8").decode("utf-8") == text
    assert not {unicodedata.category(c) for c in visitor.name} & PICTURES


@given(ANYTHING)
def test_a_cleaned_name_is_cleaned_no_further(name: str) -> None:
    visitor = named_or_none(f"Bo{name}")
    if visitor is not None:
        assert visitor_named(visitor.name, visitor.company) == visitor


@given(ANYTHING)
def test_a_joiner_stands_only_behind_a_letter_or_its_mark(name: str) -> None:
    visitor = named_or_none(f"Bo{name}")
    if visitor is not None:
        for before, after in zip(f" {visitor.name}", visitor.name, strict=False):
            assert after not in "\u200c\u200d" or unicodedata.category(before)[0] in "LM"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Åsa Öberg", "Åsa Öberg"),
        ("  bo   ek ", "bo ek"),
        ("Anna-Karin O’Neill", "Anna-Karin O’Neill"),
        ("Jåvnå Gælok ŋ", "Jåvnå Gælok ŋ"),
        ("محمد", "محمد"),
        ("Anna 😀", "Anna"),
        ("Anna 👍🏽", "Anna"),
        ("Anna 👨\u200d👩\u200d👧", "Anna"),
        ("e😀\u0301va", "éva"),
        ("Anna ❤\ufe0f Ek", "Anna Ek"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("A", "A"),
        ("<b>Bo</b>", "<b>Bo</b>"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
    ],
)
def test_names_of_every_script_stay_and_pictures_go(typed: str, kept: str) -> None:
    assert visitor_named(typed).name == kept


@pytest.mark.parametrize("typed", ["", "  ", "123", "-", "😀", "\u200d", "\u202e", "\u0301", "..."])
def test_what_holds_no_letter_is_no_name(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        visitor_named(typed)
    assert refused.value.code == "visit.name_missing"


@pytest.mark.parametrize("typed", ["811218-9876", "19811218-9876", "Bo 811218-9876"])
def test_a_personal_number_is_named_as_what_it_is_also_alone(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        visitor_named(typed)
    assert refused.value.code == "visit.name_personal_number"


def test_too_long_a_name_is_refused_with_its_length() -> None:
    assert visitor_named("å" * LONGEST_NAME).name == "å" * LONGEST_NAME
    with pytest.raises(Refused) as refused:
        visitor_named("å" * (LONGEST_NAME + 1))
    assert refused.value.code == "visit.name_too_long"
    assert refused.value.facts == {"length": LONGEST_NAME + 1, "allowed": LONGEST_NAME}
    with pytest.raises(Refused) as refused:
        visitor_named("Bo", "x" * (LONGEST_NAME + 1))
    assert refused.value.code == "visit.company_too_long"
