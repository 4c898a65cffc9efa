"""A look at earlier visits, each of which is noted with who looked, why and for what (L31)."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from db.transaction import Transaction
from kiosk.faces.desk.by_whom import by_whom_in_words
from kiosk.faces.desk.errands import ACTOR, DeskErrands
from kiosk.faces.desk.list_model import DeskListModel
from kiosk.faces.desk.rows import Row
from kiosk.privacy.reads.model import ReadReason
from kiosk.visits.by_whom import DoneBy, done_by_whom
from kiosk.visits.model import Visit
from kiosk.visits.past import search_past_visits
from kiosk.wording.refusals import sentence
from kiosk.wording.users import REASONS
from kiosk.wording.voice import Voice, phrase

Found = tuple[list[Visit], dict[str, list[DoneBy]]]

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_WHEN = phrase("DeskPast", "{date}, {arrived} to {left}")
_FOUND = phrase("DeskPast", "%n found. The search has been noted.", "", 1)
_NOBODY = phrase("DeskPast", "Nobody found. The search has been noted.")


@QmlElement
class DeskPastViewModel(QObject):
    """What was found stands here only while it is looked at; `opened` is told when it is."""

    changed = Signal()
    opened = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._open = self._busy = False
        self._reason: ReadReason | None = None
        self._visits: list[Visit] | None = None
        self._done: dict[str, list[DoneBy]] = {}
        self._error: Exception | None = None
        self._rows = DeskListModel(self)

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Tell whether the search stands in the card's place."""
        return self._open

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def reasons(self) -> list[str]:
        """Give the reasons to choose from, in words."""
        return [self._errands.voice.say(REASONS[each]) for each in ReadReason]

    @Property(int, notify=changed)
    def reason(self) -> int:
        """Give the place of the reason chosen; -1 while none is."""
        return list(ReadReason).index(self._reason) if self._reason is not None else -1

    @Property(bool, notify=changed)
    def owesReason(self) -> bool:
        """Tell whether a reason must be given."""
        user = self._errands.user
        return user is None or user.owes_a_reason

    @Property(DeskListModel, notify=changed)
    def found(self) -> DeskListModel:
        """Give the visits found."""
        return self._rows

    @Property(str, notify=changed)
    def told(self) -> str:
        """Say how many were found; empty before anything was searched for."""
        if self._visits is None:
            return ""
        voice, number = self._errands.voice, len(self._visits)
        return voice.say(_FOUND, number) if number else voice.say(_NOBODY)

    @Property(str, notify=changed)
    def error(self) -> str:
        """Say what is lacking."""
        return sentence(self._errands.voice, self._error) if self._error is not None else ""

    @Slot()
    def toggle(self) -> None:
        """Open the search, or go back to the card and forget what was found."""
        self._open = not self._open
        self._reason = self._error = self._visits = None
        self._done = {}
        self._draw()
        if self._open:
            self.opened.emit()

    @Slot()
    def leave(self) -> None:
        """Go back to the card."""
        if self._open:
            self.toggle()

    @Slot(int)
    def choose(self, place: int) -> None:
        """Choose a reason, or take it back."""
        wanted = list(ReadReason)[place]
        self._reason = None if wanted is self._reason else wanted
        self._error = None
        self.changed.emit()

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for somebody; only what has been noted is shown."""
        if self._busy:
            return
        self._busy, reason = True, self._reason

        def command(tx: Transaction) -> Found:
            visits = search_past_visits(tx, text, reason, actor=ACTOR)
            return visits, done_by_whom(tx.connection, [each.visit_id for each in visits])

        self._errands.house.do(self._take, self._not_read, command)

    def draw(self) -> None:
        """Say everything anew: the language changed."""
        self._draw()

    def _take(self, found: Found) -> None:
        self._busy, self._error = False, None
        self._visits, self._done = found if self._open else (None, {})
        self._draw()

    def _not_read(self, error: Exception) -> None:
        self._busy, self._error, self._visits = False, error, None
        self._draw()

    def _draw(self) -> None:
        visits, voice = self._visits or [], self._errands.voice
        done = self._done
        self._rows.show(
            [each.visit_id for each in visits],
            visits,
            lambda each: past_row(voice, each, done.get(each.visit_id, ())),
        )
        self.changed.emit()


def past_row(voice: Voice, visit: Visit, done: Sequence[DoneBy]) -> Row:
    """Give an earlier visit as a row: who, whom, when, and what users did."""
    host = visit.host.name if visit.host is not None else ""
    when = ""
    if visit.arrived_at is not None and visit.left_at is not None:
        when = voice.say(
            _WHEN,
            date=voice.date(visit.arrived_at),
            arrived=voice.clock(visit.arrived_at),
            left=voice.clock(visit.left_at),
        )
    told = by_whom_in_words(voice, done, visit.arrived_at) if visit.arrived_at else ""
    parts = (visit.visitor.company, host, when, told)
    second = " · ".join(part for part in parts if part)
    return Row(key=visit.visit_id, label=visit.visitor.name, second_line=second, time="")
