"""What is asked again and again is never asked twice at once, and the last wish is heard."""

from collections.abc import Callable
from typing import Any, cast

from pytestqt.qtbot import QtBot

from kiosk.faces.desk.one_question import OneQuestion
from kiosk.faces.house import House


class Lane:
    """Stands for the house: keeps what is asked until the test answers."""

    def __init__(self) -> None:
        self.asked: list[tuple[Callable[[Any], None], Callable[[Exception], None]]] = []

    def ask(
        self, _: Any, answer: Callable[[Any], None], failure: Callable[[Exception], None]
    ) -> None:
        self.asked.append((answer, failure))


def asking(lane: Lane, told: list[Any]) -> OneQuestion:
    return OneQuestion(cast("House", lane), lambda: (lambda _: None, told.append), told.append)


def test_however_often_it_is_wanted_meanwhile_it_is_asked_once_more_after_a_breath(
    qtbot: QtBot,
) -> None:
    lane, told = Lane(), list[Any]()
    question = asking(lane, told)
    for _ in range(5):
        question.ask()
    assert len(lane.asked) == 1
    lane.asked[0][0]("first")
    assert len(lane.asked) == 1
    question.ask()
    qtbot.waitUntil(lambda: len(lane.asked) == 2)
    lane.asked[1][0]("second")
    assert len(lane.asked) == 2
    assert told == ["first", "second"]


def test_a_failure_is_told_and_does_not_stop_the_asking() -> None:
    lane, told = Lane(), list[Any]()
    question = asking(lane, told)
    error = OSError("gone")
    question.ask()
    lane.asked[0][1](error)
    question.ask()
    assert told == [error]
    assert len(lane.asked) == 2


def test_nothing_comes_through_once_it_is_closed() -> None:
    lane, told = Lane(), list[Any]()
    question = asking(lane, told)
    question.ask()
    question.close()
    lane.asked[0][0]("late")
    question.ask()
    assert told == []
    assert len(lane.asked) == 1


def test_many_changes_at_once_are_asked_about_once_and_soon(qtbot: QtBot) -> None:
    lane, told = Lane(), list[Any]()
    question = asking(lane, told)
    for _ in range(5):
        question.ask_soon()
    assert lane.asked == []
    qtbot.waitUntil(lambda: len(lane.asked) == 1)
    lane.asked[0][0]("first")
    question.ask_soon()
    qtbot.waitUntil(lambda: len(lane.asked) == 2)
