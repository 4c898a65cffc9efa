"""What the visitor's screens show: one session, read by QML."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk import settings
from kiosk.directory.model import Person
from kiosk.faces.house import House
from kiosk.faces.speech.private import private_words
from kiosk.faces.visitor import flow
from kiosk.faces.visitor.desk_call import DeskCallWatch
from kiosk.faces.visitor.flow import Move, Screen, Session
from kiosk.faces.visitor.foyer import Foyer
from kiosk.faces.visitor.host_search import HostSearch
from kiosk.faces.visitor.idle import RATING_SECONDS, THANKS_SECONDS, Countdown
from kiosk.faces.visitor.language_choice import LanguageChoice
from kiosk.faces.visitor.sentences import Problem
from kiosk.visits.party import MOST_PERSONS

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VisitorSession(QObject):
    """What one visitor has come to; `VisitorViewModel` adds what a visitor can do."""

    changed = Signal()
    searched = Signal()
    waited = Signal()
    forgotten = Signal()

    def __init__(
        self, house: House, face: settings.Face | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._house = house
        self._face = face or house.settings.faces.visitor
        self._language: str = self._face.language
        self._problem: Problem | None = None
        self._busy = False
        self._countdown = Countdown(self._face.idle_seconds)
        self._search = HostSearch(house, self)
        self._search.found.connect(self.searched)
        self.foyer = Foyer(house, self._language, self)
        self.languages = LanguageChoice(house.settings, self._language, self)
        self._aided = False
        self._call = DeskCallWatch(house, self)
        self._call.changed.connect(self.changed)
        self._session = self._at_rest()

    @property
    def own_language(self) -> str:
        """Give the language every visitor is met in."""
        return self._face.language

    def private(self) -> frozenset[str]:
        """Give every text of this visitor that a loudspeaker must not say (A05)."""
        return private_words(self._session, self._search.hits)

    @Property(str, notify=changed)
    def screen(self) -> str:
        """Give the screen, one of `flow.Screen`."""
        return self._session.screen.value

    @Property(bool, notify=changed)
    def resting(self) -> bool:
        """Tell whether the kiosk waits for its next visitor."""
        return self._session.resting

    @Property(bool, notify=changed)
    def mayGoBack(self) -> bool:
        """Tell whether there is a screen to go back to."""
        return bool(self._session.trail)

    @Property(bool, notify=changed)
    def mayAskForHelp(self) -> bool:
        """Tell whether there is more help to be had than what the screen tells already."""
        return flow.may(self._session, Move.CALL_DESK)

    @Property(str, notify=changed)
    def deskCall(self) -> str:
        """Give what becomes of the call to the desk: called, coming, unanswered, or ""."""
        return self._call.standing

    @Property(bool, notify=changed)
    def rated(self) -> bool:
        """Tell whether the visitor has rated the reception."""
        return self._session.rated

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Tell whether a command is under way; a second touch does nothing meanwhile."""
        return self._busy

    @Property(bool, notify=changed)
    def byCode(self) -> bool:
        """Tell whether a booking's code was given, so that its details may be told."""
        return self._session.booking is not None

    @Property(str, notify=changed)
    def bookedTime(self) -> str:
        """Give the time of day booked, once the code has been given."""
        booking = self._session.booking
        return self.foyer.voice.clock(booking.booked_for) if booking and booking.booked_for else ""

    @Property(bool, notify=changed)
    def hostUntold(self) -> bool:
        """Tell whether the booking is with somebody no visitor is told the name of."""
        booking = self._session.booking
        return booking is not None and booking.host is not None and self._session.host is None

    @Property(bool, notify=changed)
    def withoutName(self) -> bool:
        """Tell whether the visitor does not show the own name."""
        visitor = self._session.visitor
        return visitor is not None and visitor.alias

    @Property(str, notify=changed)
    def aliasName(self) -> str:
        """Give what the visitor wants to be called instead, as typed."""
        return self._session.alias_name

    @Property(bool, notify=changed)
    def joins(self) -> bool:
        """Tell whether the first ones of this visitor's group have arrived already."""
        return self._session.joins

    @Property(bool, notify=changed)
    def returns(self) -> bool:
        """Tell whether this visitor is booked for several days and was here before."""
        return self._session.returns

    @Property(bool, notify=changed)
    def mayGoWithoutCode(self) -> bool:
        """Tell whether somebody sits at the desk to find a booking whose code is not at hand."""
        return self.foyer.manned

    @Property(int, notify=changed)
    def persons(self) -> int:
        """Give how many arrive now."""
        return self._session.persons

    @Property(bool, notify=changed)
    def mayBeFewer(self) -> bool:
        """Tell whether fewer can be said to come: never fewer than are named, or nobody."""
        return self._session.persons > self._session.fewest

    @Property(bool, notify=changed)
    def mayBeMore(self) -> bool:
        """Tell whether more can be said to come; who are more go to the desk."""
        return self._session.persons < MOST_PERSONS

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def companions(self) -> list[str]:
        """Give the names of the others, as far as they were given."""
        return list(self._session.companions)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def needs(self) -> list[str]:
        """Give what is asked for, of `Need`."""
        return [each.value for each in self._session.needs]

    @Property(bool, notify=changed)
    def booked(self) -> bool:
        """Tell whether the visitor says to have a booking."""
        return self._session.booked

    @Property(str, notify=changed)
    def name(self) -> str:
        """Give the name as typed."""
        return self._session.name

    @Property(str, notify=changed)
    def company(self) -> str:
        """Give the company as typed."""
        return self._session.company

    @Property(str, notify=changed)
    def code(self) -> str:
        """Give the code as typed."""
        return self._session.code

    @Property(str, notify=changed)
    def wanted(self) -> str:
        """Give what was typed about whom or what the visitor looks for."""
        return self._session.wanted

    @Property(str, notify=changed)
    def visitorName(self) -> str:
        """Give the name as it will be kept."""
        return self._session.visitor.name if self._session.visitor else ""

    @Property(str, notify=changed)
    def visitorCompany(self) -> str:
        """Give the company as it will be kept."""
        return self._session.visitor.company if self._session.visitor else ""

    @Property(str, notify=changed)
    def hostName(self) -> str:
        """Give the chosen host's name."""
        return self._session.host.name if self._session.host else ""

    @Property(str, notify=changed)
    def hostUnit(self) -> str:
        """Give the chosen host's unit, never one that is secret."""
        return unit_to_show(self._session.host) if self._session.host else ""

    @Property(str, notify=changed)
    def hostNews(self) -> str:
        """Give what the visitor may know of the chosen host, a line for each thing."""
        return self._session.host_news

    @Property("QVariantList", notify=searched)  # type: ignore[arg-type]  # names are allowed
    def hits(self) -> list[dict[str, str]]:
        """Give the hosts found: `personId`, `name` and `unit`, never room or extension."""
        return [
            {"personId": each.person_id, "name": each.name, "unit": unit_to_show(each)}
            for each in self._search.hits
        ]

    @Property(bool, notify=searched)
    def searchedInVain(self) -> bool:
        """Tell whether what was typed leads to nobody; the same of hidden people and of none."""
        return self._search.in_vain

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """Give what happens next, one of `flow.Outcome`."""
        return self._session.outcome.value

    @Property(str, notify=changed)
    def metBy(self) -> str:
        """Give who comes; "" for a host who is never named."""
        return self._session.met_by

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Give what stands in the way and what to do about it, "" while all is well."""
        return self._problem.sentence(self.foyer.voice) if self._problem else ""

    @Property(str, notify=changed)
    def problemField(self) -> str:
        """Give the field the problem is about: name, company, code, or "" for none."""
        return self._problem.field if self._problem else ""

    @Property(str, notify=changed)
    def language(self) -> str:
        """Give the language shown."""
        return self._language

    @Property(int, notify=waited)
    def secondsLeft(self) -> int:
        """Give the seconds until the screen is cleared."""
        return self._countdown.left

    @Property(bool, notify=waited)
    def warns(self) -> bool:
        """Tell whether to ask if anybody is still there."""
        return self._countdown.warns

    def aided(self, *, aided: bool) -> None:
        """Take notice that aids are in use.

        Then the start, too, waits only its time for them, and the last screen takes no less than
        any other: who listens or reads slowly is asked before it goes (A27).
        """
        if aided != self._aided:
            self._aided = aided
            self._restart_countdown()

    def _restart_countdown(self) -> None:
        if self._session.screen is Screen.THANKS and not self._aided:
            rates = self._session.leaves and not self._session.rated
            self._countdown.restart(RATING_SECONDS if rates else THANKS_SECONDS)
        elif self._untouched:
            self._countdown.stop()
        else:
            waits = self._call.seconds_left if self._session.screen is Screen.DESK_CALLED else 0
            self._countdown.restart(self._face.idle_seconds + waits)
        self.waited.emit()

    @property
    def _untouched(self) -> bool:
        """Tell whether the kiosk stands as it stands between visitors: nothing is to be undone."""
        own_language = self._language == self._face.language
        asked = self.languages.all_shown or self._aided
        return self._session.resting and own_language and not asked

    def _at_rest(self) -> Session:
        return Session(Screen.START if self.foyer.manned else Screen.CLOSED)


def unit_to_show(person: Person) -> str:
    """Give the unit a stranger may read, "" for one that is secret."""
    return "" if person.details.secret_unit else person.details.unit
