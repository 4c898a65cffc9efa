"""Where other systems' lists and calendars are found, and how they are written."""

from typing import Annotated, Literal

from msgspec import Meta, field

from kiosk.settings.ldap import LdapSource
from kiosk.settings.sections import Line, Name, Section

Absence = Literal[
    "lunch",
    "meeting",
    "busy_visitor",
    "out",
    "business_trip",
    "other_site",
    "remote",
    "course",
    "vacation",
    "leave",
    "parental",
    "child_care",
    "sick",
    "part_time",
    "gone_for_day",
    "phone_hours",
]
"""The reasons an entry in a calendar can stand for: all but having left."""


class CalendarSource(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A folder of calendars, or one file, read again every few minutes.

    `path` lies in the station's folder unless it says otherwise. `profile` is how subjects are
    written; `codes` are the town hall's own letters or digits, such as `FER = "vacation"`. With
    `working_elsewhere`, who works elsewhere is told to be reached by telephone.
    """

    path: Line
    name: Name = "Kalendrar"
    profile: Literal["plain", "trio", "tellus"] = "plain"
    working_elsewhere: bool = False
    codes: dict[str, Absence] = field(default_factory=dict)


class Sources(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is read by itself while the program runs.

    `watched_folder` lies in the station's folder unless it says otherwise; left empty it is
    `inbox` there, if there is such a folder. `short_dates` is what four digits mean as a date.
    """

    watched_folder: str = ""
    look_every_seconds: Annotated[int, Meta(ge=5, le=3600)] = 60
    calendars_every_minutes: Annotated[int, Meta(ge=1, le=60)] = 5
    short_dates: Literal["MMDD", "DDMM"] = "MMDD"
    calendars: tuple[CalendarSource, ...] = ()
    ldap: LdapSource | None = None
