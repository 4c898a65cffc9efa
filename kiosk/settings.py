"""The station's settings: `foaje.toml`, typed and checked before anything else is built on them.

No file is needed to start: every setting has a default that suits a town hall trying Foajé out.
Whatever is wrong is refused with the key, the value found there and what is allowed.
"""

import re
import tomllib
from datetime import time
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct, field

from kiosk.refusal import Refused

FILE_NAME = "foaje.toml"

Minutes = Annotated[int, Meta(ge=1, le=240)]
Port = Annotated[int, Meta(ge=1, le=65535)]
Line = Annotated[str, Meta(min_length=1, max_length=200)]
Name = Annotated[str, Meta(min_length=1, max_length=60)]
Language = Literal["sv", "en"]


class _Section(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One table of the file; a key nobody knows is an error, for it was meant to do something."""


class TownHall(_Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who the house is, as told on screens, badges and lists (L01, L32, M29)."""

    name: Line = "Kommunhuset"
    municipality: Line = "Kommunen"
    address: Line = "Storgatan 1"
    desk_name: Line = "Kundtjänst"
    phone: Line = "0950-166 00"
    email: Line = "kommun@example.se"
    assembly_point: Line = "Parkeringen framför huvudentrén"


class OpeningHours(_Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When the desk is manned on working days (L25); `07:30` and `07.30` are both read."""

    opens: str = "07:30"
    closes: str = "16:30"

    def opening_time(self) -> time:
        """Give the wall time at which the desk opens."""
        return _clock("opening_hours.opens", self.opens)

    def closing_time(self) -> time:
        """Give the wall time at which the desk closes."""
        return _clock("opening_hours.closes", self.closes)


class Reception(_Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a visit is handled at this house."""

    host_answer_minutes: Minutes = 5
    zones: tuple[Name, ...] = ("Plan 1", "Plan 2", "Plan 3")


class HostMessages(_Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a host is told about a visitor.

    `desk`: the receptionist rings; `folder`: an .eml file for each message in `folder`;
    `smtp`: by the mail server named here.
    """

    channel: Literal["desk", "folder", "smtp"] = "desk"
    folder: str = "outgoing-mail"
    smtp_host: Line = "localhost"
    smtp_port: Port = 25
    smtp_starttls: bool = False
    smtp_user: str = ""
    smtp_password: str = ""
    sender: Line = "kundtjanst@example.se"


class PrinterSettings(_Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thermal printer that speaks ESC/POS.

    `tcp` uses `address` and `port`, `serial` uses `device`, `baud` and `flow`,
    `file` writes to `device` (a USB printer's device file or an ordinary file).
    """

    name: Name
    connection: Literal["tcp", "serial", "file"]
    address: str = ""
    port: Port = 9100
    device: str = ""
    baud: Literal[2400, 4800, 9600, 19200, 38400, 57600, 115200] = 38400
    flow: Literal["none", "xonxoff", "rtscts"] = "none"
    width_dots: Annotated[int, Meta(ge=200, le=1200)] = 576
    native_qr: bool = True
    prints: tuple[Literal["badge", "evacuation_list"], ...] = ("badge", "evacuation_list")


class Face(_Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The screen a face is shown on; text and targets are sized from these, not from pixels.

    `screen` counts from 0 in the order the system lists its screens. `diagonal_inches` 0 trusts
    what the screen says of itself. `viewing_distance_mm` is the eye's (A11).
    """

    screen: Annotated[int, Meta(ge=0, le=15)] = 0
    diagonal_inches: Annotated[float, Meta(ge=0, le=100)] = 0.0
    viewing_distance_mm: Annotated[int, Meta(ge=300, le=1500)] = 600
    language: Language = "sv"
    idle_seconds: Annotated[int, Meta(ge=25, le=600)] = 45


class Faces(_Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The three faces."""

    visitor: Face = Face()
    desk: Face = Face()
    security: Face = Face()


class Backups(_Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where and how many: one each night and one before every migration."""

    folder: str = "backups"
    keep: Annotated[int, Meta(ge=1, le=365)] = 14
    at: str = "02:30"

    def time_of_night(self) -> time:
        """Give the wall time of the nightly backup."""
        return _clock("backups.at", self.at)


class Settings(_Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything `foaje.toml` may say."""

    station: Annotated[str, Meta(pattern=r"^[A-Za-z0-9-]{1,20}\Z")] = "A"
    language: Language = "sv"
    town_hall: TownHall = TownHall()
    opening_hours: OpeningHours = OpeningHours()
    reception: Reception = Reception()
    host_messages: HostMessages = HostMessages()
    printers: tuple[PrinterSettings, ...] = ()
    faces: Faces = Faces()
    backups: Backups = field(default_factory=Backups)


def read_settings(folder: Path) -> Settings:
    """Read `foaje.toml` in the station's folder; without the file the defaults stand.

    Raises `Refused("settings.…")` with `key`, `value` and `allowed` for whatever is wrong.
    """
    path = folder / FILE_NAME
    if not path.exists():
        return Settings()
    try:
        raw = tomllib.loads(path.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused("settings.unreadable", file=str(path), detail=str(error)) from error
    except OSError as error:
        raise Refused("settings.unreadable", file=str(path), detail=error.strerror) from error
    return settings_from(raw)


def settings_from(raw: dict[str, Any]) -> Settings:
    """Check the values of a settings file; raises as `read_settings` does."""
    try:
        settings = msgspec.convert(raw, Settings)
    except msgspec.ValidationError as error:
        raise _refusal(raw, str(error)) from error
    _check_what_types_cannot(settings)
    return settings


def _check_what_types_cannot(settings: Settings) -> None:
    hours = settings.opening_hours
    if hours.closing_time() <= hours.opening_time():
        raise Refused(
            "settings.not_allowed",
            key="opening_hours.closes",
            value=hours.closes,
            allowed=f"> {hours.opens}",
        )
    settings.backups.time_of_night()
    names = [printer.name for printer in settings.printers]
    for position, printer in enumerate(settings.printers):
        key = f"printers[{position}]"
        if names.count(printer.name) > 1:
            raise Refused(
                "settings.not_allowed", key=f"{key}.name", value=printer.name, allowed="unique"
            )
        needed = "address" if printer.connection == "tcp" else "device"
        if not getattr(printer, needed):
            raise Refused(
                "settings.not_allowed",
                key=f"{key}.{needed}",
                value="",
                allowed=f"connection = {printer.connection!r}",
            )


def _clock(key: str, text: str) -> time:
    match = re.fullmatch(r"([01]?\d|2[0-3])[:.]([0-5]\d)", text.strip())
    if not match:
        raise Refused("settings.not_allowed", key=key, value=text, allowed="07:30, 16.30")
    return time(int(match[1]), int(match[2]))


def _refusal(raw: dict[str, Any], message: str) -> Refused:
    """Turn msgspec's "Expected `int`, got `str` - at `$.printers[0].port`" into code and facts."""
    # From the right: a wrong value is quoted in the message and may hold anything.
    found = re.fullmatch(r"(.*) - at `\$(.*)`", message, re.DOTALL)
    said, place = found.groups() if found else (message, "")
    key = place.lstrip(".")
    unknown = re.search(r"unknown field `(.*)`$", said, re.DOTALL)
    if unknown:
        key = f"{key}.{unknown[1]}".lstrip(".")
        return Refused("settings.unknown_key", key=key)
    missing = re.search(r"missing required field `(\w+)`", said)
    if missing:
        return Refused("settings.missing_key", key=f"{key}.{missing[1]}".lstrip("."))
    value = _value_at(raw, key)
    allowed = _choices_at(key) if said.startswith("Invalid enum value") else said
    return Refused("settings.not_allowed", key=key, value=value, allowed=allowed)


def _choices_at(key: str) -> str:
    """Name the values a setting may have, which msgspec leaves untold."""
    from msgspec import inspect

    kind = inspect.type_info(Settings)
    for name in re.findall(r"[^.\[\]]+", key):
        if isinstance(kind, inspect.StructType):
            kind = next(each.type for each in kind.fields if each.encode_name == name)
        elif isinstance(kind, inspect.VarTupleType):
            kind = kind.item_type
    values = kind.values if isinstance(kind, inspect.LiteralType) else ()
    return ", ".join(map(str, values))


def _value_at(raw: Any, key: str) -> Any:
    found: Any = raw
    for name, position in re.findall(r"([^.\[\]]+)|\[(\d+)\]", key):
        if position and isinstance(found, list):
            found = found[int(position)]
        elif name and isinstance(found, dict):
            found = found.get(name)
    return found
