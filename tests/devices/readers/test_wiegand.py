"""Wiegand bits: read by the layouts they fit, refused when a parity does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.readers.reading import ReadingFormat
from kiosk.devices.readers.wiegand import (
    LAYOUTS,
    WiegandLayout,
    bits_of,
    packed,
    wiegand_bits,
    wiegand_cards,
    wiegand_reading,
)

EXAMPLE = bytes.fromhex("84181CC0")  # facility 8, number 12345, as OSDP hands it over


def test_the_worked_example_of_26_bits_is_read() -> None:
    (card,) = wiegand_cards(EXAMPLE, 26)
    assert (card.layout.name, card.facility, card.number) == ("H10301", 8, 12345)
    assert "".join(map(str, bits_of(EXAMPLE, 26))) == "10000100000110000001110011"
    assert packed(wiegand_bits(card.layout, 12345, 8)) == EXAMPLE
    reading = wiegand_reading("dörr", EXAMPLE, 26)
    assert reading is not None
    assert (reading.format, reading.raw, reading.bits) == (ReadingFormat.WIEGAND, EXAMPLE, 26)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda each: each.name)
@given(data=st.data())
def test_every_card_is_read_back_and_no_single_bit_may_turn(
    layout: WiegandLayout, data: st.DataObject
) -> None:
    begins, ends = layout.number
    number = data.draw(st.integers(0, (1 << (ends - begins)) - 1))
    facility = 0
    if layout.facility:
        facility = data.draw(st.integers(0, (1 << (layout.facility[1] - layout.facility[0])) - 1))
    bits = wiegand_bits(layout, number, facility)
    raw = packed(bits)
    found = {each.layout.name: each for each in wiegand_cards(raw, layout.bits)}
    assert found[layout.name].number == number
    assert found[layout.name].facility == (facility if layout.facility else None)
    for place in range(layout.bits):
        turned = list(bits)
        turned[place] ^= 1
        assert wiegand_cards(packed(tuple(turned)), layout.bits) == ()


def test_bits_of_another_length_are_no_card_of_these() -> None:
    assert wiegand_cards(EXAMPLE, 25) == ()
    assert wiegand_cards(EXAMPLE, 32) == ()
    assert wiegand_cards(b"\x84", 26) == ()
    assert wiegand_reading("dörr", EXAMPLE, 27) is None


def test_37_bits_are_told_by_both_their_layouts() -> None:
    with_facility = next(each for each in LAYOUTS if each.name == "H10304")
    raw = packed(wiegand_bits(with_facility, 300_000, 500))
    assert [(e.layout.name, e.facility, e.number) for e in wiegand_cards(raw, 37)] == [
        ("H10304", 500, 300_000),
        ("H10302", None, 500 << 19 | 300_000),
    ]


def test_a_number_without_room_is_no_card() -> None:
    with pytest.raises(ValueError, match="65536"):
        wiegand_bits(LAYOUTS[0], 65536, 8)
    with pytest.raises(ValueError, match="256"):
        wiegand_bits(LAYOUTS[0], 1, 256)
