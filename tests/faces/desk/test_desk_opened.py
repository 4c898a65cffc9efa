"""Sheets are made when they are first opened, and the keyboard is in them at once."""

import pytest
from PySide6.QtCore import Qt

from tests.faces.desk.opened_desk import Desk

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
SHEETS = {
    "walkInName": (Qt.Key.Key_R, NONE),
    "booking_name": (Qt.Key.Key_X, NONE),
    "meetingTitle": (Qt.Key.Key_X, SHIFT),
    "hoursDay": (Qt.Key.Key_7, NONE),
    "toSeeToHeading": (Qt.Key.Key_4, NONE),
    "policyHeading": (Qt.Key.Key_5, NONE),
    "pastField": (Qt.Key.Key_9, NONE),
}
WRITTEN_INTO = ("walkInName", "booking_name", "meetingTitle", "hoursDay", "pastField")


def is_there(desk: Desk, name: str) -> bool:
    return desk._item(name) is not None


def test_a_sheet_is_made_when_it_is_first_opened_and_kept(desk: Desk) -> None:
    assert not any(is_there(desk, name) for name in (*SHEETS, "cancelStepButton"))
    for name, (key, held) in SHEETS.items():
        desk.press(key, held)
        assert desk.shows(name), name  # with the next letter somebody types into it
        if name in WRITTEN_INTO:
            assert desk.item(name).hasActiveFocus(), name
        desk.press(Qt.Key.Key_Escape)
        assert not desk.shows(name), name
    assert all(is_there(desk, name) for name in SHEETS)


def test_a_step_is_made_when_it_is_first_asked(desk: Desk) -> None:
    desk.choose(desk.walk_in("Maj Ek"), "Maj Ek")
    assert not is_there(desk, "cannotField")
    desk.press(Qt.Key.Key_N)
    assert desk.item("cannotField").hasActiveFocus()


@pytest.mark.parametrize("before", ["toSeeToHeading", "policyHeading"])
def test_the_keyboard_is_in_a_sheet_made_while_another_is_open(desk: Desk, before: str) -> None:
    desk.press(*SHEETS[before])
    assert desk.shows(before)
    desk.press(*SHEETS["booking_name"])
    assert desk.shows("booking_name")
    assert not desk.shows(before)
    assert desk.item("booking_name").hasActiveFocus()
