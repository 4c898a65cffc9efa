"""A new house works at once, and its first administrator is made by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk.privacy.users.model import Role
from kiosk.privacy.users.queries import users
from tests.faces.conftest import items_of
from tests.faces.desk.opened_desk import Desk
from tests.faces.desk.signing_in import CTRL, actors, covered, type_pin, typed_in

pytestmark = pytest.mark.usefixtures("cheap_hashes")


def test_a_new_house_works_at_once_and_makes_its_administrator_by_keys(desk: Desk) -> None:
    assert not covered(desk)
    visit_id = desk.walk_in("Märta Sjödin")
    desk.until(lambda: desk.rows("waiting") == ["Märta Sjödin"])
    desk.item("administratorName").forceActiveFocus()
    desk.write("inger")
    desk.press(Qt.Key.Key_Return)
    for pin in ("123456", "123456"):
        type_pin(desk, pin)
    desk.until(lambda: desk.text("welcomeMessage").startswith("Den PIN-koden är bland de första"))
    for name in ("administratorPin", "administratorPinAgain"):
        desk.item(name).forceActiveFocus()
        desk.press(Qt.Key.Key_A, CTRL)
        type_pin(desk, "482915")
    desk.says("signedInButton", "inger")
    with desk.station.reading() as connection:
        (made,) = users(connection)
    assert made.roles == {Role.ADMINISTRATOR, Role.RECEPTION}
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_F)
    desk.says("contactChip", "Frågad, 0 min")
    assert actors(desk, visit_id) == ["elsewhere", made.user_id]


def test_the_first_page_can_be_put_off(desk: Desk) -> None:
    desk.until(lambda: desk.shows("putOffButton"))
    desk.click("putOffButton")
    desk.until(lambda: not desk.shows("administratorName"))
    desk.press(Qt.Key.Key_R)
    desk.until(lambda: desk.item("walkInName").hasActiveFocus())


def test_two_pins_that_differ_make_nobody(desk: Desk) -> None:
    desk.part("signIn").makeAdministrator("Inger", "482915", "482916")
    desk.says("welcomeMessage", "De två PIN-koderna är inte lika. Skriv båda igen.")


def test_dots_and_not_digits_stand_in_the_field_of_a_pin(desk: Desk) -> None:
    field = desk.item("administratorPin")
    field.forceActiveFocus()
    for digit in "482915":
        desk.press(Qt.Key(ord(digit)))
    assert typed_in(desk, "administratorPin") == "482915"
    shown = [i for i in items_of(field) if i.inherits("QQuickTextInput")]
    assert [str(each.property("displayText")) for each in shown] == ["●" * 6]
    assert isinstance(field, QQuickItem)
