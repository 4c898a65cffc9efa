"""What somebody of the house is told about a message the desk has taken.

The subject names nobody: it shows on locked screens and in other people's view.
"""

from kiosk.exchange.host_text import (
    MISSED_EMAIL,
    MISSED_PHONE,
    MISSED_SAID,
    TWO_DAYS,
    HostText,
)
from kiosk.messages.model import Message
from kiosk.settings import Settings
from kiosk.wording.phone_numbers import national
from kiosk.wording.voice import Phrase, Voice, phrase

SUBJECT = phrase("HostMail", "Somebody has asked for you")
SUBJECT_CALL_BACK = phrase("HostMail", "Somebody wants to hear from you")
_CALLED = phrase("HostMail", "{name} called you at {time} on {date}.")
_CAME = phrase("HostMail", "{name} came and asked for you at {time} on {date}.")
_SOMEBODY_CALLED = phrase("HostMail", "Somebody called you at {time} on {date}.")
_SOMEBODY_CAME = phrase("HostMail", "Somebody came and asked for you at {time} on {date}.")
_CALL_BACK = phrase("HostMail", "You are asked to call or write back.")
_TAKEN_BY = phrase("HostMail", "{desk} took the message.")


def message_text(message: Message, settings: Settings, voice: Voice) -> HostText:
    """Tell who called or came, what was said, and whether an answer is wanted (M10)."""
    caller = message.caller
    number = national(caller.phone)
    lines = [
        voice.say(
            _first(message),
            name=caller.name,
            time=voice.clock(message.taken_at),
            date=voice.date(message.taken_at),
        ),
        voice.say(MISSED_SAID, text=message.text) if message.text else "",
        voice.say(MISSED_PHONE, phone=number) if number else "",
        voice.say(MISSED_EMAIL, email=caller.email) if caller.email else "",
        f"{voice.say(_CALL_BACK)} {voice.say(TWO_DAYS)}" if message.call_back else "",
        voice.say(_TAKEN_BY, desk=settings.town_hall.desk_name),
    ]
    subject = voice.say(SUBJECT_CALL_BACK if message.call_back else SUBJECT)
    return HostText(subject, "\n\n".join(each for each in lines if each))


def _first(message: Message) -> Phrase:
    if message.caller.name:
        return _CAME if message.caller.came else _CALLED
    return _SOMEBODY_CAME if message.caller.came else _SOMEBODY_CALLED
