"""`kiosk simulate printer` as a Brother QL and a ZPL printer, as another program meets them."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.devices import ConnectedPrinter, PrinterFault, PrintOutcome, open_printer
from kiosk.devices.paper_strip import MARGIN_DOTS
from kiosk.settings import PrinterSettings
from tests.commandline.conftest import Kiosk
from tests.commandline.simulation import Simulation, simulation
from tests.devices.badge import BRISK_WITH_THE_SILENT, PATIENT
from tests.devices.labels import label_badge, pictures_of, seen
from tests.devices.simulated import Line, both_lines


@dataclass(frozen=True)
class Kind:
    """A label printer as `kiosk simulate` names it and as the settings do."""

    simulated: str
    model: str
    width_dots: int
    within: int = 300
    """A byte within its job."""


# A QL tells of an error at once, and the program hangs up then: most of the job must be there.
BROTHER = Kind("ql-820nwb", "QL-820NWB", 696, within=5500)
ZEBRA = Kind("zd421", "ZD421", 832)
each_kind = pytest.mark.parametrize("kind", [BROTHER, ZEBRA], ids=["Brother QL", "ZPL"])


@contextmanager
def running_at(
    folder: Path, line: Line, kind: Kind, *words: str
) -> Iterator[tuple[Simulation, PrinterSettings]]:
    way = ("--tcp", "0") if line == "tcp" else ("--pty",)
    with simulation(folder, "printer", *way, "--model", kind.simulated, *words) as running:
        if line == "tcp":
            place: dict[str, Any] = {
                "connection": "tcp",
                "address": "127.0.0.1",
                "port": running.event("listening")["port"],
            }
        else:
            place = {
                "connection": "serial",
                "device": running.event("port")["device"],
                "baud": 115200,
            }
        yield running, PrinterSettings(name="label", model=kind.model, **place)


def opened(settings: PrinterSettings, **limits: float) -> ConnectedPrinter:
    return open_printer(settings, Path("/nowhere"), replace(PATIENT, **limits))


@both_lines
@each_kind
def test_a_badge_comes_out_as_a_picture_of_its_label(
    tmp_path: Path, line: Line, kind: Kind
) -> None:
    badge = label_badge(kind.width_dots)
    paper = tmp_path / "paper"
    with running_at(tmp_path, line, kind, "--paper", str(paper)) as (running, settings):
        assert opened(settings).print_page(badge, "1").outcome is PrintOutcome.CONFIRMED
        page = running.event("page_drawn")
        assert page["file"] == str(paper / "page-0001.png")
        label = Image.open(page["file"])
        (picture,) = pictures_of(badge)
        edge = MARGIN_DOTS
        inked = label.crop((edge, edge, edge + picture.width_dots, edge + picture.height))
        assert inked.tobytes() == seen(picture).tobytes()
        running.type("quit")
        assert running.process.wait(30) == 0


@each_kind
@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("paper out", PrinterFault.PAPER_OUT),
        ("cover open", PrinterFault.COVER_OPEN),
        ("error", PrinterFault.PRINTER_ERROR),
        ("error heat", PrinterFault.OVERHEATED),
        ("silent", PrinterFault.SILENT),
        ("stuck", PrinterFault.SILENT),
        ("half-open", PrinterFault.SILENT),
        ("cable out", PrinterFault.UNREACHABLE),
        ("off", PrinterFault.UNREACHABLE),
    ],
)
def test_a_word_typed_is_the_fault_it_is_found_in_until_ok(
    tmp_path: Path, kind: Kind, words: str, fault: PrinterFault
) -> None:
    link = tmp_path / "printer"
    with running_at(tmp_path, "serial", kind, "--link", str(link)) as (running, settings):
        printer = open_printer(
            replaced(settings, device=str(link)), Path("/nowhere"), BRISK_WITH_THE_SILENT
        )
        assert printer.status().fault is None
        running.type(words)
        running.event("state")
        # the simulator's own thread unplugs it and plugs it in again
        while (found := printer.status().fault) is PrinterFault.GONE or found is None:
            pass
        assert found is fault
        running.type("ok")
        running.event("state")
        while (found := printer.status().fault) in {PrinterFault.UNREACHABLE, PrinterFault.GONE}:
            pass
        assert found is None
        badge = label_badge(kind.width_dots)
        assert opened(replaced(settings, device=str(link))).print_page(badge, "2").outcome is (
            PrintOutcome.CONFIRMED
        )


def replaced(settings: PrinterSettings, **fields: Any) -> PrinterSettings:
    import msgspec

    return msgspec.structs.replace(settings, **fields)


@both_lines
@each_kind
def test_a_roll_that_ends_within_a_label_prints_the_rest_when_there_is_a_new_one(
    tmp_path: Path, line: Line, kind: Kind
) -> None:
    with running_at(tmp_path, line, kind) as (running, settings):
        printer = open_printer(settings, Path("/nowhere"), BRISK_WITH_THE_SILENT)
        running.type(f"dies at {kind.within} paper")
        assert running.event("state")["dies_at"] == kind.within
        result = printer.print_page(label_badge(kind.width_dots), "1")
        assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, PrinterFault.PAPER_OUT)
        assert running.event("struck")["at"] == kind.within
        running.type("paper in")
        assert running.event("page")["number"] == 1
        state = running.event("state")
        assert (state["condition"], state["waiting_bytes"]) == ([], 0)
        assert printer.print_page(label_badge(kind.width_dots), "2").outcome is (
            PrintOutcome.CONFIRMED
        )


@each_kind
def test_one_that_dies_at_a_byte_prints_no_label_and_comes_back_when_told(
    tmp_path: Path, kind: Kind
) -> None:
    with running_at(tmp_path, "tcp", kind, "--dies-at", "500") as (running, settings):
        badge = label_badge(kind.width_dots)
        assert opened(settings).print_page(badge, "1").outcome is PrintOutcome.UNKNOWN
        assert running.event("struck") == {"event": "struck", "strike": "off", "at": 500}
        running.type("on")
        assert running.event("listening")["port"] == settings.port
        assert opened(settings).print_page(badge, "2").outcome is PrintOutcome.CONFIRMED
        assert running.event("page")["number"] == 1


def test_a_slow_line_takes_its_time(tmp_path: Path) -> None:
    with running_at(tmp_path, "serial", ZEBRA, "--bps", "38400") as (running, settings):
        running.type("state")
        assert running.event("state")["bytes_per_second"] == 3840
        badge = label_badge(ZEBRA.width_dots)
        assert opened(settings).print_page(badge, "1").outcome is PrintOutcome.CONFIRMED


def test_a_qls_roll_is_changed_while_it_runs(tmp_path: Path) -> None:
    with running_at(tmp_path, "tcp", BROTHER) as (running, settings):
        running.type("roll 29x90")
        assert running.event("state")["roll"] == "29x90"
        assert opened(settings).status().fault is PrinterFault.WRONG_PAPER
        running.type("ok")
        assert running.event("state")["roll"] == "62"
        assert opened(settings).status().fault is None
        running.type("tells off")
        assert running.event("state")["tells"] is False
        result = opened(settings, confirmation=0.3).print_page(label_badge(), "1")
        assert result.outcome is PrintOutcome.SENT


def test_a_zebras_keys_are_pressed_while_it_runs(tmp_path: Path) -> None:
    badge = label_badge(ZEBRA.width_dots)
    with running_at(tmp_path, "tcp", ZEBRA) as (running, settings):
        running.type("pause on")
        assert running.event("state")["paused"] is True
        assert opened(settings).status().fault is PrinterFault.PAUSED
        running.type("pause off")
        assert running.event("state")["paused"] is False
        running.type("dies at 200 cover")
        running.event("state")
        printer = open_printer(settings, Path("/nowhere"), BRISK_WITH_THE_SILENT)
        assert printer.print_page(badge, "1").fault is PrinterFault.COVER_OPEN
        running.type("cancel")
        assert running.event("state")["waiting_bytes"] == 0
        running.type("counts off")
        assert running.event("state")["count"] == 1000
        assert opened(settings, answer=0.3).print_page(badge, "2").outcome is PrintOutcome.SENT


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (BROTHER, "paper near end"),
        (BROTHER, "feed pressed"),
        (BROTHER, "pause on"),
        (ZEBRA, "starting"),
        (ZEBRA, "roll 29"),
        (ZEBRA, "cooling on"),
        (Kind("tm-m30iii", "TM-m30III", 576), "cancel"),
        (Kind("clone", "generic", 576), "Paper  near END"),
    ],
)
def test_a_switch_the_printer_cannot_have_is_refused_and_changes_nothing(
    tmp_path: Path, kind: Kind, words: str
) -> None:
    with running_at(tmp_path, "tcp", kind) as (running, _):
        running.type("state")
        before = running.event("state")
        running.type(words)
        assert running.event("refused")["code"] == "simulate.not_this_printer"
        running.type("state")
        assert running.event("state") == before
        running.type("roll big")
        assert running.event("refused")["code"] in {
            "simulate.not_this_printer",
            "simulate.word_unknown",
        }


def send(port: int, data: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port), 20) as connection:
        connection.sendall(data)


def test_a_ql_does_not_print_another_printers_language_and_lives_on(tmp_path: Path) -> None:
    with running_at(tmp_path, "tcp", BROTHER) as (running, settings):
        send(settings.port, b"\x1b@\x1bt\x13Hej\n\x1dVA\x00")
        assert running.event("not_understood")["bytes"] > 0
        assert opened(settings).print_page(label_badge(), "1").outcome is PrintOutcome.CONFIRMED
        assert running.event("page")["number"] == 1


def test_a_label_nobody_here_can_draw_is_kept_as_its_commands(tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    with running_at(tmp_path, "tcp", ZEBRA, "--paper", str(paper)) as (running, settings):
        label = b"^XA^FO50,50^ADN,36,20^FDHej^FS^XZ"
        send(settings.port, label)
        page = running.event("page_not_drawn")
        assert Path(page["file"]).read_bytes() == label
        badge = label_badge(ZEBRA.width_dots)
        assert opened(settings).print_page(badge, "1").outcome is PrintOutcome.CONFIRMED
        assert running.event("page_drawn")["number"] == 2


def test_a_language_is_enough_to_choose_by(tmp_path: Path) -> None:
    with simulation(tmp_path, "printer", "--tcp", "0", "--language", "zpl") as running:
        running.event("listening")
        running.type("state")
        assert running.event("state")["counts"] is True


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--model", "clone", "--language", "zpl"), "simulate.model_of_other_language"),
        (("--language", "star"), "command.parameter_wrong"),
        (("--model", "ql-1"), "simulate.model_unknown"),
    ],
)
def test_what_speaks_no_such_language_is_refused(
    kiosk: Kiosk, words: tuple[str, ...], code: str
) -> None:
    ran = kiosk("simulate", "printer", "--pty", "--json", *words)
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)
