"""What stands on the card of what is chosen, as Qt Quick reads it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.directory.model import Person
from kiosk.faces.desk.along_view_model import DeskAlongViewModel
from kiosk.faces.desk.badge_view_model import DeskBadgeViewModel
from kiosk.faces.desk.card import Chosen
from kiosk.faces.desk.correction_view_model import DeskCorrectionViewModel
from kiosk.faces.desk.errands import DeskErrands
from kiosk.faces.desk.messages_view_model import DeskMessagesViewModel
from kiosk.faces.desk.reach_view_model import DeskReachViewModel
from kiosk.faces.desk.sheet import Sheet
from kiosk.faces.desk.undo_view_model import DeskUndoViewModel

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskCardSheet(QObject):
    """Hands on the words of the card. Every one of them is made elsewhere."""

    changed = Signal()

    def __init__(self, errands: DeskErrands, zones: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = Sheet()
        self._chosen = Chosen()
        self._opened: tuple[str, str] = ("", "")
        self._step = ""
        self._zones = list(zones)
        self._zone = ""
        self._escort: Person | None = None
        self._reach = DeskReachViewModel(errands, self)
        self._messages = DeskMessagesViewModel(errands, self)
        self._undo = DeskUndoViewModel(errands, self)
        self._correction = DeskCorrectionViewModel(errands, self._undo, self)
        self._along = DeskAlongViewModel(errands, self._undo, self)
        self._proof = DeskBadgeViewModel(errands, self)

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Give what is chosen: "", "visit", "meeting", "call" or "person"."""
        return self._sheet.kind

    @Property(str, notify=changed)
    def company(self) -> str:
        """Give the visitor's company."""
        return self._sheet.company

    @Property(str, notify=changed)
    def when(self) -> str:
        """Give when the visitor is expected, came, was met or left."""
        return self._sheet.when

    @Property(str, notify=changed)
    def place(self) -> str:
        """Give the zone."""
        return self._sheet.place

    @Property(str, notify=changed)
    def twin(self) -> str:
        """Give the hint that somebody may be registered twice."""
        return self._sheet.twin

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def marks(self) -> list[dict[str, str]]:
        """Give what else is to be known of the visit: `label` and `tone` of each chip."""
        return [{"label": each.label, "tone": each.tone} for each in self._sheet.marks]

    @Property(str, notify=changed)
    def companions(self) -> str:
        """Give who comes along."""
        return self._sheet.companions

    @Property(str, notify=changed)
    def byWhom(self) -> str:
        """Give what users did with the visit."""
        return self._sheet.by_whom

    @Property(str, notify=changed)
    def twoAnswers(self) -> str:
        """Give which of two answers at once counts; empty where there are none."""
        return self._sheet.two_answers

    @Property(str, notify=changed)
    def wish(self) -> str:
        """Give whom or what the visitor asked for in own words."""
        return self._sheet.wish

    @Property(str, notify=changed)
    def hostLabel(self) -> str:
        """Give what the host is to this visit."""
        return self._sheet.host_label

    @Property(str, notify=changed)
    def hostName(self) -> str:
        """Give the host's name; empty while there is none."""
        return self._sheet.host.name

    @Property(str, notify=changed)
    def hostFirstName(self) -> str:
        """Give the host's first name."""
        return self._sheet.host.first_name

    @Property(str, notify=changed)
    def hostLine(self) -> str:
        """Give the host's title and unit."""
        return self._sheet.host.line

    @Property(str, notify=changed)
    def hostPhones(self) -> str:
        """Give how the host is reached."""
        return self._sheet.host.phones

    @Property(bool, notify=changed)
    def hostHidden(self) -> bool:
        """Tell whether no visitor may see the host's name."""
        return self._sheet.host.hidden

    @Property(str, notify=changed)
    def standInName(self) -> str:
        """Give the stand-in's first name."""
        return self._sheet.host.stand_in_name

    @Property(str, notify=changed)
    def contact(self) -> str:
        """Give how far the contact with the host has come."""
        return self._sheet.contact.label

    @Property(str, notify=changed)
    def contactTone(self) -> str:
        """Give the tone of the contact."""
        return self._sheet.contact.tone

    @Property(str, notify=changed)
    def answer(self) -> str:
        """Give what the host said."""
        return self._sheet.answer

    @Property(str, notify=changed)
    def trail(self) -> str:
        """Give what has been done to reach the host, with times."""
        return self._sheet.trail

    @Property(str, notify=changed)
    def fault(self) -> str:
        """Give why a message about the visit has not gone out, and what to do."""
        return self._sheet.fault

    @Property(str, notify=changed)
    def reply(self) -> str:
        """Give what to say to the visitor."""
        return self._sheet.reply

    @Property(str, notify=changed)
    def badge(self) -> str:
        """Give what became of the badge."""
        return self._sheet.badge.label

    @Property(str, notify=changed)
    def badgeTone(self) -> str:
        """Give the tone of the badge."""
        return self._sheet.badge.tone

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def actions(self) -> list[str]:
        """Give the names of what can be done."""
        return list(self._sheet.actions)

    @Property(str, notify=changed)
    def primary(self) -> str:
        """Give the name of the likeliest thing to do."""
        return self._sheet.primary

    @Property(str, notify=changed)
    def title(self) -> str:
        """Give the name, or what the call is about; of a discreet visit once it is opened."""
        key, name = self._opened
        return name if name and key == self._chosen.key else self._sheet.title

    @Property(DeskReachViewModel, notify=changed)
    def reach(self) -> DeskReachViewModel:
        """Give whether the host, or the person looked up, can be reached."""
        return self._reach

    @Property(DeskMessagesViewModel, notify=changed)
    def messages(self) -> DeskMessagesViewModel:
        """Give the messages for the person looked up."""
        return self._messages

    @Property(DeskUndoViewModel, notify=changed)
    def undo(self) -> DeskUndoViewModel:
        """Give the last thing done, to be taken back."""
        return self._undo

    @Property(DeskCorrectionViewModel, notify=changed)
    def correction(self) -> DeskCorrectionViewModel:
        """Give the questions that set the visit right."""
        return self._correction

    @Property(DeskAlongViewModel, notify=changed)
    def along(self) -> DeskAlongViewModel:
        """Give the question who comes along."""
        return self._along

    @Property(DeskBadgeViewModel, notify=changed)
    def proof(self) -> DeskBadgeViewModel:
        """Give the badge as it comes out of the printer."""
        return self._proof

    @Property(str, notify=changed)
    def step(self) -> str:
        """Give which question is open."""
        return self._step

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # stub lacks type names
    def zones(self) -> list[str]:
        """Give the zones of the house."""
        return list(self._zones)

    @Property(str, notify=changed)
    def zone(self) -> str:
        """Give the zone picked for this visit."""
        return self._zone

    @Property(str, notify=changed)
    def escort(self) -> str:
        """Give who meets the visitor."""
        return self._escort.name if self._escort is not None else ""
