"""What a reader has read, as it came: raw bits, how many, from where and by which protocol.

A card's number can be written in many ways, and none of them tells which it was; so the bits are
kept, and a rule of the house turns them into a number (`card_formats`).
"""

from dataclasses import dataclass, field
from enum import StrEnum


class ReadingFormat(StrEnum):
    """The protocol a reading came by."""

    CODE = "code"
    EM4100 = "em4100"
    EM_SERIAL = "em_serial"
    TWN4 = "twn4"
    TWN3 = "twn3"
    WIEGAND = "wiegand"
    UID = "uid"


_RANDOM_UID_BYTES = 4
_RANDOM_UID_BEGINS = 0x08


@dataclass(frozen=True)
class Reading:
    """One code or card. The first bit of `raw` is its highest; `bits` of them count.

    What was read is personal data: it stands in no text made of a reading, and so in no log.
    """

    source: str
    format: ReadingFormat
    raw: bytes = field(repr=False)
    bits: int

    @property
    def text(self) -> str:
        """Give a code as text; "" for a card."""
        return self.raw.decode("ascii") if self.format is ReadingFormat.CODE else ""

    @property
    def number(self) -> int:
        """Give all bits as one number, the first the highest."""
        return int.from_bytes(self.raw, "big") >> (len(self.raw) * 8 - self.bits)

    @property
    def is_identity(self) -> bool:
        """Tell whether the card says the same the next time.

        Some say another number each time they are held up, to be known by nobody (ISO 14443-3:
        four bytes that begin with 08).
        """
        random = len(self.raw) == _RANDOM_UID_BYTES and self.raw[0] == _RANDOM_UID_BEGINS
        return not (self.format is ReadingFormat.UID and random)


def code_reading(source: str, text: bytes) -> Reading:
    """Give the reading of a code."""
    return Reading(source, ReadingFormat.CODE, text, len(text) * 8)
