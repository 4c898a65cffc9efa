import os

from PySide6.QtGui import QFontDatabase, QGuiApplication

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
