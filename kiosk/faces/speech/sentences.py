"""How one thing on a screen is said: its name, what it is, how it stands (A03, A05, A09, A15)."""

from collections.abc import Collection

from kiosk.faces.speech.private import holds_any
from kiosk.faces.speech.shown import Part, Shown
from kiosk.wording.voice import Voice, phrase

ON_THE_SCREEN = phrase("Speech", "It is shown on the screen.")
SPEECH_BEGINS = phrase(
    "Speech",
    "Speech is on. Move with the arrow keys and press Enter to choose. Escape goes back.",
)
SPEECH_ENDS = phrase("Speech", "Speech is off.")
NOT_SPOKEN = phrase(
    "Speech",
    "The language you chose cannot be spoken. Press the key for speech to hear the screen in "
    "another language.",
)
LISTEN_PRIVATELY = phrase(
    "Speech", "Names are not spoken aloud. Plug in headphones to hear everything."
)
CHOICES = phrase("Speech", "%n choice(s).", "", 1)
NEW_CHOICES = phrase("Speech", "%n new choice(s).", "", 1)
LOUDNESS = phrase("Speech", "Volume {loudness} of {loudest}.")
TAKEN = phrase("Speech", "Written.")
ERASED = phrase("Speech", "Deleted.")
_BUTTON = phrase("Speech", "Button.")
_FIELD = phrase("Speech", "Field to fill in.")
_EMPTY = phrase("Speech", "Empty.")
_WRITTEN = phrase("Speech", "It says {text}.")
_SOMETHING_WRITTEN = phrase("Speech", "Something is written.")
_CHOSEN = phrase("Speech", "Chosen.")
_NOT_YET = phrase("Speech", "Cannot be chosen yet.")


def sentence_of(
    shown: Shown, voice: Voice, private: Collection[str], *, privately: bool = False
) -> str:
    """Say one thing; what is private is said only where nobody else listens (`privately`)."""
    kept = not privately
    parts = [_name(shown, voice, private if kept else (), personal=shown.personal and kept)]
    if shown.part is Part.BUTTON:
        parts.append(voice.say(_BUTTON))
    elif shown.part is Part.FIELD:
        parts += [voice.say(_FIELD), _content(shown, voice, kept=kept)]
    if shown.told and not (kept and (holds_any(shown.told, private) or _names(shown))):
        parts.append(_ended(shown.told))
    if shown.chosen:
        parts.append(voice.say(_CHOSEN))
    if not shown.enabled:
        parts.append(voice.say(_NOT_YET))
    return " ".join(each for each in parts if each)


def _names(shown: Shown) -> bool:
    """Tell whether what else is told may be about somebody: the second line of a person found."""
    return shown.personal and shown.part is not Part.FIELD


def _name(shown: Shown, voice: Voice, private: Collection[str], *, personal: bool) -> str:
    withheld = holds_any(shown.name, private) or (personal and shown.part is not Part.FIELD)
    if not withheld:
        return _ended(shown.name)
    told: list[str] = [voice.say(ON_THE_SCREEN)]
    if shown.label and shown.label != shown.name and not holds_any(shown.label, private):
        told.insert(0, _ended(shown.label))
    return " ".join(told)


def _content(shown: Shown, voice: Voice, *, kept: bool) -> str:
    if not shown.written:
        return voice.say(_EMPTY)
    if kept and shown.personal:
        return voice.say(_SOMETHING_WRITTEN)
    return voice.say(_WRITTEN, text=shown.written)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "؟", "!", ":", "…")) else f"{sentence}."
