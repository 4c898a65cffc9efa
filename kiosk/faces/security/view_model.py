"""What the security face shows and does: the list at any moment, and the roll call on it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.dispatch.evacuation_paper import EvacuationPaper
from kiosk.documents.inside_list import ListWords
from kiosk.evacuation.commands import end_evacuation, mark_person, start_evacuation
from kiosk.evacuation.model import Mark
from kiosk.faces.attendance_view_model import AttendanceViewModel
from kiosk.faces.help_view_model import HelpViewModel
from kiosk.faces.house import House
from kiosk.faces.security import words
from kiosk.faces.security.lockdown import LockdownViewModel
from kiosk.faces.security.papers import Papers
from kiosk.faces.security.roll import Roll
from kiosk.faces.security.roll_model import RollModel
from kiosk.faces.security.roll_reading import RollReading
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import Voice

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

ACTOR = "security"


@QmlElement
class SecurityViewModel(QObject):
    """The list as the file has it; when the file fails, as it was last known, and it says so."""

    changed = Signal()
    evacuatingChanged = Signal()  # noqa: N815 - Qt's name for the change of a property
    languageWanted = Signal(str)  # noqa: N815 - a signal of QML is named as QML names things

    def __init__(
        self, house: House, paper: EvacuationPaper, voice: Voice, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._house = house
        self._papers = Papers(paper, voice, self)
        self._papers.changed.connect(self.changed)
        self._voice = voice
        self._words = ListWords(voice, house.now())
        self._model = RollModel(self._words, self)
        self._alert = ""
        self._end_refusal = ""
        self._commanding = False
        self._was_evacuating = False
        self._marks_sent: dict[str, Mark | None] = {}
        self._reading = RollReading(house, paper, self)
        self._reading.read.connect(self._show)
        self._lockdown = LockdownViewModel(house, self._reading, voice, self)
        self.changed.connect(self._lockdown.changed)
        self._help = HelpViewModel(house, lambda: self._voice, ACTOR, self, discreet=False)
        self.changed.connect(self._help.changed)
        self._attendance = AttendanceViewModel(house, lambda: self._voice, self)
        self.changed.connect(self._attendance.changed)

    @property
    def _roll(self) -> Roll:
        return self._reading.roll

    @Property(RollModel, notify=changed)
    def people(self) -> RollModel:
        """Give the lines of the list."""
        return self._model

    @Property(LockdownViewModel, notify=changed)
    def lockdown(self) -> LockdownViewModel:
        """Give what is told and done about a lock-down."""
        return self._lockdown

    @Property(HelpViewModel, notify=changed)
    def help(self) -> HelpViewModel:
        """Give who calls for colleagues."""
        return self._help

    @Property(AttendanceViewModel, notify=changed)
    def attendance(self) -> AttendanceViewModel:
        """Give whether somebody is at the desk."""
        return self._attendance

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Tell whether the file has been asked."""
        return self._reading.loaded

    @Property(bool, notify=evacuatingChanged)
    def evacuating(self) -> bool:
        """Tell whether an evacuation or a drill is going on."""
        return self._roll.evacuation is not None

    @Property(bool, notify=changed)
    def drill(self) -> bool:
        """Tell whether it is only a drill."""
        return self._roll.is_drill

    @Property(str, notify=changed)
    def townHall(self) -> str:
        """Give the name of the house."""
        return self._house.settings.town_hall.name

    @Property(str, notify=changed)
    def gathering(self) -> str:
        """Say where everybody gathers, and in an evacuation since when."""
        place = self._house.settings.town_hall.assembly_point
        return words.gathering(self._roll.evacuation, place, self._voice)

    @Property(int, notify=changed)
    def headcount(self) -> int:
        """Count the persons on the list."""
        return self._roll.total.persons

    @Property(int, notify=changed)
    def outside(self) -> int:
        """Count the persons who are out."""
        return self._roll.total.out

    @Property(int, notify=changed)
    def unaccounted(self) -> int:
        """Count the persons neither out nor known not to be in the house."""
        return self._roll.total.unaccounted

    @Property(str, notify=changed)
    def missing(self) -> str:
        """Say how many of the unaccounted are known to be missing."""
        return words.missing(self._roll.total, self._voice)

    @Property(str, notify=changed)
    def stillOpen(self) -> str:
        """Ask who signs for the unaccounted, "" when everybody is accounted for."""
        return words.still_open(self._roll.total, self._voice)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs know no C++ name
    def standings(self) -> dict[str, str]:
        """Say by the name of each zone how many it holds or lacks."""
        evacuating = self._roll.evacuation is not None
        return {
            self._words.zone(zone): words.zone_standing(count, self._voice, evacuating=evacuating)
            for zone, count in self._roll.zones.items()
        }

    @Property(str, notify=changed)
    def complete(self) -> str:
        """Say up to when the list is complete."""
        return self._words.complete(self._roll.inside)

    @Property(str, notify=changed)
    def warnings(self) -> str:
        """Say what may be wrong with the list and what it never contains."""
        return " ".join(self._words.warnings(self._roll.inside))

    @Property(bool, notify=changed)
    def doubtful(self) -> bool:
        """Tell whether the list may be wrong: old, unverified or not fresh from the file."""
        return self._reading.failure is not None or self._words.is_doubtful(self._roll.inside)

    @Property(str, notify=changed)
    def nobody(self) -> str:
        """Say what stands in place of people when there are none."""
        return self._words.nobody(self._roll.inside)

    @Property(str, notify=changed)
    def verified(self) -> str:
        """Tell what the last check of the file found: yes, no, or not_yet."""
        return {True: "yes", False: "no", None: "not_yet"}[self._roll.inside.verified]

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Say why the list is not fresh from the file, "" when it is."""
        error = self._reading.failure
        return words.unread(sentence(self._voice, error), self._voice) if error else ""

    @Property(str, notify=changed)
    def alert(self) -> str:
        """Say what could not be done and what to do instead."""
        return self._alert

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Say what became of the last list printed or saved."""
        return self._papers.notice

    @Property(str, notify=changed)
    def noticeTone(self) -> str:
        """Give the tone of the notice: ok, warn, alarm."""
        return self._papers.tone

    @Property(bool, notify=changed)
    def printing(self) -> bool:
        """Tell whether paper or a file is being made."""
        return self._papers.busy

    @Property(str, notify=changed)
    def endRefusal(self) -> str:
        """Say why the evacuation was not ended."""
        return self._end_refusal

    @Property(bool, notify=changed)
    def commanding(self) -> bool:
        """Tell whether a start or an end is on its way; a second press does nothing meanwhile."""
        return self._commanding

    @Slot()
    def printList(self) -> None:
        """Print the list on whatever printer works, and say what came of it."""
        if not self._papers.busy:
            self._papers.print(drill=self._roll.is_drill)

    @Slot()
    def savePdf(self) -> None:
        """Save the list as a PDF in the station's folder, and say where."""
        if not self._papers.busy:
            self._papers.save(drill=self._roll.is_drill)

    @Slot(bool)
    def start(self, drill: bool) -> None:
        """Start an evacuation or a drill; the list is printed at once, whatever the file says."""
        if self._commanding or self._roll.evacuation is not None:
            return
        self._papers.print(drill=drill)
        self._command_under_way()
        self._house.do(
            self._commanded, self._not_started, start_evacuation, drill=drill, actor=ACTOR
        )

    @Slot(str, str)
    def mark(self, visit_id: str, mark: str) -> None:
        """Tick somebody as out, missing or not in the house; the same again takes it back."""
        asked: Mark | None = Mark(mark)
        if self._marks_sent.get(visit_id, self._model.mark_of(visit_id)) is asked:
            asked = None
        self._marks_sent[visit_id] = asked
        self._house.do(
            lambda _done: self._marked(visit_id, asked),
            lambda error: self._not_marked(visit_id, error),
            mark_person,
            visit_id,
            asked,
            actor=ACTOR,
        )

    @Slot(str)
    def end(self, reason: str) -> None:
        """End the evacuation; with people unaccounted for, `reason` signs for them (L15)."""
        if self._commanding or self._roll.evacuation is None:
            return
        self._command_under_way()
        self._house.do(self._commanded, self._not_ended, end_evacuation, reason=reason, actor=ACTOR)

    @Slot()
    def forgetNotice(self) -> None:
        """Take away what was said of the last list and the last command."""
        self._alert = self._end_refusal = ""
        self._papers.forget()

    @Slot(str)
    def wantLanguage(self, language: str) -> None:
        """Ask whoever opened the face for another language."""
        self.languageWanted.emit(language)

    @Slot(str)
    def speak(self, language: str) -> None:
        """Say everything in another language from now on."""
        self._voice = self._papers.voice = self._lockdown.voice = Voice(language)
        self._show()

    def close(self) -> None:
        """Ask no more, and let the list under way come out."""
        self._reading.close()
        self._help.close()
        self._attendance.close()
        self._papers.close()

    def _show(self) -> None:
        self._words = ListWords(self._voice, self._house.now())
        self._model.show(self._roll.people, self._words)
        self.changed.emit()
        evacuating = self._roll.evacuation is not None
        if evacuating != self._was_evacuating:
            self._was_evacuating = evacuating
            self.evacuatingChanged.emit()

    def _command_under_way(self) -> None:
        self._commanding = True
        self._alert = self._end_refusal = ""
        self.changed.emit()

    def _commanded(self, _done: object) -> None:
        self._commanding = False
        self._reading.ask()
        self.changed.emit()

    def _not_started(self, error: Exception) -> None:
        self._commanding = False
        self._alert = words.not_started(sentence(self._voice, error), self._voice)
        self.changed.emit()

    def _not_ended(self, error: Exception) -> None:
        self._commanding = False
        self._end_refusal = sentence(self._voice, error)
        self.changed.emit()

    def _marked(self, visit_id: str, mark: Mark | None) -> None:
        if self._marks_sent.get(visit_id) is mark:
            self._marks_sent.pop(visit_id, None)
        self._model.mark(visit_id, mark)

    def _not_marked(self, visit_id: str, error: Exception) -> None:
        self._marks_sent.pop(visit_id, None)
        self._alert = words.not_marked(sentence(self._voice, error), self._voice)
        self.changed.emit()
