"""A station with one printer, and visitors who arrive while it fails."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from db.engine import database_in
from db.store import rebuild
from kiosk.devices import PrinterTimeouts
from kiosk.devices.simulators import LineState, Strike
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.booking_slips import BookingSlips
from kiosk.dispatch.lanes import JobLane
from kiosk.dispatch.takeover import Takeover
from kiosk.documents.fonts import load_fonts
from kiosk.documents.print_head import head_of
from kiosk.evacuation.queries import who_is_inside
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.settings import Settings
from kiosk.station import Station, projections
from kiosk.visits.booking import BookingWanted
from kiosk.visits.bookings import expect, print_confirmation
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import Visit, VisitState, visitor_named
from kiosk.visits.queries import visits_in
from kiosk.wording.voice import Voice
from tests.badge_lane import badge_lane
from tests.devices.cut_printers import CutPrinter, cut_printer

DEVICE_TEXT, DRAWN = "Åsa Öhrn", "Áile Ŋálgu محمد"
DONE = {JobState.CONFIRMED, JobState.SENT, JobState.UNKNOWN, JobState.GIVEN_UP}
HOST = PersonDetails(given_name="Linda", family_name="Berg", email="linda@example.se", unit="Bygg")
_RETRY = (0.02,)


@dataclass(frozen=True)
class Arrival:
    """Who comes, and on what paper the printer fails."""

    name: str = DEVICE_TEXT
    persons: int = 1
    on: JobKind = JobKind.BADGE

    @property
    def pages(self) -> int:
        """Give the pages of the job: a group has a badge each."""
        return self.persons


ARRIVALS = {
    "badge in device text": Arrival(),
    "badge with a drawn name": Arrival(DRAWN),
    "badges of a group": Arrival(persons=3),
    "booking slip": Arrival(on=JobKind.BOOKING_SLIP),
}


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
            f"{self.printed_twice} printed twice, "
            f"{len(self.numbers) - len(set(self.numbers))} duplicate numbers, "
            f"{self.lost_visits} lost visits"
        )

    @property
    def sound(self) -> bool:
        """Tell whether all promises held."""
        broken = self.falsely_printed + self.printed_twice + self.lost_visits
        return broken == 0 and len(self.numbers) == len(set(self.numbers))


class Reception:
    """A station with one printer and its lanes; `told` is what came of all that arrived."""

    def __init__(self, folder: Path, cut: CutPrinter) -> None:
        self.cut = cut
        self.told = Told()
        self._folder = folder
        self._settings = Settings(printers=(cut.settings,))
        self._station = station = Station(folder, self._settings)
        self._wanted_pages = 0
        self._ended = False
        self._changed = threading.Condition()
        station.listen(self._hear)
        self._host = station.do(record_person, HOST, actor="test")
        head = head_of(cut.settings)
        slips = BookingSlips(station, Takeover([(cut.printer, head)]), Voice("sv"))
        self._lanes = (
            badge_lane(station, cut.printer, head, _RETRY),
            JobLane(station, JobKind.BOOKING_SLIP, slips, _RETRY),
        )

    def arrive(self, arrival: Arrival, strike: Strike | None = None, at: int = 0) -> JobState:
        """Let somebody come whose paper meets a fault; gives how its job ended."""
        before = self.cut.pages
        if strike is not None:
            self.cut.line.printer.strike_next_job(strike, at)
        state = self._outcome(self._registered(arrival), arrival.on)
        out_when_told = self.cut.pages - before
        # each has a code of its own, so one job may be packed into fewer bytes than another
        self.told.faults += strike is not None and self.cut.line.printer.behaviour.strike is None
        self.cut.line.say(self.cut.line.printer.mend())
        self.cut.line.set_line(LineState.GOOD)
        came_out = self.cut.pages - before
        self.told.confirmed += state is JobState.CONFIRMED
        self.told.unknown += state is JobState.UNKNOWN
        said = state in {JobState.CONFIRMED, JobState.SENT}
        self.told.falsely_printed += said and out_when_told < arrival.pages
        self.told.printed_twice += came_out > arrival.pages
        self._wanted_pages += arrival.pages
        self.cut.take_away()
        return state

    def length(self, arrival: Arrival) -> int:
        """Let one come out whole; gives the bytes from where they are counted."""
        sent: list[int] = []
        made = self.cut.printer._job

        def measured(page, job_id):  # type: ignore[no-untyped-def]
            job = made(page, job_id)
            sent.append(len(job.data) - job.data.index(self.cut.line.printer.job_begins))
            return job

        self.cut.printer._job = measured  # type: ignore[method-assign]
        try:
            assert self.arrive(arrival) is JobState.CONFIRMED
        finally:
            self.cut.printer._job = made  # type: ignore[method-assign]
        return sent[0]

    def close(self) -> Told:
        """End, and count the visits that the journal has by itself."""
        self.end()
        visits = len(self.told.numbers)
        self.told.printed_twice += max(self.cut.pages - self._wanted_pages, 0)
        rebuild(database_in(self._folder), projections())
        with Station(self._folder, self._settings) as again, again.reading() as connection:
            inside = who_is_inside(connection, again.now())
            expected = visits_in(connection, VisitState.EXPECTED)
        self.told.lost_visits = visits - len(inside.people) - len(expected)
        return self.told

    def end(self) -> None:
        """Let the lanes finish, and close the station."""
        if not self._ended:
            self._ended = True
            for each in self._lanes:
                each.close()
            self._station.close()

    def _registered(self, arrival: Arrival) -> Visit:
        do, visitor = self._station.do, visitor_named(arrival.name)
        if arrival.on is JobKind.BOOKING_SLIP:
            at = self._station.now() + timedelta(hours=2)
            booked: Visit = do(expect, BookingWanted(visitor, self._host, at), actor="test")
            do(print_confirmation, booked.visit_id, actor="test")
            self.told.numbers.append(booked.booking_code)
            return booked
        visit: Visit = do(arrive_at_desk, visitor, self._host, arrival.persons, actor="test")
        self.told.numbers.append(visit.badge_code)
        return visit

    def _outcome(self, visit: Visit, kind: JobKind) -> JobState:
        def ended() -> bool:
            return self._job(visit, kind).state in DONE

        with self._changed:
            assert self._changed.wait_for(ended, 20), self._job(visit, kind)
        return self._job(visit, kind).state

    def _job(self, visit: Visit, kind: JobKind) -> Job:
        with self._station.reading() as connection:
            jobs = jobs_about(connection, [visit.visit_id])
        return next(each for each in jobs if each.kind is kind)

    def _hear(self, _rooms: frozenset[str]) -> None:
        with self._changed:
            self._changed.notify_all()


@contextmanager
def receiving(setup: str, folder: Path, timeouts: PrinterTimeouts) -> Iterator[Reception]:
    """Give a reception whose printer is the one of a setup."""
    load_fonts()
    with cut_printer(setup, folder, timeouts) as cut:
        opened = Reception(folder / "station", cut)
        try:
            yield opened
        finally:
            opened.end()
