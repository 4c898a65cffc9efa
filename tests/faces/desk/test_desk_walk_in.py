"""The walk-in form beyond name and host: how many they are, and who came earlier, from paper."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt

from kiosk.calendar import STOCKHOLM
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.visits.model import Contact, Visit, VisitState
from kiosk.visits.paper_slips import number_slips
from kiosk.visits.protected import seal_of
from kiosk.visits.queries import visits_in
from tests.faces.desk.opened_desk import Desk, MovableClock

AT_TEN = time(10)


def begin(desk: Desk, name: str, **fields: str) -> None:
    """Open the form and write into its fields; the host is chosen."""
    desk.press(Qt.Key.Key_R)
    desk.until(lambda: desk.shows("walkInName"))
    for field, text in {"Name": name, **fields}.items():
        desk.item(f"walkIn{field}").setProperty("text", text)
    desk.part("walkIn").pick(desk.vm.people().by_id[desk.hosts["linda"]])


def registered(desk: Desk) -> Visit:
    """Give the one visit that waits, once its card is shown."""
    desk.until(lambda: desk.shows("cardTitle"))
    with desk.station.reading() as connection:
        (visit,) = visits_in(connection, VisitState.WAITING)
    return visit


def ordered(desk: Desk, visit: Visit) -> set[JobKind]:
    with desk.station.reading() as connection:
        return {each.kind for each in jobs_about(connection, [visit.visit_id])}


def wrong_at(desk: Desk, field: str) -> str:
    return str(desk.item(f"walkIn{field}").property("error"))


def clock_of(instant: datetime | None) -> time | None:
    return None if instant is None else instant.astimezone(STOCKHOLM).time()


def test_a_group_is_registered_with_its_number_and_one_badge(desk: Desk) -> None:
    begin(desk, "Maj Ek", Persons="4", Company="Skanska")
    desk.click("registerVisitButton")
    desk.says("cardTitle", "Maj Ek, 4 personer")
    visit = registered(desk)
    assert (visit.persons, visit.visitor.company, visit.contact) == (4, "Skanska", Contact.ASKED)
    assert ordered(desk, visit) == {JobKind.BADGE, JobKind.HOST_MESSAGE}


def test_enter_in_the_number_registers_and_an_empty_one_is_one(desk: Desk) -> None:
    begin(desk, "Maj Ek")
    desk.click("walkInPersons")
    desk.press(Qt.Key.Key_Return)
    desk.says("cardTitle", "Maj Ek")
    assert registered(desk).persons == 1


def test_who_came_earlier_is_typed_in_at_the_true_time_and_disturbs_nobody(
    desk: Desk, clock: MovableClock
) -> None:
    clock.move(timedelta(hours=2))  # a power cut
    slips = desk.do(number_slips, 3)
    begin(desk, "Maj Ek", Persons="2", Came="10.00", Slip=str(slips[1]))
    assert "ingen bricka" in desk.text("walkInHint")
    desk.click("registerVisitButton")
    desk.says("cardTitle", "Maj Ek, 2 personer")
    visit = registered(desk)
    assert (clock_of(visit.arrived_at), visit.slip) == (AT_TEN, 2)
    assert (visit.contact, ordered(desk, visit)) == (Contact.NONE, set())


def test_a_slip_typed_in_already_is_said_below_its_number(desk: Desk, clock: MovableClock) -> None:
    clock.move(timedelta(hours=2))
    desk.do(number_slips, 3)
    for name in ("Maj Ek", "Bo Ask"):
        begin(desk, name, Came="10.00", Slip="2")
        desk.click("registerVisitButton")
        if name == "Maj Ek":
            desk.says("cardTitle", name)
    desk.until(lambda: wrong_at(desk, "Slip") != "")
    assert not desk.shows("message")
    assert desk.item("walkInName").property("text") == "Bo Ask"


def test_a_protected_visitor_from_paper_is_a_number_and_the_name_is_sealed(
    desk: Desk, clock: MovableClock
) -> None:
    clock.move(timedelta(hours=2))
    begin(desk, "Maj Ek", Came="10.00")
    desk.click("protectedButton")
    desk.click("registerVisitButton")
    desk.says("cardTitle", "Besökare 1")
    visit = registered(desk)
    assert clock_of(visit.arrived_at) == AT_TEN
    with desk.station.reading() as connection:
        assert seal_of(connection, visit.visit_id) is not None


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("Persons", "fyra"),
        ("Persons", "0"),
        ("Persons", "100"),
        ("Came", "25.00"),
        ("Came", "23.59"),  # still to come
        ("Came", "00.01"),  # before this station was
        ("Slip", "sju"),
        ("Company", "811228-9874"),
    ],
)
def test_what_cannot_be_is_said_below_its_field_and_nobody_is_registered(
    desk: Desk, field: str, text: str
) -> None:
    begin(desk, "Maj Ek", **{field: text})
    desk.click("registerVisitButton")
    desk.until(lambda: wrong_at(desk, field) != "")
    others = {"Name", "Company", "Persons", "Came", "Slip"} - {field}
    assert [each for each in others if wrong_at(desk, each)] == []
    assert desk.item("walkInName").property("text") == "Maj Ek"
    assert desk.rows("waiting") == []


def test_a_slip_without_its_time_asks_for_the_time(desk: Desk) -> None:
    begin(desk, "Maj Ek", Slip="2")
    desk.click("registerVisitButton")
    desk.until(lambda: wrong_at(desk, "Came") != "")
    assert wrong_at(desk, "Slip") == ""


def test_the_next_visitor_finds_empty_fields(desk: Desk) -> None:
    begin(desk, "Maj Ek", Persons="4")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_R)
    desk.until(lambda: bool(desk.item("walkInName").property("editing")))
    assert [desk.item(f"walkIn{f}").property("text") for f in ("Name", "Persons")] == ["", ""]


def test_the_whole_form_is_in_sight_on_a_small_screen_while_hosts_are_chosen(desk: Desk) -> None:
    desk.press(Qt.Key.Key_R)
    desk.until(lambda: desk.shows("walkInName"))
    desk.click("walkInHostField")
    desk.write("Lin")
    desk.until(lambda: desk.searching("picker") == "hits")
    place = desk.place_of("registerVisitButton")
    assert place.y() < desk.window.height() - 40
    desk.press(Qt.Key.Key_Return)
    desk.says("walkInHost", "Linda Orädd")
    assert desk.place_of("walkInSlip").y() < desk.place_of("registerVisitButton").y()
