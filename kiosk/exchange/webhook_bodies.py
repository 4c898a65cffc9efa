"""What a message to the webhook holds. The manual describes every field; `version` is theirs.

`title` names neither visitor nor unit. Of somebody with protected personal details no mobile number
leaves the desk.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.directory.model import Person
from kiosk.evacuation.help_calls.model import HelpCall
from kiosk.exchange.help_text import help_text
from kiosk.exchange.host_text import HostText, missed_visit_text, told_to_host
from kiosk.exchange.person_message import message_text
from kiosk.messages.model import Message
from kiosk.settings import Settings
from kiosk.visits.model import Visit, VisitorMessage
from kiosk.visits.party import Along
from kiosk.wording.voice import Voice

VERSION = 1


def host_body(
    visits: Sequence[Visit], to: Person, settings: Settings, voice: Voice, along: Along
) -> Mapping[str, Any]:
    """Tell a host, or who stands in, about visitors in the foyer."""
    visit = visits[0]
    for_another = visit.host is not None and visit.host.person_id != to.person_id
    return _body(
        "visitor_waits",
        told_to_host(visits, to, settings, voice, along),
        settings,
        to=_addressee(to),
        reminder=visit.asking.reminded_at is not None and not for_another,
        stand_in=for_another,
        visits=[
            {
                "id": each.visit_id,
                "booked": each.booked_for is not None,
                "persons": each.persons,
                "arrived_at": each.arrived_at,
                "along": [role.value for role in along.get(each.visit_id, ())],
            }
            for each in visits
        ],
    )


def missed_visit_body(
    visit: Visit, left: VisitorMessage, settings: Settings, voice: Voice
) -> Mapping[str, Any]:
    """Tell a host that somebody who was not received wants to hear from the host."""
    assert visit.host is not None  # noqa: S101 - only a visit with a host has a message
    text = missed_visit_text(visit, left, voice)
    return _body("visit_missed", text, settings, to=_addressee(visit.host))


def message_body(
    message: Message, to: Person, settings: Settings, voice: Voice
) -> Mapping[str, Any]:
    """Tell somebody of a message the desk has taken."""
    return _body(
        "message",
        message_text(message, settings, voice),
        settings,
        to=_addressee(to),
        call_back=message.call_back,
        at=message.taken_at,
    )


def help_body(
    call: HelpCall, to: Sequence[str], settings: Settings, voice: Voice
) -> Mapping[str, Any]:
    """Call colleagues to the desk."""
    addressees = [{"email": each} for each in to]
    text = help_text(call, settings, voice)
    return _body(
        "help", text, settings, priority="high", to=addressees, place=call.place, at=call.called_at
    )


def stand_in_body(text: HostText, settings: Settings) -> Mapping[str, Any]:
    """Tell those who stand in for the desk that somebody waits there."""
    addressees = [{"email": each} for each in settings.reception.stand_ins]
    return _body("stand_in", text, settings, to=addressees)


def _body(
    kind: str, text: HostText, settings: Settings, *, priority: str = "normal", **more: Any
) -> Mapping[str, Any]:
    return {
        "version": VERSION,
        "kind": kind,
        "priority": priority,
        "title": text.subject,
        "text": text.body,
        "town_hall": settings.town_hall.name,
        **more,
    }


def _addressee(to: Person) -> list[dict[str, str]]:
    mobile = "" if to.details.protected else to.details.mobile
    return [{"name": to.name, "email": to.details.email, "mobile": mobile}]
