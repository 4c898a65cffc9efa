"""What the frames of each kind of reader say; every one that does not fit exactly is no reading."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from kiosk.devices.readers.frames import CountedFramer, Frame, TextFramer
from kiosk.devices.readers.reading import Reading, ReadingFormat, code_reading
from kiosk.visits.signed_codes import SIGNED_CODE_LENGTH, is_signed_code

Meaning = Callable[[str, Frame], Reading | None]
"""What a frame of a reader says."""
TWN4_QUESTION = b"050010\r"
"""SearchTag with an identifier of at most 16 bytes, in the simple protocol of ELATEC's TWN4."""
_AIM = re.compile(rb"\][A-Za-z][0-9A-Za-z]")
_EM4100_DIGITS = re.compile(rb"[0-9A-Fa-f]{12}")
_HEX = re.compile(rb"(?:[0-9A-Fa-f]{2})+")
_EM_SERIAL_BYTES = 6
_MOST_BITS = 128


class Framer(Protocol):
    """Cuts bytes into frames."""

    def feed(self, data: bytes, at: float) -> Iterator[Frame]:
        """Give the frames that bytes complete."""
        ...


class Decoder:
    """The readings of one line; `question` is what has to be asked again and again, if anything."""

    def __init__(
        self,
        source: str,
        framer: Framer,
        meaning: Meaning,
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


def code_of(source: str, frame: Frame) -> Reading | None:
    """Give a code; an AIM prefix (`]Q1`) and whatever came before it are left out.

    Noise that runs into a frame costs no signed code: where the last letters have that form they
    are taken, for who made them out of noise would have to sign them. Anything else of a broken
    frame is dropped.
    """
    signed = frame.content.rstrip()[-SIGNED_CODE_LENGTH:]
    if is_signed_code(signed.decode("ascii")):
        return code_reading(source, signed)
    if frame.broken:
        return None
    prefixes: Iterable[re.Match[bytes]] = _AIM.finditer(frame.content)
    begins = max((each.end() for each in prefixes), default=0)
    text = frame.content[begins:].strip()
    return code_reading(source, text) if text else None


def _whole(meaning: Callable[[str, bytes], Reading | None]) -> Meaning:
    """Let a meaning see whole frames alone."""
    return lambda source, frame: None if frame.broken else meaning(source, frame.content)


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


_MEANINGS: dict[str, Meaning] = {
    "codes": code_of,
    "rdm6300": _whole(em4100_of),
    "em_serial": _whole(em_serial_of),
    "twn4": _whole(twn4_of),
    "twn3": _whole(twn3_of),
}
