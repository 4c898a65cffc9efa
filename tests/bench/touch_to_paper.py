"""From the visitor's last touch to the last byte of the badge at a TCP printer."""

import tempfile
import time
from pathlib import Path

from kiosk.app import Program
from kiosk.calendar import day_around
from kiosk.devices.simulators import SimulatedPrinter, TcpSimulator
from kiosk.directory.queries import everybody
from kiosk.faces.application import make_application
from kiosk.faces.window import PixelSize
from kiosk.tour.hands import Hands, wait_until
from kiosk.tour.stage import sample_settings, working_clock
from kiosk.visits.commands import book
from kiosk.visits.model import visitor_named
from kiosk.visits.queries import expected_visits
from tests.bench.houses import house

_CUT = b"\x1dV"


class _TimedPrinter(SimulatedPrinter):
    """Notes when the cut of each badge came in: the last thing but the question whether it did."""

    def __init__(self) -> None:
        super().__init__()
        self.cut_at: list[float] = []

    def receive(self, data: bytes) -> bytes:
        """Note the time of a cut, then answer as the simulator does."""
        if _CUT in data:
            self.cut_at.append(time.perf_counter())
        return super().receive(data)


def touch_to_last_badge_byte(visits: int) -> list[float]:
    """Let so many booked visitors arrive by their code; give the seconds each badge took.

    The first is not counted: it comes sooner after the start than any visitor can.
    """
    make_application()
    taken: list[float] = []
    printer = _TimedPrinter()
    line = TcpSimulator(printer=printer)
    with tempfile.TemporaryDirectory() as folder, line:
        house(Path(folder), staff=1000).close()
        program = Program(Path(folder), sample_settings(line.port), working_clock())
        try:
            hands = Hands(program.open_face("visitor", PixelSize(1080, 1920)).window)
            for code in _booked(program, visits + 1):
                hands.touch("booked")
                hands.type_into("code", code)
                wait_until(lambda: hands.find("next").isEnabled(), "a code to send")
                hands.touch("next")
                hands.touch("confirm")
                hands.find("register")
                before = len(printer.cut_at)
                touched = time.perf_counter()
                hands.touch("register")
                _wait_for_badge(printer, before)
                taken.append(printer.cut_at[-1] - touched)
                hands.touch("done")
        finally:
            program.close()
    return taken[1:]


def _wait_for_badge(printer: _TimedPrinter, before: int) -> None:
    wait_until(lambda: len(printer.cut_at) > before, "a badge")


def _booked(program: Program, visits: int) -> list[str]:
    station = program.station
    with station.reading() as connection:
        host = everybody(connection)[0].person_id
    for number in range(visits):
        station.do(book, visitor_named(f"Åsa {number}"), host, station.now(), actor="bench")
    with station.reading() as connection:
        found = expected_visits(connection, *day_around(station.now()))
    return [each.booking_code for each in found]
