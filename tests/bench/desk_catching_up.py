"""How long the desk's window stands still while its station takes over what a whole house did."""

import tempfile
import threading
from pathlib import Path

import msgspec

from db.sync.vector import events_above, heads_of
from kiosk import settings
from kiosk.faces.application import make_application
from kiosk.faces.desk.face import open_desk_face
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.faces.house import House
from kiosk.faces.window import PixelSize
from kiosk.house.lane import HouseLane
from kiosk.house.standing import Standing
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.tour.hands import wait_until
from tests.bench.desk_stall import Pulse, rows_of, settle
from tests.bench.houses import house
from tests.db.sync.house_in_memory import HouseInMemory, Visit

PAST, INSIDE = 8_000, 200


class _Server(Visit):
    """A house's server that always answers at once."""

    def __init__(self, between: HouseInMemory, station: str) -> None:
        super().__init__(between, station)
        self._news = threading.Event()

    def wait(self, seconds: float) -> bool:
        news = self._news.wait(seconds)
        self._news.clear()
        return news

    def wake(self) -> None:
        self._news.set()

    def close(self) -> None:
        """Have nothing to hang up."""


def stalls_while_catching_up() -> tuple[int, list[float]]:
    """Take over a house with the desk open; gives the events, and every wait of the window."""
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        between = _house_of_others(Path(folder) / "others")
        own = msgspec.structs.replace(Settings(), station="B")
        station = Station(Path(folder) / "own", own)
        behind = House(station)
        face = open_desk_face(behind, settings.Face(), PixelSize(1366, 768))
        desk = face.engine.findChild(DeskViewModel)
        assert isinstance(desk, DeskViewModel)
        settle()
        pulse = Pulse()
        lane = HouseLane(station, _Server(between, "B"))
        try:
            wait_until(lambda: lane.standing.standing is Standing.TOGETHER, "the house", 300)
            wait_until(lambda: rows_of(desk)[1] == INSIDE, "the list", 60)
            return sum(map(len, between.origins.values())), pulse.waits
        finally:
            lane.close()
            desk.close()
            face.close()
            behind.close()
            station.close()


def _house_of_others(folder: Path) -> HouseInMemory:
    between = HouseInMemory()
    station = house(folder, staff=100, past=PAST, inside=INSIDE)
    with station.reading() as connection:
        held = dict.fromkeys(heads_of(connection), 0)
        for each in events_above(connection, held, 10**9):
            between.origins.setdefault(each.origin, []).append(each)
            between.owners[each.origin] = "A"
    station.close()
    return between
