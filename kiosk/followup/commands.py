"""Keeping figures."""

from db.transaction import Transaction
from kiosk.followup.events import ReceptionRated
from kiosk.followup.model import RatingsOfADay


def keep_ratings(tx: Transaction, ratings: RatingsOfADay) -> None:
    """Keep ratings of a day that have waited to be many."""
    one, two, three, four, five = ratings.counts
    body = ReceptionRated(
        day=ratings.day.isoformat(), ones=one, twos=two, threes=three, fours=four, fives=five
    )
    tx.append(tx.new_subject(), body, actor="program")
