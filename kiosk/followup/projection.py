"""Ratings as rows: several of one day are added when they are asked for."""

from collections.abc import Sequence

from db.projection import Happened, Projection, Rows
from db.tables import rating
from kiosk.followup.events import RATING_BODIES, ReceptionRated


def fold_rating(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give the counts of what was appended together."""
    given = next((e.body for e in events if isinstance(e.body, ReceptionRated)), None)
    if given is None:
        return {}
    row = {
        "subject_id": subject_id,
        "day": given.day,
        "ones": given.ones,
        "twos": given.twos,
        "threes": given.threes,
        "fours": given.fours,
        "fives": given.fives,
    }
    return {rating: [row]}


RATINGS = Projection("rating", 1, (rating,), RATING_BODIES, fold_rating)
