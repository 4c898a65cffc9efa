"""Hybrid logical time rises whatever the clock does; ids sort by when they were made."""

import time
from datetime import UTC
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from db.clock import hlc_from, instant, instant_of, milliseconds, new_id, next_hlc

MILLISECONDS = st.integers(0, 4_000_000_000_000)


@given(st.lists(MILLISECONDS, min_size=1))
def test_logical_time_rises_and_is_never_before_the_clock(wall: list[int]) -> None:
    last = 0
    for now in wall:
        following = next_hlc(last, now)
        assert following > last
        assert following >= hlc_from(now)
        last = following


@given(MILLISECONDS)
def test_a_stored_time_comes_back_to_the_millisecond(stored: int) -> None:
    assert milliseconds(instant(stored)) == stored
    assert instant_of(hlc_from(stored, 65535)) == instant(stored)
    assert instant(stored).tzinfo is UTC


def test_more_events_in_a_millisecond_than_the_counter_holds_still_rise() -> None:
    last = hlc_from(1000, 65535)
    assert next_hlc(last, 1000) == hlc_from(1001)


def test_an_id_is_a_uuid_of_version_7_that_tells_when_it_was_made() -> None:
    before = time.time_ns() // 1_000_000
    made = [UUID(new_id()) for _ in range(2000)]
    after = time.time_ns() // 1_000_000
    assert {each.version for each in made} == {7}
    assert len(set(made)) == 2000
    stamps = [each.int >> 80 for each in made]
    assert stamps == sorted(stamps)
    assert before <= stamps[0] <= stamps[-1] <= after
