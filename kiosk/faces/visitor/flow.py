"""Which screen follows which at the visitor's face, and what one visitor has said so far.

Data and pure functions, without Qt: a session is replaced by its successor, never changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from kiosk.directory.model import Person
from kiosk.visits.model import Visit, Visitor, VisitState
from kiosk.visits.party import Need, Party


class Screen(StrEnum):
    """What the visitor sees; one thing at a time."""

    START = "start"
    CLOSED = "closed"
    BOOKING_CODE = "booking_code"
    NAME = "name"
    ALIAS = "alias"
    DATA = "data"
    HOST = "host"
    CONFIRM = "confirm"
    COMPANIONS = "companions"
    NEEDS = "needs"
    CHECK_OUT = "check_out"
    WITHOUT_BADGE = "without_badge"
    DESK_CALLED = "desk_called"
    REACH_US = "reach_us"
    THANKS = "thanks"


class Move(StrEnum):
    """What the visitor does to come to another screen."""

    BOOKED = "booked"
    NOT_BOOKED = "not_booked"
    WITHOUT_CODE = "without_code"
    BOOKING_FOUND = "booking_found"
    WITHOUT_NAME = "without_name"
    READ_OF_DATA = "read_of_data"
    NAMED = "named"
    HOST_SETTLED = "host_settled"
    NAME_COMPANIONS = "name_companions"
    CONFIRMED = "confirmed"
    CHECK_OUT = "check_out"
    WITHOUT_BADGE = "without_badge"
    CALL_DESK = "call_desk"
    REACH_US = "reach_us"


class Outcome(StrEnum):
    """What happens next for a visitor who is done.

    SEATED is the one answer to a booking by name, found or not (nobody learns of another's visit
    by typing a name); SAID_LEFT likewise to who says to leave. HOST_COMES is said only to who has
    the booking's code. BACK_IN: booked for several days, and in the house again.
    """

    NONE = ""
    SEATED = "seated"
    HOST_COMES = "host_comes"
    DESK_COMES = "desk_comes"
    DOCUMENT = "document"
    DELIVERY = "delivery"
    LEFT = "left"
    SAID_LEFT = "said_left"
    BACK_IN = "back_in"


RESTING = (Screen.START, Screen.CLOSED)
"""Where the kiosk stands between two visitors."""

_HELPED = tuple(
    each for each in Screen if each not in (Screen.CLOSED, Screen.DESK_CALLED, Screen.REACH_US)
)
"""Where a human is one touch away: the desk is called, or it is told how to reach somebody."""

STEPS: Mapping[tuple[Screen, Move], Screen] = MappingProxyType(
    {
        (Screen.START, Move.BOOKED): Screen.BOOKING_CODE,
        (Screen.START, Move.NOT_BOOKED): Screen.NAME,
        (Screen.START, Move.CHECK_OUT): Screen.CHECK_OUT,
        (Screen.CLOSED, Move.CHECK_OUT): Screen.CHECK_OUT,
        (Screen.CLOSED, Move.BOOKED): Screen.BOOKING_CODE,
        (Screen.CHECK_OUT, Move.WITHOUT_BADGE): Screen.WITHOUT_BADGE,
        (Screen.BOOKING_CODE, Move.WITHOUT_CODE): Screen.NAME,
        (Screen.BOOKING_CODE, Move.BOOKING_FOUND): Screen.CONFIRM,
        (Screen.NAME, Move.READ_OF_DATA): Screen.DATA,
        (Screen.NAME, Move.NAMED): Screen.HOST,
        (Screen.NAME, Move.WITHOUT_NAME): Screen.ALIAS,
        (Screen.ALIAS, Move.NAMED): Screen.HOST,
        (Screen.HOST, Move.HOST_SETTLED): Screen.CONFIRM,
        (Screen.CONFIRM, Move.NAME_COMPANIONS): Screen.COMPANIONS,
        (Screen.CONFIRM, Move.CONFIRMED): Screen.NEEDS,
        **{(each, Move.CALL_DESK): Screen.DESK_CALLED for each in _HELPED},
        **{(each, Move.REACH_US): Screen.REACH_US for each in _HELPED},
    }
)


_BEGINNINGS = (Move.BOOKED, Move.NOT_BOOKED, Move.WITHOUT_CODE)
"""Moves after which nothing of a booking found before holds any more."""


@dataclass(frozen=True)
class Session:
    """One visitor at the screen: where, the way back, and what was typed and chosen.

    `name`, `company`, `code` and `wanted` are as typed; `visitor` is what the first two say once
    cleaned. Without a `host`, `wanted` is what the desk is told. `met_by` names who comes, only
    for `Outcome.HOST_COMES`; "" is a host who is never named. `host_news` is what the visitor may
    know of the chosen host before registering: when to be reached again, and where to be found.

    `booking` is the one whose code was given. A `visitor` with an alias and no name gets a number.
    `persons` is how many arrive now, `companions` the others as far as they gave a name.
    `rated` tells that the reception has been rated, with what is not kept here.
    """

    screen: Screen = Screen.START
    trail: tuple[Screen, ...] = ()
    booked: bool = False
    name: str = ""
    company: str = ""
    code: str = ""
    wanted: str = ""
    visitor: Visitor | None = None
    host: Person | None = None
    outcome: Outcome = Outcome.NONE
    met_by: str = ""
    host_news: str = ""
    rated: bool = False
    booking: Visit | None = None
    alias_name: str = ""
    persons: int = 1
    companions: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()

    @property
    def party(self) -> Party:
        """Give who comes along and what is needed; a visitor alone has said nothing of it."""
        persons = self.persons if self.persons > 1 or self.booking is not None else 0
        return Party(persons, self.companions, self.needs)

    @property
    def leaves(self) -> bool:
        """Tell whether this visitor has just left, or says so."""
        return self.outcome in (Outcome.LEFT, Outcome.SAID_LEFT)

    @property
    def joins(self) -> bool:
        """Tell whether the first ones of this visitor's group have arrived already."""
        return self.booking is not None and self.booking.still_to_come > 0

    @property
    def returns(self) -> bool:
        """Tell whether this visitor was here before, and goes in without being announced.

        That is who is booked for several days, and whose host lets in after office hours.
        """
        if self.booking is None or self.joins:
            return False
        return self.booking.state in (VisitState.LEFT, VisitState.WAITING)

    @property
    def fewest(self) -> int:
        """Give how many come at least: the others that are named, and who registers.

        Of more of a group each may be named, for who registered is there already.
        """
        return max(1, len(self.companions) + (0 if self.joins else 1))

    @property
    def resting(self) -> bool:
        """Tell whether nobody is under way."""
        return self.screen in RESTING


def may(session: Session, move: Move) -> bool:
    """Tell whether a move leads anywhere from here."""
    return (session.screen, move) in STEPS


def moved(session: Session, move: Move) -> Session:
    """Give the session on its next screen; a move that does not belong here changes nothing."""
    following = STEPS.get((session.screen, move))
    if following is None:
        return session
    booked = move is Move.BOOKED or (session.booked and move is not Move.NOT_BOOKED)
    trail = (*session.trail, session.screen)
    if move in _BEGINNINGS:
        session = replace(session, booking=None, persons=1, companions=())
    return replace(session, screen=following, trail=trail, booked=booked)


def moved_back(session: Session) -> Session:
    """Give the session on the screen before; what was typed stays, but not to the very start.

    There the next visitor may stand already, and nothing tells the two apart.
    """
    if not session.trail:
        return session
    if session.trail[-1] in RESTING:
        return Session(session.trail[-1])
    return replace(session, screen=session.trail[-1], trail=session.trail[:-1])


def concluded(outcome: Outcome, met_by: str = "") -> Session:
    """Give the last screen of a visit; nothing that was typed comes along."""
    return Session(screen=Screen.THANKS, outcome=outcome, met_by=met_by)
