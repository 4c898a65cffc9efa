"""What has been done to reach the host of a visit, with times, for the receptionist alone (L24)."""

from collections.abc import Mapping
from datetime import datetime

from kiosk.directory.model import Person
from kiosk.visits.model import AWAITING_ANSWER, Contact, Visit, VisitState
from kiosk.wording.voice import Phrase, Voice, capitalised, phrase

_ASKED = phrase("DeskAsking", "asked {time}")
_REMINDED = phrase("DeskAsking", "reminded {time}")
_STAND_IN = phrase("DeskAsking", "{name} asked instead {time}")
_SILENT = phrase("DeskAsking", "no answer {time}")
_BY_MESSAGE = phrase("DeskAsking", "answered by message {time}")
_BETWEEN = " · "


def trail_of(voice: Voice, visit: Visit, people: Mapping[str, Person]) -> str:
    """Tell the steps so far, once there is more to tell than the first one."""
    asking = visit.asking
    if visit.state is not VisitState.WAITING or asking.asked_at is None:
        return ""
    stand_in = people.get(asking.stand_in_id)
    silent_at = visit.contact_at if visit.contact is Contact.NO_ANSWER else None
    answered_at = visit.contact_at if asking.answered_by else None
    steps: list[tuple[Phrase, datetime | None]] = [
        (_ASKED, asking.asked_at),
        (_REMINDED, asking.reminded_at),
        (_STAND_IN, asking.stand_in_asked_at),
        (_SILENT, silent_at),
        (_BY_MESSAGE, answered_at),
    ]
    said = [
        voice.say(step, time=voice.clock(at), name=stand_in.name if stand_in else "")
        for step, at in steps
        if at is not None and (step is not _STAND_IN or stand_in is not None)
    ]
    told = _BETWEEN.join(said) if len(said) > 1 else ""
    return capitalised(told)


def asked_instead(visit: Visit, people: Mapping[str, Person]) -> Person | None:
    """Give who has been asked in the host's place and may still answer."""
    if visit.contact not in AWAITING_ANSWER:
        return None
    return people.get(visit.asking.stand_in_id)


def not_asked_yet(visit: Visit, stand_in: Person | None) -> Person | None:
    """Give who stands in, but nobody where just that one has been asked and has not answered."""
    asked = stand_in is not None and stand_in.person_id == visit.asking.stand_in_id
    return None if asked else stand_in
