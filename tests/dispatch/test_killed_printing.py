"""A station killed in the middle of a badge: no second badge without somebody's word."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices import open_printer
from kiosk.devices.paper import count_cuts
from kiosk.devices.simulators import Behaviour, Strike, TcpSimulator
from kiosk.devices.simulators.behaviour import Happened
from kiosk.dispatch.badges import BadgePrinting
from kiosk.dispatch.lanes import JobLane
from kiosk.dispatch.takeover import Takeover
from kiosk.dispatch.under_way import FILE_NAME, UnderWay
from kiosk.documents.print_head import PrintHead
from kiosk.jobs.commands import order_again
from kiosk.jobs.model import STILL_TO_DO, Job, JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.settings import PrinterSettings, Settings
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked, order_badge
from kiosk.visits.model import visitor_named
from kiosk.wording.voice import Voice

NAME = "Åsa Öhrn"
STATION = """
import sys
from pathlib import Path
from kiosk.devices import open_printer
from kiosk.dispatch.badges import BadgePrinting
from kiosk.dispatch.lanes import JobLane
from kiosk.dispatch.takeover import Takeover
from kiosk.dispatch.under_way import UnderWay
from kiosk.documents.print_head import PrintHead
from kiosk.jobs.model import JobKind
from kiosk.settings import PrinterSettings, Settings
from kiosk.station import Station
from kiosk.wording.voice import Voice
folder, port = Path(sys.argv[1]), int(sys.argv[2])
printer = PrinterSettings(name="a", connection="tcp", address="127.0.0.1", port=port)
with Station(folder, Settings()) as station:
    opened = [(open_printer(printer, folder), PrintHead(576))]
    printers = Takeover(opened, under_way=UnderWay(folder))
    JobLane(station, JobKind.BADGE, BadgePrinting(station, printers, Voice("sv")))
    sys.stdin.read()
"""


@pytest.fixture
def visit_id(tmp_path: Path) -> str:
    """Order one badge; nothing works it yet."""
    with Station(tmp_path, Settings()) as station:
        visit = station.do(arrive_unbooked, visitor_named(NAME), host_id="", actor="test")
        station.do(order_badge, visit.visit_id, actor="test")
    return str(visit.visit_id)


@dataclass
class Stuck:
    """A printer that takes no more at a byte of the job; `struck` tells that it has come there."""

    printer: TcpSimulator
    struck: Event


@pytest.fixture
def stuck(request: pytest.FixtureRequest) -> Iterator[Stuck]:
    struck = Event()
    behaviour = Behaviour(strike=Strike.STUCK, strikes_at=request.param)

    def hear(happened: Happened) -> None:
        if happened.code == "struck":
            struck.set()

    with TcpSimulator(behaviour, tell=hear) as printer:
        yield Stuck(printer, struck)


def killed_over(folder: Path, stuck: Stuck) -> None:
    """Run a station until the printer is stuck, then kill it as a power cut would."""
    running = subprocess.Popen(
        [sys.executable, "-c", STATION, str(folder), str(stuck.printer.port)],
        stdin=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        assert stuck.struck.wait(60)
    finally:
        running.send_signal(signal.SIGKILL)
        running.communicate(timeout=20)


def worked(
    station: Station,
    port: int,
    visit_id: str,
    count: int = 1,
    open_states: Sequence[JobState] = (JobState.QUEUED,),
) -> list[Job]:
    """Work on until every badge of the visit is settled."""
    settings = PrinterSettings(name="a", connection="tcp", address="127.0.0.1", port=port)
    printer = open_printer(settings, station.folder)
    printers = Takeover([(printer, PrintHead(576))], under_way=UnderWay(station.folder))
    changed = Event()
    station.listen(lambda _rooms: changed.set())
    lane = JobLane(station, JobKind.BADGE, BadgePrinting(station, printers, Voice("sv")), (0.1,))
    try:
        for _ in range(100):
            jobs = badges(station, visit_id)
            if len(jobs) >= count and all(e.state not in open_states for e in jobs):
                return jobs
            changed.wait(0.2)
            changed.clear()
    finally:
        lane.close()
    raise AssertionError(jobs)


def badges(station: Station, visit_id: str) -> list[Job]:
    with station.reading() as connection:
        jobs = jobs_about(connection, [visit_id])
    return [each for each in jobs if each.kind is JobKind.BADGE]


@pytest.mark.parametrize("stuck", [1, 60, 150], indirect=True)
def test_a_badge_the_station_died_over_is_asked_about_and_not_printed_again(
    tmp_path: Path, visit_id: str, stuck: Stuck, qapp: QGuiApplication
) -> None:
    killed_over(tmp_path, stuck)
    with Station(tmp_path, Settings()) as station, TcpSimulator() as printer:
        (job,) = worked(station, printer.port, visit_id)
        assert (job.state, job.reason) == (JobState.UNKNOWN, "program_stopped")
        assert printer.printer.paper == b""
        # The receptionist has looked: nothing came out.
        station.do(order_again, job.job_id, actor="desk")
        worked(station, printer.port, visit_id, 2)
        paper = printer.printer.paper
    assert count_cuts(paper) == 1
    assert "Ny utskrift".encode("cp858") in paper


def test_a_badge_that_was_only_queued_is_printed_once_without_a_mark(
    tmp_path: Path, visit_id: str, qapp: QGuiApplication
) -> None:
    with Station(tmp_path, Settings()) as station, TcpSimulator() as printer:
        (job,) = worked(station, printer.port, visit_id)
        assert job.state is JobState.CONFIRMED
        paper = printer.printer.paper
    assert count_cuts(paper) == 1
    assert b"Ny utskrift" not in paper


def test_a_badge_that_failed_before_its_first_byte_is_tried_again_after_a_restart(
    tmp_path: Path, visit_id: str, qapp: QGuiApplication
) -> None:
    with Station(tmp_path, Settings()) as station, TcpSimulator() as gone:
        gone.printer.behaviour.condition.paper_out = True
        (job,) = worked(station, gone.port, visit_id)
        assert job.state is JobState.FAILED
    assert not (tmp_path / FILE_NAME).exists()
    with Station(tmp_path, Settings()) as station, TcpSimulator() as printer:
        (job,) = worked(station, printer.port, visit_id, open_states=STILL_TO_DO)
        assert job.state is JobState.CONFIRMED
        assert count_cuts(printer.printer.paper) == 1
