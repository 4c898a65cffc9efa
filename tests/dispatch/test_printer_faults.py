"""Whatever happens to the printer: no visit is lost, no badge comes twice, none is said to be out
that is not."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices.simulators import SimulatedPrinter, Strike
from kiosk.jobs.model import JobState
from tests.devices.badge import PATIENT
from tests.devices.cut_printers import SETUPS
from tests.dispatch.failing_printer import ARRIVALS, Reception, receiving

# A job that the printer holds is not waited for long.
BRISK = replace(PATIENT, confirmation=0.2, in_order=0.2)
# to who takes pictures alone, every badge is drawn
EVERY_ARRIVAL = [
    (setup, kind)
    for setup in SETUPS
    for kind in ARRIVALS
    if setup.startswith("ESC/POS") or kind != "badge with a drawn name"
]
# of all these a few, since drawing takes its time
SOME_ARRIVALS = [
    (setup, kind)
    for setup, kind in EVERY_ARRIVAL
    if setup == "ESC/POS, TCP" or kind == "badges of a group"
]


@pytest.fixture
def reception(
    request: pytest.FixtureRequest, tmp_path: Path, qapp: QGuiApplication
) -> Iterator[Reception]:
    setup, timeouts = request.param
    with receiving(setup, tmp_path, timeouts) as opened:
        yield opened


@pytest.mark.parametrize(
    ("reception", "kind"),
    [((setup, PATIENT), kind) for setup, kind in SOME_ARRIVALS],
    ids=[f"{setup}, {kind}" for setup, kind in SOME_ARRIVALS],
    indirect=["reception"],
)
def test_a_power_cut_in_a_job_loses_no_visit_and_prints_nothing_twice(
    reception: Reception, kind: str
) -> None:
    arrival = ARRIVALS[kind]
    length = reception.length(arrival)
    last = range(length - 3, length + 1)  # the end of the page and what asks for it
    places = [1, *random.Random(length).sample(range(2, length - 3), 3), *last]
    for at in places:
        reception.arrive(arrival, Strike.GONE, at)
    assert reception.arrive(arrival) is JobState.CONFIRMED
    told = reception.close()
    assert told.sound, told
    assert told.unknown + told.confirmed == len(places) + 2
    assert told.unknown >= told.faults - 1 >= 2


@pytest.mark.parametrize("reception", [("ESC/POS, TCP", BRISK)], indirect=True)
def test_paper_that_ends_in_a_badge_is_asked_about_and_the_rest_comes_out_once(
    reception: Reception,
) -> None:
    arrival = ARRIVALS["badge with a drawn name"]
    printer = reception.cut.line.printer
    assert isinstance(printer, SimulatedPrinter)
    length = reception.length(arrival)
    places = random.Random(3).sample(range(1, length - 12), 6)
    for at in places:
        before = reception.cut.pages
        assert reception.arrive(arrival, Strike.PAPER_OUT, at) is JobState.UNKNOWN
        assert reception.cut.pages - before == 1
    told = reception.close()
    assert told.sound, told
    assert told.unknown >= len(places)


@pytest.mark.soak
@pytest.mark.timeout(14_400)
@pytest.mark.parametrize(
    ("reception", "kind", "strike"),
    [
        *(((setup, BRISK), kind, Strike.GONE) for setup, kind in EVERY_ARRIVAL),
        (("ESC/POS, TCP", BRISK), "badge in device text", Strike.PAPER_OUT),
    ],
    ids=[
        *(f"{setup}, {kind}, power" for setup, kind in EVERY_ARRIVAL),
        "ESC/POS, TCP, badge in device text, paper",
    ],
    indirect=["reception"],
)
def test_a_fault_at_every_byte_of_a_job_breaks_no_promise(
    request: pytest.FixtureRequest,
    reception: Reception,
    kind: str,
    strike: Strike,
    record_property: Callable[[str, object], None],
) -> None:
    arrival = ARRIVALS[kind]
    length = reception.length(arrival)
    for at in range(1, length + 1):
        reception.arrive(arrival, strike, at)
    told = reception.close()
    record_property("counted", f"through the lane, {request.node.callspec.id}: {told}")
    assert told.sound, told
