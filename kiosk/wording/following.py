"""With whom somebody comes along, and as what."""

from kiosk.visits.party import Following
from kiosk.wording.voice import Voice, phrase

_TO = {
    Following.INTERPRETER: phrase("Following", "Interpreter for {name}"),
    Following.COMPANION: phrase("Following", "Comes along with {name}"),
}
_WITH = {
    Following.INTERPRETER: phrase("Following", "With interpreter: {name}"),
    Following.COMPANION: phrase("Following", "With companion: {name}"),
}
_ALONE = {
    Following.INTERPRETER: phrase("Following", "Interpreter"),
    Following.COMPANION: phrase("Following", "Companion"),
}


def following_in_words(voice: Voice, role: Following, name: str) -> str:
    """Say with whom somebody comes along; of somebody erased no more than as what."""
    return voice.say(_TO[role], name=name) if name else voice.say(_ALONE[role])


def followed_in_words(voice: Voice, role: Following, name: str) -> str:
    """Say who comes along."""
    return voice.say(_WITH[role], name=name)


def role_in_words(voice: Voice, role: Following) -> str:
    """Say as what somebody comes along."""
    return voice.say(_ALONE[role])
