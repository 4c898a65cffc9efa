"""How the visitor's face goes from one screen to the next, and waits for what it has asked for."""

import logging
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtQml import QmlElement
from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk import settings
from kiosk.faces.house import House
from kiosk.faces.lane import Failure
from kiosk.faces.visitor import flow
from kiosk.faces.visitor.code_guessing import WRONG_CODES, CodeGuessing
from kiosk.faces.visitor.flow import Move, Session
from kiosk.faces.visitor.sentences import Problem, problem_of, takes_long
from kiosk.faces.visitor.session import VisitorSession
from kiosk.refusal import Refused

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

P = ParamSpec("P")
T = TypeVar("T")
log = logging.getLogger(__name__)

PATIENCE_SECONDS = 5
"""How long a visitor waits for an answer before the screen says that it takes long."""


@QmlElement
class VisitorSteps(VisitorSession):
    """Shows screens. An answer that comes after its visitor was forgotten reaches nobody."""

    def __init__(
        self, house: House, face: settings.Face | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(house, face, parent)
        self._visitors = 0
        self._seconds_busy = 0
        self._afterwards: Callable[[], None] | None = None
        self._guessing = CodeGuessing()

    def _move(self, move: Move) -> None:
        if not self._busy:
            self._show(flow.moved(self._session, move))

    def _write(self, session: Session) -> None:
        # Told to nobody: the field shows what is typed already, and asking every binding anew at
        # each letter costs time. Only a complaint about the old text has to go.
        if self._session.resting:
            return  # a field that goes away may hand over its last letter after its visitor is gone
        self._session = session
        if self._problem is not None:
            self._show(self._session)

    def _show(self, session: Session, problem: Problem | None = None) -> None:
        self._session = session
        self._problem = problem
        self._restart_countdown()
        self.changed.emit()

    def _forget_session(self) -> None:
        self._visitors += 1
        self._busy = False
        self._afterwards = None
        self._search.forget()
        self.languages.close()
        self._call.forget()
        self._show(self._at_rest())

    def _wait_another_second(self) -> None:
        if self._busy:
            self._seconds_busy += 1
            if self._seconds_busy == PATIENCE_SECONDS:
                self._problem = takes_long(str(self.foyer.property("phone")))
                self.changed.emit()

    def _do(
        self,
        conclude: Callable[[T], Session],
        command: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Carry out one command; the next screen comes only when it is durable."""

        def start(answer: Callable[[T], None], failure: Failure) -> None:
            self._house.do(answer, failure, command, *args, **kwargs)

        self._wait_for(start, conclude)

    def _ask(self, conclude: Callable[[T], Session], question: Callable[[Connection], T]) -> None:
        """Ask the file; the next screen comes with the answer."""

        def start(answer: Callable[[T], None], failure: Failure) -> None:
            self._house.ask(question, answer, failure)

        self._wait_for(start, conclude)

    def _wait_for(
        self,
        start: Callable[[Callable[[T], None], Failure], None],
        conclude: Callable[[T], Session],
        after: int = 0,
    ) -> None:
        """Start something and show what comes of it, no sooner than `after` milliseconds.

        A time of its own hides how long an answer took to find, where that would tell something.
        """
        if self._busy:
            return
        self._busy = True
        self._seconds_busy = 0
        self._problem = None
        visitor = self._visitors
        waited = QElapsedTimer()
        waited.start()

        def in_time(show: Callable[[], None]) -> None:
            left = after - waited.elapsed()
            if left > 0:
                QTimer.singleShot(left, self, lambda: settle(show))
            else:
                settle(show)

        def settle(show: Callable[[], None]) -> None:
            if visitor == self._visitors:
                self._busy = False
                show()
                wish, self._afterwards = self._afterwards, None
                if wish is not None:
                    wish()

        def answer(result: T) -> None:
            in_time(lambda: self._conclude(conclude(result)))

        def failure(error: Exception) -> None:
            # Never the facts: a name could stand in them.
            log.warning("a visitor's request failed: %s", getattr(error, "code", type(error)))
            self._count(error)
            in_time(lambda: self._show(self._session, problem_of(error)))

        self.changed.emit()
        start(answer, failure)

    def _count(self, error: Exception) -> None:
        """Take notice of a wrong code, whether its visitor is still there or not."""
        if isinstance(error, Refused) and error.code in WRONG_CODES:
            self._guessing.wrong()

    def _conclude(self, session: Session) -> None:
        self._search.forget()
        self._show(session)
