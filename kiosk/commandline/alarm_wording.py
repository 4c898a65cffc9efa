"""How the fire alarm's contact stands, in words for whoever connects it."""

from collections.abc import Sequence

from kiosk.doctor.fire_alarm_wording import SAID
from kiosk.wording.voice import Voice, phrase

TRY = phrase(
    "AlarmContact",
    "Have the fire alarm's relay switched to alarm, then back to rest. Foajé shows the alarm "
    "meanwhile if it runs.",
)
KEY_MADE = phrase(
    "AlarmContact",
    "The key is made: {file}. Put the same key into the reader with its maker's tool. Show it to "
    "nobody else.",
)
KEY_KEPT = phrase("AlarmContact", "There is a key already: {file}. It has been left as it is.")
_STATES = {
    "ok": phrase("AlarmContact", "AT REST"),
    "alarm": phrase("AlarmContact", "ALARM"),
    "fault": phrase("AlarmContact", "FAULT"),
}
_CLOSED = phrase("AlarmContact", "closed")
_OPEN = phrase("AlarmContact", "open")
_FIRST = phrase("AlarmContact", "Contact: {first}.")
_BOTH = phrase("AlarmContact", "First contact: {first}. Second contact: {second}.")
_PASSED = phrase("AlarmContact", "Passed: the alarm came, and it ended.")
_NOT_PASSED = (
    phrase(
        "AlarmContact",
        "Not passed: the contact was never at rest. See alarm.at_rest and the cable.",
    ),
    phrase("AlarmContact", "Not passed: no alarm came."),
    phrase("AlarmContact", "Not passed: the alarm came, but it did not end."),
)


def state_in_words(voice: Voice, state: str, fault: str | None, device: str) -> str:
    """Say how the contact stands, and what to do about a fault."""
    said = voice.say(_STATES[state])
    return f"{said}. {voice.say(SAID['fire_alarm', fault], device=device)}" if fault else said


def lines_in_words(voice: Voice, closed: Sequence[bool]) -> str:
    """Say what each of the lines shows, "" when they cannot be read."""
    words = [voice.say(_CLOSED if each else _OPEN) for each in closed]
    if len(words) > 1:
        return voice.say(_BOTH, first=words[0], second=words[1])
    return voice.say(_FIRST, first=words[0]) if words else ""


def result_in_words(voice: Voice, *, passed: bool, steps: int) -> str:
    """Say whether the contact did what it should; so many of rest, alarm and rest were seen."""
    return voice.say(_PASSED if passed else _NOT_PASSED[steps])
