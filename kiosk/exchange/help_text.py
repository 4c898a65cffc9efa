"""What colleagues are told when the desk asks for them. It names no visitor and says not why."""

from kiosk.evacuation.help_calls.model import HelpCall
from kiosk.exchange.host_text import HostText
from kiosk.settings import Settings
from kiosk.wording.phone_numbers import as_written_in_sweden
from kiosk.wording.voice import Voice, phrase

# Read over shoulders and on locked screens: nobody shall understand more than they must.
HELP_SUBJECT = phrase("HostMail", "Come to {place} now")
HELP = phrase("HostMail", "A colleague at {place} asked for you at {time}. Go there, two together.")
HELP_ANSWER = phrase(
    "HostMail", "Whoever goes touches “I am coming” at a desk or the security view."
)
HELP_PHONE = phrase("HostMail", "Nobody can go? Call {desk} on {phone}; if life is at risk, 112.")


def help_text(call: HelpCall, settings: Settings, voice: Voice) -> HostText:
    """Ask colleagues to come to a place."""
    hall = settings.town_hall
    phone = as_written_in_sweden(hall.phone)
    lines = (
        voice.say(HELP, place=call.place, time=voice.clock(call.called_at)),
        voice.say(HELP_ANSWER),
        voice.say(HELP_PHONE, desk=hall.desk_name, phone=phone),
    )
    return HostText(voice.say(HELP_SUBJECT, place=call.place), "\n\n".join(lines))
