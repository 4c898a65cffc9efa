"""Behind the sign-in: users for the administrator, earlier visits for who says why."""

import pytest
from PySide6.QtCore import Qt

from kiosk.privacy.reads.model import ReadReason
from kiosk.privacy.reads.queries import reads
from kiosk.privacy.users.model import Role, User
from kiosk.privacy.users.queries import users
from kiosk.visits.commands import leave
from kiosk.visits.model import Departure, VisitState
from tests.faces.desk.opened_desk import Desk
from tests.faces.desk.signing_in import actors, sign_in, type_pin, typed_in


@pytest.fixture
def gone(desk: Desk) -> str:
    """Give a visit that is over."""
    visit_id = desk.walk_in("Märta Sjödin")
    desk.station.do(leave, visit_id, Departure.DESK, actor="desk")
    assert desk.visit(visit_id).state is VisitState.LEFT
    return visit_id


def test_an_earlier_visit_is_found_by_keys_and_the_search_is_noted(
    staff: dict[str, User], desk: Desk, gone: str
) -> None:
    sign_in(desk, "Olle Stenvall")
    desk.press(Qt.Key.Key_9)
    desk.until(lambda: desk.item("pastField").hasActiveFocus())
    desk.write("sj")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: "Ange varför du söker" in str(desk.item("pastField").property("error")))
    assert desk.rows_of("past") == []
    desk.click("reason 0")
    desk.item("pastField").forceActiveFocus()
    desk.press(Qt.Key.Key_Return)
    desk.says("pastTold", "1 träff. Sökningen är antecknad.")
    assert desk.rows_of("past") == ["Märta Sjödin"]
    with desk.station.reading() as connection:
        (noted,) = reads(connection)
    assert (noted.user_name, noted.reason) == ("Olle Stenvall", ReadReason.FORGOTTEN_ITEM)
    assert noted.searched == "sj"
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: not desk.shows("pastHeading"))
    assert desk.rows_of("past") == []
    assert typed_in(desk, "pastField") == ""


def test_an_administrator_adds_a_receptionist_at_the_desk(
    staff: dict[str, User], desk: Desk
) -> None:
    sign_in(desk, "Inger Renberg")
    desk.press(Qt.Key.Key_8)
    desk.until(lambda: desk.item("userName").hasActiveFocus())
    desk.write("eva")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.item("userPin").hasActiveFocus())
    type_pin(desk, "190847")
    desk.says("usersTold", "eva är sparad.")
    with desk.station.reading() as connection:
        known = {each.name: each for each in users(connection)}
    assert known["eva"].roles == {Role.RECEPTION}
    assert known["eva"].has_pin
    assert set(actors(desk, known["eva"].user_id)) == {staff["Inger Renberg"].user_id}


def test_an_administrator_gives_another_role_and_a_new_pin_and_ends_a_user(
    staff: dict[str, User], desk: Desk
) -> None:
    sign_in(desk, "Inger Renberg")
    desk.press(Qt.Key.Key_8)
    desk.click("known Olle Stenvall")
    desk.until(lambda: typed_in(desk, "userName") == "Olle Stenvall")
    desk.click("role 3")
    desk.item("userPin").forceActiveFocus()
    type_pin(desk, "190847")
    desk.says("usersTold", "Olle Stenvall är sparad.")
    with desk.station.reading() as connection:
        known = {each.name: each for each in users(connection)}
    assert known["Olle Stenvall"].roles == {Role.RECEPTION, Role.MANAGER}
    assert known["Olle Stenvall"].pin_hash != staff["Olle Stenvall"].pin_hash
    desk.click("known Inger Renberg")
    desk.click("endUserButton")
    desk.until(lambda: desk.text("usersTold").startswith("Inger Renberg är den enda"))
    desk.click("known Vakt Ek")
    desk.click("endUserButton")
    desk.says("usersTold", "Vakt Ek kan inte längre logga in.")


def test_earlier_visits_and_users_are_a_touch_away_from_what_to_see_to(
    staff: dict[str, User], desk: Desk
) -> None:
    sign_in(desk, "Inger Renberg")
    desk.touch("toSeeToButton")
    desk.touch("usersButton")
    desk.until(lambda: desk.shows("usersHeading"))
    desk.touch("toSeeToButton")
    desk.touch("pastButton")
    desk.until(lambda: desk.shows("pastHeading"))
    desk.touch("toSeeToButton")
    desk.press(Qt.Key.Key_9)
    desk.until(lambda: desk.shows("pastHeading"))


def test_a_receptionist_opens_no_users(staff: dict[str, User], desk: Desk) -> None:
    sign_in(desk, "Olle Stenvall")
    desk.press(Qt.Key.Key_8)
    desk.part("signIn").users.toggle()
    assert not desk.part("signIn").users.open
    assert not desk.shows("usersHeading")
