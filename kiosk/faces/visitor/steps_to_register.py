"""What a visitor does to register: by a booking's code, by name and host, or without a booking."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from db.transaction import Transaction
from kiosk import settings
from kiosk.directory.model import Person
from kiosk.faces.house import House
from kiosk.faces.lane import Failure
from kiosk.faces.visitor import flow, registration
from kiosk.faces.visitor.flow import Move, Outcome, Screen, Session
from kiosk.faces.visitor.host_news import ask_news
from kiosk.faces.visitor.sentences import problem_of
from kiosk.faces.visitor.steps_in_party import VisitorParty
from kiosk.reception.arrival import Errand, Met, Moment
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned
from kiosk.visits.model import Visit, Visitor, typed_wish, visitor_named

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

SAME_ANSWER_MILLISECONDS = 400
"""When who says to be booked is answered, found or not: a quicker answer would tell which."""


@QmlElement
class VisitorRegistering(VisitorParty):
    """A visitor's way from the first question to the last; nothing is stored before `register`."""

    def __init__(
        self, house: House, face: settings.Face | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(house, face, parent)
        self._called = registration.called_without_name(house.settings)

    @Slot()
    def chooseBooked(self) -> None:
        """Go on as somebody with a booking."""
        self._move(Move.BOOKED)

    @Slot()
    def chooseNotBooked(self) -> None:
        """Go on as somebody without a booking."""
        self._move(Move.NOT_BOOKED)

    @Slot()
    def goWithoutCode(self) -> None:
        """Go on with a booking whose code is not at hand; only the desk can sort that out."""
        if self.foyer.manned:
            self._move(Move.WITHOUT_CODE)

    @Slot()
    def goWithoutName(self) -> None:
        """Go on without showing the own name; what was typed of it is gone at once (LAW03)."""
        if not self._busy and self._session.screen is Screen.NAME:
            self._show(flow.moved(replace(self._session, name="", visitor=None), Move.WITHOUT_NAME))

    @Slot(str)
    def writeName(self, text: str) -> None:
        """Take the name as typed so far."""
        self._write(replace(self._session, name=text))

    @Slot(str)
    def writeAlias(self, text: str) -> None:
        """Take what the visitor wants to be called as typed so far."""
        self._write(replace(self._session, alias_name=text))

    @Slot(str)
    def writeCompany(self, text: str) -> None:
        """Take the company as typed so far."""
        self._write(replace(self._session, company=text))

    @Slot(str)
    def search(self, text: str) -> None:
        """Take whom or what the visitor looks for as typed so far, and search."""
        if self._session.screen is Screen.HOST:
            self._write(replace(self._session, wanted=text))
            self._search.find(text)

    @Slot()
    def giveName(self) -> None:
        """Go on with the name typed, or say what is wrong with it."""
        if self._busy or self._session.screen not in (Screen.NAME, Screen.ALIAS):
            return
        try:
            visitor = _visitor_of(self._session)
        except Refused as refusal:
            self._show(self._session, problem_of(refusal))
            return
        self._show(flow.moved(replace(self._session, visitor=visitor), Move.NAMED))

    @Slot(str)
    def chooseHost(self, person_id: str) -> None:
        """Choose one of the hosts shown."""
        host = self._search.hit(person_id) if self._session.screen is Screen.HOST else None
        if host is not None and not self._busy:
            chosen = replace(self._session, host=host, host_news="")
            self._show(flow.moved(chosen, Move.HOST_SETTLED))
            if not self._session.booked:
                self._read_news_of(host)

    @Slot()
    def leaveHostToDesk(self) -> None:
        """Choose no host: the desk is told what was typed, be it a name, a unit or an errand."""
        if self._busy or self._session.screen is not Screen.HOST:
            return
        try:
            typed_wish(self._session.wanted)
        except Refused as refusal:
            self._show(self._session, problem_of(refusal))
            return
        chosen = replace(self._session, host=None, host_news="")
        self._show(flow.moved(chosen, Move.HOST_SETTLED))

    @Slot()
    def showNoName(self) -> None:
        """Show no name, or the booked one after all; only who has the booking's code can choose."""
        session, booking = self._session, self._session.booking
        if not self._may_change() or session.visitor is None or booking is None:
            return
        visitor = booking.visitor if session.visitor.alias else Visitor("", alias=True)
        self._show(replace(session, visitor=visitor))

    @Slot()
    def confirm(self) -> None:
        """Go on with what will be told; more of a group need not be asked anything else."""
        if self._session.joins or self._session.returns:
            self._register()
        else:
            self._move(Move.CONFIRMED)

    @Slot()
    def register(self) -> None:
        """Register the visitor as confirmed."""
        if self._session.screen is Screen.NEEDS:
            self._register()

    def _send_booking_code(self) -> None:
        code, manned = self._session.code, self.foyer.manned
        question = registration.booking_with_code(code, self._house, manned=manned)
        self._ask(self._greeted, question)

    def _greeted(self, booking: Visit) -> Session:
        """Give the session that tells the details of a booking to who has its code."""
        host = booking.host
        told = host is not None and not host.ended and host.details.shown_to_visitors
        expected = booking.still_to_come or booking.persons
        session = replace(
            self._session,
            booking=booking,
            visitor=booking.visitor,
            host=host if told else None,
            persons=expected,
            companions=(),
        )
        return flow.moved(session, Move.BOOKING_FOUND)

    def _register(self) -> None:
        session, here = self._session, self._here()
        if session.visitor is None:
            return
        if session.booking is not None:
            alias = session.visitor if session.visitor.alias else None
            visit_id, party = session.booking.visit_id, session.party
            self._do(_met_by(session), registration.arrive_by_code, here, visit_id, party, alias)
            return
        host_id = session.host.person_id if session.host else ""
        errand = Errand(session.visitor, host_id, cleaned(session.wanted), session.party)
        if session.booked:
            self._register_by_name(errand)
        else:
            done = flow.concluded(Outcome.DESK_COMES)
            self._do(lambda _: done, registration.arrive_unannounced, here, errand)

    def _register_by_name(self, errand: Errand) -> None:
        """Answer the same at the same time, whatever was found."""
        here = self._here()

        def start(answer: Callable[[None], None], failure: Failure) -> None:
            def command(tx: Transaction) -> None:
                registration.arrive_by_name(tx, here, errand)

            self._house.do(answer, failure, command)

        done = flow.concluded(Outcome.SEATED)
        self._wait_for(start, lambda _: done, SAME_ANSWER_MILLISECONDS)

    def _here(self) -> registration.Here:
        moment = Moment(self._house.now(), self._house.office, self.foyer.manned)
        return registration.Here(moment, self._called)

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


def _visitor_of(session: Session) -> Visitor:
    """Read who it is; without a name it may be what the visitor wants to be called, or a number."""
    if session.screen is Screen.NAME:
        return visitor_named(session.name, session.company)
    try:
        return replace(visitor_named(session.alias_name), alias=True)
    except Refused as refusal:
        if refusal.code == "visit.name_missing":
            return Visitor("", alias=True)
        raise


def _met_by(session: Session) -> Callable[[Met], Session]:
    """Say who comes to somebody with a booking's code; a host away is never told of."""
    name = session.host.name if session.host else ""

    def conclude(met: Met) -> Session:
        if met is Met.NOBODY:
            return flow.concluded(Outcome.BACK_IN)
        if met is Met.DESK:
            return flow.concluded(Outcome.DESK_COMES)
        return flow.concluded(Outcome.HOST_COMES, name)

    return conclude
