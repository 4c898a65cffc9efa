"""Whether the faces are heard: voices, sound card, headset jack (A01, A02), the desk's sound."""

import os
from collections.abc import Sequence
from pathlib import Path

from kiosk.doctor.findings import Finding, green, red
from kiosk.doctor.program_files import LANGUAGES
from kiosk.faces.speech import voices
from kiosk.settings import Aids, DeskSound

_SOUND_CARDS = Path("/proc/asound/cards")
_NO_CARD = "no soundcards"


def examine_speech(aids: Aids, languages: Sequence[str] = LANGUAGES) -> Finding:
    """Find whether what is switched on can be heard, and in which of the languages."""
    if not aids.speech:
        return green("speech", "switched_off")
    missing = voices.missing_programs()
    if missing:
        return red("speech", "programs_missing", programs=missing)
    if not _has_sound_card():
        return red("speech", "no_sound_card")
    if aids.headset_input and not os.access(aids.headset_input, os.R_OK):
        return red("speech", "headset_unreadable", device=aids.headset_input)
    spoken = [each for each in languages if voices.voice_for(each) is not None]
    without = [each for each in languages if each not in spoken]
    if without:
        return green("speech", "some_languages", languages=spoken, without=without)
    return green("speech", "in_order", languages=spoken)


def examine_desk_sound(sound: DeskSound) -> Finding:
    """Find whether the desk is heard when somebody comes; without sound it shows it all the same.

    Many a desk has no loudspeaker on purpose, so that is told and nothing to mend.
    """
    if not sound.on:
        return green("desk_sound", "switched_off")
    if voices.SOUND_PROGRAM in voices.missing_programs():
        return green("desk_sound", "program_missing", program=voices.SOUND_PROGRAM)
    if not _has_sound_card():
        return green("desk_sound", "no_sound_card")
    return green("desk_sound", "in_order", volume=sound.volume)


def _has_sound_card() -> bool:
    try:
        return _NO_CARD not in _SOUND_CARDS.read_text("utf-8", "replace")
    except OSError:
        return False
