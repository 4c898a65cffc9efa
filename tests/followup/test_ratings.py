"""Ratings are counted by day and cannot be told from the journal to be of one visit."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.calendar import STOCKHOLM
from kiosk.followup.commands import keep_ratings
from kiosk.followup.model import LEAST_TOGETHER, RatingBox, RatingsOfADay, summed
from kiosk.followup.queries import ratings_by_day
from kiosk.station import Station

NINE = datetime(2026, 11, 20, 8, 5, tzinfo=UTC)
DAY = date(2026, 11, 20)


def test_a_rating_waits_for_four_others_and_for_the_hour_to_turn() -> None:
    box = RatingBox()
    for score in (5, 4, 4, 1):
        box.drop(score, NINE)
    assert box.take(NINE + timedelta(hours=2)) is None
    box.drop(3, NINE + timedelta(hours=2))
    assert box.take(NINE + timedelta(minutes=54)) is None
    taken = box.take(NINE + timedelta(hours=2))
    assert taken == RatingsOfADay(DAY, (1, 0, 1, 2, 1))
    assert box.take(NINE + timedelta(days=1), at_once=True) is None


def test_the_end_of_the_day_or_of_the_program_takes_what_there_is() -> None:
    for later, at_once in ((timedelta(hours=16), False), (timedelta(), True)):
        box = RatingBox()
        box.drop(2, NINE)
        assert box.take(NINE + later, at_once=at_once) == RatingsOfADay(DAY, (0, 1, 0, 0, 0))


@given(st.lists(st.tuples(st.integers(-1, 7), st.integers(0, 90)), max_size=40))
def test_no_rating_is_lost_or_invented_and_none_is_kept_alone_during_a_day(
    given_: list[tuple[int, int]],
) -> None:
    box, now, taken = RatingBox(), NINE, []
    for score, minutes in given_:
        now += timedelta(minutes=minutes)
        before = box.take(now)
        if before is not None:
            taken.append(before)
            assert (
                sum(before.counts) >= LEAST_TOGETHER
                or before.day != now.astimezone(STOCKHOLM).date()
            )
        box.drop(score, now)
    rest = box.take(now, at_once=True)
    taken += [rest] if rest else []
    assert summed(taken).number == sum(1 <= score <= 5 for score, _ in given_)


def test_ratings_are_counted_per_day_with_their_mean(station: Station) -> None:
    for day, counts in ((20, (1, 0, 0, 0, 4)), (20, (0, 0, 0, 1, 0)), (21, (0, 5, 0, 0, 0))):
        station.do(keep_ratings, RatingsOfADay(date(2026, 11, day), counts))
    with station.reading() as connection:
        both = ratings_by_day(connection, DAY, DAY)
        every = ratings_by_day(connection, DAY, date(2026, 11, 30))
    found = summed(both)
    assert (found.number, found.mean) == (6, 25 / 6)
    assert summed(every).number == 11
    assert summed([]).mean is None
