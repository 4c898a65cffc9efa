"""What can happen when data is disposed of or held. Nothing here names a person."""

from typing import ClassVar

from db.bodies import Bodies, Body


class DisposalBegun(Body, frozen=True, omit_defaults=True, kw_only=True):
    """What one rule says is disposed of; `decided_on` is an ISO day, "" while undecided."""

    kind: ClassVar[str] = "disposal.begun.1"
    category: str
    hours: int
    registry_number: str = ""
    decided_on: str = ""


class DisposalErased(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Some subjects were erased in the same transaction; they ended between two ISO days."""

    kind: ClassVar[str] = "disposal.erased.1"
    subjects: int
    bodies: int
    earliest: str
    latest: str


class DisposalDone(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Nothing is left of it in the station's file, its log, its copies or other files."""

    kind: ClassVar[str] = "disposal.done.1"
    files: int = 0
    copies: int = 0


class HoldSet(Body, frozen=True, omit_defaults=True, kw_only=True):
    """A request for release was registered: one visit, or a time in milliseconds since 1970."""

    kind: ClassVar[str] = "hold.set.1"
    registry_number: str
    visit_id: str = ""
    since: int = 0
    until: int = 0


class HoldEnded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The request has been answered, and the time for appeal is over."""

    kind: ClassVar[str] = "hold.ended.1"


DISPOSAL_BODIES = Bodies(DisposalBegun, DisposalErased, DisposalDone)
HOLD_BODIES = Bodies(HoldSet, HoldEnded)
