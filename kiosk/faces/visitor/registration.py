"""What the kiosk does for a visitor, each one transaction, on behalf of nobody but the visitor."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.calendar import day_around
from kiosk.dispatch.badges import VISITOR
from kiosk.faces.house import House
from kiosk.reception import arrival
from kiosk.reception.arrival import Errand, Met, Moment, ShownCode
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.visits.commands import (
    Arriving,
    leave_by_badge,
    numbered_alias,
    said_to_have_left,
)
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.model import Visit, Visitor
from kiosk.visits.party import Party
from kiosk.wording.voice import Voice

ACTOR = "visitor"


@dataclass(frozen=True)
class Here:
    """When and in which house somebody registers.

    `called` is what a visitor without a name is called in its language, before the number.
    """

    moment: Moment
    called: str


def called_without_name(settings: Settings) -> str:
    """Give what a visitor is called who shows no name, on badges and lists, before the number."""
    return Voice(settings.language).say(VISITOR)


def booking_with_code(typed: str, house: House, *, manned: bool) -> Callable[[Connection], Visit]:
    """Give the question for the booking of a code; it raises as `arrival.booking_with_code`."""
    now = house.now()
    return lambda connection: arrival.booking_with_code(
        connection, typed, now, manned=manned, secrets=house.badge_secrets()
    )


def shown_code(
    typed: str, house: House, *, manned: bool
) -> Callable[[Connection], ShownCode | Refused]:
    """Give the question which way somebody goes by a code; why by none comes as an answer, too."""
    now = house.now()

    def shown(connection: Connection) -> ShownCode | Refused:
        try:
            return arrival.shown_code(connection, typed, house.badge_secrets(), now, manned=manned)
        except Refused as refused:
            return refused

    return shown


def arrive_by_code(
    tx: Transaction, here: Here, visit_id: str, party: Party, alias: Visitor | None
) -> Met:
    """Let somebody with a booking's code arrive; tells who comes."""
    named = _with_number(tx, here, alias) if alias is not None else None
    return arrival.arrive_by_code(tx, visit_id, Arriving(party, named), here.moment, actor=ACTOR)


def arrive_by_name(tx: Transaction, here: Here, errand: Errand) -> None:
    """Let somebody who says to be booked arrive, found or not."""
    known = replace(errand, visitor=_with_number(tx, here, errand.visitor))
    arrival.arrive_by_name(tx, known, here.moment, actor=ACTOR)


def arrive_unannounced(tx: Transaction, here: Here, errand: Errand) -> None:
    """Tell the desk of somebody without a booking; the host is not contacted (L23)."""
    known = replace(errand, visitor=_with_number(tx, here, errand.visitor))
    arrival.arrive_unannounced(tx, known, actor=ACTOR)


def check_out(tx: Transaction, typed: str, house: House) -> None:
    """Let somebody leave by the code on the badge; raises `Refused` as `leave_by_badge` does."""
    leave_by_badge(tx, typed, house.badge_secrets(), actor=ACTOR)


def say_to_leave(tx: Transaction, name: str, now: datetime) -> None:
    """Let somebody without the badge say to be leaving; the answer is the same whoever it is."""
    said_to_have_left(tx, name, *day_around(now), actor=ACTOR)


def ask_for_desk(tx: Transaction, reason: CallReason) -> str:
    """Call the desk; who or why is not stored. Gives the call's id."""
    return call_desk(tx, reason, actor=ACTOR)


def _with_number(tx: Transaction, here: Here, visitor: Visitor) -> Visitor:
    """Give who shows no name and chose no other the day's next number."""
    if visitor.name or not visitor.alias:
        return visitor
    return replace(numbered_alias(tx, here.called), company=visitor.company)
