"""Reads as rows, and what was searched for in rows of its own."""

from collections.abc import Sequence

from db.projection import Happened, Projection, Rows
from db.tables import read_made, search_made
from kiosk.privacy.reads.events import READ_BODIES, SEARCH_BODIES, ReadMade, SearchMade


def fold_read(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give the row of a read."""
    for each in events:
        if isinstance(each.body, ReadMade):
            row = {
                "subject_id": subject_id,
                "actor": each.actor,
                "what": each.body.what,
                "reason": each.body.reason,
                "found": each.body.found,
                "at": each.at,
            }
            return {read_made: [row]}
    return {}


def fold_search(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give the row of what was searched for; none once it is erased."""
    for each in events:
        if isinstance(each.body, SearchMade):
            row = {
                "subject_id": subject_id,
                "read_id": each.body.read_id,
                "text": each.body.text,
                "visit_ids": " ".join(each.body.visit_ids),
                "at": each.at,
            }
            return {search_made: [row]}
    return {}


READS = Projection("read", 1, (read_made,), READ_BODIES, fold_read)
SEARCHES = Projection("search", 1, (search_made,), SEARCH_BODIES, fold_search)
