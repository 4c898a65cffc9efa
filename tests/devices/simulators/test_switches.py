"""Whatever a simulated printer can be, somebody can type while it runs."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from kiosk.devices import PrinterFault, open_printer
from kiosk.devices.printer_condition import MARKS, Condition
from kiosk.devices.simulators import (
    MODELS,
    LineState,
    PrinterOnTcp,
    PrinterSwitches,
    SimulatedModel,
    Strike,
    TcpSimulator,
    switches_of,
)
from kiosk.devices.simulators.models import model_named, model_wanted
from kiosk.refusal import Refused
from kiosk.settings import PrinterSettings
from tests.devices.badge import BRISK_WITH_THE_SILENT


@pytest.fixture
def running() -> Iterator[TcpSimulator]:
    with TcpSimulator() as simulator:
        yield simulator


@pytest.fixture
def switches(running: TcpSimulator) -> PrinterSwitches:
    return PrinterSwitches(running, running.printer)


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("paper out", PrinterFault.PAPER_OUT),
        ("Cover  OPEN", PrinterFault.COVER_OPEN),
        ("error", PrinterFault.PRINTER_ERROR),
        ("error cutter", PrinterFault.PRINTER_ERROR),
        ("error heat", PrinterFault.PRINTER_ERROR),
        ("feed pressed", PrinterFault.BUSY),
        ("starting", PrinterFault.BUSY),
        ("silent", PrinterFault.SILENT),
        ("stuck", PrinterFault.SILENT),
        ("half-open", PrinterFault.SILENT),
    ],
)
def test_a_word_typed_is_the_fault_the_printer_is_found_in_until_ok(
    running: TcpSimulator, switches: PrinterSwitches, words: str, fault: PrinterFault
) -> None:
    settings = PrinterSettings(name="p", connection="tcp", address="127.0.0.1", port=running.port)
    printer = open_printer(settings, Path("/nowhere"), BRISK_WITH_THE_SILENT)
    assert printer.status().fault is None
    switches.typed(words)
    assert printer.status().fault is fault
    switches.typed("ok")
    assert printer.status().fault is None


def test_every_mark_that_goes_by_is_set_by_a_word_and_taken_back_by_another(
    switches: PrinterSwitches, running: TcpSimulator
) -> None:
    condition = running.printer.behaviour.condition
    pairs = {
        "paper_out": ("paper out", "paper in"),
        "paper_near_end": ("paper near end", "paper in"),
        "cover_open": ("cover open", "cover closed"),
        "feed_pressed": ("feed pressed", "feed released"),
        "fatal_error": ("error", "error gone"),
        "cutter_error": ("error cutter", "error gone"),
        "overheated": ("error heat", "error gone"),
        "starting": ("starting", "started"),
    }
    assert set(pairs) == set(MARKS)
    assert {each.name for each in fields(Condition)} - set(MARKS) == {
        "drawer_signal",
        "near_end_sensor",
    }
    for mark, (there, gone) in pairs.items():
        switches.typed(there)
        assert condition.wrong() == [mark]
        switches.typed(gone)
        assert condition.wrong() == []


def test_the_line_the_manner_and_the_byte_of_death_are_switched(
    switches: PrinterSwitches, running: TcpSimulator
) -> None:
    for words in ("bps 9600", "split on", "mute on", "unasked on", "dies at 300", "cable out"):
        switches.typed(words)
    state = switches.state()
    assert state["bytes_per_second"] == 960
    assert (state["split"], state["mute"], state["unasked"]) == (True, True, True)
    assert state["dies_at"] == 300
    assert state["line"] == LineState.CABLE_OUT
    assert struck(running) is Strike.GONE
    for words in ("bps off", "split off", "mute off", "unasked off", "dies at 0 cover", "cable in"):
        switches.typed(words)
    assert struck(running) is Strike.COVER_OPEN
    state = switches.state()
    assert (state["bytes_per_second"], state["split"], state["line"]) == (None, False, "good")


def struck(running: TcpSimulator) -> Strike | None:
    return running.printer.behaviour.strike


@pytest.mark.parametrize(
    "words", ["", "papper slut", "dies at", "dies at x", "dies at 3 4", "bps 0", "mute", "ok ok"]
)
def test_other_words_are_refused_and_change_nothing(switches: PrinterSwitches, words: str) -> None:
    before = switches.state()
    with pytest.raises(Refused, match=r"simulate\.word_unknown"):
        switches.typed(words)
    assert switches.state() == before


def test_every_model_is_found_by_its_name_and_no_other() -> None:
    for name, model in MODELS.items():
        assert model_named(name.upper()) is model
        holds = 4096 if model.language == "escpos" else None
        assert model.behaviour().buffer_bytes == holds
    with pytest.raises(Refused, match=r"simulate\.model_unknown"):
        model_named("tm-1")


def test_a_language_alone_names_a_model_and_never_one_that_speaks_another() -> None:
    assert model_wanted(None, None) is MODELS["tm-m30iii"]
    assert model_wanted(None, "brother_ql") is MODELS["ql-820nwb"]
    assert model_wanted(None, "zpl") is MODELS["zd421"]
    assert model_wanted("plain-zpl", "zpl") is MODELS["plain-zpl"]
    with pytest.raises(Refused) as refused:
        model_wanted("clone", "zpl")
    assert refused.value.code == "simulate.model_of_other_language"
    assert refused.value.facts["allowed"] == ("zd421", "plain-zpl")


def test_each_printer_offers_the_switches_it_has_and_no_others() -> None:
    offered = {name: set(switches_for(model).words) for name, model in MODELS.items()}
    assert "paper near end" in offered["tm-m30iii"]
    assert "paper near end" not in offered["clone"]
    for label_printer in ("ql-820nwb", "zd421", "plain-zpl"):
        assert not offered[label_printer] & {"paper near end", "feed pressed", "starting"}
    assert {"paper out", "cover open", "error heat", "silent"} <= set.intersection(
        *offered.values()
    )
    assert offered["ql-820nwb"] - offered["zd421"] == {
        *("roll WIDTH[xLENGTH]", "tells on", "tells off", "cooling on", "cooling off")
    }


def switches_for(model: SimulatedModel) -> PrinterSwitches:
    printer = model.printer()
    return switches_of(PrinterOnTcp(printer), printer)
