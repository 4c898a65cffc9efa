"""What can happen to the figures."""

from typing import ClassVar

from db.bodies import Bodies, Body


class ReceptionRated(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Several visitors rated the reception on a day (2026-11-24); the subject is random."""

    kind: ClassVar[str] = "rating.given.1"
    day: str
    ones: int = 0
    twos: int = 0
    threes: int = 0
    fours: int = 0
    fives: int = 0


RATING_BODIES = Bodies(ReceptionRated)
