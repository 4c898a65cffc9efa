"""A job: something to print or send, ordered by one station and worked by that station alone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class JobKind(StrEnum):
    """What a job brings about."""

    BADGE = "badge"
    HOST_MESSAGE = "host_message"
    HOST_WEBHOOK = "host_webhook"
    STAND_IN_MESSAGE = "stand_in_message"
    STAND_IN_WEBHOOK = "stand_in_webhook"
    BOOKING_MESSAGE = "booking_message"
    BOOKING_SLIP = "booking_slip"
    MISSED_VISIT_MESSAGE = "missed_visit_message"
    PERSON_MESSAGE = "person_message"
    HELP_MESSAGE = "help_message"
    HELP_WEBHOOK = "help_webhook"
    STILL_HERE_MESSAGE = "still_here_message"
    EVACUATION_MESSAGE = "evacuation_message"


class JobState(StrEnum):
    """How far a job has come.

    SENT: handed over to something that cannot confirm. UNKNOWN: may or may not have come out; a
    person must look. FAILED: nothing came out; tried again until it is given up.
    """

    QUEUED = "queued"
    SENT = "sent"
    CONFIRMED = "confirmed"
    UNKNOWN = "unknown"
    FAILED = "failed"
    GIVEN_UP = "given_up"


LETTERS_MISSING = "letters_missing"
"""Why a badge waits for a person: a name has a letter that no font of ours has."""
AS_TYPED = "as_typed"
"""Why it waits no more: it is to be printed all the same, with a mark in place of that letter."""
BY_HAND = "by_hand"
"""Why it was given up: somebody writes it."""

TO_STAND_INS = frozenset({JobKind.STAND_IN_MESSAGE, JobKind.STAND_IN_WEBHOOK})
RESTORED = "restored"
"""Why it is not known what became of a job: the file that knew is not this one."""
STILL_TO_DO = (JobState.QUEUED, JobState.FAILED)
MAY_LIE_ABOUT = (JobState.SENT, JobState.CONFIRMED, JobState.UNKNOWN)
"""States of a job whose paper may have come out."""


@dataclass(frozen=True)
class Job:
    """One job as it stands; `reason` is the code of what stopped it, or empty. Times are UTC.

    `ordered_by` is the actor of the command that ordered it; `as_typed` that a badge is to be
    printed whatever letters it lacks. Badges of a group that has grown are for those alone who came
    `after_persons`, when so many companions had given their names.
    """

    job_id: str
    kind: JobKind
    about: str
    state: JobState
    reason: str
    station: str
    ordered_at: datetime
    changed_at: datetime
    ordered_by: str = ""
    as_typed: bool = False
    after_persons: int = 0
    after_companions: int = 0

    @property
    def is_held(self) -> bool:
        """Tell whether a badge waits for somebody to choose."""
        return self.state is JobState.FAILED and self.reason == LETTERS_MISSING
