"""Readers as they sound on a line: frames whole, split, doubled, and among noise."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from db.clock import new_id
from kiosk.visits.codes import CODE_LETTERS
from kiosk.visits.signed_codes import SignedCode, signed_code
from tests.visits.forgeries import EXPIRES, KEY

ENDS = (b"\r", b"\r\n", b"\n")
NOISE = bytes(range(256))


@dataclass(frozen=True)
class Stream:
    """What comes over a line, piece by piece, and which codes were framed whole in it."""

    pieces: tuple[bytes, ...]
    whole: tuple[str, ...]


def fresh_code() -> str:
    return signed_code(SignedCode(new_id(), EXPIRES), KEY)


def framed(code: str, dice: random.Random) -> bytes:
    """Frame a code in one of the ways readers do."""
    text = (b"]Q1" if dice.random() < 0.4 else b"") + code.encode()
    if dice.random() < 0.4:
        return b"\x02" + text + (b"\r\n" if dice.random() < 0.3 else b"") + b"\x03"
    return text + dice.choice(ENDS)


def stream(dice: random.Random) -> Stream:
    """Draw a line: whole codes, broken ones and noise, which runs into what follows."""
    sent, whole = bytearray(), []
    for _ in range(dice.randrange(1, 5)):
        what = dice.random()
        code = fresh_code()
        if what < 0.5:
            frame = framed(code, dice)
            sent += frame * dice.choice((1, 1, 1, 2))
            whole.append(code)
        elif what < 0.75:
            sent += bytes(dice.choices(NOISE, k=dice.randrange(1, 400)))
        else:
            sent += broken(framed(code, dice), dice)
    return Stream(tuple(split(bytes(sent), dice)), tuple(whole))


def broken(frame: bytes, dice: random.Random) -> bytes:
    """Lose, turn over or slip in a byte, or stop in the middle."""
    place = dice.randrange(len(frame) - 3)
    return dice.choice(
        (
            frame[:place],
            frame[:place] + frame[place + 1 :],
            frame[:place] + bytes([frame[place] ^ (1 << dice.randrange(8))]) + frame[place + 1 :],
            frame[:place] + dice.choice(CODE_LETTERS).encode() + frame[place:],
        )
    )


def split(sent: bytes, dice: random.Random) -> Iterator[bytes]:
    while sent:
        length = dice.choice((1, 2, 7, 16, 64, 300))
        yield sent[:length]
        sent = sent[length:]
