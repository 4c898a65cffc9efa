"""Finding the visits that show initials alone by the name somebody gives at the desk."""

from sqlalchemy import Connection, select

from db.tables import BEHIND_INITIALS, visit
from kiosk.typed_text import search_key
from kiosk.visits.model import VisitState

_FEWEST_WORDS = 2
_NAMED = select(visit.c.subject_id, visit.c.full_name).where(
    BEHIND_INITIALS,
    visit.c.state.in_((VisitState.EXPECTED, VisitState.WAITING, VisitState.INSIDE)),
)


def discreet_by_name(connection: Connection, typed: str) -> frozenset[str]:
    """Find the visits on the lists whose own name is typed; the name is told to nobody.

    Each word typed must be a whole word of the name, two of them at least: who does not know it
    does not learn it letter by letter.
    """
    words = set(search_key(typed).split())
    if len(words) < _FEWEST_WORDS:
        return frozenset()
    named = connection.execute(_NAMED)
    return frozenset(visit_id for visit_id, name in named if words <= set(search_key(name).split()))
