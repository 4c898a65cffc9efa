"""Carries out what the receptionist does, one thing at a time, and says why when it cannot be."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from db.transaction import Transaction
from kiosk.faces.house import House
from kiosk.privacy.users.model import Task, User, not_allowed
from kiosk.refusal import Refused
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import Voice

ACTOR = "desk"
"""Who does what is done here, until somebody has signed in; the house writes down who that is."""

T = TypeVar("T")


class DeskErrands(QObject):
    """Commands go one after the other; the same one twice at once is a double tap, done once.

    `user` is who is signed in; `unnamed_may` tells that nobody needs to be.
    """

    changed = Signal()

    def __init__(self, house: House, parent: QObject) -> None:
        super().__init__(parent)
        self.house = house
        self.voice = Voice("en")
        self.user: User | None = None
        self.unnamed_may = True
        self._under_way: set[str] = set()
        self._error: Exception | None = None

    @property
    def busy(self) -> bool:
        """Tell whether something is being done."""
        return bool(self._under_way)

    @property
    def message(self) -> str:
        """Give why the last thing could not be done, in words; empty when it could."""
        return sentence(self.voice, self._error) if self._error is not None else ""

    def carry_out(
        self,
        name: str,
        command: Callable[[Transaction], T],
        then: Callable[[T], None],
        task: Task = Task.RECEIVE,
        unless: Callable[[Exception], bool] = lambda _error: False,
    ) -> None:
        """Do it, then call `then` with the result once it is durable; `name` tells it apart.

        What no role of who is signed in allows is refused. A failure that `unless` tells of
        itself, at a field, is not told again.
        """
        if name in self._under_way:
            return
        if not self.may(task):
            user = self.user
            self.refuse(Refused("sign_in.missing") if user is None else not_allowed(user, task))
            return
        self._under_way.add(name)
        self._say(None)

        def done(result: T) -> None:
            self._under_way.discard(name)
            self.changed.emit()
            then(result)

        def refused(error: Exception) -> None:
            self._under_way.discard(name)
            self._say(None if unless(error) else error)

        self.house.do(done, refused, command)

    def may(self, task: Task) -> bool:
        """Tell whether who is at the desk may do it."""
        return self.unnamed_may if self.user is None else self.user.may(task)

    def refuse(self, error: Exception) -> None:
        """Say why something cannot be done, or what could not be read."""
        self._say(error)

    def forget(self) -> None:
        """Take the last message away: something else is being done now."""
        if self._error is not None:
            self._say(None)

    def _say(self, error: Exception | None) -> None:
        self._error = error
        self.changed.emit()


def nothing(_result: Any) -> None:
    """Need nothing of a result: the change itself is heard from the house."""
