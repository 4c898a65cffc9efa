"""The list on paper and as a file, asked for on the security face."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.dispatch.evacuation_paper import FOLDER_OF_LISTS, EvacuationPaper
from kiosk.faces.lane import Lane
from kiosk.faces.printed_list import came_out, not_printed, tone_of
from kiosk.faces.security import words
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import Voice


class Papers(QObject):
    """Has lists printed and saved, one after the other, and keeps what became of the last.

    `acting` gives who wants it at that moment.
    On a lane of its own: a printer that does not answer must not hold up the list on the screen.
    """

    changed = Signal()

    def __init__(
        self, paper: EvacuationPaper, voice: Voice, acting: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.voice = voice
        self._acting = acting
        self.notice = ""
        self.tone = "neutral"
        self._paper = paper
        self._lane = Lane("evacuation paper", self)
        self._under_way = 0

    @property
    def busy(self) -> bool:
        """Tell whether paper or a file is being made."""
        return self._under_way > 0

    def print(self, *, drill: bool) -> None:
        """Print on whatever printer works."""
        self._begin()
        actor = self._acting()
        self._lane.run(
            lambda: self._paper.print_now(drill=drill, actor=actor),
            lambda done: self._end(came_out(done, self.voice), tone_of(done)),
            self._failed(not_printed),
        )

    def save(self, *, drill: bool) -> None:
        """Save a PDF in the station's folder."""
        self._begin()
        folder = self._paper.snapshots / FOLDER_OF_LISTS
        actor = self._acting()
        self._lane.run(
            lambda: self._paper.save_pdf(folder, drill=drill, actor=actor),
            lambda path: self._end(words.saved(path, self.voice), "ok"),
            self._failed(words.not_saved),
        )

    def forget(self) -> None:
        """Take the notice away."""
        self.notice = ""
        self.changed.emit()

    def close(self) -> None:
        """Let the list under way come out and tell nobody."""
        self._lane.close()

    def _begin(self) -> None:
        self._under_way += 1
        self.notice = ""
        self.changed.emit()

    def _end(self, notice: str, tone: str) -> None:
        self._under_way -= 1
        self.notice, self.tone = notice, tone
        self.changed.emit()

    def _failed(self, say: Callable[[str, Voice], str]) -> Callable[[Exception], None]:
        return lambda error: self._end(say(sentence(self.voice, error), self.voice), "alarm")
