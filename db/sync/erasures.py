"""Erasures that hold at every station of the house, whenever it hears of them.

What a retention rule disposes of needs none: each station does so by its own clock.
"""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from sqlalchemy import Connection

from db.bodies import Bodies, Body
from db.projection import Happened, Projection, Rows
from db.tables import erasure


class Erased(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The bodies of a subject's events before this one were erased, but for some kinds.

    It is a subject of its own, so that the other's events stay what they were. `ahead` are the ids
    of events that were erased with them though a wrong clock had written them later than this one.
    """

    kind: ClassVar[str] = "erasure.made.1"
    about: str
    kept_kinds: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()


class Covered(NamedTuple):
    """What one erasure covers of its subject: kinds not kept, up to a hybrid logical time."""

    until_hlc: int
    kept_kinds: frozenset[str]
    ahead: frozenset[str]

    def holds_for(self, kind: str, hlc: int, event_id: str) -> bool:
        """Tell whether the body of such an event is to be erased."""
        before = hlc < self.until_hlc or event_id in self.ahead
        return before and kind not in self.kept_kinds


def _fold(subject_id: str, events: Sequence[Happened]) -> Rows:
    for each in events:
        if isinstance(each.body, Erased):
            row = {
                "subject_id": subject_id,
                "about": each.body.about,
                "until_hlc": each.hlc,
                "kept_kinds": " ".join(each.body.kept_kinds),
                "ahead": " ".join(each.body.ahead),
            }
            return {erasure: [row]}
    return {}


ERASURES = Projection("erasure", 2, (erasure,), Bodies(Erased), _fold)


def erasures_of(connection: Connection, subjects: Sequence[str]) -> dict[str, list[Covered]]:
    """Give what has been erased of these subjects everywhere."""
    places = ", ".join("?" * len(subjects))
    question = "SELECT about, until_hlc, kept_kinds, ahead FROM erasure WHERE about IN"
    rows = connection.exec_driver_sql(f"{question} ({places})", tuple(subjects))
    found: dict[str, list[Covered]] = {}
    for about, until_hlc, kept_kinds, ahead in rows:
        covered = Covered(until_hlc, frozenset(kept_kinds.split()), frozenset(ahead.split()))
        found.setdefault(about, []).append(covered)
    return found
