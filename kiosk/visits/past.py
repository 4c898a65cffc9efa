"""A look at visits that are over, which is always noted (L31)."""

from sqlalchemy import Connection, select

from db.tables import visit
from db.transaction import Transaction
from kiosk.privacy.reads.commands import demand_read, note_read
from kiosk.privacy.reads.model import ReadKind, ReadReason
from kiosk.typed_text import search_key
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import visits_by_id

MOST_SHOWN = 50


def search_past_visits(
    tx: Transaction, text: str, reason: ReadReason | None, *, actor: str
) -> list[Visit]:
    """Find visits that are over and not yet erased by visitor or company, the newest first.

    Who looked, why and for what is noted in the same transaction. Raises `Refused`.
    """
    wanted = demand_read(tx, text, reason, actor=actor)
    ids = _past_ids(tx.connection, search_key(wanted))
    found = visits_by_id(tx.connection, ids)
    note_read(tx, ReadKind.PAST_VISITS, reason, wanted, ids, actor=actor)
    return found


def is_past(visit: Visit) -> bool:
    """Tell whether a look at this visit is to be noted: it is over, and still tells of somebody."""
    return visit.state is VisitState.LEFT and bool(visit.visitor.name)


def note_look(tx: Transaction, visit_id: str, *, actor: str) -> None:
    """Note that somebody looked at one visit that is over, by its id."""
    note_read(tx, ReadKind.PAST_VISITS, None, visit_id, [visit_id], actor=actor)


def _past_ids(connection: Connection, key: str) -> list[str]:
    """Find by words that begin alike, in any order; each letter typed may only narrow it."""
    words = key.split()
    rows = connection.execute(
        select(visit.c.subject_id, visit.c.name, visit.c.company)
        .where(visit.c.state == VisitState.LEFT, visit.c.erased.is_(False))
        .order_by(visit.c.left_at.desc(), visit.c.subject_id)
    )
    found: list[str] = []
    for subject_id, name, company in rows:
        told = search_key(f"{name} {company}").split()
        if words and all(any(part.startswith(word) for part in told) for word in words):
            found.append(subject_id)
            if len(found) == MOST_SHOWN:
                break
    return found
