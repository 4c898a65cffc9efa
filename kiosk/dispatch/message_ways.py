"""The ways messages go: by mail or a folder of mail, and by the webhook. A house may have both."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.directory.model import Person
from kiosk.evacuation.help_calls.model import HelpCall
from kiosk.exchange.host_mail import (
    MailRoute,
    mail_about_help,
    mail_about_message,
    mail_about_missed_visit,
    mail_to_host,
    mail_to_stand_ins,
)
from kiosk.exchange.host_text import HostText
from kiosk.exchange.webhook import HostReply, WebhookRoute
from kiosk.exchange.webhook_bodies import (
    help_body,
    host_body,
    message_body,
    missed_visit_body,
    stand_in_body,
)
from kiosk.messages.model import Message
from kiosk.settings import Settings
from kiosk.visits.model import Visit, VisitorMessage
from kiosk.visits.party import Along
from kiosk.wording.voice import Voice


class MessageWay(Protocol):
    """A way for messages; each verb raises `NotTaken`. A try again has the same `job_id`."""

    @property
    def confirms(self) -> bool:
        """Tell whether somebody has taken a message when a verb returns."""

    def reaches(self, person: Person) -> bool:
        """Tell whether messages to this person can go this way."""

    def tell_host(
        self, job_id: str, visits: Sequence[Visit], to: Person, along: Along
    ) -> HostReply | None:
        """Tell of who waits and who comes along; gives what was answered at once for the host."""

    def tell_of_missed_visit(self, job_id: str, visit: Visit, left: VisitorMessage) -> None:
        """Tell that somebody who was not received wants to hear from the host."""

    def tell_of_message(self, job_id: str, message: Message, to: Person) -> HostReply | None:
        """Tell of a message the desk has taken; gives what was answered at once."""

    def call_colleagues(self, job_id: str, call: HelpCall, to: Sequence[str]) -> None:
        """Call colleagues to the desk, by their addresses."""

    def tell_stand_ins(self, job_id: str, text: HostText, about: str) -> None:
        """Tell those who stand in for the desk; `about` is the call's or the visit's id."""


@dataclass(frozen=True)
class MailWay:
    """Messages by mail."""

    route: MailRoute
    settings: Settings
    voice: Voice

    @property
    def confirms(self) -> bool:
        """Tell whether a server takes the mail, and not a folder."""
        return self.route.confirms

    def reaches(self, person: Person) -> bool:
        """Tell whether there is an address."""
        return bool(person.details.email)

    def tell_host(
        self, job_id: str, visits: Sequence[Visit], to: Person, along: Along
    ) -> HostReply | None:
        """Send the mail; nobody answers a mail at once."""
        mail = mail_to_host(visits, self.settings, self.voice, to=to, along=along, job_id=job_id)
        self.route.send(mail)
        return None

    def tell_of_missed_visit(self, job_id: str, visit: Visit, left: VisitorMessage) -> None:
        """Send the mail."""
        self.route.send(mail_about_missed_visit(visit, left, self.settings, self.voice, job_id))

    def tell_of_message(self, job_id: str, message: Message, to: Person) -> HostReply | None:
        """Send the mail; nobody answers a mail at once."""
        self.route.send(mail_about_message(message, to, self.settings, self.voice, job_id))
        return None

    def call_colleagues(self, job_id: str, call: HelpCall, to: Sequence[str]) -> None:
        """Send the mail, marked as urgent."""
        self.route.send(mail_about_help(call, to, self.settings, self.voice, job_id))

    def tell_stand_ins(self, job_id: str, text: HostText, about: str) -> None:
        """Send the mail."""
        self.route.send(mail_to_stand_ins(text, about, self.settings, job_id))


@dataclass(frozen=True)
class WebhookWay:
    """Messages by the webhook, whose server knows whom it reaches."""

    route: WebhookRoute
    settings: Settings
    voice: Voice
    confirms: bool = True

    def reaches(self, person: Person) -> bool:  # noqa: ARG002 - as every way is asked
        """Leave it to the server."""
        return True

    def tell_host(
        self, job_id: str, visits: Sequence[Visit], to: Person, along: Along
    ) -> HostReply | None:
        """Post it, and give what was answered."""
        return self.route.post(job_id, host_body(visits, to, self.settings, self.voice, along))

    def tell_of_missed_visit(self, job_id: str, visit: Visit, left: VisitorMessage) -> None:
        """Post it."""
        self.route.post(job_id, missed_visit_body(visit, left, self.settings, self.voice))

    def tell_of_message(self, job_id: str, message: Message, to: Person) -> HostReply | None:
        """Post it, and give what was answered."""
        return self.route.post(job_id, message_body(message, to, self.settings, self.voice))

    def call_colleagues(self, job_id: str, call: HelpCall, to: Sequence[str]) -> None:
        """Post it, marked as urgent."""
        self.route.post(job_id, help_body(call, to, self.settings, self.voice))

    def tell_stand_ins(self, job_id: str, text: HostText, about: str) -> None:  # noqa: ARG002 - as every way is asked
        """Post it; about whom stays here."""
        self.route.post(job_id, stand_in_body(text, self.settings))
