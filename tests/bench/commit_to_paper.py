"""From the commit of an arrival to the last byte of its badge at a TCP printer."""

import tempfile
import time
from pathlib import Path
from queue import SimpleQueue

from kiosk.devices import open_printer
from kiosk.devices.simulators import Happened, TcpSimulator
from kiosk.directory.queries import everybody
from kiosk.documents.fonts import load_fonts
from kiosk.faces.application import make_application
from kiosk.settings import PrinterSettings
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import visitor_named
from tests.badge_lane import badge_lane
from tests.bench.houses import house

_PATIENCE = 30.0


def commit_to_last_badge_byte(visits: int) -> list[float]:
    """Let so many visitors arrive, every other with a name that is drawn; gives seconds.

    The first is not counted: nobody comes sooner after the start.
    """
    make_application()
    load_fonts()
    cut_at: SimpleQueue[float] = SimpleQueue()
    committed_at: SimpleQueue[float] = SimpleQueue()

    def tell(happened: Happened) -> None:
        if happened.code == "page":
            cut_at.put(time.perf_counter())

    def commit(rooms: frozenset[str]) -> None:
        if "job" in rooms:
            committed_at.put(time.perf_counter())

    taken = []
    with tempfile.TemporaryDirectory() as folder, TcpSimulator(tell=tell) as line:
        station = house(Path(folder), staff=100)
        settings = PrinterSettings(
            name="bench", connection="tcp", address="127.0.0.1", port=line.port
        )
        station.listen(commit)
        lane = badge_lane(station, open_printer(settings, Path(folder)))
        with station.reading() as connection:
            host = everybody(connection)[0].person_id
        try:
            for number in range(visits + 1):
                name = f"{'Ŋálgu' if number % 2 else 'Åsa'} Öhrn {number}"
                station.do(arrive_at_desk, visitor_named(name), host, actor="bench")
                committed = committed_at.get(timeout=_PATIENCE)
                taken.append(cut_at.get(timeout=_PATIENCE) - committed)
                committed_at.get(timeout=_PATIENCE)  # that the badge is out
        finally:
            lane.close()
            station.close()
    return taken[1:]
