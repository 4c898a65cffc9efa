"""What the security face tells and does about a lock-down (L28)."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.dispatch.evacuation_paper import ACTOR
from kiosk.evacuation.commands import end_lockdown, start_lockdown
from kiosk.faces.house import House
from kiosk.faces.security.roll_reading import RollReading
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import Voice, phrase

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


_GOING_ON = phrase("SecurityVoice", "LOCK-DOWN since {time}. Everybody stays inside.")
_DRILL = phrase("SecurityVoice", "LOCK-DOWN DRILL since {time}. Everybody stays inside.")
_NOT_DONE = phrase(
    "SecurityVoice", "The screens could not be told. Tell everybody yourself to stay in. {why}"
)


@QmlElement
class LockdownViewModel(QObject):
    """Starts and ends a lock-down; the list below stays what it is."""

    changed = Signal()

    def __init__(self, house: House, reading: RollReading, voice: Voice, parent: QObject) -> None:
        super().__init__(parent)
        self.voice = voice
        self._house = house
        self._reading = reading
        self._problem = ""
        self._busy = False

    @Property(bool, notify=changed)
    def goingOn(self) -> bool:
        """Tell whether everybody is to stay in."""
        return self._reading.roll.lockdown is not None

    @Property(str, notify=changed)
    def told(self) -> str:
        """Say since when, "" while there is none."""
        lockdown = self._reading.roll.lockdown
        if lockdown is None:
            return ""
        said = _DRILL if lockdown.drill else _GOING_ON
        return self.voice.say(said, time=self.voice.clock(lockdown.started_at))

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Say what could not be done and what to do instead."""
        return self._problem

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Tell whether a start or an end is on its way; a second press does nothing meanwhile."""
        return self._busy

    @Slot(bool)
    def start(self, drill: bool) -> None:
        """Start a lock-down, or a drill of one."""
        if self._begin():
            self._house.do(self._done, self._fail, start_lockdown, drill=drill, actor=ACTOR)

    @Slot()
    def end(self) -> None:
        """End it."""
        if self._begin():
            self._house.do(self._done, self._fail, end_lockdown, actor=ACTOR)

    @Slot()
    def forgetProblem(self) -> None:
        """Take away what was said."""
        self._problem = ""
        self.changed.emit()

    def _begin(self) -> bool:
        if self._busy:
            return False
        self._busy, self._problem = True, ""
        self.changed.emit()
        return True

    def _done(self, _done: object) -> None:
        self._busy = False
        self._reading.ask()
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self._problem = self.voice.say(_NOT_DONE, why=sentence(self.voice, error))
        self.changed.emit()
