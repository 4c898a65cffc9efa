"""The handbook opens beside the desk by a key, and is scrolled, turned and searched by keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.visits.model import VisitState
from tests.faces.conftest import items_of
from tests.faces.desk.opened_desk import Desk


def window_of(desk: Desk) -> QQuickWindow:
    found = [
        each
        for each in QGuiApplication.topLevelWindows()
        if each.objectName() == "handbook" and each.isVisible()
    ]
    assert len(found) == 1
    assert isinstance(found[0], QQuickWindow)
    return found[0]


def opened(desk: Desk) -> QQuickWindow:
    desk.press(Qt.Key.Key_F1)
    desk.until(lambda: bool(desk.part("handbook").open))
    book = window_of(desk)
    desk.until(lambda: QGuiApplication.focusWindow() is book)
    desk.until(lambda: not book.grabWindow().isNull())
    return book


def part(book: QQuickWindow, name: str) -> QQuickItem:
    return next(each for each in items_of(book.contentItem()) if each.objectName() == name)


def key(book: QQuickWindow, pressed: Qt.Key) -> None:
    QTest.keyClick(book, pressed)


def test_a_key_opens_it_beside_the_desk_and_the_same_key_puts_it_away(desk: Desk) -> None:
    book = opened(desk)
    assert desk.window.isVisible()
    assert book.width() < desk.window.width()
    assert desk.part("handbook").chapters[0] == "Vid disken: tangenter och hänvisningar"
    key(book, Qt.Key.Key_F1)
    desk.until(lambda: not desk.part("handbook").open)
    desk.until(lambda: QGuiApplication.focusWindow() is desk.window)


def test_it_is_scrolled_and_turned_by_keys(desk: Desk) -> None:
    book = opened(desk)
    page = part(book, "handbookPage")
    desk.until(page.hasActiveFocus)

    def top() -> float:
        return float(page.property("contentY"))

    begin = top()
    key(book, Qt.Key.Key_Down)
    assert begin < top()
    key(book, Qt.Key.Key_PageDown)
    further = top()
    key(book, Qt.Key.Key_End)
    assert further < top()
    key(book, Qt.Key.Key_Home)
    desk.until(lambda: top() <= begin)
    key(book, Qt.Key.Key_Right)
    assert desk.part("handbook").chapter == 1
    key(book, Qt.Key.Key_Left)
    key(book, Qt.Key.Key_Left)
    assert desk.part("handbook").chapter == 0
    key(book, Qt.Key.Key_Escape)
    desk.until(lambda: not desk.part("handbook").open)


def test_it_is_searched_by_keys_through_every_chapter(desk: Desk) -> None:
    book = opened(desk)
    key(book, Qt.Key.Key_Slash)
    desk.until(lambda: bool(part(book, "handbookSearch").property("editing")))
    for letter in "gallring":
        key(book, Qt.Key(ord(letter.upper())))
    handbook = desk.part("handbook")
    desk.until(lambda: str(handbook.standing).startswith("1 av "))
    first = (handbook.chapter, handbook.found)
    assert handbook.found >= 0
    key(book, Qt.Key.Key_Return)
    assert (handbook.chapter, handbook.found) != first
    key(book, Qt.Key.Key_Up)
    assert (handbook.chapter, handbook.found) == first
    for letter in "xyz":
        key(book, Qt.Key(ord(letter.upper())))
    desk.until(lambda: str(handbook.standing) == "Inget hittat")
    key(book, Qt.Key.Key_Escape)
    assert handbook.open
    key(book, Qt.Key.Key_Escape)
    desk.until(lambda: not handbook.open)


def test_what_is_pressed_in_it_does_nothing_at_the_desk(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    book = opened(desk)
    for pressed in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_8):
        key(book, pressed)
    assert desk.visit(visit_id).state is VisitState.WAITING
    assert not desk.part("walkIn").open


def test_in_another_language_it_says_kindly_that_it_is_in_swedish(desk: Desk) -> None:
    book = opened(desk)

    def told() -> list[str]:
        shown = items_of(book.contentItem())
        return [str(e.property("text")) for e in shown if e.objectName() == "handbookLanguage"]

    assert told() == []
    desk.vm.wantLanguage("en")
    desk.until(lambda: [each[:34] for each in told()] == ["The handbook is written in Swedish"])
    desk.vm.wantLanguage("sv")
    desk.until(lambda: told() == [])
