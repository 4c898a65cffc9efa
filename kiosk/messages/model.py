"""A message the desk takes for somebody of the house, and what may stand in it."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.directory.model import Person
from kiosk.personal_number import holds_personal_number
from kiosk.phone_number import dialled
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned, is_mail_address

LONGEST_NAME = 80
LONGEST_TEXT = 500


@dataclass(frozen=True)
class Caller:
    """Who called, or `came`; `phone` is an extension or E.164. Everything may be left out."""

    name: str = ""
    phone: str = ""
    email: str = ""
    came: bool = False


@dataclass(frozen=True)
class Message:
    """A message as it stands; times are UTC. `person` is None once the directory knows nobody.

    `call_back` tells that an answer is wanted; `seen_at` that the person knows of it.
    """

    message_id: str
    person_id: str
    person: Person | None
    caller: Caller
    text: str
    call_back: bool
    taken_at: datetime
    seen_at: datetime | None = None


@dataclass(frozen=True)
class MessageWanted:
    """A message as it is to be taken, clean; `message_from` makes it."""

    caller: Caller
    text: str
    call_back: bool


def message_from(caller: Caller, text: str, *, call_back: bool) -> MessageWanted:
    """Clean and judge what was typed.

    Raises `Refused`: `message.says_nothing`, `message.no_way_back`, `message.phone`,
    `message.email`, `message.name_too_long`, `message.text_too_long`, `message.personal_number`.
    """
    name, said = cleaned(caller.name), cleaned(text)
    number, address = cleaned(caller.phone), cleaned(caller.email)
    if len(name) > LONGEST_NAME:
        raise Refused("message.name_too_long", length=len(name), allowed=LONGEST_NAME)
    if len(said) > LONGEST_TEXT:
        raise Refused("message.text_too_long", length=len(said), allowed=LONGEST_TEXT)
    if any(holds_personal_number(each) for each in (name, said, address)):
        raise Refused("message.personal_number")
    phone = _judged_way_back(number, address, call_back=call_back)
    if not (name or said or phone or address):
        raise Refused("message.says_nothing")
    return MessageWanted(Caller(name, phone, address, caller.came), said, call_back)


def _judged_way_back(number: str, address: str, *, call_back: bool) -> str:
    """Give the number as it can be dialled, once somebody can be answered who wants to be."""
    phone = dialled(number) if number else ""
    if phone is None:
        raise Refused("message.phone", text=number[:40])
    if address and (len(address) > LONGEST_TEXT or not is_mail_address(address)):
        raise Refused("message.email", text=address[:40])
    if call_back and not (phone or address):
        raise Refused("message.no_way_back")
    return phone
