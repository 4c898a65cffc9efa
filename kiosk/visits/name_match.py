"""Whether a name as typed means a name as booked: forgiving, and never two names at once.

People swap first and last name, leave a middle name out, and slip on a key. The closest kind of
likeness decides; where it fits more than one, nobody is meant.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import TypeVar

from rapidfuzz.distance import OSA

from kiosk.typed_text import search_key

T = TypeVar("T")
_LEAST_LETTERS_TO_FORGIVE = 4
_LETTERS_FOR_TWO_SLIPS = 8


class Likeness(IntEnum):
    """How two names are alike, the closest first."""

    SAME = 0
    OTHER_ORDER = 1
    PART = 2
    SLIP = 3
    NONE = 4


def likeness(typed: str, booked: str) -> Likeness:
    """Tell how a typed name is like a booked one; a single word must be the whole name."""
    return likeness_of_keys(search_key(typed), search_key(booked))


def likeness_of_keys(one: str, other: str) -> Likeness:
    """Tell the same of names that are search keys already: many are compared with one."""
    if not one or not other:
        return Likeness.NONE
    if one == other:
        return Likeness.SAME
    words, held = one.split(), other.split()
    if sorted(words) == sorted(held) or "".join(words) == "".join(held):
        return Likeness.OTHER_ORDER
    if min(len(words), len(held)) < 2:
        return Likeness.NONE
    if set(words) <= set(held) or set(held) <= set(words):
        return Likeness.PART
    return Likeness.SLIP if _slipped(words, held) else Likeness.NONE


def closest(found: Iterable[tuple[Likeness, T]]) -> Sequence[T]:
    """Give those that are most alike: none, one, or several that cannot be told apart."""
    alike = [each for each in found if each[0] is not Likeness.NONE]
    best = min((kind for kind, _ in alike), default=Likeness.NONE)
    return [each for kind, each in alike if kind is best]


def _slipped(words: list[str], held: list[str]) -> bool:
    """Tell whether each word of the shorter name is one of the longer, but for a slip."""
    fewer, more = sorted((words, held), key=len)
    left = list(more)
    for word in sorted(fewer, key=len, reverse=True):
        near = min(left, key=lambda each: OSA.distance(word, each))
        if OSA.distance(word, near) > _allowed(word, near):
            return False
        left.remove(near)
    return True


def _allowed(word: str, other: str) -> int:
    letters = min(len(word), len(other))
    if letters < _LEAST_LETTERS_TO_FORGIVE:
        return 0
    return 1 if letters < _LETTERS_FOR_TWO_SLIPS else 2
