"""Whatever happens to the printer: no visit is lost, no badge comes twice, none is said to be out
that is not."""

import random
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from db.engine import database_in
from db.store import rebuild
from kiosk.devices import PrinterTimeouts, open_printer
from kiosk.devices.simulators import Happened, LineState, Strike, TcpSimulator
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.documents.fonts import load_fonts
from kiosk.evacuation.queries import who_is_inside
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.settings import PrinterSettings, Settings
from kiosk.station import Station, projections
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import Visit, visitor_named
from tests.badge_lane import badge_lane
from tests.devices.badge import PATIENT

DEVICE_TEXT, DRAWN = "Åsa Öhrn", "Áile Ŋálgu محمد"
DONE = {JobState.CONFIRMED, JobState.SENT, JobState.UNKNOWN, JobState.GIVEN_UP}
RETRY = (0.02,)
HOST = PersonDetails(given_name="Linda", family_name="Berg", email="linda@example.se", unit="Bygg")


@dataclass
class Told:
    """What is known at the end of a row of faults."""

    faults: int = 0
    confirmed: int = 0
    unknown: int = 0
    falsely_printed: int = 0
    printed_twice: int = 0
    numbers: list[str] = field(default_factory=list)
    lost_visits: int = 0

    def __str__(self) -> str:
        return (
            f"{self.faults} faults, {self.falsely_printed} false “printed”, "
            f"{self.printed_twice} badges twice, "
            f"{len(self.numbers) - len(set(self.numbers))} duplicate badge numbers, "
            f"{self.lost_visits} lost visits"
        )

    @property
    def sound(self) -> bool:
        """Tell whether all promises held."""
        broken = self.falsely_printed + self.printed_twice + self.lost_visits
        return broken == 0 and len(self.numbers) == len(set(self.numbers))


class Reception:
    """A station with one printer, and visitors who arrive while it fails."""

    def __init__(
        self, folder: Path, line: TcpSimulator, pages: list[bytes], timeouts: PrinterTimeouts
    ) -> None:
        self.line = line
        self.told = Told()
        self._folder = folder
        self._station = station = Station(folder, Settings())
        self._pages = pages
        self._ended = False
        self._changed = threading.Condition()
        station.listen(self._hear)
        self._host = station.do(record_person, HOST, actor="test")
        settings = PrinterSettings(
            name="foajé", connection="tcp", address="127.0.0.1", port=line.port
        )
        printer = open_printer(settings, station.folder, timeouts)
        self._lane = badge_lane(station, printer, settings.width_dots, RETRY)

    def arrive(self, name: str, strike: Strike | None = None, at: int = 0) -> JobState:
        """Let somebody arrive whose badge meets a fault; gives how its job ended."""
        before = len(self._pages)
        if strike is not None:
            self.line.printer.strike_next_job(strike, at)
            self.told.faults += 1
        visit = self._station.do(arrive_at_desk, visitor_named(name), self._host, actor="test")
        self.told.numbers.append(visit.badge_code)
        state = self._outcome(visit)
        out_when_told = len(self._pages) - before
        self.line.say(self.line.printer.mend())
        self.line.set_line(LineState.GOOD)
        came_out = len(self._pages) - before
        self.told.confirmed += state is JobState.CONFIRMED
        self.told.unknown += state is JobState.UNKNOWN
        said = state in {JobState.CONFIRMED, JobState.SENT}
        self.told.falsely_printed += said and not out_when_told
        self.told.printed_twice += came_out > 1
        return state

    def close(self) -> Told:
        """End, and count the visits that the journal has by itself."""
        self.end()
        visits = len(self.told.numbers)
        if len(self._pages) > visits:
            self.told.printed_twice += len(self._pages) - visits
        rebuild(database_in(self._folder), projections())
        with Station(self._folder, Settings()) as again, again.reading() as connection:
            inside = who_is_inside(connection, again.now())
        self.told.lost_visits = visits - len(inside.people)
        return self.told

    def end(self) -> None:
        """Let the lane finish, and close the station."""
        if not self._ended:
            self._ended = True
            self._lane.close()
            self._station.close()

    def _outcome(self, visit: Visit) -> JobState:
        def ended() -> bool:
            return self._job(visit).state in DONE

        with self._changed:
            assert self._changed.wait_for(ended, 20), self._job(visit)
        return self._job(visit).state

    def _job(self, visit: Visit) -> Job:
        with self._station.reading() as connection:
            jobs = jobs_about(connection, [visit.visit_id])
        return next(each for each in jobs if each.kind is JobKind.BADGE)

    def _hear(self, rooms: frozenset[str]) -> None:
        with self._changed:
            self._changed.notify_all()


@contextmanager
def receiving(folder: Path, timeouts: PrinterTimeouts) -> Iterator[Reception]:
    load_fonts()
    pages: list[bytes] = []

    def tell(happened: Happened) -> None:
        if isinstance(page := happened.facts.get("page"), bytes):
            pages.append(page)

    with TcpSimulator(tell=tell) as line:
        opened = Reception(folder, line, pages, timeouts)
        try:
            yield opened
        finally:
            opened.end()


@pytest.fixture
def reception(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Reception]:
    with receiving(tmp_path, PATIENT) as opened:
        yield opened


@pytest.fixture
def brisk_reception(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Reception]:
    """Give one whose printer is not waited for long when it holds a job."""
    with receiving(tmp_path, replace(PATIENT, confirmation=0.2, in_order=0.2)) as opened:
        yield opened


def length_of_badge(reception: Reception, name: str) -> int:
    """Let a badge come out whole; gives the bytes it has, the question behind it too."""
    reception.line.printer.engine.take_job()
    reception.arrive(name)
    return len(reception.line.printer.engine.take_job())


def strike_all(reception: Reception, name: str, strike: Strike, places: Iterable[int]) -> None:
    for at in places:
        reception.arrive(name, strike, at)


def places_of(length: int, many: int) -> list[int]:
    last = range(length - 12, length + 1)  # the cut of the paper and the question behind it
    return [1, *random.Random(length).sample(range(2, length - 12), many), *last]


@pytest.mark.parametrize("name", [DEVICE_TEXT, DRAWN], ids=["device text", "drawn name"])
def test_a_power_cut_in_a_badge_loses_no_visit_and_prints_no_badge_twice(
    reception: Reception, name: str
) -> None:
    places = places_of(length_of_badge(reception, name), 6)
    strike_all(reception, name, Strike.GONE, places)
    assert reception.arrive(name) is JobState.CONFIRMED
    told = reception.close()
    assert told.sound, told
    assert (told.faults, told.unknown + told.confirmed) == (len(places), len(places) + 2)
    assert told.unknown >= len(places) - 1


def test_paper_that_ends_in_a_badge_is_asked_about_and_the_rest_comes_out_once(
    brisk_reception: Reception,
) -> None:
    reception = brisk_reception
    length = length_of_badge(reception, DRAWN)
    places = random.Random(3).sample(range(1, length - 12), 6)
    for at in places:
        before = len(reception.line.printer.paper)
        assert reception.arrive(DRAWN, Strike.PAPER_OUT, at) is JobState.UNKNOWN
        assert len(reception.line.printer.paper) - before == length
    told = reception.close()
    assert told.sound, told
    assert told.unknown >= len(places)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize(
    ("name", "strike"),
    [(DEVICE_TEXT, Strike.GONE), (DRAWN, Strike.GONE), (DEVICE_TEXT, Strike.PAPER_OUT)],
    ids=["device text, power", "drawn name, power", "device text, paper"],
)
def test_a_fault_at_every_byte_of_a_badge_breaks_no_promise(
    brisk_reception: Reception,
    name: str,
    strike: Strike,
    record_property: Callable[[str, object], None],
) -> None:
    reception = brisk_reception
    length = length_of_badge(reception, name)
    strike_all(reception, name, strike, range(1, length + 1))
    told = reception.close()
    record_property("counted", f"{strike.value} at every byte of a badge for “{name}”: {told}")
    assert told.sound, told
