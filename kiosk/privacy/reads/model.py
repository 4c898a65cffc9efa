"""What counts as a read, why it was made, and how it is told afterwards (L31). Times are UTC."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

FEWEST_LETTERS = 2


class ReadKind(StrEnum):
    """What was looked at: visits that are over, or a name behind a seal or behind initials."""

    PAST_VISITS = "past_visits"
    SEALED_NAME = "sealed_name"
    DISCREET_NAME = "discreet_name"


class ReadReason(StrEnum):
    """Why somebody looks: chosen, not written, so that the log names no visitor by itself."""

    FORGOTTEN_ITEM = "forgotten_item"
    VISITOR_ASKS = "visitor_asks"
    RELEASE_REQUEST = "release_request"
    AUTHORITY = "authority"
    CHECK = "check"


@dataclass(frozen=True)
class Read:
    """One read: who, when, what, why, and how much was found.

    `actor` is a user or, with nobody signed in, a face; `user_name` is "" then, and once erased.
    `searched` is None once what was typed has had its time; it goes when visits do.
    """

    read_id: str
    what: ReadKind
    reason: ReadReason | None
    found: int
    at: datetime
    actor: str
    user_name: str
    searched: str | None
