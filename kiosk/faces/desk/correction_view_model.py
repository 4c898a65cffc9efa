"""The questions that set a visit right: what was wrong, who left, which is the same, when."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from db.transaction import Transaction
from kiosk.directory.model import Person
from kiosk.faces.desk.card import Chosen
from kiosk.faces.desk.errands import ACTOR, DeskErrands
from kiosk.faces.desk.setting_right import choices_in_words, read_clock, read_count
from kiosk.faces.desk.undo_view_model import DeskUndoViewModel
from kiosk.privacy.users.model import Task
from kiosk.refusal import Refused
from kiosk.visits.corrections import Correction, correct, part_left
from kiosk.visits.merging import merge
from kiosk.visits.model import Visit, Visitor
from kiosk.visits.paper_slips import OnPaper, booked_arrived_on_paper
from kiosk.visits.protected import open_seal
from kiosk.visits.public_meetings import count_as

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

STEPS = ("correct", "part", "merge", "paper", "unseal", "count")


@QmlElement
class DeskCorrectionViewModel(QObject):
    """What stands in the fields at first, and what is done with them.

    What is typed stays until it has been stored: `done` tells that it has.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, errands: DeskErrands, undo: DeskUndoViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._undo = undo
        self._chosen = Chosen()
        self._host: Person | None = None
        self._zone: str | None = None
        self._own: Visitor | None = None

    def begin(self, chosen: Chosen) -> None:
        """Start from the visit as it stands on the card."""
        self._chosen, self._host, self._zone, self._own = chosen, None, None, None
        self.changed.emit()

    def pick(self, person: Person) -> None:
        """Take the person found as the right host."""
        self._host = person
        self.changed.emit()

    @Property(str, notify=changed)
    def name(self) -> str:
        """Give the name as it was written."""
        return self._name

    @Property(str, notify=changed)
    def company(self) -> str:
        """Give the company as it was written."""
        return self._visit.visitor.company if self._visit else ""

    @Property(str, notify=changed)
    def persons(self) -> str:
        """Give how many they are, in digits."""
        return self._persons

    @Property(str, notify=changed)
    def arrived(self) -> str:
        """Give when the visitor came; "" for who has not."""
        return self._arrived

    @Property(str, notify=changed)
    def ownName(self) -> str:
        """Give the name that was under seal, while the question that opened it stands there."""
        own = self._own
        return ", ".join(part for part in (own.name, own.company) if part) if own else ""

    @Property(str, notify=changed)
    def hostName(self) -> str:
        """Give the right host as far as one was picked; "" leaves the host as is."""
        return self._host.name if self._host else ""

    @Property(str, notify=changed)
    def zone(self) -> str:
        """Give the zone, as picked here or as it was."""
        if self._zone is not None:
            return self._zone
        return self._visit.zone if self._visit else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def doubles(self) -> list[dict[str, str]]:
        """Give the registrations that may be the same visitor's: `key` and `label`."""
        return choices_in_words(self._errands.voice, self._chosen.doubles)

    @Slot(str)
    def chooseZone(self, zone: str) -> None:
        """Pick a zone, or take it away."""
        was = self._zone if self._zone is not None else self._visit.zone if self._visit else ""
        self._zone = "" if zone == was else zone
        self.changed.emit()

    @Slot(str, str, str, str)
    def correct(self, name: str, company: str, persons: str, arrived: str) -> None:
        """Store what is right; a field left as it was changes nothing."""
        visit = self._visit
        if visit is None:
            return
        try:
            day = visit.arrived_at or self._errands.house.now()
            at = read_clock(arrived, day) if arrived != self._arrived else None
            count = read_count(persons) if persons != self._persons else None
        except Refused as refused:
            self._errands.refuse(refused)
            return
        wanted = Correction(
            name,
            company,
            self._host.person_id if self._host else None,
            self._zone,
            count,
            at,
        )
        visit_id = visit.visit_id
        self._do("correct", lambda tx: correct(tx, visit_id, wanted, actor=ACTOR))

    @Slot(str)
    def partLeft(self, persons: str) -> None:
        """Store that so many of the group have left."""
        self._count("part", persons, part_left)

    @Slot(str)
    def countAs(self, persons: str) -> None:
        """Store that exactly so many are at the meeting."""
        self._count("count", persons, count_as)

    @Slot(str)
    def merge(self, other_id: str) -> None:
        """Make one visit of this one and another."""
        visit = self._visit
        if visit is not None:
            self._do("merge", lambda tx: merge(tx, visit.visit_id, other_id, actor=ACTOR))

    @Slot(str, str)
    def arrivedOnPaper(self, arrived: str, slip: str) -> None:
        """Type in a booked visitor's arrival from paper; a slip's number may be left out."""
        visit = self._visit
        if visit is None:
            return
        try:
            at = read_clock(arrived, self._errands.house.now())
            paper = OnPaper(at, read_count(slip) if slip.strip() else 0)
        except Refused as refused:
            self._errands.refuse(refused)
            return
        visit_id = visit.visit_id
        self._do("paper", lambda tx: booked_arrived_on_paper(tx, visit_id, paper, actor=ACTOR))

    @Slot(str)
    def unseal(self, reason: str) -> None:
        """Read the name under seal; that it was read, and why, is kept."""
        visit = self._visit
        if visit is not None:
            visit_id = visit.visit_id
            self._errands.carry_out(
                f"unseal {visit_id}",
                lambda tx: open_seal(tx, visit_id, reason, actor=ACTOR),
                self._show_own_name,
                Task.OPEN_NAMES,
            )

    @Slot()
    def hide(self) -> None:
        """Show the name under seal no more."""
        if self._own is not None:
            self._own = None
            self.changed.emit()

    def _show_own_name(self, own: Visitor) -> None:
        self._own = own
        self.changed.emit()

    @property
    def _visit(self) -> Visit | None:
        return self._chosen.visit

    @property
    def _name(self) -> str:
        return self._visit.visitor.name if self._visit else ""

    @property
    def _persons(self) -> str:
        return str(self._visit.persons) if self._visit else ""

    @property
    def _arrived(self) -> str:
        visit = self._visit
        came = visit.arrived_at if visit and not visit.is_public_meeting else None
        return self._errands.voice.clock(came) if came else ""

    def _count(self, verb: str, typed: str, command: Callable[..., Visit]) -> None:
        visit = self._visit
        if visit is None:
            return
        try:
            count = read_count(typed)
        except Refused as refused:
            self._errands.refuse(refused)
            return
        self._do(verb, lambda tx: command(tx, visit.visit_id, count, actor=ACTOR))

    def _do(self, verb: str, command: Callable[[Transaction], object]) -> None:
        self._undo.carry_out(verb, self._chosen.key, self._name, command, self.done.emit)
