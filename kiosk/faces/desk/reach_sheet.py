"""Whether somebody can be reached as the card and the hits of a search show it, in words."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.directory.model import Person, ReferredTo
from kiosk.directory.referrals.model import Referral, Source
from kiosk.faces.desk.host_sheet import extension_of
from kiosk.faces.desk.reach import Reach
from kiosk.faces.desk.standing import Standing
from kiosk.reception.availability import Availability, Because, Circumstances, availability
from kiosk.reception.host_away import is_away
from kiosk.wording.availability import told_at_desk
from kiosk.wording.phone_numbers import national
from kiosk.wording.voice import Phrase, Voice, phrase

_AVAILABLE = phrase("DeskReach", "Available")
_BY_PHONE = phrase("DeskReach", "By phone")
_BUSY = phrase("DeskReach", "Busy")
_AWAY = phrase("DeskReach", "Away")
_OUTSIDE_HOURS = phrase("DeskReach", "Not office hours")
_LEFT = phrase("DeskReach", "Has left")
_STAND_IN = phrase("DeskReach", "Stand-in: {name}")
_STAND_IN_AVAILABLE = phrase("DeskReach", "Stand-in: {name} is available")
_STAND_IN_AWAY = phrase("DeskReach", "Stand-in: {name} · {availability}")
_REFER_TO = phrase("DeskReach", "Refer to {name}")
_REFER_TO_AVAILABLE = phrase("DeskReach", "Refer to {name}, who is available")
_NOBODY_ELSE = phrase("DeskReach", "Nobody else can be reached. Take a message.")
_FROM = phrase("DeskReach", "From {time}: {referral}")
_FROM_DAY = phrase("DeskReach", "From {date} at {time}: {referral}")
_SAID_BY: dict[Source, Phrase] = {
    Source.DESK: phrase("DeskReach", "Set by the front desk"),
    Source.SELF: phrase("DeskReach", "Set by the person"),
    Source.IMPORT: phrase("DeskReach", "From a list"),
    Source.CALENDAR: phrase("DeskReach", "From the calendar"),
}
_FORWARDED = phrase("DeskReach", "Calls go to {to}")


@dataclass(frozen=True)
class ReferralLine:
    """A referral that holds now or will, as a line with what may be known of it below."""

    key: str
    label: str
    second_line: str


@dataclass(frozen=True)
class ReachSheet:
    """What the card says of reachability. `mark` is full, half, empty, or "" when nothing is known.

    `line` says why and when the person is back; it is empty where the chip says it all.
    """

    chip: Standing = field(default_factory=Standing)
    mark: str = ""
    line: str = ""
    stand_in: Standing = field(default_factory=Standing)
    refer_to: str = ""
    referrals: tuple[ReferralLine, ...] = ()


def reach_sheet(voice: Voice, reach: Reach | None, now: datetime) -> ReachSheet:
    """Put what is known of somebody into words; nothing before it has been read."""
    if reach is None:
        return ReachSheet()
    known = reach.known
    says_more = not known.available or known.by_phone or known.away_from is not None
    line = [told_at_desk(voice, known, now)] if says_more else []
    line += _texts(known.referral) if known.referral is not None else []
    return ReachSheet(
        chip=chip_of(voice, known),
        mark=mark_of(known),
        line=" · ".join(line),
        stand_in=_stand_in(voice, reach, now),
        refer_to=_refer_to(voice, reach),
        referrals=tuple(_line(voice, each, reach, now) for each in reach.circumstances.referrals),
    )


def chip_of(voice: Voice, known: Availability) -> Standing:
    """Tell in a word whether somebody can be reached."""
    if known.available:
        by_phone = known.by_phone
        return Standing(voice.say(_BY_PHONE if by_phone else _AVAILABLE), _tone(known))
    said = _BUSY
    if known.because is Because.OUTSIDE_OFFICE_HOURS:
        said = _OUTSIDE_HOURS
    elif known.because is Because.LEFT_EMPLOYMENT:
        said = _LEFT
    elif is_away(known):
        said = _AWAY
    return Standing(voice.say(said), _tone(known))


def mark_of(known: Availability) -> str:
    """Tell the same by shape: full for here, half for by phone, empty for neither."""
    if not known.available:
        return "empty"
    return "half" if known.by_phone else "full"


def told_of_referral(
    voice: Voice, referral: Referral, circumstances: Circumstances, now: datetime
) -> str:
    """Say one referral as the desk reads it, beginning with when unless it has begun."""
    begins = max(now, referral.starts_at)
    alone = replace(circumstances, referrals=[referral], unmanned=(), visitors=0)
    said = told_at_desk(voice, availability(alone, begins), now)
    if referral.starts_at <= now:
        return said
    time, date = voice.clock(referral.starts_at), voice.date(referral.starts_at)
    today = date == voice.date(now)
    return voice.say(_FROM if today else _FROM_DAY, date=date, time=time, referral=said)


def told_of_forward(voice: Voice, forwarded: ReferredTo, person: Person | None) -> str:
    """Say where calls go meanwhile; `person` is who is meant by an id. Empty where nowhere."""
    if person is not None:
        return voice.say(_FORWARDED, to=person.name)
    return voice.say(_FORWARDED, to=_number(forwarded)) if forwarded.number else ""


def _tone(known: Availability) -> str:
    if known.available:
        return "neutral" if known.by_phone else "ok"
    return "neutral" if known.because is Because.OUTSIDE_OFFICE_HOURS else "warn"


def _stand_in(voice: Voice, reach: Reach, now: datetime) -> Standing:
    person, known = reach.stand_in, reach.stand_in_known
    if person is None or person == reach.person:
        return Standing()
    said, tone, told = _STAND_IN, "neutral", ""
    if known is not None and known.available and not known.by_phone:
        said, tone = _STAND_IN_AVAILABLE, "ok"
    elif known is not None and known.because is not Because.OUTSIDE_OFFICE_HOURS:
        said, told = _STAND_IN_AWAY, told_at_desk(voice, known, now)
    label = voice.say(said, name=person.name, availability=told)
    return Standing(_with_extension(voice, label, person), tone)


def _refer_to(voice: Voice, reach: Reach) -> str:
    """Say whom to send a caller to, unless the line about the stand-in has said it."""
    if reach.known.available or reach.known.because is Because.OUTSIDE_OFFICE_HOURS:
        return ""
    person, sent_to = reach.sent_to_person, reach.sent_to
    if not sent_to:
        return voice.say(_NOBODY_ELSE)
    if person is None:
        return voice.say(_REFER_TO, name=_number(sent_to))
    if person == reach.stand_in:
        return ""
    return _with_extension(voice, voice.say(_REFER_TO_AVAILABLE, name=person.name), person)


def _with_extension(voice: Voice, said: str, person: Person) -> str:
    return " · ".join(part for part in (said, extension_of(voice, person)) if part)


def _number(referred: ReferredTo) -> str:
    return national(referred.number)


def _line(voice: Voice, referral: Referral, reach: Reach, now: datetime) -> ReferralLine:
    goes_to = reach.forwarded_to.get(referral.forwarded.person_id)
    said_by = voice.say(_SAID_BY[referral.source])
    told = (said_by, told_of_forward(voice, referral.forwarded, goes_to), *_texts(referral))
    return ReferralLine(
        referral.referral_id,
        told_of_referral(voice, referral, reach.circumstances, now),
        " · ".join(filter(None, told)),
    )


def _texts(referral: Referral) -> list[str]:
    return [text for text in (referral.public_text, referral.internal_text) if text]
