"""Phone hours in words."""

from collections.abc import Iterator

from kiosk.directory.staffing.hours_text import weekly_in_short
from kiosk.directory.staffing.model import PhoneHours
from kiosk.wording.voice import WEEKDAYS, Voice


def hours_in_words(voice: Voice, hours: PhoneHours) -> Iterator[str]:
    """Tell phone hours day by day, equal neighbours together."""
    for first, last, opens, closes in weekly_in_short(hours.weekly):
        days = dict.fromkeys(voice.say(WEEKDAYS[each]) for each in (first, last))
        yield f"{'–'.join(days)} {_clock(opens)}–{_clock(closes)}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}.{minutes % 60:02}"
