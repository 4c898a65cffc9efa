"""The policy's lists by mail, each to its manager, the same way as messages to hosts."""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import make_msgid
from enum import StrEnum

from kiosk.directory.model import Person
from kiosk.exchange.host_mail import MailRoute
from kiosk.exchange.not_taken import NotTaken
from kiosk.reception.policy import PolicyList
from kiosk.settings import Settings
from kiosk.wording.policy_lists import list_in_words, policy_in_words
from kiosk.wording.voice import Voice, phrase

_SUBJECT = phrase("PolicyMail", "How your units follow the policy on availability")
_ATTACHED = phrase("PolicyMail", "The same list is attached as a table.")
_FILE_NAME = "policy.csv"


class Outcome(StrEnum):
    """What became of one list."""

    SENT = "sent"
    NO_MANAGER = "no_manager"
    NO_ADDRESS = "no_address"
    BY_DESK = "by_desk"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of the list of one manager; `reason` is why it failed."""

    manager: Person | None
    outcome: Outcome
    reason: str = ""


def deliver(
    listed: PolicyList, table: bytes, route: MailRoute | None, settings: Settings, voice: Voice
) -> Delivery:
    """Send one list, with `table` (CSV) attached; without a route it is the desk's to hand over."""
    manager = listed.manager
    if manager is None:
        return Delivery(None, Outcome.NO_MANAGER)
    if not manager.details.email:
        return Delivery(manager, Outcome.NO_ADDRESS)
    if route is None:
        return Delivery(manager, Outcome.BY_DESK)
    try:
        route.send(_mail(listed, manager, table, settings, voice))
    except NotTaken as refused:
        return Delivery(manager, Outcome.FAILED, refused.code)
    return Delivery(manager, Outcome.SENT)


def _mail(
    listed: PolicyList, manager: Person, table: bytes, settings: Settings, voice: Voice
) -> EmailMessage:
    named = policy_in_words(voice, settings.policy)
    lines = [*([named, ""] if named else []), *list_in_words(voice, listed, settings.policy)]
    message = EmailMessage(policy=SMTP)
    message["From"] = settings.host_messages.sender
    message["To"] = manager.details.email
    message["Subject"] = voice.say(_SUBJECT)
    message["Message-ID"] = make_msgid(domain="foaje.invalid")
    message.set_content("\n".join([*lines, "", voice.say(_ATTACHED)]) + "\n")
    message.add_attachment(table, maintype="text", subtype="csv", filename=_FILE_NAME)
    return message
