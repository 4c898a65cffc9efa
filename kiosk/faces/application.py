"""The one Qt application of the process: what must be settled before the first window."""

import os
from collections.abc import Sequence

from PySide6.QtCore import QLoggingCategory, QTimer
from PySide6.QtGui import QFont, QGuiApplication

from kiosk.documents.fonts import FAMILIES, load_fonts
from kiosk.garbage import collect_when_told

# Qt's own keyboard looks for sound servers and overrides its own members at every start; neither
# says anything about us.
_NOISE = "qt.multimedia.symbolsresolver.warning=false\nqt.qml.propertyCache.append.warning=false"

_COLLECTING = "collecting garbage"
_COLLECT_MILLISECONDS = 200


def make_application(arguments: Sequence[str] = ("foaje",)) -> QGuiApplication:
    """Give the process its Qt application, with the on-screen keyboard and the shipped fonts.

    The keyboard must be chosen before the application exists. It is drawn only where a face holds
    an `OnScreenKeyboard`; left alone it would open a window of its own for every text field.
    """
    os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
    os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"
    QLoggingCategory.setFilterRules(_NOISE)
    running = QGuiApplication.instance()
    application = (
        running if isinstance(running, QGuiApplication) else QGuiApplication(list(arguments))
    )
    if application.findChild(QTimer, _COLLECTING) is None:
        collecting = QTimer(application)
        collecting.setObjectName(_COLLECTING)
        collecting.timeout.connect(collect_when_told())
        collecting.start(_COLLECT_MILLISECONDS)
    application.setApplicationName("Foajé")
    application.setDesktopFileName("foaje")
    load_fonts()
    # All of them by name, or Qt takes the letters of Arabic from whatever font the machine has.
    application.setFont(QFont(list(FAMILIES)))
    return application
