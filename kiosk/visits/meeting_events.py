"""What can happen to a public meeting, whose people are counted and not registered."""

from typing import ClassVar

from db.bodies import Body


class MeetingPlanned(Body, frozen=True, omit_defaults=True, kw_only=True):
    """A public meeting is to be held. `at` and `ends` are milliseconds since 1970, UTC; 0 unsaid.

    `persons` is how many are expected; 0 is not said.
    """

    kind: ClassVar[str] = "visit.meeting_planned.1"
    title: str
    at: int
    ends: int = 0
    zone: str = ""
    persons: int = 0


class MeetingBegan(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The meeting has opened its doors; `persons` is how many are there already."""

    kind: ClassVar[str] = "visit.meeting_began.1"
    persons: int = 0


class MeetingCounted(Body, frozen=True, omit_defaults=True, kw_only=True):
    """So many more are there, or fewer when below zero: what two desks count adds up."""

    kind: ClassVar[str] = "visit.meeting_counted.1"
    by: int


MEETING_EVENTS = (MeetingPlanned, MeetingBegan, MeetingCounted)
