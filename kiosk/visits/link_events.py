"""Who comes along with another visitor: an interpreter, or a companion with a badge of the own."""

from typing import ClassVar

from db.bodies import Body


class VisitLinked(Body, frozen=True, omit_defaults=True, kw_only=True):
    """This visitor comes along with the one of the visit `to`; names nobody.

    "" says that this one came for an errand of the own after all. `role` as in `Following`.
    """

    kind: ClassVar[str] = "visit.linked.1"
    to: str = ""
    role: str = ""


LINK_EVENTS = (VisitLinked,)
