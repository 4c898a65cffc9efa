"""How a host is told about a visitor: by mail, by a webhook, by both, or by the desk's phone."""

import re
from typing import Annotated, Literal

from msgspec import Meta

from kiosk.refusal import Refused
from kiosk.settings.sections import Line, Port, Section

Seconds = Annotated[int, Meta(ge=1, le=60)]

_URL = re.compile(
    r"(https|http)://([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?(/[!-\"$-~]*)?",
    re.IGNORECASE,
)
_THIS_MACHINE = ("localhost", "127.0.0.1", "[::1]")


class Webhook(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A server of the town hall's that passes messages on, to text messages or a chat for instance.

    `secret_file` is a file in the station's folder, unless it says otherwise, which only the
    program's user may read; its first line is what each body is signed with. `ca_file` holds the
    certificates to trust instead of the system's. The server has `connect_seconds` to take the
    call and `read_seconds` to answer it.
    """

    url: Line
    secret_file: Line
    ca_file: str = ""
    connect_seconds: Seconds = 5
    read_seconds: Seconds = 10

    def check(self) -> None:
        """Refuse with `settings.not_allowed` an address that is none, or that sends in the clear.

        Without encryption only this machine may be called: the body names visitors.
        """
        found = _URL.fullmatch(self.url)
        port = int((found[3] or ":1")[1:]) if found else 0
        clear = found is not None and found[1].lower() == "http"
        strange = clear and found is not None and found[2].lower() not in _THIS_MACHINE
        if found is None or not 0 < port <= 65535 or strange:
            raise Refused(
                "settings.not_allowed",
                key="host_messages.webhook.url",
                value=self.url,
                allowed="https://HOST[:PORT][/PATH], http://localhost[:PORT][/PATH]",
            )


class HostMessages(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a host is told about a visitor.

    `desk`: the receptionist rings; `folder`: an .eml file for each message in `folder`;
    `smtp`: by the mail server named here. `smtp_ca_file` holds the certificates to trust instead
    of the system's. The webhook is told beside whatever the channel is.
    """

    channel: Literal["desk", "folder", "smtp"] = "desk"
    folder: str = "outgoing-mail"
    smtp_host: Line = "localhost"
    smtp_port: Port = 25
    smtp_starttls: bool = False
    smtp_ca_file: str = ""
    smtp_user: str = ""
    smtp_password: str = ""
    sender: Line = "kundtjanst@example.se"
    webhook: Webhook | None = None

    @property
    def sends(self) -> bool:
        """Tell whether messages go by themselves, or the desk has to ring."""
        return self.channel != "desk" or self.webhook is not None
