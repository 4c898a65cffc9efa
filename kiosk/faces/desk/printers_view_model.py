"""The printers at the desk: how each stands, badges of which nobody knows, and what is tried."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement
from sqlalchemy import Connection

from kiosk.devices import PrintResult
from kiosk.dispatch.printer_trials import Drawn, badge_to_try, trial_page
from kiosk.dispatch.printer_words import came_of_trial
from kiosk.faces.desk.errands import ACTOR, DeskErrands, nothing
from kiosk.faces.desk.list_model import DeskListModel
from kiosk.faces.desk.one_question import Answer, OneQuestion, Question
from kiosk.faces.desk.picture import DeskPicture
from kiosk.faces.desk.printer_rows import (
    Edge,
    doubt_row,
    edge,
    printer_row,
    roll_noted,
)
from kiosk.faces.lane import Lane
from kiosk.jobs.commands import change, order_again
from kiosk.jobs.model import Job, JobState
from kiosk.jobs.queries import doubtful_badges
from kiosk.privacy.users.model import Task
from kiosk.settings import PrinterSettings
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import visit_by_id
from kiosk.wording.refusals import sentence

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

Doubt = tuple[Job, Visit]
_IN_HOUSE = (VisitState.WAITING, VisitState.INSIDE)


@QmlElement
class DeskPrintersViewModel(QObject):
    """What the edge of the desk says of printing, and the sheet behind it.

    `opened` is told when the sheet has come in the card's place. What is tried prints on a lane of
    its own: a printer that does not answer holds up nothing else.
    """

    changed = Signal()
    opened = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._house = errands.house
        self._open = False
        self._trying = self._told = self._tone = ""
        self._picture = DeskPicture()
        self._in_doubt: list[Doubt] = []
        self._rows, self._doubts = DeskListModel(self), DeskListModel(self)
        self._edge = Edge("", "neutral", "printer")
        self._lane = Lane("printer trials", self)
        self._question = OneQuestion(self._house, self._prepare, errands.refuse)
        self._house.printersChanged.connect(self.draw)
        self.draw()

    def show(self, picture: DeskPicture) -> None:
        """Take which badges wait."""
        self._picture = picture
        self.draw()

    def refresh(self) -> None:
        """Read anew which badges somebody must look for."""
        self._question.ask()

    def close(self) -> None:
        """Hear nothing more; a page under way comes out."""
        self._house.printersChanged.disconnect(self.draw)
        self._question.close()
        self._lane.close()

    @Slot()
    def draw(self) -> None:
        """Say everything anew."""
        voice, printers = self._errands.voice, self._house.printers.standings()
        names = [each.name for each in printers]
        self._rows.show(names, printers, lambda each: printer_row(self._errands.voice, each))
        self._doubts.show(
            [job.job_id for job, _ in self._in_doubt],
            self._in_doubt,
            lambda each: doubt_row(self._errands.voice, each[0].job_id, each[1].visitor.name),
        )
        self._edge = edge(voice, printers, self._picture.unprinted, len(self._in_doubt))
        self.changed.emit()

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether the printers stand in the card's place."""
        return self._open

    @Property(str, notify=changed)
    def label(self) -> str:
        """Give what the edge says."""
        return self._edge.label

    @Property(str, notify=changed)
    def tone(self) -> str:
        """Give the tone of that."""
        return self._edge.tone

    @Property(str, notify=changed)
    def icon(self) -> str:
        """Give the picture of that."""
        return self._edge.icon

    @Property(DeskListModel, notify=changed)
    def rows(self) -> DeskListModel:
        """Give the printers; `mark` is the name of a picture, `time` what is left on the roll."""
        return self._rows

    @Property(DeskListModel, notify=changed)
    def doubts(self) -> DeskListModel:
        """Give the badges of which somebody must say whether they came out."""
        return self._doubts

    @Property(str, notify=changed)
    def trying(self) -> str:
        """Give the printer something is being tried on; empty while none is."""
        return self._trying

    @Property(str, notify=changed)
    def told(self) -> str:
        """Say what came of the last thing tried or noted."""
        return self._told

    @Property(str, notify=changed)
    def toldTone(self) -> str:
        """Give the tone of that."""
        return self._tone

    @Slot()
    def toggle(self) -> None:
        """Open the sheet, or go back to the card."""
        self._open = not self._open
        self._told = ""
        self.changed.emit()
        if self._open:
            self.opened.emit()

    @Slot()
    def leave(self) -> None:
        """Go back to the card."""
        if self._open:
            self.toggle()

    @Slot(str)
    def tryPage(self, printer: str) -> None:
        """Print the test page."""
        settings, voice = self._house.settings, self._errands.voice
        wanted = next(each for each in settings.printers if each.name == printer)
        self._try(wanted, trial_page(settings, wanted, voice, self._house.now()))

    @Slot(str)
    def tryBadge(self, printer: str) -> None:
        """Print a badge of nobody."""
        settings, voice = self._house.settings, self._errands.voice
        wanted = next(each for each in settings.printers if each.name == printer)
        self._try(wanted, badge_to_try(settings, self._house.folder, voice))

    @Slot(str)
    def newRoll(self, printer: str) -> None:
        """Note that a new roll has been put in."""
        self._lane.run(
            lambda: self._house.printers.new_roll(printer),
            lambda _done: self._say(roll_noted(self._errands.voice, printer), "ok"),
            self._failed,
        )

    @Slot(str)
    def came(self, job_id: str) -> None:
        """Note that somebody has seen the badge."""
        self._errands.carry_out(
            f"came {job_id}",
            lambda tx: change(tx, job_id, JobState.CONFIRMED, actor=ACTOR),
            nothing,
        )

    @Slot(str)
    def again(self, job_id: str) -> None:
        """Have a badge that did not come out printed once more."""
        self._errands.carry_out(
            f"again {job_id}", lambda tx: order_again(tx, job_id, actor=ACTOR), nothing
        )

    def _try(self, printer: PrinterSettings, drawn: Drawn) -> None:
        if self._trying or not self._errands.may(Task.RECEIVE):
            return
        self._trying, self._told = printer.name, ""
        self.changed.emit()
        self._lane.run(
            lambda: self._house.printers.print_now(printer.name, drawn),
            lambda result: self._came_of(printer.name, result),
            self._failed,
        )

    def _came_of(self, printer: str, result: PrintResult) -> None:
        self._say(*came_of_trial(self._errands.voice, printer, result))

    def _failed(self, error: Exception) -> None:
        self._say(sentence(self._errands.voice, error), "warn")

    def _say(self, told: str, tone: str) -> None:
        self._trying, self._told, self._tone = "", told, tone
        self.changed.emit()

    def _prepare(self) -> tuple[Question, Answer]:
        return _doubts_of(self._house.settings.station), self._take

    def _take(self, found: list[Doubt]) -> None:
        self._in_doubt = found
        self.draw()


def _doubts_of(station: str) -> Callable[[Connection], list[Doubt]]:
    def read(connection: Connection) -> list[Doubt]:
        jobs = doubtful_badges(connection, station)
        found = ((each, visit_by_id(connection, each.about)) for each in jobs)
        return [(job, visit) for job, visit in found if visit and visit.state in _IN_HOUSE]

    return read
