"""What becomes of a call to the desk while whoever called stands at the screen."""

import logging

from PySide6.QtCore import QObject, Signal

from kiosk.faces.house import House
from kiosk.visits.desk_call_model import DeskCall
from kiosk.visits.desk_call_queries import desk_call_by_id

log = logging.getLogger(__name__)


class DeskCallWatch(QObject):
    """The last call made here. Its seconds are ticks, so that a clock set right does not matter."""

    changed = Signal()

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._house = house
        self._call_id = ""
        self._left = 0
        self._standing = ""
        house.changed.connect(self._on_changed)

    @property
    def standing(self) -> str:
        """Give how it stands: called, coming, unanswered, or "" while nobody has called."""
        return self._standing

    @property
    def seconds_left(self) -> int:
        """Give how long the desk may still take to answer."""
        return self._left if self._standing == "called" else 0

    def begin(self, call_id: str) -> None:
        """Wait for an answer to this call."""
        self._call_id = call_id
        self._left = self._house.settings.reception.call_answer_seconds
        self._stand("called")
        self._ask()

    def forget(self) -> None:
        """Wait no more; the desk and the stand-ins go on without the screen."""
        self._call_id = ""
        self._stand("")

    def tick(self) -> None:
        """Let one second pass."""
        if self._standing == "called":
            self._left -= 1
            if self._left <= 0:
                self._stand("unanswered")

    def _on_changed(self, subjects: frozenset[str]) -> None:
        if "desk_call" in subjects and self._call_id:
            self._ask()

    def _ask(self) -> None:
        asked = self._call_id

        def take(call: DeskCall | None) -> None:
            if asked != self._call_id:
                return
            if call is None or call.acknowledged:
                self._stand("coming")
            elif call.unanswered:
                self._stand("unanswered")

        self._house.ask(lambda connection: desk_call_by_id(connection, asked), take, _fail)

    def _stand(self, standing: str) -> None:
        if standing != self._standing:
            self._standing = standing
            self.changed.emit()


def _fail(error: Exception) -> None:
    # The seconds go on, and then the phone number is shown.
    log.error("whether the desk is coming could not be read: %s", error)
