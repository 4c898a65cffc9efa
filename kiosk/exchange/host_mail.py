"""Mail to a host: the message, and the two ways it can go.

The subject names neither visitor nor unit: it shows on locked screens and in other people's view.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import make_msgid
from pathlib import Path
from typing import Protocol

from db.backup import make_durable
from kiosk.settings import HostMessages, Settings
from kiosk.visits.model import DeskCall, Visit
from kiosk.wording.message_texts import one_line, worded
from kiosk.wording.needs import needs_in_words
from kiosk.wording.phone_numbers import as_written_in_sweden
from kiosk.wording.voice import Voice, phrase

SUBJECT = phrase("HostMail", "You have a visitor in the foyer")
BOOKED = phrase("HostMail", "{visitor} has arrived and waits for you in the foyer.")
WALK_IN = phrase("HostMail", "{visitor} is in the foyer and asks whether you can receive a visit.")
ANSWER = phrase("HostMail", "Call {desk} on {phone} and say whether you are coming.")
PERSONS = phrase("HostMail", "%n person(s)", "", 1)
NEEDS = phrase("HostMail", "Good to know: {needs}.")
ESCORT = phrase(
    "HostMail", "Meet your visitor in the foyer and follow your visitor out afterwards."
)
SEVERAL = phrase(
    "HostMail", "These are in the foyer and ask whether you can receive a visit: {visitor}."
)
CALL_SUBJECT = phrase("HostMail", "Somebody waits in the foyer")
CALL = phrase("HostMail", "Somebody in the foyer called {desk} at {time}. Nobody has answered.")
GO = phrase("HostMail", "Go to the foyer if you can. The desk has the number {phone}.")
_TIMEOUT_SECONDS = 10.0


class MailNotTaken(Exception):  # noqa: N818 - an answer of the way, not a defect
    """The message was not handed over; `code` says why. Trying again later is right."""

    def __init__(self, code: str) -> None:
        """Take the stable code of the reason."""
        super().__init__(code)
        self.code = code


class MailRoute(Protocol):
    """A way for mail to go."""

    @property
    def confirms(self) -> bool:
        """Tell whether a server has taken the message when `send` returns."""

    def send(self, message: EmailMessage) -> None:
        """Hand the message over or raise `MailNotTaken`."""


def mail_to_host(visits: Sequence[Visit], settings: Settings, voice: Voice) -> EmailMessage:
    """Write the message about who waits for one host, who has an address."""
    visit = visits[0]
    assert visit.host is not None  # noqa: S101 - the caller has seen the host's address
    hall = settings.town_hall
    told = ", ".join(_named(voice, each) for each in visits)
    said = BOOKED if visit.booked_for else WALK_IN if len(visits) == 1 else SEVERAL
    needs = tuple(dict.fromkeys(need for each in visits for need in each.needs))
    built_in = (
        voice.say(said, visitor=told),
        voice.say(ANSWER, desk=hall.desk_name, phone=as_written_in_sweden(hall.phone)),
        voice.say(ESCORT),
    )
    body = worded(
        voice,
        settings,
        "host_booked" if visit.booked_for else "host_walk_in",
        "\n\n".join(built_in),
        visitor=told,
        host=visit.host.name,
    )
    if needs:  # said whatever the house's own words are: somebody has to see to it
        body = f"{body}\n\n{voice.say(NEEDS, needs=needs_in_words(voice, needs))}"
    message = EmailMessage(policy=SMTP)
    message["From"] = settings.host_messages.sender
    message["To"] = visit.host.details.email
    message["Subject"] = one_line(voice, settings, "host_subject", voice.say(SUBJECT))
    message["Message-ID"] = make_msgid(
        idstring=".".join(each.visit_id for each in visits), domain="foaje.invalid"
    )
    message.set_content(body + "\n")
    return message


def _named(voice: Voice, visit: Visit) -> str:
    persons = voice.say(PERSONS, visit.persons) if visit.persons > 1 else ""
    beside = ", ".join(part for part in (visit.visitor.company, persons) if part)
    return f"{visit.visitor.name} ({beside})" if beside else visit.visitor.name


def mail_to_stand_ins(call: DeskCall, settings: Settings, voice: Voice) -> EmailMessage:
    """Write to the stand-ins that somebody in the foyer has called and nobody has answered."""
    hall = settings.town_hall
    since = voice.clock(call.called_at)
    lines = (
        voice.say(CALL, desk=hall.desk_name, time=since),
        voice.say(GO, phone=as_written_in_sweden(hall.phone)),
    )
    message = EmailMessage(policy=SMTP)
    message["From"] = settings.host_messages.sender
    message["To"] = ", ".join(settings.reception.stand_ins)
    message["Subject"] = voice.say(CALL_SUBJECT)
    message["Message-ID"] = make_msgid(idstring=call.call_id, domain="foaje.invalid")
    message.set_content("\n\n".join(lines) + "\n")
    return message


def route_of(settings: HostMessages, folder: Path) -> MailRoute | None:
    """Give the way the settings name; None when the receptionist rings."""
    if settings.channel == "folder":
        return FolderRoute(folder / settings.folder)
    return SmtpRoute(settings) if settings.channel == "smtp" else None


@dataclass(frozen=True)
class FolderRoute:
    """Leaves each message as an .eml file for another program to take."""

    folder: Path
    confirms: bool = False

    def send(self, message: EmailMessage) -> None:
        """Write the file whole or not at all."""
        name = str(message["Message-ID"]).strip("<>").replace("/", "-") + ".eml"
        written = self.folder / f"{name}.unfinished"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            written.write_bytes(message.as_bytes())
            make_durable(written, self.folder / name)
        except OSError as error:
            raise MailNotTaken("folder_not_writable") from error


@dataclass(frozen=True)
class SmtpRoute:
    """Hands each message to the town hall's mail server."""

    settings: HostMessages
    confirms: bool = True

    def send(self, message: EmailMessage) -> None:
        """Send one message; the server has taken it when this returns."""
        import smtplib
        import ssl

        try:
            with smtplib.SMTP(
                self.settings.smtp_host, self.settings.smtp_port, timeout=_TIMEOUT_SECONDS
            ) as server:
                if self.settings.smtp_starttls:
                    server.starttls(context=ssl.create_default_context())
                if self.settings.smtp_user:
                    server.login(self.settings.smtp_user, self.settings.smtp_password)
                server.send_message(message)
        except smtplib.SMTPRecipientsRefused as error:
            raise MailNotTaken("address_refused") from error
        except smtplib.SMTPAuthenticationError as error:
            raise MailNotTaken("login_refused") from error
        except (smtplib.SMTPException, OSError) as error:
            raise MailNotTaken("server_unreachable") from error
