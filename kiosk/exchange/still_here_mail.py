"""Mail to a host when the house closes and a visitor has not checked out."""

from email.message import EmailMessage
from email.policy import SMTP
from email.utils import make_msgid

from kiosk.settings import Settings
from kiosk.visits.model import Visit
from kiosk.wording.phone_numbers import as_written_in_sweden
from kiosk.wording.voice import Voice, phrase

SUBJECT = phrase("StillHereMail", "Is your visitor still with you?")
ASKED = phrase("StillHereMail", "{visitor} came at {time} and has not checked out.")
ANSWER = phrase(
    "StillHereMail",
    "Has your visitor left, or are you still together? Call {desk} on {phone} and say so.",
)
ESCORT = phrase("StillHereMail", "Follow your visitor out and see to it that the badge is left.")


def mail_about_who_is_left(visit: Visit, settings: Settings, voice: Voice) -> EmailMessage:
    """Write the message about a visit with a host who has an address; the subject names nobody."""
    assert visit.host is not None  # noqa: S101 - the caller has seen the host's address
    assert visit.arrived_at is not None  # noqa: S101 - the visitor is on the list
    hall = settings.town_hall
    lines = (
        voice.say(ASKED, visitor=visit.visitor.name, time=voice.clock(visit.arrived_at)),
        voice.say(ANSWER, desk=hall.desk_name, phone=as_written_in_sweden(hall.phone)),
        voice.say(ESCORT),
    )
    message = EmailMessage(policy=SMTP)
    message["From"] = settings.host_messages.sender
    message["To"] = visit.host.details.email
    message["Subject"] = voice.say(SUBJECT)
    message["Message-ID"] = make_msgid(idstring=visit.visit_id, domain="foaje.invalid")
    message.set_content("\n\n".join(lines) + "\n")
    return message
