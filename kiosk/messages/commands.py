"""Taking a message for somebody, and noting that the person knows of it."""

from db.transaction import Transaction
from kiosk.directory.queries import employed_person
from kiosk.jobs.commands import order
from kiosk.jobs.model import JobKind
from kiosk.messages.events import MessageSeen, MessageTaken
from kiosk.messages.model import Message, MessageWanted
from kiosk.messages.queries import message_by_id
from kiosk.refusal import Refused


def take_message(tx: Transaction, person_id: str, wanted: MessageWanted, *, actor: str) -> str:
    """Take a message for somebody and order its sending; gives its id.

    Raises `Refused` as `employed_person` does.
    """
    employed_person(tx.connection, person_id)
    message_id = tx.new_subject()
    caller = wanted.caller
    taken = MessageTaken(
        person_id=person_id,
        name=caller.name,
        phone=caller.phone,
        email=caller.email,
        text=wanted.text,
        came=caller.came,
        call_back=wanted.call_back,
    )
    tx.append(message_id, taken, actor=actor)
    order(tx, JobKind.PERSON_MESSAGE, message_id, actor=actor)
    return message_id


def message_seen(tx: Transaction, message_id: str, *, actor: str) -> Message:
    """Note that the person knows of the message; once is enough.

    Raises `Refused("message.not_found")`.
    """
    if _known(tx, message_id).seen_at is None:
        tx.append(message_id, MessageSeen(), actor=actor)
    return _known(tx, message_id)


def _known(tx: Transaction, message_id: str) -> Message:
    found = message_by_id(tx.connection, message_id)
    if found is None:
        raise Refused("message.not_found", message=message_id)
    return found
