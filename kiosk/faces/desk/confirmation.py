"""What became of the confirmation of a booking, by mail or on paper."""

from kiosk.faces.desk.standing import Standing
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.wording.voice import Phrase, Voice, phrase

_BY_MAIL: dict[JobState, tuple[Phrase, str]] = {
    JobState.QUEUED: (phrase("DeskConfirmation", "The confirmation is being sent."), "neutral"),
    JobState.SENT: (phrase("DeskConfirmation", "The confirmation has been sent."), "neutral"),
    JobState.CONFIRMED: (phrase("DeskConfirmation", "The confirmation has been sent."), "ok"),
    JobState.FAILED: (
        phrase("DeskConfirmation", "The confirmation has not gone out yet; it is tried again."),
        "warn",
    ),
    JobState.UNKNOWN: (
        phrase("DeskConfirmation", "The confirmation may not have gone out. Send it again."),
        "warn",
    ),
    JobState.GIVEN_UP: (
        phrase("DeskConfirmation", "No confirmation was sent. Print it instead."),
        "warn",
    ),
}
_ON_PAPER: dict[JobState, tuple[Phrase, str]] = {
    JobState.QUEUED: (phrase("DeskConfirmation", "The confirmation is being printed."), "neutral"),
    JobState.SENT: (
        phrase("DeskConfirmation", "The confirmation has been sent to the printer."),
        "neutral",
    ),
    JobState.CONFIRMED: (phrase("DeskConfirmation", "The confirmation has been printed."), "ok"),
    JobState.FAILED: (
        phrase("DeskConfirmation", "The confirmation is waiting for the printer."),
        "warn",
    ),
    JobState.UNKNOWN: (
        phrase("DeskConfirmation", "Look whether the confirmation came out of the printer."),
        "warn",
    ),
    JobState.GIVEN_UP: (
        phrase("DeskConfirmation", "Nothing was printed. Give the visitor the code by hand."),
        "warn",
    ),
}
_NEEDED_NO_MORE = frozenset({"overtaken", "never_told"})
"""Another message says as much, or the booking was cancelled before its visitor knew of it."""


def confirmation_of(voice: Voice, job: Job | None) -> Standing:
    """Tell what became of the last confirmation, and what to do where there is none."""
    if job is None or (job.state is JobState.GIVEN_UP and job.reason in _NEEDED_NO_MORE):
        return Standing()
    said, tone = (_ON_PAPER if job.kind is JobKind.BOOKING_SLIP else _BY_MAIL)[job.state]
    return Standing(voice.say(said), tone)
