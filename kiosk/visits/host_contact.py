"""Reaching the host: asked, told, seen, answered, or silent; each is an event (L22, L24)."""

from datetime import timedelta

from db.writer import Transaction
from kiosk.jobs.commands import order
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.personal_number import holds_personal_number
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned
from kiosk.visits.events import HostAnswered, HostAsked, HostSaw, HostSilent, HostTold
from kiosk.visits.model import AWAITING_ANSWER, Contact
from kiosk.visits.queries import visits_awaiting_answer
from kiosk.visits.standing import waiting_visit


def ask_host(tx: Transaction, visit_id: str, *, actor: str) -> None:
    """Order the message to the host of somebody who waits."""
    waiting = waiting_visit(tx, visit_id)
    if waiting.host is None:
        raise Refused("visit.no_host", visit=visit_id)
    if waiting.contact is Contact.ASKED:
        return  # the message is on its way: a key pressed twice asks once
    tx.append(visit_id, HostAsked(), actor=actor)
    order(tx, JobKind.HOST_MESSAGE, visit_id, actor=actor)


def host_told(tx: Transaction, visit_id: str, *, actor: str) -> None:
    """The message has been handed over, or the desk has rung."""
    if waiting_visit(tx, visit_id).contact in (Contact.NONE, Contact.ASKED, Contact.NO_ANSWER):
        tx.append(visit_id, HostTold(), actor=actor)


def host_saw(tx: Transaction, visit_id: str, *, actor: str) -> None:
    """The host knows of the visitor, and has not answered yet."""
    if waiting_visit(tx, visit_id).contact not in (Contact.SEEN, Contact.COMES, Contact.CANNOT):
        tx.append(visit_id, HostSaw(), actor=actor)


def host_answered(
    tx: Transaction, visit_id: str, *, comes: bool, text: str = "", actor: str
) -> None:
    """The host comes or cannot. A walk-in who is received gets a badge now.

    Raises `Refused`, `visit.answer_personal_number` among others.
    """
    waiting = waiting_visit(tx, visit_id)
    said = cleaned(text)
    if holds_personal_number(said):
        raise Refused("visit.answer_personal_number")
    answer = (Contact.COMES if comes else Contact.CANNOT, said[:200])
    if answer == (waiting.contact, waiting.answer_text):
        return  # two who take the same answer down write it once
    tx.append(visit_id, HostAnswered(comes=comes, text=said[:200]), actor=actor)
    badges = [j for j in jobs_about(tx.connection, [visit_id]) if j.kind is JobKind.BADGE]
    if comes and not badges:
        order(tx, JobKind.BADGE, visit_id, actor=actor)


def give_back_to_desk(tx: Transaction, minutes: int) -> list[str]:
    """Give every visit back to the desk whose host has not answered within `minutes`."""
    patience = timedelta(minutes=minutes)
    overdue = [
        each.visit_id
        for each in visits_awaiting_answer(tx.connection)
        if each.contact in AWAITING_ANSWER
        and each.contact_at is not None
        and tx.now - each.contact_at >= patience
    ]
    for visit_id in overdue:
        tx.append(visit_id, HostSilent(), actor="program")
    return overdue
