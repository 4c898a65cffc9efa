"""The language of one face, switched while it is shown and without touching the others.

Every face has a catalogue of its own (`foaje_visitor_sv.qm`), whose contexts are the names of that
face's QML files. Hence a catalogue can come and go without any other face noticing. The visitor's
face has one for each language pack; below it lies that of the language the pack falls back to.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Signal
from PySide6.QtQml import QQmlEngine

from kiosk.resources import TRANSLATIONS
from kiosk.wording.voice import catalogues


class FaceLanguage(QObject):
    """The language one face is shown in: `sv`, `en`, or the code of a language pack.

    `use` loads the face's catalogue and has its engine draw every text anew.
    """

    changed = Signal(str)

    def __init__(
        self, face: str, engine: QQmlEngine, language: str, folder: Path = TRANSLATIONS
    ) -> None:
        super().__init__(engine)
        self._face = face
        self._engine = engine
        self._folder = folder
        self._translators: tuple[QTranslator, ...] = ()
        self._language = ""
        self.use(language)

    @property
    def language(self) -> str:
        """Give the language shown now."""
        return self._language

    def use(self, language: str) -> None:
        """Show the face in this language; a missing catalogue leaves the English source texts."""
        if language == self._language:
            return
        self._leave()
        self._translators = catalogues(language, self._face, folder=self._folder)
        for translator in reversed(self._translators):  # the last one installed is asked first
            QCoreApplication.installTranslator(translator)
        self._language = language
        self._engine.setUiLanguage(language)
        self._engine.retranslate()
        self.changed.emit(language)

    def close(self) -> None:
        """Take the face's catalogue out of the program."""
        self._leave()

    def _leave(self) -> None:
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = ()
