"""The town hall's own words in place of the program's, where the settings have any (M03).

What somebody typed is data: a brace in a name is no field, and no line break gets into a subject.
"""

from datetime import datetime

from kiosk.settings import Settings
from kiosk.typed_text import cleaned
from kiosk.wording.phone_numbers import as_written_in_sweden
from kiosk.wording.voice import Voice, filled, phrase

_ANSWER_PROMISED = phrase(
    "MessageTexts",
    "You will be called back {when} at the latest. If nobody has called by then, call {desk} on "
    "{phone}.",
)


def worded(voice: Voice, settings: Settings, text: str, built_in: str, /, **facts: str) -> str:
    """Give the house's own text `text` with the facts in it, else `built_in`.

    A text that says nothing once it is filled in is not said: then too the program's own stands.
    The fields about the house are filled in by themselves.
    """
    template = getattr(settings.texts.in_language(voice.language), text)
    hall = settings.town_hall
    house = {
        "town_hall": hall.name,
        "municipality": hall.municipality,
        "desk": hall.desk_name,
        "phone": as_written_in_sweden(hall.phone),
    }
    told = {name: cleaned(fact) for name, fact in {**house, **facts}.items()}
    lines = (filled(cleaned(line), told).strip() for line in template.splitlines())
    return "\n".join(lines).strip() or built_in


def one_line(voice: Voice, settings: Settings, text: str, built_in: str, /, **facts: str) -> str:
    """Give a text as `worded` does, on one line: a subject, or what is said aloud."""
    return " ".join(worded(voice, settings, text, built_in, **facts).split())


def answer_promised(voice: Voice, settings: Settings, by: datetime) -> str:
    """Say to somebody who has asked when an answer comes, at the latest (M10)."""
    hall, day = settings.town_hall, voice.date(by)
    phone = as_written_in_sweden(hall.phone)
    built_in = voice.say(_ANSWER_PROMISED, when=day, desk=hall.desk_name, phone=phone)
    return one_line(voice, settings, "answer_promised", built_in, when=day)
