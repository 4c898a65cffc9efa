"""Opens one face: an engine of its own, its sizes, its language, its window."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from kiosk import settings
from kiosk.faces.icons import PROVIDER, IconProvider
from kiosk.faces.language import FaceLanguage
from kiosk.faces.physical_size import (
    DESK,
    Measures,
    Screen,
    kiosk_measures,
    pixel_pitch_mm,
    viewing_distance,
)
from kiosk.faces.sizes import Sizes
from kiosk.resources import QML, RESOURCES, TRANSLATIONS

MODULE = "Foaje"
FaceName = Literal["visitor", "desk", "security"]
log = logging.getLogger(__name__)


class FaceBroken(Exception):  # noqa: N818 - tells what is broken, as a doctor would
    """The face's QML cannot be loaded; the text names file, line and reason."""


@dataclass(frozen=True)
class PixelSize:
    """The size of a window in pixels as Qt counts them."""

    width: int
    height: int


class Face:
    """One face while it is open; `close` is the only way to end it that a kiosk obeys."""

    def __init__(
        self, name: FaceName, engine: QQmlEngine, language: FaceLanguage, warnings: list[str]
    ) -> None:
        self.name = name
        self.engine = engine
        self.language = language
        self.warnings = warnings
        self._window: QQuickWindow | None = None

    @property
    def window(self) -> QQuickWindow:
        """Give the face's window; raises `FaceBroken` once the face is closed."""
        if self._window is None:
            raise FaceBroken(f"{self.name} is closed")
        return self._window

    @cached_property
    def sizes(self) -> Sizes:
        """Give the measures this face draws with."""
        return sizes_of(self.engine)

    @cached_property
    def theme(self) -> QObject:
        """Give the face's `Theme`; its `scheme` is light, dark or contrast."""
        return theme_of(self.engine)

    def show(self, root: str, properties: Mapping[str, object]) -> None:
        """Make the window of the named QML type, once; raises `FaceBroken`."""
        made = create(self.engine, root, properties)
        if not isinstance(made, QQuickWindow):
            raise FaceBroken(f"{root} is not a window")
        self._window = made

    def close(self) -> None:
        """Close the window and free everything drawn; the view-models stay the caller's.

        What the QML says while it is taken apart (a view-model may go first) interests nobody.
        """
        self.engine.warnings.disconnect()
        self.language.close()
        if self._window is not None:
            self._window.setProperty("mayClose", True)
            self._window.close()
            self._window.deleteLater()
            self._window = None
        self.engine.deleteLater()


def open_face(
    name: FaceName,
    root: str,
    properties: Mapping[str, object],
    face: settings.Face,
    size: PixelSize | None = None,
) -> Face:
    """Open a face on its screen: full screen, or as a window of the given size.

    `root` is the QML type of the window (a `FaceWindow`) and `properties` its required properties;
    the caller keeps them alive until the face is closed. A window of a given size stands for a
    whole screen of that many pixels. Raises `FaceBroken` if the QML cannot be loaded.
    """
    screen = screen_of(face)
    opened = Face(name, *_engine(name, face))
    opened.sizes.use(measures_for(name, face, screen, size))
    opened.show(root, properties)
    window = opened.window
    window.setScreen(screen)
    if size is None:
        window.setGeometry(screen.geometry())
        window.showFullScreen()
    else:
        window.resize(size.width, size.height)
        window.show()
    return opened


def measures_for(
    name: FaceName, face: settings.Face, screen: QScreen, size: PixelSize | None = None
) -> Measures:
    """Choose the measures of a face: the visitor stands, who works here sits."""
    if name != "visitor":
        return DESK
    pitch = pitch_of(face, screen, size)
    whole = (size.width, size.height) if size else screen.size().toTuple()
    distance = face.viewing_distance_mm or viewing_distance(pitch, whole)
    return kiosk_measures(pitch, distance, whole)


def pitch_of(face: settings.Face, screen: QScreen, size: PixelSize | None = None) -> float:
    """Give the width of one pixel of a face's screen in millimetres."""
    told = screen.physicalSize()
    pixels = screen.size()
    whole = Screen(pixels.width(), pixels.height(), told.width(), told.height())
    if size is not None and face.diagonal_inches > 0:
        whole = Screen(size.width, size.height)
    return pixel_pitch_mm(whole, face.diagonal_inches)


def prepare(engine: QQmlEngine) -> list[str]:
    """Teach an engine our QML module, keyboard and icons; give the list its warnings go to."""
    warnings: list[str] = []

    def keep(errors: list[QQmlError]) -> None:
        for error in errors:
            log.warning("%s", error.toString())
            warnings.append(error.toString())

    engine.warnings.connect(keep)
    engine.setOutputWarningsToStandardError(False)
    engine.addImportPath(str(QML))
    engine.addImportPath(str(RESOURCES / "keyboard"))
    engine.addImageProvider(PROVIDER, IconProvider())
    return warnings


def create(engine: QQmlEngine, root: str, properties: Mapping[str, object]) -> QObject:
    """Make one object of a QML type of ours; raises `FaceBroken` with file, line and reason."""
    # What a component makes dies with it, so it lives as long as its engine.
    component = QQmlComponent(engine, engine)
    component.loadFromModule(MODULE, root)
    if not component.isReady():
        raise FaceBroken(component.errorString().strip() or root)
    made = component.createWithInitialProperties(dict(properties))
    if component.isError() or not isinstance(made, QObject):
        raise FaceBroken(component.errorString().strip() or root)
    return made


def sizes_of(engine: QQmlEngine) -> Sizes:
    """Give the one `Sizes` of an engine; each asking costs time and memory, so keep it."""
    sizes = _singleton(engine, "Sizes")
    if not isinstance(sizes, Sizes):
        raise FaceBroken(f"{MODULE}.Sizes")
    return sizes


def theme_of(engine: QQmlEngine) -> QObject:
    """Give the one `Theme` of an engine; each asking costs time and memory, so keep it."""
    return _singleton(engine, "Theme")


def _singleton(engine: QQmlEngine, name: str) -> QObject:
    # Not by engine.singletonInstance: it holds Python's lock while Qt's loading thread may ask our
    # translator, made in Python, for a message and wait for that lock for ever (PySide6 6.11).
    reader = QQmlComponent(engine)
    source = f"import QtQml\nimport {MODULE}\nQtObject {{ property QtObject found: {name} }}"
    reader.setData(source.encode(), QUrl("singleton.qml"))
    made = reader.create() if reader.isReady() else None
    found = made.property("found") if made is not None else None
    if not isinstance(found, QObject):
        raise FaceBroken(reader.errorString().strip() or name)
    return found


def _engine(
    name: FaceName, face: settings.Face, folder: Path = TRANSLATIONS
) -> tuple[QQmlEngine, FaceLanguage, list[str]]:
    engine = QQmlEngine()
    warnings = prepare(engine)
    return engine, FaceLanguage(name, engine, face.language, folder), warnings


def screen_of(face: settings.Face) -> QScreen:
    """Give the screen a face is shown on; the first one where the one set is not there."""
    screens = QGuiApplication.screens()
    if face.screen < len(screens):
        return screens[face.screen]
    log.warning("screen %d is not there, using the first of %d", face.screen, len(screens))
    return screens[0]
