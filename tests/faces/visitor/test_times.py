"""How long scripted persons take, and how soon a touch is answered; `make bench` takes more."""

import statistics

import pytest
from PySide6.QtGui import QGuiApplication

from tests.bench.visitor_times import median_seconds, most_touches, visitors_times

VISITS = 2
MOST_SECONDS, MOST_TOUCHES_BOOKED, MOST_TOUCHES_WALK_IN = 12, 4, 6
ANSWERED_SECONDS = 0.05


@pytest.mark.no_cover
def test_scripted_persons_are_done_in_time_and_every_touch_is_seen_to(
    qapp: QGuiApplication,
) -> None:
    taken = visitors_times(VISITS)
    assert median_seconds(taken.booked) <= MOST_SECONDS
    assert taken.booked_touches_after_name <= MOST_TOUCHES_BOOKED
    assert median_seconds(taken.walk_ins) <= MOST_SECONDS
    assert most_touches(taken.walk_ins) <= MOST_TOUCHES_WALK_IN
    assert statistics.median(taken.pressed) <= ANSWERED_SECONDS
