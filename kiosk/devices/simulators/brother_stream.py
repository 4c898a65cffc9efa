"""Read a Brother QL raster job as commands, by Brother's public reference alone.

Nothing here is taken from what writes such jobs: it is the second opinion on them.
"""

from dataclasses import dataclass

_LENGTHS = {
    b"\x1b@": 2,
    b"\x1biS": 3,
    b"\x1bia": 4,
    b"\x1bi!": 4,
    b"\x1biz": 13,
    b"\x1biM": 4,
    b"\x1biA": 4,
    b"\x1biK": 4,
    b"\x1bid": 5,
    b"M": 2,
    b"\x0c": 1,
    b"\x1a": 1,
    b"Z": 1,
}
_ROW = ord("g")


@dataclass(frozen=True)
class Instruction:
    """One command: its name as it is written, and what follows it; zeros together are one."""

    name: bytes
    value: bytes


class BrotherStreamError(ValueError):
    """The stream holds bytes that are no command of the reference."""


class BrotherStream:
    """Cuts a stream into commands; what is not complete yet waits for the next bytes."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._waiting = b""

    def feed(self, data: bytes) -> list[Instruction]:
        """Take more bytes and give the commands they complete; raises `BrotherStreamError`."""
        self._waiting += data
        position = 0
        found = []
        while (size := _size(self._waiting, position)) is not None:
            name, length = size
            raw = self._waiting[position : position + length]
            if len(raw) < length:
                break
            found.append(Instruction(name, raw[len(name) :]))
            position += length
        self._waiting = self._waiting[position:]
        return found


def _size(buffer: bytes, start: int) -> tuple[bytes, int] | None:
    """Give name and length of the command at `start`, None while that cannot be told."""
    head = buffer[start : start + 3]
    if not head:
        return None
    if head[0] == _ROW:
        return None if len(head) < 3 else (b"g", 3 + head[2])
    if head[0] == 0:
        rest = buffer[start:]
        return b"\x00", len(rest) - len(rest.lstrip(b"\x00"))
    for name in (head, head[:2], head[:1]):
        if (length := _LENGTHS.get(name)) is not None:
            return name, length
    if head in (b"\x1b", b"\x1bi"):
        return None
    raise BrotherStreamError(buffer[start : start + 8].hex(" "))


def unpacked(data: bytes) -> bytes:
    """Undo TIFF's PackBits."""
    out = bytearray()
    position = 0
    while position < len(data):
        head = data[position]
        if head < 128:
            out += data[position + 1 : position + 2 + head]
            position += 2 + head
        elif head > 128:
            out += data[position + 1 : position + 2] * (257 - head)
            position += 2
        else:
            position += 1
    return bytes(out)
