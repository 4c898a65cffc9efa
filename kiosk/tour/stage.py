"""What the tour is played on: the sample town hall, its program, a virtual printer, three faces."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

import msgspec

from db.clock import Clock, machine_clock
from kiosk.app import Program
from kiosk.calendar import STOCKHOLM, is_working_day, wall_time
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.exchange.demo_town_hall import load_town_hall
from kiosk.faces.window import FaceName, PixelSize
from kiosk.resources import SAMPLE_TOWN_HALL
from kiosk.settings import DeskSound, Face, Faces, PrinterSettings, Settings, read_settings
from kiosk.station import opening_days
from kiosk.tour.hands import Hands, let_closed_go, wait_until

SIZES: dict[FaceName, PixelSize] = {
    "visitor": PixelSize(1080, 1920),
    "desk": PixelSize(1366, 768),
    "security": PixelSize(1366, 768),
}
KIOSK_DIAGONAL_INCHES = 21.5
MORNING = time(8, 50)


@dataclass(frozen=True)
class Stage:
    """Everything the tour touches and looks at."""

    program: Program
    printer: VirtualPrinter
    day: date

    def hands(self, name: FaceName) -> Hands:
        """Give hands for one face."""
        return Hands(self.program.faces[name].window)


def sample_settings(port: int) -> Settings:
    """Give the sample town hall's settings with a virtual printer at a port of this machine."""
    settings = read_settings(SAMPLE_TOWN_HALL)
    printer = PrinterSettings(
        name="foajé", connection="tcp", address="127.0.0.1", port=port, roll_metres=80
    )
    faces = Faces(visitor=Face(diagonal_inches=KIOSK_DIAGONAL_INCHES, idle_seconds=600))
    return msgspec.structs.replace(settings, printers=(printer,), faces=faces)


def next_morning(now: datetime) -> datetime:
    """Give the next working morning, at which the house is open, in UTC."""
    day = now.astimezone(STOCKHOLM).date() + timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    return wall_time(day, MORNING)


def working_clock() -> Clock:
    """Give a clock that tells the time of day of this moment if the house is open, else a morning.

    Somebody who tries the program in the evening shall not meet a closed house.
    """
    started = machine_clock()
    settings = read_settings(SAMPLE_TOWN_HALL)
    if opening_days(settings).is_open(started):
        return machine_clock
    ahead = next_morning(started) - started
    return lambda: machine_clock() + ahead


class MovingClock:
    """Goes as the machine's does, from another instant, and can be put on."""

    def __init__(self, begins: datetime) -> None:
        """Begin at an instant."""
        self._ahead = begins - machine_clock()

    def __call__(self) -> datetime:
        """Give the instant it has come to, in UTC."""
        return machine_clock() + self._ahead

    def put_on_to(self, instant: datetime) -> None:
        """Go on from a later instant; one that is past already changes nothing."""
        self._ahead = max(self._ahead, instant - machine_clock())


@contextmanager
def stage(clock: Clock | None = None, names: Sequence[FaceName] = tuple(SIZES)) -> Iterator[Stage]:
    """Open faces of the sample town hall on the day of the clock, or the next working morning."""
    clock = clock or MovingClock(next_morning(machine_clock()))
    with tempfile.TemporaryDirectory() as folder, VirtualPrinter() as printer:
        settings = msgspec.structs.replace(
            sample_settings(printer.port), desk_sound=DeskSound(on=False)
        )
        program = Program(Path(folder), settings, clock)
        try:
            day = program.station.now().astimezone(STOCKHOLM).date()
            load_town_hall(program.station, day=day)
            for name in names:
                program.open_face(name, SIZES[name])
            prepared = Stage(program, printer, day)
            for name in names:
                window = prepared.hands(name).window
                window.requestActivate()
                wait_until(window.isExposed, f"the {name} face")
            yield prepared
        finally:
            program.close()
            let_closed_go()
