"""The card of the chosen visit or call as words, and what can be done with it."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.calendar import day_around
from kiosk.directory.model import Person
from kiosk.faces.desk.asking import asked_instead, not_asked_yet, trail_of
from kiosk.faces.desk.by_whom import by_whom_in_words
from kiosk.faces.desk.card_verbs import (
    actions_of,
    call_actions,
    look_actions,
    may_come_back,
    message_actions,
    primary_of,
)
from kiosk.faces.desk.company import (
    asked_about,
    company_actions,
    company_marks,
    leader_on_card,
)
from kiosk.faces.desk.confirmation import confirmation_of
from kiosk.faces.desk.host_sheet import HostSheet, host_sheet
from kiosk.faces.desk.people import People
from kiosk.faces.desk.picture import DeskPicture, stand_in_of
from kiosk.faces.desk.reach import Reach
from kiosk.faces.desk.reach_sheet import ReachSheet, reach_sheet
from kiosk.faces.desk.replies import (
    reply_about,
    reply_to,
    reply_to_call,
    reply_while_asked,
    reply_while_unreached,
)
from kiosk.faces.desk.rows import no_name, reason_of, title_of
from kiosk.faces.desk.setting_right import rightings
from kiosk.faces.desk.standing import (
    Standing,
    badge_of,
    contact_since,
    probably_left,
    said_left,
    twin_of,
)
from kiosk.faces.desk.told import companions_of, marks_of
from kiosk.faces.desk.two_answers import two_answers_in_words
from kiosk.jobs.model import JobState
from kiosk.settings import Settings
from kiosk.visits.desk_call_model import DeskCall
from kiosk.visits.model import Visit, VisitInside, VisitKind, VisitState
from kiosk.wording.message_faults import fault_in_words
from kiosk.wording.voice import Voice, phrase

_EXPECTED_AT = phrase("DeskSheet", "Expected {time}")
_CANCELLED = phrase("DeskSheet", "Cancelled")
_ARRIVED_AT = phrase("DeskSheet", "Arrived {time}")
_MET_AT = phrase("DeskSheet", "Met {time}")
_MET_BY = phrase("DeskSheet", "Met {time} by {name}")
_LEFT_AT = phrase("DeskSheet", "Left {time}")
_WANTS = phrase("DeskSheet", "Wants to meet")
_BOOKED = phrase("DeskSheet", "Has booked to meet")
_VISITS = phrase("DeskSheet", "Visits")
_WISH = phrase("DeskSheet", "Asks for “{wish}”")
_ANSWER = phrase("DeskSheet", "Answer: {text}")


@dataclass(frozen=True)
class Sheet:
    """Everything the card says. `actions` are names of what can be done, `primary` the likeliest.

    `kind` is "" (nothing chosen), "visit", "meeting", "call" or "person".
    """

    kind: str = ""
    title: str = ""
    company: str = ""
    when: str = ""
    place: str = ""
    host_label: str = ""
    host: HostSheet = field(default_factory=HostSheet)
    reach: ReachSheet = field(default_factory=ReachSheet)
    wish: str = ""
    contact: Standing = field(default_factory=Standing)
    answer: str = ""
    trail: str = ""
    fault: str = ""
    reply: str = ""
    badge: Standing = field(default_factory=Standing)
    badge_asked: bool = False
    twin: str = ""
    marks: tuple[Standing, ...] = ()
    companions: str = ""
    by_whom: str = ""
    two_answers: str = ""
    actions: tuple[str, ...] = ()
    primary: str = ""


def visit_sheet(
    voice: Voice, picture: DeskPicture, people: People, now: datetime, settings: Settings
) -> Sheet:
    """Show the selected visit."""
    visit = picture.selected
    if visit is None:
        return Sheet()
    stand_in = stand_in_of(visit.host, people.by_email)
    badge = picture.badge
    waits = visit.state is VisitState.WAITING
    about = asked_about(visit, leader_on_card(picture))
    there = visit.state in (VisitState.WAITING, VisitState.INSIDE)
    away = visit.visit_id in picture.away
    return Sheet(
        kind="visit",
        title=title_of(voice, visit),
        company=visit.visitor.company,
        when=_when(voice, visit, picture.escort, now),
        place=visit.zone,
        host_label=_host_label(voice, visit),
        host=host_sheet(voice, visit.host, stand_in),
        reach=reach_sheet(voice, picture.reach, now),
        wish=voice.say(_WISH, wish=visit.wish) if visit.wish else "",
        contact=contact_since(voice, about, now) if waits else Standing(),
        answer=voice.say(_ANSWER, text=visit.answer_text) if visit.answer_text else "",
        trail=trail_of(voice, visit, people.by_id),
        fault=fault_in_words(voice, picture.fault.reason) if picture.fault else "",
        reply=(reply_while_unreached(voice, about) if picture.fault else "")
        or reply_while_asked(voice, about, asked_instead(about, people.by_id))
        or reply_to(voice, about, not_asked_yet(about, stand_in), picture.reach, settings),
        badge=badge_of(voice, badge, visit.visitor, *visit.companions)
        if there
        else confirmation_of(voice, picture.confirmation),
        badge_asked=there and badge is not None and badge.state is JobState.UNKNOWN,
        twin=_hint(voice, visit, picture),
        marks=(*company_marks(voice, picture), *marks_of(voice, visit, picture.expected)),
        companions=companions_of(voice, visit.companions),
        by_whom=by_whom_in_words(voice, picture.done, now),
        two_answers=two_answers_in_words(voice, picture.answers),
        actions=(
            *actions_of(visit, stand_in, badge, host_away=away),
            *company_actions(picture),
            *message_actions(visit, settings),
            *look_actions(visit, settings),
            *(("return",) if may_come_back(visit, now) else ()),
            *rightings(picture),
        ),
        primary="meet"
        if about is not visit
        else primary_of(visit, not_asked_yet(visit, stand_in), host_away=away),
    )


def _hint(voice: Voice, visit: Visit, picture: DeskPicture) -> str:
    """Say what a receptionist must look into: somebody who says to have left, or a twin."""
    gone = visit.state in (VisitState.LEFT, VisitState.MERGED)
    if visit.said_left_at is not None and not gone:
        return said_left(voice).label
    if visit.probably_left_at is not None and not gone:
        return probably_left(voice).label
    return twin_of(voice).label if visit.visit_id in picture.twins else ""


def inside_sheet(voice: Voice, visit: VisitInside) -> Sheet:
    """Show what the list says of somebody inside, until the whole visit has been read."""
    return Sheet(
        kind="meeting" if visit.is_public_meeting else "visit",
        title=title_of(voice, visit),
        company=visit.company,
        when=voice.say(_MET_AT, time=voice.clock(visit.met_at)),
        place=visit.zone,
        host_label=voice.say(_VISITS),
        host=HostSheet(name=visit.host_name),
    )


def call_sheet(voice: Voice, call: DeskCall) -> Sheet:
    """Show a call: nobody has given a name, and nobody shall be asked for one."""
    return Sheet(
        kind="call",
        title=reason_of(voice, call),
        company=no_name(voice),
        when=voice.say(_ARRIVED_AT, time=voice.clock(call.called_at)),
        reply=reply_to_call(voice, call.reason),
        actions=call_actions(call),
        primary=call_actions(call)[0],
    )


def person_sheet(
    voice: Voice,
    person: Person,
    people: People,
    reach: Reach | None,
    now: datetime,
    settings: Settings,
) -> Sheet:
    """Show somebody of the house who has been searched for."""
    stand_in = stand_in_of(person, people.by_email)
    return Sheet(
        kind="person",
        title=person.name,
        host=host_sheet(voice, person, stand_in),
        reach=reach_sheet(voice, reach, now),
        reply=reply_about(voice, reach, settings),
        actions=("register", "book", "refer", "take_message"),
        primary="register",
    )


def _when(voice: Voice, visit: Visit, escort: Person | None, now: datetime) -> str:
    if visit.state is VisitState.CANCELLED:
        return voice.say(_CANCELLED)
    if visit.state is VisitState.EXPECTED and visit.booked_for:
        return _expected_at(voice, visit, visit.booked_for, now)
    if visit.state is VisitState.LEFT and visit.left_at:
        return voice.say(_LEFT_AT, time=voice.clock(visit.left_at))
    if visit.state is VisitState.INSIDE and visit.met_at:
        time = voice.clock(visit.met_at)
        if escort is None:
            return voice.say(_MET_AT, time=time)
        return voice.say(_MET_BY, time=time, name=escort.name)
    return voice.say(_ARRIVED_AT, time=voice.clock(visit.arrived_at)) if visit.arrived_at else ""


def _expected_at(voice: Voice, visit: Visit, at: datetime, now: datetime) -> str:
    """Say when, with the day where it is another, and the code for whoever asks for it."""
    day = "" if day_around(at) == day_around(now) else f"{voice.short_date(at)} "
    told = voice.say(_EXPECTED_AT, time=f"{day}{voice.clock(at)}")
    return f"{told} · {visit.booking_code[:3]} {visit.booking_code[3:]}"


def _host_label(voice: Voice, visit: Visit) -> str:
    if visit.state in (VisitState.INSIDE, VisitState.LEFT):
        return voice.say(_VISITS)
    return voice.say(_BOOKED if visit.kind is VisitKind.BOOKED else _WANTS)
