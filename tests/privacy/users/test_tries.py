"""Five wrong tries are free, then 30 seconds, doubling; held against every order of tries."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.privacy.users.tries import FREE_TRIES, LONGEST_WAIT, NO_TRIES, Tries, wait_after

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
STEPS = st.lists(st.integers(0, 4000), max_size=120)


def test_the_waits_double_from_thirty_seconds_to_an_hour() -> None:
    waits = [wait_after(tries).total_seconds() for tries in range(15)]
    assert waits == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    assert wait_after(10**9) == LONGEST_WAIT


@given(STEPS)
def test_no_try_is_heard_before_its_wait_is_over_whenever_it_comes(seconds: list[int]) -> None:
    tries, now, heard = NO_TRIES, NOW, []
    for step in seconds:
        now += timedelta(seconds=step)
        if not tries.waits(now):
            heard.append(now)
            tries = Tries(tries.number + 1, now)
    for number, (before, after) in enumerate(pairwise(heard), 1):
        assert after - before >= wait_after(number)


@given(st.integers(0, 60), st.integers(-(10**9), 10**9))
def test_a_clock_set_anywhere_shuts_nobody_out_for_longer_than_the_wait(
    number: int, moved: int
) -> None:
    waits = Tries(number, NOW).waits(NOW + timedelta(seconds=moved))
    assert timedelta() <= waits <= wait_after(number)


def test_a_day_of_trying_reaches_no_more_than_some_thirty_pins() -> None:
    tries, now, heard = NO_TRIES, NOW, 0
    while now < NOW + timedelta(days=1):
        if not tries.waits(now):
            heard += 1
            tries = Tries(tries.number + 1, now)
        now += timedelta(seconds=1)
    assert FREE_TRIES < heard < 36
