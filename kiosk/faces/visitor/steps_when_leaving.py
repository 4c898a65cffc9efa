"""What a visitor's touches do who leaves, rates the reception, or wants the desk."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.visitor import flow, registration
from kiosk.faces.visitor.flow import Move, Outcome, Screen, Session
from kiosk.faces.visitor.steps_to_register import VisitorRegistering
from kiosk.visits.desk_call_model import CallReason

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VisitorLeaving(VisitorRegistering):
    """Checks visitors out and calls the desk; `VisitorViewModel` keeps the time."""

    @Slot()
    def chooseCheckOut(self) -> None:
        """Go on as somebody who leaves."""
        self._move(Move.CHECK_OUT)

    @Slot()
    def goWithoutBadge(self) -> None:
        """Go on as somebody who leaves without the badge."""
        self._move(Move.WITHOUT_BADGE)

    @Slot()
    def sayToLeave(self) -> None:
        """Say to be leaving under the name typed; whatever it is, the answer is the same."""
        if self._session.screen is Screen.WITHOUT_BADGE and self._session.name.strip():
            done, now = flow.concluded(Outcome.SAID_LEFT), self._house.now()
            self._do(lambda _: done, registration.say_to_leave, self._session.name, now)

    @Slot(int)
    def rate(self, score: int) -> None:
        """Rate the reception from 1 to 5, once; it is kept apart from every visit."""
        session = self._session
        if session.leaves and not session.rated:
            self._house.rate(score)
            self._show(replace(session, rated=True))

    @Slot()
    def askForDocument(self) -> None:
        """Call the desk for a public document or a question; no name, no errand (LAW01)."""
        if self._session.screen is Screen.START:
            self._call_desk(CallReason.PUBLIC_DOCUMENT, Outcome.DOCUMENT)

    @Slot()
    def announceDelivery(self) -> None:
        """Call the desk for a delivery, where the house takes them here; nobody is registered."""
        if self._session.screen is Screen.START and self._house.settings.reception.deliveries:
            self._call_desk(CallReason.DELIVERY, Outcome.DELIVERY)

    @Slot()
    def callDesk(self) -> None:
        """Call the desk from wherever the visitor is; what was typed stays.

        While nobody sits there it is told how to reach somebody. What is asked for while something
        else is under way comes next.
        """
        if self._busy:
            self._afterwards = self.callDesk
        elif not self.foyer.manned:
            self._move(Move.REACH_US)
        elif flow.may(self._session, Move.CALL_DESK):
            self._call_desk(CallReason.HELP, self._session.outcome)

    def _call_desk(self, reason: CallReason, outcome: Outcome) -> None:
        called = replace(flow.moved(self._session, Move.CALL_DESK), outcome=outcome)

        def conclude(call_id: str) -> Session:
            self._call.begin(call_id)
            return called

        self._do(conclude, registration.ask_for_desk, reason)
