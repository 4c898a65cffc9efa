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


TO_STAND_INS = frozenset({JobKind.STAND_IN_MESSAGE, JobKind.STAND_IN_WEBHOOK})
STILL_TO_DO = (JobState.QUEUED, JobState.FAILED)
MAY_LIE_ABOUT = (JobState.SENT, JobState.CONFIRMED, JobState.UNKNOWN)
"""States of a job whose paper may have come out."""


@dataclass(frozen=True)
class Job:
    """One job as it stands; `reason` is the code of what stopped it, or empty. Times are UTC.

    `ordered_by` is the actor of the command that ordered it.
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
