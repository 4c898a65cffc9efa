"""The printers at the edge of the desk and on their sheet, with real lanes behind them."""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk import settings
from kiosk.devices import PrinterFault, PrinterTimeouts, PrintOutcome, PrintResult, open_printer
from kiosk.devices.paper import draw_paper, read_qr_codes
from kiosk.devices.printer_state import LaneState, PrinterState
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.dispatch.printer_lane import Pauses
from kiosk.dispatch.printer_trials import TEST_CODE
from kiosk.dispatch.printer_words import came_of_trial, code_of
from kiosk.dispatch.printers import Paper, Printers, PrinterStanding
from kiosk.faces.desk.face import open_desk_face
from kiosk.faces.desk.printer_rows import edge, printer_row, tone_of
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.faces.house import House
from kiosk.faces.window import PixelSize
from kiosk.jobs.commands import change
from kiosk.jobs.model import JobState
from kiosk.resources import ICONS
from kiosk.settings import PrinterSettings, settings_from
from kiosk.station import Station
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure
from kiosk.wording.voice import Voice
from tests.faces.desk.opened_desk import Desk, MovableClock, Sounds

VOICE = Voice("sv")
FOYER = PrinterSettings(name="Foajén", connection="tcp", address="127.0.0.1", roll_metres=80)
SPARE = PrinterSettings(name="Disken", connection="tcp", address="127.0.0.1")


@pytest.fixture
def paper() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as printer:
        yield printer


@pytest.fixture
def station(tmp_path: Path, clock: MovableClock, paper: VirtualPrinter) -> Iterator[Station]:
    configured = [
        {
            "name": "Foajén",
            "connection": "tcp",
            "address": "127.0.0.1",
            "port": paper.port,
            "roll_metres": 80,
        }
    ]
    made = Station(tmp_path, settings_from({"printers": configured}), clock)
    yield made
    made.close()


@pytest.fixture
def desk(
    station: Station, hosts: dict[str, str], qapp: QGuiApplication, qtbot: QtBot
) -> Iterator[Desk]:
    quick = PrinterTimeouts(connect=0.5, answer=0.3)
    printers = Printers(
        station.settings,
        station.folder,
        station.now,
        lambda each, folder: open_printer(each, folder, quick),
        Pauses(0.05, 0.05),
    )
    house = House(station, printers)
    sounds = Sounds()
    face = open_desk_face(house, settings.Face(), PixelSize(1366, 768), sounds)
    vm = face.engine.findChild(DeskViewModel)
    assert isinstance(vm, DeskViewModel)
    face.window.requestActivate()
    qtbot.waitUntil(face.window.isActive)
    printers.start()
    yield Desk(station, face, vm, qtbot, hosts, sounds)
    printers.close()
    face.close()
    house.close()


def test_the_edge_tells_of_a_printer_in_need_and_of_its_recovery(
    desk: Desk, paper: VirtualPrinter
) -> None:
    desk.until(lambda: desk.part("printers").label == "Inga brickor väntar")
    paper.condition.paper_out = True
    desk.says("printingLabel", "Skrivare: slut på papper")
    desk.touch("printersButton")
    desk.says("advice Foajén", "Sätt i en ny rulle och stäng luckan.")
    desk.says("state Foajén", "Slut på papper")
    paper.condition.paper_out = False
    desk.says("state Foajén", "Redo")
    desk.says("paper Foajén", "Ungefär 80 m papper kvar")


def test_a_test_page_and_a_test_badge_come_out_by_touch(desk: Desk, paper: VirtualPrinter) -> None:
    desk.press(Qt.Key.Key_0)
    desk.touch("tryPage Foajén")
    desk.says("printersTold", "Utskriften kom ut: Foajén.")
    desk.touch("tryBadge Foajén")
    assert paper.wait_for_job(2, 10)
    codes = [read_qr_codes(draw_paper(data, 576)) for data in paper.jobs]
    assert codes == [[TEST_CODE], ["PROV" * 12]]
    desk.until(lambda: desk.part("printers").trying == "")
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: not desk.shows("printersList"))


def test_nothing_that_comes_out_is_said_with_what_to_do(desk: Desk, paper: VirtualPrinter) -> None:
    desk.press(Qt.Key.Key_0)
    paper.condition.cover_open = True
    desk.touch("tryPage Foajén")
    desk.says(
        "printersTold", "Inget kom ut. Foajén: öppen lucka. Tryck ner luckan tills den klickar."
    )


def test_a_new_roll_is_noted_by_touch(desk: Desk) -> None:
    lanes = desk.part("printers")._house.printers
    lanes.rolls.used("Foajén", 70_000)
    desk.press(Qt.Key.Key_0)
    desk.says("paper Foajén", "Ungefär 10 m papper kvar")
    desk.touch("newRoll Foajén")
    desk.says("paper Foajén", "Ungefär 80 m papper kvar")
    desk.says("printersTold", "Den nya rullen är noterad: Foajén.")


def in_doubt(desk: Desk, name: str) -> tuple[str, str]:
    visit_id = desk.booked(name)
    job_id = desk.badges(visit_id)[0].job_id
    desk.station.do(change, job_id, JobState.UNKNOWN, "gone")
    return visit_id, job_id


def test_a_badge_nobody_is_sure_of_is_asked_about_at_the_edge(desk: Desk) -> None:
    visit_id, job_id = in_doubt(desk, "Johan Åkerlund")
    desk.says("printingLabel", "Kom brickan ut?")
    desk.press(Qt.Key.Key_0)
    desk.touch(f"came {job_id}")
    desk.until(lambda: desk.badges(visit_id)[0].state is JobState.CONFIRMED)
    desk.until(lambda: desk.part("printers").label == "Inga brickor väntar")
    assert len(desk.badges(visit_id)) == 1


def test_a_badge_that_did_not_come_out_is_ordered_once_more_from_the_edge(desk: Desk) -> None:
    visit_id, job_id = in_doubt(desk, "Johan Åkerlund")
    desk.says("printingLabel", "Kom brickan ut?")
    desk.press(Qt.Key.Key_0)
    desk.touch(f"again {job_id}")
    desk.until(lambda: len(desk.badges(visit_id)) == 2)
    assert [e.state for e in desk.badges(visit_id)] == [JobState.GIVEN_UP, JobState.QUEUED]


def test_a_badge_of_somebody_who_has_left_is_asked_about_no_more(desk: Desk) -> None:
    visit_id, _ = in_doubt(desk, "Johan Åkerlund")
    desk.says("printingLabel", "Kom brickan ut?")
    desk.do(leave, visit_id, Departure.DESK)
    desk.until(lambda: desk.part("printers").label != "Kom brickan ut?")


def standing(
    lane: LaneState,
    fault: PrinterFault | None = None,
    paper: Paper = Paper.ENOUGH,
    of: PrinterSettings = FOYER,
    **more: bool,
) -> PrinterStanding:
    return PrinterStanding(PrinterState(of.name, lane, fault, **more), of, paper, 12.2, 6.1)


EVERY_STATE = [
    *(standing(LaneState.NEEDS_PERSON, fault) for fault in PrinterFault),
    *(standing(LaneState.CONNECTING, fault) for fault in PrinterFault),
    *(standing(LaneState.READY, paper=paper) for paper in Paper),
    standing(LaneState.READY, answers=False),
    standing(LaneState.STOPPED),
]


@pytest.mark.parametrize(
    "printer", EVERY_STATE, ids=lambda each: f"{each.state.lane}-{code_of(each)}"
)
def test_every_state_has_words_a_picture_and_says_what_to_do_where_somebody_must(
    printer: PrinterStanding,
) -> None:
    row = printer_row(VOICE, printer)
    assert row.standing
    assert (ICONS / f"{row.mark}.svg").is_file()
    assert row.tone in ("ok", "warn", "neutral")
    if row.tone == "warn":
        assert row.second_line.endswith(".")
    told = edge(VOICE, [printer], (), 0)
    assert told.tone == ("warn" if row.tone == "warn" else told.tone)
    assert "{" not in row.standing + row.second_line + row.time + told.label


def test_with_several_printers_the_edge_names_the_one_in_need() -> None:
    ready = standing(LaneState.READY, of=SPARE)
    stopped = standing(LaneState.NEEDS_PERSON, PrinterFault.COVER_OPEN)
    ending = standing(LaneState.READY, paper=Paper.ENDING, of=SPARE)
    assert edge(VOICE, [ready, stopped], (), 0).label == "Öppen lucka · Foajén"
    assert edge(VOICE, [ending, stopped], (), 0).label == "Öppen lucka · Foajén"
    assert edge(VOICE, [ending, ready], (), 0).label == "Papperet tar snart slut · Disken"
    assert edge(VOICE, [stopped], (), 1).label == "Kom brickan ut?"
    assert tone_of(ready) == "ok"


def test_a_printer_that_cannot_answer_is_said_to_take_what_is_sent() -> None:
    row = printer_row(VOICE, standing(LaneState.READY, answers=False))
    assert (row.standing, row.tone) == ("Tar emot utskrifter", "neutral")


def test_what_came_of_a_trial_is_said_for_every_outcome() -> None:
    said = {
        came_of_trial(VOICE, "Foajén", PrintResult(outcome, fault, 1))[0]
        for outcome, fault in product(PrintOutcome, (None, *PrinterFault))
    }
    assert len(said) == 3 + len(PrinterFault)
    assert all("{" not in each for each in said)


def test_a_lane_that_hangs_holds_up_no_other_question(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Event

    let_go = Event()
    lanes = desk.part("printers")._house.printers

    def hangs(name: str, drawn: Callable[[int], object]) -> PrintResult:
        assert let_go.wait(20)
        return PrintResult(PrintOutcome.SENT, None, 1)

    monkeypatch.setattr(lanes, "print_now", hangs)
    desk.press(Qt.Key.Key_0)
    desk.touch("tryPage Foajén")
    desk.until(lambda: desk.shows("printersTrying"))
    desk.walk_in("Märta Sjödin")
    desk.until(lambda: desk.rows("waiting") == ["Märta Sjödin"])
    assert desk.shows("printersTrying")
    let_go.set()
    desk.until(lambda: desk.part("printers").trying == "")
