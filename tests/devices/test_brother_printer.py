"""A Brother QL printer's label counts as printed only when the printer told so."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices import PrinterFault, PrinterStatus, PrintOutcome, PrintResult, open_printer
from kiosk.devices.brother_raster import raster_job
from kiosk.devices.brother_status import BrotherStatus, Kind, StatusReader
from kiosk.devices.printer_condition import Condition
from kiosk.devices.simulators import Behaviour, Strike
from kiosk.devices.simulators.brother import BrotherEngine, Roll, SimulatedBrother
from kiosk.devices.simulators.simulated import PrinterOnPty
from kiosk.page import Cut, Page, Text
from kiosk.settings import PrinterSettings
from kiosk.settings.printer_models import brother_labels, printer_models
from tests.devices.badge import BRISK, BRISK_WITH_THE_SILENT, PATIENT
from tests.devices.labels import brother, label_badge, label_printer_at, pictures_of
from tests.devices.simulated import Line, both_lines

WIDE = brother_labels()["62"]
MODEL = printer_models()["QL-820NWB"]
QL = {"model": "QL-820NWB"}
BEFORE_ESC_AT = MODEL.invalidate_bytes


def whole_job() -> bytes:
    return raster_job(pictures_of(label_badge()), MODEL, WIDE)


def block(condition: Condition | None = None, roll: Roll | None = None, **marks: bool) -> bytes:
    inside = BrotherEngine(condition or Condition(), roll or Roll())
    for name, is_so in marks.items():
        setattr(inside, name, is_so)
    return inside.block(Kind.REPLY)


@both_lines
@pytest.mark.parametrize(
    "behaviour",
    [
        Behaviour(),
        Behaviour(one_byte_at_a_time=True),
        Behaviour(speaks_unasked=True),
        Behaviour(bytes_per_second=60_000),
    ],
    ids=["good", "split", "noise between", "slow"],
)
def test_a_working_printer_confirms_the_label_as_it_was_drawn(
    line: Line, behaviour: Behaviour
) -> None:
    with brother(line, behaviour) as running:
        result = label_printer_at(running, PATIENT, **QL).print_page(label_badge(), "job 1")
        labels = running.printer.labels
    assert result == PrintResult(PrintOutcome.CONFIRMED, None, len(whole_job()))
    assert [label.picture(696, 12) for label in labels] == [
        picture.rows for picture in pictures_of(label_badge())
    ]


@both_lines
def test_every_label_of_a_job_must_be_confirmed(line: Line) -> None:
    page = Page(696, (Text("a"), Cut(), Text("b"), Cut()))
    with brother(line) as running:
        assert (
            label_printer_at(running, PATIENT, **QL).print_page(page, "job 1").outcome
            is PrintOutcome.CONFIRMED
        )
        assert len(running.printer.labels) == 2


def test_a_page_longer_than_the_printer_prints_comes_in_pieces() -> None:
    page = Page(696, (*(Text("Åsa Öberg", height=4) for _ in range(200)), Cut()))
    with brother("tcp") as running:
        result = label_printer_at(running, PATIENT, **QL).print_page(page, "job 1")
        labels = running.printer.labels
    assert result.outcome is PrintOutcome.CONFIRMED
    assert len(labels) == 2
    (whole,) = pictures_of(page)
    assert b"".join(label.picture(696, 12) for label in labels) == whole.rows


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (block(), None),
        (block(Condition(paper_out=True)), PrinterFault.PAPER_OUT),
        (block(Condition(cover_open=True)), PrinterFault.COVER_OPEN),
        (block(Condition(cutter_error=True)), PrinterFault.PRINTER_ERROR),
        (block(roll=Roll(29)), PrinterFault.WRONG_PAPER),
        (block(roll=Roll(62, 100)), PrinterFault.WRONG_PAPER),
        (block(Condition(overheated=True)), PrinterFault.OVERHEATED),
        (block(printing=True), PrinterFault.BUSY),
    ],
)
def test_each_state_has_its_fault(raw: bytes, fault: PrinterFault | None) -> None:
    assert BrotherStatus(raw).status(WIDE).fault is fault


@pytest.mark.parametrize("byte", [8, 9])
@pytest.mark.parametrize("bit", range(8))
def test_no_error_bit_is_overheard(byte: int, bit: int) -> None:
    raw = bytearray(block())
    raw[byte] |= 1 << bit
    ignored = {(8, 5), (8, 6)}  # "switched off" and "adapter": no error by the reference
    fault = BrotherStatus(bytes(raw)).status(WIDE).fault
    assert (fault is None) == ((byte, bit) in ignored)


@both_lines
@pytest.mark.parametrize(
    ("condition", "roll", "fault"),
    [
        (Condition(paper_out=True), None, PrinterFault.PAPER_OUT),
        (Condition(cover_open=True), None, PrinterFault.COVER_OPEN),
        (Condition(cutter_error=True), None, PrinterFault.PRINTER_ERROR),
        (Condition(), Roll(29, 90), PrinterFault.WRONG_PAPER),
    ],
    ids=["paper out", "cover open", "cutter", "wrong roll"],
)
def test_a_printer_that_is_not_ready_gets_nothing(
    line: Line, condition: Condition, roll: Roll | None, fault: PrinterFault
) -> None:
    with brother(line, Behaviour(condition=condition), roll) as running:
        printer = label_printer_at(running, PATIENT, **QL)
        assert printer.print_page(label_badge(), "1") == PrintResult(PrintOutcome.FAILED, fault, 0)
        assert printer.status().fault is fault
        assert running.printer.labels == []


def test_a_printer_mute_on_the_network_has_its_label_sent_but_not_confirmed() -> None:
    with brother("tcp", Behaviour(silent=True)) as running:
        printer = label_printer_at(running, BRISK_WITH_THE_SILENT, **QL)
        result = printer.print_page(label_badge(), "job 1")
        status = printer.status()
    assert result == PrintResult(PrintOutcome.SENT, None, len(whole_job()))
    assert status == PrinterStatus(asked=False, silent=True)


def test_a_printer_mute_on_its_own_line_gets_nothing() -> None:
    with brother("serial", Behaviour(silent=True)) as running:
        printer = label_printer_at(running, BRISK_WITH_THE_SILENT, **QL)
        result = printer.print_page(label_badge(), "job 1")
        assert running.printer.labels == []
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.SILENT, 0)


@both_lines
def test_a_printer_that_never_tells_of_labels_has_them_sent(line: Line) -> None:
    with brother(line) as running:
        running.printer.inside.notifies = False
        result = label_printer_at(running, BRISK, **QL).print_page(label_badge(), "job 1")
    assert (result.outcome, result.fault) == (PrintOutcome.SENT, None)


@both_lines
def test_a_printer_that_told_before_and_now_does_not_is_of_unknown_outcome(line: Line) -> None:
    with brother(line) as running:
        printer = label_printer_at(running, replace(BRISK, confirmation=2), **QL)
        assert printer.print_page(label_badge(), "1").outcome is PrintOutcome.CONFIRMED
        running.printer.inside.notifies = False
        result = printer.print_page(label_badge(), "2")
    assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, PrinterFault.BUSY)


@both_lines
def test_a_head_that_cools_is_waited_for(line: Line) -> None:
    with brother(line) as running:
        running.printer.inside.cools_before_printing = True
        result = label_printer_at(running, PATIENT, **QL).print_page(label_badge(), "job 1")
    assert result.outcome is PrintOutcome.CONFIRMED


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
    behaviour = Behaviour(strike=strike, strikes_at=700)
    with brother(line, behaviour) as running:
        printer = label_printer_at(running, BRISK_WITH_THE_SILENT, **QL)
        result = printer.print_page(label_badge(), "1")
        assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, fault)
        assert running.printer.labels == []


def test_a_label_that_waited_for_the_roll_does_not_confirm_the_next_job() -> None:
    behaviour = Behaviour(strike=Strike.PAPER_OUT, strikes_at=every_byte(whole_job())[-1])
    with PrinterOnPty(SimulatedBrother(behaviour)) as running:
        printer = label_printer_at(running, BRISK_WITH_THE_SILENT, **QL)
        assert printer.print_page(label_badge(), "1").outcome is PrintOutcome.UNKNOWN
        running.say(running.printer.mend())
        assert len(running.printer.labels) == 1
        running.printer.strike_next_job(Strike.MUTE, 50)
        second = printer.print_page(label_badge(), "2")
    assert second.outcome is PrintOutcome.UNKNOWN
    assert len(running.printer.labels) == 1


def every_byte(job: bytes) -> range:
    return range(len(job) - BEFORE_ESC_AT)


@pytest.mark.parametrize("strike", [Strike.GONE, Strike.PAPER_OUT, Strike.MUTE])
def test_a_printer_cut_at_any_byte_never_confirms(strike: Strike) -> None:
    at = random.Random(11).sample(every_byte(whole_job()), 6)
    false = [k for k in (*at, every_byte(whole_job())[-1]) if confirmed_though_struck(strike, k)]
    assert false == []


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("strike", [Strike.GONE, Strike.PAPER_OUT])
def test_a_printer_cut_at_every_byte_never_confirms(
    strike: Strike, record_property: Callable[[str, object], None]
) -> None:
    false = [k for k in every_byte(whole_job()) if confirmed_though_struck(strike, k)]
    told = f"QL, {strike.value}: {len(every_byte(whole_job()))} cuts, {len(false)} false “printed”"
    record_property("counted", told)
    assert false == []


def confirmed_though_struck(strike: Strike, at: int) -> bool:
    with brother("tcp", Behaviour(strike=strike, strikes_at=at)) as running:
        printer = label_printer_at(running, BRISK_WITH_THE_SILENT, **QL)
        result = printer.print_page(label_badge(), "job 1")
        assert running.printer.labels == []
    return result.outcome in (PrintOutcome.CONFIRMED, PrintOutcome.SENT)


def test_a_printer_that_takes_nothing_more_does_not_hold_the_lane() -> None:
    behaviour = Behaviour(strike=Strike.STUCK, strikes_at=10)
    with PrinterOnPty(SimulatedBrother(behaviour)) as running:
        printer = label_printer_at(running, BRISK, **QL)
        result = printer.print_page(label_badge(rows=4000), "job 1")
    assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, PrinterFault.BUSY)


def test_the_roll_of_the_settings_is_the_roll_it_must_hold() -> None:
    with brother("tcp", roll=Roll(62, 100)) as running:
        printer = label_printer_at(running, PATIENT, label="62x100", **QL)
        assert printer.print_page(label_badge(), "1").outcome is PrintOutcome.CONFIRMED


def test_nobody_listening_is_an_unreachable_printer() -> None:
    settings = PrinterSettings(
        name="x", connection="tcp", address="no-such-printer.invalid", model="QL-820NWB"
    )
    result = open_printer(settings, Path("/nowhere"), BRISK).print_page(label_badge(), "1")
    assert result == PrintResult(PrintOutcome.FAILED, PrinterFault.UNREACHABLE, 0)


@given(st.lists(st.one_of(st.binary(max_size=40), st.just(block())), max_size=6), st.data())
def test_blocks_are_the_same_however_they_are_cut(pieces: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(pieces)
    cut = data.draw(st.integers(0, len(stream)))
    reader = StatusReader()
    assert reader.feed(stream[:cut]) + reader.feed(stream[cut:]) == StatusReader().feed(stream)
