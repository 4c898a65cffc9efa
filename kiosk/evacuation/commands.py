"""Starting and ending an evacuation, and the roll call in it."""

from db.transaction import Transaction
from kiosk.evacuation.events import (
    EvacuationEnded,
    EvacuationStarted,
    ListPrinted,
    LockdownEnded,
    LockdownStarted,
    PersonMarked,
)
from kiosk.evacuation.model import Mark
from kiosk.evacuation.queries import (
    running_evacuation,
    running_evacuations,
    running_lockdown,
    who_is_inside,
)
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned

LONGEST_REASON = 1000
"""Who signs for the unaccounted is never refused for length; the rest is cut off."""


def start_evacuation(tx: Transaction, *, drill: bool = False, actor: str) -> str:
    """Start an evacuation; when one is going on already, give that one."""
    running = running_evacuation(tx.connection)
    if running is not None:
        return running.evacuation_id
    evacuation_id = tx.new_subject()
    tx.append(evacuation_id, EvacuationStarted(drill=drill), actor=actor)
    return evacuation_id


def mark_person(tx: Transaction, visit_id: str, mark: Mark | None, *, actor: str) -> None:
    """Tick somebody on the list, or take the tick back."""
    running = running_evacuations(tx.connection)
    if not running:
        raise Refused("evacuation.none")
    body = PersonMarked(visit_id=visit_id, mark=mark.value if mark else "")
    for each in running:  # a tick taken back must stand in none of them
        tx.append(each.evacuation_id, body, actor=actor)


def end_evacuation(tx: Transaction, *, reason: str = "", actor: str) -> None:
    """End it, and drills beside it. With people unaccounted for, a reason must sign (L15).

    Raises `Refused("evacuation.none")` or `Refused("evacuation.unaccounted")`.
    """
    if not running_evacuations(tx.connection):
        raise Refused("evacuation.none")
    accounted = (Mark.OUT, Mark.NOT_IN_HOUSE)
    people = who_is_inside(tx.connection, tx.now).people
    unaccounted = sum(each.mark not in accounted for each in people)
    signed = cleaned(reason[:LONGEST_REASON])
    if unaccounted and not signed:
        raise Refused("evacuation.unaccounted", people=unaccounted)
    ended = EvacuationEnded(unaccounted=unaccounted, reason=signed)
    while running := running_evacuations(tx.connection):
        for each in running:
            tx.append(each.evacuation_id, ended, actor=actor)


def start_lockdown(tx: Transaction, *, drill: bool = False, actor: str) -> str:
    """Have everybody stay inside (L28); when a lock-down is going on already, give that one.

    Raises `Refused("lockdown.evacuating")`: who must leave cannot be told to stay.
    """
    running = running_lockdown(tx.connection)
    if running is not None:
        return running.lockdown_id
    if running_evacuation(tx.connection) is not None:
        raise Refused("lockdown.evacuating")
    lockdown_id = tx.new_subject()
    tx.append(lockdown_id, LockdownStarted(drill=drill), actor=actor)
    return lockdown_id


def end_lockdown(tx: Transaction, *, actor: str) -> None:
    """End every lock-down going on; raises `Refused("lockdown.none")`.

    Two stations may each have started one before they heard of each other.
    """
    running = running_lockdown(tx.connection)
    if running is None:
        raise Refused("lockdown.none")
    while running is not None:
        tx.append(running.lockdown_id, LockdownEnded(), actor=actor)
        running = running_lockdown(tx.connection)


def list_printed(tx: Transaction, where: str, outcome: str, people: int, *, actor: str) -> None:
    """Journal that the list was printed; the paper came first, for lives hang on it."""
    tx.append(
        tx.new_subject(), ListPrinted(where=where, outcome=outcome, people=people), actor=actor
    )
