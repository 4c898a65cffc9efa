"""What the visitor's screens show and what touches on them do."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk import settings
from kiosk.faces.house import House
from kiosk.faces.visitor import flow, registration
from kiosk.faces.visitor.flow import Move, Outcome, Screen, Session
from kiosk.faces.visitor.sentences import problem_of, too_many_codes
from kiosk.faces.visitor.steps_when_leaving import VisitorLeaving
from kiosk.reception.arrival import ShownCode
from kiosk.refusal import Refused
from kiosk.visits.codes import BOOKING_CODE_LENGTH, FORMER_CODE_LENGTH, SHORT_CODE_LENGTH, read_code
from kiosk.visits.signed_codes import is_signed_code

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_LENGTHS = (BOOKING_CODE_LENGTH, SHORT_CODE_LENGTH, FORMER_CODE_LENGTH)
LanguageSwitch = Callable[[str], None]


@QmlElement
class VisitorViewModel(VisitorLeaving):
    """One visitor after the other. What one typed is gone before the next comes (`forget`).

    Somebody outside calls `tick` once a second and `stir` whenever a person does something.
    """

    def __init__(
        self,
        house: House,
        language_switch: LanguageSwitch | None = None,
        face: settings.Face | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(house, face, parent)
        self._switch = language_switch
        self.foyer.evacuated.connect(self.forget)
        self.languages.chosen.connect(self.chooseLanguage)
        self.languages.changed.connect(self._restart_countdown)
        self._call.changed.connect(self._restart_countdown)

    @Slot()
    def readOfData(self) -> None:
        """Read what happens with what is written; going back finds it as it was typed."""
        self._move(Move.READ_OF_DATA)

    @Slot(str)
    def writeCode(self, text: str) -> None:
        """Take the code as typed or scanned so far."""
        self._write(replace(self._session, code=text))

    @Slot()
    def sendCode(self) -> None:
        """Be greeted by the booking's code, or check out by the badge's."""
        if self._guessing.pause:
            self._show(self._session, too_many_codes())
        elif self._session.screen is Screen.BOOKING_CODE:
            self._send_booking_code()
        elif self._session.screen is Screen.CHECK_OUT:
            done = flow.concluded(Outcome.LEFT)
            self._do(lambda _: done, registration.check_out, self._session.code, self._house)

    def take_code(self, code: str) -> bool:
        """Take what a reader read: a booking's code greets, a badge's checks out.

        A badge that lets somebody in again greets too. Where a code is asked for it stands for
        typing; anywhere else but at the start it means nothing. Tells whether it was a code.
        """
        kept, session = read_code(code), self._session
        asked = session.screen in (Screen.BOOKING_CODE, Screen.CHECK_OUT)
        if self._busy or not (session.resting or asked):
            return False
        if not is_signed_code(kept) and len(kept) not in _LENGTHS:
            return False
        self._ask(self._shown, registration.shown_code(kept, self._house, manned=self.foyer.manned))
        return True

    def _shown(self, shown: ShownCode | Refused) -> Session:
        """Go where a code belongs, with the short one: a signed one is no sight for a screen."""
        if isinstance(shown, Refused):
            self._count(shown)
            self._afterwards = lambda: self._show(self._session, problem_of(shown))
            return self._with_code("", Move.CHECK_OUT)
        self._afterwards = self.sendCode
        return self._with_code(shown.code, Move.BOOKED if shown.comes_in else Move.CHECK_OUT)

    def _with_code(self, code: str, move: Move) -> Session:
        """Give the session with a code; where one is asked for already, on the screen it is on."""
        return flow.moved(replace(self._session, code=code), move)

    @Slot()
    def goBack(self) -> None:
        """Go back one screen, keeping what was typed; not to the start, where all is gone."""
        if self._busy or not self._session.trail:
            return
        back = flow.moved_back(self._session)
        if back.resting:
            self._forget_session()
        else:
            self._show(back)

    @Slot()
    def startOver(self) -> None:
        """Begin from the start with nothing typed, in the language shown.

        Also while something is under way: what hangs holds nobody. Its answer reaches nobody.
        """
        self._forget_session()

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Have the face shown in another language; the face answers by `speak`."""
        if self._switch is not None and language != self._language:
            self._switch(language)

    @Slot()
    def stay(self) -> None:
        """Give the visitor the whole time again."""
        self._restart_countdown()

    def stir(self) -> None:
        """Take notice that somebody is there; while the question stands only `stay` answers it."""
        if not self._countdown.warns:
            self._restart_countdown()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Say everything in this language from now on."""
        self._language = language
        self.foyer.speak(language)
        self.languages.shown(language)
        self.changed.emit()
        if self._session.host is not None and not self._session.booked:
            self._read_news_of(self._session.host)

    @Slot()
    def tick(self) -> None:
        """Let one second pass."""
        self.foyer.look_at_the_clock()
        self._call.tick()
        self._wait_another_second()
        if self._countdown.tick():  # while busy too: a disk that hangs must not keep a name shown
            self.forget()
        elif self._session.resting and self._session.screen is not self._at_rest().screen:
            self._show(self._at_rest())
        self.waited.emit()

    @Slot()
    def forget(self) -> None:
        """Let go of everything of this visitor, the chosen language and aids too."""
        self._forget_session()
        self.forgotten.emit()
        if self._language != self._face.language:
            self.chooseLanguage(self._face.language)
