"""Named rules that turn a card's bits into the number a house knows it by, and which ones fit.

The same card has many numbers. A rule says which bits, in which order, written how, and is named
so: `low32-reversed-decimal`. Which one a house uses nobody can see; a card that is known tells.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from kiosk.devices.readers.reading import Reading, ReadingFormat
from kiosk.settings.readers import BYTE_ORDERS, CARD_PARTS, CARD_WRITINGS

_PARITY_LENGTHS = (26, 34, 37)
_LEAST_SURE_DIGITS = 4
"""A shorter number fits by chance too often to say anything."""


@dataclass(frozen=True)
class CardFormat:
    """One rule.

    `part`: `whole`, `payload` without the two parities of 26, 34 or 37 bits, the lowest 24 or 32.
    `order`: bytes as read, `reversed`, or `mirrored` bit by bit. `writing`: `decimal`, `hex`,
    `facility` three digits and five of the lowest 24 bits, `nine` the last nine decimal digits,
    `blocks` the lowest 32 bits as two halves of at least four and of five digits.
    """

    part: str
    order: str
    writing: str

    @property
    def name(self) -> str:
        """Give the name that stands in the settings."""
        return f"{self.part}-{self.order}-{self.writing}"

    def number_of(self, reading: Reading) -> str | None:
        """Give the number of a card; None where the rule means nothing for so many bits."""
        part = _part(reading, self.part)
        ordered = None if part is None else _ordered(*part, self.order)
        return None if ordered is None else _written(*ordered, self.writing)


EVERY_FORMAT = tuple(CardFormat(*each) for each in product(CARD_PARTS, BYTE_ORDERS, CARD_WRITINGS))
"""All rules, the plainest first."""


def format_named(name: str) -> CardFormat:
    """Give a rule by its name; raises KeyError."""
    return {each.name: each for each in EVERY_FORMAT}[name]


def formats_that_fit(known: Sequence[tuple[Reading, str]]) -> tuple[CardFormat, ...]:
    """Give the rules that make of every card the number known for it, the plainest first.

    Zeros before a number and what stands between its digits do not count. Of rules that say the
    same of all these cards the first is given alone, where no other card could tell them apart.
    """
    if not known:
        return ()
    fits = [
        each
        for each in EVERY_FORMAT
        if all(_plain(each.number_of(reading)) == _plain(number) for reading, number in known)
    ]
    widths = {reading.bits for reading, _ in known}
    told_apart: dict[tuple[tuple[str | None, ...], ...], CardFormat] = {}
    for each in fits:
        told_apart.setdefault(tuple(_fingerprint(each, width) for width in widths), each)
    return tuple(told_apart.values())


def is_telling(number: str) -> bool:
    """Tell whether a number is long enough to say which rule fits."""
    return len(_plain(number) or "") >= _LEAST_SURE_DIGITS


def _part(reading: Reading, part: str) -> tuple[int, int] | None:
    """Give the bits a rule takes as a number, and how many they are."""
    number, bits = reading.number, reading.bits
    if part == "whole":
        return number, bits
    if part == "payload":
        if bits not in _PARITY_LENGTHS:
            return None
        return (number >> 1) & ((1 << (bits - 2)) - 1), bits - 2
    lowest = int(part.removeprefix("low"))
    return (number & ((1 << lowest) - 1), lowest) if bits >= lowest else None


def _ordered(number: int, bits: int, order: str) -> tuple[int, int] | None:
    if order == "forward":
        return number, bits
    if bits % 8:
        return None
    content = number.to_bytes(bits // 8, "big")
    if order == "reversed":
        return int.from_bytes(content, "little"), bits
    return int.from_bytes(bytes(_mirrored(each) for each in content), "big"), bits


def _written(number: int, bits: int, writing: str) -> str:
    if writing == "decimal":
        return str(number)
    if writing == "hex":
        return f"{number:0{-(-bits // 4)}X}"
    if writing == "nine":
        return f"{number % 10**9:09d}"
    low16 = number & 0xFFFF
    if writing == "facility":
        return f"{number >> 16 & 0xFF:03d}{low16:05d}"
    return f"{number >> 16 & 0xFFFF:04d}{low16:05d}"


def _mirrored(byte: int) -> int:
    return int(f"{byte:08b}"[::-1], 2)


def _plain(number: str | None) -> str | None:
    if number is None:
        return None
    return "".join(each for each in number.upper() if each.isalnum()).lstrip("0")


def _fingerprint(rule: CardFormat, bits: int) -> tuple[str | None, ...]:
    """Give what a rule makes of cards that differ in every bit; equal ones are one rule."""
    size = (bits + 7) // 8
    spare = size * 8 - bits
    samples = [(0x0123456789ABCDEF_FEDCBA9876543210 * (2 * turn + 1)) for turn in range(8)]
    cards = [((each % (1 << bits)) << spare).to_bytes(size, "big") for each in samples]
    return tuple(rule.number_of(Reading("", ReadingFormat.WIEGAND, e, bits)) for e in cards)
