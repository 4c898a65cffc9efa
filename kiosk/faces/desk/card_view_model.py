"""The card of what is chosen as Qt Quick reads it, and the small questions open on it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.directory.model import Person
from kiosk.faces.desk.badge_pictures import ShownBadges
from kiosk.faces.desk.card import CardActions, Chosen
from kiosk.faces.desk.card_sheet import DeskCardSheet
from kiosk.faces.desk.correction_view_model import STEPS
from kiosk.faces.desk.errands import DeskErrands
from kiosk.faces.desk.sheet import Sheet

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

QUESTIONS = frozenset(
    {"host", "meet", "cannot", "refer", "message", "take_message", "along", "look", *STEPS}
)
"""What opens a question on the card instead of being done at once."""


@QmlElement
class DeskCardViewModel(DeskCardSheet):
    """What stands on the card. Every word is made elsewhere; this only hands it on.

    `step` is the question open on the card: "" (none), "host", "meet", "cannot", "refer",
    "message", "take_message", "along", "look" at the badge, or one of those that set the visit
    right.
    `asked` and `settled` are told when its fields stand there, or are gone again.
    """

    registering = Signal(str)
    booking = Signal()
    asked = Signal()
    settled = Signal()

    def __init__(self, errands: DeskErrands, zones: tuple[str, ...], parent: QObject) -> None:
        super().__init__(errands, zones, parent)
        self._actions = CardActions(errands, self._undo)
        self.changed.connect(self._undo.changed)  # another language: said anew
        self._correction.done.connect(self._close_step)
        self._along.done.connect(self._close_step)
        self._reach.referred.connect(self._close_step)
        self._messages.taken.connect(self._close_step)

    def show(self, sheet: Sheet, chosen: Chosen) -> None:
        """Show this; an open question stays open while the same visit can still answer it."""
        if chosen.key != self._chosen.key:
            self._opened = ("", "")  # gone from the screen when the card is turned
        over = chosen.key != self._chosen.key or self._step not in sheet.actions
        self._sheet, self._chosen = sheet, chosen
        self._reach.show(sheet.reach, chosen.reach)
        person = chosen.person
        self._messages.show(person.person_id if person else "", chosen.messages)
        self._proof.show(chosen.visit, chosen.badge)
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

    def shown_badges(self) -> ShownBadges:
        """Give the pictures of badges on the card."""
        return self._proof.shown

    def close(self) -> None:
        """Draw no badge any more."""
        self._proof.close()

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
        elif name in QUESTIONS:
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
        self._messages.begin()
        self._correction.begin(self._chosen)
        self._along.begin(self._chosen)
        self._proof.look(large=name == "look")
        self.changed.emit()
        self.asked.emit()

    def _close_step(self) -> None:
        if self._step:
            self._step = ""
            self._correction.hide()
            self._proof.look(large=False)
            self.changed.emit()
            self.settled.emit()
