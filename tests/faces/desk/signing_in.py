"""Those who may sign in at the desk under test, and how they do it."""

from PySide6.QtCore import Qt

from db.journal import events_of
from tests.faces.conftest import items_of
from tests.faces.desk.opened_desk import Desk

PINS = {"Inger Renberg": "482915", "Olle Stenvall": "739104", "Vakt Ek": "615093"}
CTRL = Qt.KeyboardModifier.ControlModifier


def covered(desk: Desk) -> bool:
    return bool(desk.part("signIn").covered)


def texts(desk: Desk) -> list[str]:
    root = desk.window.contentItem()
    return [str(i.property("text")) for i in items_of(root) if i.inherits("QQuickText")]


def type_pin(desk: Desk, pin: str) -> None:
    for digit in pin:
        desk.press(Qt.Key(ord(digit)))
    desk.press(Qt.Key.Key_Return)


def sign_in(desk: Desk, name: str) -> None:
    """Sign in by keys alone: the first letter, the PIN, Enter."""
    desk.until(lambda: covered(desk) and desk.item("lock").hasActiveFocus())
    desk.press(Qt.Key(ord(name[0])))
    type_pin(desk, PINS[name])
    desk.says("signedInButton", name)
    desk.until(lambda: not covered(desk))


def typed_in(desk: Desk, name: str) -> str:
    return str(desk.item(name).property("text"))


def actors(desk: Desk, subject_id: str) -> list[str]:
    with desk.station.reading() as connection:
        return [each.actor for each in events_of(connection, subject_id)]
