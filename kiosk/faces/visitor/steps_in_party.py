"""Who comes along with a visitor, and what is needed: all of it may be passed over."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.visitor.flow import Move, Screen
from kiosk.faces.visitor.sentences import problem_of
from kiosk.faces.visitor.steps import VisitorSteps
from kiosk.refusal import Refused
from kiosk.visits.model import visitor_named
from kiosk.visits.party import MOST_PERSONS, Need

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VisitorParty(VisitorSteps):
    """A group is counted, or named one by one; needs are asked for by own wish only (FIRE06)."""

    @Slot()
    def morePersons(self) -> None:
        """Count one more who comes along."""
        if self._may_change() and self._session.persons < MOST_PERSONS:
            self._show(replace(self._session, persons=self._session.persons + 1))

    @Slot()
    def fewerPersons(self) -> None:
        """Count one less."""
        if self._may_change() and self._session.persons > self._session.fewest:
            self._show(replace(self._session, persons=self._session.persons - 1))

    @Slot()
    def nameCompanions(self) -> None:
        """Go to where the others may be named."""
        self._move(Move.NAME_COMPANIONS)

    @Slot(str, result=bool)
    def nameCompanion(self, text: str) -> bool:
        """Take the name of one more, who is counted; tells whether it was one."""
        if self._busy or self._session.screen is not Screen.COMPANIONS:
            return False
        try:
            named = visitor_named(text).name
        except Refused as refusal:
            self._show(self._session, problem_of(refusal))
            return False
        companions = (*self._session.companions, named)
        if len(companions) < MOST_PERSONS:
            session = replace(self._session, companions=companions)
            self._show(replace(session, persons=max(session.persons, session.fewest)))
        return True

    @Slot(int)
    def forgetCompanion(self, place: int) -> None:
        """Take a name back; how many come stays."""
        left = list(self._session.companions)
        if not self._busy and 0 <= place < len(left):
            del left[place]
            self._show(replace(self._session, companions=tuple(left)))

    @Slot(str)
    def toggleNeed(self, name: str) -> None:
        """Ask for something, or take it back."""
        if self._busy or self._session.screen is not Screen.NEEDS or name not in set(Need):
            return
        asked = set(self._session.needs) ^ {Need(name)}
        self._show(replace(self._session, needs=tuple(each for each in Need if each in asked)))

    def _may_change(self) -> bool:
        return not self._busy and self._session.screen is Screen.CONFIRM
