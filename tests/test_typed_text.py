"""What people type becomes one line of text, whatever was in it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.typed_text import cleaned, folded, is_number, search_key

ANYTHING = st.text(st.characters(exclude_categories=()))


@given(ANYTHING)
def test_cleaned_text_is_one_line_without_control_and_format_characters(text: str) -> None:
    clean = cleaned(text)
    assert not [c for c in clean if unicodedata.category(c) in {"Cc", "Zl", "Zp"}]
    assert not [c for c in clean if unicodedata.category(c) == "Cf" and c not in "\u200c\u200d"]
    assert clean == " ".join(clean.split())


@given(ANYTHING)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


@given(ANYTHING)
def test_cleaned_text_can_always_be_stored(text: str) -> None:
    assert cleaned(text).encode("utf-8").decode("utf-8") == cleaned(text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  Åsa \t\r\n Öberg ", "Åsa Öberg"),
        ("A\u030asa", "Åsa"),
        ("Per\x1bE\x00 Ek", "PerE Ek"),
        ("\u202eolleH\u202c", "olleH"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("=1+2", "=1+2"),
        ("<b>Åsa</b>", "<b>Åsa</b>"),
        ("\ufeffÅsa", "Åsa"),
        ("Å\ud800sa", "Åsa"),
    ],
)
def test_what_is_text_stays(typed: str, kept: str) -> None:
    assert cleaned(typed) == kept


@pytest.mark.parametrize(
    ("typed", "key"),
    [("E-post ", "epost"), ("Förnamn", "fornamn"), ("IDÉ nr", "idenr"), ("Straße", "strasse")],
)
def test_keywords_are_read_kindly(typed: str, key: str) -> None:
    assert folded(typed) == key


@pytest.mark.parametrize("text", ["0", "0012", "9" * 30])
def test_ascii_digits_are_a_number(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", " 1", "1 ", "-1", "1.0", "٣", "²", "1\n"])
def test_anything_else_is_no_number(text: str) -> None:
    assert not is_number(text)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Hägg", "hagg"),
        ("Ekström", "ekstrom"),
        ("Đorđi", "dordi"),
        ("Áŋŋel", "annel"),
        ("Bo  EK", "bo ek"),
        ("Anna-Karin O'Neill", "anna karin o neill"),
        ("Łukasz Żak", "lukasz zak"),
        ("İnci", "inci"),
        ("!?", ""),
    ],
)
def test_search_keys_lose_marks_and_keep_words_apart(typed: str, key: str) -> None:
    assert search_key(typed) == key


@given(st.text(st.characters(max_codepoint=127)))
def test_an_english_text_has_the_key_it_has_beside_other_letters(text: str) -> None:
    assert search_key(f"{text} å") == f"{search_key(text)} a".strip()


@given(st.text())
def test_a_search_key_of_a_search_key_is_itself(text: str) -> None:
    key = search_key(text)
    assert search_key(key) == key
    assert key == " ".join(key.split())
