"""What the frames of each kind of reader say; every one that does not fit exactly is no reading."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, Protocol

from kiosk.devices.readers.frames import CountedFramer, TextFramer
from kiosk.devices.readers.reading import Reading, ReadingFormat, code_reading

ReaderProtocol = Literal["codes", "rdm6300", "em_serial", "twn4", "twn3"]
TWN4_QUESTION = b"050010\r"
"""SearchTag with an identifier of at most 16 bytes, in the simple protocol of ELATEC's TWN4."""
_AIM = re.compile(rb"\][A-Za-z][0-9A-Za-z]")
_EM4100_DIGITS = re.compile(rb"[0-9A-Fa-f]{12}")
_HEX = re.compile(rb"(?:[0-9A-Fa-f]{2})+")
_EM_SERIAL_BYTES = 6
_MOST_BITS = 128


class Framer(Protocol):
    """Cuts bytes into frames."""

    def feed(self, data: bytes, at: float) -> Iterator[bytes]:
        """Give the frames that bytes complete."""
        ...


class Decoder:
    """The readings of one line; `question` is what has to be asked again and again, if anything."""

    def __init__(
        self,
        source: str,
        framer: Framer,
        meaning: Callable[[str, bytes], Reading | None],
        question: bytes = b"",
    ) -> None:
        self.question = question
        self._source = source
        self._framer = framer
        self._meaning = meaning

    def feed(self, data: bytes, at: float) -> list[Reading]:
        """Give the readings that bytes complete; `at` is in seconds of any one clock."""
        meant = (self._meaning(self._source, each) for each in self._framer.feed(data, at))
        return [each for each in meant if each is not None]


def decoder_for(protocol: str, source: str) -> Decoder:
    """Give what understands a reader of one kind; raises KeyError for a kind without a line."""
    meaning = _MEANINGS[protocol]
    framer: Framer = CountedFramer() if protocol == "em_serial" else TextFramer()
    return Decoder(source, framer, meaning, TWN4_QUESTION if protocol == "twn4" else b"")


def code_of(source: str, frame: bytes) -> Reading | None:
    """Give a code; an AIM prefix (`]Q1`) and whatever came before it are left out."""
    prefixes: Iterable[re.Match[bytes]] = _AIM.finditer(frame)
    begins = max((each.end() for each in prefixes), default=0)
    text = frame[begins:].strip()
    return code_reading(source, text) if text else None


def em4100_of(source: str, frame: bytes) -> Reading | None:
    """Give a card of an RDM6300 or ID-12LA: ten hexadecimal digits and the check of their bytes."""
    if not _EM4100_DIGITS.fullmatch(frame):
        return None
    *content, check = bytes.fromhex(frame.decode("ascii"))
    expected = 0
    for byte in content:
        expected ^= byte
    if check != expected:
        return None
    return Reading(source, ReadingFormat.EM4100, bytes(content), 40)


def em_serial_of(source: str, content: bytes) -> Reading | None:
    """Give a card of a reader with counted frames: a byte for its kind, and five of its number."""
    if len(content) != _EM_SERIAL_BYTES:
        return None
    return Reading(source, ReadingFormat.EM_SERIAL, content[1:], 40)


def twn3_of(source: str, frame: bytes) -> Reading | None:
    """Give a card of a TWN3: the number of its bits, then those bits from the left."""
    if not _HEX.fullmatch(frame):
        return None
    bits, *content = bytes.fromhex(frame.decode("ascii"))
    return _left_aligned(source, ReadingFormat.TWN3, bytes(content), bits)


def twn4_of(source: str, frame: bytes) -> Reading | None:
    """Give the card of an answer of a TWN4: no error, found, its kind, bits, length and bytes."""
    if not _HEX.fullmatch(frame):
        return None
    answer = bytes.fromhex(frame.decode("ascii"))
    if len(answer) < 6 or answer[:2] != b"\x00\x01":
        return None  # nothing before the reader, or an error
    bits, length, content = answer[3], answer[4], answer[5:]
    if length != len(content):
        return None
    return _left_aligned(source, ReadingFormat.TWN4, content, bits)


def _left_aligned(
    source: str, protocol: ReadingFormat, content: bytes, bits: int
) -> Reading | None:
    """Give bits that fill their bytes from the left; those left over must be 0."""
    if not 0 < bits <= _MOST_BITS or len(content) != (bits + 7) // 8:
        return None
    left_over = len(content) * 8 - bits
    if content[-1] & ((1 << left_over) - 1):
        return None
    return Reading(source, protocol, content, bits)


_MEANINGS: dict[str, Callable[[str, bytes], Reading | None]] = {
    "codes": code_of,
    "rdm6300": em4100_of,
    "em_serial": em_serial_of,
    "twn4": twn4_of,
    "twn3": twn3_of,
}
