"""A ZPL printer's label counts as printed only when its own count of labels says so."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices import PrinterFault, PrinterStatus, PrintOutcome, PrintResult, open_printer
from kiosk.devices.printer_condition import Condition
from kiosk.devices.simulators import Behaviour, Strike
from kiosk.devices.zpl_label import zpl_job
from kiosk.devices.zpl_status import read_count, read_errors, read_host_status
from kiosk.page import Cut, Page, Text
from kiosk.settings import PrinterSettings
from kiosk.settings.printer_models import LabelSize
from tests.devices.badge import BRISK, BRISK_WITH_THE_SILENT, PATIENT
from tests.devices.labels import label_badge, label_printer_at, pictures_of, zebra
from tests.devices.simulated import Line, both_lines

ZD = {"model": "ZD421"}
BADGE = label_badge(832)
ANSWER = (
    b"\x02030,0,0,1245,000,0,0,0,000,0,0,0\x03\r\n"
    b"\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n"
)


def whole_job() -> bytes:
    return zpl_job(pictures_of(BADGE), LabelSize(832, 0))


@both_lines
@pytest.mark.parametrize(
    "behaviour",
    [
        Behaviour(),
        Behaviour(one_byte_at_a_time=True),
        Behaviour(speaks_unasked=True),
        Behaviour(bytes_per_second=20_000),
    ],
    ids=["good", "split", "noise between", "slow"],
)
def test_a_working_printer_confirms_the_label_as_it_was_drawn(
    line: Line, behaviour: Behaviour
) -> None:
    with zebra(line, behaviour) as running:
        result = label_printer_at(running, PATIENT, **ZD).print_page(BADGE, "job 1")
        labels = running.printer.labels
    assert result == PrintResult(PrintOutcome.CONFIRMED, None, len(whole_job()))
    assert [label.rows for label in labels] == [picture.rows for picture in pictures_of(BADGE)]


@both_lines
def test_every_label_of_a_job_must_be_counted(line: Line) -> None:
    page = Page(832, (Text("a"), Cut(), Text("b"), Cut()))
    with zebra(line) as running:
        printer = label_printer_at(running, PATIENT, **ZD)
        assert printer.print_page(page, "job 1").outcome is PrintOutcome.CONFIRMED
        assert len(running.printer.labels) == 2


@both_lines
@pytest.mark.parametrize("mute", [False, True], ids=["answers ~HS", "silent to ~HS"])
@pytest.mark.parametrize(
    ("condition", "fault"),
    [
        (Condition(paper_out=True), PrinterFault.PAPER_OUT),
        (Condition(cover_open=True), PrinterFault.COVER_OPEN),
    ],
    ids=["paper out", "head open"],
)
def test_a_printer_that_is_not_ready_gets_nothing(
    line: Line, condition: Condition, fault: PrinterFault, *, mute: bool
) -> None:
    with zebra(line, Behaviour(condition=condition)) as running:
        running.printer.inside.mute_to_status_when_stopped = mute
        printer = label_printer_at(running, BRISK_WITH_THE_SILENT if mute else PATIENT, **ZD)
        assert printer.print_page(BADGE, "1") == PrintResult(PrintOutcome.FAILED, fault, 0)
        assert printer.status().fault is fault
        assert running.printer.labels == []


def test_a_cutter_that_jams_is_told_by_the_error_flags() -> None:
    with zebra("tcp", Behaviour(condition=Condition(cutter_error=True))) as running:
        running.printer.inside.mute_to_status_when_stopped = True
        status = label_printer_at(running, BRISK_WITH_THE_SILENT, **ZD).status()
    assert status.fault is PrinterFault.PRINTER_ERROR


@pytest.mark.parametrize(
    ("condition", "fault"),
    [(Condition(), PrinterFault.PAUSED), (Condition(overheated=True), PrinterFault.OVERHEATED)],
    ids=["paused", "hot"],
)
def test_a_paused_or_hot_printer_gets_nothing(condition: Condition, fault: PrinterFault) -> None:
    with zebra("tcp", Behaviour(condition=condition)) as running:
        running.printer.inside.paused = True
        result = label_printer_at(running, PATIENT, **ZD).print_page(BADGE, "1")
    assert result == PrintResult(PrintOutcome.FAILED, fault, 0)


@both_lines
def test_a_silent_printer_gets_nothing(line: Line) -> None:
    with zebra(line, Behaviour(silent=True)) as running:
        printer = label_printer_at(running, BRISK_WITH_THE_SILENT, **ZD)
        result = printer.print_page(BADGE, "1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.SILENT, 0)


@both_lines
def test_a_printer_that_does_not_count_has_its_labels_sent(line: Line) -> None:
    with zebra(line) as running:
        running.printer.inside.counts = False
        unknown_variable = label_printer_at(running, BRISK_WITH_THE_SILENT, **ZD)
        assert unknown_variable.print_page(BADGE, "1").outcome is PrintOutcome.SENT
        never_asked = label_printer_at(running, PATIENT, model="generic-zpl")
        assert never_asked.print_page(BADGE, "2").outcome is PrintOutcome.SENT


@both_lines
@pytest.mark.parametrize(
    ("strike", "fault"),
    [
        (Strike.PAPER_OUT, PrinterFault.PAPER_OUT),
        (Strike.COVER_OPEN, PrinterFault.COVER_OPEN),
        (Strike.MUTE, PrinterFault.SILENT),
    ],
)
def test_a_job_interrupted_at_the_printer_is_of_unknown_outcome(
    line: Line, strike: Strike, fault: PrinterFault
) -> None:
    with zebra(line, Behaviour(strike=strike, strikes_at=300)) as running:
        printer = label_printer_at(running, BRISK_WITH_THE_SILENT, **ZD)
        result = printer.print_page(BADGE, "1")
        assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, fault)
        assert running.printer.labels == []


def test_a_label_cancelled_at_the_printer_is_not_called_printed() -> None:
    # the last byte: everything is taken, and pause holds it
    behaviour = Behaviour(strike=Strike.COVER_OPEN, strikes_at=len(whole_job()) - 3)
    with zebra("tcp", behaviour) as running:
        printer = label_printer_at(running, BRISK, **ZD)
        assert printer.print_page(BADGE, "1").outcome is PrintOutcome.UNKNOWN
        running.printer.inside.paused = True
        running.printer.behaviour.condition.cover_open = False
        assert printer.status().fault is PrinterFault.PAUSED
        running.printer.cancel()
        assert printer.status() == PrinterStatus(online=True)
        assert running.printer.labels == []


def test_idle_without_the_label_is_of_unknown_outcome() -> None:
    with zebra("tcp") as running:
        running.printer.inside.work_off = lambda data: b""  # type: ignore[method-assign]
        running.printer.inside._count_formats = lambda data: None  # type: ignore[method-assign]
        result = label_printer_at(running, BRISK, **ZD).print_page(BADGE, "1")
    assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, PrinterFault.BUSY)


def test_a_label_that_waited_for_the_roll_does_not_count_for_the_next_job() -> None:
    behaviour = Behaviour(strike=Strike.PAPER_OUT, strikes_at=len(whole_job()) - 3)
    with zebra("tcp", behaviour) as running:
        printer = label_printer_at(running, BRISK_WITH_THE_SILENT, **ZD)
        assert printer.print_page(BADGE, "1").outcome is PrintOutcome.UNKNOWN
        running.printer.mend()
        assert len(running.printer.labels) == 1
        running.printer.strike_next_job(Strike.MUTE, 50)
        assert printer.print_page(BADGE, "2").outcome is PrintOutcome.UNKNOWN
        assert len(running.printer.labels) == 1


@pytest.mark.parametrize("strike", [Strike.GONE, Strike.PAPER_OUT, Strike.MUTE])
def test_a_printer_cut_at_any_byte_never_confirms(strike: Strike) -> None:
    bytes_of_job = range(len(whole_job()) - 2)  # CR LF behind the format print nothing
    at = random.Random(5).sample(bytes_of_job, 6)
    false = [k for k in (*at, bytes_of_job[-1]) if confirmed_though_struck(strike, k)]
    assert false == []


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("strike", [Strike.GONE, Strike.PAPER_OUT])
def test_a_printer_cut_at_every_byte_never_confirms(
    strike: Strike, record_property: Callable[[str, object], None]
) -> None:
    bytes_of_job = range(len(whole_job()) - 2)
    false = [k for k in bytes_of_job if confirmed_though_struck(strike, k)]
    told = f"ZPL, {strike.value}: {len(bytes_of_job)} cuts, {len(false)} false “printed”"
    record_property("counted", told)
    assert false == []


def confirmed_though_struck(strike: Strike, at: int) -> bool:
    with zebra("tcp", Behaviour(strike=strike, strikes_at=at)) as running:
        printer = label_printer_at(running, BRISK_WITH_THE_SILENT, **ZD)
        result = printer.print_page(BADGE, "job 1")
        assert running.printer.labels == []
    return result.outcome in (PrintOutcome.CONFIRMED, PrintOutcome.SENT)


def test_nobody_listening_is_an_unreachable_printer() -> None:
    settings = PrinterSettings(
        name="x", connection="tcp", address="no-such-printer.invalid", model="ZD421"
    )
    result = open_printer(settings, Path("/nowhere"), BRISK).print_page(BADGE, "1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.UNREACHABLE, 0)


@pytest.mark.parametrize(
    ("string", "place", "fault"),
    [
        (0, 1, PrinterFault.PAPER_OUT),
        (0, 2, PrinterFault.PAUSED),
        (0, 4, PrinterFault.BUSY),
        (0, 5, PrinterFault.BUSY),
        (0, 7, PrinterFault.BUSY),
        (0, 9, PrinterFault.PRINTER_ERROR),
        (0, 11, PrinterFault.OVERHEATED),
        (1, 2, PrinterFault.COVER_OPEN),
        (1, 8, PrinterFault.BUSY),
        (1, 3, None),  # no ribbon: but it prints without
    ],
)
def test_each_field_of_the_status_has_its_fault(
    string: int, place: int, fault: PrinterFault | None
) -> None:
    lines = ANSWER.split(b"\r\n")
    fields = lines[string].strip(b"\x02\x03").split(b",")
    fields[place] = b"1"
    lines[string] = b"\x02" + b",".join(fields) + b"\x03"
    status = read_host_status(b"\r\n".join(lines))
    assert status is not None
    assert status.status(counts=True).fault is fault


def test_noise_where_clones_hold_it_is_not_taken_for_labels_left() -> None:
    status = read_host_status(ANSWER.replace(b"00000000", b"01334273"))
    assert status is not None
    assert status.status(counts=False).fault is None
    assert status.status(counts=True).fault is PrinterFault.BUSY


@given(st.integers(0, len(ANSWER) - 1))
def test_half_an_answer_is_none(length: int) -> None:
    part = ANSWER[:length]
    assert (read_host_status(part) is not None) == (length >= len(ANSWER) - 2)


@given(st.binary(max_size=200))
def test_noise_is_read_without_harm(noise: bytes) -> None:
    for read in (read_host_status, read_errors, read_count):
        assert read(noise) is None or b"\x03" in noise or b'"' in noise
