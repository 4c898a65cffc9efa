"""When a second printer takes a badge, and when a person is asked instead."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from kiosk.devices import PrinterFault, PrinterStatus, PrintOutcome, PrintResult
from kiosk.dispatch.takeover import TAKEOVER_SECONDS, Stopped, Takeover
from kiosk.documents.print_head import PrintHead
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.page import Cut, Page

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FAILED = PrintResult(PrintOutcome.FAILED, PrinterFault.PAPER_OUT, 0)
DONE = PrintResult(PrintOutcome.CONFIRMED, None, 100)
PERHAPS = PrintResult(PrintOutcome.UNKNOWN, PrinterFault.GONE, 40)


def job(number: int = 1) -> Job:
    return Job(f"job {number}", JobKind.BADGE, "visit", JobState.QUEUED, "", "A", NOW, NOW)


@dataclass
class Paper:
    """A printer that does what it is told to; `seen` are the jobs it was given."""

    name: str
    result: PrintResult = DONE
    seen: list[str] = field(default_factory=list)

    def prepare(self) -> None:
        raise NotImplementedError

    def print_page(self, page: Page, job_id: str) -> PrintResult:
        self.seen.append(job_id)
        return self.result

    def status(self) -> PrinterStatus:
        raise NotImplementedError


@dataclass
class Known(Stopped):
    """What the lanes know."""

    stopped: dict[str, float] = field(default_factory=dict)

    def seconds(self, printer: str) -> float | None:
        return self.stopped.get(printer)

    def reason(self, printer: str) -> str:
        return "paper_out"


class House:
    def __init__(self) -> None:
        self.first, self.second = Paper("first"), Paper("second")
        self.known = Known()
        self.time = 100.0
        self.takeover = Takeover(
            [(self.first, PrintHead(576)), (self.second, PrintHead(384))],
            self.known,
            now=lambda: self.time,
        )
        self.widths: list[int] = []

    def print(self, number: int = 1) -> tuple[JobState, str, float]:
        outcome = self.takeover.print(self._drawn, job(number))
        return outcome.state, outcome.reason, outcome.within

    def _drawn(self, head: PrintHead) -> Page:
        self.widths.append(head.width_dots)
        return Page(head.width_dots, (Cut(),))


@pytest.fixture
def house() -> House:
    return House()


def test_the_first_printer_prints_while_it_can(house: House) -> None:
    assert house.print() == (JobState.CONFIRMED, "", 0.0)
    assert (house.first.seen, house.second.seen) == (["job 1"], [])


def test_the_second_waits_fifteen_seconds_and_then_takes_over(house: House) -> None:
    house.first.result = FAILED
    assert house.print() == (JobState.FAILED, "paper_out", TAKEOVER_SECONDS)
    house.time += 14.9
    state, reason, within = house.print()
    assert (state, reason, house.second.seen) == (JobState.FAILED, "paper_out", [])
    assert within == pytest.approx(0.1)
    house.time += 0.2
    assert house.print()[0] is JobState.CONFIRMED
    assert house.second.seen == ["job 1"]
    assert house.widths[-1] == 384


def test_the_first_gets_its_badge_back_when_it_is_mended_in_time(house: House) -> None:
    house.first.result = FAILED
    house.print()
    house.time += 10
    house.first.result = DONE
    assert house.print()[0] is JobState.CONFIRMED
    assert house.second.seen == []


def test_a_printer_that_has_needed_a_person_for_long_holds_up_nobody(house: House) -> None:
    house.known.stopped = {"first": 600.0}
    assert house.print()[0] is JobState.CONFIRMED
    assert (house.first.seen, house.second.seen) == ([], ["job 1"])


def test_a_printer_that_has_just_stopped_is_waited_for_without_being_tried(house: House) -> None:
    house.known.stopped = {"first": 2.0}
    assert house.print() == (JobState.FAILED, "paper_out", TAKEOVER_SECONDS - 2.0)
    assert (house.first.seen, house.second.seen) == ([], [])


def test_what_may_have_begun_on_the_first_never_goes_to_the_second(house: House) -> None:
    house.first.result = PERHAPS
    house.known.stopped = {}
    house.time += 60
    assert house.print() == (JobState.UNKNOWN, "gone", 0.0)
    assert house.second.seen == []


def test_when_no_printer_works_the_first_ones_fault_is_told(house: House) -> None:
    house.first.result = FAILED
    house.second.result = PrintResult(PrintOutcome.FAILED, PrinterFault.COVER_OPEN, 0)
    house.print()
    house.time += 16
    assert house.print() == (JobState.FAILED, "paper_out", 0.0)


def test_each_badge_has_its_own_fifteen_seconds(house: House) -> None:
    house.first.result = FAILED
    house.print(1)
    house.time += 10
    house.print(2)
    house.time += 6
    house.print(1)
    house.print(2)
    assert house.second.seen == ["job 1"]


def test_a_lone_printer_is_tried_again_at_the_lanes_own_pace() -> None:
    alone = Takeover([(Paper("first", FAILED), PrintHead(576))], now=lambda: 0.0)
    outcome = alone.print(lambda head: Page(head.width_dots, (Cut(),)), job())
    assert (outcome.state, outcome.within) == (JobState.FAILED, 0.0)


def test_without_a_printer_the_badge_is_given_up() -> None:
    outcome = Takeover([]).print(lambda head: Page(head.width_dots, (Cut(),)), job())
    assert (outcome.state, outcome.reason) == (JobState.GIVEN_UP, "no_printer")
