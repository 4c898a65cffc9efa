"""Which voice of espeak-ng speaks which language (A08: speech is in the language shown)."""

import re
import shutil

SPEECH_PROGRAM = "espeak-ng"
"""Driven as a process of its own. QtTextToSpeech with speech-dispatcher stood still for 1.6 s when
it was made (measured with PySide6 6.11), and cannot give what it says as sound."""
SOUND_PROGRAM = "aplay"

_VOICES = {"sv": "sv", "en": "en-gb", "fi": "fi", "ar": "ar", "uk": "uk"}


def voice_for(language: str) -> str | None:
    """Name the voice for a language, also an easy variant of it; None where there is none.

    The Sami languages shipped and Somali have none: another language's voice would mislead.
    """
    return _VOICES.get(re.split(r"[-_]", language)[0])


def missing_programs() -> tuple[str, ...]:
    """Name what must be installed before anything can be heard."""
    return tuple(each for each in (SPEECH_PROGRAM, SOUND_PROGRAM) if shutil.which(each) is None)
