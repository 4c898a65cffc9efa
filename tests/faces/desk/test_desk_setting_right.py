"""Correcting, merging, part of a group, probably left, paper arrivals and undo, at the desk."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtGui import QGuiApplication

from db.journal import events_of
from kiosk.calendar import STOCKHOLM
from kiosk.directory.model import Person
from kiosk.directory.queries import person_by_id
from kiosk.faces.desk.card import CardActions
from kiosk.faces.desk.errands import DeskErrands
from kiosk.faces.desk.setting_right import read_clock, read_count
from kiosk.faces.desk.undo_view_model import DeskUndoViewModel
from kiosk.faces.house import House
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked, leave
from kiosk.visits.model import Departure, VisitState, visitor_named
from kiosk.visits.paper_slips import number_slips
from kiosk.wording.voice import Voice
from tests.faces.desk.conftest import MORNING
from tests.faces.desk.opened_desk import Desk, MovableClock


def person_named(station: Station, person_id: str) -> Person:
    with station.reading() as connection:
        found = person_by_id(connection, person_id)
    assert found is not None
    return found


def fill(desk: Desk, name: str, text: str) -> None:
    desk.item(name).setProperty("text", text)


def test_a_misspelt_name_is_corrected_by_key_and_undone_by_key(desk: Desk) -> None:
    visit_id = desk.walk_in("Maj Eek")
    desk.choose(visit_id, "Maj Eek")
    desk.press(Qt.Key.Key_C)
    desk.until(lambda: desk.shows("correctName"))
    assert desk.item("correctName").property("editing")
    fill(desk, "correctName", "Maj Ek")
    fill(desk, "correctPersons", "3")
    desk.press(Qt.Key.Key_Return)
    desk.says("cardTitle", "Maj Ek, 3 personer")
    desk.says("undoLabel", "Rättat: Maj Eek")
    desk.press(Qt.Key.Key_Z)
    desk.says("cardTitle", "Maj Eek")
    desk.until(lambda: not desk.shows("undoButton"))


def test_what_cannot_be_right_is_said_and_what_was_typed_stays(desk: Desk) -> None:
    visit_id = desk.walk_in("Maj Ek")
    desk.choose(visit_id, "Maj Ek")
    desk.click("correctButton")
    desk.until(lambda: desk.shows("correctName"))
    fill(desk, "correctName", "Maj Eklund")
    fill(desk, "correctArrived", "halv tre")
    desk.click("settingRightButton")
    desk.says("message", "”halv tre” är inget klockslag. Skriv 9.05 eller 14.30.")
    assert desk.text("correctName") == "Maj Eklund"
    assert desk.visit(visit_id).visitor.name == "Maj Ek"


def test_the_same_visitor_twice_becomes_one_visit(desk: Desk) -> None:
    one, other = sorted((desk.walk_in("Maj Ek"), desk.walk_in("Maj Ek")))
    desk.choose(other, "Maj Ek")
    desk.press(Qt.Key.Key_D)
    desk.until(lambda: desk.shows("double0"))
    desk.press(Qt.Key.Key_D)
    desk.until(lambda: desk.visit(other).state is VisitState.MERGED)
    assert desk.visit(one).state is VisitState.WAITING
    desk.until(lambda: desk.rows("waiting") == ["Maj Ek"])
    desk.touch("undoButton")
    desk.until(lambda: desk.rows("waiting") == ["Maj Ek", "Maj Ek"])


def test_part_of_a_group_leaves_and_one_probably_has(desk: Desk) -> None:
    visit_id = desk.walk_in("Karin Lejon")
    desk.choose(visit_id, "Karin Lejon")
    desk.press(Qt.Key.Key_C)
    desk.until(lambda: desk.shows("correctPersons"))
    fill(desk, "correctPersons", "29")
    desk.click("settingRightButton")
    desk.says("cardTitle", "Karin Lejon, 29 personer")
    desk.press(Qt.Key.Key_G)
    desk.until(lambda: desk.shows("partField"))
    desk.write("12")
    desk.press(Qt.Key.Key_Return)
    desk.says("cardTitle", "Karin Lejon, 17 personer")
    desk.press(Qt.Key.Key_O)
    desk.says("twinChip", "Har troligen gått")
    assert desk.visit(visit_id).state is VisitState.WAITING


def test_a_booked_arrival_from_a_slip_has_its_true_time(desk: Desk, clock: MovableClock) -> None:
    slips = desk.do(number_slips, 1)
    visit_id = desk.booked("Bo Ek", arrived=False)
    came = desk.station.now()
    desk.choose(visit_id, "Bo Ek")
    desk.press(Qt.Key.Key_W)
    desk.until(lambda: desk.shows("paperTime"))
    fill(desk, "paperTime", f"{came.astimezone(STOCKHOLM) + timedelta(minutes=1):%H.%M}")
    fill(desk, "paperSlip", str(slips[0]))
    clock.move(timedelta(minutes=30))
    desk.click("settingRightButton")
    desk.until(lambda: desk.visit(visit_id).state is VisitState.WAITING)
    found = desk.visit(visit_id)
    assert found.arrived_at is not None
    assert timedelta(0) <= found.arrived_at - came <= timedelta(minutes=1)
    assert found.slip == 1


def test_what_somebody_else_did_since_is_not_undone(desk: Desk) -> None:
    visit_id = desk.walk_in("Maj Ek")
    desk.choose(visit_id, "Maj Ek")
    desk.press(Qt.Key.Key_K)
    desk.says("undoLabel", "Värden kommer: Maj Ek")
    desk.do(leave, visit_id, Departure.DESK)
    desk.press(Qt.Key.Key_Z)
    desk.until(lambda: desk.shows("message"))
    assert desk.text("message").startswith("Något annat gjordes med samma besök")
    assert desk.visit(visit_id).state is VisitState.LEFT


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("9.05", "09:05"), ("14:30", "14:30"), ("0905", "09:05"), (" 7 15 ", "07:15")],
)
def test_a_time_is_read_as_people_write_it(typed: str, clock: str) -> None:
    assert f"{read_clock(typed, MORNING).astimezone(STOCKHOLM):%H:%M}" == clock


@pytest.mark.parametrize("typed", ["", "25.00", "9.60", "nio", "9" * 10_000_000])
def test_what_is_no_time_and_no_number_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        read_clock(typed, MORNING)
    with pytest.raises(Refused):
        read_count(f"{typed}x")


def test_a_protected_visitor_is_a_number_until_the_name_is_opened_with_a_reason(
    desk: Desk,
) -> None:
    desk.press(Qt.Key.Key_R)
    desk.until(lambda: desk.shows("walkInName"))
    fill(desk, "walkInName", "Maj Ek")
    desk.click("protectedButton")
    desk.part("walkIn").pick(desk.vm.people().by_id[desk.hosts["linda"]])
    desk.click("registerVisitButton")
    desk.says("cardTitle", "Besökare 1")
    assert desk.rows("waiting") == ["Besökare 1"]
    desk.until(lambda: desk.shows("unsealButton"))
    desk.press(Qt.Key.Key_Y)
    desk.until(lambda: desk.shows("unsealField"))
    desk.press(Qt.Key.Key_Return)
    desk.says("message", "Skriv varför namnet måste öppnas.")
    fill(desk, "unsealField", "Polisen frågar")
    desk.press(Qt.Key.Key_Return)
    desk.says("ownName", "Maj Ek")
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: not desk.shows("ownName"))
    assert desk.item("ownName").property("text") == ""


def test_a_second_receptionist_with_an_old_card_is_told_what_has_happened(
    station: Station, hosts: dict[str, str], qapp: QGuiApplication
) -> None:
    """Two cards read at one time; the second acts on what is no longer so."""
    house = House(station)
    errands = [DeskErrands(house, house) for _ in range(2)]
    waiting = station.do(
        arrive_unbooked, visitor_named("Maj Ek"), host_id=hosts["linda"], actor="visitor"
    )
    person = person_named(station, hosts["linda"])
    for each in errands:
        each.voice = Voice("sv")
        undo = DeskUndoViewModel(each, house)
        CardActions(each, undo).meet(waiting, person, "Plan 1")
    deadline = QDeadlineTimer(20_000)
    while any(each.busy for each in errands) and not deadline.hasExpired():
        qapp.processEvents()
    first, second = sorted(each.message for each in errands)
    assert first == ""
    assert second.endswith(" och är redan i huset.")
    with station.reading() as connection:
        kinds = [each.kind for each in events_of(connection, waiting.visit_id)]
    assert kinds.count("visit.met.1") == 1
    house.close()
