"""A question asked again and again, but never twice at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from sqlalchemy import Connection

from kiosk.faces.house import House

Question = Callable[[Connection], Any]
Answer = Callable[[Any], None]
SOON_MILLISECONDS = 200
"""Lets the picture of an arrival, and the hits of a search, be read first."""
BREATH_MILLISECONDS = 50
"""Lets the window get its turn between two answers, while one commit follows the other."""


class OneQuestion:
    """Asks what `prepare` gives; wanted again meanwhile, it is asked once more after a breath.

    `prepare` gives the question for now and who takes its answer; both are called on the GUI
    thread. Once closed nothing is asked, and no answer comes through.
    """

    def __init__(
        self,
        house: House,
        prepare: Callable[[], tuple[Question, Answer]],
        failure: Callable[[Exception], None],
    ) -> None:
        self._house = house
        self._prepare = prepare
        self._failure = failure
        self._asking = self._again = self._soon = self._closed = False

    def ask(self) -> None:
        """Ask now, or a breath after the question under way has its answer."""
        if self._closed:
            return
        if self._asking:
            self._again = True
            return
        self._asking = True
        question, answer = self._prepare()

        def answered(told: Any) -> None:
            self._settle(answer, told)

        self._house.ask(question, answered, lambda error: self._settle(self._failure, error))

    def ask_soon(self) -> None:
        """Ask once what happens now is over: an import changes the house in many steps."""
        if not self._soon:
            self._soon = True
            QTimer.singleShot(SOON_MILLISECONDS, self._ask_now)

    def close(self) -> None:
        """Ask nothing more."""
        self._closed = True

    def _ask_now(self) -> None:
        self._soon = False
        self.ask()

    def _ask_again(self) -> None:
        self._asking = self._again = False
        self.ask()

    def _settle(self, take: Answer, told: Any) -> None:
        if self._closed:
            return
        try:
            take(told)
        finally:
            # Whatever fails in the drawing, the next change must be read.
            if self._again:
                QTimer.singleShot(BREATH_MILLISECONDS, self._ask_again)
            else:
                self._asking = False
