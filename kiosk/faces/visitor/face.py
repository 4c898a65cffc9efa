"""Opens the visitor's face and connects it with its language, the clock and who touches it."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from kiosk import settings
from kiosk.faces.house import House
from kiosk.faces.practice import practice_properties
from kiosk.faces.shown_codes import ShownCodes
from kiosk.faces.speech.speaker import EspeakSpeaker, Speaker
from kiosk.faces.visitor.accessibility import Accessibility
from kiosk.faces.visitor.blank_field import BlankField
from kiosk.faces.visitor.data_promise import DataPromise
from kiosk.faces.visitor.view_model import VisitorViewModel
from kiosk.faces.window import Face, FaceBroken, PixelSize, open_face

_STIRS = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress}
_LIFTS = {QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease}


class _Watch(QObject):
    """Keeps a view-model going as long as its face: seconds pass, persons touch."""

    def __init__(
        self, view_model: VisitorViewModel, accessibility: Accessibility, face: Face
    ) -> None:
        super().__init__(face.engine)
        self.view_model = view_model
        self.accessibility = accessibility
        self._window = face.window
        self._blank = BlankField(self)
        self._resting = True
        view_model.changed.connect(self._see_who_is_gone)
        face.language.changed.connect(view_model.speak)
        accessibility.attach(face)
        face.window.installEventFilter(self)  # last, for the last one is asked first
        seconds = QTimer(self)
        seconds.setObjectName("seconds")
        seconds.setInterval(1000)
        seconds.timeout.connect(view_model.tick)
        seconds.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _STIRS:
            self.view_model.stir()
        if isinstance(event, QKeyEvent):
            self._see_how_it_is_typed(event)
        elif event.type() in _LIFTS:
            # Only when the finger has done what it came for: the keyboard moves what it touches.
            QTimer.singleShot(0, self, self._bring_keyboard)
        return super().eventFilter(watched, event)

    def _see_who_is_gone(self) -> None:
        resting = bool(self.view_model.property("resting"))
        if resting and not self._resting:
            self._blank.meet(self._window)
        self._resting = resting

    def _bring_keyboard(self) -> None:
        self.view_model.languages.type_on_keys(typed=False)

    def _see_how_it_is_typed(self, event: QKeyEvent) -> None:
        """Let the on-screen keyboard stand back for keys that write; its own come from within."""
        if event.type() == QEvent.Type.KeyPress and event.spontaneous() and _writes(event):
            self.view_model.languages.type_on_keys(typed=True)


def _writes(event: QKeyEvent) -> bool:
    return bool(event.text()) and event.text().isprintable()


def open_visitor_face(
    house: House,
    face_settings: settings.Face,
    size: PixelSize | None = None,
    speaker: Speaker | None = None,
) -> Face:
    """Open the visitor's face on its screen; `view_model_of` gives its view-model.

    Both live equally long. `speaker` says what is spoken, espeak-ng unless another is given.
    Raises `FaceBroken` as `open_face` does.
    """
    opened: list[Face] = []

    def switch(language: str) -> None:
        for face in opened:
            face.language.use(language)

    view_model = VisitorViewModel(house, switch, face_settings)
    accessibility = Accessibility(view_model, face_settings, size, speaker or EspeakSpeaker())
    promise = DataPromise(house.settings, view_model)
    properties = {
        "vm": view_model,
        "foyer": view_model.foyer,
        "languages": view_model.languages,
        "promise": promise,
        **accessibility.properties(),
        **practice_properties(house.settings),
    }
    face = open_face("visitor", "VisitorFace", properties, face_settings, size)
    opened.append(face)
    _Watch(view_model, accessibility, face)
    ShownCodes(house, face, view_model.take_code)
    return face


def view_model_of(face: Face) -> VisitorViewModel:
    """Give the view-model of an open visitor's face."""
    return _watch_of(face).view_model


def accessibility_of(face: Face) -> Accessibility:
    """Give the aids, the speech and the letter picker of an open visitor's face."""
    return _watch_of(face).accessibility


def _watch_of(face: Face) -> _Watch:
    watch = face.engine.findChild(_Watch)
    if watch is None:
        raise FaceBroken(f"{face.name} is no visitor's face")
    return watch
