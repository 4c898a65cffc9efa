"""The question who comes along with the visitor on the card: an interpreter or a companion."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from db.transaction import Transaction
from kiosk.faces.desk.card import Chosen
from kiosk.faces.desk.errands import ACTOR, DeskErrands
from kiosk.faces.desk.listed import Listed
from kiosk.faces.desk.setting_right import choices_in_words
from kiosk.faces.desk.undo_view_model import DeskUndoViewModel
from kiosk.refusal import Refused
from kiosk.visits.linking import bring_along, link
from kiosk.visits.model import Visit, VisitState, visitor_named
from kiosk.visits.party import Following

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

MOST_CANDIDATES = 4
Command = Callable[[Transaction], object]


@QmlElement
class DeskAlongViewModel(QObject):
    """As what, and who: somebody new by name, or who has registered apart.

    What is typed stays until it has been stored: `done` tells that it has.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, errands: DeskErrands, undo: DeskUndoViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._undo = undo
        self._chosen = Chosen()
        self._role = Following.INTERPRETER

    def begin(self, chosen: Chosen) -> None:
        """Ask about the visit on the card."""
        self._chosen, self._role = chosen, Following.INTERPRETER
        self.changed.emit()

    @Property(str, notify=changed)
    def role(self) -> str:
        """Give as what: "interpreter" or "companion"."""
        return self._role.value

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def candidates(self) -> list[dict[str, str]]:
        """Give who has registered apart and may belong together: `key` and `label`."""
        return choices_in_words(self._errands.voice, self._chosen.candidates)

    @Slot(str)
    def choose(self, role: str) -> None:
        """Choose as what."""
        self._role = Following(role)
        self.changed.emit()

    @Slot(str, str)
    def bring(self, name: str, company: str) -> None:
        """Write down somebody new; refused, the fields keep what was typed."""
        visit, role = self._chosen.visit, self._role
        if visit is None:
            return
        try:
            visitor = visitor_named(name, company)
        except Refused as refused:
            self._errands.refuse(refused)
            return
        # A booking is cancelled, never taken back: the visitor may have the code already.
        verb = "bring" if visit.state is VisitState.EXPECTED else "along"
        self._do(
            verb,
            visitor.name,
            lambda tx: bring_along(tx, visit.visit_id, visitor, role, actor=ACTOR),
        )

    @Slot(str)
    def link(self, other_id: str) -> None:
        """Let who has registered apart come along with the visitor on the card."""
        visit, role = self._chosen.visit, self._role
        if visit is not None:
            self._do(
                "along",
                visit.visitor.name,
                lambda tx: link(tx, other_id, visit.visit_id, role, actor=ACTOR),
            )

    def _do(self, verb: str, name: str, command: Command) -> None:
        self._undo.carry_out(verb, self._chosen.key, name, command, self.done.emit)


def candidates_of(visit: Visit | None, listed: Iterable[Listed]) -> tuple[Listed, ...]:
    """Find on the lists who may belong together with a visitor, who comes to the same host first.

    Only who is as far come: expected with expected, waiting with waiting.
    """
    if visit is None or visit.state not in (VisitState.EXPECTED, VisitState.WAITING):
        return ()
    apart = [
        each
        for each in listed
        if isinstance(each, Visit)
        and each.visit_id != visit.visit_id
        and each.state is visit.state
        and not each.is_public_meeting
        and not each.follows
    ]
    return tuple(sorted(apart, key=lambda each: each.host != visit.host)[:MOST_CANDIDATES])
