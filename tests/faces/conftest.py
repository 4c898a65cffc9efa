"""What every test of a face stands on: one Qt application, an engine like the program's, audits."""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

# Before anything else makes a Qt application: the keyboard and the platform are chosen then.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

# Importing a face registers its view-models; without them no QML file of it can be loaded.
import kiosk.faces.desk.face
import kiosk.faces.security.face
import kiosk.faces.visitor.face  # noqa: F401
from kiosk.faces.application import make_application
from kiosk.faces.physical_size import DESK, Measures, Screen, kiosk_measures, pixel_pitch_mm
from kiosk.faces.window import prepare, sizes_of
from kiosk.house.belonging import TieToHouse
from kiosk.resources import QML

GALLERY = Path(__file__).parent / "gallery"
KIOSK = kiosk_measures(pixel_pitch_mm(Screen(1080, 1920), 21.5), 600, (1080, 1920))
Complaints = list[str]
OpenGallery = Callable[..., QQuickWindow]


@pytest.fixture(scope="session")
def qapp() -> QGuiApplication:
    """Give the program's own application instead of the one of pytest-qt, which has widgets."""
    return make_application()


def delete_what_was_closed(application: QGuiApplication) -> None:
    """Delete windows and engines that wait for it.

    Left to themselves they go in the midst of the next test's opening, and each opening takes
    longer than the one before: the 250th desk took three times as long as the first.
    """
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def tie() -> TieToHouse | None:
    """Give how the station is tied to others: it is alone, unless a test says otherwise."""
    return None


@pytest.fixture(autouse=True)
def _nothing_closed_stays(qapp: QGuiApplication) -> Iterator[None]:
    yield
    delete_what_was_closed(qapp)


@pytest.fixture
def engine(qapp: QGuiApplication) -> Iterator[QQmlEngine]:
    """Give an engine that knows the module, the keyboard and the icons; it must stay silent."""
    made = QQmlEngine()
    warnings = prepare(made)
    yield made
    made.deleteLater()
    delete_what_was_closed(qapp)
    gc.collect()
    assert warnings == []


@pytest.fixture
def open_gallery(engine: QQmlEngine, qtbot: QtBot) -> Iterator[OpenGallery]:
    """Open one of the galleries of controls as a kiosk or a desk shows it."""
    opened: list[QQuickWindow] = []

    def opening(name: str, properties: Mapping[str, object] | None = None) -> QQuickWindow:
        kiosk = name.startswith("Kiosk")
        measures: Measures = KIOSK if kiosk else DESK
        sizes_of(engine).use(measures)
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(GALLERY / f"{name}.qml")), engine)
        window = component.createWithInitialProperties(dict(properties or {}))
        assert isinstance(window, QQuickWindow), component.errorString()
        window.resize(1080 if kiosk else 1366, 1920 if kiosk else 768)
        window.show()
        window.requestActivate()
        qtbot.waitUntil(window.isActive)
        qtbot.waitUntil(lambda: not window.grabWindow().isNull())
        opened.append(window)
        return window

    yield opening
    for window in opened:
        window.close()
        window.deleteLater()


def items_of(root: QQuickItem) -> Iterator[QQuickItem]:
    """Walk every visible item below `root`."""
    for item in root.childItems():
        if item.isVisible():
            yield item
            yield from items_of(item)


def is_interactive(item: QQuickItem) -> bool:
    """Say whether a person can press or type into the item."""
    kinds = ("QQuickAbstractButton", "QQuickTextInput", "QQuickTextEdit", "QQuickMouseArea")
    return any(item.inherits(kind) for kind in kinds)


def belongs_to_keyboard(item: QQuickItem) -> bool:
    """Say whether Qt's own on-screen keyboard drew the item; its keys are never accessible."""
    above: QQuickItem | None = item
    while above is not None:
        if above.metaObject().className().startswith(("InputPanel", "OnScreenKeyboard")):
            return True
        above = above.parentItem()
    return False


@pytest.fixture(scope="session")
def complaints() -> Callable[[QQuickWindow, int], Complaints]:
    """Judge every interactive item of an open window: it has a name and can be hit by a finger."""

    def judge(window: QQuickWindow, target: int) -> Complaints:
        found: Complaints = []
        interactive = [
            item
            for item in items_of(window.contentItem())
            if is_interactive(item) and not belongs_to_keyboard(item)
        ]
        assert interactive, "the window holds nothing to press or type into"
        for item in interactive:
            what = f"{item.metaObject().className()} {item.objectName()}".strip()
            spoken = QAccessible.queryAccessibleInterface(item)
            if not spoken.text(QAccessible.Text.Name).strip():
                found.append(f"{what}: no accessible name")
            if item.height() < target:
                found.append(f"{what}: {item.height():.0f} px high, less than {target}")
        return found

    return judge


@pytest.fixture
def qml_tree(tmp_path: Path) -> Path:
    """Copy the QML module, with freshly generated types of the Python classes, to be linted."""
    copied = tmp_path / "qml"
    shutil.copytree(QML, copied, ignore=shutil.ignore_patterns("*.qmltypes"))
    root = QML.parent.parent
    sources = sorted(
        str(path)
        for path in (root / "kiosk" / "faces").rglob("*.py")
        if "QML_IMPORT_NAME" in path.read_text("utf-8")
    )
    classes = tmp_path / "foaje.json"
    tools = Path(sys.executable).parent
    run(tools / "pyside6-metaobjectdump", "--compact", "--quiet", "--out-file", classes, *sources)
    run(
        tools / "pyside6-qmltyperegistrar",
        *("--import-name", "Foaje", "--major-version", "1", "--minor-version", "0"),
        *("--generate-qmltypes", copied / "Foaje" / "foaje.qmltypes"),
        *("-o", tmp_path / "unused.cpp", classes),
    )
    return copied


def run(*command: str | Path) -> None:
    """Run a tool of Qt; a failure shows what it said."""
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def named(window: QObject, name: str) -> QQuickItem:
    """Find the item with an object name."""
    item = window.findChild(QQuickItem, name, Qt.FindChildOption.FindChildrenRecursively)
    assert isinstance(item, QQuickItem), name
    return item


@pytest.fixture(scope="session")
def find() -> Callable[[QObject, str], QQuickItem]:
    """Give the function that finds an item by its object name."""
    return named
