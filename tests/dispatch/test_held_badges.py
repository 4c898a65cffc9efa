"""A badge with a letter no font has: who chooses, and when it comes all the same."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication

from db.journal import all_events
from kiosk.devices import PrinterFault, PrinterStatus, PrintOutcome, PrintResult
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.badges import BadgePrinting
from kiosk.dispatch.held_badges import HELD_AT_MOST
from kiosk.dispatch.lanes import JobLane, Outcome
from kiosk.dispatch.takeover import Takeover
from kiosk.documents.print_head import PrintHead
from kiosk.hours.unattended.commands import leave_desk, return_to_desk
from kiosk.jobs.commands import change
from kiosk.jobs.model import AS_TYPED, BY_HAND, LETTERS_MISSING, Job, JobKind, JobState
from kiosk.jobs.queries import held_badges, jobs_about, jobs_to_do
from kiosk.page import Page
from kiosk.settings import Settings, TownHall
from kiosk.station import Station
from kiosk.visits.commands import Arriving, arrive_at_desk, arrive_booked, book, order_badge
from kiosk.visits.corrections import Correction, correct
from kiosk.visits.model import visitor_named
from kiosk.visits.party import Party
from kiosk.wording.voice import Voice
from tests.conftest import NOON, TurnedClock

RARE = "\U00020000\u660e Wang"
HOST = PersonDetails(given_name="Linda", family_name="Berg", email="linda@example.se")


class Paper:
    """A printer that keeps every page, or has no paper."""

    name = "paper"

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.has_paper = True

    def prepare(self) -> None:
        """Need nothing."""

    def print_page(self, page: Page, job_id: str) -> PrintResult:
        del job_id
        if not self.has_paper:
            return PrintResult(PrintOutcome.FAILED, PrinterFault.PAPER_OUT, 0)
        self.pages.append(page)
        return PrintResult(PrintOutcome.CONFIRMED, None, 1)

    def status(self) -> PrinterStatus:
        raise NotImplementedError


class House:
    """A station with one printer, worked step by step."""

    def __init__(self, folder: Path, clock: TurnedClock) -> None:
        hall = TownHall(municipality="Kommunen \U00020001")  # what the house writes is its own
        self.clock = clock
        self.station = Station(folder, Settings(town_hall=hall), clock)
        self.paper = Paper()
        takeover = Takeover([(self.paper, PrintHead(576))])
        self.printing = BadgePrinting(self.station, takeover, Voice("sv"))
        self.host_id = self.station.do(record_person, HOST, actor="test")

    def arrive(self, name: str = RARE) -> str:
        visit = self.station.do(arrive_at_desk, visitor_named(name), self.host_id, actor="desk")
        return visit.visit_id

    def job(self, visit_id: str) -> Job:
        with self.station.reading() as connection:
            jobs = jobs_about(connection, [visit_id])
        return [each for each in jobs if each.kind is JobKind.BADGE][-1]

    def work(self, visit_id: str) -> tuple[JobState, str]:
        job = self.job(visit_id)
        outcome = self.printing(job)
        self.station.do(change, job.job_id, outcome.state, outcome.reason)
        return outcome.state, outcome.reason

    def held(self) -> list[str]:
        with self.station.reading() as connection:
            return [each.about for each in held_badges(connection)]


HELD = (JobState.FAILED, LETTERS_MISSING)
PRINTED = (JobState.CONFIRMED, "")


@pytest.fixture
def house(tmp_path: Path, qapp: QGuiApplication) -> Iterator[House]:
    made = House(tmp_path, TurnedClock(NOON))
    yield made
    made.station.close()


def test_a_letter_no_font_has_is_asked_about_before_anything_is_printed(house: House) -> None:
    visit_id = house.arrive()
    assert house.work(visit_id) == HELD
    assert house.held() == [visit_id]
    assert house.paper.pages == []


def test_a_name_with_every_letter_is_never_held_whatever_the_house_writes(house: House) -> None:
    assert house.work(house.arrive("Åsa Čáhppe 王 محمد")) == PRINTED


def test_a_company_and_whoever_comes_along_are_asked_about_too(house: House) -> None:
    firm = visitor_named("Åsa Öhrn", RARE)
    of_a_firm = house.station.do(arrive_at_desk, firm, house.host_id, actor="desk")
    assert house.work(of_a_firm.visit_id) == HELD
    booked = house.station.do(book, visitor_named("Åsa"), house.host_id, NOON, actor="desk")
    group = Arriving(Party(2, (RARE,)))
    house.station.do(arrive_booked, booked.visit_id, group, actor="kiosk")
    assert house.work(booked.visit_id) == HELD


def test_a_corrected_name_is_printed_without_another_word(house: House) -> None:
    visit_id = house.arrive()
    house.work(visit_id)
    house.station.do(correct, visit_id, Correction(name="Ming Wang"), actor="desk")
    assert house.work(visit_id) == PRINTED
    assert house.held() == []


def test_a_badge_wanted_as_it_is_stays_wanted_when_the_printer_has_no_paper(house: House) -> None:
    visit_id = house.arrive()
    house.work(visit_id)
    house.station.do(change, house.job(visit_id).job_id, JobState.QUEUED, AS_TYPED, actor="desk")
    house.paper.has_paper = False
    assert house.work(visit_id) == (JobState.FAILED, "paper_out")
    house.paper.has_paper = True
    assert house.work(visit_id) == PRINTED


def test_a_badge_written_by_hand_is_not_printed_and_the_next_one_is_no_reprint(
    house: House,
) -> None:
    visit_id = house.arrive()
    house.work(visit_id)
    job = house.job(visit_id)
    house.station.do(change, job.job_id, JobState.GIVEN_UP, BY_HAND, actor="desk")
    with house.station.reading() as connection:
        assert jobs_to_do(connection, house.station.settings.station, JobKind.BADGE) == []
    house.station.do(correct, visit_id, Correction(name="Ming Wang"), actor="desk")
    house.station.do(order_badge, visit_id, actor="desk")
    assert house.work(visit_id) == PRINTED
    said = repr(house.paper.pages)
    assert "Ming Wang" in said
    assert "Ny utskrift" not in said


def test_nobody_waits_for_a_desk_that_is_unmanned(house: House) -> None:
    visit_id = house.arrive()
    house.station.do(leave_desk, actor="desk")
    assert house.work(visit_id) == PRINTED
    house.station.do(return_to_desk, actor="desk")
    assert house.work(house.arrive()) == HELD


def test_nobody_waits_for_a_desk_that_is_closed(house: House) -> None:
    house.clock.turn(timedelta(hours=9))
    assert house.work(house.arrive()) == PRINTED


def test_nobody_waits_longer_than_a_while_for_somebody_to_choose(house: House) -> None:
    visit_id = house.arrive()
    house.clock.turn(HELD_AT_MOST - timedelta(seconds=1))
    assert house.work(visit_id) == HELD
    house.clock.turn(timedelta(seconds=1))
    assert house.work(visit_id) == PRINTED


def test_while_it_is_held_it_is_looked_at_again_and_nothing_more_is_written(house: House) -> None:
    visit_id = house.arrive()
    looked: list[Job] = []

    def work(job: Job) -> Outcome:
        looked.append(job)
        outcome = house.printing(job)
        if len(looked) == 3:
            house.station.do(correct, visit_id, Correction(name="Ming Wang"), actor="desk")
        return replace(outcome, within=0.01) if outcome.state is JobState.FAILED else outcome

    lane = JobLane(house.station, JobKind.BADGE, work, (60.0,))
    try:
        printed = Event()
        house.station.listen(
            lambda _rooms: printed.set() if house.job(visit_id).state == "confirmed" else None
        )
        assert printed.wait(10)
    finally:
        lane.close()
    with house.station.reading() as connection:
        told = [e.kind for e in all_events(connection) if e.subject_id == looked[0].job_id]
    assert told.count("job.changed.1") == 2  # held, and printed
    assert len(house.paper.pages) == 1
