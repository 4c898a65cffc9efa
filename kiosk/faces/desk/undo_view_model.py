"""The last thing done at this desk, as long as it can be taken back."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from db.transaction import Transaction
from kiosk.faces.desk.errands import ACTOR, DeskErrands, nothing
from kiosk.visits.undo import UNDO_WITHIN, Deed, noted, take_back
from kiosk.wording.voice import Phrase, phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_DONE: dict[str, Phrase] = {
    "meet": phrase("DeskUndo", "Met: {name}"),
    "comes": phrase("DeskUndo", "The host comes: {name}"),
    "cannot": phrase("DeskUndo", "The host cannot receive: {name}"),
    "leave": phrase("DeskUndo", "Checked out: {name}"),
    "end": phrase("DeskUndo", "Ended: {name}"),
    "correct": phrase("DeskUndo", "Corrected: {name}"),
    "part": phrase("DeskUndo", "Part of the group left: {name}"),
    "merge": phrase("DeskUndo", "Merged: {name}"),
    "probably": phrase("DeskUndo", "Has probably left: {name}"),
    "here": phrase("DeskUndo", "Still here: {name}"),
    "coming": phrase("DeskUndo", "On the way: {name}"),
    "answer": phrase("DeskUndo", "Seen to: {name}"),
    "along": phrase("DeskUndo", "Comes along: {name}"),
    "unlink": phrase("DeskUndo", "Does not come along: {name}"),
    "leave_together": phrase("DeskUndo", "Checked out together: {name}"),
    "begin": phrase("DeskUndo", "Begun: {name}"),
    "count": phrase("DeskUndo", "Counted: {name}"),
}
Command = Callable[[Transaction], object]


@QmlElement
class DeskUndoViewModel(QObject):
    """Tells what would be undone, and undoes it; whatever else is done here takes its place."""

    changed = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._deed: Deed | None = None
        self._verb = self._name = ""
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(self.forget)

    @Property(str, notify=changed)
    def label(self) -> str:
        """Give what would be undone; "" when there is nothing."""
        if self._deed is None:
            return ""
        return self._errands.voice.say(_DONE[self._verb], name=self._name)

    def carry_out(
        self, verb: str, key: str, name: str, command: Command, then: Callable[[], None]
    ) -> None:
        """Do something to the visit or call `key`, which is told of as `name`; then remember it."""

        def done(result: tuple[object, Deed | None]) -> None:
            self._remember(verb, name, result[1])
            then()

        self._errands.carry_out(f"{verb} {key}", lambda tx: noted(tx, command), done)

    @Slot()
    def undo(self) -> None:
        """Take it back, or hear why it cannot be."""
        deed = self._deed
        if deed is not None:
            self.forget()
            self._errands.carry_out("undo", lambda tx: take_back(tx, deed, actor=ACTOR), nothing)

    @Slot()
    def forget(self) -> None:
        """Offer nothing any more."""
        self._over.stop()
        if self._deed is not None:
            self._deed = None
            self.changed.emit()

    def _remember(self, verb: str, name: str, deed: Deed | None) -> None:
        self.forget()
        if deed is not None and verb in _DONE:
            self._deed, self._verb, self._name = deed, verb, name
            self._over.start(int(UNDO_WITHIN.total_seconds() * 1000))
            self.changed.emit()
