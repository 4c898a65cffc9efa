"""The card of what is chosen as Qt Quick reads it, and the small questions open on it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.directory.model import Person
from kiosk.faces.desk.card import CardActions, Chosen
from kiosk.faces.desk.correction_view_model import STEPS, DeskCorrectionViewModel
from kiosk.faces.desk.errands import DeskErrands
from kiosk.faces.desk.reach_view_model import DeskReachViewModel
from kiosk.faces.desk.sheet import Sheet
from kiosk.faces.desk.undo_view_model import DeskUndoViewModel

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskCardViewModel(QObject):
    """What stands on the card. Every word is made elsewhere; this only hands it on.

    `step` is the question open on the card: "" (none), "host", "meet", "cannot", "refer",
    "message" or one of those that set the visit right.
    `asked` and `settled` are told when its fields stand there, or are gone again.
    """

    changed = Signal()
    registering = Signal(str)
    booking = Signal()
    asked = Signal()
    settled = Signal()

    def __init__(self, errands: DeskErrands, zones: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._opened: tuple[str, str] = ("", "")
        self._undo = DeskUndoViewModel(errands, self)
        self.changed.connect(self._undo.changed)  # another language: said anew
        self._correction = DeskCorrectionViewModel(errands, self._undo, self)
        self._correction.done.connect(self._close_step)
        self._actions = CardActions(errands, self._undo)
        self._zones = list(zones)
        self._sheet = Sheet()
        self._chosen = Chosen()
        self._step = ""
        self._zone = ""
        self._escort: Person | None = None
        self._reach = DeskReachViewModel(errands, self)
        self._reach.referred.connect(self._close_step)

    def show(self, sheet: Sheet, chosen: Chosen) -> None:
        """Show this; an open question stays open while the same visit can still answer it."""
        if chosen.key != self._chosen.key:
            self._opened = ("", "")  # gone from the screen when the card is turned
        over = chosen.key != self._chosen.key or self._step not in sheet.actions
        self._sheet, self._chosen = sheet, chosen
        self._reach.show(sheet.reach, chosen.reach)
        if over and self._step:
            self._close_step()
        else:
            self.changed.emit()

    def pick(self, person: Person) -> None:
        """Take the person found for the open question: as host, as escort, or to answer calls."""
        visit = self._chosen.visit
        if self._step == "refer":
            self._reach.forward_to(person)
        elif visit is None:
            return
        elif self._step == "correct":
            self._correction.pick(person)
        elif self._step == "host":
            self._close_step()
            self._actions.choose_host(visit, person)
        elif self._step == "meet":
            self._escort = person
            self.changed.emit()

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Give what is chosen: "", "visit", "call" or "person"."""
        return self._sheet.kind

    @Property(str, notify=changed)
    def title(self) -> str:
        """Give the name, or what the call is about; of a discreet visit once it is opened."""
        key, name = self._opened
        return name if name and key == self._chosen.key else self._sheet.title

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

    @Property(DeskReachViewModel, notify=changed)
    def reach(self) -> DeskReachViewModel:
        """Give whether the host, or the person looked up, can be reached."""
        return self._reach

    @Property(DeskUndoViewModel, notify=changed)
    def undo(self) -> DeskUndoViewModel:
        """Give the last thing done, to be taken back."""
        return self._undo

    @Property(DeskCorrectionViewModel, notify=changed)
    def correction(self) -> DeskCorrectionViewModel:
        """Give the questions that set the visit right."""
        return self._correction

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

    @Slot(str)
    def act(self, name: str) -> None:
        """Do what a button names, or open its question; what is not offered is not done."""
        if name not in self._sheet.actions:
            return
        if name == "register":
            person = self._chosen.person
            self.registering.emit(person.person_id if person is not None else "")
        elif name == "open_name":
            self._actions.open_name(self._chosen, self._open_name)
        elif name == "book":
            self.booking.emit()
        elif name in ("host", "meet", "cannot", "refer", "message", *STEPS):
            self._open_step(name)
        else:
            self._close_step()
            self._actions.act(name, self._chosen)

    @Slot(str)
    def chooseZone(self, zone: str) -> None:
        """Pick a zone, or take the pick back."""
        self._zone = "" if zone == self._zone else zone
        self.changed.emit()

    @Slot()
    def confirmMeeting(self) -> None:
        """Store that the escort has met the visitor; without an escort nobody goes in (L06)."""
        visit, escort = self._chosen.visit, self._escort
        if self._step == "meet" and visit is not None and escort is not None:
            zone = self._zone
            self._close_step()
            self._actions.meet(visit, escort, zone)

    @Slot(str)
    def confirmCannot(self, text: str) -> None:
        """Store that the host cannot receive the visitor; `text` may be empty."""
        visit = self._chosen.visit
        if self._step == "cannot" and visit is not None:
            self._close_step()
            self._actions.cannot(visit, text)

    @Slot(str, str, str)
    def confirmMessage(self, text: str, phone: str, email: str) -> None:
        """Send the host a message of the visitor's; refused, the fields keep what was typed."""
        visit = self._chosen.visit
        if self._step == "message" and visit is not None:
            self._actions.message(visit, text, phone, email)

    def hand_over(self) -> None:
        """Leave the question that is open, and offer nobody else to take this one's action back."""
        self.cancelStep()
        self._undo.forget()

    @Slot()
    def cancelStep(self) -> None:
        """Close the open question and change nothing."""
        self._close_step()

    def _open_name(self, key: str, name: str) -> None:
        self._opened = (key, name)
        self.changed.emit()

    def _open_step(self, name: str) -> None:
        visit = self._chosen.visit
        self._step = name
        self._escort = visit.host if visit is not None else None
        self._zone = visit.zone if visit is not None else ""
        self._reach.begin()
        self._correction.begin(self._chosen)
        self.changed.emit()
        self.asked.emit()

    def _close_step(self) -> None:
        if self._step:
            self._step = ""
            self._correction.hide()
            self.changed.emit()
            self.settled.emit()
