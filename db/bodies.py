"""Bodies of events: typed structs, stored as the exact bytes whose hash stands in the chain."""

from collections.abc import Mapping
from typing import ClassVar

import msgspec


class Body(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What happened, as data. `kind` ends in a version and never changes its meaning."""

    kind: ClassVar[str]


class Bodies:
    """The kinds of event one room knows, by name."""

    def __init__(self, *types: type[Body]) -> None:
        """Take every body a room writes or can still read."""
        self.types: Mapping[str, type[Body]] = {each.kind: each for each in types}
        self._decoders = {each.kind: msgspec.json.Decoder(each) for each in types}

    def decode(self, kind: str, stored: bytes) -> Body | None:
        """Read a stored body; None for a kind this version of the program does not know."""
        known = self._decoders.get(kind)
        return None if known is None else known.decode(stored)


def encode(body: Body) -> bytes:
    """Give the bytes of a body, the same for the same content."""
    return msgspec.json.encode(body)
