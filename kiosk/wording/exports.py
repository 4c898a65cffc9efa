"""What is said beside an export, which itself is for programs."""

from kiosk.wording.voice import Voice, phrase

_LEFT_OUT = phrase(
    "Export",
    "%n person(s) with protected personal details left out. With --protected they come along.",
    "",
    1,
)


def protected_left_out(voice: Voice, count: int) -> str:
    """Tell how many people are not in an export because their details are protected."""
    return voice.say(_LEFT_OUT, count)
