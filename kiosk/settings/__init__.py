"""The station's settings: `foaje.toml`, typed and checked before anything else is built on them.

No file is needed to start: every setting has a default that suits a town hall trying Foajé out.
Whatever is wrong is refused with the key, the value found there and what is allowed.
"""

import tomllib
from datetime import time
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta, field

from kiosk.refusal import Refused
from kiosk.settings.alarm import AlarmContactSettings, OsdpSettings, check_alarm
from kiosk.settings.badge_layouts import BadgeSettings, read_badge_layouts
from kiosk.settings.checking import refusal
from kiosk.settings.errands import Errand
from kiosk.settings.host_messages import HostMessages, Webhook
from kiosk.settings.house import HouseSettings
from kiosk.settings.languages import Languages
from kiosk.settings.ldap import LdapAttributes, LdapSource
from kiosk.settings.policy import Policy
from kiosk.settings.printers import PrinterSettings, check_printers
from kiosk.settings.privacy import (
    DataProtection,
    Retention,
    check_data_protection,
    check_retention,
)
from kiosk.settings.readers import ReaderSettings, check_readers
from kiosk.settings.sections import (
    Aids,
    Backups,
    Closure,
    DeskSound,
    Face,
    Faces,
    Language,
    OfficeHours,
    OpeningHours,
    Reception,
    Section,
    SignIn,
    TownHall,
    clock_time,
)
from kiosk.settings.sources import CalendarSource, Sources
from kiosk.settings.texts import Texts, check_texts

__all__ = [
    "FILE_NAME",
    "Aids",
    "AlarmContactSettings",
    "Backups",
    "BadgeSettings",
    "CalendarSource",
    "Closure",
    "DataProtection",
    "DeskSound",
    "Errand",
    "Face",
    "Faces",
    "HostMessages",
    "HouseSettings",
    "Languages",
    "LdapAttributes",
    "LdapSource",
    "OfficeHours",
    "OpeningHours",
    "OsdpSettings",
    "Policy",
    "PrinterSettings",
    "ReaderSettings",
    "Reception",
    "Retention",
    "Settings",
    "SignIn",
    "Sources",
    "Texts",
    "TownHall",
    "Webhook",
    "read_settings",
    "settings_from",
]

FILE_NAME = "foaje.toml"


StationName = Annotated[str, Meta(pattern=r"^[A-Za-z0-9-]{1,20}\Z")]
"""What a station may be called: its name stands on badges and in the names of roles."""


class Settings(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything `foaje.toml` may say.

    On a station with `practice` everything is marked, and no message leaves the machine.
    """

    station: StationName = "A"
    language: Language = "sv"
    town_hall: TownHall = TownHall()
    opening_hours: OpeningHours = OpeningHours()
    office_hours: OfficeHours = OfficeHours()
    closures: tuple[Closure, ...] = ()
    errands: tuple[Errand, ...] = ()
    reception: Reception = Reception()
    sign_in: SignIn = SignIn()
    desk_sound: DeskSound = DeskSound()
    host_messages: HostMessages = HostMessages()
    printers: tuple[PrinterSettings, ...] = ()
    alarm: AlarmContactSettings | None = None
    osdp: OsdpSettings | None = None
    readers: tuple[ReaderSettings, ...] = ()
    badge: BadgeSettings = BadgeSettings()
    house: HouseSettings | None = None
    faces: Faces = Faces()
    languages: Languages = Languages()
    sources: Sources = Sources()
    policy: Policy = Policy()
    texts: Texts = Texts()
    backups: Backups = field(default_factory=Backups)
    retention: tuple[Retention, ...] = ()
    data_protection: DataProtection = DataProtection()
    practice: bool = False

    def office_opening(self) -> time:
        """Give the wall time at which normal office hours begin; the desk's unless said (M05)."""
        said = self.office_hours.opens
        return clock_time("office_hours.opens", said) if said else self.opening_hours.opening_time()

    def office_closing(self) -> time:
        """Give the wall time at which normal office hours end; the desk's unless said (M05)."""
        said = self.office_hours.closes
        return (
            clock_time("office_hours.closes", said) if said else self.opening_hours.closing_time()
        )


def read_settings(folder: Path) -> Settings:
    """Read `foaje.toml` in the station's folder; without the file the defaults stand.

    Raises `Refused("settings.…")` with `key`, `value` and `allowed` for whatever is wrong, and
    `badge.layout…` for what is wrong in the town hall's file of layouts.
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
    settings = settings_from(raw)
    read_badge_layouts(settings.badge, folder)
    return settings


def settings_from(raw: dict[str, Any]) -> Settings:
    """Check the values of a settings file; raises as `read_settings` does."""
    try:
        settings = msgspec.convert(raw, Settings)
    except msgspec.ValidationError as error:
        raise refusal(Settings, raw, str(error)) from error
    _check_what_types_cannot(settings)
    return settings


def _check_what_types_cannot(settings: Settings) -> None:
    _check_hours(settings)
    settings.backups.time_of_night()
    settings.languages.check(settings.faces.visitor.language)
    if settings.sources.ldap is not None:
        settings.sources.ldap.check()
    if settings.host_messages.webhook is not None:
        settings.host_messages.webhook.check()
    if settings.house is not None:
        settings.house.check()
    _check_practice(settings)
    check_texts(settings.texts)
    check_retention(settings.retention)
    check_data_protection(settings.data_protection)
    check_alarm(settings.alarm, settings.osdp, settings.printers, settings.readers)
    check_readers(settings.readers)
    check_printers(settings.printers)


def _check_hours(settings: Settings) -> None:
    desk = settings.opening_hours
    if desk.closing_time() <= desk.opening_time():
        raise _closes_too_early("opening_hours", desk.closes, desk.opens)
    opens, closes = settings.office_opening(), settings.office_closing()
    if closes <= opens:
        raise _closes_too_early("office_hours", f"{closes:%H:%M}", f"{opens:%H:%M}")
    for position, closure in enumerate(settings.closures):
        begins = closure.opening_time(opens)
        if closure.closing_time(closes) <= begins:
            key = f"closures[{position}]"
            raise _closes_too_early(key, closure.closes, f"{begins:%H:%M}")


def _check_practice(settings: Settings) -> None:
    if settings.practice and settings.host_messages.channel == "smtp":
        raise Refused(
            "settings.not_allowed",
            key="host_messages.channel",
            value="smtp",
            allowed="desk, folder (practice)",
        )
    if settings.practice and settings.host_messages.webhook is not None:
        raise Refused(
            "settings.not_allowed",
            key="host_messages.webhook",
            value=settings.host_messages.webhook.url,
            allowed="– (practice)",
        )
    if settings.practice and settings.house is not None:
        raise Refused(
            "settings.not_allowed",
            key="house.host",
            value=settings.house.host,
            allowed="– (practice)",
        )


def _closes_too_early(table: str, closes: str, opens: str) -> Refused:
    key, allowed = f"{table}.closes", f"> {opens}"
    return Refused("settings.not_allowed", key=key, value=closes, allowed=allowed)
