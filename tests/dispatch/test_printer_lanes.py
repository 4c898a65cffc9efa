"""Printers watched on lanes of their own, at the other end of real connections."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Condition as Monitor
from threading import Event, Thread
from time import monotonic

import pytest

from kiosk.devices import (
    ConnectedPrinter,
    Printer,
    PrinterFault,
    PrinterStatus,
    PrinterTimeouts,
    PrintOutcome,
    PrintResult,
    open_printer,
)
from kiosk.devices.printer_state import LaneState
from kiosk.devices.simulators import Behaviour, PtySimulator, TcpSimulator
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.dispatch.paper_rolls import PaperRolls
from kiosk.dispatch.printer_lane import Pauses
from kiosk.dispatch.printers import Paper, Printers, PrinterStanding
from kiosk.page import Cut, Page, Text
from kiosk.refusal import Refused
from kiosk.settings import PrinterSettings, Settings

NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)
PAGE = Page(576, (Text("Åsa"), Cut()))
QUICK = Pauses(ready=0.05, otherwise=0.05)
FAST = PrinterTimeouts(connect=0.5, answer=0.3, chunk=0.5, job=3.0)


def at(port: int, name: str = "foajé", roll_metres: float = 0.0) -> PrinterSettings:
    return PrinterSettings(
        name=name, connection="tcp", address="127.0.0.1", port=port, roll_metres=roll_metres
    )


class Watched:
    """The printers of a station, and a wait for what they come to."""

    def __init__(
        self,
        folder: Path,
        *configured: PrinterSettings,
        pauses: Pauses | None = QUICK,
        opened: Callable[[PrinterSettings, Path], Printer] | None = None,
    ) -> None:
        self._changed = Monitor()
        self.ready_again = 0
        self.printers = Printers(
            Settings(printers=configured),
            folder,
            lambda: NOON,
            opened or (lambda settings, folder: open_printer(settings, folder, FAST)),
            pauses,
        )
        self.printers.listen(self._hear)
        self.printers.when_ready_again(self._count)

    def first(self) -> PrinterStanding:
        return self.printers.standings()[0]

    def until(self, holds: Callable[[PrinterStanding], bool], seconds: float = 10.0) -> float:
        """Wait, and give how many seconds it took."""
        started = monotonic()
        with self._changed:
            assert self._changed.wait_for(lambda: holds(self.first()), seconds), self.first()
        return monotonic() - started

    def until_lane(self, lane: LaneState, seconds: float = 10.0) -> float:
        return self.until(lambda each: each.state.lane is lane, seconds)

    def _hear(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _count(self) -> None:
        self.ready_again += 1


@contextmanager
def watching(watched: Watched) -> Iterator[Watched]:
    watched.printers.start()
    try:
        yield watched
    finally:
        watched.printers.close()


def has(fault: PrinterFault, printer: PrinterStanding) -> bool:
    return printer.state.fault is fault


def test_a_printer_goes_from_stopped_to_ready_and_back(tmp_path: Path) -> None:
    with VirtualPrinter() as printer:
        watched = Watched(tmp_path, at(printer.port))
        assert watched.first().state.lane is LaneState.STOPPED
        with watching(watched):
            watched.until_lane(LaneState.READY)
        assert watched.first().state.lane is LaneState.STOPPED


def test_paper_cover_and_error_are_seen_while_nothing_prints(tmp_path: Path) -> None:
    with VirtualPrinter() as printer, watching(Watched(tmp_path, at(printer.port))) as watched:
        watched.until_lane(LaneState.READY)
        for mark, fault in (
            ("paper_out", PrinterFault.PAPER_OUT),
            ("cover_open", PrinterFault.COVER_OPEN),
            ("cutter_error", PrinterFault.PRINTER_ERROR),
        ):
            setattr(printer.condition, mark, True)
            watched.until(partial(has, fault))
            assert watched.first().state.needs_person
            setattr(printer.condition, mark, False)
            watched.until_lane(LaneState.READY)
        printer.condition.paper_near_end = True
        watched.until(lambda each: each.state.near_end)
        assert watched.first().paper is Paper.ENDING


def test_a_network_printer_is_ready_within_five_seconds_of_its_cable(tmp_path: Path) -> None:
    with VirtualPrinter() as gone:
        port = gone.port
        # The pauses of the product: what is measured is what a town hall gets.
        watched = Watched(tmp_path, at(port), pauses=None)
        watched.printers.start()
        watched.until_lane(LaneState.READY)
    try:
        watched.until_lane(LaneState.NEEDS_PERSON, 15.0)
        assert watched.first().state.fault is PrinterFault.UNREACHABLE
        with VirtualPrinter(port):
            assert watched.until_lane(LaneState.READY) < 5.0
    finally:
        watched.printers.close()
    assert watched.ready_again == 2


def test_a_serial_printer_is_ready_within_five_seconds_of_its_cable(tmp_path: Path) -> None:
    plug = tmp_path / "ttyPrinter"
    with PtySimulator() as first:
        plug.symlink_to(first.device)
        serial = PrinterSettings(name="foajé", connection="serial", device=str(plug), baud=115200)
        watched = Watched(tmp_path, serial, pauses=None)
        watched.printers.start()
        watched.until_lane(LaneState.READY)
        plug.unlink()
    try:
        watched.until_lane(LaneState.NEEDS_PERSON, 15.0)
        with PtySimulator() as second:
            plug.symlink_to(second.device)
            assert watched.until_lane(LaneState.READY) < 5.0
    finally:
        watched.printers.close()


def test_a_printer_that_answers_nothing_needs_a_person(tmp_path: Path) -> None:
    with (
        TcpSimulator(Behaviour(silent=True)) as mute,
        watching(Watched(tmp_path, at(mute.port))) as watched,
    ):
        watched.until_lane(LaneState.NEEDS_PERSON)
        assert watched.first().state.fault is PrinterFault.SILENT


def test_a_file_takes_jobs_and_is_said_not_to_answer(tmp_path: Path) -> None:
    settings = PrinterSettings(name="fil", connection="file", device="badges.bin")
    with watching(Watched(tmp_path, settings)) as watched:
        watched.until_lane(LaneState.READY)
        assert not watched.first().state.answers
        result = watched.printers.print_now("fil", lambda _width: PAGE)
    assert result.outcome is PrintOutcome.SENT


class Slow:
    """A printer that holds a job until it is let go, and counts who asks meanwhile."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.printing, self.let_go = Event(), Event()
        self.asked_while_printing = 0

    def prepare(self) -> None:
        raise NotImplementedError

    def print_page(self, page: Page, job_id: str) -> PrintResult:
        self.printing.set()
        assert self.let_go.wait(10)
        self.printing.clear()
        return PrintResult(PrintOutcome.CONFIRMED, None, 1)

    def status(self) -> PrinterStatus:
        self.asked_while_printing += self.printing.is_set()
        return PrinterStatus(online=True)


def test_nothing_is_asked_while_a_job_prints(tmp_path: Path) -> None:
    slow = Slow("foajé")
    with watching(Watched(tmp_path, at(1), opened=lambda *_: slow)) as watched:
        watched.until_lane(LaneState.READY)
        job = Thread(target=lambda: watched.printers.print_now("foajé", lambda _width: PAGE))
        job.start()
        assert slow.printing.wait(10)
        assert not Event().wait(0.5)  # ten pauses of the lane go by
        slow.let_go.set()
        job.join()
    assert slow.asked_while_printing == 0


def test_a_back_end_that_raises_stops_no_lane(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0
    whole = ConnectedPrinter.status

    def stumbles(self: ConnectedPrinter) -> PrinterStatus:
        nonlocal asked
        asked += 1
        if asked < 4:
            raise OSError("cable")
        return whole(self)

    monkeypatch.setattr(ConnectedPrinter, "status", stumbles)
    with VirtualPrinter() as printer, watching(Watched(tmp_path, at(printer.port))) as watched:
        watched.until_lane(LaneState.READY)


def test_paper_is_counted_for_every_job_and_a_roll_change_is_noticed(tmp_path: Path) -> None:
    with (
        VirtualPrinter() as printer,
        watching(Watched(tmp_path, at(printer.port, roll_metres=80.0))) as watched,
    ):
        watched.until_lane(LaneState.READY)
        assert watched.first().left_metres == 80.0
        watched.printers.print_now("foajé", lambda _width: PAGE)
        assert watched.first().left_metres == pytest.approx(80.0 - 0.01875, abs=0.001)
        printer.condition.paper_out = True
        watched.until_lane(LaneState.NEEDS_PERSON)
        printer.condition.paper_out = False
        watched.until_lane(LaneState.READY)
        assert watched.printers.rolls.roll("foajé").since == NOON
        assert watched.first().left_metres == 80.0


def test_what_the_sensor_sees_shortens_the_estimate(tmp_path: Path) -> None:
    with (
        VirtualPrinter() as printer,
        watching(Watched(tmp_path, at(printer.port, roll_metres=80.0))) as watched,
    ):
        watched.until_lane(LaneState.READY)
        printer.condition.paper_near_end = True
        watched.until(lambda each: each.left_metres == 2.5)
        watched.printers.print_now("foajé", lambda _head: PAGE)
        assert watched.first().left_metres == pytest.approx(2.5 - 0.01875, abs=0.001)
        assert watched.first().paper is Paper.ENDING


def test_a_label_is_counted_as_long_as_it_is(tmp_path: Path) -> None:
    on = PrinterSettings(
        name="etikett", connection="file", device="x", model="ZD421", label="76x51", roll_metres=10
    )
    watched = Watched(tmp_path, on)
    watched.printers.print_now("etikett", lambda _head: Page(400, (*PAGE.parts, *PAGE.parts)))
    assert watched.first().left_metres == pytest.approx(10 - 2 * 0.051, abs=0.001)


def test_a_roll_too_short_for_the_list_is_told_as_soon_as_the_list_grows(tmp_path: Path) -> None:
    PaperRolls(tmp_path).used("foajé", 5_000)
    watched = Watched(tmp_path, at(1, roll_metres=10.0))
    watched.printers.measure_list(lambda _printer: 4_000.0)
    assert watched.first().paper is Paper.ENOUGH
    watched.printers.measure_list(lambda _printer: 6_000.0)
    assert (watched.first().paper, watched.first().list_metres) == (Paper.TOO_SHORT, 6.0)
    watched.printers.new_roll("foajé")
    assert watched.first().paper is Paper.ENOUGH


def test_a_new_roll_noted_by_another_program_is_seen(tmp_path: Path) -> None:
    PaperRolls(tmp_path).used("foajé", 9_000)
    with (
        VirtualPrinter() as printer,
        watching(Watched(tmp_path, at(printer.port, roll_metres=10.0))) as watched,
    ):
        watched.until(lambda each: each.paper is Paper.ENDING)
        PaperRolls(tmp_path).changed("foajé", NOON)
        watched.until(lambda each: each.paper is Paper.ENOUGH)


def test_a_printer_of_another_name_is_refused(tmp_path: Path) -> None:
    watched = Watched(tmp_path, at(1), at(2, "disken"))
    with pytest.raises(Refused) as refused:
        watched.printers.new_roll("förrådet")
    assert (refused.value.code, refused.value.facts["known"]) == (
        "printer.unknown",
        "foajé, disken",
    )


def test_watching_costs_little(tmp_path: Path) -> None:
    """Three printers, ready and asked at the product's pace, leave the processor alone."""
    with VirtualPrinter() as one, VirtualPrinter() as two, VirtualPrinter() as three:
        ports = [at(each.port, str(number)) for number, each in enumerate((one, two, three))]
        with watching(Watched(tmp_path, *ports, pauses=Pauses(0.05, 0.05))) as watched:
            watched.until_lane(LaneState.READY)
            before = os.times()
            assert not Event().wait(1.0)
            after = os.times()
    spent = (after.user + after.system) - (before.user + before.system)
    assert spent / 20 / 3 < 0.01  # seconds a question, the virtual printers' own work included
