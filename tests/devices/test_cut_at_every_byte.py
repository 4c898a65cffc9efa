"""A printer that loses power at any byte of any job is never said to have printed half a page."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices import PrintOutcome
from kiosk.documents.fonts import load_fonts
from kiosk.page import Page
from tests.devices.cut_printers import EVERY_JOB, CutPrinter, cut_printer
from tests.printed_jobs import JOB_KINDS

every_job = pytest.mark.parametrize(("setup", "kind"), EVERY_JOB)
_BEHIND = 11  # bytes of GS ( H behind a page, the longest that stands there


@pytest.fixture(autouse=True)
def fonts(qapp: QGuiApplication) -> None:
    load_fonts()


@dataclass
class Cuts:
    """What became of the jobs that a power cut met."""

    tried: int = 0
    confirmed: int = 0
    falsely_printed: int = 0
    came_out_unsaid: int = 0
    too_many: int = 0

    def __str__(self) -> str:
        return (
            f"{self.tried} cuts, {self.falsely_printed} false “printed”, {self.too_many} too many "
            f"pages, {self.came_out_unsaid} whole but not known"
        )


def cut_at(cut: CutPrinter, places: Iterable[int], page: Page) -> Cuts:
    """Print the page once for each place; at that byte the printer loses its power."""
    found = Cuts()
    _length, pages = cut.job(page)
    cut.draw_once(page)
    for at in places:
        outcome, came = cut.cut_once(page, at)
        found.tried += 1
        assert outcome in {PrintOutcome.UNKNOWN, PrintOutcome.CONFIRMED}
        found.confirmed += outcome is PrintOutcome.CONFIRMED
        found.falsely_printed += outcome is not PrintOutcome.UNKNOWN and came < pages
        found.came_out_unsaid += outcome is PrintOutcome.UNKNOWN and came == pages
        found.too_many += came > pages
    return found


@every_job
def test_a_cut_in_the_midst_of_a_job_is_never_called_printed(
    tmp_path: Path, setup: str, kind: str
) -> None:
    with cut_printer(setup, tmp_path) as cut:
        page = JOB_KINDS[kind](cut.settings)
        length, _pages = cut.job(page)
        sample = random.Random(setup + kind).sample(range(2, length - 14), 6)
        found = cut_at(cut, [1, *sample, *range(length - 3, length + 1)], page)
    assert found.tried == 11
    assert (found.falsely_printed, found.too_many) == (0, 0)
    # behind the end of the page and before its confirmation is heard: only a person can tell
    assert 1 <= found.came_out_unsaid <= _BEHIND + 1


@pytest.mark.soak
@pytest.mark.timeout(7200)
@every_job
def test_a_cut_at_every_byte_of_a_job_is_never_called_printed(
    tmp_path: Path, setup: str, kind: str, record_property: Callable[[str, object], None]
) -> None:
    with cut_printer(setup, tmp_path) as cut:
        page = JOB_KINDS[kind](cut.settings)
        length, _pages = cut.job(page)
        found = cut_at(cut, range(1, length + 1), page)
    record_property("counted", f"{setup}, {kind}: {found}")
    assert found.tried == length
    assert (found.falsely_printed, found.too_many) == (0, 0)
