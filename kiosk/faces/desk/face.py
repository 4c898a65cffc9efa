"""Opens the desk on its screen."""

from kiosk import settings
from kiosk.faces.activity import Activity
from kiosk.faces.desk.attention import Attention
from kiosk.faces.desk.badge_pictures import PROVIDER, BadgePictureProvider
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.faces.house import House
from kiosk.faces.practice import practice_properties
from kiosk.faces.shown_codes import ShownCodes
from kiosk.faces.speech.speaker import EspeakSpeaker, Speaker
from kiosk.faces.window import Face, PixelSize, open_face


def open_desk_face(
    house: House,
    face_settings: settings.Face,
    size: PixelSize | None = None,
    speaker: Speaker | None = None,
) -> Face:
    """Open the receptionist's window; raises `FaceBroken`. The house must outlive the face.

    `speaker` sounds when somebody comes or calls, aplay unless another is given.
    """
    desk = DeskViewModel(house, face_settings.language)
    face = open_face(
        "desk", "DeskFace", {"vm": desk, **practice_properties(house.settings)}, face_settings, size
    )
    desk.languageWanted.connect(face.language.use)
    face.language.changed.connect(desk.use_language)
    face.engine.addImageProvider(PROVIDER, BadgePictureProvider(desk.shown_badges()))
    # The engine lives as long as the face is open and frees what it owns when it goes.
    desk.setParent(face.engine)
    face.window.installEventFilter(Activity(desk.touch, desk))
    ShownCodes(house, face, desk.take_code)
    sounds = speaker or EspeakSpeaker()
    attention = Attention(face.window, house.settings.desk_sound, sounds, desk)
    desk.noticed.connect(attention.call)
    face.engine.destroyed.connect(desk.close)
    face.engine.destroyed.connect(sounds.close)
    return face
