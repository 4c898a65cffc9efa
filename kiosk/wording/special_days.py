"""A special day in words."""

from datetime import datetime, time

from kiosk.calendar import wall_time
from kiosk.hours.model import SpecialDay
from kiosk.wording.voice import Voice, phrase

_OPEN = phrase("SpecialDay", "{day}: open {opens}–{closes}")
_CLOSED = phrase("SpecialDay", "{day}: closed")


def special_day_in_words(voice: Voice, said: SpecialDay) -> str:
    """Say a special day on one line: its date, its hours or that it is closed, and its text."""
    noon = wall_time(said.day, time(12))
    line = voice.say(_CLOSED, day=voice.date(noon))
    if said.hours is not None:
        opens, closes = (
            voice.clock(_at(said, clock)) for clock in (said.hours.opens, said.hours.closes)
        )
        line = voice.say(_OPEN, day=voice.date(noon), opens=opens, closes=closes)
    return f"{line}. {said.text}" if said.text else line


def _at(said: SpecialDay, clock: time) -> datetime:
    return wall_time(said.day, clock)
