"""What the security face does: the list on paper, and the roll call on it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.dispatch.evacuation_paper import ACTOR, EvacuationPaper
from kiosk.documents.inside_list import ListWords
from kiosk.evacuation.commands import end_evacuation, mark_person, start_evacuation
from kiosk.evacuation.model import Mark
from kiosk.faces.house import House
from kiosk.faces.security import words
from kiosk.faces.security.sheet import SecuritySheet
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import Voice

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SecurityViewModel(SecuritySheet):
    """Prints, calls and marks for whoever stands there, signed in or not."""

    languageWanted = Signal(str)  # noqa: N815 - a signal of QML is named as QML names things

    def __init__(
        self, house: House, paper: EvacuationPaper, voice: Voice, parent: QObject | None = None
    ) -> None:
        super().__init__(house, paper, voice, parent)
        self._reading.read.connect(self._show)
        self._alarm_rows.start_by(lambda: self.start(drill=False))

    def touch(self) -> None:
        """Note that somebody is at work, so that who has signed in stays so."""
        self._sign_in.touch()

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
        self._house.printersChanged.disconnect(self.changed)
        self._reading.close()
        self._help.close()
        self._alarm_rows.close()
        self._attendance.close()
        self._edge.close()
        self._sign_in.close()
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
