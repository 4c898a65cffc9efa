"""Wiegand cards: which layouts the bits fit, by their length and both parities.

OSDP, TWN3 and many others hand over such bits as they are on the card, parities and all.
"""

from dataclasses import dataclass

from kiosk.devices.readers.reading import Reading, ReadingFormat

Bits = tuple[int, ...]


@dataclass(frozen=True)
class WiegandLayout:
    """Where things stand among the bits, counted from 0; `even` and `odd` end before the second.

    The first bit makes the ones of itself and `even` an even number, the last one those of itself
    and `odd` an odd one.
    """

    name: str
    bits: int
    even: tuple[int, int]
    odd: tuple[int, int]
    facility: tuple[int, int] | None
    number: tuple[int, int]


LAYOUTS = (
    WiegandLayout("H10301", 26, (1, 13), (13, 25), (1, 9), (9, 25)),
    WiegandLayout("H10306", 34, (1, 17), (17, 33), (1, 17), (17, 33)),
    WiegandLayout("H10304", 37, (1, 19), (18, 36), (1, 17), (17, 36)),
    WiegandLayout("H10302", 37, (1, 19), (18, 36), None, (1, 36)),
)
"""The open layouts of 26, 34 and 37 bits, by the names HID gave them."""


@dataclass(frozen=True)
class WiegandCard:
    """What a card says by one layout."""

    layout: WiegandLayout
    facility: int | None
    number: int


def wiegand_cards(raw: bytes, bits: int) -> tuple[WiegandCard, ...]:
    """Give what bits can mean; nothing when their number or a parity fits no layout.

    `raw` holds them from the left, as OSDP does; 37 bits fit both layouts or none.
    """
    if len(raw) * 8 < bits:
        return ()
    every = bits_of(raw, bits)
    return tuple(
        WiegandCard(
            layout,
            _value(every, layout.facility) if layout.facility else None,
            _value(every, layout.number),
        )
        for layout in LAYOUTS
        if layout.bits == bits and _parities_hold(every, layout)
    )


def wiegand_reading(source: str, raw: bytes, bits: int) -> Reading | None:
    """Give the reading of bits with sound parities, which stay in it; None for any other."""
    if not wiegand_cards(raw, bits):
        return None
    return Reading(source, ReadingFormat.WIEGAND, raw[: (bits + 7) // 8], bits)


def bits_of(raw: bytes, bits: int) -> Bits:
    """Give the first bits of some bytes, the highest of each byte first."""
    return tuple(raw[place // 8] >> (7 - place % 8) & 1 for place in range(bits))


def packed(bits: Bits) -> bytes:
    """Give bits from the left in bytes, filled with 0."""
    filled = (*bits, *(0 for _ in range(-len(bits) % 8)))
    return bytes(
        int("".join(map(str, filled[start : start + 8])), 2) for start in range(0, len(filled), 8)
    )


def wiegand_bits(layout: WiegandLayout, number: int, facility: int = 0) -> Bits:
    """Give the bits of a card, as a simulator holds one up.

    Raises ValueError for a number that has no room.
    """
    bits = [0] * layout.bits
    for place, value in ((layout.facility, facility), (layout.number, number)):
        begins, ends = place or (0, 0)
        if not 0 <= value < 1 << (ends - begins) and (place or value):
            raise ValueError(value)
        for offset in range(ends - begins):
            bits[ends - 1 - offset] = value >> offset & 1
    bits[0] = sum(bits[slice(*layout.even)]) % 2
    bits[-1] = 1 - sum(bits[slice(*layout.odd)]) % 2
    return tuple(bits)


def _parities_hold(bits: Bits, layout: WiegandLayout) -> bool:
    even = bits[0] + sum(bits[slice(*layout.even)])
    odd = bits[-1] + sum(bits[slice(*layout.odd)])
    return even % 2 == 0 and odd % 2 == 1


def _value(bits: Bits, place: tuple[int, int]) -> int:
    return int("".join(map(str, bits[slice(*place)])), 2)
