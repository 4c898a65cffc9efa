from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

OpenGallery = Callable[..., QQuickWindow]
Find = Callable[[QQuickWindow, str], QQuickItem]


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from below(child)


def key(keyboard: QQuickItem, letters: str) -> QQuickItem | None:
    """Find the key that writes the letters."""
    return next(
        (
            item
            for item in below(keyboard)
            if item.metaObject().className().startswith("Key_")
            and item.property("text") == letters
            and item.isVisible()
        ),
        None,
    )


def touch(window: QQuickWindow, item: QQuickItem) -> None:
    place: QPoint = item.mapToScene(item.boundingRect().center()).toPoint()
    finger = QTest.createTouchDevice()
    QTest.touchEvent(window, finger).press(0, place, window).commit()
    QTest.touchEvent(window, finger).release(0, place, window).commit()


@pytest.fixture
def window(open_gallery: OpenGallery) -> QQuickWindow:
    return open_gallery("KioskGallery")


@pytest.fixture
def keyboard(window: QQuickWindow, find: Find, qtbot: QtBot) -> QQuickItem:
    find(window, "field").forceActiveFocus()
    found = find(window, "keyboard")
    qtbot.waitUntil(lambda: found.isVisible() and key(found, "a") is not None)
    return found


def test_a_touch_on_a_key_writes_its_letter(
    window: QQuickWindow, keyboard: QQuickItem, find: Find, qtbot: QtBot
) -> None:
    field = find(window, "field")
    for letters in ("a", "ö"):
        pressed = key(keyboard, letters)
        assert pressed is not None
        touch(window, pressed)
    # The first letter of a name is written large.
    qtbot.waitUntil(lambda: field.property("text") == "Aö")


def test_the_keys_are_those_of_the_visitors_language(keyboard: QQuickItem, qtbot: QtBot) -> None:
    assert key(keyboard, "å") is not None
    keyboard.setProperty("layout", "en_GB")
    qtbot.waitUntil(lambda: key(keyboard, "å") is None and key(keyboard, "a") is not None)
    keyboard.setProperty("layout", "sv_SE")
    qtbot.waitUntil(lambda: key(keyboard, "å") is not None)


def test_a_screen_is_shown_before_other_keys_are_made_and_none_of_the_old_are_seen(
    keyboard: QQuickItem, qtbot: QtBot
) -> None:
    keyboard.setProperty("layout", "en_GB")
    assert key(keyboard, "å") is not None
    assert keyboard.opacity() == 0
    qtbot.waitUntil(lambda: key(keyboard, "å") is None and keyboard.opacity() == 1)


def test_keys_are_large_enough_for_a_finger(keyboard: QQuickItem) -> None:
    """20 mm are 81 px on this screen."""
    pressed = key(keyboard, "a")
    assert pressed is not None
    assert pressed.width() >= 81
    assert pressed.height() >= 81


def test_no_words_are_offered(window: QQuickWindow, keyboard: QQuickItem, qtbot: QtBot) -> None:
    for _ in range(3):
        pressed = key(keyboard, "a")
        assert pressed is not None
        touch(window, pressed)
    lists = [
        item
        for item in below(keyboard)
        if item.metaObject().className().startswith("QQuickListView")
        and item.isVisible()
        and item.property("count") > 0
    ]
    assert lists == []


def test_the_desk_beside_it_gets_no_keyboard_and_keeps_its_own(
    open_gallery: OpenGallery, find: Find, qtbot: QtBot, keyboard: QQuickItem
) -> None:
    desk = open_gallery("DeskGallery")
    field = find(desk, "field")
    field.forceActiveFocus()
    qtbot.waitUntil(lambda: not keyboard.isVisible())
    QTest.keyClick(desk, Qt.Key.Key_P)
    assert field.property("text") == "p"
    assert not keyboard.isVisible()
