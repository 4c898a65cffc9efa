"""Calls to the desk from the foyer. Each verb is one transaction and names its actor."""

from db.writer import Transaction
from kiosk.jobs.commands import order
from kiosk.jobs.model import JobKind
from kiosk.visits.desk_call_queries import desk_call_by_id
from kiosk.visits.events import (
    DeskCallAcknowledged,
    DeskCallAnswered,
    DeskCalled,
    DeskCallUnanswered,
)
from kiosk.visits.model import CallReason


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


def call_unanswered(tx: Transaction, call_id: str, *, stand_ins: bool) -> None:
    """Nobody at the desk has said to be coming; with `stand_ins` a message to them is ordered."""
    call = desk_call_by_id(tx.connection, call_id)
    if call is None or call.acknowledged or call.unanswered:
        return
    tx.append(call_id, DeskCallUnanswered(), actor="program")
    if stand_ins:
        order(tx, JobKind.STAND_IN_MESSAGE, call_id, actor="program")


def answer_call(tx: Transaction, call_id: str, *, actor: str) -> None:
    """The desk has seen to a call; a second answer changes nothing."""
    tx.append(call_id, DeskCallAnswered(), actor=actor)
