"""Calling colleagues to the desk, saying that somebody comes, and ending it."""

from db.transaction import Transaction
from kiosk.evacuation.help_calls.events import HelpCalled, HelpComing, HelpEnded
from kiosk.evacuation.help_calls.model import HelpCall
from kiosk.evacuation.help_calls.queries import help_call_by_id, help_calls
from kiosk.jobs.commands import order
from kiosk.jobs.model import JobKind
from kiosk.refusal import Refused


def call_help(tx: Transaction, place: str, *, by: tuple[JobKind, ...] = (), actor: str) -> str:
    """Call colleagues to a place, by every way of `by`; gives the call's id.

    Pressed again while nobody has said to come from the same place, it is the same call.
    """
    for each in help_calls(tx.connection, tx.now):
        own = (each.station, each.place) == (tx.station, place)  # two desks may be called alike
        if own and each.coming_at is None:
            return each.call_id
    call_id = tx.new_subject()
    tx.append(call_id, HelpCalled(place=place), actor=actor)
    for kind in by:
        order(tx, kind, call_id, actor=actor)
    return call_id


def coming_to_help(tx: Transaction, call_id: str, *, actor: str) -> HelpCall:
    """Say that somebody is on the way; the first one stands.

    Raises `Refused("help.not_found")`, for a call that is over too.
    """
    if _standing(tx, call_id).coming_at is None:
        tx.append(call_id, HelpComing(), actor=actor)
    return _standing(tx, call_id)


def end_help(tx: Transaction, call_id: str, *, actor: str) -> None:
    """End a call; raises `Refused("help.not_found")`."""
    _standing(tx, call_id)
    tx.append(call_id, HelpEnded(), actor=actor)


def _standing(tx: Transaction, call_id: str) -> HelpCall:
    found = help_call_by_id(tx.connection, call_id)
    if found is None:
        raise Refused("help.not_found", call=call_id)
    return found
