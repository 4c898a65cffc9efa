"""What the visitor's screens show and what touches on them do."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from db.writer import Transaction
from kiosk import settings
from kiosk.directory.model import Person
from kiosk.faces.house import House
from kiosk.faces.visitor import flow, registration
from kiosk.faces.visitor.flow import Move, Outcome, Screen, Session
from kiosk.faces.visitor.host_news import ask_news
from kiosk.faces.visitor.sentences import Problem, problem_of
from kiosk.faces.visitor.session import VisitorSession
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned
from kiosk.visits.model import LONGEST_NAME, CallReason, visitor_named

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

P = ParamSpec("P")
T = TypeVar("T")
LanguageSwitch = Callable[[str], None]
log = logging.getLogger(__name__)


@QmlElement
class VisitorViewModel(VisitorSession):
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
        self._visitors = 0
        self.foyer.evacuated.connect(self.forget)
        self.languages.chosen.connect(self.chooseLanguage)
        self.languages.changed.connect(self._restart_countdown)

    @Slot()
    def chooseBooked(self) -> None:
        """Go on as somebody with a booking."""
        self._move(Move.BOOKED)

    @Slot()
    def chooseNotBooked(self) -> None:
        """Go on as somebody without a booking."""
        self._move(Move.NOT_BOOKED)

    @Slot()
    def chooseCheckOut(self) -> None:
        """Go on as somebody who leaves."""
        self._move(Move.CHECK_OUT)

    @Slot()
    def goWithoutCode(self) -> None:
        """Go on with a booking whose code is not at hand."""
        self._move(Move.WITHOUT_CODE)

    @Slot()
    def readOfData(self) -> None:
        """Read what happens with what is written; going back finds it as it was typed."""
        self._move(Move.READ_OF_DATA)

    @Slot(str)
    def writeName(self, text: str) -> None:
        """Take the name as typed so far."""
        self._write(replace(self._session, name=text))

    @Slot(str)
    def writeCompany(self, text: str) -> None:
        """Take the company as typed so far."""
        self._write(replace(self._session, company=text))

    @Slot(str)
    def writeCode(self, text: str) -> None:
        """Take the code as typed or scanned so far."""
        self._write(replace(self._session, code=text))

    @Slot(str)
    def search(self, text: str) -> None:
        """Take whom or what the visitor looks for as typed so far, and search."""
        self._write(replace(self._session, wanted=text))
        self._search.find(text)

    @Slot()
    def giveName(self) -> None:
        """Go on with the name typed, or say what is wrong with it."""
        if self._busy or self._session.screen is not Screen.NAME:
            return
        try:
            visitor = visitor_named(self._session.name, self._session.company)
        except Refused as refusal:
            self._show(self._session, problem_of(refusal))
            return
        self._show(flow.moved(replace(self._session, visitor=visitor), Move.NAMED))

    @Slot(str)
    def chooseHost(self, person_id: str) -> None:
        """Choose one of the hosts shown."""
        host = self._search.hit(person_id)
        if host is not None and not self._busy:
            chosen = replace(self._session, host=host, host_news="")
            self._show(flow.moved(chosen, Move.HOST_SETTLED))
            if not self._session.booked:
                self._read_news_of(host)

    @Slot()
    def leaveHostToDesk(self) -> None:
        """Choose no host: the desk is told what was typed, be it a name, a unit or an errand."""
        if not self._busy:
            chosen = replace(self._session, host=None, host_news="")
            self._show(flow.moved(chosen, Move.HOST_SETTLED))

    @Slot()
    def register(self) -> None:
        """Register the visitor as confirmed."""
        session = self._session
        if session.screen is not Screen.CONFIRM or session.visitor is None:
            return
        wanted = cleaned(session.wanted)[:LONGEST_NAME]
        errand = registration.Errand(session.visitor, session.host, wanted)
        if session.booked:
            done = flow.concluded(Outcome.SEATED)
            self._do(lambda _: done, registration.arrive_by_name, errand, self._house.now())
        else:
            done = flow.concluded(Outcome.DESK_COMES)
            self._do(lambda _: done, registration.arrive_unannounced, errand)

    @Slot()
    def sendCode(self) -> None:
        """Arrive by the booking's code, or check out by the badge's."""
        if self._session.screen is Screen.BOOKING_CODE:
            typed, now = self._session.code, self._house.now()
            self._do(_met_by, registration.arrive_by_code, typed, now)
        elif self._session.screen is Screen.CHECK_OUT:
            done = flow.concluded(Outcome.LEFT)
            self._do(lambda _: done, registration.check_out, self._session.code)

    @Slot()
    def askForDocument(self) -> None:
        """Call the desk for a public document or a question; no name, no errand (LAW01)."""
        if self._session.screen is Screen.START:
            done = flow.concluded(Outcome.DOCUMENT)
            self._do(lambda _: done, registration.ask_for_desk, CallReason.PUBLIC_DOCUMENT)

    @Slot()
    def callDesk(self) -> None:
        """Call the desk from wherever the visitor is; what was typed stays."""
        if self.foyer.manned and flow.may(self._session, Move.CALL_DESK):
            called = flow.moved(self._session, Move.CALL_DESK)
            self._do(lambda _: called, registration.ask_for_desk, CallReason.HELP)

    @Slot()
    def goBack(self) -> None:
        """Go back one screen, keeping what was typed."""
        if not self._busy:
            self._show(flow.moved_back(self._session))

    @Slot()
    def startOver(self) -> None:
        """Begin from the start with nothing typed, in the language shown."""
        if not self._busy:
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
        if not self._countdown.warns and self._session.screen is not Screen.THANKS:
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
        if not self._busy and self._countdown.tick():
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

    def _move(self, move: Move) -> None:
        if not self._busy:
            self._show(flow.moved(self._session, move))

    def _write(self, session: Session) -> None:
        # Told to nobody: the field shows what is typed already, and asking every binding anew at
        # each letter costs time. Only a complaint about the old text has to go.
        self._session = session
        if self._problem is not None:
            self._show(self._session)

    def _read_news_of(self, host: Person) -> None:
        """Learn what this visitor may know of the host; without it one goes on as well.

        Who says to be booked is told nothing: a name and a claim would reveal who is in.
        """
        visitor = self._visitors

        def answer(news: str) -> None:
            if visitor == self._visitors and self._session.host == host:
                self._session = replace(self._session, host_news=news)
                self.changed.emit()

        ask_news(self._house, self.foyer.voice, host, answer)

    def _show(self, session: Session, problem: Problem | None = None) -> None:
        self._session = session
        self._problem = problem
        self._restart_countdown()
        self.changed.emit()

    def _forget_session(self) -> None:
        self._visitors += 1
        self._busy = False
        self._search.forget()
        self.languages.close()
        self._show(self._at_rest())

    def _do(
        self,
        conclude: Callable[[T], Session],
        command: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Carry out one command; the next screen comes only when it is durable."""
        if self._busy:
            return
        self._busy = True
        self._problem = None
        visitor = self._visitors

        def answer(result: T) -> None:
            if visitor == self._visitors:
                self._busy = False
                self._search.forget()
                self._show(conclude(result))

        def failure(error: Exception) -> None:
            # Never the facts: a name could stand in them.
            log.warning("a visitor's request failed: %s", getattr(error, "code", type(error)))
            if visitor == self._visitors:
                self._busy = False
                self._show(self._session, problem_of(error))

        self.changed.emit()
        self._house.do(answer, failure, command, *args, **kwargs)


def _met_by(host: Person | None) -> Session:
    if host is None or host.ended:
        return flow.concluded(Outcome.SEATED)
    named = host.name if host.details.shown_to_visitors else ""
    return flow.concluded(Outcome.HOST_COMES, named)
