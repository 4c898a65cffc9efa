"""Cuts the bytes of a line into frames, however they come: in pieces, doubled, among noise.

A broken frame is told as such rather than mended: what was held up is held up again, but a wrong
code would be believed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

_STX, _ETX, _CR, _LF = 0x02, 0x03, 0x0D, 0x0A
_ENDS = frozenset((_ETX, _CR, _LF))
_FIRST_LETTER, _LAST_LETTER = 0x20, 0x7E
LONGEST_FRAME = 256
"""Bytes; a QR code that anybody shows may hold more, and none of ours does."""
LONGEST_SILENCE = 1.0
"""Seconds within a frame; what comes later belongs to another."""


@dataclass(frozen=True)
class Frame:
    """What came between two ends of a frame; of a `broken` one only what followed the break."""

    content: bytes
    broken: bool = False


class TextFramer:
    """Frames of printable letters, from STX or the end of the one before to ETX, CR or LF.

    One is broken by any other byte, and by more letters than `LONGEST_FRAME`.
    """

    def __init__(self) -> None:
        self._frame = bytearray()
        self._broken = False
        self._heard = 0.0

    def feed(self, data: bytes, at: float) -> Iterator[Frame]:
        """Give the frames that bytes complete, which came at an instant of any clock (seconds)."""
        if at - self._heard > LONGEST_SILENCE:
            self._begin()
        self._heard = at
        for byte in data:
            if byte == _STX:
                self._begin()
            elif byte in _ENDS:
                if self._frame:
                    yield Frame(bytes(self._frame), self._broken)
                self._begin()
            else:
                self._take(byte)

    def _begin(self) -> None:
        self._frame.clear()
        self._broken = False

    def _take(self, byte: int) -> None:
        if not _FIRST_LETTER <= byte <= _LAST_LETTER:
            self._frame.clear()
            self._broken = True
            return
        if len(self._frame) == LONGEST_FRAME:
            del self._frame[0]
            self._broken = True
        self._frame.append(byte)


class CountedFramer:
    """Frames that say their own length: STX, how many bytes in all, the rest of them, ETX."""

    _SHORTEST, _LONGEST = 5, 40

    def __init__(self) -> None:
        self._waiting = bytearray()
        self._heard = 0.0

    def feed(self, data: bytes, at: float) -> Iterator[Frame]:
        """Give what stands between length and ETX of each frame whose check fits."""
        if at - self._heard > LONGEST_SILENCE:
            self._waiting.clear()
        self._heard = at
        self._waiting += data
        while self._skip_to_frame():
            length = self._waiting[1]
            if len(self._waiting) < length:
                return
            frame = bytes(self._waiting[:length])
            if frame[-1] == _ETX and _exclusive_or(frame[1:-1]) == 0:
                del self._waiting[:length]
                yield Frame(frame[2:-2])
            else:
                del self._waiting[:1]  # this STX was noise, or its frame broken; look for the next

    def _skip_to_frame(self) -> bool:
        """Drop what is no frame; tells whether at least the beginning of one is there."""
        while self._waiting:
            if self._waiting[0] != _STX:
                del self._waiting[:1]
            elif len(self._waiting) < 2:
                return False
            elif not self._SHORTEST <= self._waiting[1] <= self._LONGEST:
                del self._waiting[:1]
            else:
                return True
        return False


def _exclusive_or(content: bytes) -> int:
    """Give the exclusive or of some bytes; 0 where the last is that of the others."""
    result = 0
    for byte in content:
        result ^= byte
    return result
