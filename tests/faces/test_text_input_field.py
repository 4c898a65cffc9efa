from collections.abc import Callable

import pytest
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

OpenGallery = Callable[..., QQuickWindow]
Find = Callable[[QQuickWindow, str], QQuickItem]
NAME = "Åsa Öberg"


@pytest.fixture
def window(open_gallery: OpenGallery) -> QQuickWindow:
    return open_gallery("KioskGallery")


@pytest.fixture
def field(window: QQuickWindow, find: Find) -> QQuickItem:
    found = find(window, "field")
    found.forceActiveFocus()
    return found


def write(window: QQuickWindow, text: str) -> None:
    for letter in text:
        QTest.keyClick(window, Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.NoModifier)


def press(window: QQuickWindow, keys: QKeySequence.StandardKey) -> None:
    QTest.keySequence(window, QKeySequence(keys))


def test_what_was_forgotten_comes_back_by_no_key(window: QQuickWindow, field: QQuickItem) -> None:
    write(window, "asa")
    assert field.property("text") == "asa"
    QMetaObject.invokeMethod(field, "forget")
    assert field.property("text") == ""
    for keys in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
        press(window, keys)
        assert field.property("text") == ""


def test_forgetting_wipes_undo_even_where_undo_is_allowed(
    open_gallery: OpenGallery, find: Find
) -> None:
    window = open_gallery("DeskGallery")
    field = find(window, "field")
    field.forceActiveFocus()
    write(window, "sok")
    press(window, QKeySequence.StandardKey.Undo)
    assert field.property("text") == ""
    write(window, "sok")
    QMetaObject.invokeMethod(field, "forget")
    press(window, QKeySequence.StandardKey.Undo)
    assert field.property("text") == ""


def test_a_visitors_field_gives_nothing_to_the_clipboard_and_takes_nothing(
    window: QQuickWindow, field: QQuickItem
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("left by somebody")
    field.setProperty("text", NAME)
    press(window, QKeySequence.StandardKey.SelectAll)
    press(window, QKeySequence.StandardKey.Copy)
    press(window, QKeySequence.StandardKey.Cut)
    assert clipboard.text() == "left by somebody"
    press(window, QKeySequence.StandardKey.Paste)
    assert field.property("text") == NAME


@pytest.mark.parametrize("wanted", [Qt.InputMethodHint.ImhNone, Qt.InputMethodHint.ImhLatinOnly])
def test_the_keyboard_is_told_to_learn_and_guess_nothing(
    window: QQuickWindow, field: QQuickItem, wanted: Qt.InputMethodHint
) -> None:
    field.setProperty("inputMethodHints", wanted.value)
    hints = window.activeFocusItem().property("inputMethodHints")
    assert hints & wanted == wanted
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
    assert hints & Qt.InputMethodHint.ImhSensitiveData


def test_an_error_is_shown_below_and_told_to_who_cannot_see(
    window: QQuickWindow, field: QQuickItem
) -> None:
    tall = field.implicitHeight()
    field.setProperty("error", "Skriv ditt namn.")
    QTest.qWait(0)
    window.grabWindow()
    assert field.implicitHeight() > tall
    inner = window.activeFocusItem()
    spoken = QAccessible.queryAccessibleInterface(inner)
    assert spoken.text(QAccessible.Text.Name) == "Ditt namn"
    assert spoken.text(QAccessible.Text.Description) == "Skriv ditt namn."


def test_a_name_of_three_hundred_letters_ends_where_the_field_ends(field: QQuickItem) -> None:
    field.setProperty("text", "x" * 300)
    assert len(field.property("text")) == 200
