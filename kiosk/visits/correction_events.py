"""What sets a visit right afterwards: corrected, merged, taken back, a part gone, probably left."""

from typing import ClassVar

from msgspec import UNSET, UnsetType

from db.bodies import Body


class VisitCorrected(Body, frozen=True, omit_defaults=True, kw_only=True):
    """What was written of a visit was wrong; only what is changed is said.

    `persons` is how many are here now, `arrived_at` the true time in milliseconds since 1970, UTC.
    """

    kind: ClassVar[str] = "visit.corrected.1"
    name: str | UnsetType = UNSET
    company: str | UnsetType = UNSET
    host_id: str | UnsetType = UNSET
    zone: str | UnsetType = UNSET
    persons: int | UnsetType = UNSET
    arrived_at: int | UnsetType = UNSET


class VisitMerged(Body, frozen=True, omit_defaults=True, kw_only=True):
    """This registration is the same visit as another, which stays; names nobody."""

    kind: ClassVar[str] = "visit.merged.1"
    into: str


class VisitJoined(Body, frozen=True, omit_defaults=True, kw_only=True):
    """What the registration merged into this one knew and this one did not.

    `arrived_at` and `contact_at` are milliseconds since 1970, UTC.
    """

    kind: ClassVar[str] = "visit.joined.1"
    other: str
    company: str | UnsetType = UNSET
    host_id: str | UnsetType = UNSET
    wish: str | UnsetType = UNSET
    zone: str | UnsetType = UNSET
    persons: int | UnsetType = UNSET
    companions: tuple[str, ...] | UnsetType = UNSET
    needs: tuple[str, ...] | UnsetType = UNSET
    arrived_at: int | UnsetType = UNSET
    contact: str | UnsetType = UNSET
    contact_at: int | UnsetType = UNSET
    answer_text: str | UnsetType = UNSET


class PartLeft(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Some of a group have left, the others stay; `names` are those of them that were written."""

    kind: ClassVar[str] = "visit.part_left.1"
    persons: int = 1
    names: tuple[str, ...] = ()


class ProbablyLeft(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The desk believes the visitor has gone, and nobody has seen it: still on every list."""

    kind: ClassVar[str] = "visit.probably_left.1"


class StillHereAsked(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The house has closed, and the host is asked whether the visitor is still there."""

    kind: ClassVar[str] = "visit.still_here_asked.1"


class TakenBack(Body, frozen=True, omit_defaults=True, kw_only=True):
    """An event counts as not having happened; whoever did it took it back. Names nobody."""

    kind: ClassVar[str] = "visit.taken_back.1"
    event: str


CORRECTIONS = (
    VisitCorrected,
    VisitMerged,
    VisitJoined,
    PartLeft,
    ProbablyLeft,
    StillHereAsked,
    TakenBack,
)
