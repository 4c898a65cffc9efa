"""Which rule a house uses is found by holding up a card whose number is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.readers.card_formats import (
    EVERY_FORMAT,
    format_named,
    formats_that_fit,
    is_telling,
)
from kiosk.devices.readers.reading import Reading, ReadingFormat
from kiosk.settings import settings_from


def uid(digits: str) -> Reading:
    raw = bytes.fromhex(digits)
    return Reading("bord", ReadingFormat.UID, raw, len(raw) * 8)


CARD, OTHER = uid("A1B2C3D4"), uid("04D5E6F7")
PROX = Reading("dörr", ReadingFormat.WIEGAND, bytes.fromhex("84181CC0"), 26)
EM = Reading("dörr", ReadingFormat.EM4100, bytes.fromhex("0100E2CAED"), 40)


@pytest.mark.parametrize(
    ("reading", "name", "number"),
    [
        (CARD, "whole-forward-decimal", "2712847316"),
        (CARD, "whole-reversed-decimal", "3569595041"),
        (CARD, "whole-forward-hex", "A1B2C3D4"),
        (CARD, "whole-reversed-hex", "D4C3B2A1"),
        (CARD, "whole-mirrored-hex", "854DC32B"),
        (CARD, "whole-forward-nine", "712847316"),
        (CARD, "whole-forward-blocks", "4139450132"),
        (PROX, "payload-forward-facility", "00812345"),
        (PROX, "payload-forward-decimal", str(8 << 16 | 12345)),
        (PROX, "whole-forward-decimal", str(0x84181CC0 >> 6)),
        (EM, "low24-forward-facility", "22651949"),
        (EM, "low32-forward-decimal", "14863085"),
        (EM, "whole-forward-decimal", str(0x0100E2CAED)),
    ],
)
def test_a_card_has_the_number_its_rule_says(reading: Reading, name: str, number: str) -> None:
    assert format_named(name).number_of(reading) == number


def test_a_rule_that_means_nothing_for_so_many_bits_gives_no_number() -> None:
    assert format_named("whole-reversed-hex").number_of(PROX) is None
    assert format_named("payload-forward-decimal").number_of(CARD) is None
    assert format_named("low32-forward-decimal").number_of(PROX) is None


def test_a_known_card_says_format_and_byte_order() -> None:
    assert formats_that_fit([(CARD, "3569595041")]) == (format_named("whole-reversed-decimal"),)
    assert formats_that_fit([(CARD, "a1 b2 c3 d4")]) == (format_named("whole-forward-hex"),)
    assert formats_that_fit([(EM, "226,51949")])[0] == format_named("whole-forward-facility")
    assert formats_that_fit([(CARD, "12345678")]) == ()
    assert formats_that_fit([]) == ()


def test_a_second_card_decides_where_the_first_leaves_a_choice() -> None:
    small, large = uid("00000000003039"), uid("01234567003039")
    first = formats_that_fit([(small, "12345")])
    assert {each.writing for each in first} > {"decimal"}
    both = formats_that_fit([(small, "12345"), (large, str(0x01234567003039))])
    assert both == (format_named("whole-forward-decimal"),)
    assert formats_that_fit([(CARD, "2712847316"), (OTHER, "1")]) == ()


@given(st.sampled_from(EVERY_FORMAT), st.binary(min_size=4, max_size=7), st.booleans())
def test_what_a_rule_wrote_is_found_by_that_rule_or_one_that_says_the_same(
    rule: object, raw: bytes, padded: bool
) -> None:
    card = Reading("bord", ReadingFormat.UID, raw, len(raw) * 8)
    number = rule.number_of(card)  # type: ignore[attr-defined] # sampled from the rules
    if number is None:
        return
    shown = f"00 {number}" if padded else number.lower()
    found = formats_that_fit([(card, shown)])
    assert found
    assert {(each.number_of(card) or "").lstrip("0") for each in found} == {number.lstrip("0")}


def test_every_rule_can_stand_in_the_settings() -> None:
    for each in EVERY_FORMAT:
        reader = {"name": "B", "connection": "pcsc", "reads": "cards", "card_format": each.name}
        assert settings_from({"readers": [reader]}).readers[0].card_format == each.name


def test_a_short_number_says_too_little() -> None:
    assert is_telling("12345")
    assert not is_telling("000 123")
