"""The receptionist's day by key and touch, on a real station."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from sqlalchemy import select

from db.tables import event_body
from kiosk.faces.physical_size import DESK
from kiosk.jobs.queries import jobs_about
from kiosk.refusal import Refused
from kiosk.visits.commands import leave
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.host_contact import ask_host, give_back_to_desk
from kiosk.visits.model import Contact, Departure, VisitState
from kiosk.visits.queries import visits_in
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import Voice
from tests.faces.desk.opened_desk import Desk


def test_a_walk_in_is_asked_for_met_and_checked_out_by_keys_alone(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.until(lambda: desk.rows("waiting") == ["Märta Sjödin"])
    desk.press(Qt.Key.Key_2)
    desk.says("cardTitle", "Märta Sjödin")
    desk.says("contactChip", "Fråga värden")
    desk.press(Qt.Key.Key_F)
    desk.says("contactChip", "Frågad, 0 min")
    desk.press(Qt.Key.Key_T)
    desk.says("contactChip", "Meddelad, 0 min")
    desk.press(Qt.Key.Key_S)
    desk.says("contactChip", "Sedd, 0 min")
    desk.press(Qt.Key.Key_K)
    desk.says("contactChip", "Kommer, 0 min")
    desk.says("reply", "”Linda Orädd kommer och hämtar dig här. Slå dig ner så länge.”")
    desk.press(Qt.Key.Key_H)
    desk.says("escort", "Hämtas av Linda Orädd")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.visit(visit_id).state is VisitState.INSIDE)
    desk.until(lambda: desk.text("cardWhen").endswith("av Linda Orädd"))
    assert desk.visit(visit_id).met_by == desk.hosts["linda"]
    desk.press(Qt.Key.Key_U)
    desk.until(lambda: desk.visit(visit_id).state is VisitState.LEFT)
    desk.until(lambda: desk.text("cardWhen").startswith("Utcheckad"))
    assert desk.rows("inside") == []


def test_the_same_is_done_by_touch_with_another_escort_and_a_zone(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.click("comesButton")
    desk.says("contactChip", "Kommer, 0 min")
    desk.click("meetButton")
    desk.says("escort", "Hämtas av Linda Orädd")
    desk.click("zone Plan 2")
    desk.item("escortField").forceActiveFocus()
    desk.write("eva")
    desk.until(lambda: desk.searching("picker") == "hits")
    desk.press(Qt.Key.Key_Return)
    desk.says("escort", "Hämtas av Eva Mårdh")
    desk.click("confirmMeetingButton")
    desk.until(lambda: desk.visit(visit_id).state is VisitState.INSIDE)
    met = desk.visit(visit_id)
    assert (met.met_by, met.zone) == (desk.hosts["eva"], "Plan 2")


def test_the_arrival_of_somebody_booked_is_registered_for_the_visitor(desk: Desk) -> None:
    visit_id = desk.booked("Johan Åkerlund", arrived=False)
    desk.until(lambda: desk.rows("expected") == ["Johan Åkerlund"])
    desk.press(Qt.Key.Key_1)
    desk.says("cardTitle", "Johan Åkerlund")
    desk.press(Qt.Key.Key_A)
    desk.says("contactChip", "Frågad, 0 min")
    assert desk.rows("expected") == []
    assert desk.visit(visit_id).state is VisitState.WAITING
    assert len(desk.badges(visit_id)) == 1


def test_a_host_who_cannot_come_is_told_to_the_visitor_with_the_stand_in(desk: Desk) -> None:
    visit_id = desk.walk_in("Ánde Đorđi")
    desk.choose(visit_id, "Ánde Đorđi")
    desk.press(Qt.Key.Key_N)
    desk.until(lambda: desk.item("cannotField").hasActiveFocus())
    desk.write("sent")
    desk.press(Qt.Key.Key_Return)
    desk.says("contactChip", "Kan inte, 0 min")
    desk.says("hostAnswer", "Svar: sent")
    desk.says("reply", "”Linda Orädd kan inte ta emot dig nu. Vill du träffa Eva Mårdh i stället?”")
    desk.press(Qt.Key.Key_E)
    desk.says("hostName", "Eva Mårdh")
    desk.until(lambda: desk.visit(visit_id).contact is Contact.ASKED)


def test_a_visit_whose_host_could_not_come_ends_as_not_received(desk: Desk) -> None:
    visit_id = desk.walk_in("Ánde Đorđi", "eva")
    desk.choose(visit_id, "Ánde Đorđi")
    desk.press(Qt.Key.Key_N)
    desk.until(lambda: desk.item("cannotField").hasActiveFocus())
    desk.press(Qt.Key.Key_Return)
    desk.says("contactChip", "Kan inte, 0 min")
    desk.press(Qt.Key.Key_A)
    desk.until(lambda: desk.visit(visit_id).state is VisitState.LEFT)
    with desk.station.reading() as connection:
        bodies = connection.execute(select(event_body.c.body)).scalars().all()
    assert any(b"not_received" in body for body in bodies if body)


def test_a_host_who_never_answers_comes_back_to_the_desk(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.do(ask_host, visit_id)
    desk.choose(visit_id, "Märta Sjödin")
    desk.says("contactChip", "Frågad, 0 min")
    desk.station.do(give_back_to_desk, visit_id)
    desk.says("contactChip", "Inget svar, 0 min")
    desk.says("reply", "”Linda Orädd svarar inte just nu. Ska jag fråga Eva Mårdh i stället?”")


def test_a_hidden_host_is_never_named_in_what_is_said_to_the_visitor(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin", "hidden")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_K)
    desk.says("reply", "”En medarbetare kommer och hämtar dig här. Slå dig ner så länge.”")
    assert desk.text("hostName") == "Sara Stålnacke"


def test_somebody_who_named_no_host_gets_one_by_search(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin", "", wish="någon på kansliet")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_V)
    desk.write("ingenjor")
    desk.until(lambda: desk.searching("picker") == "hits")
    desk.press(Qt.Key.Key_Return)
    desk.says("hostName", "Eva Mårdh")
    desk.press(Qt.Key.Key_F)
    desk.until(lambda: desk.visit(visit_id).contact is Contact.ASKED)


def test_a_desk_call_has_no_name_and_is_done_by_a_key(desk: Desk) -> None:
    desk.do(call_desk, CallReason.PUBLIC_DOCUMENT)
    desk.until(lambda: desk.rows("waiting") == ["Allmän handling"])
    desk.press(Qt.Key.Key_2)
    desk.says("cardTitle", "Allmän handling")
    assert "behöver inte säga vem du är" in desk.text("reply")
    desk.press(Qt.Key.Key_K)
    desk.until(lambda: desk.rows("waiting") == [])
    with desk.station.reading() as connection:
        assert open_desk_calls(connection) == []


def test_a_walk_in_is_registered_at_the_desk_in_five_keys_beyond_the_names(desk: Desk) -> None:
    desk.press(Qt.Key.Key_R)
    desk.until(lambda: desk.item("walkInName").hasActiveFocus())
    desk.write("bo ek")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    desk.write("linda")
    desk.until(lambda: desk.searching("picker") == "hits")
    desk.press(Qt.Key.Key_Return)
    desk.says("walkInHost", "Linda Orädd")
    desk.press(Qt.Key.Key_Return)
    desk.says("cardTitle", "bo ek")
    desk.says("contactChip", "Frågad, 0 min")
    with desk.station.reading() as connection:
        (arrived,) = visits_in(connection, VisitState.WAITING)
    assert len(desk.badges(arrived.visit_id)) == 1


def test_a_form_without_name_or_host_says_below_each_field_what_to_do(desk: Desk) -> None:
    desk.press(Qt.Key.Key_R)
    desk.click("registerVisitButton")
    desk.until(lambda: desk.item("walkInName").property("error") != "")
    assert desk.item("walkInHostField").property("error") == "Sök efter den besökaren ska träffa."
    with desk.station.reading() as connection:
        assert visits_in(connection, VisitState.WAITING) == []


@pytest.mark.parametrize("field", ["searchField", "walkInName"])
def test_no_shortcut_works_while_somebody_types(desk: Desk, field: str) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_R if field == "walkInName" else Qt.Key.Key_Slash)
    desk.until(lambda: desk.item(field).hasActiveFocus())
    desk.write("ftsknhpav r123")
    assert desk.item(field).property("text") == "ftsknhpav r123"
    QTest.qWait(0)
    standing = desk.visit(visit_id)
    assert (standing.state, standing.contact) == (VisitState.WAITING, Contact.NONE)


def test_the_language_is_switched_while_the_desk_is_open(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.click("languageButton")
    desk.says("contactChip", "Ask the host")
    assert desk.item("comesButton").property("label") == "The host comes"
    desk.click("languageButton")
    desk.says("contactChip", "Fråga värden")


@pytest.mark.parametrize("name", ["<b>Kalle</b>", '<img src="x">', "=cmd()", "محمد علي", "Áŋŋel Đ"])
def test_a_name_is_shown_as_it_was_typed(desk: Desk, name: str) -> None:
    visit_id = desk.walk_in(name)
    desk.choose(visit_id, name)
    # Markup would be drawn narrower than its letters are wide.
    assert desk.item("cardTitle").property("contentWidth") > 9 * len(name)


def test_a_key_pressed_twice_at_once_asks_the_host_once(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_F)
    desk.press(Qt.Key.Key_F)
    desk.says("contactChip", "Frågad, 0 min")
    desk.until(lambda: not desk.vm.property("busy"))
    with desk.station.reading() as connection:
        assert len(jobs_about(connection, [visit_id])) == 1


def test_what_was_done_elsewhere_first_is_refused_in_words(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.vm.close()  # hears nothing of what happens elsewhere
    desk.do(leave, visit_id, Departure.DESK)
    desk.press(Qt.Key.Key_F)
    desk.until(lambda: desk.shows("message"))
    assert desk.text("message") == sentence_of_the_desk(desk)


def sentence_of_the_desk(desk: Desk) -> str:
    left = desk.visit(str(desk.vm.property("selected")))
    return sentence(
        Voice("sv"), Refused("visit.already_left", visit=left.visit_id, at=left.left_at)
    )


@pytest.mark.parametrize("key", [None, Qt.Key.Key_H, Qt.Key.Key_V, Qt.Key.Key_N, Qt.Key.Key_R])
def test_everything_to_press_has_a_name_and_can_be_hit(
    desk: Desk, complaints: Callable[[QQuickWindow, int], list[str]], key: Qt.Key | None
) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    if key is not None:
        desk.press(key)
        desk.until(lambda: not desk.shows("endButton"))
    assert complaints(desk.window, DESK.target) == []


def test_escape_closes_what_is_open_and_then_puts_the_card_away(desk: Desk) -> None:
    visit_id = desk.walk_in("Maj Ek")
    desk.choose(visit_id, "Maj Ek")
    desk.until(lambda: desk.shows("correctButton"))
    desk.press(Qt.Key.Key_C)
    desk.until(lambda: desk.part("card").step == "correct")
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: desk.part("card").step == "")
    assert desk.vm.property("selected") == visit_id
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: desk.vm.property("selected") == "")
    assert desk.visit(visit_id).state is VisitState.WAITING
