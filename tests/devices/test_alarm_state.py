"""A fire alarm's contact: bounces say nothing, what is held is told once, cut is a fault."""

from collections.abc import Sequence
from itertools import groupby

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.devices.alarm_state import (
    ALARMED,
    AT_REST,
    AlarmState,
    ContactFault,
    Debounced,
    Verdict,
    faulty,
    judge,
)

HOLD = 300.0
"""Milliseconds, so that no rounding decides: the rule counts in whatever the clock counts."""
VERDICTS = [AT_REST, ALARMED, faulty(ContactFault.CABLE), faulty(ContactFault.GONE)]
# A look may come late, and far too late. What is shorter than it takes to look again is never seen.
looks = st.lists(
    st.tuples(st.sampled_from(VERDICTS), st.integers(1, 60) | st.integers(1, 2000)), max_size=60
)
runs = st.lists(st.tuples(st.sampled_from(VERDICTS), st.integers(20, 900)), max_size=12)


def told(timed: Sequence[tuple[Verdict, float]]) -> list[Verdict]:
    """Give what is told, change by change, of verdicts found at instants."""
    debounced, found = Debounced(HOLD), []
    for verdict, at in timed:
        before = debounced.settled
        debounced = debounced.after(verdict, at)
        if debounced.settled is not None and debounced.settled != before:
            found.append(debounced.settled)
    return found


def watched(runs: list[tuple[Verdict, int]], every_ms: int = 20) -> list[tuple[Verdict, int]]:
    """Look so often at verdicts that each stand for a number of milliseconds."""
    timed, ends, at = [], 1000, 1000
    for verdict, stands_ms in runs:
        ends += stands_ms
        while at < ends:
            timed.append((verdict, at))
            at += every_ms
    return timed


@given(looks)
def test_only_what_every_look_found_for_long_enough_is_told(
    found: list[tuple[Verdict, int]],
) -> None:
    at, timed = 1000, []
    for verdict, later in found:
        at += later
        timed.append((verdict, at))

    unbroken: list[list[tuple[Verdict, int]]] = []
    for look in timed:
        last = unbroken[-1][-1] if unbroken else None
        if last is not None and last[0] == look[0] and look[1] - last[1] <= HOLD:
            unbroken[-1].append(look)
        else:
            unbroken.append([look])
    held = [run[0][0] for run in unbroken if run[-1][1] - run[0][1] >= HOLD]
    once = [verdict for verdict, _ in groupby(held)]

    assert told(timed) == once


@given(runs)
@example([(AT_REST, 299), (ALARMED, 299), (AT_REST, 299)])
def test_no_bounce_shorter_than_the_debounce_is_told(found: list[tuple[Verdict, int]]) -> None:
    alike = [list(run) for _, run in groupby(found, key=lambda one: one[0])]
    bounces = [(run[0][0], min(sum(ms for _, ms in run), 299)) for run in alike]

    assert told(watched(bounces)) == []


@given(st.lists(st.sampled_from(VERDICTS), max_size=12), st.integers(320, 5000))
def test_every_level_held_longer_is_told_exactly_once(levels: list[Verdict], stands: int) -> None:
    once = [verdict for verdict, _ in groupby(levels)]

    assert told(watched([(each, stands) for each in levels])) == once


@given(st.lists(st.integers(1, 250), max_size=20))
def test_a_bouncing_contact_that_ends_closed_raises_once(bounces: list[int]) -> None:
    flicker = [((ALARMED, AT_REST)[n % 2], ms) for n, ms in enumerate(bounces)]

    found = told(watched([(AT_REST, 900), *flicker, (ALARMED, 900)]))

    assert found == [AT_REST, ALARMED]


def test_a_computer_that_slept_has_seen_nothing_held() -> None:
    assert told([(ALARMED, 1000), (ALARMED, 9000)]) == []
    assert told([(ALARMED, at) for at in (1000, 9000, 9200, 9300)]) == [ALARMED]


@pytest.mark.parametrize(
    ("closed", "closed_at_rest", "state"),
    [
        ([True], True, AlarmState.OK),
        ([False], True, AlarmState.ALARM),
        ([True], False, AlarmState.ALARM),
        ([False], False, AlarmState.OK),
        ([True, False], True, AlarmState.OK),
        ([False, True], True, AlarmState.ALARM),
        ([True, False], False, AlarmState.ALARM),
        ([False, True], False, AlarmState.OK),
    ],
)
def test_both_polarities_are_read(
    closed: list[bool], closed_at_rest: bool, state: AlarmState
) -> None:
    assert judge(closed, closed_at_rest=closed_at_rest) == Verdict(state)


@given(st.booleans(), st.booleans())
def test_two_lines_alike_are_a_fault_of_the_cable_and_never_an_alarm(
    level: bool, closed_at_rest: bool
) -> None:
    assert judge([level, level], closed_at_rest=closed_at_rest) == faulty(ContactFault.CABLE)
