"""What the buttons of the card do to the visit or call on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.transaction import Transaction
from kiosk.directory.model import Person
from kiosk.faces.desk.errands import ACTOR, DeskErrands, nothing
from kiosk.faces.desk.listed import Listed
from kiosk.faces.desk.messages_view_model import SentMessage
from kiosk.faces.desk.reach import Reach
from kiosk.faces.desk.undo_view_model import DeskUndoViewModel
from kiosk.jobs.commands import change, order_again
from kiosk.jobs.model import AS_TYPED, BY_HAND, Job, JobState
from kiosk.privacy.users.model import Task
from kiosk.visits.bookings import let_in_again, print_confirmation, send_confirmation
from kiosk.visits.commands import (
    arrive_booked,
    choose_host,
    leave,
    order_badge,
    seen_here,
)
from kiosk.visits.corrections import probably_left
from kiosk.visits.desk_call_model import DeskCall
from kiosk.visits.desk_calls import acknowledge_call, answer_call
from kiosk.visits.host_contact import (
    ask_host,
    host_answered,
    host_saw,
    host_told,
    leave_message,
    visitor_message,
)
from kiosk.visits.linking import arrive_together, leave_together, meet_together, unlink
from kiosk.visits.model import Contact, Departure, Visit, VisitState
from kiosk.visits.protected import open_initials
from kiosk.visits.public_meetings import begin, count_more

_OF_A_CALL = {"coming": acknowledge_call, "answer": answer_call}
_COUNTS = {"more": 1, "fewer": -1}
Command = Callable[[Transaction], object]


@dataclass(frozen=True)
class Chosen:
    """What stands on the card.

    A visit with its newest badge and its host's stand-in, or a call, or somebody of the house;
    with whether the host or that person can be reached, as far as it has been read. `doubles` are
    registrations that may be the same visitor's, `candidates` visitors who may belong together,
    `messages` the last ones for that person.
    """

    visit: Visit | None = None
    badge: Job | None = None
    stand_in: Person | None = None
    call: DeskCall | None = None
    person: Person | None = None
    reach: Reach | None = None
    doubles: tuple[Listed, ...] = ()
    candidates: tuple[Listed, ...] = ()
    messages: Sequence[SentMessage] = ()

    @property
    def key(self) -> str:
        """Give what tells one choice from another."""
        if self.visit is not None:
            return self.visit.visit_id
        if self.call is not None:
            return self.call.call_id
        return self.person.person_id if self.person is not None else ""

    @property
    def name(self) -> str:
        """Give the visitor's name; a call has none."""
        return self.visit.visitor.name if self.visit is not None else "–"


class CardActions:
    """Carries out what a button says; a button that fits nothing on the card does nothing."""

    def __init__(self, errands: DeskErrands, undo: DeskUndoViewModel) -> None:
        self._errands = errands
        self._undo = undo
        self._counted = 0

    def act(self, name: str, chosen: Chosen) -> None:
        """Do what needs no further question; `name` is one of `Sheet.actions`."""
        if chosen.call is not None and name in _OF_A_CALL:
            call_id, of_a_call = chosen.call.call_id, _OF_A_CALL[name]
            self._do(name, chosen, lambda tx: of_a_call(tx, call_id, actor=ACTOR))
        elif chosen.visit is not None and name in _COUNTS:
            self._count(chosen.visit, _COUNTS[name])
        elif chosen.visit is not None:
            command = _command(name, chosen.visit, chosen)
            if command is not None:
                self._do(name, chosen, command)

    def choose_host(self, visit: Visit, person: Person) -> None:
        """Give the visit another host."""
        visit_id = visit.visit_id
        self._do(
            "host",
            Chosen(visit),
            lambda tx: choose_host(tx, visit_id, person.person_id, actor=ACTOR),
        )

    def cannot(self, visit: Visit, text: str) -> None:
        """Store that the host cannot receive the visitor, with what the host said."""
        visit_id = visit.visit_id
        self._do(
            "cannot",
            Chosen(visit),
            lambda tx: host_answered(tx, visit_id, comes=False, text=text, actor=ACTOR),
        )

    def message(self, visit: Visit, text: str, phone: str, email: str) -> None:
        """Send the host what the visitor wants known, and end the visit that came to nothing."""
        visit_id = visit.visit_id

        def told(tx: Transaction) -> None:
            leave_message(tx, visit_id, visitor_message(text, phone, email), actor=ACTOR)
            leave(tx, visit_id, Departure.NOT_RECEIVED, actor=ACTOR)

        self._do("message", Chosen(visit), told)

    def meet(self, visit: Visit, escort: Person, zone: str) -> None:
        """Store that the escort has met the visitor, and who waits together with that one."""
        visit_id, escort_id = visit.visit_id, escort.person_id
        self._do(
            "meet",
            Chosen(visit),
            lambda tx: meet_together(tx, visit_id, escort_id, zone=zone, actor=ACTOR),
        )

    def open_name(self, chosen: Chosen, take: Callable[[str, str], None]) -> None:
        """Read the name behind the initials of a discreet visit, and give it to `take`."""
        visit_id = chosen.key
        self._errands.carry_out(
            f"open name {visit_id}",
            lambda tx: open_initials(tx, visit_id, actor=ACTOR),
            lambda name: take(visit_id, name),
            Task.OPEN_NAMES,
        )

    def _count(self, meeting: Visit, by: int) -> None:
        """Count each press: two of them are two people and no double tap."""
        self._counted += 1
        visit_id = meeting.visit_id
        self._errands.carry_out(
            f"count {self._counted}",
            lambda tx: count_more(tx, visit_id, by, actor=ACTOR),
            nothing,
        )

    def _do(self, name: str, chosen: Chosen, command: Command) -> None:
        self._undo.carry_out(name, chosen.key, chosen.name, command, lambda: None)


def _command(name: str, visit: Visit, chosen: Chosen) -> Command | None:
    visit_id = visit.visit_id
    badge_id = chosen.badge.job_id if chosen.badge is not None else ""
    stand_in_id = chosen.stand_in.person_id if chosen.stand_in is not None else ""
    commands: dict[str, Command] = {
        "arrive": lambda tx: arrive_booked(tx, visit_id, actor=ACTOR),
        "ask": lambda tx: ask_host(tx, visit_id, actor=ACTOR),
        "stand_in": lambda tx: _ask_another(tx, visit_id, stand_in_id),
        "told": lambda tx: host_told(tx, visit_id, actor=ACTOR),
        "saw": lambda tx: host_saw(tx, visit_id, actor=ACTOR),
        "comes": lambda tx: host_answered(tx, visit_id, comes=True, actor=ACTOR),
        "badge": lambda tx: order_badge(tx, visit_id, actor=ACTOR),
        "came": lambda tx: change(tx, badge_id, JobState.CONFIRMED, actor=ACTOR),
        "again": lambda tx: order_again(tx, badge_id, actor=ACTOR),
        "as_typed": lambda tx: change(tx, badge_id, JobState.QUEUED, AS_TYPED, actor=ACTOR),
        "by_hand": lambda tx: change(tx, badge_id, JobState.GIVEN_UP, BY_HAND, actor=ACTOR),
        "end": lambda tx: leave(tx, visit_id, _ending_of(visit), actor=ACTOR),
        "leave": lambda tx: leave(tx, visit_id, Departure.DESK, actor=ACTOR),
        "return": lambda tx: let_in_again(tx, visit_id, actor=ACTOR),
        "here": lambda tx: seen_here(tx, visit_id, actor=ACTOR),
        "probably": lambda tx: probably_left(tx, visit_id, actor=ACTOR),
        "arrive_together": lambda tx: arrive_together(tx, visit_id, actor=ACTOR),
        "leave_together": lambda tx: leave_together(tx, visit_id, Departure.DESK, actor=ACTOR),
        "unlink": lambda tx: unlink(tx, visit_id, actor=ACTOR),
        "begin": lambda tx: begin(tx, visit_id, actor=ACTOR),
        "send_confirmation": lambda tx: send_confirmation(tx, visit_id, actor=ACTOR),
        "print_confirmation": lambda tx: print_confirmation(tx, visit_id, actor=ACTOR),
    }
    return commands.get(name)


def _ask_another(tx: Transaction, visit_id: str, person_id: str) -> None:
    choose_host(tx, visit_id, person_id, actor=ACTOR)
    ask_host(tx, visit_id, actor=ACTOR)


def _ending_of(visit: Visit) -> Departure:
    refused = visit.state is VisitState.WAITING and visit.contact is Contact.CANNOT
    return Departure.NOT_RECEIVED if refused else Departure.DESK
