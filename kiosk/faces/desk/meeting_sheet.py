"""A public meeting on the desk's rows and card: counted people, no names, no host."""

from datetime import datetime

from kiosk.calendar import day_around
from kiosk.faces.desk.sheet import Sheet
from kiosk.faces.desk.standing import Standing, probably_left
from kiosk.visits.model import Visit, VisitState
from kiosk.wording.meetings import PUBLIC_MEETING
from kiosk.wording.voice import Voice, phrase

_PLANNED = phrase("DeskMeetingSheet", "Begins {time}")
_UNTIL = phrase("DeskMeetingSheet", "{begins}, until {time}")
_SINCE = phrase("DeskMeetingSheet", "Since {time}")
_ENDED = phrase("DeskMeetingSheet", "Ended {time}")
_CANCELLED = phrase("DeskMeetingSheet", "Cancelled")
_HERE = phrase("DeskMeetingSheet", "%n person(s) here", "", 1)
_EXPECTED = phrase("DeskMeetingSheet", "%n expected", "", 1)
_WELCOME = phrase(
    "DeskMeetingSheet",
    "“Welcome to {title}. It is in {zone}. You need not say who you are.”",
)
_WELCOME_ANYWHERE = phrase(
    "DeskMeetingSheet", "“Welcome to {title}. You need not say who you are.”"
)


def meeting_sheet(voice: Voice, meeting: Visit, now: datetime) -> Sheet:
    """Show the selected meeting: how many are there, and the keys that count."""
    marks = (Standing(voice.say(PUBLIC_MEETING)), _counted(voice, meeting))
    doubted = meeting.probably_left_at is not None and meeting.state is VisitState.INSIDE
    return Sheet(
        kind="meeting",
        title=meeting.visitor.name,
        when=_when(voice, meeting, now),
        place=meeting.zone,
        reply=_reply(voice, meeting),
        twin=probably_left(voice).label if doubted else "",
        marks=tuple(each for each in marks if each.label),
        actions=meeting_actions(meeting),
        primary={VisitState.EXPECTED: "begin", VisitState.INSIDE: "more"}.get(meeting.state, ""),
    )


def meeting_actions(meeting: Visit) -> tuple[str, ...]:
    """Name what the desk can do with a meeting now."""
    if meeting.erased:
        return ()
    if meeting.state is VisitState.EXPECTED:
        return ("begin", "book", "correct")
    if meeting.state is not VisitState.INSIDE:
        return ()
    fewer = ("fewer",) if meeting.persons else ()
    doubted = ("here",) if meeting.probably_left_at is not None else ()
    return ("more", *fewer, "count", "leave", "correct", *doubted)


def _counted(voice: Voice, meeting: Visit) -> Standing:
    if meeting.state is VisitState.INSIDE:
        return Standing(voice.say(_HERE, meeting.persons), "ok")
    if meeting.state is VisitState.EXPECTED and meeting.persons:
        return Standing(voice.say(_EXPECTED, meeting.persons))
    return Standing()


def _when(voice: Voice, meeting: Visit, now: datetime) -> str:
    if meeting.state is VisitState.CANCELLED:
        return voice.say(_CANCELLED)
    if meeting.state is VisitState.LEFT and meeting.left_at is not None:
        return voice.say(_ENDED, time=voice.clock(meeting.left_at))
    if meeting.state is VisitState.EXPECTED and meeting.booked_for is not None:
        at = meeting.booked_for
        day = "" if day_around(at) == day_around(now) else f"{voice.short_date(at)} "
        begins = voice.say(_PLANNED, time=f"{day}{voice.clock(at)}")
    elif meeting.met_at is not None:
        begins = voice.say(_SINCE, time=voice.clock(meeting.met_at))
    else:
        return ""
    if meeting.ends_at is None:
        return begins
    return voice.say(_UNTIL, begins=begins, time=voice.clock(meeting.ends_at))


def _reply(voice: Voice, meeting: Visit) -> str:
    if meeting.state not in (VisitState.EXPECTED, VisitState.INSIDE):
        return ""
    said = _WELCOME if meeting.zone else _WELCOME_ANYWHERE
    return voice.say(said, title=meeting.visitor.name, zone=meeting.zone)
