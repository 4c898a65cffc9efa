"""What of the chosen visit can be set right, and how what the receptionist types is read."""

import re
from collections.abc import Iterable
from datetime import datetime, time

from kiosk.calendar import STOCKHOLM, said_wall_time
from kiosk.faces.desk.listed import Listed
from kiosk.faces.desk.picture import DeskPicture
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned, is_number
from kiosk.visits.model import VisitInside, VisitState
from kiosk.wording.voice import Voice, phrase

_OVER_FOR_GOOD = (VisitState.CANCELLED, VisitState.MERGED)
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[.: ]?([0-5][0-9])")
_EXPECTED = phrase("DeskSettingRight", "{name} · expected {time}")
_WAITS = phrase("DeskSettingRight", "{name} · arrived {time}")
_INSIDE = phrase("DeskSettingRight", "{name} · inside since {time}")


def rightings(picture: DeskPicture) -> tuple[str, ...]:
    """Name what can be set right of the selected visit."""
    visit = picture.selected
    if visit is None or visit.erased or visit.state in _OVER_FOR_GOOD:
        return ()
    here = visit.state in (VisitState.WAITING, VisitState.INSIDE)
    possible = {
        "correct": True,
        "paper": visit.state is VisitState.EXPECTED,
        "merge": visit.state is not VisitState.LEFT and bool(picture.doubles),
        "part": here and visit.persons > 1,
        "probably": here and visit.probably_left_at is None,
        "unseal": picture.sealed,
    }
    return tuple(name for name, can in possible.items() if can)


def double_in_words(voice: Voice, double: Listed) -> str:
    """Tell one registration from another."""
    if isinstance(double, VisitInside):
        return voice.say(_INSIDE, name=double.name, time=voice.clock(double.met_at))
    name = double.visitor.name
    if double.state is VisitState.EXPECTED and double.booked_for is not None:
        return voice.say(_EXPECTED, name=name, time=voice.clock(double.booked_for))
    came = double.arrived_at
    return voice.say(_WAITS, name=name, time=voice.clock(came) if came else "")


def choices_in_words(voice: Voice, visits: Iterable[Listed]) -> list[dict[str, str]]:
    """Give registrations to choose from: `key` and `label` of each."""
    return [{"key": each.visit_id, "label": double_in_words(voice, each)} for each in visits]


def read_clock(typed: str, now: datetime) -> datetime:
    """Read a time of today, such as 9.05 or 14:30.

    Raises `Refused`: `visit.time_unreadable`, `time.in_the_gap`.
    """
    found = _CLOCK.fullmatch(typed.strip()) if len(typed) < 10 else None
    if found is None:
        raise Refused("visit.time_unreadable", text=cleaned(typed[:20]))
    clock = time(int(found[1]), int(found[2]))
    return said_wall_time(now.astimezone(STOCKHOLM).date(), clock)


def read_count(typed: str) -> int:
    """Read how many; raises `Refused("visit.count_unreadable")`."""
    said = typed.strip()
    if not is_number(said) or len(said) > 6:
        raise Refused("visit.count_unreadable", text=cleaned(typed[:20]))
    return int(said)
