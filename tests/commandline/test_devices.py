"""`kiosk devices` and `kiosk print-page`, on simulated printers."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from kiosk.devices.paper import draw_paper, read_qr_codes
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.dispatch.paper_rolls import PaperRolls
from kiosk.dispatch.printer_trials import TEST_CODE
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import visitor_named
from tests.commandline.conftest import Kiosk
from tests.commandline.test_database import HOLDER

NAME = "Maj Sjöö"


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as running:
        yield running


@pytest.fixture
def station(tmp_path: Path, printer: VirtualPrinter) -> Path:
    """Give the folder of a station with two printers, the first of which is not there."""
    folder = tmp_path / "station"
    folder.mkdir()
    (folder / "foaje.toml").write_text(
        '[[printers]]\nname = "Borta"\nconnection = "tcp"\naddress = "127.0.0.1"\nport = 9\n'
        '[[printers]]\nname = "Foajén"\nconnection = "tcp"\naddress = "127.0.0.1"\n'
        f"port = {printer.port}\nroll_metres = 80\n",
        "utf-8",
    )
    with Station(folder) as opened:
        opened.do(arrive_unbooked, visitor_named(NAME), host_id="", actor="test")
    return folder


def test_printers_are_listed_with_their_state_and_what_to_do(
    kiosk: Kiosk, station: Path, printer: VirtualPrinter
) -> None:
    printer.condition.cover_open = True
    gone, there = kiosk("devices", "list", "--json").answer["printers"]
    assert (gone["state"], gone["fault"]) == ("needs_person", "unreachable")
    assert (there["state"], there["fault"]) == ("needs_person", "cover_open")
    assert there["advice"] == "Tryck ner luckan tills den klickar."
    printer.condition.cover_open = False
    there = kiosk("devices", "list", "--json").answer["printers"][1]
    assert (there["state"], there["message"]) == ("ready", "Redo")
    assert there["paper"]["verdict"] == "enough"
    assert 0.05 < there["paper"]["list_metres"] < 0.3
    told = kiosk("devices", "list").out
    assert "Foajén (127.0.0.1:" in told
    assert "Redo." in told


def test_a_network_is_searched_only_when_named_and_never_a_large_one(
    kiosk: Kiosk, station: Path
) -> None:
    assert kiosk("devices", "list", "--network", "127.0.0.1/32", "--json").code == 0
    refused = kiosk("devices", "list", "--network", "10.0.0.0/8", "--json")
    assert (refused.code, refused.answer["error"]["code"]) == (2, "devices.network_too_large")


def test_a_test_page_and_a_test_badge_come_out(
    kiosk: Kiosk, station: Path, printer: VirtualPrinter
) -> None:
    page = kiosk("devices", "test", "printer", "Foajén", "--json")
    assert (page.code, page.answer["outcome"]) == (0, "confirmed")
    badge = kiosk("devices", "test", "printer", "Foajén", "--badge")
    assert (badge.code, badge.err) == (0, "Utskriften kom ut: Foajén.\n")
    assert printer.wait_for_job(2, 5)
    codes = [read_qr_codes(draw_paper(data, 576)) for data in printer.jobs]
    assert codes == [[TEST_CODE], ["PROV" * 12]]
    assert PaperRolls(station).roll("Foajén").used_mm > 200


def test_a_printer_that_is_not_there_fails_and_says_what_to_do(kiosk: Kiosk, station: Path) -> None:
    ran = kiosk("devices", "test", "printer", "Borta", "--json")
    assert ran.code == 1
    assert (ran.answer["outcome"], ran.answer["fault"]) == ("failed", "unreachable")
    unknown = kiosk("devices", "test", "printer", "Köket", "--json")
    assert (unknown.code, unknown.answer["error"]["code"]) == (2, "printer.unknown")


def test_a_new_roll_is_noted_while_the_program_runs(kiosk: Kiosk, station: Path) -> None:
    PaperRolls(station).used("Foajén", 70_000)
    with running_program(station):
        assert kiosk("devices", "new-roll", "Foajén", "--json").answer["printer"] == "Foajén"
    roll = PaperRolls(station).roll("Foajén")
    assert roll.used_mm == 0
    assert roll.since is not None


def test_the_list_goes_to_a_printer_that_works_and_is_journalled(
    kiosk: Kiosk, station: Path, printer: VirtualPrinter
) -> None:
    ran = kiosk("print-page", "list", "--json")
    assert (ran.code, ran.answer["printer"], ran.answer["outcome"]) == (0, "Foajén", "confirmed")
    assert printer.wait_for_job(1, 5)
    assert NAME.encode("cp858") in printer.jobs[0]
    kinds = [each["kind"] for each in _events(station)]
    assert kinds.count("evacuation_list.printed.1") == 1


def test_the_list_is_printed_while_the_program_runs_and_that_it_was_not_journalled_is_said(
    kiosk: Kiosk, station: Path, printer: VirtualPrinter
) -> None:
    with running_program(station):
        ran = kiosk("print-page", "list", "--printer", "Foajén")
    assert ran.code == 0
    assert "kunde inte antecknas i journalen" in ran.err
    assert "Traceback" not in ran.err
    assert printer.wait_for_job(1, 5)


@pytest.mark.parametrize("what", ["list", "test"])
def test_a_page_is_drawn_or_written_instead_of_printed(
    kiosk: Kiosk, station: Path, printer: VirtualPrinter, tmp_path: Path, what: str
) -> None:
    picture, data = tmp_path / "page.png", tmp_path / "page.bin"
    for out in (picture, data):
        ran = kiosk("print-page", what, "--printer", "Foajén", "--out", out, "--json")
        assert (ran.code, ran.answer["file"]) == (0, str(out))
    drawn = draw_paper(data.read_bytes(), 576)
    with Image.open(picture) as shown:
        assert abs(shown.height - drawn.height) <= 1
        assert shown.width == drawn.width
    assert printer.jobs == []


def test_a_file_of_another_kind_is_refused_before_anything_is_made(
    kiosk: Kiosk, station: Path, tmp_path: Path
) -> None:
    out = tmp_path / "page.pdf"
    ran = kiosk("print-page", "test", "--out", out, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "command.out_kind")
    assert not out.exists()


def test_without_a_printer_or_a_list_that_is_said_without_a_traceback(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    none = kiosk("print-page", "test", "--json")
    assert (none.code, none.answer["error"]["code"]) == (2, "printer.none")
    folder = tmp_path / "station"
    folder.mkdir(exist_ok=True)
    (folder / "foaje.toml").write_text(
        '[[printers]]\nname = "A"\nconnection = "file"\ndevice = "a"\n', "utf-8"
    )
    missing = kiosk("print-page", "list", "--json")
    assert (missing.code, missing.answer["error"]["code"]) == (1, "storage.missing")
    assert "Traceback" not in missing.err


class running_program:  # noqa: N801 - read as a sentence
    """Another process that has the station open."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(self._folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "open\n"

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=20)


def _events(folder: Path) -> list[dict[str, str]]:
    from sqlalchemy import select

    from db.engine import database_in, reader_engine
    from db.tables import event

    engine = reader_engine(database_in(folder))
    with engine.connect() as connection:
        rows = [{"kind": row.kind} for row in connection.execute(select(event.c.kind))]
    engine.dispose()
    return rows
