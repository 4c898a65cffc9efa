from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

OpenGallery = Callable[..., QQuickWindow]
Find = Callable[[QQuickWindow, str], QQuickItem]
Judge = Callable[[QQuickWindow, int], list[str]]


def centre(item: QQuickItem) -> QPoint:
    return item.mapToScene(item.boundingRect().center()).toPoint()


@pytest.mark.parametrize(("gallery", "target"), [("KioskGallery", 81), ("DeskGallery", 40)])
def test_everything_to_press_has_a_name_and_a_target_for_a_finger(
    open_gallery: OpenGallery, complaints: Judge, gallery: str, target: int
) -> None:
    assert complaints(open_gallery(gallery), target) == []


def test_the_audit_finds_a_nameless_control_and_a_small_one(
    open_gallery: OpenGallery, complaints: Judge, find: Find
) -> None:
    window = open_gallery("KioskGallery")
    find(window, "first").setProperty("label", "")
    find(window, "pill").setHeight(10)
    found = complaints(window, 81)
    assert len(found) == 2
    assert "no accessible name" in "".join(found)
    assert "10 px high" in "".join(found)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_obeys_the_keyboard(open_gallery: OpenGallery, find: Find, key: Qt.Key) -> None:
    window = open_gallery("KioskGallery")
    card = find(window, "first")
    card.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window, key)
    assert window.property("presses") == 1


def test_a_button_obeys_a_touch_at_once(
    open_gallery: OpenGallery, find: Find, qtbot: QtBot
) -> None:
    window = open_gallery("KioskGallery")
    card = find(window, "first")
    before = window.grabWindow()
    finger = QTest.createTouchDevice()
    QTest.touchEvent(window, finger).press(0, centre(card), window).commit()
    assert card.property("down") is True
    assert window.grabWindow() != before
    QTest.touchEvent(window, finger).release(0, centre(card), window).commit()
    assert window.property("presses") == 1


def test_a_button_obeys_a_screen_reader_and_says_more_than_its_name(
    open_gallery: OpenGallery, find: Find
) -> None:
    window = open_gallery("KioskGallery")
    card = find(window, "first")
    spoken = QAccessible.queryAccessibleInterface(card)
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "Jag har bokat ett besök"
    assert spoken.text(QAccessible.Text.Description) == "Anmäl dig, så hämtar vi dig i foajén"
    actions = spoken.actionInterface()
    assert isinstance(actions, QAccessibleActionInterface)
    actions.doAction(QAccessibleActionInterface.pressAction())
    assert window.property("presses") == 1


def test_a_button_that_is_off_obeys_nobody(open_gallery: OpenGallery, find: Find) -> None:
    window = open_gallery("DeskGallery")
    button = find(window, "disabled")
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=centre(button))
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()
    assert isinstance(actions, QAccessibleActionInterface)
    actions.doAction(QAccessibleActionInterface.pressAction())
    assert window.property("asked") == ""


def test_a_shortcut_does_what_its_button_does_but_not_while_somebody_writes(
    open_gallery: OpenGallery, find: Find
) -> None:
    window = open_gallery("DeskGallery")
    window.contentItem().forceActiveFocus()
    QTest.keyClick(window, Qt.Key.Key_F)
    assert window.property("asked") == "host "
    field = find(window, "field")
    field.forceActiveFocus()
    QTest.keyClick(window, Qt.Key.Key_F)
    assert window.property("asked") == "host "
    assert field.property("text") == "f"


def test_the_focus_ring_is_shown_to_who_uses_the_keyboard_alone(
    open_gallery: OpenGallery, find: Find
) -> None:
    window = open_gallery("KioskGallery")
    card = find(window, "first")

    def ring() -> QQuickItem:
        return next(
            child
            for child in card.childItems()
            if child.metaObject().className().startswith("FocusRing")
        )

    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=centre(card))
    assert card.hasActiveFocus()
    assert not ring().isVisible()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    QTest.keyClick(window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert card.hasActiveFocus()
    assert ring().isVisible()
    assert ring().property("ring") == 3
    assert ring().property("gap") == 2


def test_arabic_turns_the_page_round(open_gallery: OpenGallery, find: Find) -> None:
    left = find(open_gallery("KioskGallery"), "pill").mapToScene(QPoint(0, 0)).x()
    right = find(open_gallery("KioskGallery", {"mirrored": True}), "pill")
    assert left < 1080 / 4
    assert right.mapToScene(QPoint(0, 0)).x() > 1080 / 2
