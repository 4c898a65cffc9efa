"""Starts the practice: a process of its own beside the desk, which goes on as before."""

import sys

from PySide6.QtCore import Property, QObject, QProcess, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.errands import DeskErrands
from kiosk.refusal import Refused

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

PATIENCE_MILLISECONDS = 5_000


@QmlElement
class DeskPracticeViewModel(QObject):
    """One practice at a time; a station on which somebody practises offers none."""

    changed = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        folder = str(errands.house.folder)
        self._process.setArguments(["-m", "kiosk", "practice", "--data", folder])
        self._process.stateChanged.connect(lambda _state: self.changed.emit())
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)
        self._closing = False

    def close(self) -> None:
        """End the practice along with the desk; it has a moment to tidy up after itself."""
        self._closing = True
        if self._is_running():
            self._process.terminate()
            self._process.waitForFinished(PATIENCE_MILLISECONDS)

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Tell whether somebody may practise from here."""
        return not self._errands.house.settings.practice

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Tell whether somebody is practising."""
        return self._is_running()

    @Slot()
    def start(self) -> None:
        """Open the sample town hall in windows of its own."""
        if not self._errands.house.settings.practice and not self._is_running():
            self._process.start()

    def _is_running(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        if status == QProcess.ExitStatus.NormalExit and code != 0:
            self._failed()

    def _failed(self, _error: object = None) -> None:
        if not self._closing:
            self._errands.refuse(Refused("practice.not_started"))
