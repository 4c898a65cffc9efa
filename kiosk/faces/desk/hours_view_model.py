"""Special opening hours and closures, as the desk sets them and takes them back."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement
from sqlalchemy import Connection

from kiosk.calendar import STOCKHOLM, OfficeDay
from kiosk.faces.desk.errands import ACTOR, DeskErrands, nothing
from kiosk.faces.desk.one_question import Answer, OneQuestion, Question
from kiosk.hours.commands import set_hours, unset_hours
from kiosk.hours.model import SpecialDay, clock_read, hours_between
from kiosk.hours.queries import special_days
from kiosk.privacy.users.model import Task
from kiosk.reception.booking_form import day_read
from kiosk.refusal import Refused
from kiosk.wording.refusals import sentence
from kiosk.wording.special_days import special_day_in_words
from kiosk.wording.voice import capitalised

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskHoursViewModel(QObject):
    """The days that are otherwise, from today on; `opened` and `saved` tell of the fields."""

    changed = Signal()
    opened = Signal()
    saved = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._shown = False
        self._days: Sequence[SpecialDay] = ()
        self._error: Refused | None = None
        self._question = OneQuestion(errands.house, self._prepare, errands.refuse)

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether the days are shown."""
        return self._shown

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def days(self) -> list[dict[str, str]]:
        """Give the special days: `day` as a key, `label` in words."""
        voice = self._errands.voice
        return [
            {"day": each.day.isoformat(), "label": capitalised(special_day_in_words(voice, each))}
            for each in self._days
        ]

    @Property(str, notify=changed)
    def error(self) -> str:
        """Give what to do about what was typed."""
        return sentence(self._errands.voice, self._error) if self._error is not None else ""

    @Slot()
    def show(self) -> None:
        """Show the days and the empty form."""
        self._shown, self._error = True, None
        self._question.ask()
        self.changed.emit()
        self.opened.emit()

    @Slot()
    def leave(self) -> None:
        """Go back to the desk; nothing is kept of what was typed."""
        if self._shown:
            self._shown = False
            self.changed.emit()

    @Slot(str, str, str, str)
    def set(self, day: str, opens: str, closes: str, text: str) -> None:
        """Give a day other hours; of opening and closing the one left empty is as usual."""
        usual = self._errands.house.opening.hours
        self._say(
            day,
            text,
            lambda: hours_between(
                clock_read(opens) if opens.strip() else usual.opens,
                clock_read(closes) if closes.strip() else usual.closes,
            ),
        )

    @Slot(str, str)
    def closeDay(self, day: str, text: str) -> None:
        """Close a whole day."""
        self._say(day, text, lambda: None)

    @Slot(str)
    def unset(self, day: str) -> None:
        """Let a day be as the settings say."""
        meant = date.fromisoformat(day)
        self._errands.carry_out(
            f"hours {day}",
            lambda tx: unset_hours(tx, meant, actor=ACTOR),
            nothing,
            Task.SET_HOURS,
        )

    def refresh(self) -> None:
        """Read the days anew while they are shown."""
        if self._shown:
            self._question.ask()

    def close(self) -> None:
        """Ask nothing more."""
        self._question.close()

    def _say(self, day: str, text: str, hours: Callable[[], OfficeDay | None]) -> None:
        self._error = None
        try:
            wanted = SpecialDay(day_read(day, self._today()), hours(), text)
        except Refused as refused:
            self._error = refused
            self.changed.emit()
            return
        self.changed.emit()
        self._errands.carry_out(
            "hours",
            lambda tx: set_hours(tx, wanted, actor=ACTOR),
            lambda _said: self.saved.emit(),
            Task.SET_HOURS,
            unless=self._refused,
        )

    def _refused(self, error: Exception) -> bool:
        if isinstance(error, Refused):
            self._error = error
            self.changed.emit()
        return isinstance(error, Refused)

    def _today(self) -> date:
        return self._errands.house.now().astimezone(STOCKHOLM).date()

    def _prepare(self) -> tuple[Question, Answer]:
        today = self._today()

        def question(connection: Connection) -> list[SpecialDay]:
            return special_days(connection, today)

        return question, self._take

    def _take(self, days: Sequence[SpecialDay]) -> None:
        self._days = days
        self.changed.emit()
