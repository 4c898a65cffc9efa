"""What is noted of a read: for good that it was made; for as long as visits are kept, of whom.

Their subjects are random, and the person searched for stands in a body that is erased: the log is
no movement profile of visitors.
"""

from typing import ClassVar

from db.bodies import Bodies, Body


class ReadMade(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody looked; the actor is who. `found` is how many were shown."""

    kind: ClassVar[str] = "read.made.1"
    what: str
    reason: str = ""
    found: int = 0


class SearchMade(Body, frozen=True, omit_defaults=True, kw_only=True):
    """What was typed in a read, and which visits were shown for it."""

    kind: ClassVar[str] = "search.made.1"
    read_id: str
    text: str
    visit_ids: tuple[str, ...] = ()


READ_BODIES = Bodies(ReadMade)
SEARCH_BODIES = Bodies(SearchMade)
