"""Mail to a host with visitors when everybody leaves the house; it names no visitor."""

from email.message import EmailMessage
from email.policy import SMTP
from email.utils import make_msgid

from kiosk.directory.model import Person
from kiosk.evacuation.model import Evacuation
from kiosk.settings import Settings
from kiosk.wording.voice import Voice, phrase

SUBJECT = phrase("EvacuationMail", "Evacuation: bring your visitors along")
DRILL = phrase("EvacuationMail", "Evacuation drill: bring your visitors along")
LEAVE = phrase("EvacuationMail", "Leave the building now. Bring your visitors along: {persons}.")
STAY = phrase("EvacuationMail", "Stay with them at the assembly point until they are ticked off.")


def mail_to_leave(
    host: Person, persons: int, running: Evacuation, settings: Settings, voice: Voice
) -> EmailMessage:
    """Write to a host with an address how many visitors are to be brought along."""
    message = EmailMessage(policy=SMTP)
    message["From"] = settings.host_messages.sender
    message["To"] = host.details.email
    message["Subject"] = voice.say(DRILL if running.drill else SUBJECT)
    message["Message-ID"] = make_msgid(idstring=running.evacuation_id, domain="foaje.invalid")
    lines = (voice.say(LEAVE, persons=str(persons)), voice.say(STAY))
    message.set_content("\n\n".join(lines) + "\n")
    return message
