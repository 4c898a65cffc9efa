"""Reaching the host: asked, told, seen, answered, or silent; each is an event (L22, L24)."""

from db.transaction import Transaction
from kiosk.directory.queries import employed_person
from kiosk.jobs.commands import order
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import badge_is_ordered
from kiosk.personal_number import holds_personal_number
from kiosk.phone_number import e164
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned, is_mail_address
from kiosk.visits.answers import answers_known
from kiosk.visits.events import (
    HostAnswered,
    HostAsked,
    HostReminded,
    HostSaw,
    HostSilent,
    HostTold,
    StandInAsked,
    VisitorLeftMessage,
)
from kiosk.visits.model import AWAITING_ANSWER, Contact, VisitorMessage
from kiosk.visits.queries import followers_of
from kiosk.visits.standing import visit_in_house, waiting_visit
from kiosk.visits.typed_length import demand_typed_length

LONGEST_MESSAGE = 500
LONGEST_ADDRESS = 200


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
    tx: Transaction, visit_id: str, *, comes: bool, text: str = "", source: str = "", actor: str
) -> None:
    """The host comes or cannot, as `source` has told.

    A walk-in who is received gets a badge now, and so does who came along.

    Raises `Refused`, `visit.answer_personal_number` among others.
    """
    waiting = waiting_visit(tx, visit_id)
    demand_typed_length(text)
    said = cleaned(text)
    if holds_personal_number(said):
        raise Refused("visit.answer_personal_number")
    answer = (Contact.COMES if comes else Contact.CANNOT, said[:200])
    if answer == (waiting.contact, waiting.answer_text) and not waiting.overruled:
        return  # two who take the same answer down write it once
    known = answers_known(tx.connection, visit_id)
    answered = HostAnswered(comes=comes, text=said[:200], source=source, after=known)
    tx.append(visit_id, answered, actor=actor)
    received = [waiting, *followers_of(tx.connection, visit_id)] if comes else []
    for each in received:
        if each.badge_code and not badge_is_ordered(tx.connection, each.visit_id):
            order(tx, JobKind.BADGE, each.visit_id, actor=actor)


def remind_host(tx: Transaction, visit_id: str) -> None:
    """Tell the host once more; the minutes the host has run on."""
    if waiting_visit(tx, visit_id).contact in AWAITING_ANSWER:
        tx.append(visit_id, HostReminded(), actor="program")
        order(tx, JobKind.HOST_MESSAGE, visit_id, actor="program")


def ask_stand_in(tx: Transaction, visit_id: str, person_id: str) -> None:
    """Ask somebody who stands in, since the host has not answered; the visit stays the host's."""
    if waiting_visit(tx, visit_id).contact in AWAITING_ANSWER:
        employed_person(tx.connection, person_id)
        tx.append(visit_id, StandInAsked(person_id=person_id), actor="program")
        order(tx, JobKind.HOST_MESSAGE, visit_id, actor="program")


def give_back_to_desk(tx: Transaction, visit_id: str) -> None:
    """Give a visit back to the desk whose host has not answered."""
    if waiting_visit(tx, visit_id).contact in AWAITING_ANSWER:
        tx.append(visit_id, HostSilent(), actor="program")


def visitor_message(text: str, phone: str, email: str) -> VisitorMessage:
    """Clean what a visitor wants the host to know; the number is kept in E.164.

    Raises `Refused`: `visit.message_no_way`, `visit.message_phone`, `visit.message_email` or
    `visit.message_personal_number`.
    """
    demand_typed_length(text, phone, email)
    said, typed, address = cleaned(text), cleaned(phone), cleaned(email)
    if not typed and not address:
        raise Refused("visit.message_no_way")
    if holds_personal_number(said) or holds_personal_number(address):
        raise Refused("visit.message_personal_number")
    number = e164(typed) if typed else ""
    if number is None:
        raise Refused("visit.message_phone")
    if address and (len(address) > LONGEST_ADDRESS or not is_mail_address(address)):
        raise Refused("visit.message_email")
    return VisitorMessage(said[:LONGEST_MESSAGE], number, address)


def leave_message(tx: Transaction, visit_id: str, told: VisitorMessage, *, actor: str) -> None:
    """Tell the host of a visit that came to nothing, and how to reach the visitor (M10).

    It is erased with the visit. Raises `Refused`: `visit.no_host`, or as `visit_in_house` does.
    """
    if visit_in_house(tx, visit_id).host is None:
        raise Refused("visit.no_host", visit=visit_id)
    left = VisitorLeftMessage(text=told.text, phone=told.phone, email=told.email)
    tx.append(visit_id, left, actor=actor)
    order(tx, JobKind.MISSED_VISIT_MESSAGE, visit_id, actor=actor)
