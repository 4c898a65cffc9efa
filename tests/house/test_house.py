"""Whatever befalls a house: in the end every station holds the same, and nothing is missing."""

from collections import Counter
from collections.abc import Callable
from time import process_time

import pytest

from tests.house.planted import PLANTED
from tests.house.run import first_failure, play

SAMPLE = 40
ALL = 100_000
AT_ONCE = 1000
CAUGHT_WITHIN = 1000
QUICKLY_CAUGHT = (
    "folds_take_events_in_the_order_they_came",
    "a_subject_of_a_batch_is_not_folded_again",
    "an_erasure_that_comes_erases_nothing",
)

pytestmark = pytest.mark.no_cover


def assert_all_hold(seeds: range) -> Counter[str]:
    counted: Counter[str] = Counter()
    failed = first_failure(seeds, counted)
    assert failed is None, f"python -m tests.house {failed.seed}\n{failed.error!r}"
    return counted


def test_a_sample_of_houses_ends_alike_whatever_befell_them(
    record_property: Callable[[str, object], None],
) -> None:
    began = process_time()
    counted = assert_all_hold(range(1, SAMPLE + 1))
    speed = SAMPLE / (process_time() - began)
    record_property("counted", f"houses: {told_of(counted)}; {speed:.0f} seeds/s of one core")


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("first", range(1, ALL, AT_ONCE))
def test_all_houses_end_alike_whatever_befell_them(
    first: int, record_property: Callable[[str, object], None]
) -> None:
    began = process_time()
    counted = assert_all_hold(range(first, first + AT_ONCE))
    record_property("added", {"houses": {**counted, "seconds": round(process_time() - began)}})


@pytest.mark.parametrize("bug", QUICKLY_CAUGHT)
def test_a_planted_bug_is_caught_at_once(bug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTED[bug](monkeypatch)
    assert first_failure(range(1, SAMPLE + 1), Counter()) is not None


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("bug", PLANTED)
def test_every_planted_bug_is_caught(
    bug: str, monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    PLANTED[bug](monkeypatch)
    failed = first_failure(range(1, CAUGHT_WITHIN + 1), Counter())
    assert failed is not None
    record_property("counted", f"{bug}: caught within {failed.seed} seeds")


def test_a_seed_plays_the_same_every_time() -> None:
    stories: list[list[str]] = [[], []]
    for story in stories:
        play(7, story.append)
    assert stories[0] == stories[1]
    assert len(stories[0]) > 20


def told_of(counted: Counter[str]) -> str:
    return ", ".join(f"{number} {what}" for what, number in sorted(counted.items()))
