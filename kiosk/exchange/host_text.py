"""What a host is told about a visitor, whichever way it goes.

The subject names neither visitor nor unit: it shows on locked screens and in other people's view.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.directory.model import Person
from kiosk.settings import Settings
from kiosk.visits.model import Visit, VisitorMessage
from kiosk.visits.party import Along
from kiosk.wording.following import along_in_words
from kiosk.wording.message_texts import one_line, worded
from kiosk.wording.needs import needs_in_words
from kiosk.wording.phone_numbers import as_written_in_sweden, national
from kiosk.wording.voice import Voice, phrase

SUBJECT = phrase("HostMail", "You have a visitor in the foyer")
REMINDER_SUBJECT = phrase("HostMail", "Reminder: you have a visitor in the foyer")
STAND_IN_SUBJECT = phrase("HostMail", "A visitor in the foyer waits for an answer")
BOOKED = phrase("HostMail", "{visitor} has arrived and waits for you in the foyer.")
WALK_IN = phrase("HostMail", "{visitor} is in the foyer and asks whether you can receive a visit.")
REMINDER = phrase("HostMail", "{visitor} still waits in the foyer, since {time}.")
STAND_IN = phrase(
    "HostMail",
    "{visitor} is in the foyer to meet {host}, who has not answered. Can you receive the visit?",
)
ANSWER = phrase("HostMail", "Call {desk} on {phone} and say whether you are coming.")
LET_IN = phrase(
    "HostMail",
    "Come down and let your visitor in. If the front desk is closed, choose “I have a booking "
    "code” on the screen in the foyer and write the code of the badge as you go in. Check out with "
    "it when your visitor leaves.",
)
PERSONS = phrase("HostMail", "%n person(s)", "", 1)
NEEDS = phrase("HostMail", "Good to know: {needs}.")
ESCORT = phrase(
    "HostMail", "Meet your visitor in the foyer and follow your visitor out afterwards."
)
SEVERAL = phrase(
    "HostMail", "These are in the foyer and ask whether you can receive a visit: {visitor}."
)
MISSED_SUBJECT = phrase("HostMail", "Somebody you did not meet wants to hear from you")
MISSED = phrase(
    "HostMail", "{visitor} came to the foyer at {time} and would like to hear from you."
)
MISSED_SAID = phrase("HostMail", "Message: {text}")
MISSED_PHONE = phrase("HostMail", "Phone: {phone}")
MISSED_EMAIL = phrase("HostMail", "E-mail: {email}")
TWO_DAYS = phrase("HostMail", "Questions get an answer within two working days.")


@dataclass(frozen=True)
class HostText:
    """A message: what shows at once, and what is read when it is opened."""

    subject: str
    body: str


def told_to_host(
    visits: Sequence[Visit], to: Person, settings: Settings, voice: Voice, along: Along
) -> HostText:
    """Tell who waits for one host; `to` may be somebody who stands in.

    Who comes `along` is told of as an interpreter or companion and by no name: the host asked for
    neither, and it could tell who a discreet or protected visitor is.
    """
    visit = visits[0]
    hall = settings.town_hall
    told = ", ".join(named_to_host(voice, each) for each in visits)
    for_another = visit.host is not None and to.person_id != visit.host.person_id
    answer = voice.say(ANSWER, desk=hall.desk_name, phone=as_written_in_sweden(hall.phone))
    if visit.after_hours:
        answer = voice.say(LET_IN)
    needs = tuple(dict.fromkeys(need for each in visits for need in each.needs))
    if for_another and visit.host is not None:
        first = voice.say(STAND_IN, visitor=told, host=visit.host.name)
        body = "\n\n".join((first, answer, voice.say(ESCORT)))
        text = HostText(voice.say(STAND_IN_SUBJECT), body)
    elif visit.asking.reminded_at is not None and visit.arrived_at is not None:
        since = voice.clock(visit.arrived_at)
        first = voice.say(REMINDER, visitor=told, time=since)
        text = HostText(voice.say(REMINDER_SUBJECT), f"{first}\n\n{answer}")
    else:
        text = _first_time(visits, told, answer, to, settings, voice)
    also = along_in_words(voice, (role for each in visits for role in along.get(each.visit_id, ())))
    if also:
        text = HostText(text.subject, f"{text.body}\n\n{also}")
    if needs:  # said whatever the house's own words are: somebody has to see to it
        said = voice.say(NEEDS, needs=needs_in_words(voice, needs))
        text = HostText(text.subject, f"{text.body}\n\n{said}")
    return text


def _first_time(
    visits: Sequence[Visit], told: str, answer: str, to: Person, settings: Settings, voice: Voice
) -> HostText:
    """Say it in the house's own words where it has some."""
    booked = visits[0].booked_for is not None
    said = BOOKED if booked else WALK_IN if len(visits) == 1 else SEVERAL
    built_in = "\n\n".join((voice.say(said, visitor=told), answer, voice.say(ESCORT)))
    key = "host_booked" if booked else "host_walk_in"
    body = worded(voice, settings, key, built_in, visitor=told, host=to.name)
    return HostText(one_line(voice, settings, "host_subject", voice.say(SUBJECT)), body)


def missed_visit_text(visit: Visit, left: VisitorMessage, voice: Voice) -> HostText:
    """Tell a host that somebody who was not received wants an answer (M10)."""
    assert visit.arrived_at is not None  # noqa: S101 - only who has come leaves a message
    lines = [
        voice.say(MISSED, visitor=named_to_host(voice, visit), time=voice.clock(visit.arrived_at)),
        voice.say(MISSED_SAID, text=left.text) if left.text else "",
        voice.say(MISSED_PHONE, phone=national(left.phone)) if left.phone else "",
        voice.say(MISSED_EMAIL, email=left.email) if left.email else "",
        voice.say(TWO_DAYS),
    ]
    return HostText(voice.say(MISSED_SUBJECT), "\n\n".join(each for each in lines if each))


def named_to_host(voice: Voice, visit: Visit) -> str:
    """Name a visitor to the host, with company and headcount."""
    persons = voice.say(PERSONS, visit.persons) if visit.persons > 1 else ""
    beside = ", ".join(part for part in (visit.visitor.company, persons) if part)
    return f"{visit.visitor.name} ({beside})" if beside else visit.visitor.name
