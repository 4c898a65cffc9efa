"""Mail to a visitor about a booking: when and where, the code, and the calendar file.

The visitor's name stands nowhere in it; of a discreet booking neither does the host's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import make_msgid

from kiosk.exchange.booking_calendar import Method, booking_calendar
from kiosk.settings import Settings
from kiosk.visits.model import Visit, VisitState
from kiosk.wording.phone_numbers import as_written_in_sweden
from kiosk.wording.voice import Voice, phrase

BOOKED = phrase("BookingMail", "Your visit to {town_hall}")
CHANGED = phrase("BookingMail", "Your visit to {town_hall} has been changed")
CANCELLED = phrase("BookingMail", "Your visit to {town_hall} has been cancelled")
_WELCOME = phrase("BookingMail", "Welcome to {town_hall}, {address}.")
_WHEN = phrase("BookingMail", "{day} at {time}. Your code: {code}")
_UNTIL = phrase("BookingMail", "{day} at {time}, and every day until {last}. Your code: {code}")
_WITH = phrase("BookingMail", "You are meeting {host}.")
_CODE = phrase(
    "BookingMail",
    "Write the code on the screen in the foyer when you come, or show the picture to its reader.",
)
_BADGE = phrase(
    "BookingMail", "You get a badge the first day. Write its code to go in on the other days."
)
_NOT = phrase("BookingMail", "The visit {day} at {time} will not take place.")
_CALL = phrase("BookingMail", "Can you not come, or need help? Call {desk} on {phone}.")


@dataclass(frozen=True)
class CodePicture:
    """A booking's code as a PNG picture, and the name of the file it comes as."""

    name: str
    content: bytes


def mail_to_visitor(
    visits: Sequence[Visit],
    pictures: Sequence[CodePicture],
    settings: Settings,
    voice: Voice,
    now: datetime,
    *,
    told_before: bool = True,
) -> EmailMessage:
    """Write how one booking, or the bookings of a series, stand now; all to one address.

    What was moved before its visitor was told of it has not changed for who reads it.
    """
    first = visits[0]
    cancelled = first.state is VisitState.CANCELLED
    hall = settings.town_hall
    said = CANCELLED if cancelled else CHANGED if first.sequence and told_before else BOOKED
    subject = voice.say(said, town_hall=hall.name)
    message = EmailMessage(policy=SMTP)
    message["From"] = settings.host_messages.sender
    message["To"] = first.email
    message["Subject"] = subject
    message["Message-ID"] = make_msgid(idstring=first.visit_id, domain="foaje.invalid")
    lines = _cancelled(voice, visits) if cancelled else _booked(voice, visits, settings)
    call = voice.say(_CALL, desk=hall.desk_name, phone=as_written_in_sweden(hall.phone))
    message.set_content("\n\n".join((*lines, call)) + "\n")
    method = Method.PUBLISH if len(visits) > 1 else Method.REQUEST
    method = Method.CANCEL if cancelled else method
    summary = voice.say(BOOKED, town_hall=hall.name)
    calendar = booking_calendar(visits, method, summary, settings, now)
    message.add_alternative(calendar, subtype="calendar", params={"method": method.value})
    for each in pictures:
        message.add_attachment(each.content, maintype="image", subtype="png", filename=each.name)
    return message


def _booked(voice: Voice, visits: Sequence[Visit], settings: Settings) -> list[str]:
    hall, first = settings.town_hall, visits[0]
    lines = [voice.say(_WELCOME, town_hall=hall.name, address=hall.address)]
    lines.append("\n".join(_when(voice, each) for each in visits))
    host = first.host
    if host is not None and host.details.shown_to_visitors and not first.discreet:
        lines.append(voice.say(_WITH, host=host.name))
    lines.append(voice.say(_CODE))
    if first.booked_until is not None:
        lines.append(voice.say(_BADGE))
    return lines


def _when(voice: Voice, visit: Visit) -> str:
    at = visit.booked_for
    assert at is not None  # noqa: S101 - the caller has seen that it was booked
    code = f"{visit.booking_code[:3]} {visit.booking_code[3:]}"
    told = {"day": voice.date(at).capitalize(), "time": voice.clock(at), "code": code}
    if visit.booked_until is None:
        return voice.say(_WHEN, **told)
    last = visit.booked_until - timedelta(seconds=1)
    return voice.say(_UNTIL, **told, last=voice.date(last))


def _cancelled(voice: Voice, visits: Sequence[Visit]) -> list[str]:
    return [
        voice.say(_NOT, day=voice.date(each.booked_for), time=voice.clock(each.booked_for))
        for each in visits
        if each.booked_for is not None
    ]
