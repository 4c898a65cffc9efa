"""Orders a printer obeys as soon as they come, wherever they stand: even inside a picture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ORDER = re.compile(
    rb"\x10(?:\x04(?P<ask>.)|\x05(?P<recover>.)|\x14(?:\x01..|(?P<off>\x02\x01\x08)|"
    rb"(?P<clear>\x08\x01\x03\x14\x01\x06\x02\x08)))",
    re.DOTALL,
)
_LONGEST = 10
_CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_POWER_OFF = b"\x10\x14\x02\x01\x08"


@dataclass(frozen=True)
class Ask:
    """DLE EOT n: tell your state."""

    question: int


@dataclass(frozen=True)
class Recover:
    """DLE ENQ n: go on after a cutter error; n 2 without what is waiting."""

    forget: bool


@dataclass(frozen=True)
class OpenDrawer:
    """DLE DC4 1."""


@dataclass(frozen=True)
class PowerOff:
    """DLE DC4 2."""


@dataclass(frozen=True)
class ClearBuffers:
    """DLE DC4 8."""


Order = Ask | Recover | OpenDrawer | PowerOff | ClearBuffers


class RealTimeOrders:
    """Finds the orders in a stream, however it is cut into pieces."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        self._begun = b""

    def feed(self, data: bytes) -> Iterator[tuple[bytes, Order | None]]:
        """Give the bytes in pieces, each up to the end of an order it holds, and that order."""
        seen, passed = self._begun + data, len(self._begun)
        done = 0
        for found in _ORDER.finditer(seen):
            yield seen[passed : found.end()], _order(found)
            passed = done = found.end()
        if passed < len(seen):
            yield seen[passed:], None
        self._begun = _begun(seen[done:])


def _order(found: re.Match[bytes]) -> Order:
    if found["ask"]:
        return Ask(found["ask"][0])
    if found["recover"]:
        return Recover(forget=found["recover"] == b"\x02")
    if found["off"]:
        return PowerOff()
    if found["clear"]:
        return ClearBuffers()
    return OpenDrawer()


def _begun(rest: bytes) -> bytes:
    """Give the end of the stream that may be the beginning of an order."""
    for start in range(max(len(rest) - _LONGEST + 1, 0), len(rest)):
        if rest[start] == 0x10 and _may_become_order(rest[start:]):
            return rest[start:]
    return b""


def _may_become_order(piece: bytes) -> bool:
    if len(piece) == 1 or piece in (b"\x10\x04", b"\x10\x05"):
        return True
    pulse = piece[:3] == b"\x10\x14\x01" and len(piece) < 5
    return pulse or _CLEAR.startswith(piece) or _POWER_OFF.startswith(piece)
