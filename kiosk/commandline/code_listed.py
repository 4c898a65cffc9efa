"""What `kiosk code` says, in the language of the house."""

from kiosk.visits.badge_codes import CheckedCode, CodeReason
from kiosk.wording.voice import Voice, phrase

ROTATED = phrase(
    "CommandLine",
    "Badges are signed with a new key from now on. Copy {file} to the other stations of the house.",
)
_VALID = phrase("CommandLine", "The code is valid. Number of the visit: {visit}")
_REASONS = {
    CodeReason.UNREADABLE: phrase("CommandLine", "That is not the code of a badge."),
    CodeReason.FORGED: phrase(
        "CommandLine", "The code is forged, or was not read as it was printed."
    ),
    CodeReason.EXPIRED: phrase("CommandLine", "The code was for another day."),
    CodeReason.UNKNOWN: phrase("CommandLine", "No visit at this station has that code."),
    CodeReason.USED: phrase(
        "CommandLine", "The code has been used: the visit is over. Number of the visit: {visit}"
    ),
}


def code_in_words(voice: Voice, checked: CheckedCode) -> str:
    """Tell what a code is worth."""
    visit = checked.visit.visit_id if checked.visit else ""
    return voice.say(_REASONS[checked.reason] if checked.reason else _VALID, visit=visit)
