"""What a visitor asks for, in words for the desk, the host and the lists."""

from collections.abc import Iterable

from kiosk.visits.party import Need
from kiosk.wording.voice import Voice, phrase

_NEEDS = {
    Need.INTERPRETER: phrase("Needs", "Needs an interpreter"),
    Need.EVACUATION_HELP: phrase("Needs", "Needs help to get out"),
    Need.SAMI: phrase("Needs", "Wants to use Sami"),
    Need.FINNISH: phrase("Needs", "Wants to use Finnish"),
}


def need_in_words(voice: Voice, need: Need) -> str:
    """Say one need."""
    return voice.say(_NEEDS[need])


def needs_in_words(voice: Voice, needs: Iterable[Need]) -> str:
    """Say needs one after the other as one remark, "" for none."""
    said = [need_in_words(voice, each) for each in needs]
    return ", ".join([*said[:1], *(each[:1].lower() + each[1:] for each in said[1:])])
