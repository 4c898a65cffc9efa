"""Opens the security face."""

from kiosk import settings
from kiosk.dispatch.evacuation_paper import EvacuationPaper
from kiosk.faces.activity import Activity
from kiosk.faces.house import House
from kiosk.faces.practice import practice_properties
from kiosk.faces.security.view_model import SecurityViewModel
from kiosk.faces.window import Face, PixelSize, open_face
from kiosk.wording.voice import Voice


def open_security_face(
    house: House,
    paper: EvacuationPaper,
    face_settings: settings.Face,
    size: PixelSize | None = None,
) -> Face:
    """Open the face with its list; raises `FaceBroken`. The house must outlive the face."""
    view_model = SecurityViewModel(house, paper, Voice(face_settings.language))
    properties = {"vm": view_model, **practice_properties(house.settings)}
    opened = open_face("security", "SecurityFace", properties, face_settings, size)
    view_model.languageWanted.connect(opened.language.use)
    # The engine lives as long as the face is open and frees what it owns when it goes.
    view_model.setParent(opened.engine)
    opened.language.changed.connect(view_model.speak)
    opened.window.installEventFilter(Activity(view_model.touch, view_model))
    opened.engine.destroyed.connect(view_model.close)
    return opened
