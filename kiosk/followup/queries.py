"""Questions about figures."""

from datetime import date

from sqlalchemy import Connection, select

from db.tables import rating
from kiosk.followup.model import RatingsOfADay


def ratings_by_day(connection: Connection, first: date, last: date) -> list[RatingsOfADay]:
    """Give the ratings of the days from `first` to `last`, both among them, by day."""
    rows = connection.execute(
        select(rating)
        .where(rating.c.day >= first.isoformat(), rating.c.day <= last.isoformat())
        .order_by(rating.c.day, rating.c.subject_id)
    )
    return [
        RatingsOfADay(
            date.fromisoformat(row.day), (row.ones, row.twos, row.threes, row.fours, row.fives)
        )
        for row in rows
    ]
