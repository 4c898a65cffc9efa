"""What every face of a practice station wears: a band that nobody can take for the real thing."""

from kiosk.settings import Settings
from kiosk.wording.practice import BAND, END
from kiosk.wording.voice import Voice


def practice_properties(settings: Settings) -> dict[str, object]:
    """Give a window the words of its band; none where the station is a real one."""
    if not settings.practice:
        return {}
    voice = Voice(settings.language)
    return {"practice": voice.say(BAND), "practiceEnd": voice.say(END)}
