"""Mail over a real server: encrypted, signed in, refused, gone, and taken once."""

import logging
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from kiosk.exchange.host_mail import SmtpRoute
from kiosk.exchange.not_taken import NotTaken
from kiosk.settings import HostMessages
from tests.certificates import Certificate, certificate

USER, PASSWORD = "foaje", "blåbär"


@dataclass
class Mailbox:
    """What a server does with what comes, and what it has kept."""

    refused: frozenset[str] = frozenset()
    data_answer: str = "250 taken"
    quit_answer: str = ""
    kept: list[tuple[list[str], bytes]] = field(default_factory=list)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.data_answer.startswith("250"):
            assert isinstance(envelope.content, bytes)
            self.kept.append((list(envelope.rcpt_tos), envelope.content))
        return self.data_answer

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        return self.quit_answer or "221 bye"


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificate(tmp_path_factory.mktemp("trusted"))


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


def _known(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
) -> AuthResult:
    known = isinstance(data, LoginPassword) and data == LoginPassword(
        USER.encode(), PASSWORD.encode()
    )
    return AuthResult(success=known, handled=known)


@pytest.fixture
def port(mailbox: Mailbox, trusted: Certificate) -> Iterator[int]:
    """Start a server that takes mail only encrypted and from who signs in."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
    server = Controller(
        mailbox,
        hostname="127.0.0.1",
        port=number,
        tls_context=trusted.server_context(),
        require_starttls=True,
        authenticator=_known,
        auth_required=True,
    )
    server.start()
    yield number
    server.stop()


@pytest.fixture
def said(port: int, trusted: Certificate) -> dict[str, Any]:
    return {
        "channel": "smtp",
        "smtp_host": "127.0.0.1",
        "smtp_port": port,
        "smtp_starttls": True,
        "smtp_ca_file": str(trusted.file),
        "smtp_user": USER,
        "smtp_password": PASSWORD,
    }


def message(to: str = "linda@example.se") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "kundtjanst@example.se"
    mail["To"] = to
    mail["Subject"] = "Du har besök i foajén"
    mail["Message-ID"] = "<visit.job@foaje.invalid>"
    mail.set_content("Åsa Öhrn är här.\n")
    return mail


def refusal(said: dict[str, Any], folder: Path, **other: Any) -> str:
    with pytest.raises(NotTaken) as refused:
        SmtpRoute(HostMessages(**(said | other)), folder).send(message())
    return refused.value.code


def test_mail_goes_encrypted_and_signed_in(
    said: dict[str, Any], mailbox: Mailbox, tmp_path: Path
) -> None:
    SmtpRoute(HostMessages(**said), tmp_path).send(message())
    ((to, content),) = mailbox.kept
    assert to == ["linda@example.se"]
    assert b"Message-ID: <visit.job@foaje.invalid>" in content


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"smtp_ca_file": ""}, "server_untrusted"),
        ({"smtp_password": "hallon"}, "login_refused"),
        ({"smtp_starttls": False}, "server_unsuited"),
        ({"smtp_port": 1}, "server_unreachable"),
        ({"smtp_ca_file": "gone.pem"}, "server_unreachable"),
    ],
)
def test_whatever_keeps_a_message_back_is_named_and_nothing_is_sent(
    said: dict[str, Any], mailbox: Mailbox, tmp_path: Path, other: dict[str, Any], code: str
) -> None:
    assert refusal(said, tmp_path, **other) == code
    assert mailbox.kept == []


def test_a_certificate_of_another_server_is_not_trusted(
    said: dict[str, Any], mailbox: Mailbox, tmp_path: Path
) -> None:
    other = certificate(tmp_path, "DNS:elsewhere.example")
    assert refusal(said, tmp_path, smtp_ca_file=str(other.file)) == "server_untrusted"
    assert mailbox.kept == []


def test_one_refused_of_several_is_told_in_the_log_and_the_others_have_it_once(
    said: dict[str, Any], mailbox: Mailbox, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    mailbox.refused = frozenset({"bo@example.se"})
    with caplog.at_level(logging.WARNING):
        SmtpRoute(HostMessages(**said), tmp_path).send(message("linda@example.se, bo@example.se"))
    assert [to for to, _ in mailbox.kept] == [["linda@example.se"]]
    assert "refused 1 of several" in caplog.text
    assert "bo@example.se" not in caplog.text


def test_all_refused_is_told(said: dict[str, Any], mailbox: Mailbox, tmp_path: Path) -> None:
    mailbox.refused = frozenset({"linda@example.se"})
    assert refusal(said, tmp_path) == "address_refused"


def test_a_full_mailbox_is_tried_again(
    said: dict[str, Any], mailbox: Mailbox, tmp_path: Path
) -> None:
    mailbox.data_answer = "452 no room now"
    assert refusal(said, tmp_path) == "server_unreachable"
    mailbox.data_answer = "250 taken"
    SmtpRoute(HostMessages(**said), tmp_path).send(message())
    assert len(mailbox.kept) == 1


def test_what_a_server_has_taken_is_not_sent_again_however_it_parts(
    said: dict[str, Any], mailbox: Mailbox, tmp_path: Path
) -> None:
    mailbox.quit_answer = "421 something went wrong"
    SmtpRoute(HostMessages(**said), tmp_path).send(message())
    assert len(mailbox.kept) == 1


def test_a_server_that_never_greets_is_left(
    said: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.exchange.host_mail._TIMEOUT_SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        number = mute.getsockname()[1]
        assert refusal(said, tmp_path, smtp_port=number) == "server_unreachable"
