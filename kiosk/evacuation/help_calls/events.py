"""What can happen to a call for help. Nobody's name stands in it."""

from typing import ClassVar

from db.bodies import Bodies, Body


class HelpCalled(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody at the desk wants colleagues at a place."""

    kind: ClassVar[str] = "help_call.made.1"
    place: str


class HelpComing(Body, frozen=True, omit_defaults=True, kw_only=True):
    """A colleague is on the way."""

    kind: ClassVar[str] = "help_call.acknowledged.1"


class HelpEnded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """It is over."""

    kind: ClassVar[str] = "help_call.ended.1"


HELP_BODIES = Bodies(HelpCalled, HelpComing, HelpEnded)
