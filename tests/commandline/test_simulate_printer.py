"""`kiosk simulate printer`: a printer to try with, as another program meets it."""

import os
import signal
from pathlib import Path

import pytest
from PIL import Image

from kiosk.devices import ConnectedPrinter, PrinterFault, PrintOutcome, open_printer
from kiosk.devices.paper import draw_paper
from kiosk.settings import PrinterSettings
from tests.commandline.conftest import Kiosk
from tests.commandline.simulation import simulation
from tests.devices.badge import PATIENT, badge
from tests.devices.simulated import job_bytes


def printer_at(port: int) -> ConnectedPrinter:
    settings = PrinterSettings(name="p", connection="tcp", address="127.0.0.1", port=port)
    return open_printer(settings, Path("/nowhere"), PATIENT)


def test_a_badge_comes_out_as_a_picture_and_states_typed_are_met(tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    with simulation(tmp_path, "printer", "--tcp", "0", "--paper", str(paper)) as running:
        printer = printer_at(running.event("listening")["port"])
        assert printer.print_page(badge(), "job 1").outcome is PrintOutcome.CONFIRMED
        page = running.event("page_drawn")
        assert page["number"] == 1
        whole = draw_paper(job_bytes(badge()), 576)
        assert Image.open(page["file"]).tobytes() == whole.tobytes()
        assert page["file"] == str(paper / "page-0001.png")
        running.type("paper out")
        assert running.event("state")["condition"] == ["paper_out"]
        assert printer.print_page(badge(), "job 2").fault is PrinterFault.PAPER_OUT
        running.type("papper slut")
        assert running.event("refused")["code"] == "simulate.word_unknown"
        running.type("ok")
        assert running.event("state")["condition"] == []
        assert printer.print_page(badge(), "job 3").outcome is PrintOutcome.CONFIRMED
        assert running.event("page_drawn")["file"] == str(paper / "page-0002.png")
        running.type("quit")
        assert running.process.wait(30) == 0


def test_a_printer_that_dies_at_a_byte_is_off_and_comes_back_when_told(tmp_path: Path) -> None:
    with simulation(tmp_path, "printer", "--tcp", "0", "--dies-at", "100") as running:
        port = running.event("listening")["port"]
        assert printer_at(port).print_page(badge(), "job 1").outcome is PrintOutcome.UNKNOWN
        assert running.event("struck") == {"event": "struck", "strike": "off", "at": 100}
        running.type("on")
        assert running.event("listening")["port"] == port
        assert printer_at(port).print_page(badge(), "job 2").outcome is PrintOutcome.CONFIRMED
        assert running.event("page")["number"] == 1


def test_what_was_never_cut_off_is_kept_at_the_end_and_the_link_goes(tmp_path: Path) -> None:
    link, paper = tmp_path / "printer", tmp_path / "paper"
    words = ("printer", "--pty", "--link", str(link), "--paper", str(paper))
    with simulation(tmp_path, *words) as running:
        running.event("port")
        port = os.open(link, os.O_RDWR | os.O_NOCTTY)
        os.write(port, b"\x1b@half a page\n\x10\x04\x01")
        assert os.read(port, 1) == b"\x16", "it has taken all of that"
        os.close(port)
        running.process.send_signal(signal.SIGTERM)
        assert running.event("page_drawn")["number"] == 1
        assert running.process.wait(30) == 0
    assert not link.is_symlink()


def test_commands_nobody_can_draw_are_kept_as_bytes(tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    with simulation(tmp_path, "printer", "--pty", "--paper", str(paper)) as running:
        data = b"\x1b@\x1bqx\n\x1dVA\x00"
        with Path(running.event("port")["device"]).open("wb", buffering=0) as port:
            port.write(data)
        assert Path(running.event("page_not_drawn")["file"]).read_bytes() == data


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "simulate.one_line"),
        (("--tcp", "0", "--pty"), "simulate.one_line"),
        (("--pty", "--model", "star"), "simulate.model_unknown"),
        (("--pty", "--paper", "FILE"), "simulate.paper_not_writable"),
        (("--pty", "--link", "FILE"), "simulate.link_taken"),
        (("--pty", "--link", "FILE/link"), "simulate.link_not_writable"),
        (("--pty", "--flow", "some"), "command.parameter_wrong"),
    ],
)
def test_what_cannot_be_simulated_is_refused(
    kiosk: Kiosk, tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    file = tmp_path / "file"
    file.write_text("mine", "utf-8")
    told = [word.replace("FILE", str(file)) for word in words]
    ran = kiosk("simulate", "printer", "--json", *told)
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)
    assert file.read_text("utf-8") == "mine"
