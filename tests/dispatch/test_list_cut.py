"""The evacuation list at a printer that loses its power: never said to be out when it is not."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices import PrintOutcome
from kiosk.devices.simulators import LineState, Strike
from kiosk.dispatch.evacuation_paper import EvacuationPaper
from kiosk.documents.fonts import load_fonts
from kiosk.evacuation.model import InsideList
from kiosk.settings import Settings
from kiosk.wording.voice import Voice
from tests.devices.cut_printers import SETUPS, CutPrinter, cut_printer

NOW = datetime(2026, 11, 20, 8, 44, 12, tzinfo=UTC)
NOBODY = InsideList((), NOW, verified=True)


@pytest.fixture(autouse=True)
def fonts(qapp: QGuiApplication) -> None:
    load_fonts()


@dataclass
class Lists:
    """What became of the lists that a power cut met."""

    tried: int = 0
    falsely_printed: int = 0
    journalled_otherwise: int = 0

    def __str__(self) -> str:
        return (
            f"{self.tried} cuts, {self.falsely_printed} false “printed”, "
            f"{self.journalled_otherwise} journalled otherwise"
        )


def paper_of(cut: CutPrinter, folder: Path, journal: list[str]) -> EvacuationPaper:
    return EvacuationPaper(
        lambda: NOBODY,
        lambda _where, outcome, _people, _actor: journal.append(outcome),
        Settings(printers=(cut.settings,)),
        Voice("sv"),
        [cut.printer],
        snapshots=folder,
        clock=lambda: NOW,
    )


def cut_lists(cut: CutPrinter, folder: Path, places: Iterable[int]) -> Lists:
    found, journal = Lists(), list[str]()
    paper = paper_of(cut, folder, journal)
    cut.draw_once(paper.page(cut.settings))
    for at in places:
        before = cut.pages
        cut.line.printer.strike_next_job(Strike.GONE, at)
        cut.line.set_line(LineState.GOOD)
        printed = paper.print_now()
        while printed.outcome is PrintOutcome.FAILED:  # switched on, and not listening yet
            printed = paper.print_now()
        found.tried += 1
        came = printed.outcome in {PrintOutcome.CONFIRMED, PrintOutcome.SENT}
        found.falsely_printed += came and cut.pages == before
        found.journalled_otherwise += journal[-1] != printed.outcome.value
        cut.take_away()
    return found


def length_of(cut: CutPrinter, folder: Path) -> int:
    return cut.job(paper_of(cut, folder, []).page(cut.settings))[0]


@pytest.mark.parametrize("setup", SETUPS)
def test_a_list_cut_off_is_never_said_to_be_printed(tmp_path: Path, setup: str) -> None:
    with cut_printer(setup, tmp_path) as cut:
        length = length_of(cut, tmp_path)
        places = [1, *random.Random(setup).sample(range(2, length - 3), 3), length - 1, length]
        found = cut_lists(cut, tmp_path, places)
    assert (found.tried, found.falsely_printed, found.journalled_otherwise) == (6, 0, 0)


@pytest.mark.soak
@pytest.mark.timeout(14_400)
@pytest.mark.parametrize("setup", SETUPS)
def test_a_list_cut_off_at_every_byte_is_never_said_to_be_printed(
    tmp_path: Path, setup: str, record_property: Callable[[str, object], None]
) -> None:
    with cut_printer(setup, tmp_path) as cut:
        length = length_of(cut, tmp_path)
        found = cut_lists(cut, tmp_path, range(1, length + 1))
    record_property("counted", f"evacuation list as in an alarm, {setup}: {found}")
    assert (found.tried, found.falsely_printed, found.journalled_otherwise) == (length, 0, 0)
