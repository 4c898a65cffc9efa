"""A signed message to a server of the town hall's, which passes it on as it sees fit.

`http.client` and no larger library: it follows no redirect and reads no proxy from the environment,
so the body goes where the settings say or nowhere, and its socket is ours to cut off. It is loaded
with the first message: most houses have no webhook.
"""

import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import msgspec

from kiosk.exchange.not_taken import NotTaken
from kiosk.exchange.secret_file import SecretUnreadable, first_line_of
from kiosk.exchange.time_limit import cut_off_after
from kiosk.settings import Webhook

if TYPE_CHECKING:
    import ssl

TIMESTAMP_HEADER = "Foaje-Timestamp"
SIGNATURE_HEADER = "Foaje-Signature"
DELIVERY_HEADER = "Foaje-Delivery"
LARGEST_ANSWER = 4096
"""Bytes of an answer that are read; a longer one is none."""


class HostReply(msgspec.Struct, frozen=True):
    """What a server may answer in the host's name; `text` is what the visitor is told."""

    answer: Literal["seen", "comes", "cannot"]
    text: str = ""


@dataclass(frozen=True)
class WebhookRoute:
    """Hands messages to the server of the settings, one request each.

    `folder` is the station's; `now` tells the time a message is signed with.
    """

    settings: Webhook
    folder: Path
    now: Callable[[], datetime]

    def post(self, delivery_id: str, told: Mapping[str, Any]) -> HostReply | None:
        """Send one message, and give what was answered in the host's name.

        A message tried again has the same `delivery_id`. Raises `NotTaken`:
        `webhook_secret_unreadable`, `webhook_untrusted`, `webhook_unreachable`, `webhook_silent`,
        `webhook_redirected` or `webhook_refused`.
        """
        body = msgspec.json.encode(dict(told))
        timestamp = str(int(self.now().timestamp()))
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": "Foaje",
            DELIVERY_HEADER: delivery_id,
            TIMESTAMP_HEADER: timestamp,
            SIGNATURE_HEADER: signature(self._secret(), timestamp, body),
        }
        status, answer = self._exchange(body, headers)
        if 300 <= status < 400:
            raise NotTaken("webhook_redirected")
        if not 200 <= status < 300:
            raise NotTaken("webhook_refused")
        return _reply(answer)

    def _secret(self) -> bytes:
        path = self.folder / Path(self.settings.secret_file).expanduser()
        try:
            return first_line_of(path).encode()
        except SecretUnreadable as error:
            raise NotTaken("webhook_secret_unreadable") from error

    def _exchange(self, body: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
        import ssl
        from http.client import HTTPException

        try:
            connected = self._connected()
        except OSError as error:
            raise NotTaken("webhook_unreachable") from error
        limit = self.settings.read_seconds
        with connected, cut_off_after(limit, lambda: connected) as was_cut_off:
            try:
                found = _asked(self.settings.url, connected, body, headers)
            except ssl.SSLCertVerificationError as error:
                raise NotTaken("webhook_untrusted") from error
            except TimeoutError as error:
                raise NotTaken("webhook_silent") from error
            except (OSError, HTTPException) as error:
                code = "webhook_silent" if was_cut_off() else "webhook_unreachable"
                raise NotTaken(code) from error
            if was_cut_off():  # without a length told, the end may be ours and not the server's
                raise NotTaken("webhook_silent")
            return found

    def _connected(self) -> socket.socket:
        """Connect, with nothing said yet."""
        place = urlsplit(self.settings.url)
        encrypted = place.scheme.lower() == "https"
        host = place.hostname or ""
        address = (host, place.port or (443 if encrypted else 80))
        context = self._context() if encrypted else None
        plain = socket.create_connection(address, self.settings.connect_seconds)
        plain.settimeout(self.settings.read_seconds)
        if context is None:
            return plain
        return context.wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)

    def _context(self) -> "ssl.SSLContext":
        """Trust what the settings say; raises `OSError` where that file cannot be read."""
        import ssl

        if not self.settings.ca_file:
            return ssl.create_default_context()
        return ssl.create_default_context(
            cafile=self.folder / Path(self.settings.ca_file).expanduser()
        )


def signature(secret: bytes, timestamp: str, body: bytes) -> str:
    """Sign a body with the time it was sent: HMAC-SHA256 of both, parted by a full stop."""
    import hashlib
    import hmac

    signed = hmac.new(secret, timestamp.encode() + b"." + body, hashlib.sha256)
    return f"sha256={signed.hexdigest()}"


def _asked(
    url: str, connected: socket.socket, body: bytes, headers: Mapping[str, str]
) -> tuple[int, bytes]:
    import ssl
    from http.client import HTTPConnection

    if isinstance(connected, ssl.SSLSocket):
        connected.do_handshake()
    place = urlsplit(url)
    connection = HTTPConnection(place.netloc)
    connection.sock = connected
    target = place.path or "/"
    if place.query:
        target = f"{target}?{place.query}"
    connection.request("POST", target, body, dict(headers))
    answer = connection.getresponse()
    return answer.status, answer.read(LARGEST_ANSWER + 1)


def _reply(answer: bytes) -> HostReply | None:
    """Read an answer in the host's name; anything else is none, for the message is taken."""
    if not answer.strip() or len(answer) > LARGEST_ANSWER:
        return None
    try:
        return msgspec.json.decode(answer, type=HostReply)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
