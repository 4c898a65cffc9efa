"""The webhook against a real HTTP server: signed, encrypted, in time, and never led elsewhere."""

import hashlib
import hmac
import json
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from kiosk.exchange.not_taken import NotTaken
from kiosk.exchange.webhook import HostReply, WebhookRoute
from kiosk.settings import Webhook
from tests.certificates import Certificate, certificate
from tests.gateway import Gateway, serving

NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
SECRET = "blåbär och lingon"
TOLD = {"version": 1, "title": "Du har besök i foajén", "text": "Åsa Öhrn är här."}


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificate(tmp_path_factory.mktemp("trusted"))


@pytest.fixture
def gateway(trusted: Certificate) -> Iterator[Gateway]:
    made = Gateway()
    stop = serving(made, trusted)
    yield made
    stop()


@pytest.fixture
def route(tmp_path: Path, gateway: Gateway, trusted: Certificate) -> WebhookRoute:
    secret = tmp_path / "webhook.secret"
    secret.write_text(SECRET + "\n", "utf-8")
    secret.chmod(0o600)
    return WebhookRoute(to(gateway, ca_file=str(trusted.file)), tmp_path, lambda: NOW)


def to(gateway: Gateway, **more: Any) -> Webhook:
    url = f"https://localhost:{gateway.port}/foaje?house=1"
    said: dict[str, Any] = {"url": url, "secret_file": "webhook.secret", "read_seconds": 1}
    return Webhook(**(said | more))


def refusal(route: WebhookRoute) -> str:
    with pytest.raises(NotTaken) as refused:
        route.post("delivery-1", TOLD)
    return refused.value.code


def test_the_body_arrives_as_it_was_signed(route: WebhookRoute, gateway: Gateway) -> None:
    assert route.post("delivery-1", TOLD) is None
    ((path, headers, body),) = gateway.requests
    assert path == "/foaje?house=1"
    assert json.loads(body) == TOLD
    assert headers["Content-Type"] == "application/json; charset=utf-8"
    assert headers["Foaje-Delivery"] == "delivery-1"
    assert headers["Foaje-Timestamp"] == str(int(NOW.timestamp()))
    signed = headers["Foaje-Timestamp"].encode() + b"." + body
    wanted = hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest()
    assert headers["Foaje-Signature"] == f"sha256={wanted}"


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        (b"", None),
        (b"OK", None),
        (b'{"status": "sent"}', None),
        (b'{"answer": "maybe"}', None),
        (b'{"answer": "comes", "text": 5}', None),
        (b'{"answer": "comes"}', HostReply("comes")),
        (
            '{"answer": "cannot", "text": "Åter kl. 13"}'.encode(),
            HostReply("cannot", "Åter kl. 13"),
        ),
        (b'{"answer": "seen", "id": 17}', HostReply("seen")),
        (b'{"answer": "comes", "text": "\xff"}', None),
        (b'{"answer": "comes", "text": "' + b"a" * 5000 + b'"}', None),
    ],
)
def test_an_answer_is_taken_where_it_is_one(
    route: WebhookRoute, gateway: Gateway, answer: bytes, reply: HostReply | None
) -> None:
    gateway.answer = answer
    assert route.post("delivery-1", TOLD) == reply


@pytest.mark.parametrize("status", [400, 401, 404, 500, 503])
def test_a_server_that_says_no_has_not_taken_it(
    route: WebhookRoute, gateway: Gateway, status: int
) -> None:
    gateway.status, gateway.answer = status, b'{"answer": "comes"}'
    assert refusal(route) == "webhook_refused"


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_nothing_follows_a_redirect(
    route: WebhookRoute, gateway: Gateway, status: int, trusted: Certificate
) -> None:
    elsewhere = Gateway()
    stop = serving(elsewhere, trusted)
    gateway.status = status
    gateway.headers["Location"] = f"https://localhost:{elsewhere.port}/"
    assert refusal(route) == "webhook_redirected"
    stop()
    assert elsewhere.requests == []


def test_a_server_that_drips_is_cut_off_in_time(route: WebhookRoute, gateway: Gateway) -> None:
    gateway.dripping = True
    began = monotonic()
    assert refusal(route) == "webhook_silent"
    assert monotonic() - began < 8


def test_a_server_that_takes_the_call_and_says_nothing_is_left(route: WebhookRoute) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"https://localhost:{mute.getsockname()[1]}/"
        silent = WebhookRoute(
            Webhook(url=url, secret_file="webhook.secret", read_seconds=1), route.folder, route.now
        )
        assert refusal(silent) == "webhook_silent"


def test_nobody_is_told_where_the_certificate_is_not_trusted(
    route: WebhookRoute, gateway: Gateway
) -> None:
    assert refusal(WebhookRoute(to(gateway), route.folder, route.now)) == "webhook_untrusted"
    assert gateway.requests == []


def test_nobody_is_told_where_the_certificate_is_anothers(
    route: WebhookRoute, tmp_path: Path
) -> None:
    other = certificate(tmp_path, "DNS:elsewhere.example")
    elsewhere = Gateway()
    stop = serving(elsewhere, other)
    settings = to(elsewhere, ca_file=str(other.file))
    assert refusal(WebhookRoute(settings, route.folder, route.now)) == "webhook_untrusted"
    stop()
    assert elsewhere.requests == []


def test_a_server_that_is_gone_is_unreachable(route: WebhookRoute, gateway: Gateway) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        gateway.port = taken.getsockname()[1]
    gone = WebhookRoute(to(gateway), route.folder, route.now)
    assert refusal(gone) == "webhook_unreachable"


def test_this_machine_may_be_called_in_the_clear(route: WebhookRoute) -> None:
    plain = Gateway()
    stop = serving(plain, None)
    settings = to(plain, url=f"http://localhost:{plain.port}")
    assert WebhookRoute(settings, route.folder, route.now).post("delivery-1", TOLD) is None
    stop()
    assert plain.requests[0][0] == "/"


@pytest.mark.parametrize("harm", ["missing", "open", "empty"])
def test_without_its_secret_nothing_is_sent(
    route: WebhookRoute, gateway: Gateway, harm: str
) -> None:
    secret = route.folder / "webhook.secret"
    if harm == "missing":
        secret.unlink()
    elif harm == "open":
        secret.chmod(0o644)
    else:
        secret.write_text("\n", "utf-8")
    assert refusal(route) == "webhook_secret_unreadable"
    assert gateway.requests == []
