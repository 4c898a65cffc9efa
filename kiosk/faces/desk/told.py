"""What the desk is to know of a visit beside name and host: each thing a chip on the card."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from kiosk.faces.desk.standing import Standing
from kiosk.typed_text import search_key
from kiosk.visits.model import Visit
from kiosk.visits.party import Lookup, Need
from kiosk.wording.needs import need_in_words
from kiosk.wording.voice import Voice, phrase

_EARLY = phrase("DeskTold", "{minutes} early")
_LATE = phrase("DeskTold", "{minutes} late")
_ALIAS = phrase("DeskTold", "Does not show the name")
_LOOKUP = {
    Lookup.NOT_FOUND: phrase("DeskTold", "Not found in the bookings"),
    Lookup.SEVERAL: phrase("DeskTold", "Several bookings fit"),
}
_STILL_TO_COME = phrase("DeskTold", "%n more to come", "", 1)
_TOGETHER = phrase("DeskTold", "Together with {names}")
_ALSO_BOOKED = phrase("DeskTold", "Also booked {time} with {host}")
_ALSO_BOOKED_WITHOUT_HOST = phrase("DeskTold", "Also booked {time}")


def delay_of(voice: Voice, visit: Visit) -> str:
    """Say how early or late a booked visitor came; "" when about on time."""
    delay = visit.delay
    if delay is None:
        return ""
    minutes = voice.minutes(abs(delay).total_seconds())
    return voice.say(_EARLY if delay < timedelta(0) else _LATE, minutes=minutes)


def lookup_of(voice: Voice, visit: Visit) -> str:
    """Say what came of looking for the booking the visitor says to have; "" for none."""
    said = _LOOKUP.get(visit.lookup)
    return voice.say(said) if said is not None else ""


def marks_of(voice: Voice, visit: Visit, expected: Iterable[Visit]) -> tuple[Standing, ...]:
    """Give the chips of a visit; help to get out comes first.

    `expected` are today's bookings nobody has come for, among which may be more of the same name.
    """
    needs = sorted(visit.needs, key=lambda need: need is not Need.EVACUATION_HELP)
    told = [
        *(Standing(need_in_words(voice, each), _tone(each)) for each in needs),
        Standing(lookup_of(voice, visit), "warn"),
        Standing(delay_of(voice, visit)),
        Standing(voice.say(_ALIAS) if visit.visitor.alias else ""),
        Standing(voice.say(_STILL_TO_COME, visit.still_to_come) if visit.still_to_come else ""),
        *(Standing(_also(voice, each)) for each in _same_name(visit, expected)),
    ]
    return tuple(each for each in told if each.label)


def companions_of(voice: Voice, names: Sequence[str]) -> str:
    """Say who comes along, as far as they were named."""
    return voice.say(_TOGETHER, names=", ".join(names)) if names else ""


def _tone(need: Need) -> str:
    return "warn" if need is Need.EVACUATION_HELP else "neutral"


def _also(voice: Voice, booked: Visit) -> str:
    time = voice.clock(booked.booked_for) if booked.booked_for else ""
    if booked.host is None:
        return voice.say(_ALSO_BOOKED_WITHOUT_HOST, time=time)
    return voice.say(_ALSO_BOOKED, time=time, host=booked.host.name)


def _same_name(visit: Visit, expected: Iterable[Visit]) -> list[Visit]:
    key = search_key(visit.visitor.name)
    return [
        each
        for each in expected
        if key and each.visit_id != visit.visit_id and search_key(each.visitor.name) == key
    ]
