"""What the subject of a calendar event means, by the habits of a town hall's switchboard.

`plain` goes by what the calendar shows others. `trio` counts events that begin with three letters
and `:` (the telephone is closed) or `;` (it is open). `tellus` reads `-` first (the telephone is
open), `> 6642` (calls go there), `.` (what follows is shown to nobody) and a first word or digit
as the reason. A private event gives away neither its subject nor what is written in it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.directory.referrals.model import Line
from kiosk.directory.referrals.reasons import Reason
from kiosk.exchange.calendars.calendar_events import Busy, CalendarEvent
from kiosk.exchange.referral_fields import reason_named
from kiosk.phone_number import e164
from kiosk.refusal import Refused

_TRIO = re.compile(r"\s*([^\W\d_]{3})([:;])\s*(.*)")
_TELLUS_FORWARD = re.compile(r">\s*(\+?[0-9][0-9 \-]*)")
_TELLUS_DIGITS = {"1": Reason.MEETING, "2": Reason.LUNCH, "3": Reason.VACATION}
_SHOWN = 60


class ProfileKind(StrEnum):
    """How subjects are written."""

    PLAIN = "plain"
    TRIO = "trio"
    TELLUS = "tellus"


@dataclass(frozen=True)
class Profile:
    """How one source of calendars is to be read.

    `codes` are a town hall's own letters or digits beside the catalogue's. With
    `working_elsewhere`, who works elsewhere is reached by telephone; else it says nothing.
    """

    kind: ProfileKind = ProfileKind.PLAIN
    working_elsewhere: bool = False
    codes: Mapping[str, Reason] = field(default_factory=dict)

    def reason(self, code: str) -> Reason | None:
        """Find the reason of a code; nobody leaves the employment by an entry in a calendar."""
        found = self.codes.get(code.casefold()) or reason_named(code)
        return None if found is Reason.LEFT else found


PLAIN = Profile()


@dataclass(frozen=True)
class Meant:
    """What an event means for somebody's telephone; `number` is where calls go, or ""."""

    reason: Reason
    line: Line
    number: str = ""
    internal_text: str = ""


def meaning_of(event: CalendarEvent, profile: Profile) -> Meant | None:
    """Tell what an event means, None when it keeps nobody away.

    Raises `Refused("calendar_row.code_unknown")` and `Refused("calendar_row.number_unreadable")`.
    """
    if profile.kind is ProfileKind.TRIO:
        return None if event.private else _trio(event.subject, profile)
    shown = _shown(event, profile)
    if shown is None or event.private or profile.kind is ProfileKind.PLAIN:
        return shown
    return _tellus(event.subject, shown, profile)


def _shown(event: CalendarEvent, profile: Profile) -> Meant | None:
    """Go by what the calendar shows others."""
    if event.busy is Busy.AWAY:
        return Meant(Reason.OUT, Line.CLOSED, internal_text=event.subject)
    if event.busy is Busy.BUSY:
        return Meant(Reason.MEETING, Line.CLOSED, internal_text=event.subject)
    if event.busy is Busy.ELSEWHERE and profile.working_elsewhere:
        return Meant(Reason.REMOTE, Line.OPEN, internal_text=event.subject)
    return None


def _trio(subject: str, profile: Profile) -> Meant | None:
    found = _TRIO.fullmatch(subject)
    if not found:
        return None
    letters, mark, rest = found.groups()
    reason = profile.reason(letters)
    if reason is None:
        raise Refused("calendar_row.code_unknown", value=letters)
    return Meant(reason, Line.CLOSED if mark == ":" else Line.OPEN, internal_text=rest)


def _tellus(subject: str, shown: Meant, profile: Profile) -> Meant:
    text = subject.strip()
    line = Line.OPEN if text.startswith("-") else shown.line
    told = text.removeprefix("-").partition(".")[0]
    number = ""
    forward = _TELLUS_FORWARD.search(text)
    if forward:
        number, line = _number(forward[1]), Line.FORWARDED
    elif ">" in told:
        raise Refused("calendar_row.number_unreadable", value=told.partition(">")[2].strip())
    told = " ".join(_TELLUS_FORWARD.sub(" ", told).split())
    return Meant(_first_words(told, profile) or shown.reason, line, number, told)


def _number(said: str) -> str:
    digits = re.sub(r"[ \-]", "", said)
    if 2 <= len(digits) <= 6 and digits.isdecimal():
        return digits
    number = e164(digits)
    if number is None:
        raise Refused("calendar_row.number_unreadable", value=said.strip()[:_SHOWN])
    return number


def _first_words(told: str, profile: Profile) -> Reason | None:
    words = told.split()[:2]
    for tried in (" ".join(words), words[0] if words else ""):
        found = _TELLUS_DIGITS.get(tried) if tried not in profile.codes else None
        found = found or (profile.reason(tried) if tried else None)
        if found:
            return found
    return None
