"""Reading the roll again and again: from the file, and while that fails from what is left."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.dispatch.evacuation_paper import EvacuationPaper
from kiosk.evacuation.model import InsideList
from kiosk.faces.house import House
from kiosk.faces.security.roll import NOTHING, Roll, read_roll, roll_of

REFRESH_MILLISECONDS = 5_000
"""Signs of life change the list's completeness without any commit, so the file is asked anew."""

_SHOWN_HERE = frozenset({"visit", "person", "unit", "evacuation", "lockdown"})


class RollReading(QObject):
    """Keeps the roll as it was last read, and why it is not fresh if it is not.

    While the file fails the roll on the screen stands, unverified; a face that has none yet takes
    the snapshot beside the file.
    """

    read = Signal()

    def __init__(self, house: House, paper: EvacuationPaper, parent: QObject) -> None:
        super().__init__(parent)
        self.roll: Roll = NOTHING
        self.failure: Exception | None = None
        self.loaded = False
        self._house = house
        self._paper = paper
        self._asking = False
        self._ask_again = False
        house.changed.connect(self._hear)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.ask)
        self._clock.start(REFRESH_MILLISECONDS)
        self.ask()

    def ask(self) -> None:
        """Ask the file anew; asked while an answer is due, it asks once more after it."""
        if self._asking:
            self._ask_again = True
            return
        self._asking = True
        now, settings = self._house.now(), self._house.settings
        self._house.ask(lambda file: read_roll(file, now, settings), self._answer, self._fail)

    def close(self) -> None:
        """Ask no more."""
        self._clock.stop()
        self._house.changed.disconnect(self._hear)

    def _hear(self, rooms: frozenset[str]) -> None:
        if rooms & _SHOWN_HERE:
            self.ask()

    def _answer(self, roll: Roll) -> None:
        inside = replace(roll.inside, verified=self._paper.verified())
        self._end(replace(roll, inside=inside), None)

    def _fail(self, error: Exception) -> None:
        if self.roll.inside.complete_to is not None:
            inside = replace(self.roll.inside, verified=False)
            self._end(replace(self.roll, inside=inside), error)
            return

        def show(inside: InsideList) -> None:
            self._end(roll_of(inside, None, self._house.settings), error)

        self._house.work(self._paper.inside, show, lambda worse: self._end(self.roll, worse))

    def _end(self, roll: Roll, failure: Exception | None) -> None:
        self.roll, self.failure, self.loaded = roll, failure, True
        self._asking = False
        self.read.emit()
        if self._ask_again:
            self._ask_again = False
            self.ask()
