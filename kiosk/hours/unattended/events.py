"""What can happen to a while in which nobody is at the desk. Who left it is the actor."""

from typing import ClassVar

from db.bodies import Bodies, Body


class DeskLeft(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Nobody is at the desk from now on; `noticed` by the program, as nobody had signed in."""

    kind: ClassVar[str] = "desk_absence.begun.1"
    noticed: bool = False


class DeskReturnedTo(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody is at the desk again."""

    kind: ClassVar[str] = "desk_absence.ended.1"


DESK_ABSENCE_BODIES = Bodies(DeskLeft, DeskReturnedTo)
