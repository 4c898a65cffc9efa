"""What those who stand in for the desk are told. It names no visitor: phones lie on tables."""

from kiosk.exchange.host_text import HostText
from kiosk.hours.unattended.model import DeskAbsence
from kiosk.settings import Settings
from kiosk.visits.desk_call_model import DeskCall
from kiosk.wording.phone_numbers import as_written_in_sweden
from kiosk.wording.voice import Voice, phrase

SUBJECT = phrase("HostMail", "Somebody waits in the foyer")
CALL = phrase("HostMail", "Somebody in the foyer called {desk} at {time}. Nobody has answered.")
CALL_UNATTENDED = phrase("HostMail", "Somebody in the foyer called {desk} at {time}.")
WAITING = phrase("HostMail", "%n visitor(s) wait for {desk} in the foyer.", "", 1)
UNATTENDED = phrase("HostMail", "{desk} is unattended since {time}.")
GO = phrase("HostMail", "Go to the foyer if you can. The desk has the number {phone}.")
SIGN_IN = phrase("HostMail", "At the desk, sign in: then visitors see that somebody is there.")


def call_text(
    call: DeskCall, absence: DeskAbsence | None, settings: Settings, voice: Voice
) -> HostText:
    """Tell of somebody in the foyer who has called and has had no answer."""
    said = CALL if absence is None else CALL_UNATTENDED
    first = voice.say(said, desk=settings.town_hall.desk_name, time=voice.clock(call.called_at))
    return _text(first, absence, settings, voice)


def waiting_text(number: int, absence: DeskAbsence, settings: Settings, voice: Voice) -> HostText:
    """Tell how many wait whom nobody but the desk knows of."""
    first = voice.say(WAITING, number, desk=settings.town_hall.desk_name)
    return _text(first, absence, settings, voice)


def _text(first: str, absence: DeskAbsence | None, settings: Settings, voice: Voice) -> HostText:
    hall = settings.town_hall
    lines = [first]
    if absence is not None:
        since = voice.clock(absence.begun_at)
        lines.append(voice.say(UNATTENDED, desk=hall.desk_name, time=since))
    lines.append(voice.say(GO, phone=as_written_in_sweden(hall.phone)))
    if absence is not None:
        lines.append(voice.say(SIGN_IN))
    return HostText(voice.say(SUBJECT), "\n\n".join(lines))
