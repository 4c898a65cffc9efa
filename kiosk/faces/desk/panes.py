"""What the desk's window is made of: the lists, the card and every sheet beside them."""

from collections.abc import Iterable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.faces.alarm_view_model import AlarmViewModel
from kiosk.faces.desk.attendance import DeskAttendanceViewModel
from kiosk.faces.desk.badge_pictures import ShownBadges
from kiosk.faces.desk.card_view_model import DeskCardViewModel
from kiosk.faces.desk.errands import ACTOR, DeskErrands
from kiosk.faces.desk.header import DeskHeaderViewModel
from kiosk.faces.desk.list_model import DeskListModel
from kiosk.faces.desk.listed import Listed
from kiosk.faces.desk.lists import DeskLists
from kiosk.faces.desk.notices import DeskNoticesViewModel
from kiosk.faces.desk.people import People
from kiosk.faces.desk.picture import DeskPicture
from kiosk.faces.desk.planning import DeskPlanningViewModel
from kiosk.faces.desk.policy_view_model import DeskPolicyViewModel
from kiosk.faces.desk.practice_view_model import DeskPracticeViewModel
from kiosk.faces.desk.printers_view_model import DeskPrintersViewModel
from kiosk.faces.desk.search import DeskSearchViewModel
from kiosk.faces.desk.sign_in_view_model import DeskSignInViewModel
from kiosk.faces.desk.walk_in import DeskWalkInViewModel
from kiosk.faces.handbook.view_model import HandbookViewModel
from kiosk.faces.help_view_model import HelpViewModel
from kiosk.faces.house import House
from kiosk.faces.house_edge_view_model import HouseEdgeViewModel
from kiosk.wording.voice import Voice

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskPanes(QObject):
    """Makes the parts of the window and hands them to QML; what links them is elsewhere."""

    changed = Signal()

    def __init__(self, house: House, language: str, parent: QObject | None) -> None:
        super().__init__(parent)
        self._house = house
        self._errands = DeskErrands(house, self)
        self._errands.voice = Voice(language)
        self._people = People()
        self._picture = DeskPicture()
        self._selected = ""
        self._sign_in = DeskSignInViewModel(self._errands, self)
        self._attendance = DeskAttendanceViewModel(self._errands, self._sign_in, self)
        self._header = DeskHeaderViewModel(self._errands, self)
        self._lists = DeskLists(self)
        self._card = DeskCardViewModel(self._errands, house.settings.reception.zones, self)
        self._walk_in = DeskWalkInViewModel(self._errands, self)
        self._planning = DeskPlanningViewModel(self._errands, self)
        self._search = DeskSearchViewModel(self._errands, self.people, self._visits, self)
        self._picker = DeskSearchViewModel(self._errands, self.people, tuple, self)
        self._notices = DeskNoticesViewModel(self._errands, self)
        self._policy = DeskPolicyViewModel(self._errands, self)
        self._printers = DeskPrintersViewModel(self._errands, self)
        self._practice = DeskPracticeViewModel(self._errands, self)
        self._handbook = HandbookViewModel(lambda: self._voice, self)
        self._help = HelpViewModel(house, lambda: self._voice, ACTOR, self, discreet=True)
        self._alarm = AlarmViewModel(house, lambda: self._voice, ACTOR, self)
        self._edge = HouseEdgeViewModel(house, lambda: self._voice, self)

    @Property(DeskListModel, notify=changed)
    def expected(self) -> DeskListModel:
        """Give who is expected today."""
        return self._lists.expected

    @Property(DeskListModel, notify=changed)
    def waiting(self) -> DeskListModel:
        """Give who waits in the foyer, open calls among them."""
        return self._lists.waiting

    @Property(DeskListModel, notify=changed)
    def inside(self) -> DeskListModel:
        """Give who is inside."""
        return self._lists.inside

    @Property(DeskCardViewModel, notify=changed)
    def card(self) -> DeskCardViewModel:
        """Give the card of what is chosen."""
        return self._card

    @Property(DeskSearchViewModel, notify=changed)
    def search(self) -> DeskSearchViewModel:
        """Give the search of the header."""
        return self._search

    @Property(DeskSearchViewModel, notify=changed)
    def picker(self) -> DeskSearchViewModel:
        """Give the search for a host or an escort."""
        return self._picker

    @Property(DeskWalkInViewModel, notify=changed)
    def walkIn(self) -> DeskWalkInViewModel:
        """Give the form for a walk-in."""
        return self._walk_in

    @Property(DeskPlanningViewModel, notify=changed)
    def planning(self) -> DeskPlanningViewModel:
        """Give bookings, other days and special opening hours."""
        return self._planning

    @Property(DeskNoticesViewModel, notify=changed)
    def notices(self) -> DeskNoticesViewModel:
        """Give what to see to, and how fresh the sources are."""
        return self._notices

    @Property(DeskPolicyViewModel, notify=changed)
    def policy(self) -> DeskPolicyViewModel:
        """Give the managers' lists."""
        return self._policy

    @Property(DeskPrintersViewModel, notify=changed)
    def printers(self) -> DeskPrintersViewModel:
        """Give how the printers stand, and what is tried on them."""
        return self._printers

    @Property(DeskSignInViewModel, notify=changed)
    def signIn(self) -> DeskSignInViewModel:
        """Give who is at the desk."""
        return self._sign_in

    @Property(DeskAttendanceViewModel, notify=changed)
    def attendance(self) -> DeskAttendanceViewModel:
        """Give whether somebody is at the desk."""
        return self._attendance

    @Property(DeskPracticeViewModel, notify=changed)
    def practice(self) -> DeskPracticeViewModel:
        """Give the practice beside the desk."""
        return self._practice

    @Property(HandbookViewModel, notify=changed)
    def handbook(self) -> HandbookViewModel:
        """Give the handbook beside the desk."""
        return self._handbook

    @Property(HelpViewModel, notify=changed)
    def help(self) -> HelpViewModel:
        """Give the key that calls colleagues, and who else calls."""
        return self._help

    @Property(HouseEdgeViewModel, notify=changed)
    def edge(self) -> HouseEdgeViewModel:
        """Give how the station stands to the others of its house."""
        return self._edge

    @Property(AlarmViewModel, notify=changed)
    def alarm(self) -> AlarmViewModel:
        """Give what the fire alarm says."""
        return self._alarm

    @Property(DeskHeaderViewModel, notify=changed)
    def header(self) -> DeskHeaderViewModel:
        """Give what is told of the house as a whole."""
        return self._header

    @Property(str, notify=changed)
    def selected(self) -> str:
        """Give the key of what is chosen."""
        return self._selected

    @Property(str, notify=changed)
    def message(self) -> str:
        """Give why the last thing could not be done."""
        return self._errands.message

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Tell whether something is being done."""
        return self._errands.busy

    def shown_badges(self) -> ShownBadges:
        """Give the pictures of badges on the card."""
        return self._card.shown_badges()

    def people(self) -> People:
        """Give everybody who can be found now; nobody until the directory has been read."""
        return self._people

    @property
    def _voice(self) -> Voice:
        return self._errands.voice

    def _visits(self) -> Iterable[Listed]:
        return self._picture.visits()
