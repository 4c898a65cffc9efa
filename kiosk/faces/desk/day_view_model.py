"""Who is expected on another day than today, in the same column."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.calendar import STOCKHOLM, midnight
from kiosk.faces.desk.errands import DeskErrands
from kiosk.faces.desk.list_model import DeskListModel
from kiosk.faces.desk.one_question import Answer, OneQuestion, Question
from kiosk.faces.desk.rows import expected_row
from kiosk.visits.model import Visit
from kiosk.visits.queries import expected_visits
from kiosk.wording.voice import phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_TOMORROW = phrase("DeskDay", "Expected tomorrow")
_ON = phrase("DeskDay", "Expected {day}")
MOST_DAYS_AHEAD = 400


@QmlElement
class DeskDayViewModel(QObject):
    """The day shown in the column of who is expected; today is the desk's own list."""

    changed = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._ahead = 0
        self._visits: Sequence[Visit] = ()
        self._rows = DeskListModel(self)
        self._question = OneQuestion(errands.house, self._prepare, errands.refuse)

    @Property(bool, notify=changed)
    def other(self) -> bool:
        """Tell whether another day than today is shown."""
        return self._ahead > 0

    @Property(DeskListModel, notify=changed)
    def rows(self) -> DeskListModel:
        """Give who is expected on the day."""
        return self._rows

    @Property(str, notify=changed)
    def label(self) -> str:
        """Give the day in words; "" for today."""
        if not self._ahead:
            return ""
        voice = self._errands.voice
        if self._ahead == 1:
            return voice.say(_TOMORROW)
        return voice.say(_ON, day=voice.short_date(midnight(self._day())))

    @Slot(int)
    def step(self, by: int) -> None:
        """Go some days on or back, never before today."""
        self._ahead = max(0, min(MOST_DAYS_AHEAD, self._ahead + by))
        self._visits = ()
        self.draw()
        self.refresh()

    @Slot()
    def toggle(self) -> None:
        """Show tomorrow, or today again."""
        self.step(-self._ahead if self._ahead else 1)

    def refresh(self) -> None:
        """Read the day anew, when it is not today."""
        if self._ahead:
            self._question.ask()

    def close(self) -> None:
        """Ask nothing more."""
        self._question.close()

    def draw(self) -> None:
        """Say everything anew."""
        leaders = {each.visit_id: each for each in self._visits}
        row = partial(expected_row, self._errands.voice, away=(), leaders=leaders)
        self._rows.show([each.visit_id for each in self._visits], self._visits, row)
        self.changed.emit()

    def _day(self) -> date:
        today = self._errands.house.now().astimezone(STOCKHOLM).date()
        return today + timedelta(days=self._ahead)

    def _prepare(self) -> tuple[Question, Answer]:
        day, ahead = self._day(), self._ahead
        span = midnight(day), midnight(day + timedelta(days=1))
        return (lambda connection: expected_visits(connection, *span)), partial(self._take, ahead)

    def _take(self, ahead: int, visits: Sequence[Visit]) -> None:
        if ahead == self._ahead:
            self._visits = visits
            self.draw()
