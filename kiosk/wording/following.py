"""With whom somebody comes along, and as what."""

from collections import Counter
from collections.abc import Iterable

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
_COUNTED = {
    Following.INTERPRETER: phrase("Following", "%n interpreter(s)", "", 1),
    Following.COMPANION: phrase("Following", "%n companion(s)", "", 1),
}
_ALONG = phrase("Following", "Also comes along: {along}.")


def following_in_words(voice: Voice, role: Following, name: str) -> str:
    """Say with whom somebody comes along; of somebody erased no more than as what."""
    return voice.say(_TO[role], name=name) if name else voice.say(_ALONE[role])


def followed_in_words(voice: Voice, role: Following, name: str) -> str:
    """Say who comes along."""
    return voice.say(_WITH[role], name=name)


def along_in_words(voice: Voice, roles: Iterable[Following]) -> str:
    """Say how many come along as what, and nobody's name; "" for nobody."""
    counted = Counter(roles)
    said = [voice.say(_COUNTED[each], counted[each]) for each in Following if counted[each]]
    return voice.say(_ALONG, along=", ".join(said)) if said else ""


def role_in_words(voice: Voice, role: Following) -> str:
    """Say as what somebody comes along."""
    return voice.say(_ALONE[role])
