import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import settings
from kiosk.faces.physical_size import DESK
from kiosk.faces.window import Face, FaceBroken, FaceName, PixelSize, open_face

SIZE = PixelSize(540, 960)


@contextmanager
def face(
    name: FaceName = "visitor", root: str = "FaceWindow", **properties: object
) -> Iterator[Face]:
    opened = open_face(
        name, root, properties, settings.Face(diagonal_inches=21.5, language="sv"), SIZE
    )
    yield opened
    opened.close()


def test_a_face_opens_in_its_size_and_its_language(qapp: QGuiApplication, qtbot: QtBot) -> None:
    with face() as opened:
        qtbot.waitUntil(opened.window.isExposed)
        assert (opened.window.width(), opened.window.height()) == (540, 960)
        assert opened.language.language == "sv"
        assert opened.warnings == []
        assert not opened.window.grabWindow().isNull()


def test_a_visitor_stands_and_a_receptionist_sits(qapp: QGuiApplication, qtbot: QtBot) -> None:
    with face("visitor") as kiosk, face("desk") as desk:
        # 540 by 960 pixels on 21.5 inches: one pixel is 0.496 mm.
        assert kiosk.sizes.property("button") == 21
        assert kiosk.sizes.property("target") == 41
        assert desk.sizes.property("button") == DESK.button


def test_no_key_of_a_visitor_closes_the_kiosk(qapp: QGuiApplication, qtbot: QtBot) -> None:
    with face("visitor", mayClose=False) as opened:
        window = opened.window
        qtbot.waitUntil(window.isExposed)
        refused = QCloseEvent()
        QGuiApplication.sendEvent(window, refused)
        QTest.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
        assert not window.close()
        assert window.isVisible()
    assert not window.isVisible()


def test_a_desk_may_be_closed_by_who_works_there(qapp: QGuiApplication, qtbot: QtBot) -> None:
    with face("desk", mayClose=True) as opened:
        assert opened.window.close()


def test_a_closed_face_has_no_window(qapp: QGuiApplication, qtbot: QtBot) -> None:
    with face() as opened:
        pass
    with pytest.raises(FaceBroken, match="visitor"):
        _ = opened.window


@pytest.mark.parametrize(
    ("root", "said"), [("NoSuchFace", "NoSuchFace"), ("Chip", "label"), ("Panel", "not a window")]
)
def test_a_face_that_cannot_be_loaded_says_what_is_wrong(
    qapp: QGuiApplication, qtbot: QtBot, root: str, said: str
) -> None:
    with pytest.raises(FaceBroken, match=said), face(root=root):
        pass


def test_a_screen_that_is_not_there_is_replaced_by_the_first(
    qapp: QGuiApplication, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    opened = open_face("desk", "FaceWindow", {}, settings.Face(screen=9), SIZE)
    assert opened.window.screen() is not None
    assert "screen 9" in caplog.text
    opened.close()


STARTS_WITH_A_CATALOGUE = """
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlEngine
from kiosk.faces.application import make_application
from kiosk.faces.window import create, prepare, sizes_of, theme_of
application = make_application()
catalogue = QTranslator()
QCoreApplication.installTranslator(catalogue)
engine = QQmlEngine()
prepare(engine)
print(theme_of(engine).property("scheme"), sizes_of(engine).property("target"))
window = create(engine, "FaceWindow", {})
"""


def test_a_catalogue_made_in_python_never_locks_the_start() -> None:
    """In a process of its own, for a lock would hold this one for ever."""
    command = [sys.executable, "-c", STARTS_WITH_A_CATALOGUE]
    done = subprocess.run(command, check=True, timeout=20, capture_output=True, text=True)
    assert done.stdout.split() == ["light", "44"]
