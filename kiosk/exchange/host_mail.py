"""Mail to hosts and colleagues: the messages, and the two ways they can go."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import make_msgid
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from db.backup import make_durable
from kiosk.directory.model import Person
from kiosk.evacuation.help_calls.model import HelpCall
from kiosk.exchange.help_text import help_text
from kiosk.exchange.host_text import HostText, missed_visit_text, told_to_host
from kiosk.exchange.not_taken import NotTaken
from kiosk.exchange.person_message import message_text
from kiosk.exchange.time_limit import cut_off_after
from kiosk.messages.model import Message
from kiosk.settings import HostMessages, Settings
from kiosk.visits.model import Visit, VisitorMessage
from kiosk.visits.party import Along
from kiosk.wording.voice import Voice

if TYPE_CHECKING:
    import smtplib

log = logging.getLogger(__name__)

_TIMEOUT_SECONDS = 10.0
_LIMIT_SECONDS = 60.0
"""How long the server may be silent, and how long one message may take in all."""


class MailRoute(Protocol):
    """A way for mail to go."""

    @property
    def confirms(self) -> bool:
        """Tell whether a server has taken the message when `send` returns."""

    def send(self, message: EmailMessage) -> None:
        """Hand the message over or raise `NotTaken`."""


def mail_to_host(
    visits: Sequence[Visit],
    settings: Settings,
    voice: Voice,
    *,
    to: Person | None = None,
    along: Along | None = None,
    job_id: str = "",
) -> EmailMessage:
    """Write the message about who waits for one host, who has an address.

    `to` is somebody who stands in, `along` as what others come along. Each try of a
    job has the same Message-ID, so that a mail system that got one twice can tell.
    """
    addressee = to or visits[0].host
    assert addressee is not None  # noqa: S101 - the caller has seen the address
    text = told_to_host(visits, addressee, settings, voice, along or {})
    about = ".".join(each.visit_id for each in visits)
    return _mail(settings, (addressee.details.email,), text, about, job_id)


def mail_about_missed_visit(
    visit: Visit, left: VisitorMessage, settings: Settings, voice: Voice, job_id: str = ""
) -> EmailMessage:
    """Write to a host that somebody who was not received wants to hear from the host."""
    assert visit.host is not None  # noqa: S101 - the caller has seen the address
    text = missed_visit_text(visit, left, voice)
    return _mail(settings, (visit.host.details.email,), text, visit.visit_id, job_id)


def mail_about_message(
    message: Message, to: Person, settings: Settings, voice: Voice, job_id: str
) -> EmailMessage:
    """Write to somebody about a message the desk has taken."""
    text = message_text(message, settings, voice)
    return _mail(settings, (to.details.email,), text, message.message_id, job_id)


def mail_to_stand_ins(
    text: HostText, about: str, settings: Settings, job_id: str = ""
) -> EmailMessage:
    """Write to those who stand in for the desk; `about` is the call's or the visit's id."""
    return _mail(settings, settings.reception.stand_ins, text, about, job_id)


def mail_about_help(
    call: HelpCall, to: Sequence[str], settings: Settings, voice: Voice, job_id: str = ""
) -> EmailMessage:
    """Write to the colleagues that somebody at the desk wants them there now."""
    text = help_text(call, settings, voice)
    message = _mail(settings, to, text, call.call_id, job_id)
    message["Importance"] = "high"
    message["X-Priority"] = "1"
    return message


def _mail(
    settings: Settings, to: Sequence[str], text: HostText, about: str, job_id: str = ""
) -> EmailMessage:
    """Put a message together; `about` names its file, to be erased with what it is about."""
    message = EmailMessage(policy=SMTP)
    message["From"] = settings.host_messages.sender
    message["To"] = ", ".join(to)
    message["Subject"] = text.subject
    # Without hyphens, for the file's name tells visits by them.
    tries = job_id.replace("-", "")
    message["Message-ID"] = (
        f"<{about}.{tries}@foaje.invalid>"
        if tries
        else make_msgid(idstring=about, domain="foaje.invalid")
    )
    message.set_content(text.body + "\n")
    return message


def route_of(settings: HostMessages, folder: Path) -> MailRoute | None:
    """Give the way the settings name; None when the receptionist rings."""
    if settings.channel == "folder":
        return FolderRoute(folder / settings.folder)
    return SmtpRoute(settings, folder) if settings.channel == "smtp" else None


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
            raise NotTaken("folder_not_writable") from error


@dataclass(frozen=True)
class SmtpRoute:
    """Hands each message to the town hall's mail server; `folder` is the station's."""

    settings: HostMessages
    folder: Path
    confirms: bool = True

    def send(self, message: EmailMessage) -> None:
        """Send one message; the server has taken it when this returns.

        Where the server takes it for some addresses and not for others, it is taken: a second try
        would reach the first ones twice. Raises `NotTaken`: `address_refused`, `login_refused`,
        `server_untrusted`, `server_unsuited` or `server_unreachable`.
        """
        import smtplib
        import ssl

        taken = False
        try:
            place = (self.settings.smtp_host, self.settings.smtp_port)
            with (
                smtplib.SMTP(*place, timeout=_TIMEOUT_SECONDS) as server,
                cut_off_after(_LIMIT_SECONDS, lambda: server.sock),
            ):
                self._sign_in(server)
                refused = server.send_message(message)
                taken = True
            if refused:
                log.warning("the mail server refused %d of several addresses", len(refused))
        except smtplib.SMTPRecipientsRefused as error:
            raise NotTaken("address_refused") from error
        except smtplib.SMTPAuthenticationError as error:
            raise NotTaken("login_refused") from error
        except ssl.SSLCertVerificationError as error:
            raise NotTaken("server_untrusted") from error
        except smtplib.SMTPNotSupportedError as error:
            raise NotTaken("server_unsuited") from error
        except (smtplib.SMTPException, OSError) as error:
            if not taken:  # a server that will not even part in order has taken it all the same
                raise NotTaken("server_unreachable") from error

    def _sign_in(self, server: "smtplib.SMTP") -> None:
        import ssl

        if self.settings.smtp_starttls:
            ca_file = self.settings.smtp_ca_file
            trusted = str(self.folder / Path(ca_file).expanduser()) if ca_file else None
            server.starttls(context=ssl.create_default_context(cafile=trusted))
        if self.settings.smtp_user:
            _log_in(server, self.settings.smtp_user, self.settings.smtp_password)


def _log_in(server: "smtplib.SMTP", user: str, password: str) -> None:
    import smtplib
    from base64 import b64encode

    if (user + password).isascii():
        server.login(user, password)
        return
    # The library knows no other letters; the mechanism does (RFC 4616).
    server.ehlo_or_helo_if_needed()
    if not server.has_extn("auth"):
        raise smtplib.SMTPNotSupportedError("no sign-in is offered")
    said = b64encode(f"\0{user}\0{password}".encode()).decode()
    code, answer = server.docmd("AUTH", f"PLAIN {said}")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, answer)
