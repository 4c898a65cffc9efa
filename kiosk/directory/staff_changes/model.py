"""A personnel change: what, about whom, from when, told by whom, and when the desk was done."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from kiosk.calendar import midnight

NUMBERS = ("extension", "phone", "mobile")
FACTS = (
    "given_name",
    "family_name",
    "title",
    "unit",
    "administration",
    "email",
    *NUMBERS,
    "room",
    "visiting_address",
)
"""The fields in which a change says what is new about somebody."""


class ChangeKind(StrEnum):
    """What a manager tells the desk (M18–M20)."""

    NEW_NUMBER = "new_number"
    STARTED = "started"
    LEFT = "left"
    MOVED = "moved"


class ChangeChannel(StrEnum):
    """How the desk was told."""

    DESK = "desk"
    FILE = "file"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class ChangeWanted:
    """A change as a manager tells it; fields are a `StaffChange`'s, "" where nothing is said.

    Numbers are an extension of 2 to 6 digits and E.164. `sender_known` is False for a mail from
    somebody who answers for no unit: the desk asks before it confirms.
    """

    kind: ChangeKind
    effective_on: date
    person_id: str = ""
    about: str = ""
    told_by: str = ""
    sender_known: bool = True
    channel: ChangeChannel = ChangeChannel.DESK
    given_name: str = ""
    family_name: str = ""
    title: str = ""
    unit: str = ""
    administration: str = ""
    email: str = ""
    extension: str = ""
    phone: str = ""
    mobile: str = ""
    room: str = ""
    visiting_address: str = ""
    successor_id: str = ""


@dataclass(frozen=True, slots=True)
class StaffChange:
    """One change in the desk's queue (M17). Times are UTC, `effective_on` is a local day.

    `person_id` is "" for somebody who is new or was not found; `about` is how the message named
    the person. Which of the other fields say something follows from the kind.
    """

    change_id: str
    kind: ChangeKind
    person_id: str
    about: str
    effective_on: date
    told_by: str
    channel: ChangeChannel
    told_at: datetime
    given_name: str = ""
    family_name: str = ""
    title: str = ""
    unit: str = ""
    administration: str = ""
    email: str = ""
    extension: str = ""
    phone: str = ""
    mobile: str = ""
    room: str = ""
    visiting_address: str = ""
    successor_id: str = ""
    sender_known: bool = True
    confirmed_at: datetime | None = None
    confirmed_by: str = ""
    put_aside_at: datetime | None = None
    put_aside_because: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether the desk still has it to do."""
        return self.confirmed_at is None and self.put_aside_at is None

    @property
    def lead_time(self) -> timedelta | None:
        """Give how long the directory was wrong: from the day it took effect, or from being told.

        The later of the two, for before both there was nothing to do. None until confirmed (M17).
        """
        if self.confirmed_at is None:
            return None
        begins = max(self.told_at, midnight(self.effective_on))
        return max(self.confirmed_at - begins, timedelta())


@dataclass(frozen=True, slots=True)
class LeadTimes:
    """How fast the changes of a time were confirmed; None where there were none."""

    confirmed: int
    median: timedelta | None
    longest: timedelta | None


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old number and whom it leads to; `until` is the first local day it no longer does."""

    old_number: str
    person_id: str
    until: date
