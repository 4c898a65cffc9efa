"""A station at work with its desk open, in a process of its own.

Hears what `station_process` hears, and `stall`: it tells for how many seconds its window stood
still at the longest since it was last asked.
"""

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kiosk import settings
from kiosk.faces.application import make_application
from kiosk.faces.desk.face import open_desk_face
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.faces.house import House
from kiosk.faces.window import PixelSize
from kiosk.station import Station
from tests.bench.desk_stall import Pulse, settle
from tests.house.station_process import AtWork, tell


class Ears(QObject):
    """Reads lines beside the window; `stall` and the end are told on its thread."""

    asked = Signal()
    ended = Signal()

    def __init__(self, at_work: AtWork) -> None:
        super().__init__()
        self._at_work = at_work

    def begin(self) -> None:
        """Read from now on."""
        threading.Thread(target=self._read, name="lines", daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            if line.strip() == "stall":
                self.asked.emit()
            else:
                self._at_work.hear(line)
        self.ended.emit()


def work(folder: Path) -> None:
    """Be a station with a desk until standard input ends."""
    application = make_application()
    with Station(folder) as station:
        at_work = AtWork(station)
        behind = House(station, tie=at_work.tie)
        face = open_desk_face(behind, settings.Face(), PixelSize(1366, 768))
        desk = face.engine.findChild(DeskViewModel)
        assert isinstance(desk, DeskViewModel)
        settle()
        pulse, ears = Pulse(), Ears(at_work)

        def answer() -> None:
            tell(f"={pulse.longest}")
            pulse.forget()

        ears.asked.connect(answer, Qt.ConnectionType.QueuedConnection)
        ears.ended.connect(application.quit, Qt.ConnectionType.QueuedConnection)
        ears.begin()
        tell("at work")
        application.exec()
        at_work.close()
        desk.close()
        face.close()
        behind.close()


if __name__ == "__main__":
    work(Path(sys.argv[1]))
