"""What a visitor tells on arrival beside name and host: how many they are, and what they need."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.refusal import Refused

MOST_PERSONS = 99
"""A larger group is received by the desk."""


class Need(StrEnum):
    """What a visitor may ask for of own accord (FIRE06; the minority languages by law)."""

    INTERPRETER = "interpreter"
    EVACUATION_HELP = "evacuation_help"
    SAMI = "sami"
    FINNISH = "finnish"


class Following(StrEnum):
    """As what somebody with a badge of the own comes along with another visitor."""

    INTERPRETER = "interpreter"
    COMPANION = "companion"


Along = Mapping[str, Sequence[Following]]
"""As what others come along with the visitors of some visits, once for each person."""


class Lookup(StrEnum):
    """What came of looking for the booking of somebody who says to have one (L19)."""

    NOT_ASKED = ""
    NOT_FOUND = "not_found"
    SEVERAL = "several"


@dataclass(frozen=True)
class Party:
    """Who comes along and what is needed.

    `persons` counts everybody who arrives now, the one who registers included; 0 says nothing of
    it. `companions` are the names of others, as far as they were given.
    """

    persons: int = 0
    companions: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()

    @property
    def headcount(self) -> int:
        """Give how many arrive: never fewer than are named, 0 where nothing was said."""
        named = 1 + len(self.companions) if self.companions else 0
        return min(max(self.persons, named), MOST_PERSONS)


def possible_headcount(persons: int) -> int:
    """Give how many somebody of the desk says have come.

    Raises `Refused("visit.persons_impossible")` for nobody, and for more than `MOST_PERSONS`.
    """
    if not 1 <= persons <= MOST_PERSONS:
        raise Refused("visit.persons_impossible", allowed=MOST_PERSONS)
    return persons


def following_read(stored: str) -> Following | None:
    """Read as what somebody comes along; a companion where a newer program stored something."""
    if not stored:
        return None
    return Following(stored) if stored in set(Following) else Following.COMPANION


NOTHING_SAID = Party()
"""A visitor who comes alone, or as booked, and asks for nothing."""


def needs_written(needs: Iterable[Need]) -> tuple[str, ...]:
    """Give needs as they are stored: each once, in one order."""
    asked = set(needs)
    return tuple(each.value for each in Need if each in asked)


def needs_read(stored: Iterable[str]) -> tuple[Need, ...]:
    """Read stored needs; what a newer program stored and this one does not know is left out."""
    asked = set(stored)
    return tuple(each for each in Need if each.value in asked)
