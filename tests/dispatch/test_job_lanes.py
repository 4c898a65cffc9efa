"""Jobs from order to outcome: real station, real lanes, simulated printers."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices import PrinterTimeouts, open_printer
from kiosk.devices.paper import draw_paper, read_qr_codes
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.badges import BadgePrinting, badge_text
from kiosk.dispatch.lanes import JobLane, Outcome
from kiosk.dispatch.takeover import Takeover
from kiosk.documents.fonts import load_fonts
from kiosk.documents.print_head import head_of
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.settings import PrinterSettings, Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, leave, leave_by_badge, order_badge
from kiosk.visits.model import Departure, Visit, visitor_named
from kiosk.wording.voice import Voice

FAST = PrinterTimeouts(connect=0.5, answer=0.3, chunk=0.5, job=3.0)
HOST = PersonDetails(given_name="Linda", family_name="Berg", email="linda@example.se", unit="Bygg")


@pytest.fixture
def station(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Station]:
    load_fonts()
    with Station(tmp_path, Settings()) as opened:
        yield opened


class Watch:
    """Waits until the journal says what is awaited."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._changed = threading.Condition()
        station.listen(self._hear)

    def badge_job(self, visit: Visit, holds: Callable[[Job], bool]) -> Job:
        with self._changed:
            self._changed.wait_for(lambda: holds(self.job(visit, JobKind.BADGE)), 10)
        return self.job(visit, JobKind.BADGE)

    def job(self, visit: Visit, kind: JobKind) -> Job:
        with self._station.reading() as connection:
            jobs = jobs_about(connection, [visit.visit_id])
        return next(each for each in jobs if each.kind is kind)

    def _hear(self, rooms: frozenset[str]) -> None:
        with self._changed:
            self._changed.notify_all()


@pytest.fixture
def watch(station: Station) -> Watch:
    return Watch(station)


def arrival(station: Station, name: str = "Åsa Öhrn", host: PersonDetails = HOST) -> Visit:
    host_id = station.do(record_person, host, actor="test")
    return station.do(arrive_at_desk, visitor_named(name), host_id, actor="test")


def lane(station: Station, port: int, retry: tuple[float, ...] = (0.05,)) -> JobLane:
    settings = PrinterSettings(name="foajé", connection="tcp", address="127.0.0.1", port=port)
    printer = open_printer(settings, station.folder, FAST)
    work = BadgePrinting(station, Takeover([(printer, head_of(settings))]), Voice("sv"))
    return JobLane(station, JobKind.BADGE, work, retry)


def test_an_ordered_badge_comes_out_with_the_code_that_checks_out(
    station: Station, watch: Watch
) -> None:
    with VirtualPrinter() as printer:
        working = lane(station, printer.port)
        visit = arrival(station)
        job = watch.badge_job(visit, lambda each: each.state is JobState.CONFIRMED)
        working.close()
        badges = [data for data in printer.jobs if len(data) > 100]
    assert job.state is JobState.CONFIRMED
    assert len(badges) == 1
    (code,) = read_qr_codes(draw_paper(badges[0], 576))
    secrets = station.badge_secrets()
    assert station.do(leave_by_badge, code, secrets, actor="visitor").visit_id == visit.visit_id


def test_a_dead_printer_leaves_the_visit_and_prints_once_it_is_back(
    station: Station, watch: Watch
) -> None:
    with VirtualPrinter() as gone:
        port = gone.port
    working = lane(station, port)
    visit = arrival(station)
    failed = watch.badge_job(visit, lambda each: each.state is JobState.FAILED)
    assert (failed.state, failed.reason) == (JobState.FAILED, "unreachable")
    with VirtualPrinter(port) as printer:
        done = watch.badge_job(visit, lambda each: each.state is JobState.CONFIRMED)
        working.close()
        assert len([data for data in printer.jobs if len(data) > 100]) == 1
    assert done.state is JobState.CONFIRMED


def test_a_printer_without_paper_says_so_in_the_job(station: Station, watch: Watch) -> None:
    with VirtualPrinter() as printer:
        printer.condition.paper_out = True
        working = lane(station, printer.port)
        job = watch.badge_job(arrival(station), lambda each: each.state is JobState.FAILED)
        working.close()
    assert job.reason == "paper_out"


def test_no_badge_is_printed_for_somebody_who_has_left(station: Station, watch: Watch) -> None:
    visit = arrival(station)
    station.do(leave, visit.visit_id, Departure.DESK, actor="test")
    with VirtualPrinter() as printer:
        working = lane(station, printer.port)
        job = watch.badge_job(visit, lambda each: each.state is JobState.GIVEN_UP)
        working.close()
        assert printer.jobs == []
    assert (job.state, job.reason) == (JobState.GIVEN_UP, "visit_over")


def test_a_badge_whose_outcome_is_unknown_is_never_tried_again(
    station: Station, watch: Watch
) -> None:
    tries: list[str] = []

    def broke_in_the_middle(job: Job) -> Outcome:
        tries.append(job.job_id)
        return Outcome(JobState.UNKNOWN, "gone")

    working = JobLane(station, JobKind.BADGE, broke_in_the_middle, (0.01,))
    first, second = arrival(station, "Ett"), arrival(station, "Två")
    for each in (first, second):
        job = watch.badge_job(each, lambda each: each.state is JobState.UNKNOWN)
        assert job.state is JobState.UNKNOWN
    working.close()
    assert len(tries) == 2


def test_a_job_survives_a_restart(tmp_path: Path, qapp: QGuiApplication) -> None:
    with Station(tmp_path, Settings()) as before:
        visit = arrival(before)
    with Station(tmp_path, Settings()) as after, VirtualPrinter() as printer:
        watch = Watch(after)
        working = lane(after, printer.port)
        job = watch.badge_job(visit, lambda each: each.state is JobState.CONFIRMED)
        working.close()
        assert job.state is JobState.CONFIRMED


def test_work_that_raises_is_tried_again(station: Station, watch: Watch) -> None:
    tries: list[str] = []

    def stumbles_once(job: Job) -> Outcome:
        tries.append(job.job_id)
        if len(tries) == 1:
            raise OSError("stumbled")
        return Outcome(JobState.SENT)

    working = JobLane(station, JobKind.BADGE, stumbles_once, (0.01,))
    job = watch.badge_job(arrival(station), lambda each: each.state is JobState.SENT)
    working.close()
    assert job.state is JobState.SENT
    assert len(tries) == 2


def test_a_house_without_printer_gives_the_badge_up_at_once(station: Station, watch: Watch) -> None:
    working = JobLane(station, JobKind.BADGE, BadgePrinting(station, Takeover([]), Voice("sv")))
    job = watch.badge_job(arrival(station), lambda each: each.state is JobState.GIVEN_UP)
    working.close()
    assert job.reason == "no_printer"


def test_a_unit_under_secrecy_is_not_on_the_badge(station: Station) -> None:
    from kiosk.directory.commands import record_unit

    secret = PersonDetails(
        given_name="Eva",
        family_name="Mård",
        email="eva@example.se",
        unit="Barn och familj",
        administration="Social",
    )
    station.do(record_unit, "Social", "Barn och familj", secret=True, actor="test")
    visit = arrival(station, host=secret)
    text = badge_text(visit, Settings(), Voice("sv"), datetime.now(UTC))
    assert visit.host is not None
    assert visit.host.details.unit == "Barn och familj"
    assert text.host_line == ""
    assert "Barn" not in repr(text)


def test_the_second_printer_gets_the_badge_though_the_lane_would_have_waited_longer(
    station: Station, watch: Watch
) -> None:
    with VirtualPrinter() as first, VirtualPrinter() as second:
        first.condition.paper_out = True
        printers = []
        for name, printer in (("foajé", first), ("disken", second)):
            settings = PrinterSettings(
                name=name, connection="tcp", address="127.0.0.1", port=printer.port
            )
            printers.append((open_printer(settings, station.folder, FAST), head_of(settings)))
        work = BadgePrinting(station, Takeover(printers, seconds=0.5), Voice("sv"))
        working = JobLane(station, JobKind.BADGE, work, (60.0,))
        job = watch.badge_job(arrival(station), lambda each: each.state is JobState.CONFIRMED)
        working.close()
        assert job.state is JobState.CONFIRMED
        assert len([data for data in second.jobs if len(data) > 100]) == 1
        assert [data for data in first.jobs if len(data) > 100] == []


def test_what_waits_is_tried_at_once_when_its_printer_is_ready_again(
    station: Station, watch: Watch
) -> None:
    with VirtualPrinter() as printer:
        printer.condition.cover_open = True
        working = lane(station, printer.port, (60.0,))
        visit = arrival(station)
        watch.badge_job(visit, lambda each: each.state is JobState.FAILED)
        printer.condition.cover_open = False
        working.try_now()
        job = watch.badge_job(visit, lambda each: each.state is JobState.CONFIRMED)
        working.close()
    assert job.state is JobState.CONFIRMED


def test_a_badge_printed_again_bears_a_mark_and_the_same_code(
    station: Station, watch: Watch
) -> None:
    with VirtualPrinter() as printer:
        working = lane(station, printer.port)
        visit = arrival(station)
        watch.badge_job(visit, lambda each: each.state is JobState.CONFIRMED)
        station.do(order_badge, visit.visit_id, actor="desk")
        assert printer.wait_for_job(2, 10)
        working.close()
        first, again = (data for data in printer.jobs if len(data) > 100)
    mark = "Ny utskrift".encode("cp858")
    assert (mark in first, mark in again) == (False, True)
    assert all(visit.badge_code.encode() in each for each in (first, again))
