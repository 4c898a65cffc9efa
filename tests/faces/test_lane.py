import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from kiosk.faces.lane import Lane


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    made = Lane("test")
    yield made
    made.close()


def fail(error: Exception) -> None:
    raise error


def test_work_is_done_beside_the_gui_thread_and_answered_upon_it(lane: Lane, qtbot: QtBot) -> None:
    answers: list[tuple[int, int]] = []
    lane.run(threading.get_ident, lambda by: answers.append((by, threading.get_ident())), fail)
    assert answers == []
    qtbot.waitUntil(lambda: bool(answers))
    worked_on, answered_on = answers[0]
    assert worked_on != threading.get_ident()
    assert answered_on == threading.get_ident()


def test_an_error_reaches_the_one_who_asked_and_the_lane_goes_on(lane: Lane, qtbot: QtBot) -> None:
    errors: list[Exception] = []
    answers: list[int] = []

    def broken() -> int:
        raise ValueError("no such person")

    lane.run(broken, answers.append, errors.append)
    lane.run(lambda: 7, answers.append, fail)
    qtbot.waitUntil(lambda: answers == [7])
    assert [str(error) for error in errors] == ["no such person"]


def test_errands_are_done_one_at_a_time_in_their_order(lane: Lane, qtbot: QtBot) -> None:
    answers: list[int] = []
    for number in range(100):
        lane.run(partial(int, number), answers.append, fail)
    qtbot.waitUntil(lambda: len(answers) == 100)
    assert answers == list(range(100))


def test_an_answer_that_comes_after_the_end_is_told_to_nobody(qtbot: QtBot) -> None:
    lane = Lane("late")
    started, may_end = threading.Event(), threading.Event()
    answers: list[bool] = []

    def slow() -> bool:
        started.set()
        return may_end.wait(5)

    lane.run(slow, answers.append, fail)
    assert started.wait(5)
    threading.Timer(0.02, may_end.set).start()
    assert lane.close()
    lane.run(lambda: True, answers.append, fail)
    later = Lane("later")
    done: list[bool] = []
    later.run(lambda: True, done.append, fail)
    qtbot.waitUntil(lambda: done == [True])
    later.close()
    assert answers == []


def test_an_answer_already_on_its_way_is_dropped_at_the_end(qtbot: QtBot) -> None:
    lane = Lane("posted")
    finished = threading.Event()
    answers: list[int] = []
    lane.run(lambda: 1, answers.append, fail)
    lane.run(finished.set, lambda _: None, fail)
    assert finished.wait(5)
    lane.close()
    other = Lane("other")
    done: list[int] = []
    other.run(lambda: 2, done.append, fail)
    qtbot.waitUntil(lambda: done == [2])
    other.close()
    assert answers == []


def test_a_lane_that_hangs_is_reported_and_left_behind(qtbot: QtBot) -> None:
    lane = Lane("hanging")
    started, may_end = threading.Event(), threading.Event()

    def hanging() -> bool:
        started.set()
        return may_end.wait(10)

    lane.run(hanging, lambda _: None, fail)
    assert started.wait(5)
    assert not lane.close(patience_seconds=0.05)
    may_end.set()
    assert lane.close()
