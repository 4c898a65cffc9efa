from hypothesis import given
from hypothesis import strategies as st

from kiosk.faces.visitor.strikes import StrikeFilter


def test_the_same_key_counts_again_only_after_the_pause() -> None:
    strikes = StrikeFilter(500)
    assert strikes.counts(1, 1000)
    assert not strikes.counts(1, 1300)
    assert not strikes.counts(1, 1790)  # each stroke begins the pause anew
    assert strikes.counts(1, 2300)
    assert strikes.counts(2, 2350)


def test_a_held_key_never_counts_twice() -> None:
    strikes = StrikeFilter(0)
    assert strikes.counts(1, 1000)
    assert not strikes.counts(1, 3500, held=True)


def test_a_code_reader_may_type_the_same_figure_twice() -> None:
    strikes = StrikeFilter(500)
    assert [strikes.counts(7, at) for at in (1000, 1004, 1008)] == [True, True, True]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 10_000)), max_size=20))
def test_without_a_pause_every_stroke_counts(strokes: list[tuple[int, int]]) -> None:
    strikes = StrikeFilter(0)
    assert all(strikes.counts(key, at) for key, at in strokes)
