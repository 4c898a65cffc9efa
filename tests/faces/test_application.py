import os
import threading
import weakref
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase, QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.documents.fonts import FAMILIES
from kiosk.faces.application import make_application
from kiosk.resources import FONTS


def test_the_shipped_fonts_are_the_ones_drawn_with(qapp: QGuiApplication) -> None:
    assert QGuiApplication.font().family() == FAMILIES[0]
    assert list(FONTS.glob("*.ttf"))
    for script in ("Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew"):
        assert script in QFontDatabase.families()


def test_the_keyboard_is_chosen_and_opens_no_window_of_its_own(qapp: QGuiApplication) -> None:
    assert make_application() is qapp
    assert os.environ["QT_IM_MODULE"] == "qtvirtualkeyboard"
    assert os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] == "1"


class LostInACycle(QObject):
    """An object of Qt that only Python's search for garbage finds."""

    def __init__(self, told: Callable[[], object]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, told)


def test_an_object_of_qt_is_let_go_on_its_own_thread_whoever_makes_garbage(
    qapp: QGuiApplication, qtbot: QtBot
) -> None:
    let_go_by: list[int] = []
    LostInACycle(lambda: let_go_by.append(threading.get_ident()))
    made: list[list[int]] = []
    other = threading.Thread(target=lambda: made.extend([] for _ in range(100_000)))
    other.start()
    other.join()
    assert let_go_by == []
    qtbot.waitUntil(lambda: bool(let_go_by))
    assert let_go_by == [threading.get_ident()]
