"""Where the house's server is, when a house has several stations."""

from typing import Annotated, Literal

from msgspec import Meta

from kiosk.refusal import Refused
from kiosk.settings.sections import Line, Port, Section


class HouseSettings(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The PostgreSQL that the stations of a house exchange their events through.

    What the station signs in with is never a setting: `kiosk house join` keeps it in a file that
    only the program's user may read. `root_certificate` is a file with the authorities to believe
    instead of the system's, in the station's folder unless it says otherwise. `host` that begins
    with a slash is a folder with the server's socket, and only there may `encryption` be off.

    `address` is this station's own, a number or a name that does not change: there, at
    `port_between_stations`, the other stations ask it for events while the server is away. Without
    one it asks them, and none can ask it.
    """

    host: Line
    port: Port = 5432
    database: Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{1,63}\Z")] = "foaje"
    root_certificate: str = ""
    encryption: Literal["verify-full", "off"] = "verify-full"
    address: Annotated[str, Meta(pattern=r"^([0-9A-Za-z][0-9A-Za-z.-]*|[0-9A-Fa-f:]{2,45})?\Z")] = (
        ""
    )
    port_between_stations: Port = 47113

    def check(self) -> None:
        """Refuse with `settings.not_allowed` what the types let through."""
        if self.encryption == "off" and not self.host.startswith("/"):
            raise Refused(
                "settings.not_allowed",
                key="house.encryption",
                value="off",
                allowed='verify-full (off: host = "/…")',
            )
