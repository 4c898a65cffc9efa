"""What stations say to each other: one question, one answer, each a length and that many bytes.

Everything has a bound: how long a message is, and how long one may take to say it.
"""

import struct
from time import monotonic
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from db.sync.carried import Carried
from db.sync.peers.guarded import Guarded

REVISION = 1
"""Of the questions and answers; stations of different revisions do not talk to each other."""
MEGABYTE = 1 << 20
LONGEST_QUESTION = MEGABYTE
LONGEST_ANSWER = 32 * MEGABYTE
MOST_ORIGINS = 500
"""Of a question: each lacks one event at least, and no more are asked for at once."""

Number = Annotated[int, Meta(ge=0, le=(1 << 63) - 1)]
Name = Annotated[str, Meta(max_length=200)]
Hash = Annotated[bytes, Meta(max_length=64)]
_CarriedFields = tuple[
    Name, Number, Name, Number, Name, Name, Name, Name, Hash, Hash, Hash, Hash | None, bytes | None
]


class Said(msgspec.Struct, frozen=True, array_like=True, tag=True, forbid_unknown_fields=True):
    """A question or an answer."""


class Hello(Said, frozen=True):
    """The first question: who asks, of which house."""

    revision: Number
    house_id: Name
    station: Name


class Welcome(Said, frozen=True):
    """Answer to `Hello`: who answers, of which house."""

    revision: Number
    house_id: Name
    station: Name


class AskHeads(Said, frozen=True):
    """Which origins have moved since row `after_row` of your journal; 0 asks for all.

    `without_server` tells that the asker cannot reach the house's server.
    """

    after_row: Number
    without_server: bool


class HeadsMoved(Said, frozen=True):
    """Answer to `AskHeads`: the newest row, and where these origins stand (number, hash)."""

    row: Number
    heads: dict[Name, tuple[Number, Hash]]


class AskEvents(Said, frozen=True):
    """Events of these origins above these numbers, `at_most` of them."""

    held: Annotated[dict[Name, Number], Meta(max_length=MOST_ORIGINS)]
    at_most: Annotated[int, Meta(ge=1, le=10_000)]


class Events(Said, frozen=True):
    """Answer to `AskEvents`: each origin in order and without gaps; perhaps fewer than asked."""

    events: list[_CarriedFields]

    def carried(self) -> list[Carried]:
        """Give them as everything else takes them."""
        return [Carried(*each) for each in self.events]


class AskSigns(Said, frozen=True):
    """Who was heard when, and is known how completely."""


class Sign(Said, frozen=True):
    """That `station` was heard so many milliseconds ago, and all until then stands in `heads`.

    `complete_before` is None where nothing is known to be complete. Nobody's clock is told: it may
    be wrong.
    """

    station: Name
    silent: Number
    complete_before: Number | None
    heads: dict[Name, Number]


class Signs(Said, frozen=True):
    """Answer to `AskSigns`: the answering station's own sign, and those of others it knows."""

    signs: list[Sign]


class No(Said, frozen=True):
    """An answer that refuses; the code is one of `HouseFailure`."""

    code: Name


Question = Hello | AskHeads | AskEvents | AskSigns
Answer = Welcome | HeadsMoved | Events | Signs | No

_LENGTH = struct.Struct(">I")
_ENCODER = msgspec.msgpack.Encoder()
QUESTIONS: msgspec.msgpack.Decoder[Question] = msgspec.msgpack.Decoder(Question)
ANSWERS: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)
T = TypeVar("T")


class Garbled(Exception):  # noqa: N818 - what it says is what it is
    """What came is no message, or too long."""


def send(line: Guarded, said: Question | Answer, seconds: float) -> None:
    """Say something; raises OSError, TimeoutError when it is not taken in time."""
    content = _ENCODER.encode(said)
    line.send(_LENGTH.pack(len(content)) + content, monotonic() + seconds)


def receive(
    line: Guarded,
    decoder: msgspec.msgpack.Decoder[T],
    longest: int,
    first_seconds: float,
    seconds: float,
) -> T:
    """Hear one message: it must begin in `first_seconds` and be through `seconds` later.

    Raises `Garbled`, and OSError when there comes no more; TimeoutError is one.
    """
    began = line.receive(1, monotonic() + first_seconds)
    until = monotonic() + seconds
    (length,) = _LENGTH.unpack(began + line.receive(_LENGTH.size - 1, until))
    if length > longest:
        raise Garbled
    try:
        return decoder.decode(line.receive(length, until))
    except msgspec.MsgspecError:
        raise Garbled from None
