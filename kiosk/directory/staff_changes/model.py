"""A personnel change: what, about whom, from when, told by whom, and when the desk was done."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


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
    confirmed_at: datetime | None = None
    confirmed_by: str = ""
    put_aside_at: datetime | None = None
    put_aside_because: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether the desk still has it to do."""
        return self.confirmed_at is None and self.put_aside_at is None
