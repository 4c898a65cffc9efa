"""A desk without anybody at it, in words for the desk, security and the command line."""

from kiosk.hours.unattended.model import DeskAbsence
from kiosk.reception.unattended import stand_in_ways
from kiosk.settings import Settings
from kiosk.wording.phone_numbers import as_written_in_sweden
from kiosk.wording.voice import Voice, phrase

ATTENDED = phrase("Attendance", "Somebody is at the desk.")
_UNATTENDED = phrase("Attendance", "The desk is unattended since {time}.")
_NOTICED = phrase("Attendance", "Nobody has signed in: the desk counts as unattended since {time}.")
_STAND_INS = phrase("Attendance", "The stand-ins are told at once of whoever comes or calls.")
_BY_PHONE = phrase("Attendance", "Visitors are asked to ring {phone}.")


def unattended_in_words(voice: Voice, absence: DeskAbsence, settings: Settings) -> str:
    """Say since when nobody is at the desk, and what becomes of whoever comes."""
    since = voice.say(
        _NOTICED if absence.noticed else _UNATTENDED, time=voice.clock(absence.begun_at)
    )
    if stand_in_ways(settings):
        return f"{since} {voice.say(_STAND_INS)}"
    phone = as_written_in_sweden(settings.town_hall.phone)
    return f"{since} {voice.say(_BY_PHONE, phone=phone)}"
