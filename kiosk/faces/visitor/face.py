"""Opens the visitor's face and connects it with its language, the clock and who touches it."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from kiosk import settings
from kiosk.faces.house import House
from kiosk.faces.visitor.data_promise import DataPromise
from kiosk.faces.visitor.view_model import VisitorViewModel
from kiosk.faces.window import Face, FaceBroken, PixelSize, open_face

_STIRS = {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress}


class _Watch(QObject):
    """Keeps a view-model going as long as its face: seconds pass, persons touch."""

    def __init__(self, view_model: VisitorViewModel, face: Face) -> None:
        super().__init__(face.engine)
        self.view_model = view_model
        face.language.changed.connect(view_model.speak)
        face.window.installEventFilter(self)
        seconds = QTimer(self)
        seconds.setInterval(1000)
        seconds.timeout.connect(view_model.tick)
        seconds.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _STIRS:
            self.view_model.stir()
            self._see_how_it_is_typed(event)
        return super().eventFilter(watched, event)

    def _see_how_it_is_typed(self, event: QEvent) -> None:
        """Let the on-screen keyboard stand back for keys that write; its own come from within."""
        if not isinstance(event, QKeyEvent):
            self.view_model.languages.type_on_keys(typed=False)
        elif event.spontaneous() and event.text().isprintable() and event.text():
            self.view_model.languages.type_on_keys(typed=True)


def open_visitor_face(
    house: House, face_settings: settings.Face, size: PixelSize | None = None
) -> Face:
    """Open the visitor's face on its screen; `view_model_of` gives its view-model.

    Both live equally long. Raises `FaceBroken` as `open_face` does.
    """
    opened: list[Face] = []

    def switch(language: str) -> None:
        for face in opened:
            face.language.use(language)

    view_model = VisitorViewModel(house, switch, face_settings)
    promise = DataPromise(house.settings, view_model)
    properties = {
        "vm": view_model,
        "foyer": view_model.foyer,
        "languages": view_model.languages,
        "promise": promise,
    }
    face = open_face("visitor", "VisitorFace", properties, face_settings, size)
    opened.append(face)
    _Watch(view_model, face)
    return face


def view_model_of(face: Face) -> VisitorViewModel:
    """Give the view-model of an open visitor's face."""
    watch = face.engine.findChild(_Watch)
    if watch is None:
        raise FaceBroken(f"{face.name} is no visitor's face")
    return watch.view_model
