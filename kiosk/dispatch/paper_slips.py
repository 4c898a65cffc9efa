"""The words on the numbered slips for a power cut."""

from kiosk.documents.paper_slips import SlipsText
from kiosk.wording.voice import Voice, phrase

_TITLE = phrase("PaperSlips", "Visit, written by hand")
_NUMBER = phrase("PaperSlips", "No. {number}")
_FIELDS = (
    phrase("PaperSlips", "Date and time"),
    phrase("PaperSlips", "The visitor's name"),
    phrase("PaperSlips", "Company"),
    phrase("PaperSlips", "Whom the visit is to"),
    phrase("PaperSlips", "Met by, and where"),
)
_HINT = phrase(
    "PaperSlips",
    "Never write a personal identity number. Type the slip in at the desk when the power is back.",
)
SLIPS_WRITTEN = phrase("PaperSlips", "The slips are in {file}. Print them on paper.")


def slips_text(voice: Voice) -> SlipsText:
    """Give what stands on every slip."""
    fields = tuple(voice.say(each) for each in _FIELDS)
    number = voice.say(_NUMBER, number="{number}")
    return SlipsText(voice.say(_TITLE), number, fields, voice.say(_HINT))
