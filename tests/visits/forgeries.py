"""Codes that the house never signed, made from ones that it did."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from db.clock import new_id
from kiosk.visits.codes import CODE_LETTERS
from kiosk.visits.signed_codes import SIGNED_CODE_LENGTH, SignedCode, signed_code

KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))
EXPIRES = datetime(2026, 3, 11, 3, tzinfo=UTC)
_BITS = 5
_EXPIRY_BEGINS, _MAC_BEGINS = 26, 32  # in letters; the letter before holds the id's last bits


def genuine(dice: random.Random) -> str:
    """Give a code of the house for some visit and some hour."""
    expires = EXPIRES + timedelta(hours=dice.randrange(800))
    return signed_code(SignedCode(new_id(), expires), KEY)


def flipped(code: str, bit: int) -> str:
    """Turn one of the 240 bits of a code over."""
    place, within = divmod(bit, _BITS)
    letter = CODE_LETTERS[CODE_LETTERS.index(code[place]) ^ (1 << within)]
    return code[:place] + letter + code[place + 1 :]


def _flipped_somewhere(code: str, dice: random.Random) -> str:
    return flipped(code, dice.randrange(SIGNED_CODE_LENGTH * _BITS))


def _flipped_often(code: str, dice: random.Random) -> str:
    for bit in dice.sample(range(SIGNED_CODE_LENGTH * _BITS), dice.randrange(2, 40)):
        code = flipped(code, bit)
    return code


def _cut(code: str, dice: random.Random) -> str:
    return code[: dice.randrange(SIGNED_CODE_LENGTH)]


def _cut_and_filled(code: str, dice: random.Random) -> str:
    kept = dice.randrange(SIGNED_CODE_LENGTH)
    filled = code[:kept] + CODE_LETTERS[0] * (SIGNED_CODE_LENGTH - kept)
    return filled if filled != code else _flipped_somewhere(code, dice)


def _longer(code: str, dice: random.Random) -> str:
    return code + dice.choice(CODE_LETTERS)


def _expiry_swapped(code: str, dice: random.Random) -> str:
    expiry = genuine(dice)[_EXPIRY_BEGINS:_MAC_BEGINS]
    swapped = code[:_EXPIRY_BEGINS] + expiry + code[_MAC_BEGINS:]
    return swapped if swapped != code else _flipped_somewhere(code, dice)


def _signature_of_another(code: str, dice: random.Random) -> str:
    return code[:_MAC_BEGINS] + genuine(dice)[_MAC_BEGINS:]


def _under_another_key(_code: str, dice: random.Random) -> str:
    return signed_code(SignedCode(new_id(), EXPIRES + timedelta(days=1)), OTHER_KEY)


def _drawn(_code: str, dice: random.Random) -> str:
    return "".join(dice.choices(CODE_LETTERS, k=SIGNED_CODE_LENGTH))


def _turned(code: str, dice: random.Random) -> str:
    by = dice.randrange(1, SIGNED_CODE_LENGTH)
    return code[by:] + code[:by]


WAYS: tuple[Callable[[str, random.Random], str], ...] = (
    _flipped_somewhere,
    _flipped_often,
    _cut,
    _cut_and_filled,
    _longer,
    _expiry_swapped,
    _signature_of_another,
    _under_another_key,
    _drawn,
    _turned,
)


def forged_codes(number: int, seed: int) -> Iterator[str]:
    """Make so many forgeries, every way in turn; every single bit of the first code among them."""
    dice = random.Random(seed)
    code = genuine(dice)
    for turn in range(number):
        if turn < SIGNED_CODE_LENGTH * _BITS:
            yield flipped(code, turn)
            continue
        if turn % 100 == 0:
            code = genuine(dice)
        yield WAYS[turn % len(WAYS)](code, dice)
