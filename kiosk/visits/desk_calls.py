"""Calls to the desk from the foyer. Each verb is one transaction and names its actor."""

from collections.abc import Collection
from datetime import timedelta

from db.transaction import Transaction
from kiosk.jobs.commands import order
from kiosk.jobs.model import TO_STAND_INS, JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import desk_call_by_id, open_desk_calls
from kiosk.visits.events import (
    DeskCallAcknowledged,
    DeskCallAnswered,
    DeskCalled,
    DeskCallUnanswered,
)

WRITTEN_TO_ONCE_IN = timedelta(minutes=10)


def call_desk(tx: Transaction, reason: CallReason, *, actor: str) -> str:
    """Call the desk to the foyer. Nothing is stored but that somebody did (LAW01)."""
    call_id = tx.new_subject()
    tx.append(call_id, DeskCalled(reason=reason), actor=actor)
    return call_id


def acknowledge_call(tx: Transaction, call_id: str, *, actor: str) -> None:
    """The desk is coming; the visitor's screen says so at once."""
    call = desk_call_by_id(tx.connection, call_id)
    if call is not None and not call.acknowledged:
        tx.append(call_id, DeskCallAcknowledged(), actor=actor)


def call_unanswered(
    tx: Transaction, call_id: str, *, stand_ins_by: Collection[JobKind] = ()
) -> None:
    """Nobody at the desk has said to be coming: by each way a message to the stand-ins is ordered.

    While they were written to not long ago and nobody is coming yet, one more would say nothing
    new, however many calls somebody makes for fun; every call stays one of its own at the desk.
    """
    call = desk_call_by_id(tx.connection, call_id)
    if call is None or call.acknowledged or call.unanswered:
        return
    tx.append(call_id, DeskCallUnanswered(), actor="program")
    if not _written_to(tx):
        for kind in stand_ins_by:
            order(tx, kind, call_id, actor="program")


def _written_to(tx: Transaction) -> bool:
    waiting = [each.call_id for each in open_desk_calls(tx.connection) if not each.acknowledged]
    written = (
        each.ordered_at for each in jobs_about(tx.connection, waiting) if each.kind in TO_STAND_INS
    )
    return any(abs(tx.now - each) < WRITTEN_TO_ONCE_IN for each in written)  # a clock may be set


def answer_call(tx: Transaction, call_id: str, *, actor: str) -> None:
    """The desk has seen to a call; a second answer changes nothing."""
    tx.append(call_id, DeskCallAnswered(), actor=actor)
